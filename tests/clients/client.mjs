// A client of the service as a partner would write it, with the packages that they would take.
// It is told what to do in one JSON object, and prints what it hears as one JSON object a line.
const { kind, url, key, operations, follow } = JSON.parse(process.argv[2]);
const Authorization = `Bearer ${key}`;

// Each loads its own packages alone: all of them take as long as the rest of a short life.
const makers = {
  ws: async () => {
    const [{ createClient }, { default: webSocketImpl }] = await Promise.all([import('graphql-ws'), import('ws')]);
    const connectionParams = { Authorization };
    return createClient({ url: url.replace('http', 'ws'), webSocketImpl, connectionParams, retryAttempts: 0 });
  },
  sse: async () => {
    const { createClient } = await import('graphql-sse');
    return createClient({ url, headers: { Authorization }, retryAttempts: 0 });
  },
  apollo: async () => createApollo(await import('@apollo/client')),
};

// Apollo asks for the type of every object besides.
const plain = (data) => JSON.parse(JSON.stringify(data, (name, it) => (name === '__typename' ? undefined : it)));

// Apollo Client, which follows over multipart HTTP, behind the two methods that are used here.
function createApollo({ ApolloClient, HttpLink, InMemoryCache, gql }) {
  const link = new HttpLink({ uri: url, headers: { Authorization } });
  const apollo = new ApolloClient({ link, cache: new InMemoryCache() });
  const subscribe = ({ query, variables }, { next, error, complete }) =>
    apollo.subscribe({ query: gql(query), variables, fetchPolicy: 'no-cache' }).subscribe({
      next: (result) => (result.error ? error(result.error) : next({ data: plain(result.data) })),
      error,
      complete,
    });
  async function* iterate(payload) {
    const heard = [];
    let wake = () => {};
    const hear = (what) => {
      heard.push(what);
      wake();
    };
    const following = subscribe(payload, {
      next: (result) => hear({ result }),
      error: (error) => hear({ error }),
      complete: () => hear({ error: new Error('it has ended') }),
    });
    try {
      for (;;) {
        if (!heard.length) await new Promise((resolve) => (wake = resolve));
        const { result, error } = heard.shift();
        if (error) throw error;
        yield result;
      }
    } finally {
      following.unsubscribe();
    }
  }
  return { subscribe, iterate, dispose: () => apollo.stop() };
}
const client = await makers[kind]();

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

function shown(error) {
  if (Array.isArray(error)) return error; // GraphQL errors of the operation
  if (error.code) return { code: error.code, reason: error.reason }; // a close frame
  return { status: error.response?.status, message: error.message };
}

async function operate(payload) {
  try {
    await new Promise((resolve, reject) =>
      client.subscribe(payload, {
        next: (result) => say({ next: result }),
        error: reject,
        complete: resolve,
      }),
    );
    say({ complete: true });
  } catch (error) {
    say({ error: shown(error) });
  }
}

// Everything behind a sequence, through whatever happens to the connection.
async function everyChange({ query, id, after, count }) {
  let last = after;
  for (let heard = 0; heard < count; ) {
    try {
      const changes = client.iterate({ query, variables: { id, after: last } });
      for await (const { data, errors } of changes) {
        if (errors) throw new Error(errors[0].message);
        last = data.balanceChanged.sequence;
        say({ sequence: last });
        if (++heard === count) break;
      }
    } catch {
      say({ dropped: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

for (const operation of operations ?? []) await operate(operation);
if (follow) await everyChange(follow);
await client.dispose();

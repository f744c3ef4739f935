// Apollo Client and urql with persisted queries, as a frontend would set them up.
// It is told what to do in one JSON object, and prints each answer, and each request that was sent
// for it, as one JSON object a line.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';

const { kind, url, key, useGet, operations } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Bearer ${key}` };
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
let sent = [];

// Each request: its method, whether the document's text came along, and the status of the answer.
async function recorded(address, options = {}) {
  const method = options.method ?? 'GET';
  const query =
    method === 'GET' ? new URL(address).searchParams.get('query') : JSON.parse(options.body).query;
  const response = await fetch(address, options);
  sent.push({ method, text: Boolean(query), status: response.status });
  return response;
}

function apollo() {
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries: useGet });
  const link = ApolloLink.from([persisted, new HttpLink({ uri: url, headers, fetch: recorded })]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    query: (query, variables) =>
      client.query({ query: gql(query), variables, fetchPolicy: 'no-cache' }),
    mutation: (mutation, variables) => client.mutate({ mutation: gql(mutation), variables }),
    subscription: (query, variables) =>
      client.subscribe({ query: gql(query), variables, fetchPolicy: 'no-cache' }),
    stop: () => client.stop(),
  };
}

function urql() {
  const preferGetForPersistedQueries = useGet ? 'within-url-limit' : false;
  const exchanges = [
    persistedExchange({ preferGetForPersistedQueries, enableForMutation: true, enableForSubscriptions: true }),
    fetchExchange,
  ];
  const client = new Client({
    url,
    exchanges,
    fetch: recorded,
    fetchOptions: { headers },
    requestPolicy: 'network-only',
    fetchSubscriptions: true,
  });
  return {
    query: (query, variables) => client.query(query, variables).toPromise(),
    mutation: (mutation, variables) => client.mutation(mutation, variables).toPromise(),
    subscription: (query, variables) => client.subscription(query, variables),
    stop: () => {},
  };
}

const client = { apollo, urql }[kind]();

// The first results of a subscription, of either library's observable.
function first(count, observable) {
  return new Promise((resolve, reject) => {
    const found = [];
    const subscription = observable.subscribe((result) => {
      found.push(result.data);
      if (!result.error && found.length < count) return;
      setTimeout(() => {
        subscription.unsubscribe();
        if (result.error) reject(result.error);
        else resolve(found);
      });
    });
  });
}

for (const { type, query, variables, count } of operations) {
  sent = [];
  try {
    const running = client[type](query, variables);
    const isStream = type === 'subscription';
    const { data, error } = isStream ? { data: await first(count, running) } : await running;
    if (error) throw error;
    say({ data, sent });
  } catch (error) {
    say({ error: error.message, sent });
  }
}
client.stop();
process.exit(0);

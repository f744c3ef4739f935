// A page of a frontend by Apollo Client or urql, each with its defaults: a query, a mutation, the
// query's answer afterwards from the client's cache, and a subscription. Prints one JSON object a line.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Client, cacheExchange, fetchExchange } from '@urql/core';

const { kind, url, key, query, mutation, subscription, id, input } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Bearer ${key}` };
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

function byApollo() {
  const apollo = new ApolloClient({
    link: new HttpLink({ uri: url, headers }),
    cache: new InMemoryCache(),
    clientAwareness: { name: 'frontend', version: '1.0' },
  });
  const settled = ({ data, error }) => {
    if (error) throw error;
    return data;
  };
  return {
    query: async (fetchPolicy) =>
      settled(await apollo.query({ query: gql(query), variables: { id }, fetchPolicy })),
    mutate: async () =>
      settled(await apollo.mutate({ mutation: gql(mutation), variables: { input } })),
    followed: () =>
      new Promise((resolve, reject) => {
        const following = apollo
          .subscribe({ query: gql(subscription), variables: { id } })
          .subscribe({
            next: (result) => {
              following.unsubscribe();
              result.error ? reject(result.error) : resolve(result.data);
            },
            error: reject,
          });
      }),
    cached: 'cache-only',
    stop: () => apollo.stop(),
  };
}

function byUrql() {
  const urql = new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers },
    fetchSubscriptions: true,
  });
  const settled = ({ data, error }) => {
    if (error) throw error;
    return data;
  };
  return {
    query: async (requestPolicy) => settled(await urql.query(query, { id }, { requestPolicy })),
    mutate: async () => settled(await urql.mutation(mutation, { input })),
    followed: () =>
      new Promise((resolve, reject) => {
        const { unsubscribe } = urql.subscription(subscription, { id }).subscribe((result) => {
          setTimeout(() => unsubscribe());
          result.error ? reject(result.error) : resolve(result.data);
        });
      }),
    cached: 'cache-first',
    stop: () => {},
  };
}

// Both ask for the type of every object besides.
const plain = (data) =>
  JSON.parse(JSON.stringify(data, (name, it) => (name === '__typename' ? undefined : it)));

const client = { apollo: byApollo, urql: byUrql }[kind]();
say({ query: plain(await client.query()) });
say({ mutation: plain(await client.mutate()) });
say({ cached: plain(await client.query(client.cached)) });
say({ subscription: plain(await client.followed()) });
client.stop();

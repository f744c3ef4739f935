// A page by Relay: a query, a further page of a connection, a mutation that puts a node into that
// connection, and a subscription. Prints what the page then shows, as one JSON object a line.
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';

import balanceChanged from './__generated__/DashboardBalanceChangedSubscription.graphql.js';
import buyCreditsMutation from './__generated__/DashboardBuyCreditsMutation.graphql.js';
import purchases from './__generated__/Dashboard_purchases.graphql.js';
import purchasesQuery from './__generated__/DashboardPurchasesQuery.graphql.js';
import query from './__generated__/DashboardQuery.graphql.js';

const { Environment, Network, Observable, RecordSource, Store } = relay;
const { ConnectionHandler, commitMutation, createOperationDescriptor, fetchQuery } = relay;
const { url, key, id, input } = JSON.parse(process.argv[2]);
const Authorization = `Bearer ${key}`;
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const sockets = createClient({
  url: url.replace('http', 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: { Authorization },
});

async function fetchFunction({ text }, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
}

const subscribeFunction = ({ name, text }, variables) =>
  Observable.create((sink) =>
    sockets.subscribe({ operationName: name, query: text, variables }, sink),
  );

const environment = new Environment({
  network: Network.create(fetchFunction, subscribeFunction),
  store: new Store(new RecordSource()),
});

// What the page shows, from the store alone.
function shown() {
  const page = createOperationDescriptor(query, { id });
  const { tenant } = environment.lookup(page.fragment).data;
  const selector = relay.getSingularSelector(purchases, tenant);
  const { edges, pageInfo } = environment.lookup(selector).data.purchases;
  return {
    remaining: tenant.balance.remaining,
    purchases: edges.map(({ node }) => node.credits),
    hasNextPage: pageInfo.hasNextPage,
  };
}

function followed(variables) {
  return new Promise((resolve, reject) => {
    const subscription = relay.requestSubscription(environment, {
      subscription: balanceChanged,
      variables,
      onNext: ({ balanceChanged: { sequence, credits } }) => {
        subscription.dispose();
        resolve({ sequence, credits });
      },
      onError: reject,
    });
  });
}

const page = createOperationDescriptor(query, { id });
environment.retain(page);
await fetchQuery(environment, query, { id }).toPromise();
say({ query: shown() });

const connection = ConnectionHandler.getConnectionID(id, 'Dashboard_purchases');
const { purchases: first } = environment.lookup(
  relay.getSingularSelector(purchases, environment.lookup(page.fragment).data.tenant),
).data;
const { endCursor } = first.pageInfo;
await fetchQuery(environment, purchasesQuery, { id, first: 10, after: endCursor }).toPromise();
say({ nextPage: shown() });

await new Promise((resolve, reject) => {
  commitMutation(environment, {
    mutation: buyCreditsMutation,
    variables: { input, connections: [connection] },
    onCompleted: ({ buyCredits: { problems } }, errors) =>
      errors || problems.length ? reject(errors ?? problems) : resolve(),
    onError: reject,
  });
});
say({ mutation: shown() });

say({ subscription: await followed({ id, after: '1' }) });
await sockets.dispose();

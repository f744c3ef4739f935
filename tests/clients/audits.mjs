// The audits of GraphQL over HTTP that the package graphql-http publishes, each with a valid key.
// Prints one JSON object an audit: its id, its name, and why it failed if it did.
import { serverAudits } from 'graphql-http';

const { url, key } = JSON.parse(process.argv[2]);

const fetchFn = (target, { headers, ...request } = {}) =>
  fetch(target, { ...request, headers: { ...headers, Authorization: `Bearer ${key}` } });

for (const audit of serverAudits({ url, fetchFn })) {
  const { id, name } = audit;
  const { status, reason } = await audit.fn();
  process.stdout.write(`${JSON.stringify({ id, name, status, reason })}\n`);
}

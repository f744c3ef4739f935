// PostGraphile over the views and functions of postgraphile.sql. `node postgraphile.mjs URL PORT PEPPER`
// The key of a request is checked; that its tenant is the one asked for is not, which would take
// row-level security and a transaction for each request.
import { createServer } from 'node:http';

import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

import { tenantOf } from './keys.mjs';

const [url, port, pepper] = process.argv.slice(2);
const CONNECTIONS = 16;

const pool = new pg.Pool({ connectionString: url, min: CONNECTIONS, max: CONNECTIONS });
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['peer'] })],
  grafserv: { graphiql: false, watch: false, outputDataAsString: true },
  grafast: {
    explain: false,
    context: async ({ node: { req } }) => ({
      tenant: await tenantOf(pool, pepper, req.headers.authorization),
    }),
  },
};

const service = postgraphile(preset).createServ(grafserv);
const server = createServer();
await service.addTo(server);
server.listen(Number(port), '127.0.0.1');

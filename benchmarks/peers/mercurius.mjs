// Mercurius with graphql-jit: the part of the schema that read_queries.py asks for, with resolvers as
// they are written by hand and a loader for each list. `node mercurius.mjs URL PORT PEPPER`
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

import { tenantOf } from './keys.mjs';

const [url, port, pepper] = process.argv.slice(2);
const CONNECTIONS = 16;
const AFTER_SO_MANY = 1;

const schema = `
  enum Granularity { DAY }
  input DatesInput { from: String! to: String! }
  input DateRangeInput { dates: DatesInput! }
  type Query { tenant: Tenant! }
  type Tenant {
    jobs(first: Int!): JobConnection!
    trend(granularity: Granularity!, dateRange: DateRangeInput!): Trend!
  }
  type JobConnection { nodes: [Job!]! }
  type Job {
    id: ID! title: String! status: String!
    consumption(dateRange: DateRangeInput!): Consumption!
  }
  type Consumption {
    interviewsInvited: Int! interviewsStarted: Int! interviewsCompleted: Int! creditsUsed: String!
  }
  type Trend { points: [TrendPoint!]! }
  type TrendPoint {
    label: String! partial: Boolean! interviewsConducted: Int! creditsUsed: String!
  }
`;

const JOBS = `
  SELECT id, title, status FROM job WHERE tenant_id = $1 ORDER BY sort_title, id LIMIT $2`;
const CONSUMPTIONS = `
  SELECT job_id, CAST(sum(invited) AS INT) AS "interviewsInvited",
    CAST(sum(started) AS INT) AS "interviewsStarted",
    CAST(sum(completed) AS INT) AS "interviewsCompleted", CAST(sum(credits) AS BIGINT) AS credits
  FROM usage_day WHERE tenant_id = $1 AND job_id = ANY($2) AND day BETWEEN $3 AND $4
  GROUP BY job_id`;
const TREND = `
  SELECT CAST(starts_on AS TEXT) AS day,
    CAST(partially_completed + completed AS INT) AS conducted, credits
  FROM usage_total WHERE tenant_id = $1 AND unit = 'TENANT_DAY'
    AND job_id = '00000000-0000-0000-0000-000000000000' AND starts_on BETWEEN $2 AND $3`;

const NOTHING = {
  interviewsInvited: 0, interviewsStarted: 0, interviewsCompleted: 0, creditsUsed: '0',
};

const pool = new pg.Pool({ connectionString: url, min: CONNECTIONS, max: CONNECTIONS });
const rowsOf = async (name, text, ...values) => (await pool.query({ name, text, values })).rows;

/** Credits of so many thousandths, as the service writes them. */
function creditsText(thousandths) {
  const number = Number(thousandths);
  const rest = number % 1000;
  const whole = (number - rest) / 1000;
  return rest ? `${whole}.${String(rest).padStart(3, '0')}`.replace(/0+$/, '') : String(whole);
}

/** Each day from the first to the last one, as text. */
function* daysOf({ dates: { from, to } }) {
  const last = new Date(to);
  for (const day = new Date(from); day <= last; day.setUTCDate(day.getUTCDate() + 1)) {
    yield day.toISOString().slice(0, 10);
  }
}

const resolvers = {
  Query: { tenant: () => ({}) },
  Tenant: {
    async jobs(_, { first }, { tenant }) {
      const prefix = `Job:${tenant}:`;
      const nodes = await rowsOf('jobs', JOBS, tenant, first);
      for (const node of nodes) {
        node.jobId = node.id;
        node.id = Buffer.from(prefix + node.id).toString('base64url');
      }
      return { nodes };
    },
    async trend(_, { dateRange }, { tenant }) {
      const { from, to } = dateRange.dates;
      const found = await rowsOf('trend', TREND, tenant, from, to);
      const byDay = new Map(found.map((row) => [row.day, row]));
      const today = new Date().toISOString().slice(0, 10);
      const points = [];
      for (const label of daysOf(dateRange)) {
        const row = byDay.get(label);
        points.push({
          label,
          partial: label === today,
          interviewsConducted: row ? row.conducted : 0,
          creditsUsed: row ? creditsText(row.credits) : '0',
        });
      }
      return { points };
    },
  },
};

const loaders = {
  Job: {
    consumption: {
      // Jobs of one field have the same arguments, and each is asked for once: nothing to look up.
      opts: { cache: false },
      async loader(queries, { tenant }) {
        const { from, to } = queries[0].params.dateRange.dates;
        const ids = queries.map(({ obj }) => obj.jobId);
        const found = await rowsOf('consumptions', CONSUMPTIONS, tenant, ids, from, to);
        for (const row of found) row.creditsUsed = creditsText(row.credits);
        const byJob = new Map(found.map((row) => [row.job_id, row]));
        return ids.map((id) => byJob.get(id) ?? NOTHING);
      },
    },
  },
};

const app = Fastify();
app.register(mercurius, {
  schema,
  resolvers,
  loaders,
  jit: AFTER_SO_MANY,
  context: async ({ headers }) => ({ tenant: await tenantOf(pool, pepper, headers.authorization) }),
});
await app.listen({ host: '127.0.0.1', port: Number(port) });

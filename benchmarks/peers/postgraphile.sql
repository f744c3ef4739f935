-- What PostGraphile makes its schema of: the same tables and totals that the other servers read.
CREATE SCHEMA peer;

CREATE VIEW peer.job AS SELECT id, tenant_id, title, sort_title, status FROM public.job;
COMMENT ON VIEW peer.job IS '@primaryKey id';

CREATE TYPE peer.consumption AS (
    interviews_invited INT, interviews_started INT, interviews_completed INT, credits_used NUMERIC
);

CREATE FUNCTION peer.job_consumption(job peer.job, first_on DATE, last_on DATE)
RETURNS peer.consumption LANGUAGE sql STABLE AS $$
    SELECT CAST(coalesce(sum(invited), 0) AS INT), CAST(coalesce(sum(started), 0) AS INT),
        CAST(coalesce(sum(completed), 0) AS INT), trim_scale(coalesce(sum(credits), 0) / 1000)
    FROM public.usage_day
    WHERE tenant_id = job.tenant_id AND job_id = job.id AND day BETWEEN first_on AND last_on
$$;

CREATE TYPE peer.usage_point AS (
    label DATE, partial BOOLEAN, interviews_conducted INT, credits_used NUMERIC
);

CREATE FUNCTION peer.trend(tenant UUID, first_on DATE, last_on DATE)
RETURNS SETOF peer.usage_point LANGUAGE sql STABLE AS $$
    SELECT CAST(days.day AS DATE), CAST(days.day AS DATE) = CAST(now() AT TIME ZONE 'UTC' AS DATE),
        CAST(coalesce(u.partially_completed + u.completed, 0) AS INT),
        trim_scale(coalesce(u.credits, 0) / 1000.0)
    FROM generate_series(first_on, last_on, INTERVAL '1 day') AS days (day)
    LEFT JOIN public.usage_total u
    ON u.tenant_id = tenant AND u.unit = 'TENANT_DAY'
        AND u.job_id = '00000000-0000-0000-0000-000000000000' AND u.starts_on = days.day
    ORDER BY days.day
$$;

"""SQL about jobs."""

from functools import lru_cache
from typing import Final

from models.sql.usage_sums import of_all_jobs
from models.tables.usage import COUNTS

# The job of the query around a subquery, which Tortoise has no expression for.
OUTER_ID: Final = "job.id"


# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_IDS: Final = """
    SELECT j.* FROM {wanted} {ordered_join} job j
    ON j.tenant_id = wanted.tenant_id AND j.id = wanted.id
"""


def _used_between(first: str, last: str) -> str:
    """Whether a job of the tenant $1 has anything on record from one day to another."""
    return f"""EXISTS (
        SELECT 1 FROM usage_day d
        WHERE d.tenant_id = $1 AND d.job_id = job.id AND d.day BETWEEN {first} AND {last}
        AND {" + ".join(f"d.{name}" for name in COUNTS)} > 0
    )"""


def _found_by(title: str, external_id: str) -> str:
    """Whether a job is found by two patterns; both are NULL where nothing is searched for."""
    return f"""(CAST({title} AS TEXT) IS NULL OR job.sort_title LIKE {title} ESCAPE '!'
        OR lower(job.external_id) LIKE {external_id} ESCAPE '!')"""


# EXISTS, which Tortoise lacks: its subselects take three times as long on SQLite.
COUNT_WITH_USAGE: Final = f"""
    SELECT count(*) AS jobs FROM job WHERE job.tenant_id = $1
    AND {_found_by("$2", "$3")}
    AND (CAST($4 AS TEXT) IS NULL OR job.status = $4)
    AND ({_used_between("$5", "$6")} OR {_used_between("$7", "$8")})
"""


_SEARCHED: Final = (
    "(job.sort_title LIKE ${} ESCAPE '!' OR lower(job.external_id) LIKE ${} ESCAPE '!')"
)
_WITH_STATUS: Final = "job.status = ${}"


# Read by most views: building a queryset takes .7 ms of CPU, more than reading 50 jobs does.
@lru_cache
def page(by: str, *, descending: bool, backward: bool, filters: tuple[str, ...]) -> str:
    """A page of a tenant's jobs by a column and their id.

    Its values: tenant, limit, and those of each filter: `search` (patterns of title and external
    id), `status`, `after` and `before` (the column's value and the id).
    """
    after, before = ("<", ">") if descending else (">", "<")
    texts = {
        "search": _SEARCHED,
        "status": _WITH_STATUS,
        "after": f"(job.{by}, job.id) {after} (${{}}, ${{}})",
        "before": f"(job.{by}, job.id) {before} (${{}}, ${{}})",
    }
    wanted = " AND ".join(("job.tenant_id = $1", *(texts[name] for name in filters)))
    direction = "DESC" if descending != backward else "ASC"
    return f"""
        SELECT job.id, job.external_id, job.title, job.status, job.created_at, job.sort_title
        FROM job WHERE {wanted.format(*range(3, 3 + wanted.count("{}")))}
        ORDER BY job.{by} {direction}, job.id {direction} LIMIT $2
    """


# A LEFT JOIN of sums: Tortoise would group the joined rows by more than the key, which PostgreSQL
# refuses, and is 3 times slower on SQLite.
def page_by_usage(measure: str, *, descending: bool, backward: bool) -> str:
    """A page of jobs by the sum of a column of usage_day; a filter or a bound that is NULL is none.

    Its values: tenant; search patterns of title and external id, status, first and last day of two
    spans with anything on record; sum and id to begin after, sum and id to end before, limit. The
    parts of the spans that are summed are `months` and `days`.
    """
    after, before = ("<", ">") if descending else (">", "<")
    direction = "DESC" if descending != backward else "ASC"
    return f"""
        SELECT job.*, coalesce(sums.used, 0) AS used FROM job
        LEFT JOIN (
            SELECT u.job_id, CAST(sum(u.used) AS BIGINT) AS used
            FROM ({of_all_jobs((), {"used": f"d.{measure}"})}) AS u GROUP BY u.job_id
        ) AS sums ON sums.job_id = job.id
        WHERE job.tenant_id = $1
        AND {_found_by("$2", "$3")}
        AND (CAST($4 AS TEXT) IS NULL OR job.status = $4)
        AND (CAST($5 AS DATE) IS NULL OR {_used_between("$5", "$6")}
            OR {_used_between("$7", "$8")})
        AND (CAST($9 AS BIGINT) IS NULL
            OR (coalesce(sums.used, 0), job.id) {after} (CAST($9 AS BIGINT), $10))
        AND (CAST($11 AS BIGINT) IS NULL
            OR (coalesce(sums.used, 0), job.id) {before} (CAST($11 AS BIGINT), $12))
        ORDER BY coalesce(sums.used, 0) {direction}, job.id {direction} LIMIT $13
    """

"""SQL about the daily rollups."""

from collections.abc import Sequence
from typing import Final

from models.tables.usage import MEASURES

IN_SPAN: Final = (
    "d.tenant_id = wanted.tenant_id AND d.day BETWEEN wanted.first_on AND wanted.last_on"
)
_OF_JOB: Final = f"{IN_SPAN} AND d.job_id = wanted.job_id"
SUMS: Final = ", ".join(f"CAST(sum(d.{name}) AS BIGINT) AS {name}" for name in MEASURES)


# An upsert by differences, which Tortoise lacks.
def add_to(table: str, keys: Sequence[str], numbers: Sequence[str], condition: str = "true") -> str:
    """Add numbers to rows of the tenant $1, or make them, where a condition holds.

    The sums are made in SQL, before a CHECK sees them. The wallet's tenant is that of the rows, as
    in `models.sql.bulk_insert`.
    """
    names = ", ".join(keys)
    changed = ", ".join(f"change.{name}" for name in keys)
    sums = ", ".join(f"coalesce(old.{name}, 0) + change.{name}" for name in numbers)
    same = " AND ".join(f"old.{name} = change.{name}" for name in keys)
    updates = ", ".join(f"{name} = excluded.{name}" for name in numbers)
    return f"""
        INSERT INTO {table} (tenant_id, {names}, {", ".join(numbers)})
        SELECT owner.tenant_id, {changed}, {sums}
        FROM {{change}} {{ordered_join}} wallet owner ON owner.tenant_id = $1
        LEFT JOIN {table} old ON old.tenant_id = owner.tenant_id AND {same}
        WHERE {condition} ON CONFLICT (tenant_id, {names}) DO UPDATE SET {updates}
    """


# An upsert by differences.
ADD_USAGE: Final = add_to("usage_day", ("day", "job_id"), MEASURES)

# As above.
ADD_CANDIDATES: Final = add_to("candidate_day", ("day", "job_id", "candidate_id"), ("events",))


def _credits_by_day(condition: str) -> str:
    return f"""
        SELECT wanted.place, d.day, CAST(sum(d.credits) AS BIGINT) AS credits
        FROM {{wanted}} {{ordered_join}} usage_day d ON {condition} AND d.credits > 0
        GROUP BY wanted.place, d.day ORDER BY wanted.place, d.day
    """


# Many different spans in one statement.
CREDITS_BY_DAY: Final = _credits_by_day(IN_SPAN)

# As above.
CREDITS_OF_JOBS_BY_DAY: Final = _credits_by_day(_OF_JOB)


def _candidates(condition: str) -> str:
    return f"""
        SELECT wanted.place, (
            SELECT count(*) FROM (
                SELECT DISTINCT d.candidate_id FROM candidate_day d
                WHERE {condition} AND d.events > 0
            ) c
        ) AS candidates
        FROM {{wanted}}
    """


# Many different spans in one statement. PostgreSQL sorts every row for count(DISTINCT …), and it
# hashes them for a DISTINCT inside. All that is read is in the index `candidate_day_counted`.
CANDIDATES_OF_TENANTS: Final = _candidates(IN_SPAN)

# As above.
CANDIDATES_OF_JOBS: Final = _candidates(_OF_JOB)

"""SQL about the rows of an export."""

from typing import Final

from models.tables.usage import COUNTS

# A setting of the transaction, on PostgreSQL alone.
EXPECT_MANY: Final = "SET LOCAL enable_nestloop = off"

_CREDITS: Final = (
    "CAST(u.credits / 1000 AS TEXT) || CASE WHEN u.credits % 1000 = 0 THEN '' ELSE '.' ||"
    " rtrim(substr(CAST(1000 + u.credits % 1000 AS TEXT), 2), '0') END"
)
"""The shortest decimal of whole thousandths, as `Credits` writes it."""
_FIELDS: Final = (
    "CAST(u.day AS TEXT)",
    "jobs.text",
    "coalesce(c.candidates, 0)",
    *(f"u.{name}" for name in COUNTS),
    _CREDITS,
)
_ANYTHING: Final = " + ".join(f"u.{name}" for name in COUNTS) + " > 0"


def _lines(line: str) -> str:
    return f"""
        SELECT {{join_texts}}(line, $4) AS text FROM (
            SELECT {line} AS line FROM {{jobs}} {{ordered_join}} usage_day u
            ON u.job_id = jobs.id AND u.tenant_id = $1 AND u.day BETWEEN $2 AND $3 AND {_ANYTHING}
            LEFT JOIN (
                SELECT d.job_id, d.day, count(*) AS candidates FROM candidate_day d
                WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3 AND d.events > 0
                GROUP BY d.job_id, d.day
            ) c ON c.job_id = jobs.id AND c.day = u.day
            ORDER BY u.day, jobs.place
        ) l
    """


# Text made in SQL: a million records in seconds, without an object in Python for any of them.
SQLITE_LINES: Final = _lines(" || ',' || ".join(_FIELDS))

# PostgreSQL puts one text together faster than eleven of which each is longer by a field.
POSTGRES_LINES: Final = _lines(f"concat_ws(',', {', '.join(_FIELDS)})")


def _candidates(condition: str) -> str:
    return f"""
        SELECT count(*) AS n FROM (
            SELECT DISTINCT d.candidate_id FROM candidate_day d
            WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3 AND d.events > 0 {condition}
        ) c
    """


# PostgreSQL sorts every row for count(DISTINCT …), and hashes them for a DISTINCT inside.
CANDIDATES: Final = _candidates("")

# As above.
CANDIDATES_OF_JOBS: Final = _candidates("AND d.job_id IN (SELECT jobs.id FROM {jobs})")

"""SQL about the rows of an export."""

from typing import Final

from models.tables.usage import COUNTS

# A setting of the transaction, on PostgreSQL alone.
EXPECT_MANY: Final = "SET LOCAL enable_nestloop = off"

_COUNTS: Final = ", ".join(f"u.{name}" for name in COUNTS)
_CREDITS: Final = (
    "CAST(u.credits / 1000 AS TEXT) || CASE WHEN u.credits % 1000 = 0 THEN '' ELSE '.' ||"
    " rtrim(substr(CAST(1000 + u.credits % 1000 AS TEXT), 2), '0') END"
)
"""The shortest decimal of whole thousandths, as `Credits` writes it."""
_OF_SPAN: Final = (
    "u.tenant_id = $1 AND u.day BETWEEN $2 AND $3 AND "
    + " + ".join(f"u.{name}" for name in COUNTS)
    + " > 0"
)


def _sqlite_lines(source: str) -> str:
    """One text of the records of a span.

    `printf` makes one text of a record; a chain of `||` would make one for each of its fields.
    Candidates are counted in the index that has no others: without its name SQLite takes
    the one by jobs, and seeks in all of it for each record.
    """
    return f"""
        WITH jobs AS MATERIALIZED (SELECT CAST(id AS TEXT) AS id, place, text FROM {{jobs}})
        SELECT group_concat(line, $4) AS text FROM (
            SELECT printf('%s,%s,%d{",%d" * len(COUNTS)},%s', u.day, jobs.text, (
                SELECT count(*) FROM candidate_day d INDEXED BY candidate_day_counted
                WHERE d.tenant_id = $1 AND d.day = u.day AND d.job_id = u.job_id AND d.events > 0
            ), {_COUNTS}, {_CREDITS}) AS line
            FROM {source} WHERE {_OF_SPAN}
            ORDER BY u.day, jobs.place
        ) l
    """


# Text made in SQL: a million records in seconds, without an object in Python for any of them. Days
# are read in order, so that those of one day are sorted at a time.
SQLITE_LINES: Final = _sqlite_lines(
    "usage_day u INDEXED BY sqlite_autoindex_usage_day_1 CROSS JOIN jobs ON jobs.id = u.job_id"
)

# As above, by job: a few jobs of thousands are found without reading all of their days.
SQLITE_LINES_OF_JOBS: Final = _sqlite_lines("jobs CROSS JOIN usage_day u ON u.job_id = jobs.id")

# As above. PostgreSQL puts one text together faster than eleven of which each is longer by a field,
# sorts by one number faster than by two columns, and hashes the jobs where it knows that each id is
# in there once.
POSTGRES_LINES: Final = f"""
    SELECT string_agg(line, $4) AS text FROM (
        SELECT concat_ws(
            ',', u.day, jobs.text, coalesce(c.candidates, 0), {_COUNTS}, {_CREDITS}
        ) AS line
        FROM (SELECT DISTINCT ON (id) id, place, text FROM {{jobs}}) jobs
        JOIN usage_day u ON u.job_id = jobs.id AND {_OF_SPAN}
        LEFT JOIN (
            SELECT d.job_id, d.day, count(*) AS candidates FROM candidate_day d
            WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3 AND d.events > 0
            GROUP BY d.day, d.job_id
        ) c ON c.job_id = jobs.id AND c.day = u.day
        ORDER BY CAST(u.day - CAST($2 AS DATE) AS BIGINT) * 1000000000 + jobs.place
    ) l
"""


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

"""SQL about jobs."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from credit.core.json_text import JsonValue
from models.sql import json_text
from models.sql.planned_once import PlannedOnce
from models.sql.usage_sums import of_all_jobs
from models.tables.usage import COUNTS, MEASURES

_COLUMNS: Final = "job.id, job.external_id, job.title, job.status, job.created_at"
"""What every statement that answers jobs begins with: they are read by position."""

# The job of the query around a subquery, which Tortoise has no expression for.
OUTER_ID: Final = "job.id"


# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_IDS: Final = f"""
    SELECT {_COLUMNS}, job.tenant_id FROM {{wanted}} {{ordered_join}} job
    ON job.tenant_id = wanted.tenant_id AND job.id = wanted.id
"""


def _found_by(title: str, external_id: str) -> str:
    """Whether a job is found by two patterns; both are NULL where nothing is searched for."""
    return f"""(CAST({title} AS TEXT) IS NULL OR job.sort_title LIKE {title} ESCAPE '!'
        OR lower(job.external_id) LIKE {external_id} ESCAPE '!')"""


def _sums(measure: str) -> str:
    """What jobs used in some spans, and how many interviews they had in some."""
    interviews = " + ".join(f"d.{name}" for name in COUNTS)
    measured = {"used": (f"d.{measure}", "weight"), "interviews": (interviews, "counted")}
    return f"""
        SELECT u.job_id, CAST(sum(u.used) AS BIGINT) AS used, sum(u.interviews) AS interviews
        FROM ({of_all_jobs((), measured)}) AS u GROUP BY u.job_id
    """


# Sums of a UNION, which Tortoise lacks.
COUNT_WITH_USAGE: Final = f"""
    SELECT count(*) AS jobs FROM ({_sums("credits")}) AS sums
    JOIN job ON job.id = sums.job_id AND job.tenant_id = $1
    WHERE sums.interviews > 0 AND {_found_by("$2", "$3")}
    AND (CAST($4 AS TEXT) IS NULL OR job.status = $4)
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
    order = _Order(by, descending=descending, backward=backward)
    return _page(f"{_COLUMNS}, job.sort_title", order, filters, first=3)[0]


# Sums beside each row, which Tortoise lacks. They are grouped in the order of the page, so that
# PostgreSQL need not sort again, and what else a job has is the greatest of equal values: as a part
# of the key it would be compared with each day's.
@lru_cache
def texts(
    values: tuple[JsonValue, ...],
    by: str,
    *,
    descending: bool,
    backward: bool,
    filters: tuple[str, ...],
    is_sqlite: bool,
) -> str:
    """A page as above: of each job the id, the column it is sorted by, and a JSON text of values.

    Its values: tenant, limit, the first and the last day of what jobs used, those of each filter,
    and those of the text; no days where the text has no measures.
    """
    order = _Order(by, descending=descending, backward=backward)
    names = dict.fromkeys(("id", by, *(name for value in values for name in value.columns)))
    measures = [name for name in names if name in MEASURES]
    columns = [name for name in names if name not in MEASURES]
    first = 5 if measures else 3
    found, behind = _page(", ".join(f"job.{name}" for name in columns), order, filters, first)
    if measures:
        found = _with_sums(found, columns, measures, order)
    written = json_text.written(values, behind, is_sqlite=is_sqlite)
    return PlannedOnce(f"""
        SELECT id, {by}, {written} AS json FROM ({found}) AS found
        ORDER BY {by} {order.direction}, id {order.direction}
    """)


def _with_sums(page: str, columns: Iterable[str], measures: Iterable[str], order: "_Order") -> str:
    by, direction = order.by, order.direction
    answered = ["page.id", f"page.{by}"]
    answered += [f"max(page.{name}) AS {name}" for name in columns if name not in {"id", by}]
    answered += [f"CAST(coalesce(sum(d.{name}), 0) AS BIGINT) AS {name}" for name in measures]
    return f"""
        SELECT {", ".join(answered)} FROM ({page}) AS page
        LEFT JOIN usage_day d
        ON d.tenant_id = $1 AND d.job_id = page.id AND d.day BETWEEN $3 AND $4
        GROUP BY page.{by}, page.id ORDER BY page.{by} {direction}, page.id {direction}
    """


class _Order(NamedTuple):
    """What a page is sorted by, and from which end it is read."""

    by: str
    descending: bool
    backward: bool

    @property
    def direction(self) -> str:
        return "DESC" if self.descending != self.backward else "ASC"


def _page(columns: str, order: _Order, filters: tuple[str, ...], first: int) -> tuple[str, int]:
    """A page of jobs; `first` is the number of the first value of a filter.

    Beside it is the number of the first value behind those of the filters.
    """
    by, (after, before) = order.by, ("<", ">") if order.descending else (">", "<")
    texts = {
        "search": _SEARCHED,
        "status": _WITH_STATUS,
        "after": f"(job.{by}, job.id) {after} (${{}}, ${{}})",
        "before": f"(job.{by}, job.id) {before} (${{}}, ${{}})",
    }
    wanted = " AND ".join(("job.tenant_id = $1", *(texts[name] for name in filters)))
    behind = first + wanted.count("{}")
    page = f"""
        SELECT {columns}
        FROM job WHERE {wanted.format(*range(first, behind))}
        ORDER BY job.{by} {order.direction}, job.id {order.direction} LIMIT $2
    """
    return page, behind


# A LEFT JOIN of sums: Tortoise would group the joined rows by more than the key, which PostgreSQL
# refuses, and is 3 times slower on SQLite.
def page_by_usage(measure: str, *, descending: bool, backward: bool) -> str:
    """A page of jobs by the sum of a column of usage_day; a filter or a bound that is NULL is none.

    Its values: tenant; search patterns of title and external id, status, whether only jobs with
    interviews are wanted; sum and id to begin after, sum and id to end before, limit. The parts of
    the spans that are summed, by `weight` and by `counted`, are `months` and `days`.
    """
    after, before = ("<", ">") if descending else (">", "<")
    direction = "DESC" if descending != backward else "ASC"
    return f"""
        SELECT {_COLUMNS}, coalesce(sums.used, 0) AS used FROM job
        LEFT JOIN ({_sums(measure)}) AS sums ON sums.job_id = job.id
        WHERE job.tenant_id = $1
        AND {_found_by("$2", "$3")}
        AND (CAST($4 AS TEXT) IS NULL OR job.status = $4)
        AND (NOT CAST($5 AS BOOLEAN) OR sums.interviews > 0)
        AND (CAST($6 AS BIGINT) IS NULL
            OR (coalesce(sums.used, 0), job.id) {after} (CAST($6 AS BIGINT), $7))
        AND (CAST($8 AS BIGINT) IS NULL
            OR (coalesce(sums.used, 0), job.id) {before} (CAST($8 AS BIGINT), $9))
        ORDER BY coalesce(sums.used, 0) {direction}, job.id {direction} LIMIT $10
    """

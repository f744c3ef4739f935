"""The rows of an export: one for each day and job with anything on record, made into text in SQL.

Text, since the database joins a million records faster than Python reads them. What a job is
called in a record is handed in, once for each job; the rest are numbers and days.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.tenants import Job
from models.database import Row, Session, day, uuid
from models.dialects import RowSet
from models.jobs import job_of, with_usage
from models.tables import jobs as tables
from models.tables.usage import COUNTS, MEASURES

LINE_END: Final = "\r\n"
_ANYTHING: Final = " + ".join(f"u.{name}" for name in COUNTS) + " > 0"
_IN_SPAN: Final = f"u.tenant_id = $1 AND u.day BETWEEN $2 AND $3 AND {_ANYTHING}"
_OF_JOBS: Final = f"FROM {{jobs}} {{ordered_join}} usage_day u ON u.job_id = jobs.id AND {_IN_SPAN}"
_SUMS: Final = ", ".join(f"CAST(sum(u.{name}) AS BIGINT) AS {name}" for name in MEASURES)
_CREDITS: Final = (
    "CAST(u.credits / 1000 AS TEXT) || CASE WHEN u.credits % 1000 = 0 THEN '' ELSE '.' ||"
    " rtrim(substr(CAST(1000 + u.credits % 1000 AS TEXT), 2), '0') END"
)
"""The shortest decimal of whole thousandths, as `Credits` writes it."""


class Movement(NamedTuple):
    """What the ledger says of a span.

    `used` was charged in it, `late` of that for what happened before it, and `occurred` is what
    happened in it, whenever it was charged.
    """

    used: Credits
    late: Credits
    occurred: Credits


async def expect_many(session: Session) -> None:
    """Have PostgreSQL join by hash or by order for the rest of a transaction, never row by row.

    Without statistics, as after a first import, it expects one row where there are thousands, and
    would look through a page of candidates for each row of usage: minutes instead of milliseconds.
    """
    if not session.is_sqlite:
        await session.rows("SET LOCAL enable_nestloop = off")


async def jobs_used(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> list[Job]:
    """The jobs with anything on record in a span, by title; of some jobs alone where given."""
    of_tenant = tables.Job.filter(tenant_id=tenant_id).using_db(session.connection)
    chosen = of_tenant if only is None else of_tenant.filter(id__in=only)
    rows = with_usage(chosen, tenant_id, date_range).order_by("sort_title", "id")
    return [job_of(row) for row in await rows]


async def days(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> list[tuple[date, int, Usage]]:
    """The days of a span with anything on record, how many rows each has, and their sum."""
    source, relations = _source(only)
    rows = await session.rows(
        f"SELECT u.day, count(*) AS n, {_SUMS} {source} GROUP BY u.day ORDER BY u.day",
        *(tenant_id, date_range.first_on, date_range.last_on),
        **relations,
    )
    return [(day(row["day"]), int(row["n"]), _usage(row)) for row in rows]


async def lines(
    session: Session, tenant_id: UUID, date_range: DateRange, jobs: Mapping[UUID, str]
) -> str:
    """The rows of a span as text, sorted by day and by the order that the jobs are given in.

    A record is the day, the text of its job as given, how many distinct candidates it had, the
    counts in the order of COUNTS, and the credits, commas between. CRLF parts records.
    """
    counts = [f"u.{name}" for name in COUNTS]
    fields = ("CAST(u.day AS TEXT)", "jobs.text", "coalesce(c.candidates, 0)", *counts, _CREDITS)
    # PostgreSQL puts one text together faster than eleven of which each is longer by a field.
    line = (
        " || ',' || ".join(fields) if session.is_sqlite else f"concat_ws(',', {', '.join(fields)})"
    )
    row = await session.row(
        f"SELECT {{join_texts}}(line, $4) AS text FROM (SELECT {line} AS line {_OF_JOBS}"
        " LEFT JOIN (SELECT d.job_id, d.day, count(*) AS candidates"
        "  FROM candidate_day d WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3"
        "  AND d.events > 0 GROUP BY d.job_id, d.day) c"
        " ON c.job_id = jobs.id AND c.day = u.day ORDER BY u.day, jobs.place) l",
        *(tenant_id, date_range.first_on, date_range.last_on, LINE_END),
        jobs=RowSet(
            {"id": "uuid", "place": "int", "text": "text"},
            [(job, place, text) for place, (job, text) in enumerate(jobs.items())],
        ),
    )
    return str(row["text"] or "") if row else ""


async def totals(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> dict[UUID, Usage]:
    """What each job with anything on record used in a span."""
    source, relations = _source(only)
    rows = await session.rows(
        f"SELECT u.job_id, {_SUMS} {source} GROUP BY u.job_id",
        *(tenant_id, date_range.first_on, date_range.last_on),
        **relations,
    )
    return {uuid(row["job_id"]): _usage(row) for row in rows}


async def candidates(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> int:
    """How many distinct candidates a tenant had in a span; of some jobs alone where given.

    Also those whose days changed no number, and so have no row.
    """
    chosen = "" if only is None else " AND d.job_id IN (SELECT only_these.id FROM {only_these})"
    row = await session.row(
        # PostgreSQL sorts every row for count(DISTINCT …), and hashes them for this.
        "SELECT count(*) AS n FROM (SELECT DISTINCT d.candidate_id FROM candidate_day d"
        f" WHERE d.tenant_id = $1 AND d.day BETWEEN $2 AND $3 AND d.events > 0{chosen}) c",
        *(tenant_id, date_range.first_on, date_range.last_on),
        **({} if only is None else {"only_these": _ids(only)}),
    )
    return int(row["n"]) if row else 0


async def movement(
    session: Session,
    tenant_id: UUID,
    during: tuple[datetime, datetime],
    only: Sequence[UUID] | None,
) -> Movement:
    """What was charged between two instants; for interviews of some jobs alone where given."""
    posted, occurred = "e.posted_at < $3", "e.occurred_at >= $2 AND e.occurred_at < $3"
    sums = {"used": posted, "late": f"{posted} AND e.occurred_at < $2", "occurred": occurred}
    chosen = (
        ""
        if only is None
        else " AND EXISTS (SELECT 1 FROM interview i WHERE i.tenant_id = $1"
        " AND i.id = e.interview_id AND i.job_id IN (SELECT only_these.id FROM {only_these}))"
    )
    row = await session.row(
        "SELECT "
        + ", ".join(
            f"CAST(coalesce(-sum(CASE WHEN {held} THEN e.credits END), 0) AS BIGINT) AS {name}"
            for name, held in sums.items()
        )
        + " FROM entry e WHERE e.tenant_id = $1 AND e.posted_at >= $2"
        f" AND e.reason IN ('CONSUMPTION', 'REVERSAL'){chosen}",
        *(tenant_id, *during),
        **({} if only is None else {"only_these": _ids(only)}),
    )
    assert row is not None, "sums answer one row"
    return Movement(*(Credits(row[name]) for name in sums))


async def net_before(session: Session, tenant_id: UUID, instant: datetime) -> Credits:
    """Balance less overage just before an instant."""
    row = await session.row(
        "SELECT balance_after - overage_after AS net FROM entry"
        " WHERE tenant_id = $1 AND posted_at < $2 ORDER BY sequence DESC LIMIT 1",
        *(tenant_id, instant),
    )
    return Credits(row["net"]) if row else ZERO


def _source(only: Sequence[UUID] | None) -> tuple[str, dict[str, RowSet]]:
    """Where sums come from: all that there is, day by day as it lies there, or some jobs' share."""
    if only is None:
        return f"FROM usage_day u WHERE {_IN_SPAN}", {}
    return _OF_JOBS, {"jobs": _ids(only)}


def _usage(row: Row) -> Usage:
    return Usage(**{name: row[name] for name in COUNTS}, credits=Credits(row["credits"]))


def _ids(values: Sequence[UUID]) -> RowSet:
    return RowSet({"id": "uuid"}, [(value,) for value in values])

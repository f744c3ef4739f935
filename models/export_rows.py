"""The rows of an export: one for each day and job with anything on record, made into text in SQL.

Text, since the database joins a million records faster than Python reads them. What a job is
called in a record is handed in, once for each job; the rest are numbers and days.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from tortoise.functions import Count, Sum
from tortoise.queryset import QuerySet

from credit.dates.date_ranges import DateRange
from credit.ledger.entries import Reason
from credit.metering.consumption import Usage
from credit.metering.tenants import Job
from models.database import Session
from models.dialects import RowSet
from models.job_pages import with_usage
from models.jobs import job_of
from models.sql import export_rows as sql
from models.tables import jobs as tables
from models.tables.usage import ANYTHING, MEASURES, UsageDay

LINE_END: Final = "\r\n"
_CHARGES: Final = (Reason.CONSUMPTION, Reason.REVERSAL)
_SUMS: Final[dict[str, Any]] = {f"{name}_sum": Sum(name) for name in MEASURES}


async def expect_many(session: Session) -> None:
    """Have PostgreSQL join by hash or by order for the rest of a transaction, never row by row.

    Without statistics, as after a first import, it expects one row where there are thousands, and
    would look through a page of candidates for each row of usage: minutes instead of milliseconds.
    """
    if not session.is_sqlite:
        await session.execute(sql.EXPECT_MANY)


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
    rows = _rows(session, tenant_id, date_range, only).annotate(n=Count("job_id"), **_SUMS)
    sums = await rows.group_by("day").order_by("day").values("day", "n", *_SUMS)
    return [(row["day"], row["n"], _usage(row)) for row in sums]


async def lines(
    session: Session,
    tenant_id: UUID,
    date_range: DateRange,
    jobs: Mapping[UUID, str],
    *,
    of_some_jobs: bool,
) -> str:
    """The rows of a span as text, sorted by day and by the order that the jobs are given in.

    A record is the day, the text of its job as given, how many distinct candidates it had, the
    counts in the order of COUNTS, and the credits, commas between. CRLF parts records. Unless
    `of_some_jobs`, the jobs are all that have anything on record.
    """
    of_sqlite = sql.SQLITE_LINES_OF_JOBS if of_some_jobs else sql.SQLITE_LINES
    row = await session.row(
        of_sqlite if session.is_sqlite else sql.POSTGRES_LINES,
        tenant_id,
        date_range.first_on,
        date_range.last_on,
        LINE_END,
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
    rows = _rows(session, tenant_id, date_range, only).annotate(**_SUMS)
    sums = await rows.group_by("job_id").values("job_id", *_SUMS)
    return {row["job_id"]: _usage(row) for row in sums}


async def candidates(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> int:
    """How many distinct candidates a tenant had in a span; of some jobs alone where given.

    Also those whose days changed no number, and so have no row.
    """
    jobs = {} if only is None else {"jobs": RowSet({"id": "uuid"}, [(job,) for job in only])}
    row = await session.row(
        sql.CANDIDATES if only is None else sql.CANDIDATES_OF_JOBS,
        tenant_id,
        date_range.first_on,
        date_range.last_on,
        **jobs,
    )
    return int(row["n"]) if row else 0


def _rows(
    session: Session, tenant_id: UUID, date_range: DateRange, only: Sequence[UUID] | None
) -> QuerySet[UsageDay]:
    """A tenant's days in a span with anything on record; of some jobs alone where given."""
    rows = UsageDay.filter(
        ANYTHING, tenant_id=tenant_id, day__range=(date_range.first_on, date_range.last_on)
    ).using_db(session.connection)
    return rows if only is None else rows.filter(job_id__in=only)


def _usage(row: Mapping[str, Any]) -> Usage:
    return Usage(**{name: row[f"{name}_sum"] for name in MEASURES})

"""What happened, by day and job: keeping the daily rollups, and summing them over spans."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, TypeVar
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from credit.metering.interviews import Contribution
from models import usage_rows, usage_sums, usage_totals
from models.database import Session, day
from models.dialects import RowSet
from models.sql import usage as sql
from models.tables.usage import MEASURES
from models.usage_sums import SPAN, UsageSpan

_DAY_LONG: Final = timedelta(days=1)
_DAY: Final = {"day": "date", "job_id": "uuid"}
_JOB_SPAN: Final = {**SPAN, "job_id": "uuid"}

TenantDateRange = tuple[UUID, DateRange]
JobDateRange = tuple[UUID, UUID, DateRange]
"""A tenant, a job and a span of days."""
TenantSeries = tuple[UUID, tuple[DateRange, ...]]
JobSeries = tuple[UUID, UUID, tuple[DateRange, ...]]
"""A tenant, a job and a series of spans of days, which may overlap."""
K = TypeVar("K")


async def apply_deltas(session: Session, tenant_id: UUID, change: Contribution) -> None:
    """Add a change to the rollups, in sorted order; rows that it needs are made first."""
    days = usage_rows.by_day(change.usage)
    usage, candidates = usage_rows.of_days(days), usage_rows.of_candidates(change.candidates)
    if usage:
        columns = {**_DAY, **dict.fromkeys(MEASURES, "bigint")}
        await session.execute(sql.ADD_USAGE, tenant_id, change=RowSet(columns, usage))
        await usage_totals.add(session, tenant_id, days)
    if candidates:
        columns = {**_DAY, "candidate_id": "text", "events": "bigint"}
        await session.execute(sql.ADD_CANDIDATES, tenant_id, change=RowSet(columns, candidates))


async def by_tenant_date_ranges(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, Usage]:
    """What tenants used in spans of days; one statement, however many are wanted."""
    spans = [UsageSpan(tenant, None, days, by_day=False) for tenant, days in wanted]
    found = await usage_sums.of_spans(session, spans)
    return {key: usage for key, (usage,) in zip(wanted, found, strict=True)}


async def series_of_tenants(
    session: Session, wanted: Sequence[TenantSeries]
) -> dict[TenantSeries, tuple[Usage, ...]]:
    """What tenants used in each of a series of spans; one statement, however long they are."""
    found = await of_series(session, [(tenant, None, series) for tenant, series in wanted])
    return dict(zip(wanted, found, strict=True))


async def series_of_jobs(
    session: Session, wanted: Sequence[JobSeries]
) -> dict[JobSeries, tuple[Usage, ...]]:
    """What jobs used in each of a series of spans; one statement, however many jobs there are."""
    return dict(zip(wanted, await of_series(session, wanted), strict=True))


async def of_series(
    session: Session, wanted: Sequence[tuple[UUID, UUID | None, tuple[DateRange, ...]]]
) -> list[tuple[Usage, ...]]:
    """What tenants, or each a job of theirs, used in each of a series of spans; one statement.

    Days that follow each other go as one span to be counted by day: years of them are one row. Ten
    years of 200 jobs as a span for each day would be a gigabyte.
    """
    runs = [
        (place, UsageSpan(tenant, job, *run))
        for place, (tenant, job, series) in enumerate(wanted)
        for run in day_runs(series)
    ]
    found: list[list[Usage]] = [[] for _ in wanted]
    counted = await usage_sums.of_spans(session, [span for _, span in runs])
    for (place, _), usages in zip(runs, counted, strict=True):
        found[place] += usages
    return list(map(tuple, found))


def day_runs(series: Sequence[DateRange]) -> list[tuple[DateRange, bool]]:
    """A series as spans, with days that follow each other as one, which is to be counted by day."""
    runs: list[tuple[DateRange, bool]] = []
    first_on = last_on = None  # of days that follow each other so far
    for one in series:
        is_day = one.first_on == one.last_on
        if first_on is not None and last_on is not None:
            if is_day and one.first_on - last_on == _DAY_LONG:
                last_on = one.last_on
                continue
            runs.append((DateRange(first_on, last_on), True))
            first_on = last_on = None
        if is_day:
            first_on = last_on = one.first_on
        else:
            runs.append((one, False))
    if first_on is not None and last_on is not None:
        runs.append((DateRange(first_on, last_on), True))
    return runs


async def credits_by_day(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, list[tuple[date, Credits]]]:
    """The credits of each day that tenants used any on, in order of days.

    One statement, and one more where totals of a tenant are not in use.
    """
    found, others = await usage_sums.credits_of_totals(session, wanted)
    if again := [key for key in wanted if key[0] in others]:
        spans = _of_tenants(again)
        found |= await _credits_by_day(session, sql.CREDITS_BY_DAY, again, spans)
    return found


async def credits_of_jobs_by_day(
    session: Session, wanted: Sequence[JobDateRange]
) -> dict[JobDateRange, list[tuple[date, Credits]]]:
    """The credits of each day that jobs used any on, in order of days; one statement."""
    return await _credits_by_day(session, sql.CREDITS_OF_JOBS_BY_DAY, wanted, _of_jobs(wanted))


async def _credits_by_day(
    session: Session, statement: str, wanted: Sequence[K], spans: RowSet
) -> dict[K, list[tuple[date, Credits]]]:
    found: dict[K, list[tuple[date, Credits]]] = {key: [] for key in wanted}
    for row in await session.rows(statement, wanted=spans):
        found[wanted[row["place"]]].append((day(row["day"]), Credits(int(row["credits"]))))
    return found


async def candidates_by_tenant_date_ranges(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, int]:
    """How many distinct candidates tenants had in spans of days; one statement."""
    return dict(
        zip(
            wanted,
            await _candidates(session, sql.CANDIDATES_OF_TENANTS, _of_tenants(wanted)),
            strict=True,
        )
    )


async def candidates_by_job_date_ranges(
    session: Session, wanted: Sequence[JobDateRange]
) -> dict[JobDateRange, int]:
    """How many distinct candidates jobs had in spans of days; one statement."""
    return dict(
        zip(
            wanted,
            await _candidates(session, sql.CANDIDATES_OF_JOBS, _of_jobs(wanted)),
            strict=True,
        )
    )


def _of_tenants(wanted: Sequence[TenantDateRange]) -> RowSet:
    rows = [
        (n, t, date_range.first_on, date_range.last_on) for n, (t, date_range) in enumerate(wanted)
    ]
    return RowSet(SPAN, rows)


def _of_jobs(wanted: Sequence[JobDateRange]) -> RowSet:
    rows = [
        (n, t, date_range.first_on, date_range.last_on, job)
        for n, (t, job, date_range) in enumerate(wanted)
    ]
    return RowSet(_JOB_SPAN, rows)


async def _candidates(session: Session, statement: str, wanted: RowSet) -> list[int]:
    found: dict[int, int] = {}
    for some in session.split(wanted.rows, lambda row: row[1]):
        for row in await session.rows(statement, wanted=RowSet(wanted.columns, some)):
            found[row["place"]] = int(row["candidates"])
    return [found.get(place, 0) for place in range(len(wanted.rows))]

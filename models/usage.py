"""What happened, by day and job: keeping the daily rollups, and summing them over spans."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.interviews import Contribution
from models.database import Row, Session, day
from models.dialects import RowSet
from models.tables.usage import MEASURES

_DAY: Final = {"day": "date", "job_id": "uuid"}
_SPAN: Final = {"place": "int", "tenant_id": "uuid", "first_on": "date", "last_on": "date"}
IN_SPAN: Final = (
    "d.tenant_id = wanted.tenant_id AND d.day BETWEEN wanted.first_on AND wanted.last_on"
)
SAME_JOB: Final = " AND d.job_id = wanted.job_id"

TenantDateRange = tuple[UUID, DateRange]
JobDateRange = tuple[UUID, UUID, DateRange]
"""A tenant, a job and a span of days."""
TenantSeries = tuple[UUID, tuple[DateRange, ...]]
JobSeries = tuple[UUID, UUID, tuple[DateRange, ...]]
"""A tenant, a job and a series of spans of days, which may overlap."""
Series = TypeVar("Series", bound=tuple[Any, ...])


async def add(session: Session, tenant_id: UUID, change: Contribution) -> None:
    """Add a change to the rollups, in sorted order; rows that it needs are made first."""
    days: dict[tuple[date, UUID], list[int]] = defaultdict(lambda: [0] * len(MEASURES))
    for (on, job, measure), number in change.usage.items():
        days[on, UUID(job)][MEASURES.index(measure)] += number
    await _add(
        session,
        "usage_day",
        tenant_id,
        (_DAY, MEASURES),
        [(*key, *numbers) for key, numbers in sorted(days.items()) if any(numbers)],
    )
    await _add(
        session,
        "candidate_day",
        tenant_id,
        ({**_DAY, "candidate_id": "text"}, ("events",)),
        [
            (on, UUID(job), candidate, number)
            for (on, job, candidate), number in sorted(change.candidates.items())
            if number
        ],
    )


async def _add(
    session: Session,
    table: str,
    tenant_id: UUID,
    shape: tuple[dict[str, str], Sequence[str]],
    rows: Sequence[Sequence[Any]],
) -> None:
    """Add numbers to rows, new ones from zero: the sums are made before a CHECK sees them."""
    if not rows:
        return
    keys, numbers = shape
    names = ", ".join(keys)
    sums = ", ".join(f"coalesce(old.{name}, 0) + change.{name}" for name in numbers)
    same = " AND ".join(f"old.{name} = change.{name}" for name in keys)
    await session.rows(
        f"INSERT INTO {table} (tenant_id, {names}, {', '.join(numbers)})"
        f" SELECT CAST($1 AS {{uuid}}), {', '.join(f'change.{name}' for name in keys)}, {sums}"
        f" FROM {{change}} LEFT JOIN {table} old ON old.tenant_id = $1 AND {same}"
        f" WHERE true ON CONFLICT (tenant_id, {names}) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in numbers),
        tenant_id,
        change=RowSet({**keys, **dict.fromkeys(numbers, "bigint")}, rows),
    )


async def by_tenant_date_ranges(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, Usage]:
    """What tenants used in spans of days; one statement, however many are wanted."""
    return dict(zip(wanted, await _sums(session, _of_tenants(wanted), ""), strict=True))


async def by_job_date_ranges(
    session: Session, wanted: Sequence[JobDateRange]
) -> dict[JobDateRange, Usage]:
    """What jobs used in spans of days; one statement, however many are wanted."""
    return dict(zip(wanted, await _sums(session, _of_jobs(wanted), SAME_JOB), strict=True))


async def series_of_tenants(
    session: Session, wanted: Sequence[TenantSeries]
) -> dict[TenantSeries, tuple[Usage, ...]]:
    """What tenants used in each of a series of spans; one statement, however long they are."""
    return await _series(session, wanted, {}, "")


async def series_of_jobs(
    session: Session, wanted: Sequence[JobSeries]
) -> dict[JobSeries, tuple[Usage, ...]]:
    """What jobs used in each of a series of spans; one statement, however many jobs there are."""
    return await _series(session, wanted, {"job_id": "uuid"}, SAME_JOB)


async def _series(
    session: Session, wanted: Sequence[Series], columns: Mapping[str, str], of_job: str
) -> dict[Series, tuple[Usage, ...]]:
    """Days that follow each other go as one span to be counted by day: years of them are one row.

    Ten years of 200 jobs as a span for each day would be a gigabyte.
    """
    runs = [(key, *run) for key in wanted for run in _runs(key[-1])]
    rows = [
        (place, key[0], run.first_on, run.last_on, by_day, *key[1:-1])
        for place, (key, run, by_day) in enumerate(runs)
    ]
    sums = ", ".join(f"CAST(sum(d.{name}) AS BIGINT) AS {name}" for name in MEASURES)
    found = await session.rows(
        f"SELECT wanted.place, CASE WHEN wanted.by_day THEN d.day END AS day, {sums}"
        f" FROM {{wanted}} {{ordered_join}} usage_day d ON {IN_SPAN}{of_job} GROUP BY 1, 2",
        wanted=RowSet({**_SPAN, "by_day": "boolean", **columns}, rows),
    )
    counted = {
        (row["place"], day(row["day"]) if row["day"] is not None else None): _usage(row)
        for row in found
    }
    series: dict[Series, list[Usage]] = {key: [] for key in wanted}
    for place, (key, run, by_day) in enumerate(runs):
        days = (run.first_on + timedelta(days=n) for n in range(run.days)) if by_day else (None,)
        series[key] += [counted.get((place, one), NOTHING) for one in days]
    return {key: tuple(usages) for key, usages in series.items()}


def _runs(series: Sequence[DateRange]) -> list[tuple[DateRange, bool]]:
    """A series as spans, with days that follow each other as one, which is to be counted by day."""
    runs: list[tuple[DateRange, bool]] = []
    for date_range in series:
        is_day = date_range.first_on == date_range.last_on
        if runs and is_day:
            run, by_day = runs[-1]
            if by_day and date_range.first_on == run.last_on + timedelta(days=1):
                runs[-1] = (DateRange(run.first_on, date_range.last_on), True)
                continue
        runs.append((date_range, is_day))
    return runs


async def credits_by_day(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, list[tuple[date, Credits]]]:
    """The credits of each day that tenants used any on, in order of days; one statement."""
    rows = await session.rows(
        "SELECT wanted.place, d.day, CAST(sum(d.credits) AS BIGINT) AS credits"
        f" FROM {{wanted}} {{ordered_join}} usage_day d ON {IN_SPAN} AND d.credits > 0"
        " GROUP BY wanted.place, d.day ORDER BY wanted.place, d.day",
        wanted=_of_tenants(wanted),
    )
    found: dict[TenantDateRange, list[tuple[date, Credits]]] = {key: [] for key in wanted}
    for row in rows:
        found[wanted[row["place"]]].append((day(row["day"]), Credits(int(row["credits"]))))
    return found


async def candidates_by_tenant_date_ranges(
    session: Session, wanted: Sequence[TenantDateRange]
) -> dict[TenantDateRange, int]:
    """How many distinct candidates tenants had in spans of days; one statement."""
    return dict(zip(wanted, await _candidates(session, _of_tenants(wanted), ""), strict=True))


async def candidates_by_job_date_ranges(
    session: Session, wanted: Sequence[JobDateRange]
) -> dict[JobDateRange, int]:
    """How many distinct candidates jobs had in spans of days; one statement."""
    return dict(zip(wanted, await _candidates(session, _of_jobs(wanted), SAME_JOB), strict=True))


def _of_tenants(wanted: Sequence[TenantDateRange]) -> RowSet:
    rows = [
        (n, t, date_range.first_on, date_range.last_on) for n, (t, date_range) in enumerate(wanted)
    ]
    return RowSet(_SPAN, rows)


def _of_jobs(wanted: Sequence[JobDateRange]) -> RowSet:
    rows = [
        (n, t, date_range.first_on, date_range.last_on, job)
        for n, (t, job, date_range) in enumerate(wanted)
    ]
    return RowSet({**_SPAN, "job_id": "uuid"}, rows)


async def _sums(session: Session, wanted: RowSet, of_job: str) -> list[Usage]:
    sums = ", ".join(f"CAST(sum(d.{name}) AS BIGINT) AS {name}" for name in MEASURES)
    rows = await session.rows(
        f"SELECT wanted.place, {sums} FROM {{wanted}} {{ordered_join}} usage_day d"
        f" ON {IN_SPAN}{of_job} GROUP BY wanted.place",
        wanted=wanted,
    )
    found = {row["place"]: _usage(row) for row in rows}
    return [found.get(place, NOTHING) for place in range(len(wanted.rows))]


async def _candidates(session: Session, wanted: RowSet, of_job: str) -> list[int]:
    rows = await session.rows(
        "SELECT wanted.place, count(DISTINCT d.candidate_id) AS candidates"
        f" FROM {{wanted}} {{ordered_join}} candidate_day d ON {IN_SPAN}{of_job} AND d.events > 0"
        " GROUP BY wanted.place",
        wanted=wanted,
    )
    found = {row["place"]: int(row["candidates"]) for row in rows}
    return [found.get(place, 0) for place in range(len(wanted.rows))]


def _usage(row: Row) -> Usage:
    counts = {name: int(row[name]) for name in MEASURES if name != "credits"}
    return Usage(**counts, credits=Credits(int(row["credits"])))

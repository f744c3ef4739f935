"""What the jobs that used most used over time, beside what all jobs used."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from models.database import Session, day, uuid
from models.dialects import RowSet
from models.sql import job_trends as sql
from models.usage import SPAN, day_runs, usage_of

TopJobs = tuple[UUID, DateRange, int]
"""A tenant, a span of days, and the largest number of jobs."""
SeriesWithJobs = tuple[UUID, tuple[UUID, ...], tuple[DateRange, ...]]
"""A tenant, some of its jobs, and a series of spans of days."""

_TOP: Final = {**SPAN, "most": "int"}
_SERIES: Final = {**SPAN, "series": "int", "by_day": "boolean"}
_CHOSEN: Final = {"series": "int", "job_id": "uuid"}


async def top_jobs(session: Session, wanted: Sequence[TopJobs]) -> dict[TopJobs, tuple[UUID, ...]]:
    """The jobs that used most credits in spans of days, most first; one statement.

    Only jobs with anything on record; of equal ones the larger id comes first.
    """
    rows = [
        (place, tenant, days.first_on, days.last_on, most)
        for place, (tenant, days, most) in enumerate(wanted)
    ]
    found: dict[TopJobs, list[UUID]] = {key: [] for key in wanted}
    for row in await session.rows(sql.TOP_JOBS, wanted=RowSet(_TOP, rows)):
        found[wanted[row["place"]]].append(uuid(row["job_id"]))
    return {key: tuple(jobs) for key, jobs in found.items()}


async def series_with_jobs(
    session: Session, wanted: Sequence[SeriesWithJobs]
) -> dict[SeriesWithJobs, tuple[tuple[Usage, ...], ...]]:
    """What tenants used in each of a series of spans, then each of the jobs; one statement.

    Days that follow each other go as one span that is counted by day, as in `usage`.
    """
    runs = [(n, key, *run) for n, key in enumerate(wanted) for run in day_runs(key[-1])]
    spans = [
        (place, key[0], run.first_on, run.last_on, n, by_day)
        for place, (n, key, run, by_day) in enumerate(runs)
    ]
    chosen = [(n, job) for n, (_, jobs, _) in enumerate(wanted) for job in jobs]
    counted: dict[tuple[int, UUID | None, date | None], Usage] = {}
    for row in await session.rows(
        sql.SERIES_WITH_JOBS, wanted=RowSet(_SERIES, spans), chosen=RowSet(_CHOSEN, chosen)
    ):
        job = uuid(row["job_id"]) if row["job_id"] is not None else None
        on = day(row["day"]) if row["day"] is not None else None
        counted[row["place"], job, on] = usage_of(row)
    found: dict[SeriesWithJobs, list[list[Usage]]] = {
        key: [[] for _ in (None, *key[1])] for key in wanted
    }
    for place, (_, key, run, by_day) in enumerate(runs):
        days = [run.first_on + timedelta(days=n) for n in range(run.days)] if by_day else [None]
        for job, usages in zip((None, *key[1]), found[key], strict=True):
            usages += [counted.get((place, job, on), NOTHING) for on in days]
    return {key: tuple(map(tuple, series)) for key, series in found.items()}

"""What the jobs that used most used over time, beside what all jobs used."""

from collections.abc import Sequence
from uuid import UUID

from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from models.database import Session, uuid
from models.sql import job_trends as sql
from models.usage import of_series
from models.usage_sums import PartsOfJobs

TopJobs = tuple[UUID, DateRange, int]
"""A tenant, a span of days, and the largest number of jobs."""
SeriesWithJobs = tuple[UUID, tuple[UUID, ...], tuple[DateRange, ...]]
"""A tenant, some of its jobs, and a series of spans of days."""


async def top_jobs(session: Session, wanted: Sequence[TopJobs]) -> dict[TopJobs, tuple[UUID, ...]]:
    """The jobs that used most credits in spans of days, most first; one statement.

    Only jobs with anything on record; of equal ones the larger id comes first.
    """
    found: dict[TopJobs, list[UUID]] = {key: [] for key in wanted}
    for some in session.split(wanted, lambda key: key[0]):
        parts = PartsOfJobs({"weight": "int", "place": "int", "most": "int"})
        for place, (tenant, days, most) in enumerate(some):
            parts.take(tenant, days, 1, place, most)
        for row in await session.rows(sql.TOP_JOBS, **parts.sets()):
            found[some[row["place"]]].append(uuid(row["job_id"]))
    return {key: tuple(jobs) for key, jobs in found.items()}


async def series_with_jobs(
    session: Session, wanted: Sequence[SeriesWithJobs]
) -> dict[SeriesWithJobs, tuple[tuple[Usage, ...], ...]]:
    """What tenants used in each of a series of spans, then each of the jobs; one statement.

    It reads all as of one instant, so that no job has more than all jobs together.
    """
    places = [(key, job) for key in wanted for job in (None, *key[1])]
    series = [(key[0], job, key[-1]) for key, job in places]
    found: dict[SeriesWithJobs, list[tuple[Usage, ...]]] = {key: [] for key in wanted}
    for (key, _), usages in zip(places, await of_series(session, series), strict=True):
        found[key].append(usages)
    return {key: tuple(series) for key, series in found.items()}

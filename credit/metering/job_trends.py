"""Usage over time by job: a series for each of some jobs, and one for all others together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from credit.core.errors import InvalidInputError
from credit.core.units import percent_of
from credit.dates.calendar_buckets import Granularity
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Job
from credit.metering.trend import TrendLayout, TrendPoint

USUAL_JOBS: Final = 5
MOST_JOBS: Final = 20


@dataclass(frozen=True, slots=True)
class JobSeries:
    """The usage of one job over time, or of all jobs without a series where `job` is None.

    `total` is the sum of the points, and `share` its credits in percent of those of all series;
    None when these are 0.
    """

    job: Job | None
    points: tuple[TrendPoint, ...]
    total: Usage
    share: float | None


@dataclass(frozen=True, slots=True)
class JobTrends:
    """Usage over time by job; the series add up to the trend of all jobs, point by point.

    The last series is that of all other jobs.
    """

    granularity: Granularity
    date_range: DateRange
    series: tuple[JobSeries, ...]


def job_trends(
    layout: TrendLayout,
    jobs: Sequence[Job],
    of_all: Sequence[Usage],
    by_job: Sequence[Sequence[Usage]],
) -> JobTrends:
    """The trends of some jobs and of the others, by the usage of each bucket of a layout.

    `of_all` is the usage of all jobs, and `by_job` that of each of `jobs`, in order.
    """
    others = list(of_all)
    for usages in by_job:
        others = [rest - used for rest, used in zip(others, usages, strict=True)]
    whole = sum(of_all, start=NOTHING).credits
    series = []
    for job, usages in zip((*jobs, None), (*by_job, others), strict=True):
        total = sum(usages, start=NOTHING)
        points = layout.with_usage(usages).points
        series.append(JobSeries(job, points, total, percent_of(total.credits, whole)))
    return JobTrends(layout.granularity, layout.date_range, tuple(series))


def checked_number_of_jobs(number: int) -> int:
    """How many jobs have a series of their own; InvalidInputError unless 1 to 20."""
    if not 1 <= number <= MOST_JOBS:
        msg = (
            f"first is {number}: it takes 1 to {MOST_JOBS} jobs, and is {USUAL_JOBS} when left out"
        )
        raise InvalidInputError(msg, ("first",))
    return number

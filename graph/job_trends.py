"""The types of usage over time by job."""

from typing import Annotated, Self

import strawberry

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.metering import job_trends, tenants
from graph.date_range import DateRange
from graph.enums import Granularity
from graph.job_list import Counted
from graph.related import JOB, related
from graph.scopes import attribute, object_type
from graph.trend_point import TrendPoint
from resolvers import job_trends as use_cases
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ

NumberOfJobs = Annotated[
    int | None,
    strawberry.argument(
        description="Number of jobs with a series of their own, 1 to 20; 5 when left out."
    ),
]


@object_type
class JobTrendSeries:
    """Usage over time of one job, or of all jobs without a series of their own."""

    interviews_invited: int = attribute(
        SCOPE, "Number of interviews whose candidate was invited; the sum of the points."
    )
    interviews_conducted: int = attribute(
        SCOPE, "Number of interviews completed or partially completed; the sum of the points."
    )
    interviews_completed: int = attribute(
        SCOPE, "Number of interviews completed; the sum of the points."
    )
    credits_used: Credits = attribute(
        SCOPE, "Credits that the interviews cost; the sum of the points."
    )
    share: float | None = attribute(
        SCOPE, "`creditsUsed` in percent of that of all series; null when that is 0."
    )
    points: list[TrendPoint] = attribute(
        SCOPE, "A point for each unit of the calendar, in order, the same in every series."
    )
    value: strawberry.Private[tenants.Job | None]

    @related(JOB, SCOPE, nullable=True)
    def job(self) -> tenants.Job | None:
        """The job; null in the last series, that of all other jobs together."""
        return self.value

    @classmethod
    def from_domain(cls, series: job_trends.JobSeries) -> Self:
        """Map a series."""
        return cls(
            interviews_invited=series.total.invited,
            interviews_conducted=series.total.conducted,
            interviews_completed=series.total.completed,
            credits_used=series.total.credits,
            share=series.share,
            points=TrendPoint.list_of(series.points),
            value=series.job,
        )


@object_type
class JobTrends:
    """Usage over time by job: one point for each unit of the calendar, without gaps."""

    granularity: Granularity = attribute(SCOPE, "Unit of the calendar that each point stands for.")
    date_range: DateRange = attribute(
        SCOPE,
        "The days that the points cover: the date range, without units that lie wholly in "
        "the future.",
    )
    series: list[JobTrendSeries] = attribute(
        SCOPE,
        "A series for each of the jobs that used most credits, most first, as `byJob` sorts them; "
        "then one for all other jobs together, which is there also when it is of zeros.",
    )

    @classmethod
    async def of(
        cls, context: Context, counted: Counted, granularity: Granularity, number: int
    ) -> Self:
        """The trends of so many jobs that used most; of one job, its own beside no others."""
        tenant_id, job_id, days = counted.tenant_id, counted.job_id, counted.days
        if job_id is None:
            found = await use_cases.of_tenant(context, tenant_id, days, granularity, number)
        else:
            job_trends.checked_number_of_jobs(number)
            found = await use_cases.of_job(context, tenant_id, job_id, days, granularity)
        return cls._from_domain(found)

    @classmethod
    def _from_domain(cls, found: job_trends.JobTrends) -> Self:
        return cls(
            granularity=found.granularity,
            date_range=DateRange.from_domain(found.date_range),
            series=[JobTrendSeries.from_domain(series) for series in found.series],
        )

"""The types of usage over time."""

from collections.abc import Sequence
from typing import Self
from uuid import UUID

from credit.core.json_text import JsonText
from credit.core.roles import Scope
from credit.metering import tenants, trend
from graph.columns import json_list
from graph.consumption import Consumption
from graph.date_range import DateRange, DateRangeInput, asked_for, inside
from graph.enums import Comparison, Granularity
from graph.scopes import attribute, object_type
from graph.trend_point import CreditsChange, TrendPoint
from resolvers import trends
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest

SCOPE = Scope.CONSUMPTION_READ


@object_type
class TrendComparison:
    """The earlier days that a trend is compared with.

    They are as many days as the date range has, or as have begun of it while it is not over. Whole
    months, quarters, years and billing periods are compared with whole ones, which may be longer or
    shorter: `creditsChange.equalDays` is false then.
    """

    kind: Comparison = attribute(SCOPE, "How the earlier days were chosen.")
    date_range: DateRange = attribute(SCOPE, "The earlier days.")
    total: Consumption = attribute(SCOPE, "Usage of the earlier days.")
    credits_change: CreditsChange = attribute(
        SCOPE, "How the credits of the trend differ from those of the earlier days."
    )


@object_type
class Trend:
    """Usage over time: one point for each unit of the calendar, without gaps."""

    granularity: Granularity = attribute(SCOPE, "Unit of the calendar that each point stands for.")
    date_range: DateRange = attribute(
        SCOPE,
        "The days that the points cover: the date range, without units that lie wholly in "
        "the future.",
    )
    points: list[TrendPoint] = attribute(SCOPE, "The points, in order.")
    total: Consumption = attribute(SCOPE, "Usage of all points together.")
    comparison: TrendComparison | None = attribute(
        SCOPE,
        "The earlier days that are compared with; null without `compareTo`, and where the "
        "calendar has none.",
    )

    @classmethod
    async def for_tenant(
        cls,
        context: Context,
        tenant_id: UUID,
        date_range: DateRangeInput | None,
        granularity: Granularity,
        kind: Comparison | None,
    ) -> Self:
        """Usage of a tenant over time."""
        asked = asked_for(tenant_id, date_range)
        with inside("dateRange"):
            found = await trends.of_tenant(context, tenant_id, asked, granularity, kind)
        return cls._from_domain(context, tenant_id, found, asked)

    @classmethod
    async def with_texts(
        cls, context: Context, tenant_id: UUID, date_range: DateRangeInput | None, text: JsonText
    ) -> Self | None:
        """Usage of a tenant day by day, whose points are texts; None where that does not do."""
        asked = asked_for(tenant_id, date_range)
        with inside("dateRange"):
            found = await trends.texts_of_tenant(context, tenant_id, asked, text)
        if found is None:
            return None
        return cls(
            granularity=Granularity.DAY,
            date_range=DateRange.from_domain(found.date_range),
            points=json_list([found.texts]),
            total=Consumption.from_domain(
                context, tenant_id, found.date_range, found.total, asked=asked
            ),
            comparison=None,
        )

    @classmethod
    async def for_jobs(
        cls,
        context: Context,
        jobs: Sequence[tenants.Job],
        date_range: DateRangeInput | None,
        granularity: Granularity,
        kind: Comparison | None,
    ) -> list[Self]:
        """Usage of each of some jobs of one tenant over time."""
        tenant_id = jobs[0].tenant_id
        asked, ids = asked_for(tenant_id, date_range), [job.id for job in jobs]
        with inside("dateRange"):
            found = await trends.of_jobs(context, tenant_id, ids, asked, granularity, kind)
        return [
            cls._from_domain(context, tenant_id, of_job, asked, job)
            for job, of_job in zip(jobs, found, strict=True)
        ]

    @classmethod
    def _from_domain(
        cls,
        context: Context,
        tenant_id: UUID,
        found: trend.Trend,
        asked: DateRangeRequest,
        job: tenants.Job | None = None,
    ) -> Self:
        comparison = None
        if found.comparison is not None:
            earlier = found.comparison
            comparison = TrendComparison(
                kind=earlier.kind,
                date_range=DateRange.from_domain(earlier.date_range),
                total=Consumption.from_domain(
                    context, tenant_id, earlier.date_range, earlier.total, job
                ),
                credits_change=CreditsChange.from_domain(earlier.change),
            )
        return cls(
            granularity=found.granularity,
            date_range=DateRange.from_domain(found.date_range),
            points=TrendPoint.list_of(found.points),
            total=Consumption.from_domain(
                context, tenant_id, found.date_range, found.total, job, asked
            ),
            comparison=comparison,
        )

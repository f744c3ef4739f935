"""The types of usage over time."""

from typing import Self
from uuid import UUID

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.dates.calendar_buckets import Bucket
from credit.metering import tenants, trend
from graph.consumption import Consumption
from graph.date_range import DateRange, DateRangeInput, inside
from graph.enums import Comparison, Granularity
from graph.scopes import attribute, object_type
from resolvers import trends
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@object_type
class CreditsChange:
    """The difference between an earlier and a later amount of credits."""

    absolute: Credits = attribute(SCOPE, "The later amount less the earlier one, in credits.")
    percent: float | None = attribute(
        SCOPE, "The difference in percent of the earlier amount; null when that was 0."
    )
    equal_days: bool = attribute(
        SCOPE,
        "Whether both amounts cover equally many days. False where whole months, quarters, years "
        "or billing periods of different lengths are compared, and where 29 February has no "
        "counterpart within a cut or current unit: `percent` then also shows the days' difference.",
    )

    @classmethod
    def from_domain(cls, change: trend.CreditsChange) -> Self:
        """Map a change."""
        return cls(absolute=change.absolute, percent=change.percent, equal_days=change.equal_days)


@object_type
class TrendPoint:
    """Usage of one unit of the calendar."""

    date_range: DateRange = attribute(SCOPE, "The days of the unit that lie within the date range.")
    label: str = attribute(
        SCOPE, "Name of the unit: `2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1` or `2026`."
    )
    partial: bool = attribute(
        SCOPE, "Whether the unit is cut by the date range, or is not over yet."
    )
    interviews_invited: int = attribute(SCOPE, "Number of interviews whose candidate was invited.")
    interviews_conducted: int = attribute(
        SCOPE, "Number of interviews completed or partially completed."
    )
    interviews_completed: int = attribute(SCOPE, "Number of interviews completed.")
    credits_used: Credits = attribute(SCOPE, "Credits that the interviews cost.")
    previous: "TrendPoint | None" = attribute(
        SCOPE,
        "The point it is compared with; null without `compareTo`, and where the calendar "
        "has no counterpart: for 29 February and, in most years, ISO week 53.",
    )
    credits_change: CreditsChange | None = attribute(
        SCOPE, "How `creditsUsed` differs from that of `previous`; null where `previous` is."
    )

    @classmethod
    def from_domain(cls, point: trend.TrendPoint) -> Self:
        """Map a point."""
        bucket: Bucket = point.bucket
        return cls(
            date_range=DateRange.from_domain(bucket.date_range),
            label=bucket.label,
            partial=bucket.partial,
            interviews_invited=point.usage.invited,
            interviews_conducted=point.usage.conducted,
            interviews_completed=point.usage.completed,
            credits_used=point.usage.credits,
            previous=cls.from_domain(point.previous) if point.previous else None,
            credits_change=CreditsChange.from_domain(point.change) if point.change else None,
        )


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
        request = date_range.to_domain(tenant_id) if date_range else None
        with inside("dateRange"):
            found = await trends.of_tenant(context, tenant_id, request, granularity, kind)
        return cls._from_domain(context, tenant_id, found)

    @classmethod
    async def for_job(
        cls,
        context: Context,
        job: tenants.Job,
        date_range: DateRangeInput | None,
        granularity: Granularity,
        kind: Comparison | None,
    ) -> Self:
        """Usage of one job over time."""
        tenant_id = job.tenant_id
        request = date_range.to_domain(tenant_id) if date_range else None
        with inside("dateRange"):
            found = await trends.of_job(context, tenant_id, job.id, request, granularity, kind)
        return cls._from_domain(context, tenant_id, found, job)

    @classmethod
    def _from_domain(
        cls, context: Context, tenant_id: UUID, found: trend.Trend, job: tenants.Job | None = None
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
            points=[TrendPoint.from_domain(point) for point in found.points],
            total=Consumption.from_domain(context, tenant_id, found.date_range, found.total, job),
            comparison=comparison,
        )

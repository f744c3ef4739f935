"""Usage over time, as clients see it."""

from typing import Self
from uuid import UUID

from credit import tenants, trend
from credit.calendar_buckets import Bucket
from credit.roles import Scope
from credit.units import Credits
from graph.consumption import Consumption
from graph.date_range import DateRange, DateRangeInput, inside
from graph.enums import Comparison, Granularity
from graph.scopes import attribute, object_type
from resolvers import trends
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@object_type
class CreditsChange:
    """From an earlier amount to a later one."""

    absolute: Credits = attribute(SCOPE)
    percent: float | None = attribute(SCOPE, "Null when there was nothing to compare with.")

    @classmethod
    def from_domain(cls, change: trend.CreditsChange) -> Self:
        """Map a change."""
        return cls(absolute=change.absolute, percent=change.percent)


@object_type
class TrendPoint:
    """What was used in one bucket of the calendar."""

    date_range: DateRange = attribute(SCOPE, "First and last day of the bucket, cut to the span.")
    label: str = attribute(
        SCOPE, "`2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1` or `2026`, by the granularity."
    )
    partial: bool = attribute(SCOPE, "True when the bucket is cut by the span or not over yet.")
    interviews_invited: int = attribute(SCOPE)
    interviews_conducted: int = attribute(SCOPE)
    interviews_completed: int = attribute(SCOPE)
    credits_used: Credits = attribute(SCOPE)
    previous: "TrendPoint | None" = attribute(
        SCOPE, "The counterpart in the comparison; null where the calendar has none."
    )
    credits_change: CreditsChange | None = attribute(
        SCOPE, "How the credits differ from those of the counterpart."
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
    """The earlier days as a whole: as many as have begun of the span."""

    kind: Comparison = attribute(SCOPE)
    date_range: DateRange = attribute(SCOPE)
    total: Consumption = attribute(SCOPE)
    credits_change: CreditsChange = attribute(SCOPE)


@object_type
class Trend:
    """Usage over time, one point for each bucket, with no gaps."""

    granularity: Granularity = attribute(SCOPE)
    date_range: DateRange = attribute(
        SCOPE, "The days that the points cover: the span, without buckets that lie wholly ahead."
    )
    points: list[TrendPoint] = attribute(SCOPE)
    total: Consumption = attribute(SCOPE, "The sum of the points.")
    comparison: TrendComparison | None = attribute(
        SCOPE, "Null when none was asked for, and where the calendar has none."
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
        """What a tenant used over time."""
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
        """What one job used over time."""
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

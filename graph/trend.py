"""Usage over time, as clients see it."""

from typing import Self
from uuid import UUID

from credit import tenants, trend
from credit.buckets import Bucket
from credit.roles import Scope
from credit.units import Credits
from graph.consumption import Consumption
from graph.enums import Comparison, Granularity
from graph.policies import attribute, object_type
from graph.span import DateRange, SpanInput, inside
from resolvers import trends
from resolvers.context import Context

READER = Scope.CONSUMPTION_READ


@object_type
class Change:
    """From an earlier amount to a later one."""

    absolute: Credits = attribute(READER)
    percent: float | None = attribute(READER, "Null when there was nothing to compare with.")

    @classmethod
    def of(cls, change: trend.Change) -> Self:
        """The words for a change."""
        return cls(absolute=change.absolute, percent=change.percent)


@object_type
class TrendPoint:
    """What was used in one bucket of the calendar."""

    span: DateRange = attribute(READER, "First and last day of the bucket, cut to the span.")
    label: str = attribute(
        READER, "`2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1` or `2026`, by the granularity."
    )
    partial: bool = attribute(READER, "True when the bucket is cut by the span or not over yet.")
    interviews_invited: int = attribute(READER)
    interviews_conducted: int = attribute(READER)
    interviews_completed: int = attribute(READER)
    credits_used: Credits = attribute(READER)
    previous: "TrendPoint | None" = attribute(
        READER, "The counterpart in the comparison; null where the calendar has none."
    )
    credits_change: Change | None = attribute(
        READER, "How the credits differ from those of the counterpart."
    )

    @classmethod
    def of(cls, point: trend.TrendPoint) -> Self:
        """The words for a point."""
        bucket: Bucket = point.bucket
        return cls(
            span=DateRange.of(bucket.span),
            label=bucket.label,
            partial=bucket.partial,
            interviews_invited=point.usage.invited,
            interviews_conducted=point.usage.conducted,
            interviews_completed=point.usage.completed,
            credits_used=point.usage.credits,
            previous=cls.of(point.previous) if point.previous else None,
            credits_change=Change.of(point.change) if point.change else None,
        )


@object_type
class TrendComparison:
    """The earlier days as a whole: as many as have begun of the span."""

    kind: Comparison = attribute(READER)
    span: DateRange = attribute(READER)
    total: Consumption = attribute(READER)
    credits_change: Change = attribute(READER)


@object_type
class Trend:
    """Usage over time, one point for each bucket, with no gaps."""

    granularity: Granularity = attribute(READER)
    span: DateRange = attribute(
        READER, "The days that the points cover: the span, without buckets that lie wholly ahead."
    )
    points: list[TrendPoint] = attribute(READER)
    total: Consumption = attribute(READER, "The sum of the points.")
    comparison: TrendComparison | None = attribute(
        READER, "Null when none was asked for, and where the calendar has none."
    )

    @classmethod
    async def of_tenant(
        cls,
        context: Context,
        tenant_id: UUID,
        span: SpanInput | None,
        granularity: Granularity,
        kind: Comparison | None,
    ) -> Self:
        """What a tenant used over time."""
        request = span.request(tenant_id) if span else None
        with inside("span"):
            found = await trends.of_tenant(context, tenant_id, request, granularity, kind)
        return cls._of(context, tenant_id, found)

    @classmethod
    async def of_job(
        cls,
        context: Context,
        job: tenants.Job,
        span: SpanInput | None,
        granularity: Granularity,
        kind: Comparison | None,
    ) -> Self:
        """What one job used over time."""
        tenant_id = job.tenant_id
        request = span.request(tenant_id) if span else None
        with inside("span"):
            found = await trends.of_job(context, tenant_id, job.id, request, granularity, kind)
        return cls._of(context, tenant_id, found, job)

    @classmethod
    def _of(
        cls, context: Context, tenant_id: UUID, found: trend.Trend, job: tenants.Job | None = None
    ) -> Self:
        comparison = None
        if found.comparison is not None:
            earlier = found.comparison
            comparison = TrendComparison(
                kind=earlier.kind,
                span=DateRange.of(earlier.span),
                total=Consumption.of(context, tenant_id, earlier.span, earlier.total, job),
                credits_change=Change.of(earlier.change),
            )
        return cls(
            granularity=found.granularity,
            span=DateRange.of(found.span),
            points=[TrendPoint.of(point) for point in found.points],
            total=Consumption.of(context, tenant_id, found.span, found.total, job),
            comparison=comparison,
        )

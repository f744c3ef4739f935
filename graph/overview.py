"""The four summary cards of the dashboard."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.buckets import usual_granularity
from credit.roles import Scope
from credit.spans import Span
from credit.units import Credits
from graph.connection import Info
from graph.enums import Comparison, Granularity
from graph.policies import attribute, field, object_type
from graph.span import DateRange, SpanInput, resolved
from graph.trend import Trend
from resolvers import balance, consumption
from resolvers.context import Context

READER = Scope.CONSUMPTION_READ


@object_type
class Overview:
    """The four summary cards of the dashboard, in one object."""

    span: DateRange = attribute(READER)
    total_interviews: int = attribute(
        READER, "Interviews conducted: completed and partially completed."
    )
    credits_used: Credits = attribute(READER)
    remaining_balance: Credits = attribute(
        READER,
        "Credits that can be spent now; never below zero. What is owed stands in `overage`.",
    )
    overage: Credits = attribute(READER)
    tenant_id: strawberry.Private[UUID]
    asked: strawberry.Private[SpanInput | None]
    days: strawberry.Private[Span]

    @field(READER)
    async def usage_trend(
        self,
        info: Info,
        granularity: Granularity | None = UNSET,
        compare_to: Comparison | None = UNSET,
    ) -> Trend:
        """Usage over the same span; by day, and in longer spans by week or month, unless told."""
        by = granularity or usual_granularity(self.days)
        return await Trend.of_tenant(
            info.context, self.tenant_id, self.asked, by, compare_to or None
        )

    @classmethod
    async def of(cls, context: Context, tenant_id: UUID, asked: SpanInput | None) -> Self:
        """What a tenant used in a span, and what it can spend now."""
        span = await resolved(context, tenant_id, asked, "span")
        used = await consumption.of_tenant(context, tenant_id, span)
        current = await balance.now(context, tenant_id)
        return cls(
            span=DateRange.of(span),
            total_interviews=used.conducted,
            credits_used=used.credits,
            remaining_balance=current.remaining,
            overage=current.overage,
            tenant_id=tenant_id,
            asked=asked,
            days=span,
        )

"""The four summary cards of the dashboard."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.calendar_buckets import usual_granularity
from credit.date_ranges import DateRange as Days
from credit.roles import Scope
from credit.units import Credits
from graph.connection import Info
from graph.date_range import DateRange, DateRangeInput, resolved
from graph.enums import Comparison, Granularity
from graph.scopes import attribute, field, object_type
from graph.trend import Trend
from resolvers import balance, consumption
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@object_type
class Overview:
    """The four summary cards of the dashboard, in one object."""

    date_range: DateRange = attribute(SCOPE)
    total_interviews: int = attribute(
        SCOPE, "Interviews conducted: completed and partially completed."
    )
    credits_used: Credits = attribute(SCOPE)
    remaining_balance: Credits = attribute(
        SCOPE,
        "Credits that can be spent now; never below zero. What is owed stands in `overage`.",
    )
    overage: Credits = attribute(SCOPE)
    tenant_id: strawberry.Private[UUID]
    requested: strawberry.Private[DateRangeInput | None]
    days: strawberry.Private[Days]

    @field(SCOPE)
    async def usage_trend(
        self,
        info: Info,
        granularity: Granularity | None = UNSET,
        compare_to: Comparison | None = UNSET,
    ) -> Trend:
        """Usage over the same span; by day, and in longer spans by week or month, unless told."""
        by = granularity or usual_granularity(self.days)
        return await Trend.for_tenant(
            info.context, self.tenant_id, self.requested, by, compare_to or None
        )

    @classmethod
    async def for_tenant(
        cls, context: Context, tenant_id: UUID, requested: DateRangeInput | None
    ) -> Self:
        """What a tenant used in a date range, and what it can spend now."""
        date_range = await resolved(context, tenant_id, requested, "dateRange")
        used = await consumption.of_tenant(context, tenant_id, date_range)
        current = await balance.now(context, tenant_id)
        return cls(
            date_range=DateRange.from_domain(date_range),
            total_interviews=used.conducted,
            credits_used=used.credits,
            remaining_balance=current.remaining,
            overage=current.overage,
            tenant_id=tenant_id,
            requested=requested,
            days=date_range,
        )

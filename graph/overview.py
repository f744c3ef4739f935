"""The four summary cards of the dashboard."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.dates.calendar_buckets import usual_granularity
from credit.dates.date_ranges import DateRange as Days
from graph.account_statement import AccountStatement, Reconciliation
from graph.arguments import ByUsualUnit, CompareTo
from graph.connection import Info
from graph.date_range import DateRange, DateRangeInput, resolved
from graph.scopes import attribute, field, object_type
from graph.trend import Trend
from resolvers import balance, consumption, statements
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


def expects_usage(context: Context, date_range: DateRangeInput | None = UNSET) -> None:
    """Have the usage of the current billing period read with the tenant, unless of other days."""
    if not date_range:
        consumption.expect_current_period(context)


@object_type
class Overview:
    """The four summary cards of the dashboard."""

    date_range: DateRange = attribute(
        SCOPE, "The days that `totalInterviews` and `creditsUsed` count."
    )
    total_interviews: int = attribute(
        SCOPE, "Number of interviews conducted on these days: completed plus partially completed."
    )
    credits_used: Credits = attribute(
        SCOPE,
        "Credits that the interviews of these days cost, as known now. What the ledger charged on "
        "these days may differ: see `reconciliation`.",
    )
    remaining_balance: Credits = attribute(
        SCOPE, "Credits that can be spent now; never below zero."
    )
    overage: Credits = attribute(SCOPE, "Credits that are owed now.")
    tenant_id: strawberry.Private[UUID]
    requested: strawberry.Private[DateRangeInput | None]
    days: strawberry.Private[Days]

    @field(SCOPE)
    async def usage_trend(
        self,
        info: Info,
        granularity: ByUsualUnit = UNSET,
        compare_to: CompareTo = UNSET,
    ) -> Trend:
        """Usage over time in the same date range."""
        by = granularity or usual_granularity(self.days)
        return await Trend.for_tenant(
            info.context, self.tenant_id, self.requested, by, compare_to or None
        )

    @field(SCOPE)
    async def reconciliation(self, info: Info) -> Reconciliation:
        """How `creditsUsed` leads to what the ledger charged on the same days."""
        found = await statements.reconciliation_of_days(info.context, self.tenant_id, self.days)
        return Reconciliation.from_domain(found)

    @field(SCOPE)
    async def statement(self, info: Info) -> AccountStatement:
        """How the balance changed on the same days."""
        found = await statements.of_days(info.context, self.tenant_id, self.days)
        return AccountStatement.from_domain(found)

    @classmethod
    async def for_tenant(
        cls, context: Context, tenant_id: UUID, requested: DateRangeInput | None
    ) -> Self:
        """What a tenant used in a date range, and what it can spend now."""
        date_range = await resolved(context, tenant_id, requested, "dateRange")
        used = await consumption.of_tenant(context, tenant_id, date_range)
        remaining, overage = await balance.amounts(context, tenant_id)
        return cls(
            date_range=DateRange.from_domain(date_range),
            total_interviews=used.conducted,
            credits_used=used.credits,
            remaining_balance=remaining,
            overage=overage,
            tenant_id=tenant_id,
            requested=requested,
            days=date_range,
        )

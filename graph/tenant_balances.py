"""A tenant's balance: now, at an earlier instant, and over time."""

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering import tenants
from graph import arguments
from graph.balance import Balance
from graph.balance_trend import BalanceTrend
from graph.connection import Info
from graph.node import Node
from graph.scopes import field, object_type
from resolvers import balance

SCOPE = Scope.CONSUMPTION_READ


@object_type
class TenantBalances(Node):
    """The part of `Tenant` about its balance."""

    value: strawberry.Private[tenants.Tenant]

    @field(SCOPE)
    async def balance(
        self, info: Info, at: arguments.At = UNSET, as_of: arguments.AsOf = UNSET
    ) -> Balance:
        """What the tenant can spend: now, at the instant `at`, or as it was known at `asOf`."""
        tenant_id = self.value.id
        found = await balance.at(info.context, tenant_id, at or None, as_of or None)
        return Balance.from_domain(tenant_id, found)

    @field(SCOPE)
    async def balance_trend(
        self, info: Info, date_range: arguments.InDateRange = UNSET
    ) -> BalanceTrend:
        """What the tenant could spend when each day ended, and from today on, what it is likely to.

        Billing periods, rollovers and expiries to come are followed, and no purchase is assumed.
        """
        return await BalanceTrend.for_tenant(info.context, self.value.id, date_range or None)

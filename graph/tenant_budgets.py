"""A tenant's budgets."""

import strawberry

from credit.core.roles import Scope
from credit.metering import tenants
from graph.budget import Budget
from graph.connection import Info
from graph.node import Node
from graph.scopes import field, object_type
from resolvers import budget_status


@object_type
class TenantBudgets(Node):
    """The part of `Tenant` about its budgets."""

    value: strawberry.Private[tenants.Tenant]

    @field(Scope.CONSUMPTION_READ)
    async def budgets(self, info: Info) -> list[Budget]:
        """The budgets of the tenant and of its jobs, the whole tenant's first: at most 20."""
        found = await budget_status.of_tenant(info.context, self.value.id)
        return [Budget.from_domain(status) for status in found]

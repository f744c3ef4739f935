"""A tenant's automatic top-up."""

import strawberry

from credit.metering import tenants
from graph.auto_top_up import SCOPE, AutoTopUp
from graph.connection import Info
from graph.node import Node
from graph.scopes import field, object_type
from resolvers import auto_top_ups


@object_type
class TenantTopUp(Node):
    """The part of `Tenant` about its automatic top-up."""

    value: strawberry.Private[tenants.Tenant]

    @field(SCOPE)
    async def auto_top_up(self, info: Info) -> AutoTopUp | None:
        """The automatic top-up, on or off; null while none was ever set."""
        tenant_id = self.value.id
        found = await auto_top_ups.of_tenant(info.context, tenant_id)
        return AutoTopUp.from_domain(tenant_id, found) if found else None

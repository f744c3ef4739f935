"""Who has access to a tenant."""

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering import tenants
from graph.api_key import ApiKey, keys_of_tenant
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.member import NEWEST_MEMBERS, Member
from graph.node import Node
from graph.scopes import field, object_type
from resolvers import members


@object_type
class TenantAccess(Node):
    """The part of `Tenant` about its API keys and its members."""

    value: strawberry.Private[tenants.Tenant]

    @field(Scope.KEYS_MANAGE)
    async def api_keys(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[ApiKey]:
        """The API keys of the tenant, newest first, revoked and expired ones too."""
        arguments = Arguments(first, after, last, before)
        return await keys_of_tenant(info.context, self.value.id, arguments)

    @field(Scope.ACCESS_MANAGE)
    async def members(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Member]:
        """The subjects that were granted a role for this tenant, newest first; at most 1,000."""
        context, tenant_id = info.context, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_MEMBERS)
        page = await members.page(context, tenant_id, request)
        return connected(
            page, NEWEST_MEMBERS, Member.from_domain, lambda: members.count(context, tenant_id)
        )

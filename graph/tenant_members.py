"""The members of a tenant."""

import strawberry
from strawberry import UNSET

from credit.metering import tenants
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.member import NEWEST_MEMBERS, SCOPE, Member
from graph.node import Node
from graph.scopes import field, object_type
from resolvers import members


@object_type
class TenantMembers(Node):
    """The part of `Tenant` about who was granted a role for it."""

    value: strawberry.Private[tenants.Tenant]

    @field(SCOPE)
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

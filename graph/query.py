"""What can be read."""

import strawberry
from strawberry import UNSET

from credit.global_ids import Kind, parsed
from credit.roles import Scope
from graph.connection import Arguments, Connection, Info, checked_search
from graph.node import Node
from graph.node_lookup import node_by_id
from graph.plan import Plan
from graph.scopes import ANYONE, field, object_type
from graph.tenant import Tenant
from graph.viewer import Viewer, visible_tenants
from resolvers import plans, tenants


@object_type
class Query:
    """What can be read."""

    @field(ANYONE)
    def viewer(self, info: Info) -> Viewer:
        """Who the token speaks for."""
        return Viewer.from_domain(info.context.viewer)

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenant(self, info: Info, id: strawberry.ID | None = UNSET) -> Tenant | None:
        """One tenant. Without an id: the viewer's own, where there is exactly one.

        Null when it does not exist or is not the viewer's: the two look the same.
        """
        if id is None or id is UNSET:
            found = await tenants.own(info.context)
        else:
            wanted = parsed(id, Kind.TENANT)
            if wanted is None or wanted.tenant is None:
                return None
            found = await tenants.by_id(info.context, wanted.tenant)
        return Tenant.from_domain(found) if found else None

    @field(Scope.CONSUMPTION_READ)
    async def plans(self, info: Info) -> list[Plan]:
        """The plans on offer."""
        return [Plan.from_domain(plan) for plan in await plans.every(info.context)]

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenants(
        self,
        info: Info,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
        search: str | None = UNSET,
    ) -> Connection[Tenant]:
        """Every tenant that the viewer may see, by name."""
        arguments = Arguments(first, after, last, before)
        return await visible_tenants(info.context, arguments, checked_search(search))

    @field(Scope.BALANCE_CHANGES_READ)
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:
        """Any object by its global id; null when it does not exist or is not the viewer's."""
        return await node_by_id(info.context, id)

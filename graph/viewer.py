"""Whom the token of a request speaks for, and the tenants that it may see."""

from typing import Self

from strawberry import UNSET

from graph.connection import Arguments, Connection, Info, connected
from graph.enums import Role, Scope
from graph.scopes import ANYONE, attribute, field, object_type
from graph.tenant import Tenant
from resolvers import context, tenants

BY_NAME = "tenants by name"


@object_type
class Viewer:
    """Who asks."""

    name: str = attribute(ANYONE, "What the key or the token's subject is called.")
    role: Role = attribute(ANYONE)
    scopes: list[Scope] = attribute(ANYONE)

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenants(
        self,
        info: Info,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> Connection[Tenant]:
        """Every tenant that the viewer may see, by name."""
        return await visible_tenants(info.context, Arguments(first, after, last, before), None)

    @classmethod
    def from_domain(cls, viewer: context.Viewer) -> Self:
        """Map a viewer."""
        return cls(name=viewer.name, role=viewer.role, scopes=sorted(viewer.scopes))


async def visible_tenants(
    operation: context.Context, arguments: Arguments, search: str | None
) -> Connection[Tenant]:
    """A page of the tenants that the viewer may see."""
    page = await tenants.page(operation, arguments.request(BY_NAME), search)
    return connected(page, BY_NAME, Tenant.from_domain, lambda: tenants.count(operation, search))

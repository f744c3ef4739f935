"""The viewer of a request, and the tenants that it may see."""

from typing import Self

from strawberry import UNSET

from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import Role, Scope
from graph.scopes import ANYONE, attribute, field, object_type
from graph.tenant import Tenant
from resolvers import context, tenants

BY_NAME = "tenants by name"


@object_type
class Viewer:
    """Who makes a request: an API key, or a member by a token of the issuer."""

    name: str = attribute(
        ANYONE, "Name of the key; the subject of the token where the viewer is a member."
    )
    role: Role = attribute(
        ANYONE,
        "Role of the key. Of a member the first of OPERATOR, PLATFORM, TENANT_ADMIN and PARTNER "
        "that it was granted; `tenants` has the tenants that it was granted this role for.",
    )
    scopes: list[Scope] = attribute(
        ANYONE, "What the viewer may do: the scopes of its role, and those added to its key."
    )

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenants(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Tenant]:
        """The tenants that the viewer may see, by name."""
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

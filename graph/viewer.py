"""The viewer of a request, and the tenants that it may see."""

from datetime import datetime
from functools import lru_cache
from typing import Final

import strawberry
from strawberry import UNSET

from credit.core.global_ids import Kind
from credit.metering.tenants import TenantOrder
from graph import ids
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import Role, Scope
from graph.scopes import ANYONE, attribute, field, object_type
from graph.tenant import Tenant
from resolvers import context, tenant_lists

BY_NAME: Final = TenantOrder()
NAMES_OF_ORDERS: Final = {BY_NAME: "tenants by name"}
"""What cursors say they are of, where it is not what the order says: older cursors hold."""


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
        ANYONE,
        "What the viewer may do: the scopes of its role and those added to its key, or fewer where "
        "the key was created with some of them.",
    )
    key_id: strawberry.ID | None = attribute(
        ANYONE,
        "Global id of the key, as `ApiKey.id` has it; null for a caller without an API key.",
    )
    key_expires_at: datetime | None = attribute(
        ANYONE, "When the key expires; null when it does not, and without an API key."
    )
    all_tenants: bool = attribute(
        ANYONE,
        "Whether the viewer is bound to no tenant; what it may do, it may do for every tenant "
        "then. False for a key of one tenant, which needs to name none.",
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


@lru_cache(maxsize=1_000)
def viewer_from_domain(viewer: context.Viewer) -> Viewer:
    """Map a viewer: the same one for all requests of a key, since nothing changes it."""
    bound = viewer.tenant_ids
    tenant_id = next(iter(bound)) if bound else None
    key = viewer.api_key_id
    return Viewer(
        name=viewer.name,
        role=viewer.role,
        scopes=sorted(viewer.scopes),
        key_id=ids.global_id(Kind.API_KEY, tenant_id, key) if key else None,
        key_expires_at=viewer.expires_at,
        all_tenants=bound is None,
    )


async def visible_tenants(
    operation: context.Context,
    arguments: Arguments,
    search: str | None,
    order: TenantOrder = BY_NAME,
    within_days: int | None = None,
) -> Connection[Tenant]:
    """A page of the tenants that the viewer may see, in an order.

    `within_days` keeps those that run out within so many days.
    """
    ordering = NAMES_OF_ORDERS.get(order, f"tenants by {order.field} {order.descending}")
    page = await tenant_lists.page(
        operation, arguments.request(ordering), order, search, within_days
    )
    return connected(
        page,
        ordering,
        Tenant.from_domain,
        lambda: tenant_lists.count(operation, search, within_days),
    )

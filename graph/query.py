"""The queries."""

from strawberry import UNSET

from credit.core.global_ids import Kind, parsed
from credit.core.roles import Scope
from graph.api_key import ApiKey, keys_of_all
from graph.arguments import (
    After,
    AnyId,
    Before,
    First,
    Last,
    OfPurchaseStatus,
    OptionalTenantId,
    TenantExternalId,
    TenantSearch,
)
from graph.connection import Arguments, Connection, Info, checked_search, connected
from graph.member import MemberQueries
from graph.named_arguments import named_by
from graph.node import Node
from graph.node_lookup import node_by_id
from graph.plan import Plan
from graph.purchase import Purchase
from graph.scopes import ANYONE, field, object_type
from graph.tenant import Tenant
from graph.tenant_activity import NEWEST_PURCHASES
from graph.tenant_run_out import RunsOutWithinDays, TenantOrderArgument, tenant_order
from graph.viewer import Viewer, viewer_from_domain, visible_tenants
from graph.webhook import Webhook
from resolvers import payments, plans, tenants, webhooks


@object_type
class Query(MemberQueries):
    """Read operations."""

    @field(ANYONE)
    def viewer(self, info: Info) -> Viewer:
        """Who makes the request."""
        return viewer_from_domain(info.context.viewer)

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenant(
        self,
        info: Info,
        id: OptionalTenantId = UNSET,
        external_id: TenantExternalId = UNSET,
    ) -> Tenant | None:
        """A tenant by its global id or by the platform's id; without any, the viewer's only tenant.

        Null when it does not exist or the viewer may not see it. A viewer with several tenants
        names one: without an id it is answered BAD_REQUEST.
        """
        if (named := named_by(id, external_id)) is None:
            return Tenant.from_domain(await tenants.own(info.context))
        if named.external_id is not None:
            found = await tenants.by_external_id(info.context, named.external_id)
        else:
            wanted = parsed(named.id, Kind.TENANT)
            if wanted is None or wanted.tenant is None:
                return None
            found = await tenants.by_id(info.context, wanted.tenant)
        return Tenant.from_domain(found) if found else None

    @field(Scope.CONSUMPTION_READ)
    async def plans(self, info: Info) -> list[Plan]:
        """All plans on offer."""
        return [Plan.from_domain(plan) for plan in await plans.on_offer(info.context)]

    @field(Scope.BALANCE_CHANGES_READ)
    async def tenants(  # noqa: PLR0913, PLR0917 - the arguments are the contract's
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
        search: TenantSearch = UNSET,
        order_by: TenantOrderArgument = UNSET,
        runs_out_within_days: RunsOutWithinDays = UNSET,
    ) -> Connection[Tenant]:
        """The tenants that the viewer may see; by name, unless `orderBy` says otherwise."""
        arguments = Arguments(first, after, last, before)
        order = tenant_order(order_by or None)
        within = None if runs_out_within_days is UNSET else runs_out_within_days
        return await visible_tenants(info.context, arguments, checked_search(search), order, within)

    @field(Scope.PURCHASES_SETTLE)
    async def purchases(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
        status: OfPurchaseStatus = UNSET,
    ) -> Connection[Purchase]:
        """The purchases of all tenants, newest first; with `last`, the oldest of them."""
        context, wanted = info.context, status or None
        request = Arguments(first, after, last, before).request(NEWEST_PURCHASES)
        page = await payments.page(context, request, wanted)
        return connected(
            page, NEWEST_PURCHASES, Purchase.from_domain, lambda: payments.count(context, wanted)
        )

    @field(Scope.PURCHASES_SETTLE)
    async def webhooks(self, info: Info) -> list[Webhook]:
        """The webhooks of all tenants, oldest first, at most 10.

        Those of one tenant are in `Tenant.webhooks`.
        """
        found = await webhooks.of_all_tenants(info.context)
        return [Webhook.from_domain(webhook) for webhook in found]

    @field(Scope.KEYS_MANAGE)
    async def api_keys(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[ApiKey]:
        """The API keys that the viewer may manage, newest first, revoked and expired ones too.

        Those of its tenant; for a viewer that is bound to no tenant, those of all tenants and of
        none. Those of one tenant are in `Tenant.apiKeys`.
        """
        return await keys_of_all(info.context, Arguments(first, after, last, before))

    @field(Scope.BALANCE_CHANGES_READ)
    async def node(self, info: Info, id: AnyId) -> Node | None:
        """Any object by its global id; null when it does not exist or the viewer may not see it."""
        return await node_by_id(info.context, id)

"""The subscriptions."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial

from strawberry import UNSET

from credit.core.roles import Scope
from graph.alert import Alert
from graph.arguments import (
    AfterSequence,
    ExportId,
    FollowedTenant,
    FollowedTenantId,
    SeenChanges,
)
from graph.balance_change import BalanceChange, cached_change
from graph.connection import Info
from graph.export import Export
from graph.ids import export_ids_from
from graph.named_arguments import tenant_followed
from graph.purchase_change import PurchaseChange
from graph.scopes import object_type, subscription
from graph.seen_change import heads_of
from resolvers import alerts, balance_changes, exports, purchase_events


@object_type
class Subscription:
    """Subscriptions, over graphql-transport-ws, server-sent events or multipart HTTP."""

    @subscription(Scope.BALANCE_CHANGES_READ)
    async def balance_changed(
        self,
        info: Info,
        tenant_id: FollowedTenantId = UNSET,
        tenant: FollowedTenant = UNSET,
        after_sequence: AfterSequence = UNSET,
        seen: SeenChanges = UNSET,
    ) -> AsyncGenerator[BalanceChange, None]:
        """Every balance change after `afterSequence`.

        Those already stored come first, then each new one; none is skipped or repeated. A ledger
        that was restored from a backup, and has no such sequence, is the error LEDGER_REWOUND.
        """
        followed = await tenant_followed(info, tenant_id, tenant)
        after = None if after_sequence is UNSET else after_sequence
        known = heads_of(seen or ())
        return balance_changes.watch(info.context, followed, after, known).map(
            partial(cached_change, followed)
        )

    @subscription(Scope.CONSUMPTION_READ)
    async def export_progressed(
        self, info: Info, export_id: ExportId
    ) -> AsyncGenerator[Export, None]:
        """An export: its present state, then every change until it ends."""
        async with aclosing(exports.watch(info.context, *export_ids_from(export_id))) as seen:
            async for export in seen:
                yield Export.from_domain(export)

    @subscription(Scope.CONSUMPTION_READ)
    async def alert_raised(
        self, info: Info, tenant_id: FollowedTenantId = UNSET, tenant: FollowedTenant = UNSET
    ) -> AsyncGenerator[Alert, None]:
        """Every alert that is raised from now on."""
        watched = alerts.watch(info.context, await tenant_followed(info, tenant_id, tenant))
        async with aclosing(watched) as crossed:
            async for raised in crossed:
                yield Alert.from_domain(raised)

    @subscription((Scope.CONSUMPTION_READ, Scope.PURCHASES_SETTLE))
    async def purchase_changed(
        self, info: Info, tenant_id: FollowedTenantId = UNSET, tenant: FollowedTenant = UNSET
    ) -> AsyncGenerator[PurchaseChange, None]:
        """What happens to a tenant's purchases from now on."""
        followed = await tenant_followed(info, tenant_id, tenant)
        watched = purchase_events.watch(info.context, followed)
        async with aclosing(watched) as changes:
            async for change in changes:
                yield PurchaseChange.from_domain(change)

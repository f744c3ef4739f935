"""What can be followed."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial

import strawberry
from strawberry import UNSET

from credit.roles import Scope
from graph.alert import Alert
from graph.balance_change import BalanceChange, cached_change
from graph.connection import Info
from graph.export import Export
from graph.ids import export_ids_from, tenant_id_from
from graph.scopes import object_type, subscription
from resolvers import alerts, changes, exports


@object_type
class Subscription:
    """What can be followed, over graphql-transport-ws and over server-sent events."""

    @subscription(Scope.BALANCE_CHANGES_READ)
    def balance_changed(
        self, info: Info, tenant_id: strawberry.ID, after_sequence: str | None = UNSET
    ) -> AsyncGenerator[BalanceChange, None]:
        """Every balance change after `afterSequence`: those written already, then each new one.

        None is skipped, and none comes twice on one subscription. From now on when it is left
        out; "0" begins with the first. After a break, go on behind the last sequence seen.
        """
        tenant = tenant_id_from(tenant_id)
        after = None if after_sequence is UNSET else after_sequence
        return changes.watch(info.context, tenant, after).told_as(partial(cached_change, tenant))

    @subscription(Scope.CONSUMPTION_READ)
    async def export_progressed(
        self, info: Info, export_id: strawberry.ID
    ) -> AsyncGenerator[Export, None]:
        """An export from now until it ends: as it stands, then each time it gets on."""
        async with aclosing(exports.watch(info.context, *export_ids_from(export_id))) as seen:
            async for export in seen:
                yield Export.from_domain(export)

    @subscription(Scope.CONSUMPTION_READ)
    async def alert_raised(
        self, info: Info, tenant_id: strawberry.ID
    ) -> AsyncGenerator[Alert, None]:
        """An alert each time from now on that its line is crossed."""
        watched = alerts.watch(info.context, tenant_id_from(tenant_id))
        async with aclosing(watched) as crossed:
            async for raised in crossed:
                yield Alert.from_domain(raised)

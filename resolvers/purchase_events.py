"""What happens to purchases, watched; `resolvers.purchase_log` records it."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from credit.core.roles import Scope
from credit.ledger.purchases import Purchase, PurchaseEvent
from models import purchase_events, purchases
from models.database import session
from resolvers import authorization, numbered_streams
from resolvers.clock import current_time
from resolvers.context import Context

MAY_WATCH: Final = (Scope.CONSUMPTION_READ, Scope.PURCHASES_SETTLE)
"""Scopes that may watch the purchases of a tenant: its own, and a payment service's."""
PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class PurchaseChange:
    """What happened to a purchase, and the purchase as it is now."""

    event: PurchaseEvent
    purchase: Purchase

    @property
    def number(self) -> int:
        """The number of the event."""
        return self.event.number


async def watch(context: Context, tenant_id: UUID) -> AsyncGenerator[PurchaseChange, None]:
    """Yield what happens to a tenant's purchases from now on, once and in order."""
    newest = await newest_number(context, tenant_id)
    read = partial(changes_after, context, tenant_id)
    async with aclosing(numbered_streams.watch(context.streams, tenant_id, newest, read)) as stream:
        async for change in stream:
            yield change


async def newest_number(context: Context, tenant_id: UUID) -> int:
    """The number of the newest event; 0 if there is none."""
    await authorization.require_tenant(context, tenant_id, *MAY_WATCH)
    return await purchase_events.newest_number(session(), tenant_id)


async def changes_after(
    context: Context, tenant_id: UUID, number: int, limit: int = PAGE
) -> list[PurchaseChange]:
    """Up to `limit` events with numbers after `number`, in order; numbers have no gaps."""
    await authorization.require_tenant(context, tenant_id, *MAY_WATCH)
    changes, now = [], current_time(context.clock)
    for event in await purchase_events.after(session(), tenant_id, number, limit):
        purchase = await purchases.by_id(session(), tenant_id, event.purchase_id)
        assert purchase is not None, "purchases are never deleted"
        changes.append(PurchaseChange(event, purchase.at(now)))
    return changes

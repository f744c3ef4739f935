"""What happens to purchases: logged and enqueued for webhooks as it happens, and watched."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from credit.core.roles import Scope
from credit.ledger.purchases import Purchase, PurchaseEvent, PurchaseEventType
from credit.notify.notifications import OF_PURCHASES
from credit.notify.webhook_payloads import for_purchase
from models import deliveries, purchase_events, purchases
from models.database import Session, session
from resolvers import authorization, numbered_streams
from resolvers.accounts import OpenAccount
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


async def record(
    session: Session, account: OpenAccount, purchase: Purchase, kind: PurchaseEventType
) -> None:
    """Log what happened to a purchase, and enqueue its notifications.

    After all else of the transaction: the purchase is told as it is by then, and the webhooks of
    all tenants are locked until the end.
    """
    tenant_id, now = purchase.tenant_id, account.now
    changed = await purchases.by_id(session, tenant_id, purchase.id)
    assert changed is not None, "purchases are never deleted"
    await purchase_events.append(session, changed, kind, now)
    if kind in OF_PURCHASES:
        sequence = account.ledger.sequence
        notification = for_purchase(changed.at(now), OF_PURCHASES[kind], sequence, now)
        await deliveries.enqueue(session, tenant_id, [notification])
        await deliveries.enqueue_shared(session, tenant_id, notification)


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

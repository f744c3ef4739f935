"""The log of what happens to purchases, and purchases that an automatic top-up makes.

Both are written in the transaction of the ledger's change.
"""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from credit.core.units import ZERO
from credit.ledger.auto_top_up import AutomaticPurchase
from credit.ledger.operations import Ledger
from credit.ledger.purchases import Purchase, PurchaseEventType, PurchaseStatus
from credit.notify.notifications import OF_PURCHASES
from credit.notify.webhook_payloads import for_purchase
from models import auto_top_ups, deliveries, purchase_events, purchases
from models.database import Session


class Event(NamedTuple):
    """What happened to a purchase in a transaction.

    `sequence` is that of the ledger's newest entry then, and `so_far` the number of automatic
    purchases that its draft had made before.
    """

    purchase: Purchase
    kind: PurchaseEventType
    sequence: int
    so_far: int


async def save(session: Session, tenant_id: UUID, draft: Ledger, event: Event | None) -> None:
    """Write what a draft changed of its automatic top-up and what that bought, and log it.

    `event` is logged in its place among them. After the draft's posting, which has their grants,
    and all else of the transaction.
    """
    if draft.top_up is not None and draft.top_up != draft.account.top_up:
        await auto_top_ups.write(session, tenant_id, draft.top_up)
    events = [
        await _bought(session, tenant_id, made, so_far)
        for so_far, made in enumerate(draft.automatic_purchases)
    ]
    if event is not None:
        events.insert(event.so_far, event)
    for one in events:
        await _record(session, one, draft.now)


async def _record(session: Session, event: Event, now: datetime) -> None:
    """Log an event, and enqueue its notifications.

    The purchase is told as it is by now, and the webhooks of all tenants are locked until the end.
    """
    purchase, kind, sequence, _ = event
    tenant_id = purchase.tenant_id
    changed = await purchases.by_id(session, tenant_id, purchase.id)
    assert changed is not None, "purchases are never deleted"
    await purchase_events.append(session, changed, kind, now)
    if kind in OF_PURCHASES:
        notification = for_purchase(changed.at(now), OF_PURCHASES[kind], sequence, now)
        await deliveries.enqueue(session, tenant_id, [notification])
        await deliveries.enqueue_shared(session, tenant_id, notification)


async def _bought(session: Session, tenant_id: UUID, made: AutomaticPurchase, so_far: int) -> Event:
    """Write a purchase that an automatic top-up made; the event to log of it."""
    purchase = _pending(tenant_id, made)
    await purchases.insert(session, purchase)
    if made.grant is None or made.sequence is None:
        return Event(purchase, PurchaseEventType.REQUESTED, made.crossing, so_far)
    settlement = purchases.Settlement(made.purchased_at, made.expires_at, made.grant, made.sequence)
    await purchases.settle(session, purchase, settlement, None)
    return Event(purchase, PurchaseEventType.SETTLED, made.sequence, so_far)


def _pending(tenant_id: UUID, made: AutomaticPurchase) -> Purchase:
    return Purchase(
        tenant_id=tenant_id,
        id=made.id,
        credits=made.credits,
        price=made.price,
        status=PurchaseStatus.PENDING,
        purchased_at=made.purchased_at,
        settled_at=None,
        expires_at=None,
        refundable=ZERO,
        refunded=ZERO,
        change=None,
        payment_reference=None,
        requested_by=made.requested_by,
        crossing=made.crossing,
    )

"""The log of what happens to purchases, and purchases that an automatic top-up makes.

Both are written in the transaction of the ledger's change.
"""

from datetime import datetime
from uuid import UUID

from credit.core.units import ZERO
from credit.ledger.auto_top_up import AutomaticPurchase
from credit.ledger.operations import Ledger
from credit.ledger.purchases import Purchase, PurchaseEventType, PurchaseStatus
from credit.notify.notifications import OF_PURCHASES
from credit.notify.webhook_payloads import for_purchase
from models import auto_top_ups, deliveries, purchase_events, purchases
from models.database import Session


async def record(
    session: Session, purchase: Purchase, kind: PurchaseEventType, sequence: int, now: datetime
) -> None:
    """Log what happened to a purchase, and enqueue its notifications.

    `sequence` is that of the ledger's newest entry then. After all else of the transaction: the
    purchase is told as it is by then, and the webhooks of all tenants are locked until the end.
    """
    tenant_id = purchase.tenant_id
    changed = await purchases.by_id(session, tenant_id, purchase.id)
    assert changed is not None, "purchases are never deleted"
    await purchase_events.append(session, changed, kind, now)
    if kind in OF_PURCHASES:
        notification = for_purchase(changed.at(now), OF_PURCHASES[kind], sequence, now)
        await deliveries.enqueue(session, tenant_id, [notification])
        await deliveries.enqueue_shared(session, tenant_id, notification)


async def save_top_up(session: Session, tenant_id: UUID, draft: Ledger) -> None:
    """Write what a draft changed of its automatic top-up, and the purchases that this made.

    Without a change no statement is executed. After the draft's posting, which has their grants.
    """
    if draft.top_up is not None and draft.top_up != draft.account.top_up:
        await auto_top_ups.write(session, tenant_id, draft.top_up)
    for made in draft.automatic_purchases:
        purchase = _pending(tenant_id, made)
        await purchases.insert(session, purchase)
        kind, sequence = PurchaseEventType.REQUESTED, made.crossing
        if made.grant is not None and made.sequence is not None:
            kind, sequence = PurchaseEventType.SETTLED, made.sequence
            settlement = purchases.Settlement(
                made.purchased_at, made.expires_at, made.grant, made.sequence
            )
            await purchases.settle(session, purchase, settlement, None)
        await record(session, purchase, kind, sequence, draft.now)


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

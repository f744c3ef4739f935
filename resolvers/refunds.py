"""Refunds of a purchase's unspent credits, once for each idempotency key."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from credit.core.errors import AlreadyDoneError, NotRefundableError
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.core.validation import check_each, check_text
from credit.ledger import idempotency_keys as inputs
from credit.ledger.auto_top_up import TopUpOffReason
from credit.ledger.automatic_purchases import purchase_decided
from credit.ledger.entries import EntryMetadata
from credit.ledger.purchases import (
    LONGEST_KEY,
    Purchase,
    PurchaseEventType,
    PurchaseStatus,
    check_amount,
)
from models import idempotency, purchases
from models.database import Session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.purchases import get_or_raise, reload


async def refund(
    context: Context,
    tenant_id: UUID,
    purchase_id: UUID,
    credits: Credits | None,
    key: str,
    reason: str,
) -> Purchase:
    """Refund unspent credits of a purchase, all of them if `credits` is None.

    A repeated key changes nothing. Raises NotRefundableError for more than the refundable credits,
    and AlreadyDoneError if all of them were refunded before.
    """
    check_each(
        partial(check_amount, credits) if credits is not None else None,
        partial(check_text, "idempotencyKey", key, LONGEST_KEY),
        partial(check_text, "reason", reason),
    )
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    content = inputs.of_refund(purchase_id, credits, reason)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        known = await idempotency.answer(session, tenant_id, inputs.REFUND, key, content)
        if known is not None:
            return
        purchase = await get_or_raise(session, tenant_id, purchase_id)
        number = await purchases.grant_of(session, purchase)
        grant = account.ledger.grants.get(number) if number else None
        purchase = replace(
            purchase, refundable=min(purchase.refundable, grant.remaining if grant else ZERO)
        )
        amount = _refunded(purchase, credits)
        metadata = EntryMetadata(reference=purchase.payment_reference, note=reason)
        account.ledger.refund(number, amount, metadata)
        purchase_decided(account.ledger, purchase, TopUpOffReason.PURCHASE_REFUNDED)
        await purchases.refund(session, purchase, amount)
        await idempotency.keep(
            session, tenant_id, inputs.REFUND, key, content, str(purchase_id), account.now
        )
        await account.save_with(session, purchase, PurchaseEventType.REFUNDED)

    await transaction(work, tenant=tenant_id)
    return await reload(context, tenant_id, purchase_id)


def _refunded(purchase: Purchase, credits: Credits | None) -> Credits:
    """The credits to refund; raises the error of a purchase that cannot be refunded."""
    if purchase.status is PurchaseStatus.REFUNDED:
        msg = "this purchase is already refunded"
        raise AlreadyDoneError(msg, ("purchaseId",))
    amount = purchase.refundable if credits is None else credits
    if not amount or amount > purchase.refundable:
        msg = (
            f"{purchase.refundable} credits of this purchase can be refunded: "
            "the others are spent, expired or unpaid"
        )
        raise NotRefundableError(msg, ("purchaseId",) if credits is None else ("credits",))
    return amount

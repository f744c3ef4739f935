"""Buying credits: once for each key, and spent when they are paid for."""

import json
from typing import Final
from uuid import UUID, uuid4

from credit.burn_order import in_burn_order
from credit.errors import (
    AlreadyDoneError,
    NotFoundError,
    PaymentDeclinedError,
)
from credit.grants import GrantKind
from credit.ledger_draft import EntryMetadata
from credit.pagination import Page, PageRequest
from credit.plans import PaymentTerms
from credit.purchases import (
    LONGEST_KEY,
    Preview,
    Purchase,
    PurchaseStatus,
    check_amount,
    expiry_of,
    price_of,
)
from credit.roles import Scope
from credit.units import ZERO, Credits
from credit.validation import check_text
from models import idempotency, purchases
from models.database import Session, session, transaction
from resolvers import access, accounts
from resolvers.context import Context

_NO_PURCHASE: Final = NotFoundError("there is no such purchase", ("purchaseId",))


async def buy_credits(
    context: Context, tenant_id: UUID, credits: Credits, key: str, payment_reference: str | None
) -> Purchase:
    """Buy credits; the same key and input answer the same purchase as it stands now.

    They can be spent at once on plans that sell on account, and when the payment is settled on
    prepaid ones. Raises InvalidInputError, NotFoundError, IdempotencyConflictError.
    """
    check_amount(credits)
    check_text("idempotencyKey", key, LONGEST_KEY)
    if payment_reference is not None:
        check_text("paymentReference", payment_reference)
    await access.require_tenant(context, tenant_id, Scope.CREDITS_BUY)
    content = json.dumps([credits.thousandths, payment_reference])

    async def work(session: Session) -> UUID:
        opened = await accounts.opened(session, tenant_id, context.clock, incoming=credits)
        known = await idempotency.answer(session, tenant_id, "buyCredits", key, content)
        if known is not None:
            return UUID(known)
        purchase = _pending(opened, credits, payment_reference)
        await purchases.insert(session, purchase)
        await idempotency.keep(
            session, tenant_id, "buyCredits", key, content, str(purchase.id), opened.now
        )
        if opened.plan.payment_terms is PaymentTerms.ON_ACCOUNT:
            await _settle(session, opened, purchase, payment_reference)
        else:
            await opened.save(session)
        return purchase.id

    return await again(context, tenant_id, await transaction(work, tenant=tenant_id))


async def settle(
    context: Context, tenant_id: UUID, purchase_id: UUID, payment_reference: str
) -> Purchase:
    """A payment came in: the credits of a PENDING purchase can be spent from now on.

    Settling again with the same reference answers the purchase; with another one it is an
    AlreadyDoneError. Raises PaymentDeclinedError for a declined one.
    """
    check_text("paymentReference", payment_reference)
    await access.require_tenant(context, tenant_id, Scope.PURCHASES_SETTLE)

    async def work(session: Session) -> None:
        opened = await accounts.opened(session, tenant_id, context.clock)
        purchase = await found(session, tenant_id, purchase_id)
        if purchase.status is PurchaseStatus.DECLINED:
            msg = "the payment of this purchase was declined: buy again under a new key"
            raise PaymentDeclinedError(msg, ("purchaseId",))
        if purchase.status is PurchaseStatus.PENDING:
            await _settle(session, opened, purchase, payment_reference)
        elif purchase.payment_reference != payment_reference:
            msg = "this purchase was settled by another payment"
            raise AlreadyDoneError(msg, ("paymentReference",))

    await transaction(work, tenant=tenant_id)
    return await again(context, tenant_id, purchase_id)


async def decline(context: Context, tenant_id: UUID, purchase_id: UUID, reason: str) -> Purchase:
    """A payment did not come in: a PENDING purchase never brings credits.

    Declining again changes nothing; AlreadyDoneError for one that was settled.
    """
    check_text("reason", reason)
    await access.require_tenant(context, tenant_id, Scope.PURCHASES_SETTLE)

    async def work(session: Session) -> None:
        opened = await accounts.opened(session, tenant_id, context.clock)
        purchase = await found(session, tenant_id, purchase_id)
        if purchase.status is PurchaseStatus.PENDING:
            await purchases.decline(session, purchase, reason)
            await opened.save(session)
        elif purchase.status is not PurchaseStatus.DECLINED:
            msg = "this purchase is settled: refund it instead"
            raise AlreadyDoneError(msg, ("purchaseId",))

    await transaction(work, tenant=tenant_id)
    return await again(context, tenant_id, purchase_id)


async def preview(context: Context, tenant_id: UUID, credits: Credits) -> Preview:
    """What buying so many credits on account would do; nothing is written."""
    check_amount(credits)
    await access.require_tenant(context, tenant_id, Scope.CREDITS_BUY)

    async def work(session: Session) -> Preview:
        opened = await accounts.peeked(session, tenant_id, context.now, incoming=credits)
        book, plan = opened.book, opened.plan
        expires_at = expiry_of(plan, opened.now)
        book.add_grant(GrantKind.PURCHASE, credits, opened.now, expires_at)
        order = in_burn_order(list(book.grants.values()), book.now)
        return Preview(
            price=price_of(credits, plan),
            balance=max(book.net, ZERO),
            overage=max(-book.net, ZERO),
            expires_at=expires_at,
            burn_order=tuple(order),
            ledger=book,
        )

    return await transaction(work, snapshot=True)


async def by_id(context: Context, tenant_id: UUID, purchase_id: UUID) -> Purchase | None:
    """A purchase of a tenant; None when it has none of this id."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await purchases.by_id(session(), tenant_id, purchase_id)


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[Purchase]:
    """A page of a tenant's purchases, the newest first."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await purchases.page(session(), tenant_id, request)


async def count(context: Context, tenant_id: UUID) -> int:
    """How many purchases a tenant has made."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await purchases.count(session(), tenant_id)


def _pending(opened: accounts.Opened, credits: Credits, payment_reference: str | None) -> Purchase:
    return Purchase(
        tenant_id=opened.locked.tenant_id,
        id=uuid4(),
        credits=credits,
        price=price_of(credits, opened.plan),
        status=PurchaseStatus.PENDING,
        purchased_at=opened.now,
        settled_at=None,
        expires_at=None,
        refundable=ZERO,
        refunded=ZERO,
        change=None,
        payment_reference=payment_reference,
    )


async def _settle(
    session: Session, opened: accounts.Opened, purchase: Purchase, payment_reference: str | None
) -> None:
    book, now = opened.book, opened.now
    expires_at = expiry_of(opened.plan, now)
    metadata = EntryMetadata(reference=payment_reference)
    number = book.add_grant(GrantKind.PURCHASE, purchase.credits, now, expires_at, metadata)
    settlement = purchases.Settlement(now, expires_at, number, book.sequence)
    await opened.save(session)
    await purchases.settle(session, purchase, settlement, payment_reference)


async def found(session: Session, tenant_id: UUID, purchase_id: UUID) -> Purchase:
    """The purchase of an id, for a write; NotFoundError when the tenant has none of it."""
    purchase = await purchases.by_id(session, tenant_id, purchase_id)
    if purchase is None:
        raise _NO_PURCHASE
    return purchase


async def again(context: Context, tenant_id: UUID, purchase_id: UUID) -> Purchase:
    """The purchase as it stands after a write, which those who follow the tenant are told of."""
    await context.ring(tenant_id)
    context.loaders.forget()
    return await found(session(), tenant_id, purchase_id)

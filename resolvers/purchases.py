"""Purchases of credits: bought once for each idempotency key, settled, declined and previewed."""

from dataclasses import replace
from uuid import UUID, uuid4

from credit.core.errors import AlreadyDoneError, PaymentDeclinedError
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.core.validation import check_text
from credit.ledger import idempotency_keys as inputs
from credit.ledger.auto_top_up import TopUpOffReason
from credit.ledger.automatic_purchases import purchase_decided
from credit.ledger.burn_order import in_burn_order
from credit.ledger.end_checks import check_service
from credit.ledger.endings import expiry_within
from credit.ledger.entries import EntryMetadata
from credit.ledger.grants import GrantKind
from credit.ledger.plans import PaymentTerms
from credit.ledger.purchases import (
    Preview,
    Purchase,
    PurchaseEventType,
    PurchaseStatus,
    check_amount,
    check_order,
    check_sold,
    expiry_of,
    price_of,
)
from models import idempotency, purchases
from models.database import Session, session, transaction
from models.purchases import Among
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.purchase_expiry import page_within_end, within_end


async def buy_credits(
    context: Context, tenant_id: UUID, credits: Credits, key: str, payment_reference: str | None
) -> Purchase:
    """Buy credits; the same key and input return the same purchase in its current status.

    With payment terms ON_ACCOUNT the credits can be spent at once, with PREPAID once the purchase
    is settled. Raises InvalidInputError, NotFoundError and IdempotencyConflictError.
    """
    check_order(credits, key, payment_reference)
    await authorization.require_tenant(context, tenant_id, Scope.CREDITS_BUY)
    content = inputs.of_purchase(credits, payment_reference)

    async def work(session: Session) -> UUID:
        account = await accounts.open_for_update(
            session, tenant_id, context.clock, incoming=credits
        )
        known = await idempotency.answer(session, tenant_id, inputs.BUY, key, content)
        if known is not None:
            return UUID(known)
        check_service(account.ledger)
        check_sold(credits, account.plan)
        purchase = _pending(account, credits, payment_reference, context.viewer.name)
        await purchases.insert(session, purchase)
        await idempotency.keep(
            session, tenant_id, inputs.BUY, key, content, str(purchase.id), account.now
        )
        if account.plan.payment_terms is PaymentTerms.ON_ACCOUNT:
            await _settle(session, account, purchase, payment_reference)
        else:
            await account.save_with(session, purchase, PurchaseEventType.REQUESTED)
        return purchase.id

    return await reload(context, tenant_id, await transaction(work, tenant=tenant_id))


async def settle(
    context: Context, tenant_id: UUID, purchase_id: UUID, payment_reference: str
) -> Purchase:
    """Settle a PENDING purchase, whose payment was received; its credits can be spent from now on.

    Settling it again with the same reference returns it unchanged; with another reference it raises
    AlreadyDoneError, as does a reference that another paid purchase of the tenant has. A purchase
    that was settled on account without a reference takes the first one. Raises
    PaymentDeclinedError for a declined purchase.
    """
    check_text("paymentReference", payment_reference)
    await authorization.require_tenant(context, tenant_id, Scope.PURCHASES_SETTLE)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        purchase = await get_or_raise(session, tenant_id, purchase_id)
        if purchase.status is PurchaseStatus.DECLINED:
            msg = "the payment of this purchase was declined: buy with a new idempotency key"
            raise PaymentDeclinedError(msg, ("purchaseId",))
        if purchase.payment_reference != payment_reference:
            await _check_reference(session, tenant_id, payment_reference)
        if purchase.status is PurchaseStatus.PENDING:
            check_service(account.ledger)
            await _settle(session, account, purchase, payment_reference)
        elif purchase.payment_reference is None:
            await purchases.set_payment_reference(session, purchase, payment_reference)
        elif purchase.payment_reference != payment_reference:
            msg = "this purchase was settled with another payment reference"
            raise AlreadyDoneError(msg, ("paymentReference",))

    await transaction(work, tenant=tenant_id)
    return await reload(context, tenant_id, purchase_id)


async def decline(context: Context, tenant_id: UUID, purchase_id: UUID, reason: str) -> Purchase:
    """Decline a PENDING purchase, whose payment failed; it never adds credits.

    Declining it again changes nothing. Raises AlreadyDoneError for a settled purchase.
    """
    check_text("reason", reason)
    await authorization.require_tenant(context, tenant_id, Scope.PURCHASES_SETTLE)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        purchase = await get_or_raise(session, tenant_id, purchase_id)
        if purchase.status is PurchaseStatus.PENDING:
            await purchases.decline(session, purchase, reason)
            purchase_decided(account.ledger, purchase, TopUpOffReason.PURCHASE_DECLINED)
            await account.save_with(session, purchase, PurchaseEventType.DECLINED)
        elif purchase.status is not PurchaseStatus.DECLINED:
            msg = "this purchase is settled: refund it instead"
            raise AlreadyDoneError(msg, ("purchaseId",))

    await transaction(work, tenant=tenant_id)
    return await reload(context, tenant_id, purchase_id)


async def preview(context: Context, tenant_id: UUID, credits: Credits) -> Preview:
    """The effect of buying credits if they were settled now; nothing is written."""
    check_amount(credits)
    await authorization.require_tenant(context, tenant_id, Scope.CREDITS_BUY)

    async def work(session: Session) -> Preview:
        account = await accounts.open_read_only(session, tenant_id, context.now, incoming=credits)
        ledger, plan = account.ledger, account.plan
        check_service(ledger)
        check_sold(credits, plan)
        expires_at, ends_at = expiry_of(plan, account.now), ledger.ends_at
        ledger.add_grant(GrantKind.PURCHASE, credits, account.now, expires_at)
        order = [
            replace(grant, expires_at=expiry_within(grant.expires_at, ends_at))
            for grant in in_burn_order(list(ledger.grants.values()), ledger.now)
        ]
        return Preview(
            price=price_of(credits, plan),
            balance=max(ledger.net, ZERO),
            overage=max(-ledger.net, ZERO),
            expires_at=expiry_within(expires_at, ends_at),
            burn_order=tuple(order),
            ledger=ledger,
        )

    return await transaction(work, snapshot=True)


async def by_id(context: Context, tenant_id: UUID, purchase_id: UUID) -> Purchase | None:
    """A purchase of a tenant by id; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    found = await purchases.by_id(session(), tenant_id, purchase_id)
    return await within_end(context, found) if found else None


async def page(
    context: Context, tenant_id: UUID, request: PageRequest, status: PurchaseStatus | None = None
) -> Page[Purchase]:
    """A page of a tenant's purchases, the newest first; `status` None means every status."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    found = await purchases.page(session(), Among([tenant_id], status), request)
    return await page_within_end(context, found)


async def count(context: Context, tenant_id: UUID, status: PurchaseStatus | None = None) -> int:
    """The number of purchases in the pages with the same arguments."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await purchases.count(session(), Among([tenant_id], status))


def _pending(
    account: accounts.OpenAccount,
    credits: Credits,
    payment_reference: str | None,
    requested_by: str,
) -> Purchase:
    return Purchase(
        tenant_id=account.locked.tenant_id,
        id=uuid4(),
        credits=credits,
        price=price_of(credits, account.plan),
        status=PurchaseStatus.PENDING,
        purchased_at=account.now,
        settled_at=None,
        expires_at=None,
        refundable=ZERO,
        refunded=ZERO,
        change=None,
        payment_reference=payment_reference,
        requested_by=requested_by,
    )


async def _check_reference(session: Session, tenant_id: UUID, payment_reference: str) -> None:
    """Raise AlreadyDoneError if a paid purchase of the tenant has this payment reference.

    A reference names one payment of one purchase, so a second one is a mistake or a repetition.
    """
    if await purchases.has_payment_reference(session, tenant_id, payment_reference):
        msg = "another purchase of this tenant has this payment reference: give each its own"
        raise AlreadyDoneError(msg, ("paymentReference",))


async def _settle(
    session: Session,
    account: accounts.OpenAccount,
    purchase: Purchase,
    payment_reference: str | None,
) -> None:
    ledger, now = account.ledger, account.now
    purchase_decided(ledger, purchase)
    expires_at = expiry_of(account.plan, now)
    metadata = EntryMetadata(reference=payment_reference)
    number = ledger.add_grant(GrantKind.PURCHASE, purchase.credits, now, expires_at, metadata)
    settlement = purchases.Settlement(now, expires_at, number, ledger.sequence)
    await purchases.settle(session, purchase, settlement, payment_reference)
    await account.save_with(session, purchase, PurchaseEventType.SETTLED)


async def get_or_raise(session: Session, tenant_id: UUID, purchase_id: UUID) -> Purchase:
    """A purchase of a tenant by id, for a write; raises NotFoundError if there is none."""
    purchase = await purchases.by_id(session, tenant_id, purchase_id)
    if purchase is None:
        raise not_found(Kind.PURCHASE)
    return purchase


async def reload(context: Context, tenant_id: UUID, purchase_id: UUID) -> Purchase:
    """Notify subscribers of a write to a purchase, and read the purchase again."""
    await context.notify(tenant_id)
    context.loaders.clear()
    return await within_end(context, await get_or_raise(session(), tenant_id, purchase_id))

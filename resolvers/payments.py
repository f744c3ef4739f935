"""The work of a payment service: purchases of all tenants, and where each can be paid."""

from uuid import UUID

from credit.core.errors import AlreadyDoneError
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.ledger.purchases import (
    Purchase,
    PurchaseEventType,
    PurchaseStatus,
    check_payment_url,
)
from models import purchases
from models.database import Session, session, transaction
from models.purchases import Among
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.purchase_expiry import page_within_end
from resolvers.purchases import get_or_raise, reload


async def set_payment_url(
    context: Context, tenant_id: UUID, purchase_id: UUID, payment_url: str
) -> Purchase:
    """Say where a PENDING purchase can be paid; a later URL replaces an earlier one.

    The same URL again changes nothing. The URL is forgotten when the purchase is settled or
    declined. Raises InvalidInputError for a URL that may not be shown, and AlreadyDoneError for a
    purchase that is no longer PENDING.
    """
    await authorization.require_tenant(context, tenant_id, Scope.PURCHASES_SETTLE)
    check_payment_url(payment_url)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        purchase = await get_or_raise(session, tenant_id, purchase_id)
        if purchase.status is not PurchaseStatus.PENDING:
            msg = f"this purchase is {purchase.status}: only a PENDING one has still to be paid"
            raise AlreadyDoneError(msg, ("purchaseId",))
        if purchase.payment_url != payment_url:
            await purchases.set_payment_url(session, purchase, payment_url)
            await account.save_with(session, purchase, PurchaseEventType.PAYMENT_URL_SET)

    await transaction(work, tenant=tenant_id)
    return await reload(context, tenant_id, purchase_id)


async def page(
    context: Context, request: PageRequest, status: PurchaseStatus | None
) -> Page[Purchase]:
    """A page of the purchases of all tenants that the viewer may access, the newest first.

    `status` None means every status. No tenant's ledger is advanced for it.
    """
    among = _among(context, status)
    found = await purchases.page(session(), among, request)
    return await page_within_end(context, found.map(lambda purchase: purchase.at(context.now)))


async def count(context: Context, status: PurchaseStatus | None) -> int:
    """The number of purchases in the pages with the same argument."""
    return await purchases.count(session(), _among(context, status))


async def external_id_of(context: Context, tenant_id: UUID) -> str:
    """The platform's id of a purchase's tenant, for those who buy and those who settle."""
    scopes = (Scope.CONSUMPTION_READ, Scope.CREDITS_BUY, Scope.PURCHASES_SETTLE)
    await authorization.require_tenant(context, tenant_id, *scopes)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "an accessible tenant exists"
    return tenant.external_id


def _among(context: Context, status: PurchaseStatus | None) -> Among:
    authorization.require(context, Scope.PURCHASES_SETTLE)
    return Among(context.viewer.tenant_ids, status)

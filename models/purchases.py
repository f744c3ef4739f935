"""Purchases in the table."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from credit.core.pagination import Page, PageRequest
from credit.core.units import ZERO, Credits
from credit.ledger.plans import Money
from credit.ledger.purchases import Purchase, PurchaseStatus
from models import keyset
from models.database import Session
from models.dialects import RowSet
from models.sql import purchases as sql
from models.tables import purchases as tables

_NEWEST_FIRST: Final = keyset.Order(("-purchased_at", "-id"))


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a purchase's credits came in: by which grant and entry, and until when they last."""

    settled_at: datetime
    expires_at: datetime | None
    grant: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Among:
    """Which purchases: those of some tenants and of one status; None means all."""

    tenants: Collection[UUID] | None
    status: PurchaseStatus | None = None


async def insert(session: Session, purchase: Purchase) -> None:
    """Write a new purchase, still PENDING."""
    await tables.Purchase.create(
        tenant_id=purchase.tenant_id,
        id=purchase.id,
        credits=purchase.credits,
        price=str(purchase.price.amount),
        currency=purchase.price.currency,
        status=purchase.status,
        purchased_at=purchase.purchased_at,
        refunded=ZERO,
        refund_limit=purchase.credits,
        payment_reference=purchase.payment_reference,
        requested_by=purchase.requested_by,
        crossing=purchase.crossing,
        using_db=session.connection,
    )


async def settle(
    session: Session, purchase: Purchase, settlement: Settlement, payment_reference: str | None
) -> None:
    """Say that a purchase's credits have come in."""
    await _of(session, purchase.tenant_id, purchase.id).update(
        status=PurchaseStatus.SETTLED,
        settled_at=settlement.settled_at,
        expires_at=settlement.expires_at,
        grant_number=settlement.grant,
        sequence=settlement.sequence,
        payment_reference=payment_reference,
        payment_url=None,
    )


async def set_payment_url(session: Session, purchase: Purchase, url: str) -> None:
    """Say where a PENDING purchase can be paid; it is forgotten when the purchase is decided."""
    await _of(session, purchase.tenant_id, purchase.id).update(payment_url=url)


async def set_payment_reference(
    session: Session, purchase: Purchase, payment_reference: str
) -> None:
    """Give a settled purchase the payment reference that it lacks."""
    await _of(session, purchase.tenant_id, purchase.id).update(payment_reference=payment_reference)


async def has_payment_reference(session: Session, tenant_id: UUID, payment_reference: str) -> bool:
    """Whether a settled or refunded purchase of a tenant has a payment reference."""
    rows = _of_tenant(session, tenant_id).filter(payment_reference=payment_reference)
    paid = (PurchaseStatus.SETTLED, PurchaseStatus.REFUNDED)
    return await rows.filter(status__in=paid).exists()


async def decline(session: Session, purchase: Purchase, reason: str) -> None:
    """Say that a purchase will not be paid."""
    await _of(session, purchase.tenant_id, purchase.id).update(
        status=PurchaseStatus.DECLINED, decline_reason=reason, payment_url=None
    )


async def refund(session: Session, purchase: Purchase, credits: Credits) -> None:
    """Say that so much was refunded; what was refundable before and is not now never is again."""
    rest = purchase.refundable - credits
    await _of(session, purchase.tenant_id, purchase.id).update(
        refunded=F("refunded") + credits.thousandths,
        refund_limit=rest,
        status=PurchaseStatus.SETTLED if rest else PurchaseStatus.REFUNDED,
    )


async def by_id(session: Session, tenant_id: UUID, purchase_id: UUID) -> Purchase | None:
    """A purchase of a tenant; None when it has none of this id."""
    found = await by_ids(session, [(tenant_id, purchase_id)])
    return found.get((tenant_id, purchase_id))


async def by_ids(
    session: Session, keys: Sequence[tuple[UUID, UUID]]
) -> dict[tuple[UUID, UUID], Purchase]:
    """Purchases by tenant and id; those that do not exist are missing."""
    wanted = RowSet({"tenant_id": "uuid", "id": "uuid"}, keys)
    found = map(purchase_of, await session.objects(tables.Purchase, sql.BY_IDS, wanted=wanted))
    return {(one.tenant_id, one.id): one for one in found}


async def automatic(session: Session, tenant_id: UUID) -> list[Purchase]:
    """The purchases that a tenant's automatic top-up made, in the order of their crossings."""
    return list(map(purchase_of, await session.objects(tables.Purchase, sql.AUTOMATIC, tenant_id)))


async def rows(session: Session, tenant_id: UUID) -> list[tables.Purchase]:
    """The rows of all purchases of a tenant."""
    return await session.objects(tables.Purchase, sql.OF_TENANT, tenant_id)


async def grant_of(session: Session, purchase: Purchase) -> int:
    """The number of the grant that a purchase brought; 0 when it is not settled."""
    row = await _of(session, purchase.tenant_id, purchase.id).first()
    return (row.grant_number or 0) if row else 0


async def page(session: Session, among: Among, request: PageRequest) -> Page[Purchase]:
    """A page of purchases, the newest first; their keys by one statement, and they by another.

    One that was settled in between is left out where another status is asked for.
    """
    wanted = {among.status} if among.status else set(PurchaseStatus)

    async def present(keys: Sequence[tuple[UUID, UUID]]) -> dict[tuple[UUID, UUID], Purchase]:
        read = await by_ids(session, keys)
        return {key: purchase for key, purchase in read.items() if purchase.status in wanted}

    found, order = _among(session, among), _NEWEST_FIRST
    return await keyset.page_by_ids(
        found, order, request, lambda row: (row.tenant_id, row.id), present
    )


async def between(
    session: Session, tenant_id: UUID, starts_at: datetime, ends_at: datetime
) -> list[Purchase]:
    """The purchases of a tenant from an instant up to, but without, another; the oldest first."""
    values = (tenant_id, starts_at, ends_at)
    return list(map(purchase_of, await session.objects(tables.Purchase, sql.BETWEEN, *values)))


async def count(session: Session, among: Among) -> int:
    """How many purchases there are."""
    return await _among(session, among).count()


def _among(session: Session, among: Among) -> QuerySet[tables.Purchase]:
    queryset = tables.Purchase.all().using_db(session.connection)
    if among.tenants is not None:
        queryset = queryset.filter(tenant_id__in=among.tenants)
    return queryset if among.status is None else queryset.filter(status=among.status)


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.Purchase]:
    return tables.Purchase.filter(tenant_id=tenant_id).using_db(session.connection)


def _of(session: Session, tenant_id: UUID, purchase_id: UUID) -> QuerySet[tables.Purchase]:
    return _of_tenant(session, tenant_id).filter(id=purchase_id)


def purchase_of(row: tables.Purchase) -> Purchase:
    """The purchase of a row, with what is left of its grant."""
    return Purchase(
        tenant_id=row.tenant_id,
        id=row.id,
        credits=row.credits,
        price=Money(Decimal(row.price), row.currency),
        status=row.status,
        purchased_at=row.purchased_at,
        settled_at=row.settled_at,
        expires_at=row.expires_at,
        refundable=min(Credits(row.remaining), row.refund_limit),
        refunded=row.refunded,
        change=row.sequence,
        payment_reference=row.payment_reference,
        requested_by=row.requested_by,
        payment_url=row.payment_url,
        decline_reason=row.decline_reason,
        crossing=row.crossing,
    )

"""Purchases in the table."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from credit.pages import Page, PageRequest
from credit.plans import Money
from credit.purchases import Purchase, PurchaseStatus
from credit.units import Credits
from models import keyset
from models.database import Row, Session, instant, uuid

_SELECT: Final = (
    "SELECT p.*, coalesce(g.remaining, 0) AS remaining FROM purchase p"
    " LEFT JOIN credit_grant g ON g.tenant_id = p.tenant_id AND g.number = p.grant_number"
)


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a purchase's credits came in: by which grant and entry, and until when they last."""

    settled_at: datetime
    expires_at: datetime | None
    grant: int
    sequence: int


async def insert(session: Session, purchase: Purchase) -> None:
    """Write a new purchase, still PENDING."""
    await session.rows(
        "INSERT INTO purchase (tenant_id, id, credits, price, currency, status, purchased_at,"
        " refunded, refund_limit, payment_reference)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $3, $8)",
        *(purchase.tenant_id, purchase.id, purchase.credits.thousandths),
        *(str(purchase.price.amount), purchase.price.currency, purchase.status.value),
        *(purchase.purchased_at, purchase.payment_reference),
    )


async def settle(
    session: Session, purchase: Purchase, settlement: Settlement, payment_reference: str | None
) -> None:
    """Say that a purchase's credits have come in."""
    await session.rows(
        "UPDATE purchase SET status = 'SETTLED', settled_at = $3, expires_at = $4,"
        " grant_number = $5, sequence = $6, payment_reference = $7"
        " WHERE tenant_id = $1 AND id = $2",
        *(purchase.tenant_id, purchase.id, settlement.settled_at, settlement.expires_at),
        *(settlement.grant, settlement.sequence, payment_reference),
    )


async def decline(session: Session, purchase: Purchase, reason: str) -> None:
    """Say that a purchase will not be paid."""
    await session.rows(
        "UPDATE purchase SET status = 'DECLINED', decline_reason = $3"
        " WHERE tenant_id = $1 AND id = $2",
        *(purchase.tenant_id, purchase.id, reason),
    )


async def refund(session: Session, purchase: Purchase, credits: Credits) -> None:
    """Say that so much was refunded; what was refundable before and is not now never is again."""
    rest = purchase.refundable - credits
    status = PurchaseStatus.SETTLED if rest else PurchaseStatus.REFUNDED
    await session.rows(
        "UPDATE purchase SET refunded = refunded + $3, refund_limit = $4, status = $5"
        " WHERE tenant_id = $1 AND id = $2",
        *(purchase.tenant_id, purchase.id, credits.thousandths, rest.thousandths, status.value),
    )


async def by_id(session: Session, tenant_id: UUID, purchase_id: UUID) -> Purchase | None:
    """A purchase of a tenant; None when it has none of this id."""
    row = await session.row(
        f"{_SELECT} WHERE p.tenant_id = $1 AND p.id = $2", *(tenant_id, purchase_id)
    )
    return _purchase(row) if row else None


async def grant_of(session: Session, purchase: Purchase) -> int:
    """The number of the grant that a purchase brought; 0 when it is not settled."""
    row = await session.row(
        "SELECT grant_number FROM purchase WHERE tenant_id = $1 AND id = $2",
        *(purchase.tenant_id, purchase.id),
    )
    return int(row["grant_number"] or 0) if row else 0


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Purchase]:
    """A page of a tenant's purchases, the newest first."""
    key = (("p.purchased_at", "instant"), ("p.id", "uuid"))
    query = keyset.Query(_SELECT, key, descending=True)
    query.where("p.tenant_id = ?", tenant_id)
    return await keyset.fetch(
        *(session, query, request, _purchase),
        lambda row: (instant(row["purchased_at"]).isoformat(), str(row["id"])),
    )


async def count(session: Session, tenant_id: UUID) -> int:
    """How many purchases a tenant has made."""
    query = keyset.Query("SELECT count(*) AS n FROM purchase p", key=())
    query.where("p.tenant_id = ?", tenant_id)
    return await keyset.count(session, query)


def _purchase(row: Row) -> Purchase:
    """The purchase of a row, with what is left of its grant."""
    refundable = min(row["remaining"], row["refund_limit"])
    return Purchase(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        credits=Credits(row["credits"]),
        price=Money(Decimal(row["price"]), row["currency"]),
        status=PurchaseStatus(row["status"]),
        purchased_at=instant(row["purchased_at"]),
        settled_at=instant(row["settled_at"]) if row["settled_at"] else None,
        expires_at=instant(row["expires_at"]) if row["expires_at"] else None,
        refundable=Credits(refundable),
        refunded=Credits(row["refunded"]),
        change=row["sequence"],
        payment_reference=row["payment_reference"],
    )

"""The log of what happened to purchases, numbered for each tenant."""

from datetime import datetime
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.ledger.purchases import Purchase, PurchaseEvent, PurchaseEventType
from models.database import Session
from models.tables import purchases as tables


async def append(
    session: Session, purchase: Purchase, kind: PurchaseEventType, at: datetime
) -> None:
    """Write the next event of a tenant; the wallet must be locked, so that numbers have no gap."""
    await tables.PurchaseEvent.create(
        tenant_id=purchase.tenant_id,
        number=1 + await newest_number(session, purchase.tenant_id),
        purchase_id=purchase.id,
        type=kind,
        happened_at=at,
        using_db=session.connection,
    )


async def newest_number(session: Session, tenant_id: UUID) -> int:
    """The number of a tenant's newest event; 0 before the first."""
    row = await _of_tenant(session, tenant_id).order_by("-number").first()
    return row.number if row else 0


async def after(session: Session, tenant_id: UUID, number: int, limit: int) -> list[PurchaseEvent]:
    """Up to `limit` events of a tenant after a number, in order."""
    rows = _of_tenant(session, tenant_id).filter(number__gt=number)
    return [_event(row) for row in await rows.order_by("number").limit(limit)]


def _of_tenant(session: Session, tenant_id: UUID) -> QuerySet[tables.PurchaseEvent]:
    return tables.PurchaseEvent.filter(tenant_id=tenant_id).using_db(session.connection)


def _event(row: tables.PurchaseEvent) -> PurchaseEvent:
    return PurchaseEvent(row.tenant_id, row.number, row.purchase_id, row.type, row.happened_at)

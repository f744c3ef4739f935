"""Automatic top-ups in the table; a tenant has at most one."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from credit.ledger.auto_top_up import AutoTopUp, TopUpRule
from credit.ledger.plans import Money
from models.database import Session
from models.tables import auto_top_ups as tables


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, AutoTopUp]:
    """The automatic top-ups of some tenants; those that never had one are missing."""
    rows = tables.AutoTopUp.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    return {row.tenant_id: auto_top_up_of(row) for row in await rows}


async def write(session: Session, tenant_id: UUID, top_up: AutoTopUp) -> None:
    """Write a tenant's automatic top-up, its first one or a change; the wallet must be locked."""
    values = _values(top_up)
    rows = tables.AutoTopUp.filter(tenant_id=tenant_id).using_db(session.connection)
    if not await rows.update(**values):
        await tables.AutoTopUp.create(tenant_id=tenant_id, using_db=session.connection, **values)


def auto_top_up_of(row: tables.AutoTopUp) -> AutoTopUp:
    """The automatic top-up of a row."""
    return AutoTopUp(
        rule=TopUpRule(row.below, row.credits, row.up_to, row.at_most_per_period),
        plan_id=row.plan,
        credit_price=Money(Decimal(row.price), row.currency),
        set_by=row.set_by,
        set_at=row.set_at,
        is_armed=bool(row.armed),
        off_reason=row.off_reason,
        off_at=row.off_at,
        period=row.period,
        bought=row.bought,
        pending=row.pending_purchase,
        last=row.last_purchase,
    )


def _values(top_up: AutoTopUp) -> dict[str, Any]:
    rule, price = top_up.rule, top_up.credit_price
    return {
        "below": rule.below,
        "credits": rule.credits,
        "up_to": rule.up_to,
        "at_most_per_period": rule.at_most_per_period,
        "plan": top_up.plan_id,
        "price": str(price.amount),
        "currency": price.currency,
        "set_by": top_up.set_by,
        "set_at": top_up.set_at,
        "armed": top_up.is_armed,
        "off_reason": top_up.off_reason,
        "off_at": top_up.off_at,
        "period": top_up.period,
        "bought": top_up.bought,
        "pending_purchase": top_up.pending,
        "last_purchase": top_up.last,
    }

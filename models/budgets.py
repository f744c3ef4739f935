"""Budgets in the table, each with its thresholds."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from tortoise.expressions import F
from tortoise.functions import Min
from tortoise.queryset import QuerySet

from credit.notify.alerts import AlertCondition, AlertRule
from credit.notify.budgets import Budget, BudgetInterval, BudgetTerms, Threshold
from models.database import Session
from models.tables import budgets as tables
from models.tables.ledger import Wallet

_IN_ORDER: Final = {per: place for place, per in enumerate(BudgetInterval)}


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, list[Budget]]:
    """The budgets of some tenants, by tenant: the whole tenant's first, then by job."""
    thresholds: dict[UUID, list[Threshold]] = {}
    kept = tables.BudgetThreshold.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    for one in await kept.order_by("kind", "percent"):
        thresholds.setdefault(one.budget_id, []).append(_threshold(one))
    rows = tables.Budget.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    found: dict[UUID, list[Budget]] = {tenant_id: [] for tenant_id in tenant_ids}
    for row in await rows:
        found[row.tenant_id].append(_budget(row, thresholds.get(row.id, [])))
    for budgets in found.values():
        budgets.sort(key=lambda one: (str(one.job_id or ""), _IN_ORDER[one.per]))
    return found


async def of_tenant(session: Session, tenant_id: UUID) -> list[Budget]:
    """The budgets of a tenant, in the same order."""
    return (await by_tenants(session, [tenant_id]))[tenant_id]


async def put(session: Session, budget: Budget, *, is_new: bool) -> None:
    """Write a budget that was set, in place of what was set before; the wallet must be locked.

    One with a forecast is due to be checked at once.
    """
    terms = budget.terms
    checked = terms.on_forecast and not terms.paused
    values = {
        "credits": terms.credits,
        "on_forecast": terms.on_forecast,
        "paused": terms.paused,
        "set_at": budget.set_at,
        "next_check_at": budget.set_at if checked else None,
    }
    if is_new:
        await tables.Budget.create(
            tenant_id=budget.tenant_id,
            id=budget.id,
            job_id=budget.job_id,
            per=budget.per,
            **values,
            using_db=session.connection,
        )
        await _count(session, budget.tenant_id, 1)
    else:
        await _budgets(session, budget.tenant_id).filter(id=budget.id).update(**values)
        await _thresholds(session, budget.tenant_id).filter(budget_id=budget.id).delete()
    rows = [_row(budget, threshold) for threshold in budget.thresholds]
    await tables.BudgetThreshold.bulk_create(rows, using_db=session.connection)


async def write(session: Session, tenant_id: UUID, changed: Sequence[Threshold]) -> None:
    """Write the states of thresholds; the wallet must be locked by this transaction."""
    if not changed:
        return
    rows = [
        tables.BudgetThreshold(
            id=one.rule.id,
            range_on=one.range_on,
            raised=one.rule.raised,
            raised_at=one.rule.raised_at,
            quiet_until=one.rule.quiet_until,
        )
        for one in changed
    ]
    columns = ("range_on", "raised", "raised_at", "quiet_until")
    await _thresholds(session, tenant_id).bulk_update(rows, columns)


async def delete(session: Session, tenant_id: UUID, budget_id: UUID) -> bool:
    """Delete a budget; False when there is none. The wallet must be locked."""
    await _thresholds(session, tenant_id).filter(budget_id=budget_id).delete()
    deleted = bool(await _budgets(session, tenant_id).filter(id=budget_id).delete())
    if deleted:
        await _count(session, tenant_id, -1)
    return deleted


async def _count(session: Session, tenant_id: UUID, change: int) -> None:
    """Keep the number of budgets in the wallet, which tells writers that there are none to read."""
    wallet = Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await wallet.update(budgets=F("budgets") + change)


# ── budgets whose forecast is checked ────────────────────────────────────────────────────────────


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants with budgets whose forecast is due to be checked, the longest overdue first."""
    due = tables.Budget.filter(next_check_at__lte=now).using_db(session.connection)
    tenants = due.annotate(due_at=Min("next_check_at")).group_by("tenant_id")
    rows = await tenants.order_by("due_at").limit(limit).values("tenant_id", "due_at")
    return [row["tenant_id"] for row in rows]


async def claim(session: Session, tenant_id: UUID, now: datetime, until: datetime) -> bool:
    """Claim the check of a tenant that is due; False where another process has claimed it.

    It is due again at `until`, whether or not this check succeeds.
    """
    due = _budgets(session, tenant_id).filter(next_check_at__lte=now)
    return bool(await due.update(next_check_at=until))


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────


def _budgets(session: Session, tenant_id: UUID) -> QuerySet[tables.Budget]:
    return tables.Budget.filter(tenant_id=tenant_id).using_db(session.connection)


def _thresholds(session: Session, tenant_id: UUID) -> QuerySet[tables.BudgetThreshold]:
    return tables.BudgetThreshold.filter(tenant_id=tenant_id).using_db(session.connection)


def _budget(row: tables.Budget, thresholds: Sequence[Threshold]) -> Budget:
    used = [one for one in thresholds if not one.is_forecast]
    terms = BudgetTerms(
        credits=row.credits,
        at_percent=tuple(one.percent for one in used),
        on_forecast=row.on_forecast,
        paused=row.paused,
    )
    forecast = [one for one in thresholds if one.is_forecast]
    return Budget(row.tenant_id, row.id, row.job_id, row.per, terms, row.set_at, (*used, *forecast))


def _threshold(row: tables.BudgetThreshold) -> Threshold:
    rule = AlertRule(
        tenant_id=row.tenant_id,
        id=row.id,
        condition=AlertCondition(row.kind, Decimal(row.percent)),
        raised=row.raised,
        raised_at=row.raised_at,
        quiet_until=row.quiet_until,
        budget_id=row.budget_id,
    )
    return Threshold(rule, row.range_on)


def _row(budget: Budget, threshold: Threshold) -> tables.BudgetThreshold:
    rule = threshold.rule
    return tables.BudgetThreshold(
        tenant_id=budget.tenant_id,
        id=rule.id,
        budget_id=budget.id,
        kind=rule.condition.kind,
        percent=threshold.percent,
        range_on=threshold.range_on,
        raised=rule.raised,
        raised_at=rule.raised_at,
        quiet_until=rule.quiet_until,
    )

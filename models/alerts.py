"""Alert rules in the table, and the alerts that they raised."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from tortoise.expressions import F
from tortoise.functions import Min
from tortoise.queryset import QuerySet

from credit.core.pagination import Page, PageRequest
from credit.notify.alerts import (
    ON_BALANCE,
    QUIET_AFTER_ALERT,
    Alert,
    AlertCondition,
    AlertKind,
    AlertRule,
)
from models import keyset
from models.database import Session
from models.tables import alerts as tables
from models.tables.ledger import Wallet

_NEWEST_FIRST: Final = keyset.Order(("-number",))
_IN_ORDER: Final = {kind: place for place, kind in enumerate(AlertKind)}


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, list[AlertRule]]:
    """The alert rules of some tenants, by tenant: kind by kind, the lowest threshold first."""
    rows = tables.AlertRule.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    found: dict[UUID, list[AlertRule]] = {tenant_id: [] for tenant_id in tenant_ids}
    for rule in map(_rule, await rows):
        found[rule.tenant_id].append(rule)
    for rules in found.values():
        rules.sort(key=lambda rule: (_IN_ORDER[rule.condition.kind], rule.condition.threshold))
    return found


async def of_tenant(session: Session, tenant_id: UUID) -> list[AlertRule]:
    """The alert rules of a tenant, in the same order."""
    return (await by_tenants(session, [tenant_id]))[tenant_id]


async def by_id(session: Session, tenant_id: UUID, rule_id: UUID) -> AlertRule | None:
    """An alert rule of a tenant; None when it has none of this id."""
    row = await _rules(session, tenant_id).get_or_none(id=rule_id)
    return _rule(row) if row else None


async def insert(session: Session, rule: AlertRule, now: datetime) -> None:
    """Write a new alert rule; the wallet must be locked by this transaction.

    A rule that time alone can make true is due to be checked at once.
    """
    condition = rule.condition
    await tables.AlertRule.create(
        tenant_id=rule.tenant_id,
        id=rule.id,
        kind=condition.kind,
        threshold=condition.text,
        raised=False,
        next_check_at=None if condition.kind in ON_BALANCE else now,
        using_db=session.connection,
    )
    await _count(session, rule.tenant_id, 1)


async def delete(session: Session, tenant_id: UUID, rule_id: UUID) -> bool:
    """Delete an alert rule; False when there is none. The wallet must be locked."""
    deleted = bool(await _rules(session, tenant_id).filter(id=rule_id).delete())
    if deleted:
        await _count(session, tenant_id, -1)
    return deleted


async def _count(session: Session, tenant_id: UUID, change: int) -> None:
    """Keep the number of rules in the wallet, which tells writers that there are none to read."""
    wallet = Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await wallet.update(alert_rules=F("alert_rules") + change)


async def write(
    session: Session, tenant_id: UUID, changed: Sequence[AlertRule], raised: Sequence[Alert]
) -> list[Alert]:
    """Write changed rules, and new alerts under the next numbers; answer these.

    The wallet must be locked by this transaction, so that numbers have no gap.
    """
    if changed:
        rows = [
            tables.AlertRule(
                id=rule.id,
                raised=rule.raised,
                raised_at=rule.raised_at,
                quiet_until=rule.quiet_until,
            )
            for rule in changed
        ]
        await _rules(session, tenant_id).bulk_update(rows, ("raised", "raised_at", "quiet_until"))
    if not raised:
        return []
    first = 1 + await newest_number(session, tenant_id)
    numbered = [replace(one, number=number) for number, one in enumerate(raised, first)]
    await tables.Alert.bulk_create(map(_alert_row, numbered), using_db=session.connection)
    return numbered


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[Alert]:
    """A page of the alerts that a tenant's rules have raised, the newest first."""
    return await keyset.page(_alerts(session, tenant_id), _NEWEST_FIRST, request, _alert)


async def count(session: Session, tenant_id: UUID) -> int:
    """How many alerts a tenant's rules have raised."""
    return await _alerts(session, tenant_id).count()


async def by_number(session: Session, tenant_id: UUID, number: int) -> Alert | None:
    """An alert of a tenant by its number; None when there is none."""
    row = await _alerts(session, tenant_id).get_or_none(number=number)
    return _alert(row) if row else None


async def newest_number(session: Session, tenant_id: UUID) -> int:
    """The number of a tenant's newest alert; 0 before the first."""
    row = await _alerts(session, tenant_id).order_by("-number").first()
    return row.number if row else 0


async def raised_after(session: Session, tenant_id: UUID, number: int, limit: int) -> list[Alert]:
    """Up to `limit` alerts of a tenant after a number, in order."""
    rows = _alerts(session, tenant_id).filter(number__gt=number)
    return [_alert(row) for row in await rows.order_by("number").limit(limit)]


# ── rules that time alone can make true ──────────────────────────────────────────────────────────


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants with alert rules that are due to be checked, the longest overdue first."""
    due = tables.AlertRule.filter(next_check_at__lte=now).using_db(session.connection)
    tenants = due.annotate(due_at=Min("next_check_at")).group_by("tenant_id")
    rows = await tenants.order_by("due_at").limit(limit).values("tenant_id", "due_at")
    return [row["tenant_id"] for row in rows]


async def claim(session: Session, tenant_id: UUID, now: datetime, until: datetime) -> bool:
    """Claim the check of a tenant that is due; False where another process has claimed it.

    It is due again at `until`, whether or not this check succeeds.
    """
    due = _rules(session, tenant_id).filter(next_check_at__lte=now)
    return bool(await due.update(next_check_at=until))


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────


def _rules(session: Session, tenant_id: UUID) -> QuerySet[tables.AlertRule]:
    return tables.AlertRule.filter(tenant_id=tenant_id).using_db(session.connection)


def _alerts(session: Session, tenant_id: UUID) -> QuerySet[tables.Alert]:
    return tables.Alert.filter(tenant_id=tenant_id).using_db(session.connection)


def _rule(row: tables.AlertRule) -> AlertRule:
    return AlertRule(
        tenant_id=row.tenant_id,
        id=row.id,
        condition=AlertCondition(row.kind, Decimal(row.threshold)),
        raised=row.raised,
        raised_at=row.raised_at,
        quiet_until=row.quiet_until,
    )


def _alert(row: tables.Alert) -> Alert:
    """An alert with its rule as it was then; the rule may be deleted since."""
    condition = AlertCondition(row.kind, Decimal(row.threshold))
    at, quiet_until = row.raised_at, row.raised_at + QUIET_AFTER_ALERT
    rule = AlertRule(
        row.tenant_id,
        row.rule_id,
        condition,
        raised=True,
        raised_at=at,
        quiet_until=quiet_until,
        budget_id=row.budget_id,
    )
    return Alert(rule, row.sequence, at, row.message_id, row.number)


def _alert_row(alert: Alert) -> tables.Alert:
    condition = alert.rule.condition
    return tables.Alert(
        tenant_id=alert.rule.tenant_id,
        number=alert.number,
        rule_id=alert.rule.id,
        kind=condition.kind,
        threshold=condition.text,
        sequence=alert.sequence,
        raised_at=alert.at,
        message_id=alert.message,
        budget_id=alert.rule.budget_id,
    )

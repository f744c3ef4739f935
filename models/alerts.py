"""Alerts in the tables, and each time one of them was raised."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from credit.notify.alerts import ON_BALANCE, Alert, AlertCondition, AlertKind, AlertRule
from models.database import Row, Session, instant, uuid
from models.dialects import RowSet

RAISED_COLUMNS: Final = {
    "number": "bigint",
    "rule_id": "uuid",
    "kind": "text",
    "threshold": "text",
    "sequence": "bigint",
    "raised_at": "timestamptz",
    "message_id": "text",
}
_IN_ORDER: Final = {kind: place for place, kind in enumerate(AlertKind)}


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, list[AlertRule]]:
    """The alerts of some tenants, by tenant: kind by kind, the lowest line first."""
    rows = await session.rows(
        "SELECT a.* FROM {wanted} {ordered_join} alert_rule a ON a.tenant_id = wanted.id",
        wanted=RowSet({"id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids]),
    )
    found: dict[UUID, list[AlertRule]] = {tenant_id: [] for tenant_id in tenant_ids}
    for alert in map(_alert, rows):
        found[alert.tenant_id].append(alert)
    for alerts in found.values():
        alerts.sort(key=lambda alert: (_IN_ORDER[alert.condition.kind], alert.condition.threshold))
    return found


async def of_tenant(session: Session, tenant_id: UUID) -> list[AlertRule]:
    """The alerts of a tenant, in the same order."""
    return (await by_tenants(session, [tenant_id]))[tenant_id]


async def by_id(session: Session, tenant_id: UUID, alert_id: UUID) -> AlertRule | None:
    """An alert of a tenant; None when it has none of this id."""
    row = await session.row(
        "SELECT * FROM alert_rule WHERE tenant_id = $1 AND id = $2", *(tenant_id, alert_id)
    )
    return _alert(row) if row else None


async def insert(session: Session, alert: AlertRule, now: datetime) -> None:
    """Write a new alert; the wallet must be locked by this transaction.

    One that time alone can raise is due to be checked at once.
    """
    line, check_at = alert.condition, None if alert.condition.kind in ON_BALANCE else now
    await session.rows(
        "INSERT INTO alert_rule (tenant_id, id, kind, threshold, raised, next_check_at)"
        " VALUES ($1, $2, $3, $4, false, $5)",
        *(alert.tenant_id, alert.id, line.kind.value, line.text, check_at),
    )
    await _count(session, alert.tenant_id)


async def delete(session: Session, tenant_id: UUID, alert_id: UUID) -> AlertRule | None:
    """Delete an alert and answer it; None when there is none. The wallet must be locked."""
    row = await session.row(
        "DELETE FROM alert_rule WHERE tenant_id = $1 AND id = $2 RETURNING *", tenant_id, alert_id
    )
    await _count(session, tenant_id)
    return _alert(row) if row else None


async def _count(session: Session, tenant_id: UUID) -> None:
    """Keep in the wallet how many alerts there are: writers read it without a statement."""
    await session.rows(
        "UPDATE wallet SET alert_rules = (SELECT count(*) FROM alert_rule WHERE tenant_id = $1)"
        " WHERE tenant_id = $1",
        tenant_id,
    )


async def write(
    session: Session, tenant_id: UUID, changed: Sequence[AlertRule], raised: Sequence[Alert]
) -> list[Alert]:
    """Write what became of alerts, and each raise under the next numbers; those raises.

    The wallet must be locked by this transaction, so that numbers have no gap.
    """
    if changed:
        await _become(session, tenant_id, changed)
    if not raised:
        return []
    first = 1 + await newest_number(session, tenant_id)
    numbered = [replace(one, number=number) for number, one in enumerate(raised, first)]
    names = ", ".join(RAISED_COLUMNS)
    await session.rows(
        f"INSERT INTO alert (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
        " FROM {new} WHERE true",
        tenant_id,
        new=RowSet(RAISED_COLUMNS, [_raised_row(one) for one in numbered]),
    )
    return numbered


async def _become(session: Session, tenant_id: UUID, changed: Sequence[AlertRule]) -> None:
    await session.rows(
        "UPDATE alert_rule SET raised = changed.raised, raised_at = changed.raised_at"
        " FROM {changed} WHERE alert_rule.tenant_id = $1 AND alert_rule.id = changed.id",
        tenant_id,
        changed=RowSet(
            {"id": "uuid", "raised": "bool", "raised_at": "timestamptz"},
            [(alert.id, alert.raised, alert.raised_at) for alert in changed],
        ),
    )


async def newest_number(session: Session, tenant_id: UUID) -> int:
    """The number of a tenant's newest raise; 0 before the first."""
    row = await session.row(
        "SELECT coalesce(max(number), 0) AS newest FROM alert WHERE tenant_id = $1",
        tenant_id,
    )
    assert row is not None, "an aggregate has a row"
    return int(row["newest"])


async def raised_after(session: Session, tenant_id: UUID, number: int, limit: int) -> list[Alert]:
    """Up to `limit` raises of a tenant behind a number, in order."""
    rows = await session.rows(
        f"SELECT * FROM alert WHERE tenant_id = $1 AND number > $2 ORDER BY number LIMIT {limit}",
        *(tenant_id, number),
    )
    return [_raised(row) for row in rows]


# ── those that time alone can raise ──────────────────────────────────────────────────────────────


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants with alerts that are due to be checked, the longest waiting first."""
    rows = await session.rows(
        "SELECT tenant_id FROM alert_rule WHERE next_check_at <= $1"
        f" GROUP BY tenant_id ORDER BY min(next_check_at) LIMIT {limit}",
        now,
    )
    return [uuid(row["tenant_id"]) for row in rows]


async def claim(session: Session, tenant_id: UUID, now: datetime, until: datetime) -> bool:
    """Take the check of a tenant that is due; False where another process has taken it.

    It is due again at `until`, whatever becomes of this one.
    """
    rows = await session.rows(
        "UPDATE alert_rule SET next_check_at = $3 WHERE tenant_id = $1 AND next_check_at <= $2"
        " RETURNING id",
        *(tenant_id, now, until),
    )
    return bool(rows)


def _alert(row: Row) -> AlertRule:
    return AlertRule(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        condition=AlertCondition(AlertKind(row["kind"]), Decimal(row["threshold"])),
        raised=bool(row["raised"]),
        raised_at=instant(row["raised_at"]) if row["raised_at"] else None,
    )


def _raised(row: Row) -> Alert:
    """A raise with its alert as it was then, which may be deleted by now."""
    at = instant(row["raised_at"])
    line = AlertCondition(AlertKind(row["kind"]), Decimal(row["threshold"]))
    alert = AlertRule(uuid(row["tenant_id"]), uuid(row["rule_id"]), line, raised=True, raised_at=at)
    return Alert(alert, row["sequence"], at, row["message_id"], row["number"])


def _raised_row(one: Alert) -> tuple[object, ...]:
    line = one.rule.condition
    return (
        *(one.number, one.rule.id, line.kind.value, line.text),
        *(one.sequence, one.at, one.message),
    )

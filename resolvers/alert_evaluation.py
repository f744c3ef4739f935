"""Evaluating alert rules on ledger entries, in the transaction that writes the entries."""

from collections.abc import Sequence
from uuid import UUID

from credit.ledger.accounts import Account, Posting
from credit.ledger.balance_snapshots import BalanceSnapshot, snapshots
from credit.notify import webhook_payloads
from credit.notify.alert_findings import evaluate_sequence
from credit.notify.alerts import ON_BALANCE, Alert, AlertRule
from models import alerts, deliveries
from models.database import Session


async def evaluate_entries(
    session: Session, tenant_id: UUID, account: Account, posting: Posting
) -> list[Alert]:
    """Evaluate the balance rules on the balance after each step of a posting.

    For a tenant without alert rules no statement is executed.
    """
    if not account.wallet.alert_rules or not posting.entries:
        return []
    rules = await alerts.of_tenant(session, tenant_id)
    return await evaluate_snapshots(session, tenant_id, rules, snapshots(account, posting))


async def evaluate_snapshots(
    session: Session,
    tenant_id: UUID,
    rules: Sequence[AlertRule],
    snapshots: Sequence[BalanceSnapshot],
) -> list[Alert]:
    """Evaluate those of `rules` that depend on the balance, on snapshots of it."""
    watching = [rule for rule in rules if rule.condition.kind in ON_BALANCE]
    evaluated, raised = evaluate_sequence(watching, snapshots)
    return await save_and_notify(
        session, tenant_id, [one for one in evaluated if one not in rules], raised
    )


async def evaluate_now(session: Session, tenant_id: UUID, snapshot: BalanceSnapshot) -> list[Alert]:
    """Evaluate a tenant's balance rules on one snapshot of its balance."""
    return await evaluate_snapshots(
        session, tenant_id, await alerts.of_tenant(session, tenant_id), [snapshot]
    )


async def save_and_notify(
    session: Session, tenant_id: UUID, changed: Sequence[AlertRule], raised: Sequence[Alert]
) -> list[Alert]:
    """Save changed rules and new alerts, and enqueue notifications; the wallet must be locked."""
    if not changed and not raised:
        return []
    stored = await alerts.write(session, tenant_id, changed, raised)
    if stored:
        notifications = [webhook_payloads.for_alert(one) for one in stored]
        await deliveries.enqueue(session, tenant_id, notifications)
    return stored

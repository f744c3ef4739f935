"""Crossings: which alerts the entries of a transaction raise, told in that same transaction."""

from collections.abc import Sequence
from uuid import UUID

from credit import webhook_payloads
from credit.accounts import Account, Posting
from credit.alerts import ON_BALANCE, Alert, AlertRule, evaluate_sequence
from credit.balance_snapshots import BalanceSnapshot, snapshots
from models import alerts, deliveries
from models.database import Session


async def by_entries(
    session: Session, tenant_id: UUID, account: Account, posting: Posting
) -> list[Alert]:
    """Raise and recover alerts by the balance after each step that was written.

    A tenant without alerts costs no statement.
    """
    if not account.wallet.alert_rules or not posting.entries:
        return []
    known = await alerts.of_tenant(session, tenant_id)
    return await by_balance(session, tenant_id, known, snapshots(account, posting))


async def by_balance(
    session: Session,
    tenant_id: UUID,
    known: Sequence[AlertRule],
    snapshots: Sequence[BalanceSnapshot],
) -> list[Alert]:
    """Raise and recover those of some alerts that go by the balance."""
    watching = [alert for alert in known if alert.condition.kind in ON_BALANCE]
    became, raised = evaluate_sequence(watching, snapshots)
    return await tell(session, tenant_id, [one for one in became if one not in known], raised)


async def now(session: Session, tenant_id: UUID, snapshot: BalanceSnapshot) -> list[Alert]:
    """Raise and recover alerts by where a tenant stands; those that entries decided stay as is."""
    return await by_balance(
        session, tenant_id, await alerts.of_tenant(session, tenant_id), [snapshot]
    )


async def tell(
    session: Session, tenant_id: UUID, changed: Sequence[AlertRule], raised: Sequence[Alert]
) -> list[Alert]:
    """Write what became of alerts, and tell of each raise; the wallet must be locked."""
    if not changed and not raised:
        return []
    numbered = await alerts.write(session, tenant_id, changed, raised)
    if numbered:
        notifications = [webhook_payloads.for_alert(one) for one in numbered]
        await deliveries.enqueue(session, tenant_id, notifications)
    return numbered

"""Crossings: which alerts the entries of a transaction raise, told in that same transaction."""

from collections.abc import Sequence
from uuid import UUID

from credit import telling
from credit.accounts import Account, Posting
from credit.alerts import ON_BALANCE, Alert, Raised, walked
from credit.standings import Standing, standings
from models import alerts, deliveries
from models.database import Session


async def by_entries(
    session: Session, tenant_id: UUID, account: Account, posting: Posting
) -> list[Raised]:
    """Raise and recover alerts by the balance after each step that was written.

    A tenant without alerts costs no statement.
    """
    if not account.wallet.alerts or not posting.entries:
        return []
    known = await alerts.of_tenant(session, tenant_id)
    return await by_balance(session, tenant_id, known, standings(account, posting))


async def by_balance(
    session: Session, tenant_id: UUID, known: Sequence[Alert], stood: Sequence[Standing]
) -> list[Raised]:
    """Raise and recover those of some alerts that go by the balance."""
    watching = [alert for alert in known if alert.line.kind in ON_BALANCE]
    became, raised = walked(watching, stood)
    return await tell(session, tenant_id, [one for one in became if one not in known], raised)


async def now(session: Session, tenant_id: UUID, standing: Standing) -> list[Raised]:
    """Raise and recover alerts by where a tenant stands; those that entries decided stay as is."""
    return await by_balance(
        session, tenant_id, await alerts.of_tenant(session, tenant_id), [standing]
    )


async def tell(
    session: Session, tenant_id: UUID, changed: Sequence[Alert], raised: Sequence[Raised]
) -> list[Raised]:
    """Write what became of alerts, and tell of each raise; the wallet must be locked."""
    if not changed and not raised:
        return []
    numbered = await alerts.write(session, tenant_id, changed, raised)
    if numbered:
        news = [telling.of_alert(one) for one in numbered]
        await deliveries.enqueue(session, tenant_id, news)
    return numbered

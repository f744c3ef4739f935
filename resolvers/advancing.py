"""Advancing a tenant: due expiries, period closes and grant starts are recorded once, in order."""

from uuid import UUID

from credit.ledger.balance_snapshots import snapshot_of
from models import ledger
from models.database import Session, transaction
from notifiers.pubsub import PubSub
from resolvers import accounts, alert_evaluation, budget_evaluation
from resolvers.clock import Clock


async def advance_tenant(
    tenant_id: UUID, clock: Clock | None, pubsub: PubSub | None = None
) -> bool:
    """Advance a tenant to now in its own transaction; True if anything was due.

    Nothing is done while the tenant waits for its history, or when another process has already
    advanced it. Subscribers of the tenant are notified through `pubsub` if it is given.
    """

    async def work(session: Session) -> bool:
        locked = await ledger.lock(session, tenant_id)
        if locked is None or locked.wallet.awaits_history:
            return False
        now = accounts.instant_of(locked, clock)
        if locked.wallet.next_due_at > now:
            return False
        account = await accounts.open_at(session, locked, now)
        await account.save(session)
        return True

    advanced = await transaction(work, tenant=tenant_id)
    if advanced and pubsub is not None:
        await pubsub.publish(tenant_id)
    return advanced


async def evaluate_alerts_now(tenant_id: UUID, clock: Clock | None) -> None:
    """Evaluate a tenant's alert rules on its current balance, and its budgets on its use."""

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is None or locked.wallet.awaits_history:
            return
        if not locked.wallet.alert_rules and not locked.wallet.budgets:
            return
        account = await accounts.open_at(session, locked, accounts.instant_of(locked, clock))
        await account.save(session)
        await alert_evaluation.evaluate_now(
            session, tenant_id, snapshot_of(account.ledger, account.now)
        )
        await budget_evaluation.evaluate_all(session, tenant_id, account.ledger)

    await transaction(work, tenant=tenant_id)

"""Settling a tenant: recording, once and in order, what fell due."""

from uuid import UUID

from credit.balance_snapshots import snapshot_of
from models import ledger
from models.database import Session, transaction
from notifiers.bell import Bell
from resolvers import accounts, crossings
from resolvers.clock import Clock


async def settle_tenant(tenant_id: UUID, clock: Clock | None, bell: Bell | None = None) -> bool:
    """Settle a tenant to now in a transaction of its own; whether anything was due.

    Nothing is settled while history comes in, and nothing that another process has settled. Where
    there is a bell, those who follow the tenant are woken.
    """

    async def work(session: Session) -> bool:
        locked = await ledger.lock(session, tenant_id)
        if locked is None or locked.wallet.importing:
            return False
        now = accounts.instant_of(locked, clock)
        if locked.wallet.next_due_at > now:
            return False
        opened = await accounts.settled(session, locked, now)
        await opened.save(session)
        return True

    settled = await transaction(work, tenant=tenant_id)
    if settled and bell is not None:
        await bell.ring(tenant_id)
    return settled


async def tell_standing(tenant_id: UUID, clock: Clock | None) -> None:
    """Raise and recover alerts by where a tenant stands, whatever led there."""

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is None or locked.wallet.importing or not locked.wallet.alert_rules:
            return
        opened = await accounts.settled(session, locked, accounts.instant_of(locked, clock))
        await opened.save(session)
        await crossings.now(session, tenant_id, snapshot_of(opened.book, opened.now))

    await transaction(work, tenant=tenant_id)

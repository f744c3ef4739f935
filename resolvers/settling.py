"""Settling a tenant: recording, once and in order, what fell due."""

from uuid import UUID

from models import ledger
from models.database import Session, transaction
from resolvers import accounts


async def settle_tenant(tenant_id: UUID, clock: accounts.Clock | None) -> bool:
    """Settle a tenant to now in a transaction of its own; whether anything was due.

    Nothing is settled while history comes in, and nothing that another process has settled.
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

    return await transaction(work, tenant=tenant_id)

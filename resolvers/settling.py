"""Settling a tenant: recording, once and in order, what fell due."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from credit.ledger import Ledger
from credit.settling import next_due_at, settle
from models import ledger, postings
from models.database import Session, transaction


async def settle_tenant(tenant_id: UUID, clock: Callable[[], datetime] | None) -> None:
    """Settle a tenant to now, in a transaction of its own; nothing while history comes in."""

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is not None and not locked.wallet.importing:
            await settle_locked(session, locked, instant_of(locked, clock))

    await transaction(work)


async def settle_locked(session: Session, locked: ledger.Locked, now: datetime) -> None:
    """Settle a tenant whose wallet this transaction has locked, where anything is due."""
    if locked.wallet.next_due_at > now:
        return
    book = Ledger(await ledger.account(session, locked), recorded_at=now)
    settle(book, now)
    await postings.write(session, locked.tenant_id, book.posting(next_due_at(book)))


def instant_of(locked: ledger.Locked, clock: Callable[[], datetime] | None) -> datetime:
    """The instant of a write: the clock's, or the database's; never before the ledger's own."""
    return max(clock(), locked.wallet.settled_until) if clock else locked.now

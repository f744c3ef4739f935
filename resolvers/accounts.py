"""Opening a tenant's account for a write: locked, read, settled to now; then saving it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.advancing import advance, next_due_at
from credit.errors import NotFoundError, TooEarlyError
from credit.ledger import Ledger
from credit.plans import Plan
from credit.units import Credits
from models import ledger, postings
from models.database import Session
from resolvers import crossings
from resolvers.clock import Clock

NO_TENANT: Final = NotFoundError("there is no such tenant", ("tenantId",))
IMPORTING: Final = TooEarlyError(
    "the history of this tenant is being imported: try again when that is done"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A tenant's account in the middle of a transaction; `now` is the instant of the write."""

    locked: ledger.Locked
    book: Ledger
    now: datetime

    @property
    def plan(self) -> Plan:
        """The plan that holds now; a change counts from the next billing period on."""
        return self.book.phases[-1].plan

    async def save(self, session: Session) -> None:
        """Write what the ledger decided; the wallet's version grows by one."""
        await write(session, self.locked.tenant_id, self.book)


async def opened(
    session: Session,
    tenant_id: UUID,
    clock: Clock | None,
    *,
    incoming: Credits | None = None,
) -> Opened:
    """Lock a tenant's account and settle it to now, as the first step of a transaction.

    `incoming` is the most that this write can bring in to repay debts; None where that is not
    known. Raises NotFoundError, and TooEarlyError while history comes in.
    """
    locked = await ledger.lock(session, tenant_id)
    if locked is None:
        raise NO_TENANT
    if locked.wallet.importing:
        raise IMPORTING
    return await settled(session, locked, instant_of(locked, clock), incoming)


async def peeked(
    session: Session, tenant_id: UUID, now: datetime, *, incoming: Credits | None = None
) -> Opened:
    """A tenant's account as `opened` gives it, but unlocked: to ask what would be, not to save."""
    wallet = (await ledger.wallets(session, [tenant_id])).get(tenant_id)
    if wallet is None:
        raise NO_TENANT
    now = max(now, wallet.advanced_to)
    return await settled(session, ledger.Locked(tenant_id, wallet, now), now, incoming)


async def settled(
    session: Session, locked: ledger.Locked, now: datetime, incoming: Credits | None = None
) -> Opened:
    """The account of a wallet that has been read, settled to `now`; `incoming` as in `opened`."""
    repaying = None if locked.wallet.next_due_at <= now else incoming
    account = await ledger.account(session, locked, repaying=repaying)
    book = Ledger(account, recorded_at=now)
    advance(book, now)
    return Opened(locked, book, now)


async def write(session: Session, tenant_id: UUID, book: Ledger) -> None:
    """Write what a ledger decided, and raise the alerts that it crosses; the wallet is locked."""
    posting = book.posting(next_due_at(book))
    await postings.write(session, tenant_id, posting)
    await crossings.by_entries(session, tenant_id, book.account, posting)


def instant_of(locked: ledger.Locked, clock: Clock | None) -> datetime:
    """The instant of a write: the clock's, or the database's; never before the ledger's own."""
    return max(clock(), locked.wallet.advanced_to) if clock else locked.now

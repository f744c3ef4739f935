"""Opening a tenant's account for a write (locked, read, advanced to now), and saving it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from credit.core.errors import TooEarlyError
from credit.core.global_ids import Kind, not_found
from credit.core.units import Credits
from credit.ledger.accounts import Posting
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.automatic_purchases import top_up
from credit.ledger.operations import Ledger
from credit.ledger.plans import Plan
from credit.ledger.purchases import Purchase, PurchaseEventType
from credit.metering.interviews import Contribution
from models import entries, ledger, postings, recordings
from models.database import Session
from models.recording_rows import Recording
from models.recordings import Opening
from resolvers import alert_evaluation, budget_evaluation, purchase_log, run_out_renewal
from resolvers.clock import Clock


@dataclass(frozen=True, slots=True)
class OpenAccount:
    """A tenant's account during a transaction; `now` is the instant of the write."""

    locked: ledger.Locked
    ledger: Ledger
    now: datetime

    @property
    def plan(self) -> Plan:
        """The plan of the open billing period; a changed plan applies from the next period on."""
        return self.ledger.phases[-1].plan

    async def save(self, session: Session) -> None:
        """Write the ledger's posting, which increments the wallet's version."""
        await write(session, self.locked.tenant_id, self.ledger)

    async def save_with(
        self, session: Session, purchase: Purchase, kind: PurchaseEventType
    ) -> None:
        """Write the ledger's posting, and log what happened to a purchase; its row is written.

        What the automatic top-up buys because of it is logged behind it.
        """
        ledger = self.ledger
        so_far = len(ledger.automatic_purchases)
        event = purchase_log.Event(purchase, kind, ledger.sequence, so_far)
        await write(session, self.locked.tenant_id, ledger, event=event)


async def open_for_update(
    session: Session,
    tenant_id: UUID,
    clock: Clock | None,
    *,
    incoming: Credits | None = None,
) -> OpenAccount:
    """Lock a tenant's account and advance it to now, as the first step of a transaction.

    `incoming` is the largest amount that this write can add to repay debts; None if that is not
    known. Raises NotFoundError, and TooEarlyError while the tenant waits for its history.
    """
    locked = await ledger.lock(session, tenant_id)
    if locked is None:
        raise not_found(Kind.TENANT)
    if locked.wallet.awaits_history:
        raise awaiting_history()
    return await open_at(session, locked, instant_of(locked, clock), incoming)


async def open_read_only(
    session: Session, tenant_id: UUID, now: datetime, *, incoming: Credits | None = None
) -> OpenAccount:
    """Open an account like `open_for_update`, but without a lock: for previews, never saved."""
    wallet = (await ledger.wallets(session, [tenant_id])).get(tenant_id)
    if wallet is None:
        raise not_found(Kind.TENANT)
    now = max(now, wallet.advanced_to)
    return await open_at(session, ledger.Locked(tenant_id, wallet, now), now, incoming)


async def open_at(
    session: Session, locked: ledger.Locked, now: datetime, incoming: Credits | None = None
) -> OpenAccount:
    """Open the account of a wallet that has been read and advance it to `now`.

    `incoming` is as in `open_for_update`.
    """
    repaying = None if locked.wallet.next_due_at <= now else incoming
    account = await ledger.account(session, locked, repaying=repaying)
    draft = Ledger(account, recorded_at=now)
    advance(draft, now)
    return OpenAccount(locked, draft, now)


async def open_first_period(session: Session, tenant_id: UUID, clock: Clock | None) -> None:
    """Open the first billing period of a tenant that waits for its history.

    Only what is due at the tenant's start is posted, so that the tenant can be read while its
    history comes in. It is recorded by the clock that its history is recorded by: another one may
    be ahead of that.
    """
    locked = await ledger.lock(session, tenant_id)
    assert locked is not None, "it is new, or was locked before"
    account = await ledger.account(session, locked)
    draft = Ledger(account, recorded_at=instant_of(locked, clock))
    advance(draft, locked.wallet.advanced_to)
    await write(session, tenant_id, draft)


async def write(
    session: Session,
    tenant_id: UUID,
    draft: Ledger,
    change: Contribution | None = None,
    event: purchase_log.Event | None = None,
) -> None:
    """Write a ledger's posting, with what its automatic top-up buys; the wallet must be locked.

    `event` is what happened to a purchase before that, and is logged. Alert rules are evaluated on
    the posting, and budgets on `change`: what was written of the usage before. Where the posting
    changes what the run-out forecast could not foresee, that is made due.
    """
    top_up(draft)
    posting = draft.posting(next_due_at(draft))
    await postings.write(session, tenant_id, posting)
    await follow_up(session, draft, posting, change)
    await purchase_log.save(session, tenant_id, draft, event)


async def write_unlocked(
    session: Session, opening: Opening, draft: Ledger, recording: Recording
) -> bool:
    """Write what was decided without a lock, with what follows from it, in one transaction.

    False, and nothing is written, if the wallet was locked since it was read.
    """
    if not await recordings.write(session, opening, recording):
        return False
    await postings.notify(session, opening.locked.tenant_id, recording.posting)
    await follow_up(session, draft, recording.posting, recording.change)
    return True


def needs_follow_up(draft: Ledger, posting: Posting) -> bool:
    """Whether a posting has consequences that `follow_up` writes, or webhooks."""
    wallet, renews = posting.wallet, run_out_renewal.is_due_after(draft.account, posting)
    return bool(wallet.webhooks or wallet.alert_rules or wallet.budgets or renews)


async def follow_up(
    session: Session, draft: Ledger, posting: Posting, change: Contribution | None
) -> None:
    """Write what follows from a posting, behind it: alerts, and when the run-out is renewed."""
    tenant_id = UUID(draft.account.tenant)
    await alert_evaluation.evaluate_entries(session, tenant_id, draft.account, posting)
    if change is not None:
        await budget_evaluation.evaluate_change(session, tenant_id, draft, change)
    await run_out_renewal.after_posting(session, tenant_id, draft.account, posting)


def instant_of(locked: ledger.Locked, clock: Clock | None) -> datetime:
    """The instant of a write: the clock's or the database's, but never before `advanced_to`."""
    return max(clock(), locked.wallet.advanced_to) if clock else locked.now


async def instant_behind(session: Session, locked: ledger.Locked, clock: Clock | None) -> datetime:
    """The instant of a write to a tenant that waits for its history.

    Never before its newest entry was recorded: a history lies in the past, and `advanced_to` too.
    """
    now = instant_of(locked, clock)
    newest = await entries.newest_recorded_at(session, locked.tenant_id)
    return now if newest is None else max(now, newest)


def awaiting_history() -> TooEarlyError:
    """The error for a write to a tenant that waits for its history."""
    return TooEarlyError(
        "this tenant waits for its history: import that with `insights import FILE --history`, or "
        "open the tenant without it (openTenant, `insights tenants open`), and retry"
    )

"""Advancing a tenant: due expiries, period closes and grant starts are recorded once, in order."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple
from uuid import UUID

from credit.ledger.advancing import advance, next_due_at
from credit.ledger.balance_snapshots import snapshot_of
from credit.ledger.operations import Ledger
from credit.metering.interviews import no_contribution
from models import ledger, openings, recordings
from models.attempts import in_turn
from models.database import Session, held_session, one_transaction, transaction
from models.recording_rows import Recording
from models.recordings import Opening
from notifiers.pubsub import PubSub
from resolvers import accounts, alert_evaluation, budget_evaluation
from resolvers.clock import Clock
from resolvers.pacing import Pacing


async def advance_tenant(
    tenant_id: UUID, clock: Clock | None, pubsub: PubSub | None = None
) -> bool:
    """Advance a tenant to now in its own transaction; True if anything was due.

    Nothing is done while the tenant waits for its history, or when another process has already
    advanced it. Subscribers of the tenant are notified through `pubsub` if it is given.
    """
    advanced = await in_turn(partial(_attempt, tenant_id, clock), tenant=tenant_id)
    if advanced and pubsub is not None:
        await pubsub.publish(tenant_id)
    return advanced


class Together(NamedTuple):
    """Which tenants were advanced together, and which of the others are due."""

    advanced: set[UUID]
    left: set[UUID]


async def advance_together(
    tenant_ids: Sequence[UUID], clock: Clock | None, pubsub: PubSub | None = None
) -> Together:
    """Advance several tenants to now by one read and one write.

    Left are those of which more has to be read or written, those that somebody else is writing for,
    and all of them where the database is distributed: no statement there is of several tenants.
    Requests have the loop to themselves in between.
    """
    together = await in_turn(partial(_attempt_together, tenant_ids, clock))
    if pubsub is not None:
        for tenant_id in together.advanced:
            await pubsub.publish(tenant_id)
    return together


async def _attempt_together(tenant_ids: Sequence[UUID], clock: Clock | None) -> Together:
    async with held_session() as own:
        if own.is_distributed:
            return Together(set(), set(tenant_ids))
        due, writes = set(), []
        read = await openings.read(own, tenant_ids)
        pacing = Pacing()
        for opening in read:
            await pacing.pause()
            if not _is_due(opening.locked, clock):
                continue
            due.add(opening.locked.tenant_id)
            decided = _decided(opening, accounts.instant_of(opening.locked, clock))
            if decided and not accounts.needs_follow_up(decided[0], decided[1].posting):
                writes.append(recordings.written(opening, decided[1]))
        await pacing.pause()
        advanced = await recordings.write_each(own, writes)
        return Together(advanced, due - advanced)


async def _attempt(tenant_id: UUID, clock: Clock | None) -> bool:
    """Advance a tenant by one read and one write, without a lock between them.

    Where more has to be read, and where somebody else has written meanwhile, it is done in a
    transaction that takes the lock first.
    """
    async with held_session() as own:
        opening = await recordings.read(own, tenant_id, ())
        if opening is None or not _is_due(opening.locked, clock):
            return False
        decided = _decided(opening, accounts.instant_of(opening.locked, clock))
        if decided is not None and not accounts.needs_follow_up(decided[0], decided[1].posting):
            if await recordings.write(own, opening, decided[1]):
                return True
            decided = None
    if decided is not None:
        draft, recording = decided
        followed = partial(
            accounts.write_unlocked, opening=opening, draft=draft, recording=recording
        )
        if await one_transaction(followed):
            return True
    return await one_transaction(partial(_write, tenant_id, clock))


def _is_due(locked: ledger.Locked, clock: Clock | None) -> bool:
    is_open = not locked.wallet.awaits_history
    return is_open and locked.wallet.next_due_at <= accounts.instant_of(locked, clock)


def _decided(opening: Opening, now: datetime) -> tuple[Ledger, Recording] | None:
    """What time brings by now; None where more has to be read or written."""
    account = opening.account
    if account is None or account.wallet.overage:
        return None
    draft = Ledger(account, recorded_at=now)
    advance(draft, now)
    if draft.top_up != account.top_up:
        return None  # it has bought, or is armed or off by now, which is more to write
    posting = draft.posting(next_due_at(draft))
    return draft, Recording((), {}, no_contribution(), posting, now)


async def _write(tenant_id: UUID, clock: Clock | None, session: Session) -> bool:
    """Advance a tenant in a transaction that locks the wallet first; as `_attempt`."""
    locked = await ledger.lock(session, tenant_id)
    if locked is None or not _is_due(locked, clock):
        return False
    account = await accounts.open_at(session, locked, accounts.instant_of(locked, clock))
    await account.save(session)
    return True


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

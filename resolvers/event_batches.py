"""The events of one tenant that are recorded in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from credit.core.errors import InsightsError
from credit.core.units import Credits
from credit.ledger.accounts import Account
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.automatic_purchases import top_up
from credit.ledger.end_checks import check_event
from credit.ledger.operations import Ledger
from credit.metering.events import InterviewEvent, check_time, content_digest
from credit.metering.interviews import note_on
from credit.metering.meter import Meter, may_be_reversed
from models import events as stored
from models import jobs, ledger, postings, recording_rows, recordings, usage
from models.database import Session, held_session, one_transaction
from models.recording_rows import Recording
from models.recordings import Opening
from resolvers import accounts
from resolvers.clock import Clock
from resolvers.event_results import (
    EventOutcome,
    EventResult,
    check_follows,
    known_result,
    refusal_of,
    rejected,
)


@dataclass(slots=True)
class Batch:
    """Events of one tenant, from one call or several; recorded anew for each attempt to commit."""

    tenant_id: UUID
    events: Sequence[InterviewEvent]
    clock: Clock | None
    any_age: bool
    as_history: bool = False

    async def attempt(self) -> list[EventResult] | None:
        """Record the events; a result for each, or None when there is no such tenant.

        By one read and one write, without a lock between them, where the events are charged and no
        more: no boundary is passed, and nothing is given back. Else, and where somebody else has
        written meanwhile, in a transaction that takes the lock first.
        """
        async with held_session(keep_plans=True) as own:
            opening = await recordings.read(own, self.tenant_id, self.events)
            if opening is None:
                return None
            work = _Work(self, opening.seen)
            wallet = opening.locked.wallet
            if wallet.awaits_history or not work.fresh:
                return work.refused(refusal_of(wallet, as_history=False))
            plain = self._plain(opening, work)
            if plain is not None:
                if not work.digests:
                    return plain.results
                if not plain.needs_follow_up:
                    if await recordings.write(own, opening, plain.recording):
                        return plain.results
                    plain = None
        if plain is not None and await one_transaction(partial(plain.write, opening)):
            return plain.results
        return await one_transaction(self.write)

    def _plain(self, opening: Opening, work: "_Work") -> "_Plain | None":
        """What becomes of events that are charged and no more; None where they are not."""
        now = accounts.instant_of(opening.locked, self.clock)
        if opening.account is None or not _is_plain(opening, opening.account, work.fresh, now):
            return None
        draft = Ledger(opening.account, recorded_at=now)
        draft.advance_clock(now)
        meter = Meter(draft, opening.known)
        results = work.recorded(meter, draft, now)
        top_up(draft)
        if draft.top_up != opening.account.top_up:
            return None  # it has bought, or is armed or off by now, which is more to write
        posting, change = draft.posting(next_due_at(draft)), meter.change()
        if posting.periods or not recording_rows.only_adds(change):
            return None
        events = [(*one, digest) for one, digest in zip(meter.events, work.digests, strict=True)]
        return _Plain(results, draft, Recording(events, meter.interviews, change, posting, now))

    async def write(self, session: Session) -> list[EventResult] | None:
        """Record the events in a transaction that locks the wallet first; as `attempt`."""
        locked = await ledger.lock(session, self.tenant_id)
        if locked is None:
            return None
        now = accounts.instant_of(locked, self.clock)
        if self.as_history:
            now = await accounts.instant_behind(session, locked, self.clock)
        keys = [event.key for event in self.events]
        work = _Work(self, await stored.digests(session, self.tenant_id, keys))
        refusal = refusal_of(locked.wallet, as_history=self.as_history)
        if refusal is not None or not work.fresh:
            return work.refused(refusal)
        meter, draft = await self._meter(session, locked, work.fresh, now)
        results = work.recorded(meter, draft, now)
        if work.digests:
            await self._save(session, meter, draft, work.digests, now)
            if self.as_history and not locked.wallet.awaits_history:
                await ledger.set_awaits_history(session, self.tenant_id, awaits=True)
        return results

    async def _meter(
        self, session: Session, locked: ledger.Locked, fresh: list[InterviewEvent], now: datetime
    ) -> tuple[Meter, Ledger]:
        interviews = sorted({event.interview for event in fresh})
        known = await stored.by_interviews(session, self.tenant_id, interviews)
        # An event changes a charge by at most one credit; a period boundary may change more.
        until = max(event.occurred_at for event in fresh) if self.as_history else now
        boundary = locked.wallet.next_due_at <= until
        repaying = None if boundary else Credits.of(len(fresh))
        charged = may_be_reversed(known, fresh)
        since = min(event.occurred_at for event in fresh)
        account = await ledger.account(session, locked, charged, repaying, since, repaying)
        draft = Ledger(account, recorded_at=now)
        if not self.as_history:
            advance(draft, now)
        return Meter(draft, known, as_history=self.as_history), draft

    async def _save(
        self, session: Session, meter: Meter, draft: Ledger, digests: list[str], now: datetime
    ) -> None:
        tenant_id = self.tenant_id
        rows = [
            (event, priced, d) for (event, priced), d in zip(meter.events, digests, strict=True)
        ]
        await jobs.upsert_from_events(session, tenant_id, [event for event, _ in meter.events])
        await stored.insert(session, tenant_id, rows, now)
        await stored.put_interviews(session, tenant_id, meter.interviews)
        change = meter.change()
        await usage.apply_deltas(session, tenant_id, change)
        if self.as_history:  # history raises no alerts
            await postings.write(session, tenant_id, draft.posting(next_due_at(draft)))
        else:
            await accounts.write(session, tenant_id, draft, change)


class _Work:
    """What one attempt makes of a batch; `seen` are the digests of recorded events by key.

    `fresh` are the events that are not recorded yet, and `digests` those of the events that the
    attempt records.
    """

    def __init__(self, batch: Batch, seen: dict[tuple[str, str], str]) -> None:
        self._batch, self._seen = batch, seen
        self._given = [(event, event.key, content_digest(event)) for event in batch.events]
        self.fresh = [event for event, key, _ in self._given if key not in seen]
        self.digests: list[str] = []

    def refused(self, refusal: InsightsError | None) -> list[EventResult]:
        """The results where no new event is recorded."""
        otherwise = refusal or accounts.awaiting_history()
        return [
            known_result(event, digest, self._seen.get(key)) or rejected(event, otherwise)
            for event, key, digest in self._given
        ]

    def recorded(self, meter: Meter, draft: Ledger, now: datetime) -> list[EventResult]:
        """Record the new events in a draft; the results of all."""
        results = []
        for event, key, digest in self._given:
            result = known_result(event, digest, self._seen.get(key))
            if result is None:
                result = self._record(meter, draft, event, now)
                if result.outcome is EventOutcome.RECORDED:
                    self._seen[key] = digest
                    self.digests.append(digest)
            results.append(result)
        return results

    def _record(
        self, meter: Meter, draft: Ledger, event: InterviewEvent, now: datetime
    ) -> EventResult:
        batch = self._batch
        try:
            check_time(event, now, draft.phases[0].starts_at, any_age=batch.any_age)
            check_event(draft, event.occurred_at)
            if batch.as_history:
                check_follows(event, draft.now)
        except InsightsError as problem:
            return rejected(event, problem)
        charged = meter.record(event)
        note = note_on(event, meter.interviews[event.interview])
        return EventResult(event.id, EventOutcome.RECORDED, charged, note=note)


@dataclass(frozen=True, slots=True)
class _Plain:
    """What becomes of events that are charged and no more: their results, and what is written."""

    results: list[EventResult]
    draft: Ledger
    recording: Recording

    @property
    def needs_follow_up(self) -> bool:
        """Whether more is written than the recording, in the same transaction."""
        return accounts.needs_follow_up(self.draft, self.recording.posting)

    async def write(self, opening: Opening, session: Session) -> bool:
        """Write all of it in a transaction; False as `recordings.write`."""
        return await accounts.write_unlocked(session, opening, self.draft, self.recording)


def _is_plain(
    opening: Opening, account: Account, fresh: Sequence[InterviewEvent], now: datetime
) -> bool:
    """Whether what was read is all that events need, and nothing is given back."""
    wallet, period = account.wallet, account.period
    since = min(event.occurred_at for event in fresh)
    if period is None or since < period.starts_at or wallet.next_due_at <= now:
        return False
    return not may_be_reversed(opening.known, fresh)

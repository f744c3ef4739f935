"""Recording interview events: each is priced, charged and rolled up once, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.core.errors import (
    AlreadyDoneError,
    EventConflictError,
    InsightsError,
    LimitReachedError,
    NotFoundError,
    TooLateError,
)
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Wallet
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.end_checks import check_event
from credit.ledger.operations import Ledger
from credit.metering.events import InterviewEvent, check_time, checked_event, content_digest
from credit.metering.interviews import note_on
from credit.metering.meter import Meter, may_be_reversed
from models import events as stored
from models import jobs, ledger, postings, tenants, usage
from models.database import Session, session, transaction
from resolvers import accounts, authorization
from resolvers.clock import Clock
from resolvers.context import Context

LARGEST_CALL: Final = 500
UNKNOWN_TENANT: Final = NotFoundError(
    "there is no such tenant: create it first, or correct tenantExternalId", ("tenantExternalId",)
)
_LEDGER_BEGUN: Final = AlreadyDoneError(
    "this tenant is open and its ledger has begun, so that it takes no history any more: "
    "import without --history, or where no event is recorded, delete the tenant and create it again"
)


class EventOutcome(StrEnum):
    """The outcome of recording an event."""

    RECORDED = "RECORDED"
    DUPLICATE = "DUPLICATE"
    REJECTED = "REJECTED"


@dataclass(frozen=True, slots=True)
class EventResult:
    """The result of recording an event; `charged` is the signed change of the charge.

    `note` explains an event that was recorded and yet does not do what its type says.
    """

    id: str
    outcome: EventOutcome
    charged: Credits = ZERO
    problem: InsightsError | None = None
    note: str | None = None


async def record(
    context: Context, events: Sequence[InterviewEvent], *, any_age: bool = False
) -> list[EventResult]:
    """Record current events; returns a result for each, in the order given.

    Each tenant's events are written in one transaction. A repeated event changes nothing. With
    `any_age`, old events are accepted too; they are charged now.
    """
    return await _record(context, events, any_age=any_age, as_history=False)


async def record_history(context: Context, events: Sequence[InterviewEvent]) -> list[EventResult]:
    """Record the history of new tenants, sorted by time, each event posted at its own instant.

    Its tenant waits for the rest, so that nothing else advances it, until
    `tenant_history.finish`. Events of tenants whose ledger has begun without a history are refused,
    and so are events from before the last one that is recorded.
    """
    return await _record(context, events, any_age=True, as_history=True)


async def _record(
    context: Context, events: Sequence[InterviewEvent], *, any_age: bool, as_history: bool
) -> list[EventResult]:
    authorization.require(context, Scope.USAGE_WRITE)
    check_count(len(events))
    results: dict[int, EventResult] = {}
    groups: dict[str, list[tuple[int, InterviewEvent]]] = {}
    for place, event in enumerate(events):
        try:
            groups.setdefault(event.tenant, []).append((place, checked_event(event)))
        except InsightsError as problem:
            results[place] = rejected(event, problem)
    found = await tenants.ids_by_external_ids(session(), sorted(groups)) if groups else {}
    for external_id, group in sorted(groups.items()):
        places, batch = [place for place, _ in group], [event for _, event in group]
        tenant_id = found.get(external_id)
        if tenant_id is None:
            answers = [rejected(event, UNKNOWN_TENANT) for event in batch]
        else:
            batch_of = _Batch(tenant_id, batch, context.clock, any_age, as_history)
            answers = await transaction(batch_of.write, tenant=tenant_id)
            await context.notify(tenant_id)
        results.update(zip(places, answers, strict=True))
    context.loaders.clear()
    return [results[place] for place in range(len(events))]


def check_count(events: int) -> None:
    """Raise LimitReachedError for more events than one call may have."""
    if events > LARGEST_CALL:
        msg = f"{events} events in one call: send at most {LARGEST_CALL}"
        raise LimitReachedError(msg, ("events",))


@dataclass(slots=True)
class _Batch:
    """The events of one tenant in one call; `write` runs once for each attempt to commit."""

    tenant_id: UUID
    events: list[InterviewEvent]
    clock: Clock | None
    any_age: bool
    as_history: bool

    async def write(self, session: Session) -> list[EventResult]:
        """Write all changes of these events; returns a result for each."""
        locked = await ledger.lock(session, self.tenant_id)
        if locked is None:
            return [rejected(event, UNKNOWN_TENANT) for event in self.events]
        now = accounts.instant_of(locked, self.clock)
        seen = await stored.digests(session, self.tenant_id, [event.key for event in self.events])
        digests = [content_digest(event) for event in self.events]
        fresh = [event for event in self.events if event.key not in seen]
        refusal = refusal_of(locked.wallet, as_history=self.as_history)
        if refusal is not None or not fresh:
            otherwise = refusal or accounts.awaiting_history()
            return [
                known_result(event, digest, seen) or rejected(event, otherwise)
                for event, digest in zip(self.events, digests, strict=True)
            ]
        meter, draft = await self._meter(session, locked, fresh, now)
        results = []
        written: list[str] = []
        for event, digest in zip(self.events, digests, strict=True):
            result = known_result(event, digest, seen)
            if result is None:
                result = self._record(meter, draft, event, now)
                if result.outcome is EventOutcome.RECORDED:
                    seen[event.key] = digest
                    written.append(digest)
            results.append(result)
        if written:
            await self._save(session, meter, draft, written, now)
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

    def _record(
        self, meter: Meter, draft: Ledger, event: InterviewEvent, now: datetime
    ) -> EventResult:
        try:
            check_time(event, now, draft.phases[0].starts_at, any_age=self.any_age)
            check_event(draft, event.occurred_at)
            if self.as_history:
                check_follows(event, draft.now)
        except InsightsError as problem:
            return rejected(event, problem)
        charged = meter.record(event)
        note = note_on(event, meter.interviews[event.interview])
        return EventResult(event.id, EventOutcome.RECORDED, charged, note=note)

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
        await usage.apply_deltas(session, tenant_id, meter.change)
        if self.as_history:  # history raises no alerts
            await postings.write(session, tenant_id, draft.posting(next_due_at(draft)))
        else:
            await accounts.write(session, tenant_id, draft, meter.change)


def refusal_of(wallet: Wallet, *, as_history: bool) -> InsightsError | None:
    """The error for all new events of a tenant while none can be recorded; None otherwise."""
    if as_history:
        return _LEDGER_BEGUN if wallet.has_begun and not wallet.awaits_history else None
    return accounts.awaiting_history() if wallet.awaits_history else None


def known_result(
    event: InterviewEvent, digest: str, seen: Mapping[tuple[str, str], str]
) -> EventResult | None:
    """The result for an event whose key is among those recorded; None for a new one."""
    before = seen.get(event.key)
    if before is None:
        return None
    if before == digest:
        return EventResult(event.id, EventOutcome.DUPLICATE)
    msg = (
        f"event {event.id!r} of source {event.source!r} is already recorded with different "
        "content: use a new id for a new event"
    )
    return rejected(event, EventConflictError(msg, ("id",)))


def check_follows(event: InterviewEvent, recorded_to: datetime) -> None:
    """Check that an event of a history does not lie before what is recorded of it.

    The periods up to there are closed, so it would be charged in another one than its own.
    """
    if event.occurred_at < recorded_to:
        msg = (
            f"occurredAt {event.occurred_at.isoformat()} is before {recorded_to.isoformat()}, up "
            "to which the history is recorded: begin again by `insights tenants empty`"
        )
        raise TooLateError(msg, ("occurredAt",))


def rejected(event: InterviewEvent, problem: InsightsError) -> EventResult:
    """The result for an event that is not recorded."""
    return EventResult(event.id, EventOutcome.REJECTED, problem=problem)

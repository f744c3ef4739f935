"""Recording interview events: each is priced, charged and rolled up once, in one transaction."""

from collections.abc import Sequence
from typing import Final

from credit.core.errors import InsightsError, LimitReachedError
from credit.core.roles import Scope
from credit.metering.events import InterviewEvent, checked_event
from models.database import transaction
from resolvers import authorization, joint_recording, tenant_hints
from resolvers.context import Context
from resolvers.event_batches import Batch
from resolvers.event_results import UNKNOWN_TENANT, EventOutcome, EventResult, rejected

__all__ = ["LARGEST_CALL", "EventOutcome", "EventResult", "check_count", "record", "record_history"]

LARGEST_CALL: Final = 500


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
    ids = await tenant_hints.ids(groups)
    for external_id, group in sorted(groups.items()):
        places, batch = [place for place, _ in group], [event for _, event in group]
        tenant_id, answers = ids.get(external_id), None
        while tenant_id is not None and answers is None:
            whole = Batch(tenant_id, batch, context.clock, any_age, as_history)
            if as_history:
                answers = await transaction(whole.write, tenant=tenant_id)
                await context.notify(tenant_id)
            else:
                answers = await joint_recording.record(whole, context.notify)
            if answers is None:
                tenant_id = await tenant_hints.renewed(external_id, tenant_id)
        results.update(zip(places, answers or _unknown(batch), strict=True))
    context.loaders.clear()
    return [results[place] for place in range(len(events))]


def _unknown(events: Sequence[InterviewEvent]) -> list[EventResult]:
    return [rejected(event, UNKNOWN_TENANT) for event in events]


def check_count(events: int) -> None:
    """Raise LimitReachedError for more events than one call may have."""
    if events > LARGEST_CALL:
        msg = f"{events} events in one call: send at most {LARGEST_CALL}"
        raise LimitReachedError(msg, ("events",))

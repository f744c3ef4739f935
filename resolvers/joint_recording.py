"""Recording the events of calls that wait for the same tenant together, in one transaction.

A call that finds nobody writing begins at once. Those that come meanwhile would wait for each other
one by one; they are the next batch instead. So nobody waits for others to come, and one who calls
alone waits for nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from models.attempts import in_turn
from models.outages import DAMAGED, DatabaseUnavailableError, outage_of
from resolvers.clock import Clock
from resolvers.event_batches import Batch
from resolvers.event_results import EventResult

LARGEST_BATCH: Final = 500
"""Events of one transaction, unless one call has more."""

Committed = Callable[[UUID], Awaitable[None]]
"""Is told of a tenant whose events are committed."""

Results = list[EventResult] | None
"""A result for each event of a call; None when there is no such tenant."""


@dataclass(slots=True)
class _Call:
    """A call that waits; it is taken when its events are being written."""

    batch: Batch
    committed: Committed
    done: asyncio.Future[Results]
    is_taken: bool = False


@dataclass(frozen=True, slots=True)
class _Key:
    """What calls have in common whose events can be recorded together."""

    loop: asyncio.AbstractEventLoop
    tenant_id: UUID
    clock: Clock | None
    any_age: bool


_WAITING: Final[dict[_Key, list[_Call]]] = {}
"""The calls that wait, for each tenant that is being written to."""

_RUNNING: Final[set[asyncio.Task[None]]] = set()


async def record(batch: Batch, committed: Committed) -> Results:
    """Record the events of one call; its results.

    Calls are recorded in the order in which they came, and the events of each stay together;
    `committed` is called once for those that share a transaction. A call that is cancelled while it
    waits records nothing; one whose events are being written is waited for. Raises what keeps these
    events from being recorded, DatabaseUnavailableError for one.
    """
    loop = asyncio.get_running_loop()
    key = _Key(loop, batch.tenant_id, batch.clock, batch.any_age)
    waiting = _WAITING.get(key)
    if waiting is None:
        _WAITING[key] = []
        try:
            results = await in_turn(batch.attempt, tenant=batch.tenant_id)
            if results is not None:
                await committed(batch.tenant_id)
            return results
        finally:
            _start_next(key)
    call = _Call(batch, committed, loop.create_future())
    waiting.append(call)
    try:
        return await asyncio.shield(call.done)
    except asyncio.CancelledError:
        if call.is_taken:
            await asyncio.wait([call.done])
        else:
            waiting.remove(call)
        raise


def _start_next(key: _Key) -> None:
    """Let those that wait be written next, in a task that belongs to none of them."""
    if not _WAITING[key]:
        del _WAITING[key]
        return
    task = asyncio.create_task(_write_waiting(key))
    _RUNNING.add(task)
    task.add_done_callback(_RUNNING.discard)


async def _write_waiting(key: _Key) -> None:
    waiting = _WAITING[key]
    try:
        while waiting:
            outage = await _write_jointly(_taken(waiting, LARGEST_BATCH))
            if outage is not None:  # the next batches would wait for the same, one after the other
                _answer(_taken(waiting, most_events=None), outage)
    finally:
        for call in waiting:  # where the event loop ends
            call.done.cancel()
        del _WAITING[key]


def _taken(waiting: list[_Call], most_events: int | None) -> list[_Call]:
    """Take the calls out of a queue that make the next batch; None takes all of them."""
    taken, events = list[_Call](), 0
    while waiting and (
        not taken or most_events is None or events + len(waiting[0].batch.events) <= most_events
    ):
        call = waiting.pop(0)
        call.is_taken = True
        events += len(call.batch.events)
        taken.append(call)
    return taken


async def _write_jointly(calls: Sequence[_Call]) -> DatabaseUnavailableError | None:
    """Write the events of some calls in one transaction, and give each its results.

    Where that fails for another reason than the database, each call is written alone: what is wrong
    with one is nothing that others are told. An outage all are told at once, whichever attempt
    meets it, since each attempt waits for seconds for its end; it is answered as well. Damage is no
    outage: it may be of the rows of one call, and nobody waits for its end.
    """
    first = calls[0]
    events = [event for call in calls for event in call.batch.events]
    whole = replace(first.batch, events=events)
    try:
        results = await in_turn(whole.attempt, tenant=whole.tenant_id)
    except Exception as error:  # noqa: BLE001 - whoever waits for it gets it
        outage = _outage_for_all(error)
        if len(calls) == 1 or outage is not None:
            _answer(calls, outage_of(error) or error)
            return outage
        for place, call in enumerate(calls, 1):
            outage = await _write_jointly([call])
            if outage is not None:
                _answer(calls[place:], outage)
                return outage
        return None
    except BaseException:
        for call in calls:
            call.done.cancel()
        raise
    _answer(calls, await _notified(first, results))
    return None


def _outage_for_all(error: Exception) -> DatabaseUnavailableError | None:
    """The outage that an error says which every other call would meet as well."""
    outage = outage_of(error)
    return None if outage is None or outage.reason == DAMAGED else outage


async def _notified(first: _Call, results: Results) -> Results | Exception:
    """The results once the commit is told; what keeps that from being told, everybody gets."""
    try:
        if results is not None:
            await first.committed(first.batch.tenant_id)
    except Exception as error:  # noqa: BLE001 - as above
        return error
    return results


def _answer(calls: Sequence[_Call], answer: Results | Exception) -> None:
    """Give calls their part of the results, or an error; nobody may wait any more."""
    first = 0
    for call in calls:
        after = first + len(call.batch.events)
        if call.done.done():
            pass
        elif isinstance(answer, Exception):
            call.done.set_exception(answer)
            call.done.exception()  # it counts as read, also where the call was cancelled
        else:
            call.done.set_result(None if answer is None else answer[first:after])
        first = after

"""Recording what was read, in calls of the largest size, and counting what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from credit.errors import InsightsError
from credit.events import InterviewEvent
from insights import operators
from insights.imports.lines import Read
from insights.imports.sorting import in_order
from resolvers import metering
from resolvers.metering import LARGEST_CALL, EventOutcome, EventResult

COUNTED_EVERY: Final = 500


class Watcher(Protocol):
    """Who is told how an import goes."""

    def rejected(self, number: int, reason: str) -> None:
        """A line is left out, and why."""

    def read(self) -> None:
        """Some more lines have been read."""

    def recording(self, total: int) -> None:
        """All lines have been read, and so many events are about to be recorded."""

    def recorded(self, count: int) -> None:
        """So many more events have been dealt with."""


@dataclass(slots=True)
class Tally:
    """How many events were recorded now, were on record before, or were left out."""

    recorded: int = 0
    duplicates: int = 0
    rejected: int = 0


async def record(reads: Iterable[Read], watcher: Watcher) -> Tally:
    """Record events as they come, of any age, at the instant that it is now."""
    tally = Tally()
    for batch in _batches(_sifted(reads, tally, watcher)):
        answers = await metering.record(operators.context(), _events(batch), any_age=True)
        _count(batch, answers, tally, watcher)
    return tally


async def record_history(reads: Iterable[Read], watcher: Watcher) -> Tally:
    """Sort events by time and record each at its own instant; see `metering.record_history`.

    What an interruption leaves behind is resumed by running the same again.
    """
    tally = Tally()
    tenants: set[str] = set()
    ordered = in_order(_sifted(reads, tally, watcher), told=watcher.recording)
    for batch in _batches(ordered):
        answers = await metering.record_history(operators.context(), _events(batch))
        tenants.update(event.tenant for event in _events(batch))
        _count(batch, answers, tally, watcher)
    await metering.finish_history(operators.context(), tenants)
    return tally


def _sifted(reads: Iterable[Read], tally: Tally, watcher: Watcher) -> Iterator[Read]:
    """The lines that have an event; of the others the watcher is told."""
    for place, read in enumerate(reads, 1):
        if read.event is None:
            tally.rejected += 1
            watcher.rejected(read.number, read.problem)
        else:
            yield read
        if place % COUNTED_EVERY == 0:
            watcher.read()


def _batches(reads: Iterable[Read]) -> Iterator[list[Read]]:
    batch: list[Read] = []
    for read in reads:
        batch.append(read)
        if len(batch) == LARGEST_CALL:
            yield batch
            batch = []
    if batch:
        yield batch


def _events(batch: list[Read]) -> list[InterviewEvent]:
    return [read.event for read in batch if read.event is not None]


def _count(batch: list[Read], answers: list[EventResult], tally: Tally, watcher: Watcher) -> None:
    for read, answer in zip(batch, answers, strict=True):
        if answer.outcome is EventOutcome.RECORDED:
            tally.recorded += 1
        elif answer.outcome is EventOutcome.DUPLICATE:
            tally.duplicates += 1
        else:
            tally.rejected += 1
            watcher.rejected(read.number, _reason(answer.problem))
    watcher.recorded(len(batch))


def _reason(problem: InsightsError | None) -> str:
    """The reason with the field that it is about, where the message does not start with it."""
    if problem is None:
        return "was rejected"
    path = ".".join(problem.path)
    fits = not path or problem.message.startswith(path)
    return problem.message if fits else f"{path}: {problem.message}"

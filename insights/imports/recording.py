"""Recording parsed events, in calls of the largest size, and counting the outcomes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from credit.core.errors import InsightsError
from credit.metering.events import InterviewEvent
from insights import cli_context
from insights.imports.lines import ParsedLine
from insights.imports.sorting import sorted_by_time
from resolvers import metering
from resolvers.metering import LARGEST_CALL, EventOutcome, EventResult

COUNTED_EVERY: Final = 500


class ImportObserver(Protocol):
    """Observes an import."""

    def on_rejected(self, number: int, reason: str) -> None:
        """A line is left out, and why."""

    def on_read(self) -> None:
        """Some more lines have been read."""

    def on_sorted(self, total: int) -> None:
        """All lines have been read, and so many events are about to be recorded."""

    def on_recorded(self, count: int) -> None:
        """So many more events have been dealt with."""


@dataclass(slots=True)
class Tally:
    """How many events were recorded now, were on record before, or were left out."""

    recorded: int = 0
    duplicates: int = 0
    rejected: int = 0


async def record(parsed_lines: Iterable[ParsedLine], observer: ImportObserver) -> Tally:
    """Record events as they come, of any age, at the instant that it is now."""
    tally = Tally()
    for batch in _batches(_with_events(parsed_lines, tally, observer)):
        answers = await metering.record(cli_context.context(), _events(batch), any_age=True)
        _count(batch, answers, tally, observer)
    return tally


async def record_history(parsed_lines: Iterable[ParsedLine], observer: ImportObserver) -> Tally:
    """Sort events by time and record each at its own instant; see `metering.record_history`.

    What an interruption leaves behind is resumed by running the same again.
    """
    tally = Tally()
    tenants: set[str] = set()
    ordered = sorted_by_time(
        _with_events(parsed_lines, tally, observer), on_count=observer.on_sorted
    )
    for batch in _batches(ordered):
        answers = await metering.record_history(cli_context.context(), _events(batch))
        tenants.update(event.tenant for event in _events(batch))
        _count(batch, answers, tally, observer)
    await metering.finish_history(cli_context.context(), tenants)
    return tally


def _with_events(
    parsed_lines: Iterable[ParsedLine], tally: Tally, observer: ImportObserver
) -> Iterator[ParsedLine]:
    """The lines that have an event; the others are reported as rejected."""
    for place, parsed in enumerate(parsed_lines, 1):
        if parsed.event is None:
            tally.rejected += 1
            observer.on_rejected(parsed.number, parsed.problem)
        else:
            yield parsed
        if place % COUNTED_EVERY == 0:
            observer.on_read()


def _batches(parsed_lines: Iterable[ParsedLine]) -> Iterator[list[ParsedLine]]:
    batch: list[ParsedLine] = []
    for parsed in parsed_lines:
        batch.append(parsed)
        if len(batch) == LARGEST_CALL:
            yield batch
            batch = []
    if batch:
        yield batch


def _events(batch: list[ParsedLine]) -> list[InterviewEvent]:
    return [parsed.event for parsed in batch if parsed.event is not None]


def _count(
    batch: list[ParsedLine], answers: list[EventResult], tally: Tally, observer: ImportObserver
) -> None:
    for parsed, answer in zip(batch, answers, strict=True):
        if answer.outcome is EventOutcome.RECORDED:
            tally.recorded += 1
        elif answer.outcome is EventOutcome.DUPLICATE:
            tally.duplicates += 1
        else:
            tally.rejected += 1
            observer.on_rejected(parsed.number, _reason(answer.problem))
    observer.on_recorded(len(batch))


def _reason(problem: InsightsError | None) -> str:
    """The reason with the field that it is about, where the message does not start with it."""
    if problem is None:
        return "was rejected"
    path = ".".join(problem.path)
    fits = not path or problem.message.startswith(path)
    return problem.message if fits else f"{path}: {problem.message}"

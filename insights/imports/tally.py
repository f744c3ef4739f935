"""What the ways of importing share: lines in calls of the largest size, and counted outcomes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from credit.core.errors import InsightsError
from credit.metering.events import InterviewEvent
from insights.imports.lines import ParsedLine
from resolvers.metering import LARGEST_CALL, EventOutcome

COUNTED_EVERY: Final = 500


class LineObserver(Protocol):
    """Observes how lines are read."""

    def on_rejected(self, number: int, reason: str) -> None:
        """A line is left out, and why."""

    def on_read(self) -> None:
        """Some more lines have been read."""


class ImportObserver(LineObserver, Protocol):
    """Observes an import."""

    def on_stage(self, name: str, total: int) -> None:
        """A stage begins that deals with so many events."""

    def on_recorded(self, count: int) -> None:
        """So many more events have been dealt with."""


@dataclass(slots=True)
class Tally:
    """How many events were recorded now, were on record before, or were left out."""

    recorded: int = 0
    duplicates: int = 0
    rejected: int = 0

    def add(self, outcome: EventOutcome) -> None:
        """Count an event."""
        if outcome is EventOutcome.RECORDED:
            self.recorded += 1
        elif outcome is EventOutcome.DUPLICATE:
            self.duplicates += 1
        else:
            self.rejected += 1


def with_events(
    parsed_lines: Iterable[ParsedLine], tally: Tally, observer: LineObserver
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


def batches(parsed_lines: Iterable[ParsedLine]) -> Iterator[list[ParsedLine]]:
    """Lines in calls of the largest size."""
    batch: list[ParsedLine] = []
    for parsed in parsed_lines:
        batch.append(parsed)
        if len(batch) == LARGEST_CALL:
            yield batch
            batch = []
    if batch:
        yield batch


def events_of(batch: Iterable[ParsedLine]) -> list[InterviewEvent]:
    """The events of lines."""
    return [parsed.event for parsed in batch if parsed.event is not None]


def reason_of(problem: InsightsError | None) -> str:
    """The reason with the field that it is about, where the message does not start with it."""
    if problem is None:
        return "was rejected"
    path = ".".join(problem.path)
    fits = not path or problem.message.startswith(path)
    return problem.message if fits else f"{path}: {problem.message}"

"""Checking all lines of a file before any is recorded, and computing what they would charge."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from credit.core.units import ZERO, Credits
from credit.metering.events import content_digest
from insights import cli_context
from insights.imports.lines import ParsedLine
from insights.imports.sorting import LineSorter, by_interview, by_key
from insights.imports.tally import (
    ImportObserver,
    Tally,
    batches,
    events_of,
    reason_of,
    with_events,
)
from resolvers import rehearsals
from resolvers.metering import LARGEST_CALL, EventOutcome, EventResult

MOST_HELD: Final = 50_000
"""Bad lines that are held back, so that they are reported in the order of the file."""
Accept = Callable[[ParsedLine], None]


@dataclass(slots=True)
class Charges:
    """What the new events of a tenant would charge."""

    events: int = 0
    credits: Credits = ZERO


async def check(
    parsed_lines: Iterable[ParsedLine],
    observer: ImportObserver,
    accept: Accept,
    *,
    as_history: bool,
) -> tuple[Tally, set[str]]:
    """Report every bad line, and accept each that would be recorded; nothing is written.

    Returns the outcomes, and the external ids of the tenants that good lines are about, duplicates
    included. Lines of one event are compared with each other, too: the first of them counts.
    """
    tally, tenants, bad = Tally(), set[str](), _BadLines(observer)
    with LineSorter(by_key) as ordered:
        for parsed in with_events(parsed_lines, tally, bad):
            ordered.add(parsed)
        observer.on_stage("Checking", ordered.count)
        known = _KnownLine()
        for batch in batches(ordered):
            found = await rehearsals.check(
                cli_context.context(), events_of(batch), as_history=as_history
            )
            for parsed, result in zip(batch, found, strict=True):
                outcome, problem = known.compare(parsed, result)
                tally.add(outcome)
                if outcome is EventOutcome.REJECTED:
                    bad.on_rejected(parsed.number, problem)
                elif parsed.event is not None:
                    tenants.add(parsed.event.tenant)
                if outcome is EventOutcome.RECORDED:
                    accept(parsed)
            observer.on_recorded(len(batch))
    bad.report()
    return tally, tenants


async def rehearse(
    parsed_lines: Iterable[ParsedLine], observer: ImportObserver, *, as_history: bool
) -> tuple[Tally, dict[str, Charges]]:
    """Check all lines, and compute what those that would be recorded would charge, by tenant."""
    charges: dict[str, Charges] = {}
    with LineSorter(by_interview) as accepted:
        tally, _ = await check(parsed_lines, observer, accepted.add, as_history=as_history)
        observer.on_stage("Computing", accepted.count)
        for batch in _whole_interviews(accepted):
            events = events_of(batch)
            for event in events:
                charges.setdefault(event.tenant, Charges()).events += 1
            found = await rehearsals.charges(cli_context.context(), events)
            for tenant, credits in found.items():
                charges[tenant].credits += credits
            observer.on_recorded(len(batch))
    return tally, charges


def _whole_interviews(ordered: Iterable[ParsedLine]) -> Iterator[list[ParsedLine]]:
    """Lines in calls of about the largest size, none of which ends within an interview."""
    batch: list[ParsedLine] = []
    for _, group in groupby(ordered, lambda parsed: parsed.event and by_interview(parsed.event)):
        batch += group
        if len(batch) >= LARGEST_CALL:
            yield batch
            batch = []
    if batch:
        yield batch


@dataclass(slots=True)
class _KnownLine:
    """The newest line that is accepted, for comparison with lines of the same event behind it."""

    key: list[str | int] | None = None
    digest: str = ""
    number: int = 0

    def compare(self, parsed: ParsedLine, result: EventResult) -> tuple[EventOutcome, str]:
        """The outcome of a line in this file, and why it is rejected."""
        event = parsed.event
        if result.outcome is not EventOutcome.RECORDED or event is None:
            problem = result.problem
            return result.outcome, reason_of(problem) if problem else ""
        key, digest = by_key(event), content_digest(event)
        if key != self.key:
            self.key, self.digest, self.number = key, digest, parsed.number
            return EventOutcome.RECORDED, ""
        if digest == self.digest:
            return EventOutcome.DUPLICATE, ""
        message = f"id: line {self.number} has this event with different content"
        return EventOutcome.REJECTED, message


@dataclass(slots=True)
class _BadLines:
    """Bad lines, which come in the order of their events, reported in that of the file."""

    observer: ImportObserver
    held: list[tuple[int, str]] = field(default_factory=list)

    def on_rejected(self, number: int, reason: str) -> None:
        """Hold a line back."""
        self.held.append((number, reason))
        if len(self.held) == MOST_HELD:
            self.report()

    def on_read(self) -> None:
        """Some more lines have been read."""
        self.observer.on_read()

    def report(self) -> None:
        """Report the lines that are held back."""
        for number, reason in sorted(self.held):
            self.observer.on_rejected(number, reason)
        self.held.clear()

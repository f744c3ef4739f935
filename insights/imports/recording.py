"""Recording parsed events, in calls of the largest size, and counting the outcomes."""

from collections.abc import Iterable
from dataclasses import replace

from insights import cli_context
from insights.imports.checking import check
from insights.imports.lines import ParsedLine
from insights.imports.sorting import LineSorter, by_time
from insights.imports.tally import (
    ImportObserver,
    Tally,
    batches,
    events_of,
    reason_of,
    with_events,
)
from resolvers import metering, tenant_history
from resolvers.metering import EventOutcome, EventResult


async def record(parsed_lines: Iterable[ParsedLine], observer: ImportObserver) -> Tally:
    """Record events as they come, of any age, at the instant that it is now."""
    tally = Tally()
    for batch in batches(with_events(parsed_lines, tally, observer)):
        answers = await metering.record(cli_context.context(), events_of(batch), any_age=True)
        _count(batch, answers, tally, observer)
    return tally


async def record_history(parsed_lines: Iterable[ParsedLine], observer: ImportObserver) -> Tally:
    """Check all lines, and if all are right, record each event at its own instant, in order.

    With a line that is not right nothing is recorded, and the tenants go on waiting: what is left
    out could not be charged in its own billing period afterwards. What an interruption leaves
    behind is resumed by running the same again.
    """
    with LineSorter(by_time) as ordered:
        tally, tenants = await check(parsed_lines, observer, ordered.add, as_history=True)
        if tally.rejected:
            return replace(tally, recorded=0)
        tally.recorded = 0
        observer.on_stage("Recording", ordered.count)
        for batch in batches(ordered):
            answers = await metering.record_history(cli_context.context(), events_of(batch))
            _count(batch, answers, tally, observer)
    if not tally.rejected:
        await tenant_history.finish(cli_context.context(), tenants)
    return tally


def _count(
    batch: list[ParsedLine], answers: list[EventResult], tally: Tally, observer: ImportObserver
) -> None:
    for parsed, answer in zip(batch, answers, strict=True):
        tally.add(answer.outcome)
        if answer.outcome is EventOutcome.REJECTED:
            observer.on_rejected(parsed.number, reason_of(answer.problem))
    observer.on_recorded(len(batch))

"""Interviews, folded from their events, and their contribution to the usage of each day.

The result depends on the set of events only, not on the order in which they arrive.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Final, NamedTuple

from credit.core.units import ZERO, Credits
from credit.metering.events import EventType, InterviewEvent, PricedEvent


class Outcome(StrEnum):
    """The outcome of an interview."""

    EXPIRED = "EXPIRED"
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    COMPLETED = "COMPLETED"
    VOIDED = "VOIDED"


class Interview(NamedTuple):
    """The state of an interview. A day is None when its event did not happen.

    `job` is the service's own id of the job, as text. `outcome_on` is the day of the event that
    last changed the outcome or the price; both count on that day.
    """

    job: str
    outcome: Outcome | None = None
    price: Credits = ZERO
    invited_on: date | None = None
    started_on: date | None = None
    outcome_on: date | None = None
    simulated_on: date | None = None


class UsageKey(NamedTuple):
    """Key of one number of a day and job; `measure` is the name of a field of `Usage`."""

    day: date
    job: str
    measure: str


class CandidateKey(NamedTuple):
    """Key of a candidate with events for a job on a day."""

    day: date
    job: str
    candidate: str


class Contribution(NamedTuple):
    """The numbers that interviews add to the usage of days and jobs.

    `usage` counts interviews (and thousandths of credits), `candidates` counts events.
    """

    usage: Counter[UsageKey]
    candidates: Counter[CandidateKey]

    def add(self, interview: Interview, events: Iterable[PricedEvent], times: int = 1) -> None:
        """Add what an interview with these events contributes, `times` times; -1 subtracts it."""
        usage, candidates = self.usage, self.candidates
        for key, number in _numbers(interview):
            usage[key] = usage.get(key, 0) + number * times
        if interview.simulated_on is not None:
            return
        for event in events:
            candidate = CandidateKey(event.day, interview.job, event.candidate)
            candidates[candidate] = candidates.get(candidate, 0) + times


def no_contribution() -> Contribution:
    """An empty contribution."""
    return Contribution(Counter(), Counter())


OUTDATED_VOID: Final = (
    "the interview was completed later than this, which is not undone: to undo it, send VOIDED "
    "with a later occurredAt"
)

_order: Final = attrgetter("order")
_MEASURE: Final = {
    Outcome.EXPIRED: "expired",
    Outcome.PARTIALLY_COMPLETED: "partially_completed",
    Outcome.COMPLETED: "completed",
    Outcome.VOIDED: "voided",
}


def fold(events: Sequence[PricedEvent]) -> Interview:
    """Fold the events of one interview, in any order but without duplicates, into its state."""
    ordered = sorted(events, key=_order) if len(events) > 1 else events
    job = ordered[-1].job
    invited_on = started_on = outcome_on = None
    outcome, price = None, ZERO
    for event in ordered:
        kind = event.type
        if kind is EventType.INVITED:
            invited_on = invited_on or event.day
        elif kind is EventType.STARTED:
            started_on = started_on or event.day
        elif kind is EventType.SIMULATION_RUN:
            return Interview(job, simulated_on=event.day)
        elif (after := _next(outcome, price, event)) != (outcome, price):
            (outcome, price), outcome_on = after, event.day
    return Interview(job, outcome, price, invited_on, started_on, outcome_on)


def outcome_event(events: Iterable[PricedEvent]) -> PricedEvent | None:
    """The event that last changed the outcome or the price of an interview.

    Its day is `Interview.outcome_on`. None for an interview without an outcome.
    """
    found, outcome, price = None, None, ZERO
    for event in sorted(events, key=_order):
        if event.type is EventType.SIMULATION_RUN:
            return None
        if (after := _next(outcome, price, event)) != (outcome, price):
            (outcome, price), found = after, event
    return found


def _next(
    outcome: Outcome | None, price: Credits, event: PricedEvent
) -> tuple[Outcome | None, Credits]:
    """The outcome and price after an event, given those before it."""
    match event.type:
        case EventType.COMPLETED:
            return (
                Outcome.COMPLETED,
                event.price if outcome is not Outcome.COMPLETED else price,
            )
        case EventType.VOIDED:
            return Outcome.VOIDED, ZERO
        case EventType.PARTIALLY_COMPLETED if outcome is not Outcome.COMPLETED:
            return Outcome.PARTIALLY_COMPLETED, max(price, event.price)
        case EventType.EXPIRED if outcome is None:
            return Outcome.EXPIRED, price
    return outcome, price


def note_on(event: InterviewEvent, interview: Interview) -> str | None:
    """Why a recorded event changes nothing of its interview, whose state includes it; else None."""
    if event.type is not EventType.VOIDED:
        return None
    completed = (Outcome.PARTIALLY_COMPLETED, Outcome.COMPLETED)
    return OUTDATED_VOID if interview.outcome in completed else None


def _numbers(interview: Interview) -> Iterator[tuple[UsageKey, int]]:
    """What an interview adds to the usage of its days."""
    job = interview.job
    if interview.simulated_on is not None:
        yield UsageKey(interview.simulated_on, job, "simulations"), 1
        return
    if interview.invited_on is not None:
        yield UsageKey(interview.invited_on, job, "invited"), 1
    if interview.started_on is not None:
        yield UsageKey(interview.started_on, job, "started"), 1
    if interview.outcome is not None and interview.outcome_on is not None:
        yield UsageKey(interview.outcome_on, job, _MEASURE[interview.outcome]), 1
        if interview.price:
            yield UsageKey(interview.outcome_on, job, "credits"), interview.price.thousandths

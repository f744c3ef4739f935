"""Metering: prices interview events, and charges or reverses the differences in the ledger."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.units import ZERO, Credits
from credit.ledger.advancing import advance, upcoming_phase
from credit.ledger.automatic_purchases import top_up
from credit.ledger.operations import Ledger
from credit.ledger.plans import PlanPhase
from credit.metering.events import EventType, InterviewEvent, PricedEvent
from credit.metering.interviews import (
    Contribution,
    Interview,
    fold,
    no_contribution,
)
from credit.metering.tenants import job_id

_LOWERING: Final = frozenset({EventType.VOIDED, EventType.SIMULATION_RUN})


@dataclass(slots=True)
class _Known:
    """An interview during a batch; `before` is its state before the batch, if it had events then.

    The first `recorded` of its events are those that it had.
    """

    events: list[PricedEvent]
    before: Interview | None
    state: Interview | None
    recorded: int


class Meter:
    """Records a batch of one tenant's new events, one by one in the order given.

    `known` holds the recorded events of each interview that the batch concerns. The ledger must be
    advanced before the first event. With `as_history`, the ledger is advanced to each event, so
    that it is posted at its own instant. The results are in `events` (each with its priced form),
    `interviews` (their new states) and `change()` (of the contribution to usage).
    """

    def __init__(
        self,
        ledger: Ledger,
        known: Mapping[str, list[PricedEvent]],
        *,
        as_history: bool = False,
    ) -> None:
        """Start from the recorded events."""
        self._ledger = ledger
        self._tenant_id = UUID(ledger.account.tenant)
        self._as_history = as_history
        self._known = {
            interview: _Known(list(events), state := fold(events), state, len(events))
            for interview, events in known.items()
        }
        self.events: list[tuple[InterviewEvent, PricedEvent]] = []
        self.interviews: dict[str, Interview] = {}
        self._job_ids: dict[str, str] = {}

    def record(self, event: InterviewEvent) -> Credits:
        """Record a new event; returns the signed difference in the interview's charge.

        The tenant's automatic top-up buys after the event, if the charge crosses its line.
        """
        if self._as_history:
            advance(self._ledger, event.occurred_at)
        interview = self._known.get(event.interview)
        if interview is None:
            interview = self._known[event.interview] = _Known([], None, None, 0)
        job = self._job_ids.get(event.job)
        if job is None:
            job = self._job_ids[event.job] = str(job_id(self._tenant_id, event.job))
        priced = _priced(self._ledger, job, event)
        interview.events.append(priced)
        before = interview.state.price if interview.state else ZERO
        interview.state = state = fold(interview.events)
        self.events.append((event, priced))
        self.interviews[event.interview] = state
        difference = state.price - before
        if difference > ZERO:
            self._ledger.charge(event.interview, difference, event.occurred_at)
        elif difference:
            self._ledger.reverse(event.interview, -difference, event.occurred_at)
        top_up(self._ledger)
        return difference

    def change(self) -> Contribution:
        """The change of the contribution to usage by all events so far."""
        changed = no_contribution()
        for key, state in self.interviews.items():
            interview = self._known[key]
            if interview.before is not None:
                changed.add(interview.before, interview.events[: interview.recorded], -1)
            changed.add(state, interview.events)
        return changed


def charge_of(
    ledger: Ledger, known: Sequence[PricedEvent], coming: Iterable[InterviewEvent]
) -> Credits:
    """The signed difference in an interview's charge, if `coming` events of it were recorded.

    `known` are its recorded events. The ledger must be advanced, and stays as it is.
    """
    tenant_id = UUID(ledger.account.tenant)
    priced = [_priced(ledger, str(job_id(tenant_id, event.job)), event) for event in coming]
    before = fold(known).price if known else ZERO
    return fold([*known, *priced]).price - before


def _priced(ledger: Ledger, job: str, event: InterviewEvent) -> PricedEvent:
    kind, occurred_at = event.type, event.occurred_at
    phase = _phase_in_force(ledger, occurred_at)
    day = ledger.period_at(occurred_at).day_of(occurred_at, phase.zone)
    price = price_in(phase, kind, event.progress)
    return PricedEvent(event.source, event.id, job, event.candidate, kind, occurred_at, day, price)


def price_in(phase: PlanPhase, kind: EventType, progress: float | None) -> Credits:
    """The price of an event in a phase: that of its interview from there on, or zero."""
    if kind is EventType.COMPLETED:
        return phase.plan.price_completed()
    if kind is EventType.PARTIALLY_COMPLETED and progress is not None:
        return phase.plan.price_partial(progress)
    return ZERO


def _phase_in_force(ledger: Ledger, instant: datetime) -> PlanPhase:
    if ledger.period is not None and instant >= ledger.period.ends_at:
        return upcoming_phase(ledger)
    return phase_at(ledger.phases, instant)


def phase_at(phases: list[PlanPhase], instant: datetime) -> PlanPhase:
    """The phase in force at an instant, or the first phase for an earlier instant."""
    for phase in reversed(phases):
        if phase.starts_at <= instant:
            return phase
    return phases[0]


def may_be_reversed(
    known: Mapping[str, Sequence[PricedEvent]], coming: Iterable[InterviewEvent]
) -> list[str]:
    """The interviews, sorted, that have a price and whose charge `coming` events may reduce.

    A charge is reduced only when the interview has a VOIDED or SIMULATION_RUN event.
    """
    lowering = {event.interview for event in coming if event.type in _LOWERING}
    lowering |= {i for i, events in known.items() if any(e.type in _LOWERING for e in events)}
    return sorted(i for i in lowering if i in known and fold(known[i]).price)

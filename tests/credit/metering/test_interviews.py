"""Interviews: the same set of events is the same interview, in whatever order they come."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ONE, ZERO, Credits
from credit.metering.events import EventType, PricedEvent
from credit.metering.interviews import (
    CandidateKey,
    Interview,
    Outcome,
    UsageKey,
    fold,
    no_contribution,
    outcome_event,
)
from tests.builders import a_priced_event
from tests.contributions import contribution

INVITED, STARTED, EXPIRED = EventType.INVITED, EventType.STARTED, EventType.EXPIRED
PARTIAL, COMPLETED, VOIDED = (
    EventType.PARTIALLY_COMPLETED,
    EventType.COMPLETED,
    EventType.VOIDED,
)
SIMULATED = EventType.SIMULATION_RUN


def events(*steps: EventType | tuple[EventType, str]) -> list[PricedEvent]:
    """One event a day from 1 March on; a partial completion comes with its price."""
    made = []
    for number, step in enumerate(steps, 1):
        kind, price = step if isinstance(step, tuple) else (step, None)
        made.append(
            a_priced_event(kind, f"2026-03-{number:02}T10:00", price=price, id=f"event-{number}")
        )
    return made


def outcome_of(*steps: EventType | tuple[EventType, str]) -> tuple[Outcome | None, str, int | None]:
    """Outcome, price, and the day of March that they count on."""
    interview = fold(events(*steps))
    return (
        interview.outcome,
        str(interview.price),
        interview.outcome_on.day if interview.outcome_on else None,
    )


def test_an_interview_that_was_only_invited_and_started_has_no_outcome() -> None:
    interview = fold(events(INVITED, STARTED, INVITED, STARTED))
    assert (interview.outcome, interview.price, interview.outcome_on) == (None, ZERO, None)
    assert (interview.invited_on, interview.started_on) == (date(2026, 3, 1), date(2026, 3, 2))


def test_completed_before_partial_stays_completed() -> None:
    assert outcome_of(COMPLETED, (PARTIAL, "0.5")) == (Outcome.COMPLETED, "1", 1)


def test_partial_before_completed_is_completed() -> None:
    assert outcome_of((PARTIAL, "0.5"), COMPLETED) == (Outcome.COMPLETED, "1", 2)


def test_partial_twice_counts_the_highest_price_on_the_day_that_reached_it() -> None:
    assert outcome_of((PARTIAL, "0.25"), (PARTIAL, "0.75")) == (
        *(Outcome.PARTIALLY_COMPLETED, "0.75", 2),
    )
    assert outcome_of((PARTIAL, "0.75"), (PARTIAL, "0.25")) == (
        *(Outcome.PARTIALLY_COMPLETED, "0.75", 1),
    )


def test_completed_twice_counts_once_on_the_first_day() -> None:
    assert outcome_of(COMPLETED, COMPLETED) == (Outcome.COMPLETED, "1", 1)


def test_voided_costs_nothing() -> None:
    assert outcome_of(COMPLETED, VOIDED) == (Outcome.VOIDED, "0", 2)
    assert outcome_of(VOIDED) == (Outcome.VOIDED, "0", 1)


def test_a_second_voiding_changes_nothing() -> None:
    assert outcome_of(COMPLETED, VOIDED, VOIDED) == (Outcome.VOIDED, "0", 2)


def test_voided_then_completed_again_is_completed() -> None:
    assert outcome_of(COMPLETED, VOIDED, COMPLETED) == (Outcome.COMPLETED, "1", 3)


def test_partial_then_voided_then_a_lower_partial_costs_the_lower_one() -> None:
    assert outcome_of((PARTIAL, "0.75"), VOIDED, (PARTIAL, "0.25")) == (
        *(Outcome.PARTIALLY_COMPLETED, "0.25", 3),
    )


def test_completed_then_voided_then_partial_is_partial() -> None:
    assert outcome_of(COMPLETED, VOIDED, (PARTIAL, "0.5")) == (
        Outcome.PARTIALLY_COMPLETED,
        "0.5",
        3,
    )


def test_expired_is_the_outcome_only_when_there_is_none_yet() -> None:
    assert outcome_of(INVITED, EXPIRED) == (Outcome.EXPIRED, "0", 2)
    assert outcome_of(INVITED, EXPIRED, EXPIRED) == (Outcome.EXPIRED, "0", 2)
    assert outcome_of((PARTIAL, "0"), EXPIRED) == (Outcome.PARTIALLY_COMPLETED, "0", 1)
    assert outcome_of(COMPLETED, EXPIRED) == (Outcome.COMPLETED, "1", 1)
    assert outcome_of(VOIDED, EXPIRED) == (Outcome.VOIDED, "0", 1)


def test_an_expired_interview_may_still_be_held() -> None:
    assert outcome_of(EXPIRED, COMPLETED) == (Outcome.COMPLETED, "1", 2)
    assert outcome_of(EXPIRED, (PARTIAL, "0.5")) == (Outcome.PARTIALLY_COMPLETED, "0.5", 2)


def test_a_later_partial_of_the_same_price_does_not_move_the_day() -> None:
    assert outcome_of((PARTIAL, "0.5"), (PARTIAL, "0.5")) == (Outcome.PARTIALLY_COMPLETED, "0.5", 1)


@pytest.mark.parametrize("place", range(4))
def test_a_simulation_run_anywhere_makes_it_free_and_a_simulation_alone(place: int) -> None:
    steps = [INVITED, COMPLETED, VOIDED]
    steps.insert(place, SIMULATED)
    simulated_on = date(2026, 3, place + 1)
    interview = fold(events(*steps))
    assert interview == Interview("job-1", simulated_on=simulated_on)
    adds = contribution(interview, events(*steps))
    assert adds.usage == {UsageKey(simulated_on, "job-1", "simulations"): 1}
    assert adds.candidates == Counter()


def test_a_second_simulation_run_counts_on_the_day_of_the_first() -> None:
    assert fold(events(SIMULATED, SIMULATED)).simulated_on == date(2026, 3, 1)


def test_an_interview_moved_to_another_job_takes_its_numbers_along() -> None:
    moved = [
        a_priced_event(INVITED, "2026-03-01", id="1", job="old"),
        a_priced_event(COMPLETED, "2026-03-02", id="2", job="old"),
        a_priced_event(STARTED, "2026-03-03", id="3", job="new"),
    ]
    adds = contribution(fold(moved), moved)
    assert {key.job for key in adds.usage} == {"new"}
    assert {key.job for key in adds.candidates} == {"new"}


def test_an_interview_counts_each_thing_once_on_its_own_day() -> None:
    made = events(INVITED, INVITED, STARTED, (PARTIAL, "0.5"), COMPLETED)
    adds = contribution(fold(made), made)
    assert adds.usage == {
        UsageKey(date(2026, 3, 1), "job-1", "invited"): 1,
        UsageKey(date(2026, 3, 3), "job-1", "started"): 1,
        UsageKey(date(2026, 3, 5), "job-1", "completed"): 1,
        UsageKey(date(2026, 3, 5), "job-1", "credits"): 1000,
    }
    assert adds.candidates == {
        CandidateKey(date(2026, 3, day), "job-1", "candidate-1"): 1 for day in range(1, 6)
    }


@pytest.mark.parametrize("void_id", ["a", "c", "9", "10"])
def test_a_void_in_the_instant_of_the_completion_undoes_it_whatever_their_ids(
    void_id: str,
) -> None:
    done = a_priced_event(COMPLETED, id="b")
    void = a_priced_event(VOIDED, id=void_id)
    assert fold([done, void]) == fold([void, done])
    assert fold([done, void]).outcome is Outcome.VOIDED


def test_events_of_one_type_and_instant_are_ordered_by_source_and_id() -> None:
    jobs = [
        a_priced_event(COMPLETED, id="b", job="job-b"),
        a_priced_event(COMPLETED, id="a", job="job-a"),
        a_priced_event(COMPLETED, source="a", id="z", job="job-z"),
    ]
    assert fold(jobs).job == "job-b"


KINDS = [kind for kind in EventType if kind is not SIMULATED]
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(1, 4), st.sampled_from("ab")), max_size=9
)
SELDOM_SIMULATED = {kind: st.sampled_from([kind] * 30 + [SIMULATED]) for kind in KINDS}


@st.composite
def some_events(draw: st.DrawFn) -> list[PricedEvent]:
    return [
        a_priced_event(
            draw(SELDOM_SIMULATED[kind]),
            f"2026-03-0{day}T10:00",
            price=f"0.{day}" if kind is PARTIAL else None,
            id=f"event-{number}",
            source=source,
            job=f"job-{source}",
        )
        for number, (kind, day, source) in enumerate(draw(STEPS))
    ]


@given(some_events().filter(bool), st.randoms())
def test_any_order_of_arrival_gives_the_same_interview(
    made: list[PricedEvent], random: Random
) -> None:
    shuffled = sorted(made, key=lambda _: random.random())
    assert fold(shuffled) == fold(made)
    assert contribution(fold(shuffled), shuffled) == contribution(fold(made), made)


@given(some_events().filter(bool))
def test_an_interview_is_at_most_one_of_each_and_pays_only_for_an_outcome(
    made: list[PricedEvent],
) -> None:
    interview = fold(made)
    measures = Counter(key.measure for key in contribution(interview, made).usage)
    assert all(number == 1 for number in measures.values())
    if interview.outcome in (None, Outcome.EXPIRED, Outcome.VOIDED):
        assert interview.price == ZERO
    assert (interview.outcome_on is None) == (interview.outcome is None)
    assert interview.price <= ONE


@given(some_events().filter(bool))
def test_the_event_behind_an_outcome_is_of_the_day_that_it_counts_on(
    made: list[PricedEvent],
) -> None:
    interview, event = fold(made), outcome_event(made)
    assert (event.day if event else None) == interview.outcome_on
    if event is not None:
        assert event.type is not SIMULATED
        assert event.price >= interview.price


def test_an_event_that_changes_nothing_is_not_behind_the_outcome() -> None:
    made = events((PARTIAL, "0.75"), (PARTIAL, "0.25"), INVITED)
    assert outcome_event(made) == made[0]
    assert outcome_event(events(INVITED, STARTED)) is None


@given(some_events().filter(bool), some_events().filter(bool))
def test_a_contribution_taken_out_again_leaves_nothing(
    one: list[PricedEvent], other: list[PricedEvent]
) -> None:
    total = no_contribution()
    for made in (one, other):
        total.add(fold(made), made)
    total.add(fold(one), one, -1)
    assert total == contribution(fold(other), other)


def test_prices_between_the_steps_are_kept_to_the_thousandth() -> None:
    assert fold(events((PARTIAL, "0.333"))).price == Credits(333)

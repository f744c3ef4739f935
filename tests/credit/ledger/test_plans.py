"""Plans: what rolls over, and what a partial interview costs at each step."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import ONE, ZERO, Credits
from credit.ledger.plans import BillingInterval
from tests.builders import ALL_ROLLS_OVER, NO_ROLLOVER, RATES, a_plan, capped_at

AMOUNTS = st.integers(0, 10**9).map(Credits)


@given(AMOUNTS)
def test_without_rollover_nothing_is_carried(left: Credits) -> None:
    assert NO_ROLLOVER.carried(left) == ZERO


@given(AMOUNTS)
def test_with_full_rollover_everything_is_carried(left: Credits) -> None:
    assert ALL_ROLLS_OVER.carried(left) == left


@pytest.mark.parametrize(
    ("left", "carried"), [("0", "0"), ("49.999", "49.999"), ("50", "50"), ("80", "50")]
)
def test_a_cap_limits_what_is_carried(left: str, carried: str) -> None:
    assert capped_at("50").carried(Credits.of(left)) == Credits.of(carried)


def test_a_completed_interview_costs_one_credit_on_every_plan() -> None:
    assert a_plan().price_completed() == ONE
    assert a_plan(rates=()).price_completed() == ONE


@pytest.mark.parametrize(("step", "credits"), RATES)
def test_a_step_is_reached_at_exactly_its_share(step: str, credits: str) -> None:
    assert a_plan().price_partial(float(step)) == Credits.of(credits)


@pytest.mark.parametrize(("step", "below"), [("0.25", "0"), ("0.5", "0.25"), ("0.75", "0.5")])
def test_a_hair_below_a_step_costs_the_step_before(step: str, below: str) -> None:
    assert a_plan().price_partial(math.nextafter(float(step), 0)) == Credits.of(below)


@pytest.mark.parametrize("share", ["0.1", "0.2", "0.3", "0.35", "0.57", "0.7", "0.999"])
def test_shares_that_no_float_can_hold_reach_their_step_all_the_same(share: str) -> None:
    assert a_plan(rates=((share, "0.4"),)).price_partial(float(share)) == Credits.of("0.4")


def test_the_steps_may_be_written_in_any_order() -> None:
    assert a_plan(rates=RATES[::-1]).price_partial(0.6) == Credits.of("0.5")


def test_the_highest_step_that_was_reached_counts_even_if_a_lower_one_costs_more() -> None:
    plan = a_plan(rates=(("0.25", "0.5"), ("0.75", "0.25")))
    assert plan.price_partial(0.8) == Credits.of("0.25")


def test_below_the_lowest_step_a_partial_interview_is_free() -> None:
    assert a_plan(rates=(("0.5", "0.5"),)).price_partial(0.4) == ZERO
    assert a_plan(rates=()).price_partial(1.0) == ZERO


def test_an_interview_that_ran_to_its_end_unfinished_costs_the_highest_step() -> None:
    assert a_plan().price_partial(1.0) == Credits.of("0.75")


def test_intervals_are_one_three_and_twelve_months() -> None:
    assert [interval.months for interval in BillingInterval] == [1, 3, 12]

"""Planning: what hiring will cost, and what has to be bought for it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import ONE, ZERO, Credits
from credit.forecast.available_credits import AvailableCredits, available_credits_of
from credit.forecast.planning import (
    MOST_CANDIDATES,
    MOST_MONTHS,
    MOST_ROLES,
    Hiring,
    HiringPlan,
    days_of,
    planned,
)
from credit.ledger.plans import Money
from tests.builders import (
    ALL_ROLLS_OVER,
    a_bucket,
    a_ledger,
    a_period_start,
    a_plan,
    available_credits,
)
from tests.examples import examples

TODAY = date(2026, 1, 10)
"""A month from here has 31 days, three have 90."""
RATES = st.decimals(0, 1, places=4)
BUFFERS = st.decimals(0, 1000, places=2)


def hiring(
    roles: int = 5,
    candidates: int = 50,
    rate: str = "0.3",
    *,
    buffer: str = "0",
    months: int = 1,
) -> Hiring:
    return Hiring(roles, candidates, Decimal(rate), Decimal(buffer), months)


def plan_for(available: AvailableCredits, wanted: Hiring, price: str = "4.50") -> HiringPlan:
    plan = replace(a_plan(purchase_step="1"), credit_price=Money(Decimal(price), "EUR"))
    return planned(wanted, available, plan, days_of(wanted, TODAY))


# ── What it costs ─────────────────────────────────────────────────────────────────────────────────


def test_5_roles_with_50_candidates_at_30_percent_cost_75_credits() -> None:
    assert hiring(5, 50, "0.3").credits_per_month == Credits.of(75)
    assert hiring(5, 50, "0.3").planned == Credits.of(75)


def test_nobody_completing_costs_nothing_and_everybody_exactly_one_each() -> None:
    assert hiring(5, 50, "0", buffer="20").planned == ZERO
    assert hiring(5, 50, "1").credits_per_month == Credits.of(250)
    assert hiring(7, 13, "1").planned == Credits.of(91)


def test_no_roles_or_no_candidates_cost_nothing() -> None:
    assert hiring(0, 50).planned == hiring(5, 0).planned == ZERO


@pytest.mark.parametrize(
    ("buffer", "months", "credits"),
    [
        ("20", 1, 90),
        ("20", 3, 270),
        ("0", 3, 225),
        ("100", 1, 150),
        ("1000", 1, 825),
        ("1", 1, 76),
        ("0.01", 24, 1801),
    ],
)
def test_the_buffer_is_added_once_to_all_months_and_then_rounded_up(
    buffer: str, months: int, credits: int
) -> None:
    assert hiring(buffer=buffer, months=months).planned == Credits.of(credits)


def test_what_is_planned_is_rounded_up_once_and_not_month_by_month() -> None:
    third = hiring(1, 1, "0.3333", months=3)
    assert third.credits_per_month == Credits.of("0.334")
    assert third.planned == Credits.of(1)
    assert hiring(1, 1, "0.3334", months=3).planned == Credits.of(2)


@given(
    st.integers(0, MOST_ROLES),
    st.integers(0, MOST_CANDIDATES),
    RATES,
    BUFFERS,
    st.integers(1, MOST_MONTHS),
)
def test_what_is_planned_is_the_exact_product_rounded_up_to_whole_credits(
    roles: int, candidates: int, rate: Decimal, buffer: Decimal, months: int
) -> None:
    wanted = Hiring(roles, candidates, rate, buffer, months)
    monthly = roles * candidates * Fraction(rate)
    assert wanted.planned == Credits.of(ceil(monthly * months * (1 + Fraction(buffer) / 100)))
    assert wanted.credits_per_month == Credits(ceil(monthly * 1000))


def test_a_plan_begins_today_and_ends_the_day_before_the_same_date() -> None:
    assert days_of(hiring(), TODAY) == 31
    assert days_of(hiring(months=24), TODAY) == 730
    assert days_of(hiring(), date(2026, 1, 31)) == 28
    assert days_of(hiring(), date(2024, 1, 31)) == 29


# ── What is missing ───────────────────────────────────────────────────────────────────────────────


def test_with_nothing_there_all_that_is_planned_has_to_be_bought() -> None:
    wanted = hiring(buffer="20")
    found = plan_for(available_credits(), wanted)
    assert found == HiringPlan(wanted, Credits.of(90), Credits.of(90), Money(Decimal(405), "EUR"))


def test_what_is_there_lessens_what_has_to_be_bought_and_may_be_enough() -> None:
    assert plan_for(available_credits(a_bucket("30")), hiring()).shortfall == Credits.of(45)
    enough = plan_for(available_credits(a_bucket("75")), hiring())
    assert (enough.shortfall, enough.suggested_purchase) == (ZERO, ZERO)
    assert enough.price.amount == 0


def test_what_is_owed_has_to_be_bought_too() -> None:
    assert plan_for(available_credits(owed="5.5"), hiring()).shortfall == Credits.of("80.5")


def test_an_allocation_to_come_serves_the_days_from_its_own_on() -> None:
    wanted = hiring(31, 1, "1", months=1)
    assert plan_for(
        available_credits(period_starts=(a_period_start(21, "100"),)), wanted
    ).shortfall == Credits.of(21)
    assert plan_for(
        available_credits(period_starts=(a_period_start(21, "4"),)), wanted
    ).shortfall == Credits.of(27)


def test_credits_that_expire_serve_the_days_until_then() -> None:
    wanted = hiring(31, 1, "1", months=1)
    assert plan_for(available_credits(a_bucket("100", last=9)), wanted).shortfall == Credits.of(21)


def test_the_tenants_own_ledger_says_what_is_there_and_what_comes() -> None:
    wanted = hiring(30, 1, "1", months=3)
    without = a_ledger(a_plan("25", purchase_step="1"))
    available = available_credits_of(without, TODAY, days_of(wanted, TODAY))
    assert [period_start.day for period_start in available.period_starts] == [22, 50, 81]
    assert plan_for(available, wanted).shortfall == Credits.of((28 - 25) + (31 - 25))
    rolling = a_ledger(a_plan("25", rollover=ALL_ROLLS_OVER))
    available = available_credits_of(rolling, TODAY, days_of(wanted, TODAY))
    assert plan_for(available, wanted).shortfall == Credits.of((28 - 25 - 3) + (31 - 25))


# ── What to buy ───────────────────────────────────────────────────────────────────────────────────


def test_whole_credits_are_suggested_at_the_plans_price_for_a_credit() -> None:
    found = plan_for(available_credits(a_bucket("14.75")), hiring(), price="1.999")
    assert found.shortfall == Credits.of("60.25")
    assert found.suggested_purchase == Credits.of(61)
    assert found.price == Money(Decimal("121.94"), "EUR")


def test_the_price_is_in_the_plans_currency() -> None:
    plan = replace(a_plan(purchase_step="1"), credit_price=Money(Decimal(2), "USD"))
    assert planned(hiring(), available_credits(), plan, 30).price == Money(Decimal(150), "USD")


@settings(max_examples=examples(25))
@given(
    st.integers(0, MOST_ROLES),
    st.integers(0, MOST_CANDIDATES),
    RATES,
    BUFFERS,
    st.integers(1, MOST_MONTHS),
)
def test_nothing_is_added_by_spreading_a_plan_over_its_days(
    roles: int, candidates: int, rate: Decimal, buffer: Decimal, months: int
) -> None:
    wanted = Hiring(roles, candidates, rate, buffer, months)
    found = plan_for(available_credits(), wanted)
    assert found.shortfall == found.suggested_purchase == wanted.planned
    assert plan_for(available_credits(a_bucket(str(wanted.planned))), wanted).shortfall == ZERO


@given(
    st.integers(1, 60),
    st.integers(0, 60_000).map(Credits),
    st.integers(0, 30),
    st.integers(1, 6),
)
def test_what_is_suggested_is_whole_and_less_than_a_credit_above_what_is_missing(
    roles: int, there: Credits, last: int, months: int
) -> None:
    available = available_credits(
        a_bucket(str(there), last=last), period_starts=(a_period_start(20, "7"),)
    )
    found = plan_for(available, hiring(roles, months=months, buffer="20"))
    assert found.suggested_purchase.thousandths % 1000 == 0
    assert ZERO <= found.suggested_purchase - found.shortfall < ONE
    assert found.price.amount == Decimal(str(found.suggested_purchase)) * Decimal("4.50")


# ── What is refused ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("roles", {"roles": -1}),
        ("roles", {"roles": MOST_ROLES + 1}),
        ("candidatesPerRole", {"candidates": -1}),
        ("candidatesPerRole", {"candidates": MOST_CANDIDATES + 1}),
        ("completionRate", {"rate": "-0.0001"}),
        ("completionRate", {"rate": "1.0001"}),
        ("completionRate", {"rate": "30"}),
        ("bufferPercent", {"buffer": "-1"}),
        ("bufferPercent", {"buffer": "1001"}),
        ("months", {"months": 0}),
        ("months", {"months": MOST_MONTHS + 1}),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(field: str, values: dict) -> None:
    with pytest.raises(InvalidInputError, match=f"^{field} is ") as refusal:
        hiring(**values)
    assert refusal.value.path == (field,)


def test_the_ends_of_every_range_are_taken() -> None:
    least = hiring(0, 0, "0", buffer="0", months=1)
    assert least.planned == ZERO
    most = hiring(MOST_ROLES, MOST_CANDIDATES, "1", buffer="1000", months=MOST_MONTHS)
    assert most.planned == Credits.of(10**9 * 24 * 11)

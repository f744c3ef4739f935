"""Budgets: which part is reached, what is told of it, and in which range."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.notify.alerts import QUIET_AFTER_ALERT
from credit.notify.budget_findings import Moment, evaluate_use, state_difference
from credit.notify.budgets import (
    Budget,
    BudgetInterval,
    BudgetStatus,
    BudgetTerms,
    share_of,
)
from tests.builders import TENANT, at

NOW = at("2026-03-10T12:00")
MARCH = DateRange(date(2026, 3, 1), date(2026, 3, 31))
PERIOD = DateRange(date(2026, 2, 20), date(2026, 3, 19))
ID = UUID("5a3b1b1e-0000-4000-8000-000000000000")
AMOUNTS = st.integers(1, 50_000).map(Credits)
PERCENTS = st.lists(st.integers(1, 300), min_size=1, max_size=4).map(tuple)


def a_budget(terms: BudgetTerms, per: BudgetInterval = BudgetInterval.MONTH) -> Budget:
    return Budget(UUID(TENANT), ID, None, per, terms, NOW).set_to(terms, NOW)


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"credits": "0"}, ("credits",)),
        ({"credits": "-1"}, ("credits",)),
        ({"at_percent": (50, 0)}, ("atPercent", "1")),
        ({"at_percent": (1001,)}, ("atPercent", "0")),
        ({"at_percent": tuple(range(1, 12))}, ("atPercent",)),
    ],
)
def test_what_makes_no_sense_is_refused_and_named(
    given: dict[str, object], path: tuple[str, ...]
) -> None:
    values = {"at_percent": (50,), **given}
    with pytest.raises(InvalidInputError) as refused:
        BudgetTerms(Credits.of(str(values.pop("credits", 5))), **values)  # type: ignore[arg-type]
    assert refused.value.path == path


def test_percentages_are_sorted_and_each_is_there_once() -> None:
    terms = BudgetTerms(Credits.of(5), (80, 50, 80, *[100] * 20))
    assert terms.percents == (50, 80, 100)
    assert terms.is_same_as(BudgetTerms(Credits.of(5), (100, 50, 80)))
    assert not terms.is_same_as(BudgetTerms(Credits.of(5), (100, 50, 80), paused=True))


@pytest.mark.parametrize(
    ("today", "first_on", "last_on"),
    [
        ("2026-03-10", "2026-03-01", "2026-03-31"),
        ("2024-02-29", "2024-02-01", "2024-02-29"),
        ("2026-12-31", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_range_is_the_calendar_month_or_the_billing_period(
    today: str, first_on: str, last_on: str
) -> None:
    terms, day = BudgetTerms(Credits.of(5)), date.fromisoformat(today)
    expected = DateRange(date.fromisoformat(first_on), date.fromisoformat(last_on))
    assert a_budget(terms).range_on(day, PERIOD) == expected
    assert a_budget(terms, BudgetInterval.BILLING_PERIOD).range_on(day, PERIOD) == PERIOD


@given(AMOUNTS, st.integers(1, 1000), AMOUNTS)
def test_a_share_is_the_least_amount_that_is_so_much_of_it(
    total: Credits, percent: int, used: Credits
) -> None:
    reached = Decimal(used.thousandths * 100) / total.thousandths >= percent
    assert (used >= share_of(total, percent)) == reached
    shown = BudgetStatus(a_budget(BudgetTerms(total)), MARCH, used).percent
    assert (shown >= percent) == reached, "what is shown is not rounded up to a percentage"


@given(AMOUNTS, PERCENTS, st.lists(st.tuples(AMOUNTS, st.integers(0, 90)), max_size=12))
def test_a_percentage_is_raised_while_it_is_reached_and_told_at_most_once_an_hour_or_when_clear(
    total: Credits, percents: tuple[int, ...], uses: list[tuple[Credits, int]]
) -> None:
    budget, moment, told = a_budget(BudgetTerms(total, percents)), NOW, dict[int, list[int]]()
    for sequence, (used, minutes) in enumerate(uses):
        moment += timedelta(minutes=minutes)
        status = BudgetStatus(budget, MARCH, used)
        budget, alerts = evaluate_use(status, Moment(sequence, moment), None)
        assert state_difference(status._replace(budget=budget)) is None
        for alert in alerts:
            percent = int(alert.rule.condition.threshold)
            assert used >= share_of(total, percent)
            told.setdefault(percent, []).append(sequence)
        again, none = evaluate_use(status._replace(budget=budget), Moment(sequence, moment), None)
        assert (again, none) == (budget, [])
    for percent, sequences in told.items():
        limit = share_of(total, percent)
        for before, after in pairwise(sequences):
            between = [used for used, _ in uses[before + 1 : after]]
            assert any(used < limit for used in between), "told again without a crossing"
    reached = {p for p in percents for used, _ in uses if used >= share_of(total, p)}
    assert set(told) == reached, "what is reached is told of at least once"


def test_within_the_hour_only_use_that_was_clear_of_the_percentage_is_told_again() -> None:
    budget = a_budget(BudgetTerms(Credits.of(100), (50,)))
    told = []
    for minute, used in enumerate(("50", "45.5", "50", "45", "50")):
        moment = Moment(minute, NOW + timedelta(minutes=minute))
        budget, alerts = evaluate_use(BudgetStatus(budget, MARCH, Credits.of(used)), moment, None)
        told += [one.sequence for one in alerts]
    assert told == [0, 4]
    later = Moment(9, NOW + timedelta(minutes=4) + QUIET_AFTER_ALERT)
    budget, _ = evaluate_use(BudgetStatus(budget, MARCH, Credits.of(49)), later, None)
    _, alerts = evaluate_use(BudgetStatus(budget, MARCH, Credits.of(50)), later, None)
    assert len(alerts) == 1


def test_the_state_of_one_range_says_nothing_of_another() -> None:
    budget = a_budget(BudgetTerms(Credits.of(2), (100,)))
    april = DateRange(date(2026, 4, 1), date(2026, 4, 30))
    for days, sequence in ((MARCH, 1), (april, 2)):
        status = BudgetStatus(budget, days, Credits.of(2))
        assert not status.thresholds[0].rule.raised
        budget, alerts = evaluate_use(status, Moment(sequence, NOW), None)
        assert [one.sequence for one in alerts] == [sequence], "also within the hour"


def test_a_percentage_that_is_kept_keeps_its_state_and_its_id() -> None:
    budget = a_budget(BudgetTerms(Credits.of(2), (50, 100)))
    budget, _ = evaluate_use(BudgetStatus(budget, MARCH, Credits.of(1)), Moment(1, NOW), None)
    changed = budget.set_to(BudgetTerms(Credits.of(1), (30, 50)), NOW)
    known = {one.percent: one.rule for one in budget.thresholds}
    new, kept, forecast = changed.thresholds
    assert kept.rule == replace(known[50], quiet_until=None)
    assert (new.percent, new.rule.raised, forecast.is_forecast) == (30, False, True)
    assert budget.set_to(budget.terms, NOW) == budget

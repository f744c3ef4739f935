"""The projection: what daily usage is, which method it allows, and what today has left."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.arrays import Floats
from credit.forecast.lengths import LONGEST_HISTORY
from credit.forecast.projection import (
    ForecastMethod,
    Projection,
    daily_usage_of,
    method_for,
    projection_of,
)
from tests.builders import NEW_YEAR, daily_usage
from tests.examples import examples

DAYS = st.lists(st.integers(0, 60).map(lambda quarters: Credits(250 * quarters)), max_size=60)


def ago(days: int) -> date:
    return NEW_YEAR - timedelta(days=days)


def futures_of(projection: Projection) -> Floats:
    assert projection.simulated_paths is not None
    return projection.simulated_paths


# ── History ───────────────────────────────────────────────────────────────────────────────────────


def test_a_history_has_every_day_from_the_first_use_through_yesterday_zeros_too() -> None:
    history = daily_usage_of([(ago(5), Credits.of(2)), (ago(3), Credits.of(1))], NEW_YEAR)
    assert [str(one) for one in history.daily] == ["2", "0", "1", "0", "0"]
    assert history.numbers.tolist() == [2, 0, 1, 0, 0]
    assert history.date_range == DateRange(ago(5), ago(1))


def test_days_that_used_nothing_before_the_first_use_are_no_history() -> None:
    history = daily_usage_of([(ago(4), ZERO), (ago(2), Credits.of(1)), (ago(1), ZERO)], NEW_YEAR)
    assert len(history.daily) == 2


def test_what_is_used_today_is_told_apart() -> None:
    history = daily_usage_of([(ago(1), Credits.of(2)), (NEW_YEAR, Credits.of("0.25"))], NEW_YEAR)
    assert (history.daily, history.used_today) == ((Credits.of(2),), Credits.of("0.25"))


def test_who_first_uses_something_today_has_no_history_yet() -> None:
    for used in ([], [(NEW_YEAR, Credits.of(3))], [(ago(9), ZERO)]):
        history = daily_usage_of(used, NEW_YEAR)
        assert (history.daily, history.date_range) == ((), None)


def test_what_was_used_more_than_five_years_ago_is_forgotten() -> None:
    old, oldest_known = ago(LONGEST_HISTORY + 1), ago(LONGEST_HISTORY)
    assert daily_usage_of([(old, Credits.of(1))], NEW_YEAR).daily == ()
    both = daily_usage_of([(old, Credits.of(1)), (oldest_known, Credits.of(1))], NEW_YEAR)
    assert len(both.daily) == LONGEST_HISTORY


@given(DAYS, DAYS)
def test_a_history_adds_up_to_what_was_used(daily: list[Credits], days_off: list[Credits]) -> None:
    used = [(ago(len(daily) - n), credits) for n, credits in enumerate(daily)]
    history = daily_usage_of(used, NEW_YEAR)
    assert sum(history.daily, start=ZERO) == sum(daily, start=ZERO)
    assert not history.daily or history.daily[0]


@pytest.mark.parametrize(("zeros", "inactive"), [(27, False), (28, True), (200, True)])
def test_a_history_that_ends_in_four_weeks_without_use_is_inactive(
    zeros: int, inactive: bool
) -> None:
    assert daily_usage(3, *[0] * zeros).is_inactive is inactive
    assert not daily_usage(3, *[0] * zeros, 1).is_inactive
    assert not daily_usage(3, *[0] * zeros, used_today="1").is_inactive


def test_no_history_at_all_is_not_called_inactive() -> None:
    assert not daily_usage().is_inactive


# ── Methods ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("days", "method"),
    [
        (0, ForecastMethod.NO_USAGE),
        (1, ForecastMethod.RUN_RATE),
        (6, ForecastMethod.RUN_RATE),
        (7, ForecastMethod.WEEKDAY_PROVISIONAL),
        (13, ForecastMethod.WEEKDAY_PROVISIONAL),
        (14, ForecastMethod.WEEKDAY_LEVEL),
        (399, ForecastMethod.WEEKDAY_LEVEL),
        (400, ForecastMethod.YEARLY_PROVISIONAL),
        (729, ForecastMethod.YEARLY_PROVISIONAL),
        (730, ForecastMethod.YEARLY),
        (1825, ForecastMethod.YEARLY),
    ],
)
def test_the_method_goes_by_the_days_of_history(days: int, method: ForecastMethod) -> None:
    assert method_for(days) is method
    projection = projection_of(daily_usage(*[n % 5 + 1 for n in range(days)]), 30)
    assert projection.method is method
    assert projection.expected.shape == (30,)
    modelled = method not in {ForecastMethod.NO_USAGE, ForecastMethod.RUN_RATE}
    assert (projection.simulated_paths is not None) == (projection.demand is not None) == modelled


def test_without_any_use_nothing_is_expected() -> None:
    projection = projection_of(daily_usage(), 5)
    assert projection.method is ForecastMethod.NO_USAGE
    assert projection.expected.tolist() == [0] * 5


def test_a_few_days_tell_a_run_rate_and_nothing_more() -> None:
    # Monday to Wednesday at 16/9 of level 1: Thursday and Friday 2, Saturday and Sunday 11/9.
    projection = projection_of(daily_usage(4, 0, 2), 5)
    assert projection.expected == pytest.approx([2, 2, 11 / 9, 11 / 9, 2])
    assert (projection.simulated_paths, projection.demand) == (None, None)


def test_three_working_days_do_not_make_a_weekend_like_a_tuesday() -> None:
    friday = date(2026, 3, 13)
    # 27 credits in 3 x 1.125 is a level of 8, and 8 x 0.6875 is 5.5.
    expected = projection_of(daily_usage(9, 9, 9, today=friday), 8).expected
    assert expected == pytest.approx([9, 5.5, 5.5, 9, 9, 9, 9, 9])


def test_a_quiet_weekend_does_not_make_a_quiet_week() -> None:
    monday = date(2026, 3, 9)
    # 11 credits in 2 x 0.6875 is a level of 8, and 8 x 1.125 is 9.
    expected = projection_of(daily_usage(6, 5, today=monday), 7).expected
    assert expected == pytest.approx([9, 9, 9, 9, 9, 5.5, 5.5])


# ── Today ─────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_used_today_already_is_no_longer_to_come() -> None:
    expected = projection_of(daily_usage(4, 0, 2, used_today="0.5"), 3).expected
    assert expected == pytest.approx([1.5, 2, 11 / 9])


def test_the_first_day_of_use_counts_before_it_is_over() -> None:
    # 9 on a Thursday is a level of 8.
    projection = projection_of(daily_usage(used_today="9"), 5)
    assert projection.method is ForecastMethod.RUN_RATE
    assert projection.expected == pytest.approx([0, 9, 5.5, 5.5, 9])


def test_a_burst_today_raises_the_mean_of_a_few_days_and_a_quiet_start_does_not_lower_it() -> None:
    # 4 + 0 + 2 + 12 in 4 x 1.125 is a level of 4; without today it is 16/9.
    burst = projection_of(daily_usage(4, 0, 2, used_today="12"), 3).expected
    assert burst == pytest.approx([0, 4.5, 2.75])
    quiet = projection_of(daily_usage(4, 0, 2, used_today="1"), 3).expected
    assert quiet == pytest.approx([1, 2, 11 / 9])


@settings(max_examples=examples(25))
@given(
    st.lists(st.integers(0, 40), min_size=7, max_size=90).filter(any),
    st.integers(0, 100_000).map(Credits),
)
def test_each_future_takes_off_what_is_used_today_and_no_later_day_changes(
    daily: list[int], used_today: Credits
) -> None:
    history = daily_usage(1, *daily)
    fresh = projection_of(history, 10)
    begun = projection_of(daily_usage(1, *daily, used_today=str(used_today)), 10)
    used, before = used_today.thousandths / 1000, futures_of(fresh)
    after = futures_of(begun)
    assert after[:, 1:].tolist() == before[:, 1:].tolist()
    assert after[:, 0].tolist() == np.maximum(before[:, 0] - used, 0).tolist()
    assert begun.expected[1:].tolist() == fresh.expected[1:].tolist()
    share = used / before[:, 0].mean() if before[:, 0].any() else 1
    assert fresh.expected[0] * (1 - share) - 1e-9 <= begun.expected[0] <= fresh.expected[0]
    assert begun.expected.min() >= 0


def test_the_first_day_back_after_two_weeks_closed_is_like_before() -> None:
    monday = date(2026, 3, 9)
    week = [20, 20, 18, 16, 12, 0, 0]
    closed = daily_usage(*week * 20, *[0] * 14, today=monday, used_today="20")
    expected = projection_of(closed, 8).expected
    assert expected[1:] == pytest.approx([20, 18, 16, 12, 0, 0, 20], rel=0.05, abs=0.1)


def test_a_day_that_has_used_more_than_any_future_would_has_nothing_to_come() -> None:
    projection = projection_of(daily_usage(*[4] * 60, used_today="100000"), 10)
    assert projection.expected[0] == 0
    assert not futures_of(projection)[:, 0].any()
    assert projection.expected[1:].min() > 0


def test_use_too_rare_for_any_future_of_today_is_expected_all_the_same() -> None:
    rare = [*[1, *[0] * 120] * 3, 1, *[0] * 50]
    fresh, begun = (projection_of(daily_usage(*rare, used_today=used), 30) for used in ("0", "1"))
    assert not futures_of(fresh)[:, 0].any()
    assert fresh.expected[0] == fresh.expected[7] > 0.005
    assert begun.expected[0] == 0

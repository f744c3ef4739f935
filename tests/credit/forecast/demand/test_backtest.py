"""Totals told at past days: which windows are judged, and what is said of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.forecast.demand.backtest import Backtest, backtest
from credit.forecast.demand.model import fitted
from tests.credit.forecast.demand.use import MONDAY, Floats, amounts, steady_use, working_weeks

WINDOW = 28
WEEK = [8.0, 6.0, 9.0, 7.0, 5.0, 0.0, 0.0]


def evaluated(history: Floats | list[float], horizon_days: int = WINDOW) -> Backtest:
    result = backtest(history, MONDAY, horizon_days)
    assert result is not None
    return result


@pytest.mark.parametrize("days", [0, 1, 50, 97])
def test_there_is_none_with_fewer_than_three_windows(days: int) -> None:
    assert backtest([3.0] * days, MONDAY) is None


def test_there_is_one_from_three_windows_and_two_weeks_before_them_on() -> None:
    assert evaluated([3.0] * 98).windows == 3


def test_days_before_the_first_use_make_no_window() -> None:
    assert backtest([0.0] * 300 + [3.0] * 97, MONDAY) is None


def test_there_are_at_most_six_windows() -> None:
    assert evaluated([3.0] * 1000).windows == 6


def test_the_horizon_is_the_length_of_a_window() -> None:
    result = evaluated([3.0] * 60, horizon_days=7)
    assert (result.windows, result.horizon_days) == (6, 7)


def test_a_perfectly_weekly_history_has_been_told_without_error() -> None:
    result = evaluated(WEEK * 40)
    assert result.total_error == pytest.approx(0, abs=1e-6)
    assert result.naive_error == 0
    assert result.coverage80 == 1


def test_there_is_none_where_nothing_was_used_in_any_window() -> None:
    assert backtest([5.0] * 30 + [0.0] * 200, MONDAY) is None


@pytest.mark.parametrize("idle", [1811, 1825, 2500])
def test_there_is_none_for_whoever_left_years_ago(idle: int) -> None:
    assert backtest([5.0] * 30 + [0.0] * idle, MONDAY) is None


def test_errors_are_shares_of_the_mean_total() -> None:
    history = np.concatenate([steady_use(200), np.full(28, 40.0)])
    result, larger = evaluated(history), evaluated(1000 * history)
    assert 0 < result.total_error < 1
    assert larger.total_error == pytest.approx(result.total_error)
    assert larger.naive_error == pytest.approx(result.naive_error)


def test_the_model_tells_noisy_weeks_better_than_repeating_the_last_one() -> None:
    noisy: list[Floats] = []
    for seed in range(5):
        noisy += [working_weeks(40, 5, seed), steady_use(280, 3, seed), amounts(280, 5, seed)]
    results = [evaluated(history) for history in noisy]
    ours = np.mean([result.total_error for result in results])
    assert ours < 0.7 * np.mean([result.naive_error for result in results])


def test_a_window_is_told_from_the_days_before_it_alone() -> None:
    history = steady_use(14 + 3 * 28)
    origins = [14, 42, 70]
    predicted = []
    for origin in origins:
        demand = fitted(history[:origin], 28, MONDAY)
        assert demand is not None
        predicted.append(demand.expected.sum())
    actual = [history[origin : origin + 28].sum() for origin in origins]
    error = np.abs(np.subtract(predicted, actual)).mean() / np.mean(actual)
    assert evaluated(history).total_error == pytest.approx(error)


@given(st.lists(st.sampled_from([0.0, 1.0, 40.0, 1e9, np.nan, -2.0]), min_size=40, max_size=90))
def test_whatever_the_history_its_figures_are_shares(history: list[float]) -> None:
    result = backtest(history, MONDAY, 7)
    if result is not None:
        assert result.total_error >= 0
        assert result.naive_error >= 0
        assert 0 <= result.coverage80 <= 1

"""Holidays: what is learned of them from the past, and what is expected on those to come."""

from datetime import date, timedelta

import numpy as np
import pytest

from credit.forecast.demand.backtest import backtest
from credit.forecast.demand.history import cleaned
from credit.forecast.demand.holidays import is_holiday, without_holidays
from credit.forecast.demand.model import Demand, fitted
from tests.credit.forecast.demand.use import MONDAY, Floats, steady_use

WEEKS = 30
HOLIDAYS = frozenset(MONDAY + timedelta(days=7 * week + 2) for week in (6, 11, 16, 21, 26, 31))
"""Wednesdays: five in the history, and one in its second week ahead."""
AHEAD = 7 + 2
"""Days ahead of the holiday to come."""


def working(on_holidays: float, level: float = 20.0, seed: int = 7) -> Floats:
    """Counts on five days of the week, and a share of them on holidays."""
    days = steady_use(7 * WEEKS, level, seed)
    days.reshape(WEEKS, 7)[:, 5:] = 0
    days[is_holiday(MONDAY, len(days), HOLIDAYS)] = round(level * on_holidays)
    return days


def demand_of(days: Floats, holidays: frozenset[date] = HOLIDAYS) -> Demand:
    demand = fitted(days, 28, MONDAY, holidays=holidays)
    assert demand is not None
    return demand


def factor_of(days: Floats) -> float:
    history = cleaned(days)
    assert history is not None
    return without_holidays(history, is_holiday(MONDAY, len(days), HOLIDAYS))[1]


def test_a_flag_for_each_day_says_whether_it_is_a_holiday() -> None:
    flags = is_holiday(MONDAY + timedelta(days=43), 3, HOLIDAYS)
    assert flags.tolist() == [False, True, False]


def test_the_factor_of_five_holidays_without_use_is_small_and_not_zero() -> None:
    # Nothing of 20 on each of five days. The variance of the factor is (0.05 + 0.15) / 5 = 0.04,
    # so 1 - 1.5 x 0.04 = 0.94 of the effect is kept.
    days = np.tile([20.0, 20.0, 20.0, 20.0, 21.0, 0.0, 0.0], WEEKS)
    days[is_holiday(MONDAY, len(days), HOLIDAYS)] = 0
    assert factor_of(days) == pytest.approx(0.06, abs=0.001)


def test_holidays_that_stop_the_work_are_expected_to_stop_it_again() -> None:
    aware, unaware = demand_of(working(0)), demand_of(working(0), frozenset())
    wednesday = AHEAD - 7
    assert aware.expected[AHEAD] < 0.1 * aware.expected[wednesday]
    assert aware.simulated_paths()[:, AHEAD].mean() < 0.1 * aware.expected[wednesday]
    assert unaware.expected[AHEAD] == unaware.expected[wednesday]


def test_past_holidays_lower_neither_the_level_nor_their_weekday() -> None:
    expected = demand_of(working(0)).expected[:5]
    assert expected == pytest.approx(np.full(5, 20), rel=0.1)
    assert expected[2] == pytest.approx(np.delete(expected, 2).mean(), rel=0.1)


def test_a_business_that_works_on_holidays_is_forecast_as_without_them() -> None:
    for seed in range(10):
        days = working(1, seed=seed)
        aware, unaware = demand_of(days), demand_of(days, frozenset())
        assert aware.expected.tobytes() == unaware.expected.tobytes()
        assert aware.simulated_paths().tobytes() == unaware.simulated_paths().tobytes()


def test_holidays_of_rare_use_are_not_learned_from_chance() -> None:
    days = np.zeros(7 * WEEKS)
    days[::6] = 1
    assert demand_of(days).expected.tobytes() == demand_of(days, frozenset()).expected.tobytes()


def test_without_a_past_holiday_the_ones_to_come_are_usual_days() -> None:
    coming = frozenset({MONDAY + timedelta(days=7 * WEEKS + 2)})
    days = working(1)
    assert demand_of(days, coming).expected.tobytes() == (
        demand_of(days, frozenset()).expected.tobytes()
    )


def test_a_backtest_knows_the_holidays_of_its_windows() -> None:
    days = working(0)
    aware = backtest(days, MONDAY, holidays=HOLIDAYS)
    unaware = backtest(days, MONDAY)
    assert aware is not None
    assert unaware is not None
    assert aware.total_error < unaware.total_error

"""What is expected: what moves it, and what does not."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.forecast.demand.model import Demand, fitted
from tests.credit.forecast.demand.use import (
    MONDAY,
    Floats,
    amounts,
    steady_use,
    summers,
    working_weeks,
)

HOSTILE = st.one_of(
    st.floats(0, 1e9),
    st.integers(0, 50).map(float),
    st.sampled_from([0.0, 0.0, 0.001, 1e9, 5e-324, 1e300, -3.0, np.nan, np.inf, -np.inf]),
)
USUAL_WEEK = [20.0, 20.0, 18.0, 16.0, 12.0, 0.0, 0.0]
HISTORIES = st.lists(HOSTILE, max_size=90)
HORIZONS = st.integers(1, 60)


def demand_of(history: Floats | list[float], horizon: int = 28, start: date = MONDAY) -> Demand:
    demand = fitted(history, horizon, start)
    assert demand is not None
    return demand


def same(one: Demand, other: Demand) -> bool:
    return (
        one.expected.tobytes() == other.expected.tobytes()
        and one.yearly_factors.tobytes() == other.yearly_factors.tobytes()
        and one.simulated_paths().tobytes() == other.simulated_paths().tobytes()
    )


@given(HISTORIES, HORIZONS)
def test_whatever_the_history_every_number_is_finite_and_not_negative(
    history: list[float], horizon: int
) -> None:
    demand = fitted(history, horizon, MONDAY)
    if demand is None:
        assert not any(np.isfinite(day) and day > 0 for day in history)
        return
    for numbers in (demand.expected, demand.weekday_factors, demand.yearly_factors):
        assert np.all(np.isfinite(numbers) & (numbers >= 0))
    simulated_paths = demand.simulated_paths(40)
    assert simulated_paths.shape == (40, horizon)
    assert np.all(np.isfinite(simulated_paths) & (simulated_paths >= 0))


@given(HISTORIES, HORIZONS)
def test_shapes_are_those_of_the_horizon_the_week_and_the_history(
    history: list[float], horizon: int
) -> None:
    demand = fitted([*history, 1.0], horizon, MONDAY)
    assert demand is not None
    assert demand.expected.shape == (horizon,)
    assert demand.weekday_factors.shape == (7,)
    assert demand.yearly_factors.shape == (demand.history_days + horizon,)
    assert demand.weekday_factors.mean() == pytest.approx(1)


@given(HISTORIES, HORIZONS)
def test_the_same_history_tells_the_same_to_the_last_bit(
    history: list[float], horizon: int
) -> None:
    one, other = fitted([*history, 1.0], horizon, MONDAY), fitted([*history, 1.0], horizon, MONDAY)
    assert one is not None
    assert other is not None
    assert same(one, other)


def test_eight_threads_at_once_tell_the_same_to_the_last_bit() -> None:
    histories = [summers(800), amounts(800), working_weeks(20), steady_use(9)]
    alone = [demand_of(history, 90) for history in histories]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda history: demand_of(history, 90), histories * 8))
    assert all(same(alone[n % len(alone)], demand) for n, demand in enumerate(together))


def test_the_history_is_not_written_to() -> None:
    history = np.array([3.0, -1.0, np.nan, 500.0, 2.0] * 30)
    before = history.tobytes()
    demand_of(history).simulated_paths()
    assert history.tobytes() == before


@pytest.mark.parametrize("history", [[], [0.0], [0.0] * 500, [-1.0, np.nan, np.inf]])
def test_where_nothing_was_used_nothing_is_told(history: list[float]) -> None:
    assert fitted(history, 30, MONDAY) is None


def test_use_of_more_than_five_years_ago_is_forgotten() -> None:
    assert fitted([5.0] + [0.0] * 1825, 30, MONDAY) is None


@pytest.mark.parametrize("amount", [0.001, 1.0, 7.5, 1e9])
@pytest.mark.parametrize("days", [14, 20, 60, 500])
def test_use_that_never_varies_goes_on_as_it_is(amount: float, days: int) -> None:
    demand = demand_of([amount] * days, 30)
    assert demand.expected == pytest.approx(np.full(30, amount), rel=0.02)
    assert demand.weekday_factors == pytest.approx(np.ones(7), rel=1e-6)


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("days", [1, 3, 6])
def test_before_a_week_is_whole_weekdays_are_half_way_to_a_working_week(
    days: int, weekday: int
) -> None:
    demand = demand_of([5.0] * days, 7, MONDAY + timedelta(days=weekday))
    factors = np.roll(demand.weekday_factors, days + weekday)
    assert factors.tolist() == [1.125] * 5 + [0.6875] * 2
    assert demand.expected == pytest.approx(demand.expected.mean() * demand.weekday_factors)


def test_the_level_of_the_first_days_is_taken_by_the_same_weekdays() -> None:
    # A level of 8: 9 on a working day, 5.5 on a Saturday or Sunday, 56 in a week.
    saturday = MONDAY + timedelta(days=5)
    for days, start in (([9.0] * 5, MONDAY), ([5.5] * 2, saturday), ([5.5, 5.5, 9.0], saturday)):
        assert demand_of(days, 7, start).expected.sum() == pytest.approx(56)


def test_a_flat_first_week_takes_weekdays_two_thirds_of_the_way_and_a_second_all_of_it() -> None:
    for days in (7, 13):
        factors = np.roll(demand_of([5.0] * days).weekday_factors, days)
        assert factors == pytest.approx([1 + 0.125 / 3] * 5 + [1 - 0.3125 / 3] * 2)
    assert demand_of([5.0] * 14).weekday_factors == pytest.approx(np.ones(7))


def test_closed_weekends_are_mostly_known_after_a_week_and_known_after_two() -> None:
    week = [21.0, 19.0, 20.0, 19.0, 21.0, 0.0, 0.0]
    # 100 in a week: 21 is 1.47 times the mean day, and two thirds of the way from 1.125 are 1.355.
    mostly = [1.355, 1.262, 1.308, 1.262, 1.355, 0.229, 0.229]
    assert demand_of(week).weekday_factors == pytest.approx(mostly, abs=0.03)
    seen = [1.47, 1.33, 1.4, 1.33, 1.47, 0, 0]
    assert demand_of(week * 2).weekday_factors == pytest.approx(seen, abs=0.02)


def test_closed_weekends_of_much_use_are_known_after_a_week_even_if_it_began_with_one() -> None:
    week, sunday = [62.0, 57.0, 61.0, 58.0, 63.0, 0.0, 0.0], MONDAY + timedelta(days=6)
    for history, start in ((week, MONDAY), (week[6:] + week[:6], sunday)):
        factors = np.roll(demand_of(history, 7, start).weekday_factors, start.weekday())
        assert np.all(factors[5:] == 0)
        assert factors.sum() == pytest.approx(7)


def test_one_burst_in_a_week_closes_no_other_weekday() -> None:
    assert demand_of([500.0, 0, 0, 0, 0, 0, 0]).weekday_factors.min() > 0.5


@pytest.mark.parametrize("days", [7, 8, 13, 14, 20])
def test_a_ramp_of_a_week_or_two_hardly_moves_weekdays_from_their_start(days: int) -> None:
    for weekday in range(7):
        start = MONDAY + timedelta(days=weekday)
        factors = demand_of([2.0**day for day in range(days)], 7, start).weekday_factors
        usual = np.roll([1.125] * 5 + [0.6875] * 2, -(days + weekday))
        assert factors == pytest.approx(usual, abs=0.55)
        assert np.abs(factors - usual).mean() < 0.2


def test_closed_weekends_stay_at_zero() -> None:
    demand = demand_of(working_weeks(20), 28)
    assert np.all(demand.weekday_factors[5:] == 0)
    assert np.all(demand.expected.reshape(4, 7)[:, 5:] == 0)
    assert np.all(demand.simulated_paths().reshape(-1, 7)[:, 5:] == 0)


def test_a_weekday_keeps_its_place_wherever_the_history_ends() -> None:
    history = working_weeks(20)
    for left_out in range(1, 7):
        expected = demand_of(history[:-left_out], 14).expected
        closed = (np.arange(14) - left_out) % 7 >= 5
        assert np.all(expected[closed] == 0)
        assert np.all(expected[~closed] > 0)


def test_two_days_a_week_without_use_close_nothing_when_use_is_rare() -> None:
    history = np.zeros(56)
    history[::9] = 1
    assert demand_of(history).weekday_factors.min() > 0.5


def test_a_spike_does_not_move_the_level_much() -> None:
    history = steady_use(200)
    usual = demand_of(history).expected.sum()
    history[-10] = 1_000
    assert demand_of(history).expected.sum() == pytest.approx(usual, rel=0.1)


def test_what_happens_three_times_in_eight_weeks_is_no_spike() -> None:
    history = steady_use(200)
    usual = demand_of(history).expected.sum()
    history[[-40, -25, -10]] = 200
    assert demand_of(history).expected.sum() > 1.2 * usual


@pytest.mark.parametrize("closed", [7, 14, 35, 49])
@pytest.mark.parametrize("back", [1, 3, 7, 30])
def test_a_closure_that_has_ended_is_no_lower_level(closed: int, back: int) -> None:
    history = (USUAL_WEEK * 30)[: 7 * 20] + [0.0] * closed + (USUAL_WEEK * 5)[:back]
    assert demand_of(history, 7).expected.sum() == pytest.approx(86, rel=0.03)
    assert demand_of(history, 7).weekday_factors.max() < 1.8


def test_a_closure_of_a_business_open_every_day_has_ended_with_a_use_too() -> None:
    history = np.concatenate([steady_use(100), np.zeros(14), steady_use(2)])
    assert demand_of(history, 28).expected.mean() == pytest.approx(10, rel=0.1)


def test_a_closure_ends_on_the_day_that_is_used_again() -> None:
    history = [*USUAL_WEEK * 20, *[0.0] * 14]
    ended = fitted(history, 7, MONDAY, resumed=True)
    assert ended is not None
    assert ended.expected.sum() == pytest.approx(86, rel=0.03)
    assert demand_of(history, 7).expected.sum() < 60


def test_a_closure_makes_days_no_more_certain_and_hardly_less() -> None:
    history = working_weeks(20)
    closed = np.concatenate([history[:98], np.zeros(14), history[98:]])
    widths = [
        np.ptp(np.quantile(demand_of(days).simulated_paths().sum(axis=1), (0.1, 0.9)))
        for days in (history, closed)
    ]
    assert widths[1] == pytest.approx(widths[0], rel=0.15)


def test_gaps_that_are_usual_are_no_closures() -> None:
    # One a fortnight is two in four weeks; were gaps left out, it would be 28.
    rare = ([1.0] + [0.0] * 13) * 20
    assert demand_of(rare, 28).expected.sum() == pytest.approx(2, rel=0.2)
    # Campaigns of a week every four weeks.
    campaigns = ([10.0] * 7 + [0.0] * 21) * 8 + [10.0]
    assert demand_of(campaigns, 28).expected.sum() < 0.75 * 280


def test_after_more_than_eight_weeks_without_use_the_level_starts_anew() -> None:
    stopped = [*USUAL_WEEK * 20, *[0.0] * 63, 20.0]
    assert demand_of(stopped, 7).expected.sum() < 60


def test_no_trend_is_carried_on() -> None:
    growing = np.linspace(10, 100, 300)
    weeks = demand_of(growing, 91).expected.reshape(13, 7)
    assert np.all(weeks == weeks[0])
    assert 90 < weeks.mean() < 100


def test_a_lasting_change_is_followed_within_weeks() -> None:
    history = np.concatenate([steady_use(200, 10), steady_use(28, 40)])
    assert demand_of(history).expected.mean() == pytest.approx(40, rel=0.15)


def test_whoever_stopped_is_expected_to_use_next_to_nothing() -> None:
    history = np.concatenate([steady_use(200, 10), np.zeros(120)])
    assert demand_of(history).expected.max() < 0.01 * 10


def test_yearly_factors_come_from_four_hundred_days_on() -> None:
    debt, long = demand_of(summers(399)), demand_of(summers(400))
    assert (debt.has_year, long.has_year) == (False, True)
    assert np.all(debt.yearly_factors == 1)
    assert np.ptp(long.yearly_factors) > 0.1


def test_a_summer_dip_is_expected_again_at_its_time() -> None:
    demand = demand_of(summers(1100), 365)
    true = 1 - 0.6 * np.cos(2 * np.pi * np.arange(365) / 365.25)
    assert demand.yearly_factors[-365:] == pytest.approx(true, abs=0.12)
    assert demand.expected == pytest.approx(40 * true, rel=0.25)


def test_a_flat_year_stays_nearly_flat() -> None:
    assert np.ptp(demand_of(steady_use(1000)).yearly_factors) < 0.1


def test_growth_over_years_is_no_season() -> None:
    days = np.arange(1000)
    history = np.random.default_rng(5).poisson(20 * np.exp(days / 700)).astype(np.float64)
    assert np.ptp(demand_of(history).yearly_factors) < 0.15


@given(st.integers(1, 40), st.integers(0, 40))
def test_whole_weeks_before_the_first_use_are_no_history(weeks: int, more_weeks: int) -> None:
    history = [4.0, 0.0, 7.0, 1.0, 0.0, 3.0, 5.0] * weeks
    idle = [0.0] * (7 * more_weeks)
    demand = demand_of(idle + history)
    assert same(demand, demand_of(history))
    assert demand.history_days == 7 * weeks


def test_history_days_count_from_the_first_use_and_end_at_five_years() -> None:
    assert demand_of([0.0] * 30 + [2.0] * 17).history_days == 17
    assert demand_of(steady_use(3000)).history_days == 1825


def test_what_is_negative_or_not_finite_counts_as_no_use() -> None:
    history = steady_use(60)
    with_gaps, with_nonsense = history.copy(), history.copy()
    with_gaps[[5, 20, 40]] = 0
    with_nonsense[[5, 20, 40]] = (-7, np.nan, np.inf)
    assert same(demand_of(with_gaps), demand_of(with_nonsense))


@pytest.mark.parametrize("history", [steady_use(500), working_weeks(6), amounts(300)])
def test_a_history_of_twice_as_much_is_told_on_at_twice_as_much(history: Floats) -> None:
    once, twice = demand_of(history), demand_of(2 * history)
    assert twice.expected.tobytes() == (2 * once.expected).tobytes()
    assert twice.simulated_paths().tobytes() == (2 * once.simulated_paths()).tobytes()


@given(st.integers(1, 90), st.sampled_from([0.001, 0.3, 3.0, 12.5, 1000.0]))
def test_the_size_of_the_unit_makes_no_difference(days: int, unit: float) -> None:
    history = amounts(days) if days % 2 else steady_use(days)
    scaled = demand_of(unit * history)
    assert scaled.expected == pytest.approx(unit * demand_of(history).expected, rel=1e-6)


def test_what_is_told_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        demand_of([1.0]).expected[0] = 2

"""Simulated futures: what kind of numbers they are, and how far they spread."""

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

BOUNDS = (0.025, 0.1, 0.5, 0.9, 0.975)


def demand_of(history: Floats | list[float], horizon: int = 28) -> Demand:
    demand = fitted(history, horizon, MONDAY)
    assert demand is not None
    return demand


def width(demand: Demand, days: int) -> float:
    """How far the 10% and 90% bounds of a total lie apart, as a share of it."""
    low, high = np.quantile(demand.simulated_paths()[:, :days].sum(axis=1), (0.1, 0.9))
    return float((high - low) / demand.expected[:days].sum())


@given(st.lists(st.integers(0, 30).map(float), min_size=1, max_size=80))
def test_counts_have_futures_in_whole_numbers(history: list[float]) -> None:
    simulated_paths = demand_of([*history, 1.0]).simulated_paths(50)
    assert np.array_equal(simulated_paths, np.rint(simulated_paths))


def test_large_counts_have_futures_in_whole_numbers_too() -> None:
    simulated_paths = demand_of(steady_use(200, 5_000)).simulated_paths()
    assert np.array_equal(simulated_paths, np.rint(simulated_paths))


def test_use_in_steps_of_a_price_goes_on_in_them() -> None:
    steps = demand_of(2.5 * steady_use(100)).simulated_paths() / 2.5
    assert np.array_equal(steps, np.rint(steps))


def test_amounts_without_a_step_have_futures_without_one() -> None:
    simulated_paths = demand_of(amounts(100)).simulated_paths()
    assert np.mean(simulated_paths == np.rint(simulated_paths)) < 0.01


@pytest.mark.parametrize(
    "history",
    [
        steady_use(9),
        steady_use(300, 0.3),
        steady_use(300, 500),
        working_weeks(30),
        amounts(20),
        amounts(300),
        summers(900),
        np.array([6.0] * 90),
        np.array([3.0, 0.0, 0.0, 80.0, 1.0] * 40),
    ],
)
def test_the_mean_of_the_paths_is_near_what_is_expected(history: Floats) -> None:
    demand = demand_of(history, 90)
    totals = demand.simulated_paths(2_000).sum(axis=1)
    assert totals.mean() == pytest.approx(demand.expected.sum(), rel=0.05)


def test_most_of_what_comes_lies_within_the_bounds() -> None:
    within = []
    for seed in range(40):
        use = steady_use(148, 6, seed)
        low, high = np.quantile(demand_of(use[:120]).simulated_paths().sum(axis=1), (0.1, 0.9))
        within.append(low <= use[120:].sum() <= high)
    assert np.mean(within) >= 0.7


def test_days_of_a_path_belong_together() -> None:
    level = np.exp(np.cumsum(np.random.default_rng(6).normal(0, 0.05, 300)))
    totals = demand_of(np.rint(40 * level), 56).simulated_paths().reshape(400, 2, 28).sum(axis=2)
    assert np.corrcoef(totals.T)[0, 1] > 0.5


def test_a_longer_history_of_the_same_use_is_told_on_with_more_certainty() -> None:
    assert width(demand_of(steady_use(400)), 28) < width(demand_of(steady_use(14)), 28)


def test_wilder_use_is_told_on_with_wider_bounds() -> None:
    bursts = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 70.0, 5.0, 25.0] * 20)
    assert width(demand_of(bursts), 28) > 2 * width(demand_of([10.0] * 200), 28)


def test_use_that_never_varied_is_told_on_with_narrow_bounds() -> None:
    assert width(demand_of([100.0] * 120), 28) < 0.25


def test_fewer_paths_are_paths_of_the_same_kind() -> None:
    demand = demand_of(working_weeks(20), 7)
    assert demand.simulated_paths(1).shape == (1, 7)
    assert np.all(np.isfinite(demand.simulated_paths(1)))


@pytest.mark.parametrize("horizon", [1, 2, 30, 365])
def test_bounds_keep_their_order_for_any_horizon(horizon: int) -> None:
    for history in (steady_use(9), working_weeks(30), amounts(400), summers(900)):
        bounds = np.quantile(demand_of(history, horizon).simulated_paths(), BOUNDS, axis=0)
        assert np.all(np.diff(bounds, axis=0) >= 0)
        assert bounds[0].min() >= 0


def test_five_years_are_told_on_for_a_year() -> None:
    simulated_paths = demand_of(summers(1825), 365).simulated_paths()
    assert simulated_paths.shape == (400, 365)
    assert np.all(np.isfinite(simulated_paths))

"""The level: what it remembers, and how half-lives are mixed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.forecast.demand.level import HALF_LIVES_DAYS, Level, fitted_level
from tests.credit.forecast.demand.use import Floats, steady_use


def level_of(days: Floats) -> Level:
    return fitted_level(days, np.ones(len(days)))


def by_hand(days: Floats, half_life: float) -> list[float]:
    """The level before each day, one day after the other."""
    use = weight = 0.0
    levels = [0.0]
    for day in days:
        use = use * 0.5 ** (1 / half_life) + day
        weight = weight * 0.5 ** (1 / half_life) + 1
        levels.append(use / weight)
    return levels


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=17))
def test_a_young_level_is_the_mean_of_four_discounted_means(history: list[float]) -> None:
    days = np.array(history)
    expected = np.mean([by_hand(days, float(h)) for h in HALF_LIVES_DAYS[:4]], axis=0)
    assert level_of(days).path == pytest.approx(expected, rel=1e-9, abs=1e-9)


# Subnormal numbers, whose products round to zero, are no amounts of credits.
@given(st.lists(st.floats(0, 1e6, allow_subnormal=False), min_size=1, max_size=300))
def test_a_level_lies_between_the_least_and_the_most_that_was_used(history: list[float]) -> None:
    days = np.array(history)
    now = level_of(days).now
    assert days.min() * (1 - 1e-9) <= now <= days.max() * (1 + 1e-9) + 1e-9


def test_steady_use_is_remembered_longer_than_a_restless_one() -> None:
    for seed in range(5):
        steps = np.random.default_rng(seed).normal(0, 0.15, 240)
        restless = 40 * np.exp(np.cumsum(steps))
        assert level_of(steady_use(240, seed=seed)).memory_days > 2 * level_of(restless).memory_days


def test_a_level_before_a_day_knows_nothing_of_it() -> None:
    days = steady_use(17)
    changed = days.copy()
    changed[10:] += 100
    assert np.array_equal(level_of(days).path[:11], level_of(changed).path[:11])


def test_a_day_with_no_season_has_no_say() -> None:
    open_days = np.tile([1.4, 1.4, 1.4, 1.4, 1.4, 0.0, 0.0], 20)
    assert fitted_level(open_days * 9, open_days).path[1:] == pytest.approx(np.full(140, 9.0))

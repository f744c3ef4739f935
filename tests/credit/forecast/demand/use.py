"""Builders of made-up histories of daily use, oldest day first."""

from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MONDAY: Final = date(2024, 1, 1)
"""The first day of histories."""


def steady_use(days: int, level: float = 10.0, seed: int = 1) -> Floats:
    """Counts around a level."""
    return np.random.default_rng(seed).poisson(level, days).astype(np.float64)


def working_weeks(weeks: int, level: float = 12.0, seed: int = 2) -> Floats:
    """Counts on five days of the week, nothing on the last two."""
    days = steady_use(weeks * 7, level, seed)
    days.reshape(weeks, 7)[:, 5:] = 0
    return days


def amounts(days: int, level: float = 50.0, seed: int = 3) -> Floats:
    """Amounts with no step to be seen in them."""
    return level * np.random.default_rng(seed).gamma(9.0, 1 / 9, days)


def summers(days: int, level: float = 40.0, depth: float = 0.6, seed: int = 4) -> Floats:
    """Counts that swing within a year; the history ends in the middle of its low."""
    season = 1 - depth * np.cos(2 * np.pi * np.arange(-days, 0) / 365.25)
    return np.random.default_rng(seed).poisson(level * season).astype(np.float64)

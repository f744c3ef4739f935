"""Public holidays: the factor of use on a holiday, learned from the tenant's own past.

The usual use eᵢ of a past holiday i is the mean of the same weekday in the four weeks before and
after it, and yᵢ the use that it had. Over all past holidays

    seen = Σ yᵢ / Σ eᵢ        factor = 1 + kept · (seen - 1)

What is kept shrinks with the uncertainty of what is seen (James and Stein), so that a tenant whose
use does not depend on holidays keeps a factor of one. Past holidays are then filled up to their
usual use, so that they lower neither the level nor their weekday.
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from credit.forecast.arrays import Flags, Floats, np
from credit.forecast.demand.history import DAYS_A_WEEK, History

REACH_WEEKS: Final = 4
"""Weeks before and after a holiday whose days of the same weekday say what is usual."""
FEWEST_WEEKS: Final = 2
"""Fewest of these days that are not holidays or closed themselves."""
UNLIKE: Final = 0.15
"""Variance of the factor from one holiday to another: not every tenant keeps every holiday."""
SHRINKAGE: Final = 1.5
"""How many times its variance the square of an effect has to exceed before any of it counts."""
HIGHEST: Final = 2.0
"""Upper bound of the factor: what exceeds it is no effect of a holiday."""
LEAST: Final = 1e-9
"""Lower bound of a divisor."""


def is_holiday(first_on: date, days: int, holidays: AbstractSet[date]) -> Flags:
    """Whether each of so many days from a date on is a holiday, (days,)."""
    known = [first_on + timedelta(days=n) in holidays for n in range(days)]
    return np.array(known, dtype=np.bool_)


def without_holidays(history: History, holidays: Flags) -> tuple[History, float]:
    """The history as if its holidays were usual days, and the factor of use on a holiday.

    `holidays` has one flag for each day of the history.
    """
    usual = _usual_use(history, holidays)
    seen_on = np.flatnonzero(usual)
    if not seen_on.size:
        return history, 1.0
    used, expected = history.days[seen_on], usual[seen_on]
    effect = min(float(used.sum() / expected.sum()), HIGHEST) - 1
    mean = float(expected.mean())
    variance = (history.usual_noise(mean) / mean + UNLIKE) / len(seen_on)
    kept = max(1 - SHRINKAGE * variance / max(effect**2, LEAST), 0.0)
    if kept <= 0:
        return history, 1.0
    days = np.maximum(history.days - kept * effect * usual, 0.0)
    return replace(history, days=days), 1 + kept * effect


def _usual_use(history: History, holidays: Flags) -> Floats:
    """The usual use of each past holiday, zero for other days and where too little is known."""
    usual = np.zeros(len(history.days))
    weeks = np.array([week for week in range(-REACH_WEEKS, REACH_WEEKS + 1) if week])
    counted = ~(holidays | history.closed)
    for day in np.flatnonzero(holidays & ~history.closed):
        around = day + DAYS_A_WEEK * weeks
        around = around[(around >= 0) & (around < len(usual))]
        around = around[counted[around]]
        if len(around) >= FEWEST_WEEKS:
            usual[day] = history.days[around].mean()
    return usual

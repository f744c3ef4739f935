"""The daily use that a model learns from: cleaned, cut to what matters, counted in its own unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Positions = NDArray[np.int64]

DAYS_A_WEEK: Final = 7
LONGEST: Final = 1825
"""Five years. What was before says little about next month, and would cost time all the same."""

STEPS_A_CREDIT: Final = 1000
"""Use is booked in thousandths; a step that use comes in is looked for among these."""
STEP_ERROR: Final = 1e-3
"""How far from a whole number of thousandths a float may be …"""
LARGEST_STEPPED: Final = 1e9
"""… up to this much a day; above, floats are too coarse for it."""
RARE: Final = 20
"""Below so many steps on the mean day of use, use is rare and a day is a matter of counting."""
COUNTING_NOISE: Final = 1.0
"""Variance : mean of pure counts (Poisson)."""
NOISE_SHARE: Final = 0.05
"""Good days and bad ones: a standard deviation of 22% of the mean."""

SPIKE_REACH: Final = 28
"""Days on either side that a spike is compared with."""
SPIKE_RANK: Final = 3
"""A spike is one of at most two such days in its eight weeks; three make a pattern."""
SPIKE_TIMES: Final = 2
"""How many times the third-largest day around it, or the median day of use, a spike counts."""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Days of use, oldest first, the last one yesterday, in multiples of `unit`.

    `days` begins with the week in which something was used first: counted back from yesterday in
    whole weeks, so that the first day is not one of use by construction, which would make rare use
    look frequent. `age` counts the days from the first use itself.

    The unit is the step that use comes in (a credit, say, or the price of an interview), where
    there is one: then `stepped`. Else it is the mean day of use. With `rare`, days of use have few
    steps.
    """

    days: Floats
    age: int
    unit: float
    stepped: bool
    rare: bool

    def usual_noise(self, mean: float) -> float:
        """Variance : mean that a day of this mean has as a rule, before its history shows more.

        That of pure counts where use is rare, and in any case a share of the mean.
        """
        return COUNTING_NOISE * self.rare + NOISE_SHARE * mean


def cleaned(history: Sequence[float] | Floats) -> History | None:
    """What there is to learn from; None where nothing was used, or nothing for five years.

    A number that is negative or not finite counts as a day without use.
    """
    days = plain(history)[-LONGEST:]
    used_on = np.flatnonzero(days)
    if not used_on.size:
        return None
    age = len(days) - int(used_on[0])
    days = days[-DAYS_A_WEEK * -(-age // DAYS_A_WEEK) :]
    used = days[days > 0]
    mean = float(np.mean(used / used.max()) * used.max())
    step = _step(days)
    unit = step or mean
    rare = step > 0 and mean < RARE * step
    return History(_without_spikes(days / unit), age, unit, step > 0, rare)


def plain(history: Sequence[float] | Floats) -> Floats:
    """The days as finite numbers from zero up, in the caller's units."""
    days = np.asarray(history, dtype=np.float64)
    return np.where(np.isfinite(days) & (days > 0), days, 0.0)


def _step(days: Floats) -> float:
    """The largest amount that every day is a multiple of; zero where there is none to be seen."""
    if days.max() > LARGEST_STEPPED:
        return 0.0
    scaled = days * STEPS_A_CREDIT
    whole = np.rint(scaled)
    if np.any(np.abs(scaled - whole) > STEP_ERROR):
        return 0.0
    return float(np.gcd.reduce(whole.astype(np.int64))) / STEPS_A_CREDIT


def _without_spikes(days: Floats) -> Floats:
    """The days, with a bulk order or a test run that stands alone cut down to size."""
    if len(days) < SPIKE_RANK * DAYS_A_WEEK:
        return days
    padded = np.pad(days, SPIKE_REACH)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * SPIKE_REACH + 1)
    usual = np.partition(around, -SPIKE_RANK, axis=1)[:, -SPIKE_RANK]
    most: Floats = SPIKE_TIMES * np.maximum(usual, np.median(days[days > 0]))
    return np.minimum(days, most)

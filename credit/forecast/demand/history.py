"""The history of daily usage that the model is fitted to: cleaned, cut and scaled to its unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from credit.forecast.arrays import Flags, Floats, np

DAYS_A_WEEK: Final = 7
LONGEST: Final = 1825
"""Largest number of days used: five years. Earlier days say little about the next months."""

STEPS_A_CREDIT: Final = 1000
"""Resolution of steps: usage is recorded in thousandths of a credit."""
STEP_ERROR: Final = 1e-3
"""Largest floating-point error of usage, in thousandths of a credit, for a step to be found."""
LARGEST_STEPPED: Final = 1e9
"""Daily usage above which floats are too coarse to find a step."""
RARE: Final = 20
"""Usage is rare if the mean of the days with usage is below this number of steps."""
COUNTING_NOISE: Final = 1.0
"""Ratio of variance to mean of Poisson counts."""
NOISE_SHARE: Final = 0.05
"""Variance of daily usage as a share of its squared mean: a standard deviation of 22%."""

SPIKE_REACH: Final = 28
"""Days on either side that a spike is compared with."""
SPIKE_RANK: Final = 3
"""Days are compared with the third-largest around them, so up to two spikes are recognised."""
SPIKE_TIMES: Final = 2
"""Spikes are cut to this multiple of the third-largest day around, or of the median day used."""

SHORTEST_CLOSURE: Final = 6
LONGEST_CLOSURE: Final = 56
"""Days in a row without use that can be a closure: longer ones are a stop and a new start."""
USUAL_GAPS: Final = 0.9
"""Share of the gaps between days with use that are usual, closed weekends among them."""
CLOSURE_TIMES: Final = 4
"""A closure is longer than this multiple of the longest usual gap: where days of use are
independent of each other, one gap in ten thousand is."""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Daily usage, oldest first through yesterday, in multiples of `unit` credits.

    `days` is a whole number of weeks that contains the first usage. It does not start on the day of
    the first usage, because that would overestimate the frequency of rare usage. `age` is the
    number of days since the first usage, inclusive.

    If all usage is in multiples of one step (a credit, the price of an interview), `stepped` is
    true and `unit` is the step; otherwise `unit` is the mean of the days with usage. `rare` is true
    if days with usage have few steps. `closed` marks the days of closures that have ended.
    """

    days: Floats
    age: int
    unit: float
    stepped: bool
    rare: bool
    closed: Flags

    def usual_noise(self, mean: float) -> float:
        """The typical ratio of variance to mean of a day with this mean, in units.

        It is a share of the mean, plus the noise of Poisson counts if usage is rare.
        """
        return COUNTING_NOISE * self.rare + NOISE_SHARE * mean


def cleaned(history: Sequence[float] | Floats, *, resumed: bool = False) -> History | None:
    """The history to fit a model to; None if nothing was used in the last five years.

    Numbers that are negative or not finite count as days without usage. `resumed` says that the day
    after the history has usage.
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
    closed = _closed_days(days, resumed=resumed)
    return History(_without_spikes(days / unit), age, unit, step > 0, rare, closed)


def plain(history: Sequence[float] | Floats) -> Floats:
    """The history as an array, (days,), with negative or non-finite numbers replaced by zero."""
    days = np.asarray(history, dtype=np.float64)
    return np.where(np.isfinite(days) & (days > 0), days, 0.0)


def _step(days: Floats) -> float:
    """The largest amount that every day is a multiple of; zero if there is none."""
    if days.max() > LARGEST_STEPPED:
        return 0.0
    scaled = days * STEPS_A_CREDIT
    whole = np.rint(scaled)
    if np.any(np.abs(scaled - whole) > STEP_ERROR):
        return 0.0
    return float(np.gcd.reduce(whole.astype(np.int64))) / STEPS_A_CREDIT


def _closed_days(days: Floats, *, resumed: bool) -> Flags:
    """Whether each day lies in a closure that has ended: a long gap among short ones."""
    closed = np.zeros(len(days), dtype=np.bool_)
    used_on = np.flatnonzero(np.append(days, float(resumed)))
    gaps = np.diff(used_on) - 1
    if not gaps.size:
        return closed
    usual = CLOSURE_TIMES * float(np.quantile(gaps, USUAL_GAPS, method="higher"))
    long = (gaps >= SHORTEST_CLOSURE) & (gaps > usual) & (gaps <= LONGEST_CLOSURE)
    for gap in np.flatnonzero(long):
        closed[used_on[gap] + 1 : used_on[gap + 1]] = True
    return closed


def _without_spikes(days: Floats) -> Floats:
    """The days with isolated spikes, such as bulk orders or test runs, reduced."""
    if len(days) < SPIKE_RANK * DAYS_A_WEEK:
        return days
    padded = np.pad(days, SPIKE_REACH)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * SPIKE_REACH + 1)
    usual = np.partition(around, -SPIKE_RANK, axis=1)[:, -SPIKE_RANK]
    most: Floats = SPIKE_TIMES * np.maximum(usual, np.median(days[days > 0]))
    return np.minimum(days, most)

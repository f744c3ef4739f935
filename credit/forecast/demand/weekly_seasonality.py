"""Weekly seasonality: the factor of each weekday, with a mean of one.

With Yᵢₖ the usage on weekday k of week i and Sᵢ that of the whole week, the raw factor is

    rawₖ = 7 · Σᵢ wᵢ·Yᵢₖ / Σᵢ wᵢ·Sᵢ        weights wᵢ halving every 16 weeks back

With few weeks or rare usage, raw factors vary by chance, so each is shrunk towards one (empirical
Bayes): with vₖ the sampling variance of rawₖ, and τ² the variance of the seven raw factors beyond
it,

    seenₖ = 1 + τ² / (τ² + vₖ) · (rawₖ - 1)

The seen factors are then scaled to a mean of one. The sampling variance is assumed to be
proportional to the mean, as that of counts is.

Before any week is whole nothing is seen, and factors start half-way between a flat week and a
working week. What is seen replaces the start as weeks come in:

    factorₖ = startₖ + share · (seenₖ - startₖ)        share = 0, 2/3, 1 after 0, 1, 2 whole weeks

In the first weeks a pattern cannot be told from a ramp-up or a burst. Until three weeks are whole,
the share of a pattern that lies farther from the start than those of most customers is reduced in
proportion to its squared distance. A weekday that is seen to be closed in a usual pattern is closed
after one week: among much usage, none is no chance.
"""

from datetime import date
from typing import Final

from credit.forecast.arrays import Floats, np
from credit.forecast.demand.history import DAYS_A_WEEK, History

HALF_LIFE_WEEKS: Final = 16.0
"""Half-life of a week's weight: weekly patterns change more slowly than the level."""
CLOSED: Final = 0.01
"""A weekday with a factor below this is closed: its factor becomes zero."""
START: Final = (1.125, 1.125, 1.125, 1.125, 1.125, 0.6875, 0.6875)
"""Weekday factors before any week is whole, Monday first."""
SHARES: Final = (0.0, 2 / 3, 1.0)
"""What the seen factors count after no, one, and two or more whole weeks."""
WEEKS_TO_TRUST: Final = 3
"""Whole weeks from which on an unusual pattern is trusted as it is."""
USUAL_DISTANCE: Final = 0.25
"""Mean squared distance of the seen factors from the start up to which a pattern is usual. That of
a week with five equal days and a closed weekend is 0.19."""
EPSILON: Final = 1e-9
"""Lower bound of the noise, far below any usage, which prevents a division by zero."""


def starting_factors(first_on: date, days: int) -> Floats:
    """The factors of so many days from a date on before anything is seen, of shape (days,)."""
    return np.array(START)[(first_on.weekday() + np.arange(days)) % DAYS_A_WEEK]


def weekday_factors(history: History, today: date, given: int) -> Floats:
    """The weekday factors, of shape (7,); [k] is the weekday of the k-th day after the history.

    `today` is the day after the history, and `given` the number of days that are known: days
    without usage before the first use are seen too.
    """
    start, seen = starting_factors(today, DAYS_A_WEEK), _seen_factors(history)
    weeks = min(given, len(history.days)) // DAYS_A_WEEK
    share, is_usual = SHARES[min(weeks, len(SHARES) - 1)], True
    if weeks < WEEKS_TO_TRUST:
        distance = float(np.mean((seen - start) ** 2))
        is_usual = distance <= USUAL_DISTANCE
        share *= min(USUAL_DISTANCE / max(distance, EPSILON), 1.0)
    if share >= 1:
        return seen
    factors = start + share * (seen - start)
    if is_usual and weeks:
        factors[seen == 0] = 0
        factors *= DAYS_A_WEEK / factors.sum()
    return np.asarray(factors)


def _seen_factors(history: History) -> Floats:
    """The factors that the history alone shows; all are one if no whole week has usage."""
    weeks = len(history.days) // DAYS_A_WEEK
    days = history.days[len(history.days) % DAYS_A_WEEK :].reshape(weeks, DAYS_A_WEEK)
    flat = np.ones(DAYS_A_WEEK)
    if not days.any():
        return flat
    weights = 0.5 ** (np.arange(weeks)[::-1] / HALF_LIFE_WEEKS)
    totals = days.sum(axis=1)
    mean = (weights @ totals) / (weights.sum() * DAYS_A_WEEK)
    raw = (weights @ days) / (weights @ totals) * DAYS_A_WEEK
    seen = mean * weights.sum() ** 2 / (weights @ weights)
    noise = _noise(days, totals, raw) if weeks > 1 else history.usual_noise(float(mean))
    chance = noise * np.maximum(raw, 1 / (seen + 1)) / seen
    real = max(raw.var(ddof=1) - chance.mean(), 0.0)
    if real <= 0:
        return flat
    factors = 1 + real / (real + chance) * (raw - 1)
    factors[factors < CLOSED] = 0
    return np.asarray(factors * (DAYS_A_WEEK / factors.sum()))


def _noise(days: Floats, totals: Floats, raw: Floats) -> float:
    """The ratio of variance to mean of a day's usage around its share of its week's total."""
    weeks = len(days)
    share = totals[:, None] / DAYS_A_WEEK * raw
    squares = ((days - share) ** 2)[share > 0].sum()
    return max(float(squares / share.sum()) * weeks / (weeks - 1), EPSILON)

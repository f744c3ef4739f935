"""Weekly seasonality: the factor of each weekday, with a mean of one.

With Yᵢₖ the usage on weekday k of week i and Sᵢ that of the whole week, the raw factor is

    rawₖ = 7 · Σᵢ wᵢ·Yᵢₖ / Σᵢ wᵢ·Sᵢ        weights wᵢ halving every 16 weeks back

With few weeks or rare usage, raw factors vary by chance, so each is shrunk towards one (empirical
Bayes): with vₖ the sampling variance of rawₖ, and τ² the variance of the seven raw factors beyond
it,

    factorₖ = 1 + τ² / (τ² + vₖ) · (rawₖ - 1)

The factors are then scaled to a mean of one. The sampling variance is assumed to be proportional
to the mean, as that of counts is.
"""

from typing import Final

import numpy as np

from credit.forecast.demand.history import DAYS_A_WEEK, Floats, History

HALF_LIFE_WEEKS: Final = 16.0
"""Half-life of a week's weight: weekly patterns change more slowly than the level."""
CLOSED: Final = 0.01
"""A weekday with a factor below this is closed: its factor becomes zero."""
LEAST: Final = 1e-9
"""Lower bound of the noise, far below any usage, which prevents a division by zero."""


def weekday_factors(history: History) -> Floats:
    """The weekday factors, of shape (7,); [k] is the weekday of the k-th day after the history.

    All are one if no whole week has usage.
    """
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
    return max(float(squares / share.sum()) * weeks / (weeks - 1), LEAST)

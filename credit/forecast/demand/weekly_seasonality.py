"""What share of a week falls on each weekday, as factors around one.

With Yᵢₖ the use on weekday k of week i and Sᵢ that of the whole week, the raw factor is

    rawₖ = 7 · Σᵢ wᵢ·Yᵢₖ / Σᵢ wᵢ·Sᵢ        weights wᵢ halving every 16 weeks back

Few weeks or rare use make raw factors wild, so they are shrunk towards one, each as far as chance
alone explains it (empirical Bayes): with vₖ the variance that chance gives rawₖ, and τ² what the
seven vary beyond that,

    factorₖ = 1 + τ² / (τ² + vₖ) · (rawₖ - 1)

and scaled to a mean of one. Chance is taken to have a variance in proportion to the mean, as counts
have it.
"""

from typing import Final

import numpy as np

from credit.forecast.demand.history import DAYS_A_WEEK, Floats, History

HALF_LIFE_WEEKS: Final = 16.0
"""Habits of a week change over months, more slowly than the level does."""
CLOSED: Final = 0.01
"""A weekday below a hundredth of the mean day is closed: it gets nothing at all."""
LEAST: Final = 1e-9
"""Keeps a division from being one by zero; far below anything that is used."""


def weekday_factors(history: History) -> Floats:
    """Seven factors with a mean of one; [k] is the weekday of the k-th day after the history.

    All are one before there is a whole week with use.
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
    """Variance : mean of a day beside its share of its week's total."""
    weeks = len(days)
    share = totals[:, None] / DAYS_A_WEEK * raw
    squares = ((days - share) ** 2)[share > 0].sum()
    return max(float(squares / share.sum()) * weeks / (weeks - 1), LEAST)

"""Simulation: paths of daily use, each of them one possible course.

A path is a level that wanders around the expected one times the season, and around that the noise
of each day. The wandering is shared by the days of a path, so that sums of days, and the day on
which credits run out, are as uncertain as they are in truth; adding up the bounds of single days
would not show that.

    wanderₜ = 0.99·wanderₜ₋₁ + N(0, drift)        from N(0, doubt)
    meanₜ   = expectedₜ · max(0, 1 + wanderₜ), scaled so that the paths' mean is the expected use

The noise of a day has a variance of noise · mean. Rare use is drawn from a negative binomial
distribution; where it is steadier than chance (noise below 1), from a gamma distribution whose sums
are rounded. Other use adds a past residual of the same weekday, in proportion to the root of the
mean, or, in a young history, follows a gamma distribution.
"""

from typing import Final

from credit.forecast.arrays import Floats, Generator, np
from credit.forecast.demand.dispersion import Dispersion
from credit.forecast.demand.history import DAYS_A_WEEK

SEED: Final = 12345
"""The same history gives the same paths, on every day and every server."""
RETURN: Final = 0.99
"""The level strays, but not forever: it halves its distance in about ten weeks."""
HIGHEST: Final = 20.0
"""A level grows twentyfold at most within a horizon."""
LEAST_NOISE: Final = 1e-3
"""Noise that cannot be told from none, and is slow to draw."""
EPSILON: Final = 1e-12


def simulate(expected: Floats, dispersion: Dispersion, paths: int, *, rare: bool) -> Floats:
    """Paths of daily use in units, (paths, horizon)."""
    random = np.random.default_rng(SEED)
    means = expected * _level_factors(random, dispersion, (paths, len(expected)))
    if rare and dispersion.noise >= 1:
        return random.poisson(_gamma(random, means, dispersion.noise - 1)).astype(np.float64)
    if dispersion.residuals:
        return _resampled(random, means, dispersion.residuals)
    days = _gamma(random, means, dispersion.noise)
    return _rounded(random, days) if rare else days


def _level_factors(random: Generator, dispersion: Dispersion, shape: tuple[int, int]) -> Floats:
    """Factors that a path's level has on each day, around one."""
    decay = RETURN ** np.arange(shape[1])
    steps = random.standard_normal(shape) * np.sqrt(dispersion.drift)
    start = random.standard_normal((shape[0], 1)) * np.sqrt(dispersion.doubt)
    wander = np.cumsum(steps / decay, axis=1) * decay + start
    factors = np.clip(1 + wander, 0.0, HIGHEST)
    return np.asarray(factors / np.maximum(factors.mean(axis=0), EPSILON))


def _gamma(random: Generator, means: Floats, noise: float) -> Floats:
    """Amounts of these means, with a variance of noise times the mean."""
    if noise < LEAST_NOISE:
        return means
    return np.asarray(random.standard_gamma(np.maximum(means / noise, EPSILON)) * noise)


def _rounded(random: Generator, days: Floats) -> Floats:
    """Whole numbers whose sums stay within one of the sums of `days`, as those of steady use do."""
    sums = np.cumsum(days, axis=1) + random.random((len(days), 1))
    return np.diff(np.floor(sums), axis=1, prepend=0.0)


def _resampled(random: Generator, means: Floats, residuals: tuple[Floats, ...]) -> Floats:
    drawn = np.empty_like(means)
    for weekday, errors in enumerate(residuals):
        ahead = drawn[:, weekday::DAYS_A_WEEK]
        ahead[:] = random.choice(errors, ahead.shape)
    return np.maximum(means + drawn * np.sqrt(means), 0.0)

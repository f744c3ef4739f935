"""Dispersion: the errors of expected usage, of single days and of the level over time.

It has three components, because each accumulates differently over a sum of days:

    noise   variance / mean of a single day; independent between days
    drift   relative variance that the level gains per day; dominates long sums
    doubt   relative variance of today's estimate of the level

Noise is estimated from the errors of past one-day-ahead predictions, drift from the errors of
predictions of 7, 28 and 84 days beyond those that noise explains. Both are combined with a prior,
the value typical of customers, which has the weight of a few observations.
"""

from dataclasses import dataclass
from typing import Final

from credit.forecast.arrays import Floats, np
from credit.forecast.demand.history import DAYS_A_WEEK, History
from credit.forecast.demand.level import Level

NOISE_WEIGHT: Final = 4.0
"""Weight of the typical noise, in days of observation."""
NOISE_DAYS: Final = 180
"""Days that noise is estimated from at most."""
DRIFT_USUAL: Final = 0.003
"""The typical drift of customers."""
DRIFT_WEIGHT: Final = 4.0
"""Weight of the typical drift, in independent sums."""
WARM_UP: Final = 14
"""First days (at most half of all) that are left out, because the level is not reliable yet."""
FIT_COST: Final = 0.15
"""Smallest share of the days that remains as degrees of freedom after fitting a week of factors."""
LEAST_SHARE: Final = 0.2
"""Lower bound of a prediction as a share of the level, so that no error is divided by a tiny
prediction."""
LEAST_TRIAL: Final = 0.25
"""Lower bound of a trial's prediction as a share of the mean actual sum, for the same reason."""
FARTHEST: Final = 3.0
"""Upper bound of a trial's relative error, so that a single campaign does not count as drift."""
EPSILON: Final = 1e-9
"""Lower bound of divisors and of the noise, far below any usage."""

RESAMPLED_DAYS: Final = 364
"""Days whose residuals are resampled at most."""
FEWEST_RESAMPLED: Final = 8
"""Fewest weeks of residuals for resampling; fewer would repeat the same values too often."""


@dataclass(frozen=True, slots=True, eq=False)
class Dispersion:
    """Noise, drift and doubt as in the module's docstring, and residuals for resampling.

    `residuals` holds the past errors of each weekday ahead, divided by the square root of the mean
    and with a mean of zero. It is empty if usage is rare or the history is short.
    """

    noise: float
    drift: float
    doubt: float
    residuals: tuple[Floats, ...]


def fitted_dispersion(history: History, level: Level, season: Floats) -> Dispersion:
    """The dispersion of a history around its level; `season` is the factor of each day."""
    days = history.days
    predicted = level.path[:-1] * season
    noise = _noise(history, level, predicted)
    seen = 1 / (1 - 0.5 ** (1 / max(level.memory_days, 1.0)))
    doubt = noise / max(level.now, EPSILON) / min(seen, len(days))
    residuals: tuple[Floats, ...] = () if history.rare else _residuals(history, level, season)
    return Dispersion(noise, _drift(level, noise, len(days)), min(doubt, 1.0), residuals)


def _warm_up(days: int) -> int:
    return min(WARM_UP, days // 2)


def _noise(history: History, level: Level, predicted: Floats) -> float:
    count = len(history.days)
    first = max(_warm_up(count), count - NOISE_DAYS)
    errors = history.days[first:] - predicted[first:]
    mean = max(float(predicted[first:].mean()), LEAST_SHARE * level.now, EPSILON)
    usual = history.usual_noise(mean)
    if count < DAYS_A_WEEK:
        return usual + mean
    degrees = max(len(errors) - DAYS_A_WEEK, FIT_COST * len(errors))
    total = float(errors @ errors) / mean + NOISE_WEIGHT * usual
    return max(total / (degrees + NOISE_WEIGHT), EPSILON)


def _drift(level: Level, noise: float, days: int) -> float:
    total, weight = DRIFT_WEIGHT * DRIFT_USUAL, DRIFT_WEIGHT
    for trial in level.trials:
        predicted, actual = trial.predicted[trial.predicted > 0], trial.actual[trial.predicted > 0]
        if not predicted.size:
            continue
        base = np.maximum(predicted, LEAST_TRIAL * trial.actual.mean())
        errors = np.clip((actual - predicted) / base, -FARTHEST, FARTHEST)
        beyond_noise = float(np.mean(errors**2) - np.mean(noise / base))
        independent = max((days - trial.days) / trial.days, 1.0)
        total += independent * max(beyond_noise, 0.0) / trial.days
        weight += independent
    return total / weight


def _residuals(history: History, level: Level, season: Floats) -> tuple[Floats, ...]:
    days = history.days
    first = max(_warm_up(len(days)), len(days) - RESAMPLED_DAYS)
    predicted = np.maximum(level.path[:-1], LEAST_SHARE * level.now)[first:] * season[first:]
    errors = (days[first:] - predicted) / np.sqrt(np.maximum(predicted, EPSILON))
    weekdays = np.arange(first - len(days), 0) % DAYS_A_WEEK
    errors, weekdays = errors[~history.closed[first:]], weekdays[~history.closed[first:]]
    by_weekday = [errors[weekdays == weekday] for weekday in range(DAYS_A_WEEK)]
    if sum(map(len, by_weekday)) < FEWEST_RESAMPLED * DAYS_A_WEEK or not all(map(len, by_weekday)):
        return ()
    return tuple(errors - errors.mean() for errors in by_weekday)

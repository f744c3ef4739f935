"""How far use strays from what is expected: of a day, and of the level as days go by.

Three things are kept apart, because they grow differently over a sum of days:

    noise   variance : mean of a single day. Days are independent, so a month evens it out
    drift   variance that the level gains a day, as a share of it. It makes long sums uncertain
    doubt   variance of today's level itself, from having seen only so much

Noise is the error of past one-day-ahead predictions. Drift is the error of predictions of 7, 28 and
84 days beyond what noise explains. Both start from what is usual for customers, which counts like a
few observations more and gives way as a history grows.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from credit.forecast.demand.history import DAYS_A_WEEK, Floats, History
from credit.forecast.demand.level import Level

NOISE_WEIGHT: Final = 4.0
"""Days of observation that the usual noise counts for."""
NOISE_DAYS: Final = 180
DRIFT_USUAL: Final = 0.003
DRIFT_WEIGHT: Final = 4.0
"""Usual drift, and independent sums that it counts for."""
WARM_UP: Final = 14
"""Days (at most half of all) before which the level hardly knew anything."""
FIT_COST: Final = 0.15
"""Share of the days that fitting used up, a week at least."""
LEAST_SHARE: Final = 0.2
"""A prediction below this share of the level counts as this share: dividing by a smaller one would
only show that it was small."""
LEAST_TRIAL: Final = 0.25
"""The same for the sums of a trial, as a share of their mean."""
FARTHEST: Final = 3.0
"""A trial's error counts up to three times its prediction: one campaign is no drift."""
LEAST: Final = 1e-9

RESAMPLED_DAYS: Final = 364
FEWEST_RESAMPLED: Final = 8
"""Past residuals are drawn from after so many weeks; fewer would repeat themselves."""


@dataclass(frozen=True, slots=True, eq=False)
class Dispersion:
    """See the module. `residuals` are past errors by weekday ahead, in square roots of the mean.

    They are around zero, and none where use is rare or the history is young: noise is all that is
    known then.
    """

    noise: float
    drift: float
    doubt: float
    residuals: tuple[Floats, ...]


def fitted_dispersion(history: History, level: Level, season: Floats) -> Dispersion:
    """The dispersion that a history shows around its level; `season` is that of its days."""
    days = history.days
    predicted = level.path[:-1] * season
    noise = _noise(history, level, predicted)
    seen = 1 / (1 - 0.5 ** (1 / max(level.memory_days, 1.0)))
    doubt = noise / max(level.now, LEAST) / min(seen, len(days))
    residuals: tuple[Floats, ...] = () if history.rare else _residuals(days, level, season)
    return Dispersion(noise, _drift(level, noise, len(days)), min(doubt, 1.0), residuals)


def _warm_up(days: int) -> int:
    return min(WARM_UP, days // 2)


def _noise(history: History, level: Level, predicted: Floats) -> float:
    count = len(history.days)
    first = max(_warm_up(count), count - NOISE_DAYS)
    errors = history.days[first:] - predicted[first:]
    mean = max(float(predicted[first:].mean()), LEAST_SHARE * level.now, LEAST)
    usual = history.usual_noise(mean)
    if count < DAYS_A_WEEK:
        return usual + mean
    degrees = max(len(errors) - DAYS_A_WEEK, FIT_COST * len(errors))
    total = float(errors @ errors) / mean + NOISE_WEIGHT * usual
    return max(total / (degrees + NOISE_WEIGHT), LEAST)


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


def _residuals(days: Floats, level: Level, season: Floats) -> tuple[Floats, ...]:
    first = max(_warm_up(len(days)), len(days) - RESAMPLED_DAYS)
    predicted = np.maximum(level.path[:-1], LEAST_SHARE * level.now)[first:] * season[first:]
    errors = (days[first:] - predicted) / np.sqrt(np.maximum(predicted, LEAST))
    weekdays = np.arange(first - len(days), 0) % DAYS_A_WEEK
    if len(errors) < FEWEST_RESAMPLED * DAYS_A_WEEK:
        return ()
    by_weekday = (errors[weekdays == weekday] for weekday in range(DAYS_A_WEEK))
    return tuple(errors - errors.mean() for errors in by_weekday)

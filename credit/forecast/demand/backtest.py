"""Backtest: how well the model would have predicted past totals."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from credit.forecast.arrays import Floats, np
from credit.forecast.demand.history import DAYS_A_WEEK, LONGEST, plain
from credit.forecast.demand.model import Demand, fitted

FEWEST_WINDOWS: Final = 3
"""Fewer would measure chance rather than the model."""
MOST_WINDOWS: Final = 6
"""Bounds the time that it takes, and says how the model does lately."""
LEARNED_DAYS: Final = 14
"""Days since the first use before which no forecast is evaluated: it is marked as provisional."""
BOUNDS: Final = (0.1, 0.9)


@dataclass(frozen=True, slots=True)
class Backtest:
    """Predictions of past totals, each from the days before it, compared with the actual ones.

    Errors are shares: the mean absolute error of a total over the mean of the actual totals. The
    naive forecast repeats the last week. `coverage80` is the share of windows whose total lay
    within the bounds that 80% should lie in; with so few windows it is rough.
    """

    windows: int
    horizon_days: int
    total_error: float
    naive_error: float
    coverage80: float

    @property
    def total_error_percent(self) -> float:
        """The error of the model in percent, to one decimal place."""
        return round(100 * self.total_error, 1)

    @property
    def naive_error_percent(self) -> float:
        """The error of the naive forecast in percent, to one decimal place."""
        return round(100 * self.naive_error, 1)


def backtest(
    history: Sequence[float] | Floats,
    start: date,
    horizon_days: int = 28,
    holidays: AbstractSet[date] = frozenset(),
) -> Backtest | None:
    """The model's totals of `horizon_days` beside the naive ones, in at most six windows.

    `history` has one number for each day from `start` on; the last one is yesterday's.
    Windows lie end to end, the last one ending yesterday. None where there are fewer than three
    with two weeks of use to learn from before them, or where nothing was used in any.
    """
    days = plain(history)[-LONGEST:]
    start += timedelta(days=len(history) - len(days))
    used_on = np.flatnonzero(days)
    if not used_on.size:
        return None
    ends = len(days) - int(used_on[0]) - LEARNED_DAYS
    windows = min(ends // horizon_days, MOST_WINDOWS)
    if windows < FEWEST_WINDOWS:
        return None
    origins = [len(days) - (back + 1) * horizon_days for back in range(windows)]
    demands = [fitted(days[:origin], horizon_days, start, holidays=holidays) for origin in origins]
    evaluated = np.array(
        [_window(days, origin, demand) for origin, demand in zip(origins, demands, strict=True)]
    )
    actual, predicted, naive, low, high = evaluated.T
    mean = float(actual.mean())
    if mean <= 0:
        return None
    return Backtest(
        windows=windows,
        horizon_days=horizon_days,
        total_error=float(np.abs(predicted - actual).mean()) / mean,
        naive_error=float(np.abs(naive - actual).mean()) / mean,
        coverage80=round(float(np.mean((low <= actual) & (actual <= high))), 3),
    )


def _window(
    days: Floats, origin: int, demand: Demand | None
) -> tuple[float, float, float, float, float]:
    """Actual, predicted and naive total of a past window, and the bounds of the prediction."""
    assert demand is not None, "a window begins two weeks after the first use"
    horizon_days = len(demand.expected)
    before, window = days[:origin], days[origin : origin + horizon_days]
    low, high = np.quantile(demand.simulated_paths().sum(axis=1), BOUNDS)
    naive = np.resize(before[-DAYS_A_WEEK:], horizon_days).sum()
    predicted = demand.expected.sum()
    return float(window.sum()), float(predicted), float(naive), float(low), float(high)

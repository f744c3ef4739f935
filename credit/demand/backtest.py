"""How well the model would have told past totals, had it been asked then."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from credit.demand.history import DAYS_A_WEEK, LONGEST, Floats, plain
from credit.demand.model import fitted

FEWEST_WINDOWS: Final = 3
"""Fewer say more about luck than about the model."""
MOST_WINDOWS: Final = 6
"""Bounds the time that it takes, and says how the model does lately."""
LEARNED_DAYS: Final = 14
"""Days since the first use before which a forecast is not judged: it is marked as provisional."""
BOUNDS: Final = (0.1, 0.9)


@dataclass(frozen=True, slots=True)
class Backtest:
    """Totals of so many days, told at past days from the days before alone, and what they came to.

    Errors are shares: the mean absolute error of a total over the mean of the actual totals. The
    naive forecast repeats the last week. `coverage80` is the share of windows whose total lay
    within the bounds that 80% should lie in; with so few windows it is rough.
    """

    windows: int
    horizon_days: int
    total_error: float
    naive_error: float
    coverage80: float


def backtest(history: Sequence[float] | Floats, horizon_days: int = 28) -> Backtest | None:
    """The model's totals of `horizon_days` beside the naive ones, in at most six windows.

    Windows lie end to end, the last one ending yesterday. None where there are fewer than three
    with two weeks of use to learn from before them, or where nothing was used in any.
    """
    days = plain(history)[-LONGEST:]
    used_on = np.flatnonzero(days)
    if not used_on.size:
        return None
    ends = len(days) - int(used_on[0]) - LEARNED_DAYS
    windows = min(ends // horizon_days, MOST_WINDOWS)
    if windows < FEWEST_WINDOWS:
        return None
    judged = np.array([_judged(days, horizon_days, back + 1) for back in range(windows)])
    actual, told, naive, low, high = judged.T
    mean = float(actual.mean())
    if mean <= 0:
        return None
    return Backtest(
        windows=windows,
        horizon_days=horizon_days,
        total_error=float(np.abs(told - actual).mean()) / mean,
        naive_error=float(np.abs(naive - actual).mean()) / mean,
        coverage80=float(np.mean((low <= actual) & (actual <= high))),
    )


def _judged(days: Floats, horizon_days: int, back: int) -> tuple[float, float, float, float, float]:
    """Actual, told and naive total of the window so many windows back, and the bounds of told."""
    origin = len(days) - back * horizon_days
    before, window = days[:origin], days[origin : origin + horizon_days]
    demand = fitted(before, horizon_days)
    assert demand is not None, "a window begins two weeks after the first use"
    low, high = np.quantile(demand.futures().sum(axis=1), BOUNDS)
    naive = np.resize(before[-DAYS_A_WEEK:], horizon_days).sum()
    told = demand.expected.sum()
    return float(window.sum()), float(told), float(naive), float(low), float(high)

"""Accuracy of forecasts on made-up tenants, beside simple rules, and their cost."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from statistics import median
from time import process_time
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import against_goal, table
from benchmarks.usage_profiles import PROFILES, Floats, draw
from credit.forecast.demand.model import fitted

Forecast = tuple[Floats, Floats, Floats, Floats, Floats]
"""The mean of each day, then the bounds of 80% and of 95%: low, high, low, high."""

TENANTS: Final = 40
AHEAD: Final = 30
WEEK: Final = 7
MONDAY: Final = "2024-01-01"
"""The first day of made-up tenants, whose weeks begin on Mondays."""
QUANTILES: Final = (0.1, 0.9, 0.025, 0.975)
DEVIATIONS: Final = (-1.2816, 1.2816, -1.9600, 1.9600)
"""Where these quantiles lie in a normal distribution."""
COST_ROUNDS: Final = 60
GOAL_90_DAYS_MS: Final = 25
GOAL_FIVE_YEARS_MS: Final = 60


def forecast(history: Sequence[float], horizon: int, season: int, start: str = MONDAY) -> Forecast:
    """The mean and bounds of each day ahead, for scoring benches: FUNC(history, horizon, season).

    `season` has to be 7: our season is the week. `start` is the date of the first day.
    """
    assert season == WEEK, "daily use has a season of seven days"
    demand = fitted(history, horizon, date.fromisoformat(start))
    if demand is None:
        none = np.zeros(horizon)
        return none, none, none, none, none
    low80, high80, low95, high95 = np.quantile(demand.simulated_paths(), QUANTILES, axis=0)
    return demand.expected, low80, high80, low95, high95


def forecast_paths(
    history: Sequence[float], horizon: int, season: int, start: str = MONDAY
) -> Floats:
    """Simulated futures, (paths, horizon), for scoring benches that score totals too."""
    assert season == WEEK, "daily use has a season of seven days"
    demand = fitted(history, horizon, date.fromisoformat(start))
    return np.zeros((2, horizon)) if demand is None else demand.simulated_paths()


def _seasonal_naive(history: Sequence[float], horizon: int, season: int) -> Forecast:
    """The last week again and again, as uncertain as weeks differed from those before them."""
    days = np.asarray(history)
    repeated = np.resize(days[-season:], horizon)
    spread = float(np.sqrt(np.mean((days[season:] - days[:-season]) ** 2)))
    return _normal(repeated, spread * np.sqrt(1 + np.arange(horizon) // season))


def _run_rate(history: Sequence[float], horizon: int, _season: int) -> Forecast:
    """The mean of the last 30 days on every day, as uncertain as these days were uneven."""
    days = np.asarray(history)[-30:]
    return _normal(np.full(horizon, days.mean()), np.full(horizon, days.std()))


def _normal(mean: Floats, spread: Floats) -> Forecast:
    low80, high80, low95, high95 = (np.maximum(mean + z * spread, 0) for z in DEVIATIONS)
    return mean, low80, high80, low95, high95


METHODS: Final[Mapping[str, Callable[[Sequence[float], int, int], Forecast]]] = {
    "ours": forecast,
    "seasonal naive": _seasonal_naive,
    "30-day run rate": _run_rate,
}


def _scores(predicted: Forecast, actual: Floats, before: Floats) -> NDArray[np.float64]:
    """MASE, pinball loss, error of the total, the shares of days within 80% and 95%, and the total.

    The first two are in mean differences of a day from that of a week before. The error of the
    total is in credits; the sum of errors is divided by the sum of totals later.
    """
    scale = max(float(np.abs(before[WEEK:] - before[:-WEEK]).mean()), 0.1)
    mean, low80, high80, low95, high95 = predicted
    losses = [
        np.maximum(share * (actual - bound), (share - 1) * (actual - bound)).mean()
        for share, bound in zip((0.5, *QUANTILES), predicted, strict=True)
    ]
    return np.array(
        [
            np.abs(actual - mean).mean() / scale,
            np.mean(losses) / scale,
            abs(mean.sum() - actual.sum()),
            np.mean((low80 <= actual) & (actual <= high80)),
            np.mean((low95 <= actual) & (actual <= high95)),
            actual.sum(),
        ]
    )


def _accuracy(profiles: Sequence[str]) -> list[list[object]]:
    """Rows of the table for some profiles, every tenant weighing the same but for totals."""
    rows: list[list[object]] = []
    for name, method in METHODS.items():
        scores = []
        for profile in profiles:
            for tenant in range(TENANTS):
                known, actual = draw(profile, tenant, AHEAD)
                scores.append(_scores(method(known.tolist(), AHEAD, WEEK), actual, known))
        mase, pinball, error, in80, in95, total = np.mean(scores, axis=0)
        figures = (mase, pinball, error / total, in80, in95)
        profile = profiles[0] if len(profiles) == 1 else "all"
        rows.append([profile, name, *(f"{figure:.2f}" for figure in figures)])
    return rows


def _cost_ms(days: int, horizon: int) -> list[float]:
    """CPU milliseconds of forecasts from so many days, fitted and simulated."""
    costs = []
    for number in range(COST_ROUNDS):
        random = np.random.default_rng(number)
        year = 1 + 0.3 * np.sin(2 * np.pi * np.arange(days) / 365.25)
        history = random.poisson(random.uniform(1, 80) * year).tolist()
        before = process_time()
        forecast(history, horizon, WEEK)
        costs.append((process_time() - before) * 1000)
    return costs


def main() -> None:
    """Print how well and at what cost; takes a few seconds."""
    rows = _accuracy(list(PROFILES))
    for profile in PROFILES:
        rows += _accuracy([profile])
    header = ["profile", "method", "MASE", "pinball", "total", "in 80%", "in 95%"]
    table(f"forecast of {AHEAD} days, {TENANTS} made-up tenants a profile", header, rows)

    _cost_ms(90, 90)  # the first calls load what NumPy loads late
    short, long = _cost_ms(90, 90), _cost_ms(1825, 365)
    p95 = float(np.quantile(short, 0.95))
    costs = [
        ["90 days, 90 ahead, median", f"{median(short):.2f}"],
        ["90 days, 90 ahead, 95th percentile", against_goal(p95, GOAL_90_DAYS_MS, at_most=True)],
        [
            "5 years, 365 ahead, median",
            against_goal(median(long), GOAL_FIVE_YEARS_MS, at_most=True),
        ],
    ]
    table("forecast, CPU ms", ["history", "ms"], costs)


if __name__ == "__main__":
    main()

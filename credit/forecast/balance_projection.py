"""The balance of the days ahead, along the uses that a forecast simulates."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from credit.core.units import THOUSAND, Credits
from credit.forecast.arrays import Floats, np
from credit.forecast.available_credits import AvailableCredits
from credit.forecast.credit_simulation import net_balances
from credit.forecast.projection import DailyUsage, projection_of
from credit.forecast.runout_status import RunOut
from credit.forecast.usage_forecast import run_out_along

_QUANTILES: Final = (0.5, 0.1, 0.9, 0.025, 0.975)


@dataclass(frozen=True, slots=True)
class ProjectedBalance:
    """The balance less the overage at the end of a day: the median, and where 80% and 95% lie.

    The bounds are None with too little history to simulate.
    """

    day: date
    net: Credits
    low80: Credits | None = None
    high80: Credits | None = None
    low95: Credits | None = None
    high95: Credits | None = None


@dataclass(frozen=True, slots=True)
class BalanceProjection:
    """The balances of the days from today on, and when the credits run out."""

    balances: tuple[ProjectedBalance, ...]
    run_out: RunOut


def balance_projection(
    daily_usage: DailyUsage, available: AvailableCredits, horizon_days: int
) -> BalanceProjection:
    """The balance at the end of each of `horizon_days` days, the first of which is today.

    Quantiles are those of the run-out: the median is owed from the day on that the run-out expects,
    unless a new billing period repays some paths before others run out.
    """
    projection = projection_of(daily_usage, horizon_days)
    run_out = run_out_along(projection, available, daily_usage.today)
    if projection.simulated_paths is None:
        by_day = net_balances(available, projection.expected[None, :] * THOUSAND)
    else:
        by_day = net_balances(available, projection.simulated_paths * THOUSAND)
    bounds = _QUANTILES if projection.simulated_paths is not None else _QUANTILES[:1]
    quantiles = np.quantile(by_day, bounds, axis=0, method="inverted_cdf")
    return BalanceProjection(tuple(_balances(quantiles, daily_usage.today)), run_out)


def _balances(quantiles: Floats, today: date) -> list[ProjectedBalance]:
    """One for each day; `quantiles` are thousandths, of shape (quantiles, days)."""
    return [
        ProjectedBalance(today + timedelta(days=ahead), *(Credits(round(q)) for q in of_day))
        for ahead, of_day in enumerate(quantiles.T.tolist())
    ]

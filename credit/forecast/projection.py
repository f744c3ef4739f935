"""The projection: use of each day ahead as the history shows it, whatever credits are available."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from credit.core.units import THOUSAND, ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.arrays import Floats, np
from credit.forecast.demand.model import Demand, fitted
from credit.forecast.demand.weekly_seasonality import starting_factors
from credit.forecast.lengths import LONGEST_HISTORY

INACTIVE_DAYS: Final = 28


class ForecastMethod(StrEnum):
    """How much history there was to learn from, and so how the forecast was made."""

    NO_USAGE = "NO_USAGE"
    RUN_RATE = "RUN_RATE"
    WEEKDAY_PROVISIONAL = "WEEKDAY_PROVISIONAL"
    WEEKDAY_LEVEL = "WEEKDAY_LEVEL"
    YEARLY_PROVISIONAL = "YEARLY_PROVISIONAL"
    YEARLY = "YEARLY"


_METHODS: Final = (
    (730, ForecastMethod.YEARLY),
    (400, ForecastMethod.YEARLY_PROVISIONAL),
    (14, ForecastMethod.WEEKDAY_LEVEL),
    (7, ForecastMethod.WEEKDAY_PROVISIONAL),
    (1, ForecastMethod.RUN_RATE),
    (0, ForecastMethod.NO_USAGE),
)
"""From so many days of history on; the first that applies."""


@dataclass(frozen=True, slots=True)
class DailyUsage:
    """Credits used on each day from the first use through yesterday, zeros too.

    `today` is the first day that is forecast, and `used_today` what has been used on it already.
    Empty where nothing was used before today. `holidays` are the public holidays of the tenant's
    country, past and future; none where its country is not known.
    """

    daily: tuple[Credits, ...]
    today: date
    used_today: Credits
    holidays: frozenset[date] = frozenset()

    @property
    def numbers(self) -> Floats:
        """The days as an array of credits."""
        return np.array([one.thousandths for one in self.daily], dtype=np.float64) / THOUSAND

    @property
    def first_on(self) -> date:
        """The first day that it has; today where it has none."""
        return self.today - timedelta(days=len(self.daily))

    @property
    def is_inactive(self) -> bool:
        """Whether it ends in four weeks without use, and nothing is used today either."""
        last = (*self.daily[-INACTIVE_DAYS:], self.used_today)
        return len(last) > INACTIVE_DAYS and not any(last)

    @property
    def date_range(self) -> DateRange | None:
        """The days that it has; None when there are none."""
        if not self.daily:
            return None
        return DateRange(self.first_on, self.today - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Projection:
    """Use of each day ahead: the mean, and simulated use of shape (paths, days).

    `simulated_paths` is None with too little history, and `demand`, the fitted model, with it.
    """

    method: ForecastMethod
    expected: Floats
    simulated_paths: Floats | None = None
    demand: Demand | None = None


def method_for(days: int) -> ForecastMethod:
    """The method that so many days of history allow."""
    return next(method for least, method in _METHODS if days >= least)


def daily_usage_of(
    used: Sequence[tuple[date, Credits]], today: date, holidays: frozenset[date] = frozenset()
) -> DailyUsage:
    """Daily usage from the credits of days with any; today's are kept apart.

    Days that are longer ago than LONGEST_HISTORY are left out.
    """
    by_day = dict(used)
    oldest = today - timedelta(days=LONGEST_HISTORY)
    known = (day for day, credits in by_day.items() if credits and day >= oldest)
    first_on = min(known, default=today)
    days = range(max(0, (today - first_on).days))
    daily = tuple(by_day.get(first_on + timedelta(days=n), ZERO) for n in days)
    return DailyUsage(daily, today, by_day.get(today, ZERO), holidays)


def projection_of(daily_usage: DailyUsage, horizon: int) -> Projection:
    """What each of `horizon` days from today on will use; today, what is still to come of it.

    A first day of use that is not over yet counts as a day of history.
    """
    method = method_for(len(daily_usage.daily) or int(daily_usage.used_today > ZERO))
    if method is ForecastMethod.NO_USAGE:
        return Projection(method, np.zeros(horizon))
    used_today = daily_usage.used_today.thousandths / THOUSAND
    if method is ForecastMethod.RUN_RATE:
        return Projection(method, _at_run_rate(daily_usage, used_today, horizon))
    demand = fitted(
        daily_usage.numbers,
        horizon,
        daily_usage.first_on,
        resumed=daily_usage.used_today > ZERO,
        holidays=daily_usage.holidays,
    )
    assert demand is not None, "a history begins with a use"
    return _with_today_begun(method, demand, used_today)


def _at_run_rate(daily_usage: DailyUsage, used_today: float, horizon: int) -> Floats:
    """The mean day so far, by the weekday factors that a forecast starts with.

    Today is not over, so its use counts only where it raises the mean: a first day or a burst is
    taken into account before midnight.
    """
    days = len(daily_usage.daily)
    factors = starting_factors(daily_usage.first_on, days + horizon)
    past, ahead = factors[:days].sum(), factors[days:]
    used = daily_usage.numbers.sum()
    with_today = (used + used_today) / (past + ahead[0])
    expected = max(used / past if days else 0.0, with_today) * ahead
    expected[0] = max(expected[0] - used_today, 0.0)
    return np.asarray(expected)


def _with_today_begun(method: ForecastMethod, demand: Demand, used: float) -> Projection:
    """Take what is used already off today, on each path; the mean shrinks as the paths' does.

    Use so rare that it is on no path today has a mean all the same.
    """
    expected, simulated_paths = demand.expected.copy(), demand.simulated_paths()
    before = simulated_paths[:, 0].mean()
    simulated_paths[:, 0] = np.maximum(simulated_paths[:, 0] - used, 0)
    if before > 0:
        expected[0] *= simulated_paths[:, 0].mean() / before
    else:
        expected[0] = max(expected[0] - used, 0.0)
    return Projection(method, expected, simulated_paths, demand)

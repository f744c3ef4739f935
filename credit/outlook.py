"""The outlook: use of each day ahead as the history shows it, before it meets what can be spent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from credit.demand.model import Demand, fitted
from credit.spans import Span
from credit.units import THOUSAND, ZERO, Credits

Numbers = NDArray[np.float64]

LONGEST_HISTORY: Final = 1825
"""Days that the model learns from at most."""
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
class History:
    """Credits used on each day from the first use through yesterday, zeros too.

    `today` is the first day that is forecast, and `used_today` what has been used on it already.
    Empty where nothing was used before today.
    """

    daily: tuple[Credits, ...]
    today: date
    used_today: Credits

    @property
    def numbers(self) -> Numbers:
        """The days as an array of credits."""
        return np.array([one.thousandths for one in self.daily], dtype=np.float64) / THOUSAND

    @property
    def is_inactive(self) -> bool:
        """Whether it ends in four weeks without use."""
        last = self.daily[-INACTIVE_DAYS:]
        return len(last) == INACTIVE_DAYS and not any(last)

    @property
    def span(self) -> Span | None:
        """The days that it has; None when there are none."""
        if not self.daily:
            return None
        return Span(self.today - timedelta(days=len(self.daily)), self.today - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Outlook:
    """Use of each day ahead: the mean, and simulated futures of shape (paths, days).

    `futures` is None with too little history, and `demand`, the fitted model, with it.
    """

    method: ForecastMethod
    expected: Numbers
    futures: Numbers | None = None
    demand: Demand | None = None


def method_for(days: int) -> ForecastMethod:
    """The method that so many days of history allow."""
    return next(method for least, method in _METHODS if days >= least)


def history_of(used: Sequence[tuple[date, Credits]], today: date) -> History:
    """The history from the credits of days with any; today's are taken apart.

    Days that are longer ago than LONGEST_HISTORY are left out.
    """
    by_day = dict(used)
    oldest = today - timedelta(days=LONGEST_HISTORY)
    known = (day for day, credits in by_day.items() if credits and day >= oldest)
    first_on = min(known, default=today)
    days = range(max(0, (today - first_on).days))
    daily = tuple(by_day.get(first_on + timedelta(days=n), ZERO) for n in days)
    return History(daily, today, by_day.get(today, ZERO))


def outlook_of(history: History, horizon: int) -> Outlook:
    """What each of `horizon` days from today on will use; today, what is still to come of it."""
    method = method_for(len(history.daily))
    if method is ForecastMethod.NO_USAGE:
        return Outlook(method, np.zeros(horizon))
    used_today = history.used_today.thousandths / THOUSAND
    if method is ForecastMethod.RUN_RATE:
        expected = np.full(horizon, history.numbers.mean())
        expected[0] = max(expected[0] - used_today, 0.0)
        return Outlook(method, expected)
    demand = fitted(history.numbers, horizon)
    assert demand is not None, "a history begins with a use"
    return _with_today_begun(method, demand, used_today)


def _with_today_begun(method: ForecastMethod, demand: Demand, used: float) -> Outlook:
    """Take what is used already off today, on each path; the mean shrinks as the paths' does.

    Use so rare that it is on no path today has a mean all the same.
    """
    expected, futures = demand.expected.copy(), demand.futures()
    before = futures[:, 0].mean()
    futures[:, 0] = np.maximum(futures[:, 0] - used, 0)
    if before > 0:
        expected[0] *= futures[:, 0].mean() / before
    else:
        expected[0] = max(expected[0] - used, 0.0)
    return Outlook(method, expected, futures, demand)

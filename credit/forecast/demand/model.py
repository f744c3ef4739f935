"""The model of daily use: what is expected on each day ahead, and simulated paths around it.

    use of day t  ≈  level · weekday factorₜ · yearly factorₜ · holiday factorₜ  +  noise

`history.py` selects the days that are learned from; `holidays.py`, `weekly_seasonality.py`,
`yearly_seasonality.py` and `level.py` find the four parts in that order; `dispersion.py` measures
the errors, and `simulation.py` draws from all of it. Everything is a function of the history and
its calendar days: no clock, no global state, a seed that is fixed.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from credit.forecast.arrays import Floats, np
from credit.forecast.demand.dispersion import Dispersion, fitted_dispersion
from credit.forecast.demand.history import DAYS_A_WEEK, cleaned
from credit.forecast.demand.holidays import is_holiday, without_holidays
from credit.forecast.demand.level import fitted_level
from credit.forecast.demand.simulation import simulate
from credit.forecast.demand.weekly_seasonality import weekday_factors
from credit.forecast.demand.yearly_seasonality import SHORTEST_DAYS, yearly_factors

PATHS: Final = 400
"""Enough for the 10% and 90% bounds to stand still to a few percent of their distance."""


@dataclass(frozen=True, slots=True, eq=False)
class Demand:
    """Daily use as level, weekday and time of year, fitted to a history and projected.

    `expected` is the mean use of each day ahead, (horizon,), in the units of the history, from the
    day after its last. `weekday_factors` is (7,), around one, [k] being the weekday of the k-th day
    ahead. `yearly_factors` is (history_days + horizon,), around one, and ones without a yearly
    season. `history_days` counts from the first use, five years at most. `has_year` says whether
    that is long enough to look for a yearly season; what is found may still be flat.
    """

    expected: Floats
    weekday_factors: Floats
    yearly_factors: Floats
    history_days: int
    has_year: bool
    _unit: float = field(repr=False)
    _stepped: bool = field(repr=False)
    _rare: bool = field(repr=False)
    _dispersion: Dispersion = field(repr=False)

    def simulated_paths(self, paths: int = PATHS) -> Floats:
        """Simulated daily use, (paths, horizon), zero or more; the same at every call.

        Days of a path belong together: sum them before taking quantiles. Where use comes in
        steps of one size (whole interviews, say), paths come in the same steps.
        """
        expected = self.expected / self._unit
        days = simulate(expected, self._dispersion, paths, rare=self._rare)
        return (np.rint(days) if self._stepped else days) * self._unit


def fitted(
    history: Sequence[float] | Floats,
    horizon: int,
    start: date,
    *,
    resumed: bool = False,
    holidays: AbstractSet[date] = frozenset(),
) -> Demand | None:
    """The demand that a history of daily use shows, projected over `horizon` days.

    `history` has one number for each day from `start` on, zeros included; the last one is
    yesterday's, and `resumed` says that something was used today. `holidays` are past and future
    ones. What is negative or not finite counts as zero. None where nothing was used, or nothing for
    five years.
    """
    learned = cleaned(history, resumed=resumed)
    if learned is None:
        return None
    today = start + timedelta(days=len(history))
    count = len(learned.days)
    holiday = is_holiday(today - timedelta(days=count), count + horizon, holidays)
    learned, factor = without_holidays(learned, holiday[:count])
    days = learned.days
    has_year = learned.age >= SHORTEST_DAYS
    weekdays = weekday_factors(learned, today, len(history))
    season = weekdays[np.arange(-len(days), horizon) % DAYS_A_WEEK]
    year = np.ones(len(season))
    if has_year:
        year = yearly_factors(days, season[: len(days)], horizon)
    season = season * year
    # A closure that has ended is no lower level: its days have no season, and so no say.
    past, ahead = np.where(learned.closed, 0.0, season[: len(days)]), season[len(days) :]
    ahead = np.where(holiday[count:], factor, 1.0) * ahead
    level = fitted_level(days, past)
    return Demand(
        expected=_frozen(level.now * ahead * learned.unit),
        weekday_factors=_frozen(weekdays),
        yearly_factors=_frozen(year[len(days) - learned.age :]),
        history_days=learned.age,
        has_year=has_year,
        _unit=learned.unit,
        _stepped=learned.stepped,
        _rare=learned.rare,
        _dispersion=fitted_dispersion(learned, level, past),
    )


def _frozen(values: Floats) -> Floats:
    values.setflags(write=False)
    return values

"""The forecast: what the coming days will use, how sure that is, and what to plan for."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from credit.buckets import DAYS_A_WEEK, Bucket, Granularity, buckets_of
from credit.demand.backtest import backtest
from credit.demand.model import Demand
from credit.outlook import ForecastMethod, History, Outlook, outlook_of
from credit.planning import check_buffer, check_count
from credit.runout import (
    RunOut,
    RunOutStatus,
    apportioned,
    run_out,
    run_out_by_mean,
    shortfall,
)
from credit.spans import Span
from credit.supply import Supply
from credit.units import THOUSAND, Credits

Numbers = NDArray[np.float64]

USUAL_HORIZON: Final = 90
LONGEST_HORIZON: Final = 365
_QUANTILES: Final = (0.1, 0.9, 0.025, 0.975)
_HUNDRED: Final = Decimal(100)
_YEAR_DAYS: Final = 365
_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is asked: so many days from today on, shown by unit, with a buffer in percent."""

    horizon_days: int = USUAL_HORIZON
    granularity: Granularity = Granularity.DAY
    buffer_percent: Decimal = Decimal(20)

    def __post_init__(self) -> None:
        """Refuse what is out of range, naming the field."""
        check_count("horizonDays", self.horizon_days, 1, LONGEST_HORIZON)
        check_buffer(self.buffer_percent)


@dataclass(frozen=True, slots=True)
class Interval:
    """Credits: the mean, and the bounds that hold 80% and 95% of the futures, where known."""

    expected: Credits
    low80: Credits | None = None
    high80: Credits | None = None
    low95: Credits | None = None
    high95: Credits | None = None


@dataclass(frozen=True, slots=True)
class ForecastPoint:
    """What one bucket will use."""

    bucket: Bucket
    credits: Interval


@dataclass(frozen=True, slots=True)
class Planning:
    """What to plan for: the expected total and a buffer; whether that will do; what it lacks."""

    buffer_percent: Decimal
    planned: Credits
    chance_sufficient: float | None
    shortfall: Credits


@dataclass(frozen=True, slots=True)
class Seasonality:
    """Factors around 1, Monday first and January first; empty where too little is known."""

    weekdays: tuple[float, ...] = ()
    months: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the coming days will use. `points` add up to the expected total."""

    span: Span
    method: ForecastMethod
    inactive: bool
    history: Span | None
    points: tuple[ForecastPoint, ...]
    total: Interval
    planning: Planning
    run_out: RunOut
    seasonality: Seasonality


@dataclass(frozen=True, slots=True)
class Backtest:
    """How well the same method would have done on past days; errors in percent of the totals."""

    windows: int
    horizon_days: int
    total_error_percent: float
    naive_error_percent: float
    coverage80: float


def forecast(history: History, supply: Supply, ahead: Ahead) -> Forecast:
    """What the days from today on will use, beside what can be spent on them.

    Today counts with what is still to come of it. Pure and deterministic: the same history and
    supply give the same forecast, bit for bit.
    """
    outlook = outlook_of(history, ahead.horizon_days)
    days = np.array([round(mean * THOUSAND) for mean in outlook.expected], dtype=np.int64)
    span = Span(history.today, history.today + timedelta(days=ahead.horizon_days - 1))
    total = _interval(days, outlook.futures)
    return Forecast(
        span=span,
        method=outlook.method,
        inactive=history.is_inactive,
        history=_learned_from(history, outlook.demand),
        points=tuple(_points(span, ahead.granularity, days, outlook.futures)),
        total=total,
        planning=_planning(ahead, days, outlook, supply),
        run_out=_run_out(outlook, supply, history.today),
        seasonality=_seasonality(outlook.demand, history.today),
    )


def backtested(history: History) -> Backtest | None:
    """The method on totals of past days, beside repeating the last weeks; None with too few."""
    found = backtest(history.numbers)
    if found is None:
        return None
    return Backtest(
        windows=found.windows,
        horizon_days=found.horizon_days,
        total_error_percent=round(100 * found.total_error, 1),
        naive_error_percent=round(100 * found.naive_error, 1),
        coverage80=round(found.coverage80, _PLACES),
    )


def run_out_of(history: History, supply: Supply, ahead: Ahead) -> RunOut:
    """When credits run out, and nothing else of the forecast."""
    outlook = outlook_of(history, ahead.horizon_days)
    return _run_out(outlook, supply, history.today)


def _points(
    span: Span, granularity: Granularity, days: NDArray[np.int64], futures: Numbers | None
) -> list[ForecastPoint]:
    points = []
    for bucket in buckets_of(span, granularity, date.max):
        start = (bucket.span.first_on - span.first_on).days
        end = start + bucket.span.days
        paths = None if futures is None else futures[:, start:end]
        points.append(ForecastPoint(bucket, _interval(days[start:end], paths)))
    return points


def _interval(days: NDArray[np.int64], futures: Numbers | None) -> Interval:
    """The mean and the bounds of the sum of some days: sums of paths, never of daily bounds."""
    expected = Credits(int(days.sum()))
    if futures is None:
        return Interval(expected)
    sums = futures.sum(axis=1)
    low80, high80, low95, high95 = (_credits(float(q)) for q in np.quantile(sums, _QUANTILES))
    return Interval(expected, low80, high80, low95, high95)


def _planning(ahead: Ahead, days: NDArray[np.int64], outlook: Outlook, supply: Supply) -> Planning:
    """What to plan for; it is needed day by day as what is expected is."""
    expected = int(days.sum())
    factor = 1 + ahead.buffer_percent / _HUNDRED
    planned = Credits.of(Decimal(expected) / THOUSAND * factor)
    chance = None
    if outlook.futures is not None:
        # In whole thousandths: a sum of tenths that comes to the planned credits is not above them.
        totals = np.rint(outlook.futures.sum(axis=1) * THOUSAND)
        chance = round(float((totals <= planned.thousandths).mean()), _PLACES)
    missing = shortfall(supply, apportioned(planned, days.tolist()))
    return Planning(ahead.buffer_percent, planned, chance, missing)


def _run_out(outlook: Outlook, supply: Supply, today: date) -> RunOut:
    if outlook.method is ForecastMethod.NO_USAGE:
        return RunOut(RunOutStatus.NO_USAGE)
    if outlook.futures is None:
        return run_out_by_mean(supply, outlook.expected, today)
    return run_out(supply, outlook.futures, today)


def _learned_from(history: History, demand: Demand | None) -> Span | None:
    span = history.span
    if span is None or demand is None:
        return span
    return Span(span.last_on - timedelta(days=demand.history_days - 1), span.last_on)


def _seasonality(demand: Demand | None, today: date) -> Seasonality:
    if demand is None:
        return Seasonality()
    by_place = demand.weekday_factors
    weekdays = tuple(
        round(float(by_place[(weekday - today.weekday()) % DAYS_A_WEEK]), _PLACES)
        for weekday in range(DAYS_A_WEEK)
    )
    return Seasonality(weekdays, _months(demand, today) if demand.has_year else ())


def _months(demand: Demand, today: date) -> tuple[float, ...]:
    """The mean factor of the days of each calendar month in the year up to yesterday."""
    year = demand.yearly_factors[: demand.history_days][-_YEAR_DAYS:]
    days = [today - timedelta(days=len(year) - place) for place in range(len(year))]
    months = np.array([day.month for day in days])
    return tuple(round(float(year[months == month].mean()), _PLACES) for month in range(1, 13))


def _credits(amount: float) -> Credits:
    return Credits(round(amount * THOUSAND))

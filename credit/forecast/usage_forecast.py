"""The forecast: what the coming days will use, how sure that is, and what to plan for."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from credit.core.units import THOUSAND, Credits
from credit.dates.calendar_buckets import DAYS_A_WEEK, Bucket, Granularity, buckets_of
from credit.dates.date_ranges import DateRange
from credit.forecast.arrays import Floats, Positions, np
from credit.forecast.available_credits import AvailableCredits
from credit.forecast.demand.model import Demand
from credit.forecast.intervals import Interval
from credit.forecast.lengths import LONGEST_HORIZON, USUAL_HORIZON
from credit.forecast.planning import check_buffer, check_count
from credit.forecast.projection import DailyUsage, ForecastMethod, Projection, projection_of
from credit.forecast.runout import (
    apportioned,
    run_out,
    run_out_by_mean,
    shortfall,
)
from credit.forecast.runout_status import RunOut, RunOutStatus

_QUANTILES: Final = (0.1, 0.9, 0.025, 0.975)
_HUNDRED: Final = Decimal(100)
_YEAR_DAYS: Final = 365
_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class ForecastRequest:
    """A forecast to make: its days from today on, their granularity, and a buffer in percent."""

    horizon_days: int = USUAL_HORIZON
    granularity: Granularity = Granularity.DAY
    buffer_percent: Decimal = Decimal(20)

    def __post_init__(self) -> None:
        """Refuse what is out of range, naming the field."""
        check_count("horizonDays", self.horizon_days, 1, LONGEST_HORIZON)
        check_buffer(self.buffer_percent)


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
    probability_sufficient: float | None
    shortfall: Credits


@dataclass(frozen=True, slots=True)
class Seasonality:
    """Factors around 1, Monday first and January first; empty where too little is known."""

    weekdays: tuple[float, ...] = ()
    months: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the coming days will use. `points` add up to the expected total."""

    date_range: DateRange
    method: ForecastMethod
    inactive: bool
    history: DateRange | None
    points: tuple[ForecastPoint, ...]
    total: Interval
    planning: Planning
    run_out: RunOut
    seasonality: Seasonality


def forecast(
    daily_usage: DailyUsage, available: AvailableCredits, request: ForecastRequest
) -> Forecast:
    """What the days from today on will use, beside what can be spent on them.

    Today counts with what is still to come of it. Pure and deterministic: the same usage and
    available credits give the same forecast, bit for bit.
    """
    projection = projection_of(daily_usage, request.horizon_days)
    days = expected_thousandths(projection)
    date_range = DateRange(
        daily_usage.today, daily_usage.today + timedelta(days=request.horizon_days - 1)
    )
    total = interval_of(days, projection.simulated_paths)
    return Forecast(
        date_range=date_range,
        method=projection.method,
        inactive=daily_usage.is_inactive,
        history=_learned_from(daily_usage, projection.demand),
        points=tuple(_points(date_range, request.granularity, days, projection.simulated_paths)),
        total=total,
        planning=_planning(request, days, projection, available),
        run_out=run_out_along(projection, available, daily_usage.today),
        seasonality=_seasonality(projection.demand, daily_usage.today),
    )


def run_out_of(
    daily_usage: DailyUsage, available: AvailableCredits, request: ForecastRequest
) -> RunOut:
    """When credits run out, and nothing else of the forecast."""
    projection = projection_of(daily_usage, request.horizon_days)
    return run_out_along(projection, available, daily_usage.today)


def expected_thousandths(projection: Projection) -> Positions:
    """What each day of a projection is expected to use, in whole thousandths of a credit."""
    return np.array([round(mean * THOUSAND) for mean in projection.expected], dtype=np.int64)


def _points(
    date_range: DateRange,
    granularity: Granularity,
    days: Positions,
    simulated_paths: Floats | None,
) -> list[ForecastPoint]:
    points = []
    for bucket in buckets_of(date_range, granularity, date.max):
        start = (bucket.date_range.first_on - date_range.first_on).days
        end = start + bucket.date_range.days
        paths = None if simulated_paths is None else simulated_paths[:, start:end]
        points.append(ForecastPoint(bucket, interval_of(days[start:end], paths)))
    return points


def interval_of(days: Positions, simulated_paths: Floats | None) -> Interval:
    """The mean and the bounds of the sum of some days: sums of paths, never of daily bounds."""
    expected = Credits(int(days.sum()))
    if simulated_paths is None:
        return Interval(expected)
    sums = simulated_paths.sum(axis=1)
    low80, high80, low95, high95 = (_credits(float(q)) for q in np.quantile(sums, _QUANTILES))
    return Interval(expected, low80, high80, low95, high95)


def _planning(
    request: ForecastRequest,
    days: Positions,
    projection: Projection,
    available: AvailableCredits,
) -> Planning:
    """What to plan for; it is needed day by day as what is expected is."""
    expected = int(days.sum())
    factor = 1 + request.buffer_percent / _HUNDRED
    planned = Credits.of(Decimal(expected) / THOUSAND * factor)
    probability = None
    if projection.simulated_paths is not None:
        # In whole thousandths: a sum of tenths that comes to the planned credits is not above them.
        totals = np.rint(projection.simulated_paths.sum(axis=1) * THOUSAND)
        probability = round(float((totals <= planned.thousandths).mean()), _PLACES)
    missing = shortfall(available, apportioned(planned, days.tolist()))
    return Planning(request.buffer_percent, planned, probability, missing)


def run_out_along(projection: Projection, available: AvailableCredits, today: date) -> RunOut:
    """When credits run out along a projection."""
    if projection.method is ForecastMethod.NO_USAGE and not available.owed:
        return RunOut(RunOutStatus.NO_USAGE)
    if projection.simulated_paths is None:
        return run_out_by_mean(available, projection.expected, today)
    return run_out(available, projection.simulated_paths, today)


def _learned_from(daily_usage: DailyUsage, demand: Demand | None) -> DateRange | None:
    date_range = daily_usage.date_range
    if date_range is None or demand is None:
        return date_range
    return DateRange(
        date_range.last_on - timedelta(days=demand.history_days - 1), date_range.last_on
    )


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

"""The forecast of a range of days that has begun: what it will have used by its end."""

from datetime import date

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.intervals import Interval, RangeForecast
from credit.forecast.projection import DailyUsage, projection_of
from credit.forecast.usage_forecast import expected_thousandths, interval_of


def range_forecast(
    daily_usage: DailyUsage, date_range: DateRange, used: Credits, last_day_on: date | None = None
) -> RangeForecast:
    """The forecast of a range that contains today, up to the tenant's last day of service.

    `used` is what the range has used so far. The same projection as the forecast's is summed up.
    """
    today = daily_usage.today
    last_on = date_range.last_on if last_day_on is None else min(date_range.last_on, last_day_on)
    horizon = (last_on - today).days + 1
    if horizon <= 0:
        return RangeForecast(today, used, (), Interval(used, used, used, used, used))
    projection = projection_of(daily_usage, horizon)
    days = expected_thousandths(projection)
    ahead = interval_of(days, projection.simulated_paths)
    bounds = (ahead.low80, ahead.high80, ahead.low95, ahead.high95)
    low80, high80, low95, high95 = (one if one is None else used + one for one in bounds)
    total = Interval(used + ahead.expected, low80, high80, low95, high95)
    return RangeForecast(today, used, tuple(Credits(int(day)) for day in days), total)

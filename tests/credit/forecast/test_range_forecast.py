"""The forecast of a range of days: what is used and what is expected add up, and name one day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.available_credits import AvailableCredits
from credit.forecast.intervals import Interval
from credit.forecast.projection import DailyUsage, projection_of
from credit.forecast.range_forecast import range_forecast
from credit.forecast.usage_forecast import ForecastRequest, expected_thousandths, forecast
from tests.examples import examples

TODAY = date(2026, 3, 10)
MONTH = DateRange(date(2026, 3, 1), date(2026, 3, 31))
DAYS = st.lists(st.integers(0, 9_000).map(Credits), max_size=30).map(tuple)


def usage(daily: tuple[Credits, ...], today: Credits = ZERO) -> DailyUsage:
    return DailyUsage(daily, TODAY, today)


@settings(max_examples=examples(20))
@given(DAYS, st.integers(0, 9_000).map(Credits), st.integers(1, 400_000).map(Credits))
def test_a_day_is_named_exactly_when_the_expected_total_passes_the_amount(
    daily: tuple[Credits, ...], used: Credits, budget: Credits
) -> None:
    found = range_forecast(usage(daily, used), MONTH, used)
    on = found.passes_on(budget)
    assert (on is not None) == (used <= budget < found.total.expected)
    if on is not None:
        days = (on - TODAY).days
        assert found.used + sum(found.ahead[: days + 1], start=ZERO) > budget
        assert found.used + sum(found.ahead[:days], start=ZERO) <= budget


@settings(max_examples=examples(20))
@given(DAYS, st.integers(0, 9_000).map(Credits))
def test_it_is_what_was_used_and_the_forecast_of_the_days_ahead(
    daily: tuple[Credits, ...], used: Credits
) -> None:
    known = usage(daily, used)
    found = range_forecast(known, MONTH, used)
    days = (MONTH.last_on - TODAY).days + 1
    ahead = forecast(known, AvailableCredits((), (), ZERO), ForecastRequest(days)).total
    assert found.total.expected == used + ahead.expected
    for mine, other in ((found.total.low80, ahead.low80), (found.total.high80, ahead.high80)):
        assert mine == (None if other is None else used + other)
    expected = expected_thousandths(projection_of(known, days))
    assert [one.thousandths for one in found.ahead] == expected.tolist()


def test_no_day_after_the_last_day_of_service_is_expected_to_be_used() -> None:
    daily = usage(tuple(Credits.of(2) for _ in range(20)))
    used = Credits.of(18)
    for last_on, days in ((None, 22), (TODAY, 1), (date(2026, 12, 31), 22)):
        assert len(range_forecast(daily, MONTH, used, last_on).ahead) == days
    over = range_forecast(daily, MONTH, used, TODAY - timedelta(days=1))
    assert (over.ahead, over.total) == ((), Interval(used, used, used, used, used))
    assert over.passes_on(used) is None


def test_an_amount_that_is_passed_already_is_passed_on_no_day_to_come() -> None:
    daily = usage(tuple(Credits.of(2) for _ in range(20)))
    found = range_forecast(daily, MONTH, Credits.of(18))
    assert found.passes_on(Credits.of(17)) is None
    assert found.passes_on(Credits.of(18)) is not None

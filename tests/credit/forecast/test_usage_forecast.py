"""The forecast: points that add up, bounds in order, the same for the same history."""

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import ZERO, Credits
from credit.dates.calendar_buckets import Granularity, buckets_of
from credit.dates.date_ranges import DateRange
from credit.forecast.demand.backtest import Backtest, backtest
from credit.forecast.intervals import Interval
from credit.forecast.projection import DailyUsage, ForecastMethod
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.forecast.usage_forecast import (
    Forecast,
    ForecastRequest,
    Seasonality,
    forecast,
    run_out_of,
)
from tests.builders import NEW_YEAR, a_bucket, a_period_start, available_credits, daily_usage
from tests.examples import examples

EMPTY = available_credits()
WEEK = [10, 8, 6, 4, 2, 0, 5]
"""What a week uses, Monday first."""

TODAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
AMOUNTS = (
    st.integers(0, 12).map(lambda quarters: Credits(250 * quarters))
    | st.integers(0, 10**7).map(Credits)
    | st.sampled_from([ZERO, Credits.of(1), Credits.of(10**6)])
)
AHEADS = st.builds(
    ForecastRequest,
    st.integers(1, 120),
    st.sampled_from([Granularity.DAY, Granularity.WEEK, Granularity.MONTH]),
    st.integers(0, 1000).map(Decimal),
)


@st.composite
def histories(draw: st.DrawFn) -> DailyUsage:
    """A short history day by day, or a longer one of a repeated stretch."""
    stretch = draw(st.lists(AMOUNTS, max_size=40))
    daily = [str(credits) for credits in stretch * draw(st.sampled_from([1, 1, 3, 20]))]
    return daily_usage(*daily, today=draw(TODAYS), used_today=str(draw(AMOUNTS)))


def weeks(count: int, today: date = NEW_YEAR, used_today: str = "0") -> DailyUsage:
    """So many weeks that all use what WEEK says, up to yesterday."""
    days = [today - timedelta(days=n) for n in range(7 * count, 0, -1)]
    return daily_usage(*(WEEK[day.weekday()] for day in days), today=today, used_today=used_today)


def years(days: int) -> DailyUsage:
    """So many days with twice as much use in the first half of a year as in the second."""
    dates = (NEW_YEAR - timedelta(days=n) for n in range(days, 0, -1))
    return daily_usage(*(20 if day.month <= 6 else 10 for day in dates))


def told(history: DailyUsage, days: int = 30, *, by: Granularity = Granularity.DAY) -> Forecast:
    return forecast(history, EMPTY, ForecastRequest(days, by))


def backtest_of(history: DailyUsage) -> Backtest | None:
    return backtest(history.numbers, history.first_on)


def bounds(credits: Interval) -> list[Credits | None]:
    return [credits.low95, credits.low80, credits.high80, credits.high95]


# ── What always holds ─────────────────────────────────────────────────────────────────────────────


@settings(max_examples=examples(30))
@given(histories(), AHEADS)
def test_points_tile_the_horizon_from_today_on_and_add_up_to_the_expected_total(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    found = forecast(history, EMPTY, ahead)
    last_on = history.today + timedelta(days=ahead.horizon_days - 1)
    assert found.date_range == DateRange(history.today, last_on)
    buckets = tuple(point.bucket for point in found.points)
    assert buckets == buckets_of(found.date_range, ahead.granularity, date.max)
    total = sum((point.credits.expected for point in found.points), start=ZERO)
    assert total == found.total.expected


@settings(max_examples=examples(30))
@given(histories(), AHEADS)
def test_bounds_are_in_order_and_nothing_is_below_zero(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    found = forecast(history, EMPTY, ahead)
    unknown = found.method in {ForecastMethod.NO_USAGE, ForecastMethod.RUN_RATE}
    for credits in (found.total, *(point.credits for point in found.points)):
        assert credits.expected >= ZERO
        known = [bound for bound in bounds(credits) if bound is not None]
        assert len(known) == (0 if unknown else 4)
        assert known == sorted(known)
        assert all(bound >= ZERO for bound in known)


@settings(max_examples=examples(20))
@given(histories(), AHEADS)
def test_shares_and_factors_are_finite_and_in_their_range(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    found = forecast(
        history, available_credits(a_bucket("20"), period_starts=(a_period_start(5),)), ahead
    )
    for chance in (found.planning.probability_sufficient, found.run_out.probability):
        assert chance is None or 0 <= chance <= 1
    factors = (*found.seasonality.weekdays, *found.seasonality.months)
    assert all(math.isfinite(factor) and factor >= 0 for factor in factors)
    assert len(found.seasonality.weekdays) in {0, 7}


@settings(max_examples=examples(20))
@given(histories(), AHEADS)
def test_the_same_history_gives_the_same_forecast(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    available = available_credits(a_bucket("50"))
    again = replace(history, daily=tuple(history.daily))
    assert forecast(history, available, ahead) == forecast(again, available, ahead)


def test_eight_threads_at_once_give_bit_for_bit_what_one_gives() -> None:
    histories = [weeks(count) for count in (2, 30, 70, 110)]
    available = available_credits(a_bucket("300"), period_starts=(a_period_start(20, "100"),))

    def one(number: int) -> str:
        history = histories[number % len(histories)]
        return repr((forecast(history, available, ForecastRequest()), backtest_of(history)))

    alone = [one(number) for number in range(len(histories))]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(one, range(32)))
    assert together == alone * 8


# ── Histories of any length ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("days", "method", "has_bounds", "has_months"),
    [
        (0, ForecastMethod.NO_USAGE, False, False),
        (1, ForecastMethod.RUN_RATE, False, False),
        (6, ForecastMethod.RUN_RATE, False, False),
        (7, ForecastMethod.WEEKDAY_PROVISIONAL, True, False),
        (13, ForecastMethod.WEEKDAY_PROVISIONAL, True, False),
        (14, ForecastMethod.WEEKDAY_LEVEL, True, False),
        (399, ForecastMethod.WEEKDAY_LEVEL, True, False),
        (400, ForecastMethod.YEARLY_PROVISIONAL, True, True),
        (729, ForecastMethod.YEARLY_PROVISIONAL, True, True),
        (730, ForecastMethod.YEARLY, True, True),
        (1825, ForecastMethod.YEARLY, True, True),
    ],
)
def test_how_much_is_told_goes_by_the_length_of_the_history(
    days: int, method: ForecastMethod, has_bounds: bool, has_months: bool
) -> None:
    found = told(years(days))
    assert found.method is method
    assert (None in bounds(found.total)) is not has_bounds
    assert (found.planning.probability_sufficient is not None) is has_bounds
    assert len(found.seasonality.weekdays) == (7 if has_bounds else 0)
    assert len(found.seasonality.months) == (12 if has_months else 0)
    yesterday = NEW_YEAR - timedelta(days=1)
    first_on = NEW_YEAR - timedelta(days=days)
    assert found.history == (DateRange(first_on, yesterday) if days else None)


def test_without_use_all_is_zero_and_nothing_runs_out() -> None:
    found = told(daily_usage(), 3)
    assert [point.credits for point in found.points] == [Interval(ZERO)] * 3
    assert found.total == Interval(ZERO)
    assert found.run_out == RunOut(RunOutStatus.NO_USAGE)
    assert (found.planning.planned, found.planning.shortfall) == (ZERO, ZERO)
    assert (found.seasonality, found.inactive) == (Seasonality(), False)


def test_a_run_rate_is_the_mean_day_by_the_usual_weekdays_without_bounds() -> None:
    found = forecast(daily_usage(3, 0, 3), available_credits(a_bucket("5")), ForecastRequest(10))
    # From a Thursday on: two Saturdays and a Sunday at 11/9, and seven working days at 2.
    points = [str(point.credits.expected) for point in found.points]
    assert points == ["2", "2", "1.222", "1.222", "2", "2", "2", "2", "2", "1.222"]
    assert found.total == Interval(Credits.of("17.666"))
    day = NEW_YEAR + timedelta(days=2)
    assert found.run_out == RunOut(RunOutStatus.LIKELY, day)
    assert found.planning.probability_sufficient is None


def test_a_tenant_that_has_stopped_is_told_to_be_inactive() -> None:
    assert not told(daily_usage(*[5] * 60)).inactive
    stopped = told(daily_usage(*[5] * 60, *[0] * 28))
    assert stopped.inactive
    assert stopped.total.expected < told(daily_usage(*[5] * 60)).total.expected


# ── Today ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_forecast_starts_today_with_what_is_used_today_taken_off() -> None:
    fresh, begun = told(weeks(20)), told(weeks(20, used_today="1.5"))
    assert begun.points[0].bucket.label == "2026-01-01"
    assert ZERO < begun.points[0].credits.expected < fresh.points[0].credits.expected
    assert begun.points[1:] == fresh.points[1:]
    assert begun.total.expected < fresh.total.expected


def test_a_day_that_has_used_more_than_expected_has_nothing_to_come_and_not_less() -> None:
    for history in (weeks(20, used_today="100000"), daily_usage(2, 2, used_today="100000")):
        first, second = told(history).points[:2]
        assert {first.credits.expected, *bounds(first.credits)} <= {ZERO, None}
        assert second.credits.expected > ZERO


# ── Horizon and units ─────────────────────────────────────────────────────────────────────────────


def test_a_horizon_of_one_day_is_today() -> None:
    for by in (Granularity.DAY, Granularity.WEEK, Granularity.MONTH):
        found = told(weeks(20), 1, by=by)
        assert found.date_range == DateRange(NEW_YEAR, NEW_YEAR)
        assert [point.credits for point in found.points] == [found.total]


@pytest.mark.parametrize(
    ("by", "count"), [(Granularity.DAY, 365), (Granularity.WEEK, 53), (Granularity.MONTH, 12)]
)
def test_a_horizon_of_a_year_has_all_its_units(by: Granularity, count: int) -> None:
    found = told(years(800), 365, by=by)
    assert len(found.points) == count
    assert found.total == told(years(800), 365).total


def test_a_point_is_partial_where_the_horizon_cuts_its_unit() -> None:
    points = told(weeks(20, date(2026, 1, 10)), 60, by=Granularity.MONTH).points
    found = [(point.bucket.label, point.bucket.partial) for point in points]
    assert found == [("2026-01", True), ("2026-02", False), ("2026-03", True)]


def test_the_bounds_of_a_total_are_those_of_sums_and_tighter_than_sums_of_bounds() -> None:
    found = told(weeks(20))
    daily = [point.credits for point in found.points]
    lows = sum((one.low80 for one in daily if one.low80), start=ZERO)
    highs = sum((one.high80 for one in daily if one.high80), start=ZERO)
    assert found.total.low80 is not None
    assert found.total.high80 is not None
    assert lows < found.total.low80 < found.total.expected < found.total.high80 < highs


# ── Seasons ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("weekday", range(7))
def test_weekday_factors_are_told_monday_first_whatever_day_it_is(weekday: int) -> None:
    monday = date(2026, 3, 2)
    found = told(weeks(30, monday + timedelta(days=weekday)), 7)
    assert found.seasonality.weekdays == told(weeks(30, monday), 7).seasonality.weekdays
    places = sorted(range(7), key=lambda day: -found.seasonality.weekdays[day])
    assert places == sorted(range(7), key=lambda day: -WEEK[day])
    assert sum(found.seasonality.weekdays) == pytest.approx(7, abs=0.01)


@pytest.mark.parametrize("weekday", range(7))
def test_each_day_ahead_is_expected_as_its_weekday_was(weekday: int) -> None:
    today = date(2026, 3, 2) + timedelta(days=weekday)
    for point in told(weeks(30, today), 14).points:
        usual = WEEK[point.bucket.date_range.first_on.weekday()]
        assert point.credits.expected.thousandths == pytest.approx(1000 * usual, rel=0.15, abs=100)


def test_monthly_factors_are_told_january_first() -> None:
    months = told(years(1100)).seasonality.months
    assert min(months[:6]) > max(months[6:])
    half_a_year_on = replace(years(1100), today=NEW_YEAR + timedelta(days=181))
    shifted = told(half_a_year_on).seasonality.months
    assert max(shifted[:6]) < min(shifted[6:])


# ── Planning and running out ──────────────────────────────────────────────────────────────────────


@given(histories(), AHEADS)
def test_what_is_planned_is_what_is_expected_and_the_buffer(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    found = forecast(history, EMPTY, ahead)
    exact = Decimal(str(found.total.expected)) * (100 + ahead.buffer_percent) / 100
    assert found.planning.planned == Credits.of(exact)
    assert found.planning.buffer_percent == ahead.buffer_percent


@given(histories(), AHEADS, st.integers(0, 10**6).map(Credits))
def test_with_nothing_to_spend_what_is_planned_and_owed_is_what_has_to_be_bought(
    history: DailyUsage, ahead: ForecastRequest, owed: Credits
) -> None:
    planning = forecast(history, available_credits(owed=str(owed)), ahead).planning
    assert planning.shortfall == planning.planned + owed


@given(histories(), AHEADS)
def test_who_has_what_is_planned_needs_to_buy_nothing(
    history: DailyUsage, ahead: ForecastRequest
) -> None:
    planned = forecast(history, EMPTY, ahead).planning.planned
    assert (
        forecast(history, available_credits(a_bucket(str(planned))), ahead).planning.shortfall
        == ZERO
    )


def test_a_pot_that_expires_and_an_allocation_to_come_count_for_their_days() -> None:
    # Monday to Thursday: 9 on each working day ahead, 5.5 on each Saturday and Sunday.
    history = daily_usage(9, 9, 9, 9, today=date(2026, 1, 2))
    plain = ForecastRequest(10, buffer_percent=Decimal(0))
    expiring = forecast(history, available_credits(a_bucket("100", last=3)), plain)
    assert expiring.planning.shortfall == Credits.of(4 * 9 + 11)
    coming = forecast(history, available_credits(period_starts=(a_period_start(3, "100"),)), plain)
    assert coming.planning.shortfall == Credits.of(9 + 11)


def test_what_is_planned_is_needed_on_the_days_that_it_is_expected_on() -> None:
    tuesday = date(2026, 3, 3)
    mondays = daily_usage(*[10, 0, 0, 0, 0, 0, 0] * 20, today=tuesday - timedelta(days=1))
    history = replace(mondays, daily=(*mondays.daily, Credits.of(10)), today=tuesday)
    until_saturday = a_bucket("100", last=4)
    planning = forecast(history, available_credits(until_saturday), ForecastRequest(7)).planning
    assert planning.shortfall == planning.planned > ZERO


def test_a_larger_buffer_is_more_likely_to_do() -> None:
    history = weeks(20)
    chances = [
        forecast(history, EMPTY, ForecastRequest(30, buffer_percent=Decimal(buffer))).planning
        for buffer in (0, 10, 20, 1000)
    ]
    shares = [planning.probability_sufficient or 0 for planning in chances]
    assert shares == sorted(shares)
    assert 0.3 < shares[0] < 0.7
    assert shares[-1] == 1


@pytest.mark.parametrize("days", [3, 30])
@pytest.mark.parametrize("step", ["0.1", "0.3", "0.7"])
def test_the_chance_does_not_depend_on_the_step_that_use_comes_in(step: str, days: int) -> None:
    ahead = ForecastRequest(days, buffer_percent=Decimal(0))
    chances = {
        forecast(daily_usage(*[amount] * 60), EMPTY, ahead).planning.probability_sufficient
        for amount in (step, "1")
    }
    assert len(chances) == 1


def test_credits_for_a_week_run_out_in_about_a_week() -> None:
    history, week = weeks(30), Credits.of(sum(WEEK))
    found = forecast(history, available_credits(a_bucket(str(week))), ForecastRequest(90)).run_out
    assert found.status is RunOutStatus.LIKELY
    assert found.earliest_on
    assert found.expected_on
    assert found.latest_on
    assert found.earliest_on <= found.expected_on <= found.latest_on
    assert abs((found.expected_on - NEW_YEAR).days - 7) <= 2
    assert found.probability == 1


def test_enough_for_twice_the_horizon_does_not_run_out_within_it() -> None:
    total = told(weeks(30)).total.expected
    found = forecast(
        weeks(30), available_credits(a_bucket(str(total + total))), ForecastRequest(30)
    ).run_out
    assert found == RunOut(RunOutStatus.NOT_WITHIN_HORIZON, probability=0)


def test_who_has_nothing_left_has_run_out_today_while_anything_was_ever_used() -> None:
    for history in (daily_usage(3, 3), weeks(20)):
        found = told(history).run_out
        assert (found.status, found.expected_on) == (RunOutStatus.RUN_OUT, NEW_YEAR)


def test_credits_all_used_on_the_first_day_have_run_out_today() -> None:
    today = RunOut(RunOutStatus.RUN_OUT, NEW_YEAR, NEW_YEAR, NEW_YEAR, 1.0)
    for available in (available_credits(owed="5"), available_credits()):
        found = forecast(daily_usage(used_today="55"), available, ForecastRequest(90))
        assert (found.run_out, found.method) == (today, ForecastMethod.RUN_RATE)
        assert found.planning.shortfall > available.owed


def test_most_credits_used_on_the_first_day_run_out_tomorrow_at_that_pace() -> None:
    available = available_credits(a_bucket("10"))
    found = forecast(daily_usage(used_today="20"), available, ForecastRequest(90)).run_out
    assert found == RunOut(RunOutStatus.LIKELY, NEW_YEAR + timedelta(days=1))


def test_what_is_owed_has_run_out_even_where_no_use_is_known() -> None:
    found = forecast(daily_usage(), available_credits(owed="2"), ForecastRequest(90))
    assert found.method is ForecastMethod.NO_USAGE
    assert (found.run_out.status, found.run_out.expected_on) == (RunOutStatus.RUN_OUT, NEW_YEAR)


@pytest.mark.parametrize("weekday", range(7))
def test_a_first_week_that_doubles_every_day_does_not_put_the_run_out_off(weekday: int) -> None:
    today = date(2026, 3, 2) + timedelta(days=weekday)
    history = daily_usage(*(2**day for day in range(8)), today=today)
    found = forecast(history, available_credits(a_bucket("100")), ForecastRequest(90))
    # The first week's mean is 36 a day, by which 100 last three days.
    assert found.points[0].credits.expected > Credits.of(20)
    assert found.run_out.expected_on is not None
    assert 2 <= (found.run_out.expected_on - today).days <= 5


@settings(max_examples=examples(20))
@given(histories(), AHEADS, AMOUNTS)
def test_the_run_out_alone_is_that_of_the_forecast(
    history: DailyUsage, ahead: ForecastRequest, credits: Credits
) -> None:
    available = available_credits(a_bucket(str(credits)), period_starts=(a_period_start(7),))
    assert run_out_of(history, available, ahead) == forecast(history, available, ahead).run_out


# ── Backtest ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("days", "windows"), [(97, None), (98, 3), (126, 4), (182, 6), (800, 6)])
def test_a_backtest_takes_three_windows_of_28_days_and_two_weeks_before_them(
    days: int, windows: int | None
) -> None:
    found = backtest_of(daily_usage(*[5] * days))
    assert (found.windows if found else None) == windows
    assert found is None or found.horizon_days == 28


def test_too_little_history_or_none_has_no_backtest() -> None:
    for history in (daily_usage(), daily_usage(5), daily_usage(*[5] * 50)):
        assert backtest_of(history) is None


def test_errors_of_a_backtest_are_in_percent_and_small_where_every_week_is_alike() -> None:
    found = backtest_of(weeks(30))
    assert found is not None
    assert 0 <= found.total_error_percent < 10
    assert found.naive_error_percent == 0
    assert 0 <= found.coverage80 <= 1
    wild = backtest_of(daily_usage(*([1] * 28 + [9] * 28) * 5))
    assert wild is not None
    assert wild.naive_error_percent == pytest.approx(160, abs=0.1)
    assert 20 < wild.total_error_percent < 160


# ── What is refused ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_a_horizon_of_no_day_or_more_than_a_year_is_refused_by_name(days: int) -> None:
    with pytest.raises(InvalidInputError, match=f"horizonDays is {days}: .* 1 to 365") as refusal:
        ForecastRequest(days)
    assert refusal.value.path == ("horizonDays",)


@pytest.mark.parametrize("buffer", ["-1", "-0.01", "1000.01", "1001"])
def test_a_buffer_below_0_or_above_1000_is_refused_by_name(buffer: str) -> None:
    with pytest.raises(InvalidInputError, match=f"bufferPercent is {buffer}") as refusal:
        ForecastRequest(buffer_percent=Decimal(buffer))
    assert refusal.value.path == ("bufferPercent",)


def test_the_ends_of_both_ranges_are_taken() -> None:
    for days, buffer in [(1, 0), (365, 1000)]:
        ahead = ForecastRequest(days, buffer_percent=Decimal(buffer))
        assert (ahead.horizon_days, ahead.buffer_percent) == (days, Decimal(buffer))


def test_asked_for_nothing_in_particular_it_is_90_days_by_day_and_a_fifth_on_top() -> None:
    assert [getattr(ForecastRequest(), field.name) for field in fields(ForecastRequest)] == [
        *(90, Granularity.DAY, Decimal(20))
    ]

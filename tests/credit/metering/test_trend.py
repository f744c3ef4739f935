"""Trends: points that add up to their total, and what has changed since an earlier date range."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.trend import CreditsChange, Trend, TrendLayout, trend_layout
from tests.examples import examples

DAY = timedelta(days=1)
MARCH = DateRange(date(2026, 3, 1), date(2026, 3, 31))
APRIL_FIRST = date(2026, 4, 1)

AMOUNTS = st.integers(-(10**12), 10**12).map(Credits)
COUNTS = st.integers(0, 1000)
USAGES = st.builds(Usage, *[COUNTS] * 7, COUNTS.map(Credits))
FIRST_DAYS = st.dates(date(2016, 1, 1), date(2030, 12, 31))
LENGTHS = st.integers(0, 60) | st.integers(0, 3652)


@st.composite
def askings(draw: st.DrawFn) -> tuple[TrendLayout, date]:
    """An outline of any date range up to ten years on any day since it began; and that day."""
    first_on = draw(FIRST_DAYS)
    date_range = DateRange(first_on, first_on + DAY * draw(LENGTHS))
    today = first_on + DAY * draw(LENGTHS)
    kind = draw(st.none() | st.sampled_from(Comparison))
    return trend_layout(date_range, draw(st.sampled_from(Granularity)), today, kind), today


@st.composite
def uses(draw: st.DrawFn, outline: TrendLayout) -> dict[date, Usage]:
    """What was used on some days in the date range and in the two date ranges before it."""
    days = st.integers(-2 * outline.date_range.days - 400, outline.date_range.days)
    drawn = draw(st.dictionaries(days, USAGES, max_size=30))
    return {outline.date_range.first_on + DAY * n: usage for n, usage in drawn.items()}


def used(daily: Mapping[date, Usage], date_range: DateRange) -> Usage:
    return sum((usage for day, usage in daily.items() if day in date_range), start=NOTHING)


def filled(outline: TrendLayout, daily: Mapping[date, Usage]) -> Trend:
    return outline.with_usage([used(daily, date_range) for date_range in outline.date_ranges])


def of_credits(amount: str) -> Usage:
    return Usage(completed=1, credits=Credits.of(amount))


# ── Usage adds up ─────────────────────────────────────────────────────────────────────────────────


def test_usage_adds_count_by_count() -> None:
    one, other = (
        Usage(1, 2, 3, 4, 5, 6, 7, Credits(8)),
        Usage(10, 20, 30, 40, 50, 60, 70, Credits(80)),
    )
    assert one + other == Usage(11, 22, 33, 44, 55, 66, 77, Credits(88))


@given(USAGES, USAGES, USAGES)
def test_usage_adds_up_in_any_order(one: Usage, two: Usage, three: Usage) -> None:
    assert (one + two) + three == three + (two + one)
    assert one + NOTHING == one


# ── Points ────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=examples(40))
@given(askings(), st.data())
def test_the_sum_of_the_points_is_the_total_of_their_days_for_every_granularity_and_span(
    asked: tuple[TrendLayout, date], data: st.DataObject
) -> None:
    outline, today = asked
    daily = data.draw(uses(outline))
    trend = filled(outline, daily)
    assert sum((point.usage for point in trend.points), start=NOTHING) == trend.total
    assert trend.total == used(daily, trend.date_range)
    assert today in trend.date_range or trend.date_range.last_on < today


@settings(max_examples=examples(40))
@given(askings(), st.data())
def test_each_point_its_counterpart_and_the_earlier_total_are_counted_over_their_own_days(
    asked: tuple[TrendLayout, date], data: st.DataObject
) -> None:
    outline, _ = asked
    daily = data.draw(uses(outline))
    trend = filled(outline, daily)
    earlier = [point.previous for point in trend.points if point.previous]
    for point in (*trend.points, *earlier):
        assert point.usage == used(daily, point.bucket.date_range)
    assert (trend.comparison is None) == (outline.earlier is None)
    if trend.comparison is not None:
        assert trend.comparison.total == used(daily, trend.comparison.date_range)
        credits = trend.comparison.total.credits, trend.total.credits
        assert trend.comparison.change == CreditsChange.between(*credits)


def test_every_bucket_has_a_point_with_zeros_where_nothing_happened() -> None:
    outline = trend_layout(MARCH, Granularity.DAY, APRIL_FIRST)
    trend = filled(outline, {date(2026, 3, 10): of_credits("2.5")})
    assert [str(point.usage.credits) for point in trend.points] == ["0"] * 9 + ["2.5"] + ["0"] * 21


def test_the_span_of_a_trend_goes_to_the_end_of_the_bucket_that_today_lies_in() -> None:
    for granularity, last_on in [(Granularity.DAY, 10), (Granularity.WEEK, 15)]:
        trend = filled(trend_layout(MARCH, granularity, date(2026, 3, 10)), {})
        assert trend.date_range == DateRange(MARCH.first_on, date(2026, 3, last_on))
        assert trend.points[-1].bucket.partial


# ── Comparison ────────────────────────────────────────────────────────────────────────────────────


def test_usage_is_wanted_of_each_bucket_then_of_the_earlier_span_then_of_each_counterpart() -> None:
    march, february = MARCH, DateRange(date(2026, 2, 1), date(2026, 2, 28))
    outline = trend_layout(march, Granularity.MONTH, APRIL_FIRST, Comparison.PREVIOUS_DATE_RANGE)
    assert outline.date_ranges == (march, february, february)
    leap = DateRange(date(2024, 2, 29), date(2024, 3, 1))
    outline = trend_layout(leap, Granularity.DAY, APRIL_FIRST, Comparison.PREVIOUS_YEAR)
    leap_day, first = (DateRange(day, day) for day in (leap.first_on, leap.last_on))
    before = DateRange(date(2023, 3, 1), date(2023, 3, 1))
    as_many = DateRange(date(2023, 3, 1), date(2023, 3, 2))
    assert outline.date_ranges == (leap_day, first, as_many, before)


def test_a_point_whose_day_has_no_counterpart_has_no_change() -> None:
    outline = trend_layout(MARCH, Granularity.DAY, APRIL_FIRST, Comparison.PREVIOUS_DATE_RANGE)
    trend = filled(
        outline, {date(2026, 2, 28): of_credits("4"), date(2026, 3, 28): of_credits("5")}
    )
    assert trend.points[27].change == CreditsChange(Credits.of(1), 25.0)
    assert trend.points[28].previous is None
    assert trend.points[28].change is None
    assert trend.points[0].change == CreditsChange(Credits(0), None)


def test_a_trend_that_is_not_compared_has_no_comparison_and_no_previous_points() -> None:
    trend = filled(trend_layout(MARCH, Granularity.WEEK, APRIL_FIRST), {})
    assert trend.comparison is None
    assert {point.previous for point in trend.points} == {None}


def test_where_the_calendar_has_nothing_earlier_there_is_a_trend_without_comparison() -> None:
    for date_range in (
        DateRange(date(2024, 2, 29), date(2024, 2, 29)),
        DateRange(date.min, date(1, 3, 31)),
    ):
        outline = trend_layout(date_range, Granularity.MONTH, APRIL_FIRST, Comparison.PREVIOUS_YEAR)
        trend = filled(outline, {date_range.first_on: of_credits("3")})
        assert trend.total.credits == Credits.of(3)
        assert trend.comparison is None


@pytest.mark.parametrize(
    ("first_on", "last_on", "granularity", "labels"),
    [
        (date(2026, 12, 28), date(2027, 1, 24), Granularity.WEEK, ["2026-W53"]),
        (date(2026, 11, 18), date(2027, 2, 15), Granularity.WEEK, ["2026-W53"]),
        (date(2027, 12, 13), date(2028, 1, 23), Granularity.WEEK, []),
        (date(2024, 2, 10), date(2024, 3, 9), Granularity.DAY, ["2024-02-29"]),
        (date(2025, 2, 10), date(2025, 3, 11), Granularity.DAY, []),
        (date(2024, 1, 15), date(2024, 5, 14), Granularity.QUARTER, []),
    ],
)
def test_one_credit_a_day_is_no_change_from_the_year_before_whatever_has_no_counterpart(
    first_on: date, last_on: date, granularity: Granularity, labels: list[str]
) -> None:
    date_range = DateRange(first_on, last_on)
    outline = trend_layout(date_range, granularity, date(2030, 1, 1), Comparison.PREVIOUS_YEAR)
    trend = outline.with_usage([of_credits(str(days.days)) for days in outline.date_ranges])
    assert trend.comparison is not None
    assert trend.comparison.change == CreditsChange(Credits(0), 0.0, equal_days=True)
    assert [point.bucket.label for point in trend.points if point.previous is None] == labels
    for point in trend.points:
        assert point.change is None or point.change.equal_days == (not point.change.absolute)


@pytest.mark.parametrize(
    ("kind", "today", "change", "days"),
    [
        # 29 days of February 2024 beside 28 of February 2023, then 31 of January 2024.
        (Comparison.PREVIOUS_YEAR, "2024-03-01", CreditsChange(Credits.of(1), 3.57, False), 29),
        (
            Comparison.PREVIOUS_DATE_RANGE,
            "2024-03-01",
            CreditsChange(Credits.of(-2), -6.45, False),
            29,
        ),
        # While it lasts, its first 10 days are compared with the first 10.
        (Comparison.PREVIOUS_YEAR, "2024-02-10", CreditsChange(Credits(0), 0.0, True), 10),
        (Comparison.PREVIOUS_DATE_RANGE, "2024-02-10", CreditsChange(Credits(0), 0.0, True), 10),
    ],
)
def test_months_of_other_lengths_are_compared_whole_and_say_so(
    kind: Comparison, today: str, change: CreditsChange, days: int
) -> None:
    february, now = DateRange(date(2024, 2, 1), date(2024, 2, 29)), date.fromisoformat(today)
    outline = trend_layout(february, Granularity.MONTH, now, kind)
    own, *earlier = outline.date_ranges
    used = [of_credits(str(min(own.days, days))), *(of_credits(str(d.days)) for d in earlier)]
    trend = outline.with_usage(used)
    assert trend.comparison is not None
    assert (trend.comparison.change, trend.comparison.days) == (change, days)
    assert trend.points[0].change == change


def test_the_billing_period_before_is_what_a_billing_period_is_compared_with() -> None:
    period = DateRange(date(2026, 2, 15), date(2026, 3, 14))
    before = DateRange(date(2026, 1, 15), date(2026, 2, 14))
    kind = Comparison.PREVIOUS_DATE_RANGE
    outline = trend_layout(period, Granularity.MONTH, APRIL_FIRST, kind, before)
    trend = filled(
        outline, {date(2026, 2, 14): of_credits("2"), date(2026, 2, 15): of_credits("3")}
    )
    assert trend.comparison is not None
    assert (trend.comparison.kind, trend.comparison.date_range) == (kind, before)
    assert trend.comparison.change == CreditsChange(Credits.of(1), 50.0, equal_days=False)


# ── Change ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("earlier", "later", "absolute", "percent"),
    [
        ("10", "15", "5", 50.0),
        ("10", "5", "-5", -50.0),
        ("10", "0", "-10", -100.0),
        ("10", "10", "0", 0.0),
        ("3", "4", "1", 33.33),
        ("3", "5", "2", 66.67),
        ("8", "8.001", "0.001", 0.01),
        ("80", "80.004", "0.004", 0.01),
        ("80", "79.996", "-0.004", -0.01),
        ("0.001", "1000000", "999999.999", 99999999900.0),
    ],
)
def test_a_change_is_in_percent_of_what_was_before_to_two_places(
    earlier: str, later: str, absolute: str, percent: float
) -> None:
    change = CreditsChange.between(Credits.of(earlier), Credits.of(later))
    assert change == CreditsChange(Credits.of(absolute), percent)


def test_a_change_from_nothing_has_no_percent() -> None:
    assert CreditsChange.between(Credits(0), Credits.of(5)) == CreditsChange(Credits.of(5), None)
    assert CreditsChange.between(Credits(0), Credits(0)) == CreditsChange(Credits(0), None)


@given(AMOUNTS, AMOUNTS)
def test_percent_is_within_half_a_hundredth_of_the_truth(earlier: Credits, later: Credits) -> None:
    change = CreditsChange.between(earlier, later)
    assert earlier + change.absolute == later
    assert (change.percent is None) == (not earlier)
    if change.percent is not None:
        truth = Fraction(100 * change.absolute.thousandths, earlier.thousandths)
        assert (
            abs(Fraction(change.percent) - truth) <= Fraction(5001, 1_000_000) + abs(truth) / 2**52
        )


def test_a_total_is_the_sum_of_usages_field_by_field() -> None:
    usages = [Usage(n, n + 1, 2 * n, 3, n * n, 1, 0, Credits(250 * n)) for n in range(5)]
    assert Usage.total(usages) == sum(usages, start=NOTHING)
    assert Usage.total([]) == NOTHING

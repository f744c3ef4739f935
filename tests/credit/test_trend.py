"""Trends: points that add up to their total, and what has changed since an earlier span."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.buckets import Granularity
from credit.comparison import Comparison
from credit.consumption import NOTHING, Usage
from credit.spans import Span
from credit.trend import Change, Outline, Trend, outlined
from credit.units import Credits

DAY = timedelta(days=1)
MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
APRIL_FIRST = date(2026, 4, 1)

AMOUNTS = st.integers(-(10**12), 10**12).map(Credits)
COUNTS = st.integers(0, 1000)
USAGES = st.builds(Usage, *[COUNTS] * 7, COUNTS.map(Credits))
FIRST_DAYS = st.dates(date(2016, 1, 1), date(2030, 12, 31))
LENGTHS = st.integers(0, 60) | st.integers(0, 3652)


@st.composite
def askings(draw: st.DrawFn) -> tuple[Outline, date]:
    """An outline of any span up to ten years on any day since it began; and that day."""
    first_on = draw(FIRST_DAYS)
    span = Span(first_on, first_on + DAY * draw(LENGTHS))
    today = first_on + DAY * draw(LENGTHS)
    kind = draw(st.none() | st.sampled_from(Comparison))
    return outlined(span, draw(st.sampled_from(Granularity)), today, kind), today


@st.composite
def uses(draw: st.DrawFn, outline: Outline) -> dict[date, Usage]:
    """What was used on some days in the span and in the two spans before it."""
    days = st.integers(-2 * outline.span.days - 400, outline.span.days)
    drawn = draw(st.dictionaries(days, USAGES, max_size=30))
    return {outline.span.first_on + DAY * n: usage for n, usage in drawn.items()}


def used(daily: Mapping[date, Usage], span: Span) -> Usage:
    return sum((usage for day, usage in daily.items() if day in span), start=NOTHING)


def filled(outline: Outline, daily: Mapping[date, Usage]) -> Trend:
    return outline.filled([used(daily, span) for span in outline.wanted])


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


@settings(max_examples=80)
@given(askings(), st.data())
def test_the_sum_of_the_points_is_the_total_of_their_days_for_every_granularity_and_span(
    asked: tuple[Outline, date], data: st.DataObject
) -> None:
    outline, today = asked
    daily = data.draw(uses(outline))
    trend = filled(outline, daily)
    assert sum((point.usage for point in trend.points), start=NOTHING) == trend.total
    assert trend.total == used(daily, trend.span)
    assert today in trend.span or trend.span.last_on < today


@settings(max_examples=80)
@given(askings(), st.data())
def test_each_point_its_counterpart_and_the_earlier_total_are_counted_over_their_own_days(
    asked: tuple[Outline, date], data: st.DataObject
) -> None:
    outline, _ = asked
    daily = data.draw(uses(outline))
    trend = filled(outline, daily)
    earlier = [point.previous for point in trend.points if point.previous]
    for point in (*trend.points, *earlier):
        assert point.usage == used(daily, point.bucket.span)
    assert (trend.comparison is None) == (outline.compared is None)
    if trend.comparison is not None:
        assert trend.comparison.total == used(daily, trend.comparison.span)
        credits = trend.comparison.total.credits, trend.total.credits
        assert trend.comparison.change == Change.between(*credits)


def test_every_bucket_has_a_point_with_zeros_where_nothing_happened() -> None:
    outline = outlined(MARCH, Granularity.DAY, APRIL_FIRST)
    trend = filled(outline, {date(2026, 3, 10): of_credits("2.5")})
    assert [str(point.usage.credits) for point in trend.points] == ["0"] * 9 + ["2.5"] + ["0"] * 21


def test_the_span_of_a_trend_goes_to_the_end_of_the_bucket_that_today_lies_in() -> None:
    for granularity, last_on in [(Granularity.DAY, 10), (Granularity.WEEK, 15)]:
        trend = filled(outlined(MARCH, granularity, date(2026, 3, 10)), {})
        assert trend.span == Span(MARCH.first_on, date(2026, 3, last_on))
        assert trend.points[-1].bucket.partial


# ── Comparison ────────────────────────────────────────────────────────────────────────────────────


def test_usage_is_wanted_of_each_bucket_then_of_the_earlier_span_then_of_each_counterpart() -> None:
    march, february = MARCH, Span(date(2026, 2, 1), date(2026, 2, 28))
    outline = outlined(march, Granularity.MONTH, APRIL_FIRST, Comparison.PREVIOUS_SPAN)
    assert outline.wanted == (march, february, february)
    leap = Span(date(2024, 2, 29), date(2024, 3, 1))
    outline = outlined(leap, Granularity.DAY, APRIL_FIRST, Comparison.PREVIOUS_YEAR)
    leap_day, first = (Span(day, day) for day in (leap.first_on, leap.last_on))
    before = Span(date(2023, 3, 1), date(2023, 3, 1))
    assert outline.wanted == (leap_day, first, before, before)


def test_a_point_whose_day_has_no_counterpart_has_no_change() -> None:
    outline = outlined(MARCH, Granularity.DAY, APRIL_FIRST, Comparison.PREVIOUS_SPAN)
    trend = filled(
        outline, {date(2026, 2, 28): of_credits("4"), date(2026, 3, 28): of_credits("5")}
    )
    assert trend.points[27].change == Change(Credits.of(1), 25.0)
    assert trend.points[28].previous is None
    assert trend.points[28].change is None
    assert trend.points[0].change == Change(Credits(0), None)


def test_a_trend_that_is_not_compared_has_no_comparison_and_no_previous_points() -> None:
    trend = filled(outlined(MARCH, Granularity.WEEK, APRIL_FIRST), {})
    assert trend.comparison is None
    assert {point.previous for point in trend.points} == {None}


def test_where_the_calendar_has_nothing_earlier_there_is_a_trend_without_comparison() -> None:
    for span in (Span(date(2024, 2, 29), date(2024, 2, 29)), Span(date.min, date(1, 3, 31))):
        outline = outlined(span, Granularity.MONTH, APRIL_FIRST, Comparison.PREVIOUS_YEAR)
        trend = filled(outline, {span.first_on: of_credits("3")})
        assert trend.total.credits == Credits.of(3)
        assert trend.comparison is None


def test_the_billing_period_before_is_what_a_billing_period_is_compared_with() -> None:
    period = Span(date(2026, 2, 15), date(2026, 3, 14))
    before = Span(date(2026, 1, 15), date(2026, 2, 14))
    kind = Comparison.PREVIOUS_SPAN
    outline = outlined(period, Granularity.MONTH, APRIL_FIRST, kind, before)
    trend = filled(
        outline, {date(2026, 2, 14): of_credits("2"), date(2026, 2, 15): of_credits("3")}
    )
    assert trend.comparison is not None
    assert (trend.comparison.kind, trend.comparison.span) == (kind, before)
    assert trend.comparison.change == Change(Credits.of(1), 50.0)


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
    change = Change.between(Credits.of(earlier), Credits.of(later))
    assert change == Change(Credits.of(absolute), percent)


def test_a_change_from_nothing_has_no_percent() -> None:
    assert Change.between(Credits(0), Credits.of(5)) == Change(Credits.of(5), None)
    assert Change.between(Credits(0), Credits(0)) == Change(Credits(0), None)


@given(AMOUNTS, AMOUNTS)
def test_percent_is_within_half_a_hundredth_of_the_truth(earlier: Credits, later: Credits) -> None:
    change = Change.between(earlier, later)
    assert earlier + change.absolute == later
    assert (change.percent is None) == (not earlier)
    if change.percent is not None:
        truth = Fraction(100 * change.absolute.thousandths, earlier.thousandths)
        assert (
            abs(Fraction(change.percent) - truth) <= Fraction(5001, 1_000_000) + abs(truth) / 2**52
        )

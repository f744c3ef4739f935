"""Comparisons: which earlier days stand against which, by the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.dates.calendar_buckets import Bucket, Granularity, buckets_of, unit_of
from credit.dates.comparison import Comparison, ComparisonRange, ComparisonRequest, compare
from credit.dates.date_ranges import DateRange
from tests.examples import examples

DAY = timedelta(days=1)
LATER = "2040-01-01"
BEFORE, YEAR = Comparison.PREVIOUS_DATE_RANGE, Comparison.PREVIOUS_YEAR
BY_MONTHS = (Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR)
DATE_RANGES = st.builds(
    lambda first_on, days: DateRange(first_on, first_on + timedelta(days=days)),
    st.dates(date(2015, 1, 1), date(2032, 12, 31)),
    st.integers(0, 70) | st.integers(0, 1500),
)
WHOLE_UNITS = st.builds(
    unit_of, st.dates(date(2015, 1, 1), date(2032, 12, 31)), st.sampled_from(Granularity)
)
AGES = st.integers(0, 400) | st.integers(1500, 2000)


def date_range(text: str) -> DateRange:
    """A date range from `2026-03-01..2026-03-31`, or from one day."""
    first_on, _, last_on = text.partition("..")
    return DateRange(date.fromisoformat(first_on), date.fromisoformat(last_on or first_on))


def debt(bucket: Bucket | None) -> str | None:
    if bucket is None:
        return None
    first_on, last_on = bucket.date_range.first_on, bucket.date_range.last_on
    days = str(first_on) if first_on == last_on else f"{first_on}..{last_on}"
    return days + "~" * bucket.partial


def ask(
    days: DateRange, granularity: Granularity, today: date, before: DateRange | None = None
) -> ComparisonRequest:
    return ComparisonRequest(days, granularity, buckets_of(days, granularity, today), today, before)


def against(
    kind: Comparison,
    days: str,
    granularity: Granularity = Granularity.DAY,
    today: str = LATER,
    before: str = "",
) -> ComparisonRange:
    """What a date range is compared with; there must be something."""
    now = date.fromisoformat(today)
    question = ask(date_range(days), granularity, now, date_range(before) if before else None)
    found = compare(kind, question)
    assert found is not None
    assert len(found.counterparts) == len(question.buckets)
    return found


def whole(found: ComparisonRange) -> str:
    return f"{found.date_range.first_on}..{found.date_range.last_on}"


def counterparts(found: ComparisonRange) -> list[str | None]:
    return [debt(bucket) for bucket in found.counterparts]


def begun(days: DateRange, today: date) -> int:
    return min(days.days, (today - days.first_on).days + 1)


# ── The date range before ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("days", "earlier"),
    [
        ("2026-03-01..2026-03-31", "2026-02-01..2026-02-28"),
        ("2024-03-01..2024-03-31", "2024-02-01..2024-02-29"),
        ("2026-01-01..2026-01-31", "2025-12-01..2025-12-31"),
        ("2026-01-01..2026-03-31", "2025-10-01..2025-12-31"),
        ("2026-07-01..2026-09-30", "2026-04-01..2026-06-30"),
        ("2025-01-01..2025-12-31", "2024-01-01..2024-12-31"),
    ],
)
def test_a_month_quarter_or_year_that_is_over_is_compared_with_the_whole_one_before(
    days: str, earlier: str
) -> None:
    assert whole(against(BEFORE, days)) == earlier


@pytest.mark.parametrize(
    ("today", "earlier"),
    [
        ("2026-03-01", "2026-02-01..2026-02-01"),
        ("2026-03-10", "2026-02-01..2026-02-10"),
        ("2026-03-28", "2026-02-01..2026-02-28"),
        ("2026-03-30", "2026-02-01..2026-02-28"),
        ("2026-03-31", "2026-02-01..2026-02-28"),
        ("2026-04-01", "2026-02-01..2026-02-28"),
    ],
)
def test_the_current_month_is_compared_with_as_many_days_as_the_month_before_has_of_them(
    today: str, earlier: str
) -> None:
    assert whole(against(BEFORE, "2026-03-01..2026-03-31", today=today)) == earlier


@pytest.mark.parametrize(
    ("today", "earlier"),
    [
        ("2026-04-29", "2026-03-01..2026-03-29"),
        ("2026-04-30", "2026-03-01..2026-03-30"),
        ("2026-05-01", "2026-03-01..2026-03-31"),
    ],
)
def test_the_last_day_of_a_month_is_still_the_current_month(today: str, earlier: str) -> None:
    assert whole(against(BEFORE, "2026-04-01..2026-04-30", today=today)) == earlier


def test_the_current_quarter_and_year_are_cut_to_as_many_days_too() -> None:
    quarter = against(BEFORE, "2026-04-01..2026-06-30", Granularity.MONTH, "2026-05-15")
    assert whole(quarter) == "2026-01-01..2026-02-14"
    year = against(BEFORE, "2024-01-01..2024-12-31", Granularity.YEAR, "2024-12-31")
    assert whole(year) == "2023-01-01..2023-12-31"
    assert counterparts(year) == ["2023-01-01..2023-12-31"]


@pytest.mark.parametrize(
    ("days", "today", "earlier"),
    [
        ("2026-03-09..2026-03-15", LATER, "2026-03-02..2026-03-08"),
        ("2026-03-10..2026-03-10", LATER, "2026-03-09..2026-03-09"),
        ("2026-03-02..2026-03-31", LATER, "2026-01-31..2026-03-01"),
        ("2026-03-01..2026-04-30", LATER, "2025-12-30..2026-02-28"),
        ("2026-03-09..2026-03-15", "2026-03-11", "2026-03-02..2026-03-04"),
        ("2026-03-09..2026-03-15", "2026-03-15", "2026-03-02..2026-03-08"),
    ],
)
def test_any_other_span_is_compared_with_as_many_days_just_before(
    days: str, today: str, earlier: str
) -> None:
    assert whole(against(BEFORE, days, today=today)) == earlier


def test_a_billing_period_is_compared_with_the_one_before_however_long_that_was() -> None:
    period, earlier = "2026-02-15..2026-03-14", "2026-01-15..2026-02-14"
    assert whole(against(BEFORE, period, before=earlier)) == earlier
    running = against(BEFORE, period, today="2026-02-17", before=earlier)
    assert whole(running) == "2026-01-15..2026-01-17"
    assert counterparts(running) == ["2026-01-15", "2026-01-16", "2026-01-17"]


def test_a_billing_period_that_is_a_calendar_month_goes_by_its_own_one_before() -> None:
    found = against(BEFORE, "2026-03-01..2026-03-31", before="2026-02-10..2026-02-28")
    assert whole(found) == "2026-02-10..2026-02-28"
    assert counterparts(found)[18:20] == ["2026-02-28", None]


def test_days_stand_against_days_by_place_and_the_31st_has_none_in_february() -> None:
    found = counterparts(against(BEFORE, "2026-03-01..2026-03-31"))
    assert found[:2] == ["2026-02-01", "2026-02-02"]
    assert found[27:] == ["2026-02-28", None, None, None]


def test_months_of_a_quarter_stand_against_months_whatever_their_length() -> None:
    found = against(BEFORE, "2026-04-01..2026-06-30", Granularity.MONTH)
    assert counterparts(found) == [
        *("2026-01-01..2026-01-31", "2026-02-01..2026-02-28", "2026-03-01..2026-03-31")
    ]


def test_quarters_of_a_year_stand_against_quarters() -> None:
    found = against(BEFORE, "2026-01-01..2026-12-31", Granularity.QUARTER)
    assert counterparts(found) == [
        *("2025-01-01..2025-03-31", "2025-04-01..2025-06-30"),
        *("2025-07-01..2025-09-30", "2025-10-01..2025-12-31"),
    ]


def test_the_current_bucket_is_compared_with_equally_many_days() -> None:
    by_month = against(BEFORE, "2026-04-01..2026-06-30", Granularity.MONTH, "2026-05-10")
    assert counterparts(by_month) == ["2026-01-01..2026-01-31", "2026-02-01..2026-02-10~"]
    by_week = against(BEFORE, "2026-03-09..2026-03-22", Granularity.WEEK, "2026-03-18")
    assert counterparts(by_week) == ["2026-02-23..2026-03-01", "2026-03-02..2026-03-04~"]


def test_weeks_that_the_two_spans_cut_differently_stand_by_place() -> None:
    found = against(BEFORE, "2026-04-01..2026-04-30", Granularity.WEEK)
    lengths = [bucket.date_range.days for bucket in found.counterparts if bucket]
    assert lengths == [5, 7, 7, 7, 4]
    assert counterparts(found)[0] == "2026-03-01..2026-03-05~"
    assert counterparts(found)[-1] == "2026-03-27..2026-03-30~"


@pytest.mark.parametrize(
    ("days", "granularity", "earlier"),
    [
        (
            "2026-03-09..2026-03-18",
            Granularity.WEEK,
            ["2026-02-27..2026-03-05~", "2026-03-06..2026-03-08~"],
        ),
        (
            "2026-01-01..2026-02-28",
            Granularity.MONTH,
            ["2025-11-03..2025-12-03~", "2025-12-04..2025-12-31~"],
        ),
    ],
)
def test_units_stand_by_place_where_the_days_just_before_begin_within_one(
    days: str, granularity: Granularity, earlier: list[str]
) -> None:
    assert counterparts(against(BEFORE, days, granularity)) == earlier


def test_months_of_a_span_that_begins_in_mid_month_stand_by_place() -> None:
    found = against(BEFORE, "2026-01-15..2026-04-14", Granularity.MONTH)
    assert whole(found) == "2025-10-17..2026-01-14"
    assert counterparts(found) == [
        *("2025-10-17..2025-11-02~", "2025-11-03..2025-11-30~"),
        *("2025-12-01..2025-12-31", "2026-01-01..2026-01-14~"),
    ]


@given(DATE_RANGES | WHOLE_UNITS, AGES, st.sampled_from(Granularity))
def test_the_span_before_ends_just_before_or_is_cut_to_the_days_that_have_begun(
    days: DateRange, age: int, granularity: Granularity
) -> None:
    today = days.first_on + DAY * age
    found = compare(BEFORE, ask(days, granularity, today))
    assert found is not None
    if today > days.last_on:
        assert found.date_range.last_on + DAY == days.first_on
    else:
        assert found.date_range.days <= begun(days, today)
        assert found.date_range.last_on < days.first_on


@given(DATE_RANGES | WHOLE_UNITS, AGES, st.sampled_from(Granularity))
def test_counterparts_before_follow_each_other_and_end_before_the_span(
    days: DateRange, age: int, granularity: Granularity
) -> None:
    today = days.first_on + DAY * age
    question = ask(days, granularity, today)
    found = compare(BEFORE, question)
    assert found is not None
    known = [bucket.date_range for bucket in found.counterparts if bucket]
    assert known[0].first_on == found.date_range.first_on
    assert known[-1].last_on < days.first_on
    assert all(one.last_on + DAY == after.first_on for one, after in pairwise(known))
    pairs = zip(question.buckets, found.counterparts, strict=True)
    partial = [(own, other) for own, other in pairs if own.partial and other]
    assert all(other.date_range.days <= begun(own.date_range, today) for own, other in partial)


# ── The year before ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("days", "today", "earlier"),
    [
        ("2026-03-10..2026-04-09", LATER, "2025-03-10..2025-04-09"),
        ("2026-03-01..2026-03-31", "2026-03-10", "2025-03-01..2025-03-10"),
        ("2025-02-10..2025-03-09", LATER, "2024-02-10..2024-03-08"),
        ("2024-02-29..2024-03-10", LATER, "2023-03-01..2023-03-11"),
        ("2024-02-10..2024-02-29", LATER, "2023-02-10..2023-03-01"),
        ("2024-01-01..2024-12-31", LATER, "2023-01-01..2023-12-31"),
    ],
)
def test_the_year_before_begins_on_the_same_date_and_has_as_many_days(
    days: str, today: str, earlier: str
) -> None:
    assert whole(against(YEAR, days, today=today)) == earlier


def test_29_february_has_no_counterpart_and_its_neighbours_have() -> None:
    found = against(YEAR, "2024-02-28..2024-03-01")
    assert counterparts(found) == ["2023-02-28", None, "2023-03-01"]
    assert whole(found) == "2023-02-28..2023-03-02"


def test_a_current_leap_year_is_compared_with_as_many_days_and_its_months_with_their_dates() -> (
    None
):
    found = against(YEAR, "2024-01-01..2024-12-31", Granularity.MONTH, "2024-03-10")
    assert whole(found) == "2023-01-01..2023-03-11"  # 31 + 29 + 10 days: 31 + 28 + 11
    assert counterparts(found) == [
        *("2023-01-01..2023-01-31", "2023-02-01..2023-02-28", "2023-03-01..2023-03-10~")
    ]


def test_a_single_29_february_is_compared_with_nothing_at_all() -> None:
    for granularity in (Granularity.DAY, *BY_MONTHS):
        question = ask(date_range("2024-02-29"), granularity, date(2030, 1, 1))
        assert compare(YEAR, question) is None


@pytest.mark.parametrize(
    ("february", "earlier"),
    [
        ("2024-02-01..2024-02-29", "2023-02-01..2023-02-28"),
        ("2025-02-01..2025-02-28", "2024-02-01..2024-02-29"),
    ],
)
def test_februaries_that_are_over_compare_as_whole_months_both_ways(
    february: str, earlier: str
) -> None:
    found = against(YEAR, february, Granularity.MONTH)
    assert (whole(found), counterparts(found)) == (earlier, [earlier])


def test_the_last_day_of_february_compares_equally_many_days_while_it_lasts() -> None:
    found = against(YEAR, "2025-02-01..2025-02-28", Granularity.MONTH, "2025-02-28")
    assert (whole(found), counterparts(found)) == (
        "2024-02-01..2024-02-28",
        ["2024-02-01..2024-02-28~"],
    )
    leap = against(YEAR, "2024-02-01..2024-02-29", Granularity.MONTH, "2024-02-29")
    assert counterparts(leap) == ["2023-02-01..2023-02-28"]


def test_cut_buckets_compare_with_the_same_cut_a_year_before() -> None:
    found = against(YEAR, "2026-01-15..2026-04-14", Granularity.QUARTER)
    assert counterparts(found) == ["2025-01-15..2025-03-31~", "2025-04-01..2025-04-14~"]


def test_the_current_month_is_compared_with_the_same_days_of_its_month_a_year_before() -> None:
    found = against(YEAR, "2026-01-01..2026-12-31", Granularity.MONTH, "2026-02-10")
    assert whole(found) == "2025-01-01..2025-02-10"
    assert counterparts(found) == ["2025-01-01..2025-01-31", "2025-02-01..2025-02-10~"]


def test_a_week_is_compared_with_the_iso_week_of_the_same_number() -> None:
    found = against(YEAR, "2026-03-09..2026-03-15", Granularity.WEEK)
    assert counterparts(found) == ["2025-03-10..2025-03-16"]


def test_a_week_cut_or_running_is_compared_by_weekday() -> None:
    cut = against(YEAR, "2026-03-11..2026-03-20", Granularity.WEEK)
    assert counterparts(cut) == ["2025-03-12..2025-03-16~", "2025-03-17..2025-03-21~"]
    running = against(YEAR, "2026-03-09..2026-03-15", Granularity.WEEK, "2026-03-10")
    assert whole(running) == "2025-03-10..2025-03-11"
    assert counterparts(running) == ["2025-03-10..2025-03-11~"]


def test_iso_week_53_has_no_counterpart_and_the_weeks_around_it_have() -> None:
    found = against(YEAR, "2020-12-21..2021-01-10", Granularity.WEEK)
    assert counterparts(found) == ["2019-12-23..2019-12-29", None, "2019-12-30..2020-01-05"]
    assert whole(found) == "2019-12-23..2020-01-12"


@pytest.mark.parametrize(
    ("days", "earlier"),
    [
        ("2020-12-30..2021-01-10", "2020-01-01..2020-01-12"),
        ("2020-12-21..2021-01-01", "2019-12-23..2020-01-03"),
        ("2026-12-28..2027-01-24", "2025-12-29..2026-01-25"),
        ("2026-11-18..2027-02-15", "2025-11-19..2026-02-16"),
        # Week 53 lies in the year before: the weeks 50 to 53 of 2026, and 1 and 2 of 2027.
        ("2027-12-13..2028-01-23", "2026-12-07..2027-01-17"),
    ],
)
def test_weeks_around_a_week_53_are_compared_with_as_many_days(days: str, earlier: str) -> None:
    assert date_range(days).days == date_range(earlier).days
    assert whole(against(YEAR, days, Granularity.WEEK)) == earlier


def test_week_53_alone_is_compared_with_nothing_at_all() -> None:
    for days in ("2020-12-28..2021-01-03", "2026-12-30..2027-01-01"):
        question = ask(date_range(days), Granularity.WEEK, date(2030, 1, 1))
        assert compare(YEAR, question) is None


@settings(max_examples=examples(30))
@given(DATE_RANGES, AGES)
def test_each_day_is_compared_with_its_date_a_year_before(days: DateRange, age: int) -> None:
    question = ask(days, Granularity.DAY, days.first_on + DAY * age)
    found = compare(YEAR, question)
    own = [bucket.date_range.first_on for bucket in question.buckets]
    leap_days = [day for day in own if (day.month, day.day) == (2, 29)]
    if found is None:
        assert own == leap_days
        return
    pairs = list(zip(own, found.counterparts, strict=True))
    assert [day for day, other in pairs if other is None] == leap_days
    for day, other in pairs:
        assert other is None or other.date_range == DateRange(
            other.date_range.first_on, other.date_range.first_on
        )
        assert other is None or other.label == f"{day.year - 1}{day:-%m-%d}"


@given(DATE_RANGES | WHOLE_UNITS, AGES, st.sampled_from(Granularity))
def test_the_year_before_has_as_many_days_unless_whole_months_are_compared_with_whole_months(
    days: DateRange, age: int, granularity: Granularity
) -> None:
    today = days.first_on + DAY * age
    found = compare(YEAR, ask(days, granularity, today))
    ends = (days.first_on - DAY, days.last_on)
    whole_months = all((day + DAY).day == 1 for day in ends)
    if found is None:
        return
    if granularity is Granularity.WEEK or not whole_months:
        assert found.date_range.days == begun(days, today)
        assert abs((days.first_on - found.date_range.first_on).days - 365) <= 6
    elif today > days.last_on:
        assert (found.date_range.last_on + DAY).day == found.date_range.first_on.day == 1
    else:
        assert found.date_range.days in {begun(days, today), begun(days, today) - 1}


@settings(max_examples=examples(30))
@given(DATE_RANGES, AGES)
def test_each_week_is_compared_with_its_weekdays_a_year_before(days: DateRange, age: int) -> None:
    today = days.first_on + DAY * age
    question = ask(days, Granularity.WEEK, today)
    found = compare(YEAR, question)
    if found is None:
        assert {bucket.label[4:] for bucket in question.buckets} == {"-W53"}
        return
    for own, other in zip(question.buckets, found.counterparts, strict=True):
        if other is None:
            assert own.label.endswith("-W53")
            continue
        first_on, last_on = other.date_range.first_on, other.date_range.last_on
        assert other.label == f"{int(own.label[:4]) - 1}{own.label[4:]}"
        assert first_on.weekday() == own.date_range.first_on.weekday()
        assert last_on.weekday() == min(own.date_range.last_on, today).weekday()
        assert other.date_range.days == begun(own.date_range, today)


@given(DATE_RANGES, AGES, st.sampled_from(BY_MONTHS))
def test_each_unit_of_months_is_compared_with_the_same_one_a_year_before(
    days: DateRange, age: int, granularity: Granularity
) -> None:
    question = ask(days, granularity, days.first_on + DAY * age)
    found = compare(YEAR, question)
    for own, other in zip(question.buckets, found.counterparts if found else (), strict=False):
        if other is None:
            assert (own.date_range.first_on.month, own.date_range.first_on.day) == (2, 29)
            continue
        assert other.label == f"{int(own.label[:4]) - 1}{own.label[4:]}"
        assert own.partial or not other.partial


# ── Where the calendar begins ─────────────────────────────────────────────────────────────────────


@given(
    st.dates(date.min, date(3, 12, 31)),
    st.integers(0, 900),
    st.integers(0, 900),
    st.sampled_from(Granularity),
    st.sampled_from(Comparison),
)
def test_where_the_calendar_begins_there_is_nothing_to_compare_with(
    first_on: date, days: int, age: int, granularity: Granularity, kind: Comparison
) -> None:
    question = ask(DateRange(first_on, first_on + DAY * days), granularity, first_on + DAY * age)
    found = compare(kind, question)
    if first_on == date.min or (kind is YEAR and first_on.year == 1 and first_on.month < 12):
        assert found is None

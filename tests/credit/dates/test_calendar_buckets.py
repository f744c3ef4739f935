"""Buckets: units of the calendar that tile a date range, whatever its days and the current day."""

from collections.abc import Hashable
from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credit.dates.calendar_buckets import (
    Bucket,
    Granularity,
    bucket_of,
    buckets_of,
    unit_of,
    usual_granularity,
)
from credit.dates.date_ranges import DateRange
from tests.examples import examples

DAY = timedelta(days=1)
LATER = date(2030, 1, 1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
DATE_RANGES = st.builds(
    lambda first_on, days: DateRange(first_on, first_on + timedelta(days=days)),
    DAYS,
    st.integers(0, 800) | st.integers(0, 3652),
)
TODAYS = st.integers(-100, 4000)


def date_range(first_on: str, last_on: str) -> DateRange:
    return DateRange(date.fromisoformat(first_on), date.fromisoformat(last_on))


def named(day: date, granularity: Granularity) -> str:
    """What the unit of a day is called, by the calendar of the C library."""
    quarter = f"%Y-Q{(day.month + 2) // 3}"
    forms = {"DAY": "%Y-%m-%d", "WEEK": "%G-W%V", "MONTH": "%Y-%m", "QUARTER": quarter}
    return day.strftime(forms.get(granularity, "%Y"))


def counted(date_range: DateRange, granularity: Granularity, today: date) -> list[Bucket]:
    """The buckets by going through all days one by one."""

    def unit(day: date) -> Hashable:
        return named(day, granularity)

    found = []
    for name, days in groupby(
        (date_range.first_on + DAY * n for n in range(date_range.days)), unit
    ):
        first_on, *rest = days
        last_on = rest[-1] if rest else first_on
        if first_on <= today:
            cut = unit(first_on - DAY) == name or unit(last_on + DAY) == name
            found.append(
                Bucket(DateRange(first_on, last_on), str(name), cut or unit(today) == name)
            )
    return found


def texts(buckets: tuple[Bucket, ...]) -> list[str]:
    """Each bucket in short: `2026-W11 2026-03-09..2026-03-15`, with a `~` where it is partial."""
    return [
        f"{bucket.label} {days.first_on}..{days.last_on}{'~' * bucket.partial}"
        for bucket in buckets
        for days in (bucket.date_range,)
    ]


@settings(max_examples=examples(30))
@given(DATE_RANGES, TODAYS, st.sampled_from(Granularity))
def test_buckets_are_the_days_of_a_span_put_together_by_unit(
    date_range: DateRange, age: int, granularity: Granularity
) -> None:
    today = date_range.first_on + timedelta(days=age)
    assert list(buckets_of(date_range, granularity, today)) == counted(
        date_range, granularity, today
    )


@settings(max_examples=examples(30))
@given(DATE_RANGES, st.sampled_from(Granularity))
def test_buckets_tile_a_span_that_is_over_without_gap_or_overlap(
    date_range: DateRange, granularity: Granularity
) -> None:
    buckets = buckets_of(date_range, granularity, date_range.last_on + DAY)
    nexts = [bucket.date_range.last_on + DAY for bucket in buckets]
    assert [bucket.date_range.first_on for bucket in buckets] == [date_range.first_on, *nexts[:-1]]
    assert nexts[-1] == date_range.last_on + DAY
    assert sum(bucket.date_range.days for bucket in buckets) == date_range.days


@given(DAYS, st.sampled_from(Granularity))
def test_a_unit_is_one_whole_bucket_once_it_is_over(day: date, granularity: Granularity) -> None:
    unit = unit_of(day, granularity)
    assert day in unit
    (bucket,) = buckets_of(unit, granularity, unit.last_on + DAY)
    assert (bucket.date_range, bucket.partial) == (unit, False)
    assert bucket == bucket_of(unit, granularity)


@pytest.mark.parametrize(
    ("granularity", "label", "first_on", "last_on"),
    [
        (Granularity.DAY, "2026-03-10", "2026-03-10", "2026-03-10"),
        (Granularity.WEEK, "2026-W11", "2026-03-09", "2026-03-15"),
        (Granularity.MONTH, "2026-03", "2026-03-01", "2026-03-31"),
        (Granularity.QUARTER, "2026-Q1", "2026-01-01", "2026-03-31"),
        (Granularity.YEAR, "2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_day_lies_in_one_unit_of_each_granularity(
    granularity: Granularity, label: str, first_on: str, last_on: str
) -> None:
    unit = unit_of(date(2026, 3, 10), granularity)
    assert texts((bucket_of(unit, granularity),)) == [f"{label} {first_on}..{last_on}"]


def test_labels_of_early_years_have_four_digits_too() -> None:
    labels = [bucket_of(unit_of(date(987, 1, 9), each), each).label for each in Granularity]
    assert labels == ["0987-01-09", "0987-W02", "0987-01", "0987-Q1", "0987"]


@pytest.mark.parametrize(
    ("first_on", "last_on", "weeks"),
    [
        (
            "2020-12-21",
            "2021-01-10",
            [
                "2020-W52 2020-12-21..2020-12-27",
                "2020-W53 2020-12-28..2021-01-03",
                "2021-W01 2021-01-04..2021-01-10",
            ],
        ),
        (
            "2026-12-28",
            "2027-01-10",
            ["2026-W53 2026-12-28..2027-01-03", "2027-W01 2027-01-04..2027-01-10"],
        ),
        (
            "2024-12-23",
            "2025-01-05",
            ["2024-W52 2024-12-23..2024-12-29", "2025-W01 2024-12-30..2025-01-05"],
        ),
    ],
)
def test_the_week_of_new_year_is_one_bucket_and_belongs_to_the_year_of_its_thursday(
    first_on: str, last_on: str, weeks: list[str]
) -> None:
    assert texts(buckets_of(date_range(first_on, last_on), Granularity.WEEK, LATER)) == weeks


def test_the_buckets_that_a_span_cuts_are_partial_at_each_end_and_those_between_are_not() -> None:
    cut = date_range("2026-01-15", "2026-04-14")
    assert texts(buckets_of(cut, Granularity.MONTH, LATER)) == [
        "2026-01 2026-01-15..2026-01-31~",
        "2026-02 2026-02-01..2026-02-28",
        "2026-03 2026-03-01..2026-03-31",
        "2026-04 2026-04-01..2026-04-14~",
    ]
    assert texts(buckets_of(cut, Granularity.YEAR, LATER)) == ["2026 2026-01-15..2026-04-14~"]


def test_the_current_bucket_is_partial_through_its_last_day_and_whole_the_day_after() -> None:
    march = date_range("2026-03-01", "2026-03-31")
    for today, mark in [("2026-03-01", "~"), ("2026-03-31", "~"), ("2026-04-01", "")]:
        buckets = buckets_of(march, Granularity.MONTH, date.fromisoformat(today))
        assert texts(buckets) == [f"2026-03 2026-03-01..2026-03-31{mark}"]


def test_a_bucket_that_the_span_ends_is_partial_while_its_unit_is_not_over_and_after() -> None:
    first_days = date_range("2026-03-01", "2026-03-09")
    for today in ("2026-03-05", "2026-03-20", "2026-05-01"):
        (bucket,) = buckets_of(first_days, Granularity.MONTH, date.fromisoformat(today))
        assert bucket.partial


def test_buckets_wholly_ahead_are_left_out_and_the_current_one_is_not_cut_at_today() -> None:
    march, today = date_range("2026-03-01", "2026-03-31"), date(2026, 3, 10)
    assert texts(buckets_of(march, Granularity.WEEK, today))[-2:] == [
        "2026-W10 2026-03-02..2026-03-08",
        "2026-W11 2026-03-09..2026-03-15~",
    ]
    assert texts(buckets_of(march, Granularity.DAY, today))[-2:] == [
        "2026-03-09 2026-03-09..2026-03-09",
        "2026-03-10 2026-03-10..2026-03-10~",
    ]
    assert buckets_of(march, Granularity.DAY, date(2026, 2, 28)) == ()


@pytest.mark.parametrize(
    ("days", "granularity"),
    [
        (1, Granularity.DAY),
        (62, Granularity.DAY),
        (63, Granularity.WEEK),
        (189, Granularity.WEEK),
        (190, Granularity.MONTH),
        (3653, Granularity.MONTH),
    ],
)
def test_the_usual_granularity_keeps_a_trend_readable(days: int, granularity: Granularity) -> None:
    first_on = date(2020, 1, 1)
    assert (
        usual_granularity(DateRange(first_on, first_on + timedelta(days=days - 1))) is granularity
    )

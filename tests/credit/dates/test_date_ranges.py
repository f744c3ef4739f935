"""Date ranges: which are valid, and which days the named ones have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.dates.date_ranges import (
    DateRange,
    DateRangePreset,
    DateRanges,
    checked_date_range,
    preset_date_range,
)

TODAY = date(2026, 5, 20)
CURRENT = DateRange(date(2026, 5, 15), date(2026, 6, 14))
PREVIOUS = DateRange(date(2026, 4, 15), date(2026, 5, 14))
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def preset(name: DateRangePreset, today: date = TODAY) -> tuple[str, str]:
    date_range = preset_date_range(name, today, CURRENT, PREVIOUS)
    return str(date_range.first_on), str(date_range.last_on)


def test_a_span_of_one_day_has_one_day() -> None:
    assert checked_date_range(TODAY, TODAY, TODAY).days == 1


def test_a_span_has_both_its_ends() -> None:
    assert CURRENT.first_on in CURRENT
    assert CURRENT.last_on in CURRENT
    assert CURRENT.first_on - timedelta(days=1) not in CURRENT
    assert CURRENT.last_on + timedelta(days=1) not in CURRENT


@given(DAYS, st.lists(st.integers(1, 400), min_size=1, max_size=20))
def test_spans_laid_end_to_end_are_as_long_as_the_whole(first_on: date, days: list[int]) -> None:
    date_ranges, next_on = [], first_on
    for length in days:
        date_ranges.append(DateRange(next_on, next_on + timedelta(days=length - 1)))
        next_on += timedelta(days=length)
    assert (
        sum(date_range.days for date_range in date_ranges)
        == DateRange(first_on, date_ranges[-1].last_on).days
    )


def test_a_span_that_ends_before_it_starts_is_refused_at_its_end() -> None:
    with pytest.raises(InvalidInputError, match="swap") as refusal:
        checked_date_range(TODAY, TODAY - timedelta(days=1), TODAY)
    assert refusal.value.path == ("dates", "to")


def test_a_span_that_starts_tomorrow_is_refused_at_its_start() -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(InvalidInputError, match="future") as refusal:
        checked_date_range(tomorrow, tomorrow, TODAY)
    assert refusal.value.path == ("dates", "from")


def test_a_span_that_starts_more_than_a_century_ago_is_refused_at_its_start() -> None:
    oldest = date(1926, 5, 20)
    assert checked_date_range(oldest, oldest, TODAY).first_on == oldest
    for first_on in (oldest - timedelta(days=1), date.min):
        with pytest.raises(InvalidInputError, match="1926-05-20 at the earliest") as refusal:
            checked_date_range(first_on, first_on, TODAY)
        assert refusal.value.path == ("dates", "from")


def test_a_span_may_end_in_the_future() -> None:
    assert checked_date_range(TODAY, date(2026, 12, 31), TODAY).last_on == date(2026, 12, 31)


def test_ten_years_are_taken_and_a_day_more_is_refused() -> None:
    first_on = date(2016, 5, 20)
    assert checked_date_range(first_on, date(2026, 5, 19), TODAY).days == 3652
    with pytest.raises(InvalidInputError, match="2026-05-19 at the latest") as refusal:
        checked_date_range(first_on, date(2026, 5, 20), TODAY)
    assert refusal.value.path == ("dates", "to")


@given(DAYS, st.integers(-5000, 5000))
def test_what_is_taken_is_ordered_begun_and_no_longer_than_ten_years(
    first_on: date, days: int
) -> None:
    last_on = first_on + timedelta(days=days)
    try:
        date_range = checked_date_range(first_on, last_on, TODAY)
    except InvalidInputError:
        assert days < 0 or first_on > TODAY or days >= 3651
    else:
        assert (date_range.first_on, date_range.last_on) == (first_on, last_on)
        assert 0 <= days < 3653
        assert first_on <= TODAY


@pytest.mark.parametrize(
    ("name", "first_on", "last_on"),
    [
        (DateRangePreset.CURRENT_PERIOD, "2026-05-15", "2026-06-14"),
        (DateRangePreset.PREVIOUS_PERIOD, "2026-04-15", "2026-05-14"),
        (DateRangePreset.CURRENT_MONTH, "2026-05-01", "2026-05-31"),
        (DateRangePreset.PREVIOUS_MONTH, "2026-04-01", "2026-04-30"),
        (DateRangePreset.CURRENT_YEAR, "2026-01-01", "2026-12-31"),
        (DateRangePreset.PREVIOUS_YEAR, "2025-01-01", "2025-12-31"),
        (DateRangePreset.LAST_7_DAYS, "2026-05-14", "2026-05-20"),
        (DateRangePreset.LAST_30_DAYS, "2026-04-21", "2026-05-20"),
        (DateRangePreset.LAST_90_DAYS, "2026-02-20", "2026-05-20"),
        (DateRangePreset.LAST_12_MONTHS, "2025-05-21", "2026-05-20"),
    ],
)
def test_each_preset_names_its_days(name: DateRangePreset, first_on: str, last_on: str) -> None:
    assert preset(name) == (first_on, last_on)


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2024, 2, 28), 365),
        (date(2024, 2, 29), 366),
        (date(2024, 3, 1), 366),
        (date(2025, 2, 28), 366),
        (date(2025, 3, 1), 365),
        (date(2026, 2, 28), 365),
    ],
)
def test_the_last_12_months_have_366_days_when_a_29_february_is_in_them(
    today: date, days: int
) -> None:
    date_range = preset_date_range(DateRangePreset.LAST_12_MONTHS, today, CURRENT, PREVIOUS)
    assert date_range.last_on == today
    assert date_range.days == days


def test_months_and_years_by_name_know_of_leap_years_and_of_january() -> None:
    leap_day = date(2024, 2, 29)
    assert preset(DateRangePreset.CURRENT_MONTH, leap_day) == ("2024-02-01", "2024-02-29")
    assert preset(DateRangePreset.PREVIOUS_MONTH, date(2024, 3, 31)) == ("2024-02-01", "2024-02-29")
    assert preset(DateRangePreset.PREVIOUS_MONTH, date(2026, 1, 31)) == ("2025-12-01", "2025-12-31")
    assert preset_date_range(DateRangePreset.CURRENT_YEAR, leap_day, CURRENT, PREVIOUS).days == 366
    assert preset_date_range(DateRangePreset.PREVIOUS_YEAR, leap_day, CURRENT, PREVIOUS).days == 365


@given(st.sampled_from(DateRangePreset), DAYS)
def test_presets_of_now_contain_today_and_previous_ones_end_where_they_begin(
    name: DateRangePreset, today: date
) -> None:
    date_range = preset_date_range(name, today, DateRange(today, today), DateRange(today, today))
    if name.startswith("PREVIOUS") and name is not DateRangePreset.PREVIOUS_PERIOD:
        current = DateRangePreset(name.replace("PREVIOUS", "CURRENT"))
        begins = preset_date_range(
            current, today, DateRange(today, today), DateRange(today, today)
        ).first_on
        assert date_range.last_on + timedelta(days=1) == begins
    else:
        assert today in date_range


def test_date_ranges_are_found_as_a_tuple_of_them_is() -> None:
    ranges: tuple[DateRange, ...] = (CURRENT, PREVIOUS)
    one, same = DateRanges(ranges), DateRanges(ranges)
    assert one == same == ranges
    assert hash(one) == hash(same) == hash(ranges)
    assert {ranges, one, same} == {one}
    assert one != DateRanges((PREVIOUS, CURRENT))

"""Date ranges as whole months and days: together they are the range, and few days are left."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from credit.dates.calendar_buckets import Granularity, unit_of
from credit.dates.date_ranges import DateRange
from credit.dates.month_split import MonthSplit, split_by_month


def _days(of: DateRange) -> list[date]:
    return [of.first_on + timedelta(days=n) for n in range(of.days)]


@given(st.dates(date(2020, 1, 1), date(2028, 12, 31)), st.integers(0, 900))
def test_months_and_days_make_up_the_range_and_no_day_counts_twice(first: date, more: int) -> None:
    date_range = DateRange(first, first + timedelta(days=more))
    split = split_by_month(date_range)
    counted: Counter[date] = Counter()
    if split.months is not None:
        assert split.months.first_on.day == 1
        assert split.months.last_on == unit_of(split.months.last_on, Granularity.MONTH).last_on
        counted.update(_days(split.months))
    for days in split.added:
        counted.update(_days(days))
    for days in split.subtracted:
        counted.subtract(_days(days))
    assert +counted == Counter(_days(date_range))
    assert min(counted.values()) == 0 or not split.subtracted
    assert sum(days.days for days in (*split.added, *split.subtracted)) <= 32


def test_whole_months_leave_no_days() -> None:
    year = DateRange(date(2026, 1, 1), date(2026, 12, 31))
    assert split_by_month(year) == MonthSplit(year)


def test_what_is_missing_from_a_month_is_subtracted_where_that_is_less() -> None:
    to_date = DateRange(date(2026, 1, 1), date(2026, 3, 29))
    assert split_by_month(to_date) == MonthSplit(
        DateRange(date(2026, 1, 1), date(2026, 3, 31)),
        subtracted=(DateRange(date(2026, 3, 30), date(2026, 3, 31)),),
    )
    early = DateRange(date(2026, 1, 30), date(2026, 3, 2))
    assert split_by_month(early) == MonthSplit(
        DateRange(date(2026, 2, 1), date(2026, 2, 28)),
        added=(
            DateRange(date(2026, 1, 30), date(2026, 1, 31)),
            DateRange(date(2026, 3, 1), date(2026, 3, 2)),
        ),
    )

"""Buckets: the calendar's days, ISO weeks, months, quarters and years, cut to a date range."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from credit.dates.date_ranges import DateRange
from credit.dates.local_time import MONTHS_A_YEAR, months_later

DAYS_A_WEEK: Final = 7
MONTHS_A_QUARTER: Final = 3
_MOST_DAYS: Final = 62
_MOST_WEEKS: Final = 27


class Granularity(StrEnum):
    """What unit of the calendar a bucket is. Weeks are ISO weeks: they begin on Monday."""

    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


MONTHS: Final = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: MONTHS_A_QUARTER,
    Granularity.YEAR: MONTHS_A_YEAR,
}
"""How many months the units have that are made of months."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """Days of one unit of the calendar.

    `partial` tells that it is not the whole unit, cut by the end of a date range, or that the unit
    is not over yet. The label is that of the unit: `2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1`,
    `2026`.
    """

    date_range: DateRange
    label: str
    partial: bool


def unit_of(day: date, granularity: Granularity) -> DateRange:
    """The whole unit of the calendar that a day lies in."""
    if granularity is Granularity.DAY:
        return DateRange(day, day)
    if granularity is Granularity.WEEK:
        monday = day - timedelta(days=day.weekday())
        return DateRange(monday, monday + timedelta(days=DAYS_A_WEEK - 1))
    months = MONTHS[granularity]
    first_on = date(day.year, (day.month - 1) // months * months + 1, 1)
    return DateRange(first_on, months_later(first_on, months, 1) - timedelta(days=1))


def label_of(day: date, granularity: Granularity) -> str:
    """What the unit that a day lies in is called. A week belongs to the year of its Thursday."""
    if granularity is Granularity.DAY:
        return day.isoformat()
    if granularity is Granularity.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if granularity is Granularity.MONTH:
        return f"{day.year:04d}-{day.month:02d}"
    if granularity is Granularity.QUARTER:
        return f"{day.year:04d}-Q{(day.month - 1) // MONTHS_A_QUARTER + 1}"
    return f"{day.year:04d}"


def buckets_of(date_range: DateRange, granularity: Granularity, today: date) -> tuple[Bucket, ...]:
    """The buckets that tile a date range, in order, without those that lie wholly after today.

    The first and the last are cut to the date range.
    """
    found = []
    first_on = date_range.first_on
    while first_on <= min(date_range.last_on, today):
        unit = unit_of(first_on, granularity)
        cut = DateRange(first_on, min(unit.last_on, date_range.last_on))
        found.append(bucket_of(cut, granularity, over=unit.last_on < today))
        first_on = cut.last_on + timedelta(days=1)
    return tuple(found)


def bucket_of(date_range: DateRange, granularity: Granularity, *, over: bool = True) -> Bucket:
    """The bucket of some days, labelled by the unit that the first of them lies in."""
    partial = not over or date_range != unit_of(date_range.first_on, granularity)
    return Bucket(date_range, label_of(date_range.first_on, granularity), partial)


def usual_granularity(date_range: DateRange) -> Granularity:
    """The one that gives a readable number of points: days, from two months on weeks, then months.

    Half a year and less is shown by week, anything longer by month.
    """
    if date_range.days <= _MOST_DAYS:
        return Granularity.DAY
    return Granularity.WEEK if date_range.days <= _MOST_WEEKS * DAYS_A_WEEK else Granularity.MONTH

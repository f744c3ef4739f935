"""Calendar buckets: days, ISO weeks, months, quarters and years, clipped to a date range."""

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
    """The calendar unit of a bucket. Weeks are ISO weeks, which start on Monday."""

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
"""The number of months in each unit that consists of months."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """Days of one calendar unit.

    `partial` is true when the date range clips the unit or the unit is not over yet. `label` is the
    unit's: `2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1`, `2026`.
    """

    date_range: DateRange
    label: str
    partial: bool


def unit_of(day: date, granularity: Granularity) -> DateRange:
    """The whole calendar unit that contains a day."""
    if granularity is Granularity.DAY:
        return DateRange(day, day)
    if granularity is Granularity.WEEK:
        monday = day - timedelta(days=day.weekday())
        return DateRange(monday, monday + timedelta(days=DAYS_A_WEEK - 1))
    months = MONTHS[granularity]
    first_on = date(day.year, (day.month - 1) // months * months + 1, 1)
    return DateRange(first_on, months_later(first_on, months, 1) - timedelta(days=1))


def label_of(day: date, granularity: Granularity) -> str:
    """The label of the unit that contains a day. A week belongs to the year of its Thursday."""
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
    """The buckets that cover a date range, in order, without those entirely after today.

    The first and the last bucket are clipped to the date range.
    """
    found = []
    first_on = date_range.first_on
    while first_on <= min(date_range.last_on, today):
        unit = unit_of(first_on, granularity)
        clipped = DateRange(first_on, min(unit.last_on, date_range.last_on))
        found.append(bucket_of(clipped, granularity, over=unit.last_on < today))
        first_on = clipped.last_on + timedelta(days=1)
    return tuple(found)


def bucket_of(date_range: DateRange, granularity: Granularity, *, over: bool = True) -> Bucket:
    """The bucket of a date range, labelled by the unit that contains its first day.

    `over` is false when that unit is not over yet, which makes the bucket partial.
    """
    partial = not over or date_range != unit_of(date_range.first_on, granularity)
    return Bucket(date_range, label_of(date_range.first_on, granularity), partial)


def usual_granularity(date_range: DateRange) -> Granularity:
    """The default granularity of a date range, which keeps the number of points readable.

    Days up to 62 days, weeks up to 27 weeks, months for longer ranges.
    """
    if date_range.days <= _MOST_DAYS:
        return Granularity.DAY
    return Granularity.WEEK if date_range.days <= _MOST_WEEKS * DAYS_A_WEEK else Granularity.MONTH

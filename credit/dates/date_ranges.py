"""Date ranges: calendar days with both ends included, and named presets."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from credit.core.errors import InvalidInputError
from credit.dates.local_time import MONTHS_A_YEAR, months_later

LONGEST_DATE_RANGE_YEARS: Final = 10
OLDEST_DATE_RANGE_YEARS: Final = 100
"""How long ago a date range of the input may start."""


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """Days from `first_on` to `last_on`, both included."""

    first_on: date
    last_on: date

    @property
    def days(self) -> int:
        """The number of days in the range."""
        return (self.last_on - self.first_on).days + 1

    def __contains__(self, day: date) -> bool:
        """Whether a day lies in the range."""
        return self.first_on <= day <= self.last_on


class DateRanges(tuple[DateRange, ...]):  # noqa: SLOT001 - it keeps its hash
    """Date ranges that are looked up by: hashed once, since a year of days takes .1 ms."""

    _hashed: int | None = None

    def __hash__(self) -> int:
        """As that of a tuple."""
        if self._hashed is None:
            self._hashed = super().__hash__()
        return self._hashed

    def __eq__(self, other: object) -> bool:
        """As that of a tuple."""
        return self is other or super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        """As that of a tuple."""
        return not self == other


class DateRangePreset(StrEnum):
    """Named date ranges. The current period, month and year end at the unit's last day.

    That day may lie in the future.
    """

    CURRENT_PERIOD = "CURRENT_PERIOD"
    PREVIOUS_PERIOD = "PREVIOUS_PERIOD"
    CURRENT_MONTH = "CURRENT_MONTH"
    PREVIOUS_MONTH = "PREVIOUS_MONTH"
    CURRENT_YEAR = "CURRENT_YEAR"
    PREVIOUS_YEAR = "PREVIOUS_YEAR"
    LAST_7_DAYS = "LAST_7_DAYS"
    LAST_30_DAYS = "LAST_30_DAYS"
    LAST_90_DAYS = "LAST_90_DAYS"
    LAST_12_MONTHS = "LAST_12_MONTHS"


_LAST_DAYS: Final = {
    DateRangePreset.LAST_7_DAYS: 7,
    DateRangePreset.LAST_30_DAYS: 30,
    DateRangePreset.LAST_90_DAYS: 90,
}


def checked_date_range(first_on: date, last_on: date, today: date) -> DateRange:
    """The date range between two days from the caller's input.

    Raises InvalidInputError with the path `("dates", …)` when the range ends before it starts,
    starts in the future or more than 100 years ago, or is longer than ten years. It may end in the
    future.
    """
    if last_on < first_on:
        msg = f"the date range ends ({last_on}) before it starts ({first_on}): swap 'from' and 'to'"
        raise InvalidInputError(msg, ("dates", "to"))
    if first_on > today:
        msg = (
            f"the date range starts in the future ({first_on}): 'from' may be {today} at the latest"
        )
        raise InvalidInputError(msg, ("dates", "from"))
    oldest = months_later(today, -OLDEST_DATE_RANGE_YEARS * MONTHS_A_YEAR, today.day)
    if first_on < oldest:
        msg = (
            f"the date range starts too early ({first_on}): 'from' may be {oldest} at the earliest"
        )
        raise InvalidInputError(msg, ("dates", "from"))
    longest = months_later(first_on, LONGEST_DATE_RANGE_YEARS * MONTHS_A_YEAR, first_on.day)
    if last_on >= longest:
        latest = longest - timedelta(days=1)
        msg = f"the date range is longer than ten years: 'to' may be {latest} at the latest"
        raise InvalidInputError(msg, ("dates", "to"))
    return DateRange(first_on, last_on)


def preset_date_range(
    preset: DateRangePreset, today: date, current: DateRange, previous: DateRange
) -> DateRange:
    """The date range of a preset, relative to `today`.

    `current` is the billing period that contains today, `previous` the one before it.
    LAST_12_MONTHS is the 365 or 366 days up to and including today.
    """
    if preset in _LAST_DAYS:
        return DateRange(today - timedelta(days=_LAST_DAYS[preset] - 1), today)
    first_of_month, first_of_year = today.replace(day=1), today.replace(month=1, day=1)
    date_ranges = {
        DateRangePreset.CURRENT_PERIOD: lambda: current,
        DateRangePreset.PREVIOUS_PERIOD: lambda: previous,
        DateRangePreset.CURRENT_MONTH: lambda: _months(first_of_month, 1),
        DateRangePreset.PREVIOUS_MONTH: lambda: _months(months_later(first_of_month, -1, 1), 1),
        DateRangePreset.CURRENT_YEAR: lambda: _months(first_of_year, MONTHS_A_YEAR),
        DateRangePreset.PREVIOUS_YEAR: lambda: _months(
            months_later(first_of_year, -MONTHS_A_YEAR, 1), MONTHS_A_YEAR
        ),
        DateRangePreset.LAST_12_MONTHS: lambda: DateRange(
            months_later(today, -MONTHS_A_YEAR, today.day) + timedelta(days=1), today
        ),
    }
    return date_ranges[preset]()


def _months(first_on: date, months: int) -> DateRange:
    return DateRange(first_on, months_later(first_on, months, 1) - timedelta(days=1))

"""Local calendar days: the day of an instant in a time zone, and the instant a day starts."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from credit.core.errors import InvalidInputError

MONTHS_A_YEAR = 12
_NO_PLACES: Final = frozenset({"Factory", "localtime", "posixrules"})
"""Files of the time zone database that are no zone of a place.

`localtime` is the zone of the machine that reads it, `Factory` stands for an unset zone, and
`posixrules` holds default rules.
"""
_OTHER_COUNTS: Final = ("posix/", "right/")
"""Folders with second copies of the database, without and with leap seconds."""


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """The time zone with this name, as stored; raises InvalidInputError if there is none."""
    if name in _zone_names():
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            pass
    raise _no_zone(name)


def check_zone(name: str) -> None:
    """Raise InvalidInputError unless a tenant can be given this time zone.

    It must be an IANA zone that means the same on every machine, such as a place's or `UTC`.
    """
    if name in _NO_PLACES or name.startswith(_OTHER_COUNTS):
        raise _no_zone(name)
    zone_named(name)


def _no_zone(name: str) -> InvalidInputError:
    msg = f"{name[:60]!r} is not an IANA time zone: write one such as 'Europe/Berlin' or 'UTC'"
    return InvalidInputError(msg, ("timezone",))


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day of a timezone-aware instant in a zone.

    Where Python's calendar ends, between the years 1 and 9999, it is the day in UTC.
    """
    try:
        return instant.astimezone(zone).date()
    except OverflowError:
        return instant.date()


@lru_cache(maxsize=65536)
def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day in a zone, in UTC.

    If midnight occurs twice (clocks are set back across it), it is the first occurrence; if
    midnight does not exist (clocks are set forward across it), it is the instant of the change.
    """
    midnight = datetime.combine(day, time(), zone)
    first = midnight.astimezone(UTC)
    if day_of(first, zone) == day and first.astimezone(zone).time() == time():
        return first
    return _first_instant(day, zone, first)


def _first_instant(day: date, zone: ZoneInfo, near: datetime) -> datetime:
    """Find by bisection the first second at which the local date is `day` or later."""
    low, high = near - timedelta(hours=26), near + timedelta(hours=26)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        if day_of(middle, zone) < day:
            low = middle
        else:
            high = middle
    return high


def months_later(day: date, months: int, day_of_month: int) -> date:
    """The date `months` after `day` (before it when negative), on `day_of_month`.

    In a shorter month it is the last day of the month.
    """
    index = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, MONTHS_A_YEAR)
    return date(year, month + 1, min(day_of_month, monthrange(year, month + 1)[1]))

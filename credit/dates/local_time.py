"""Local calendar days: the day of an instant in a time zone, and the instant a day starts."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from credit.core.errors import InvalidInputError

MONTHS_A_YEAR = 12


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """The IANA time zone with this name; raises InvalidInputError if there is none."""
    if name in _zone_names():
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            pass
    msg = f"{name[:60]!r} is not an IANA time zone: write one such as 'Europe/Berlin' or 'UTC'"
    raise InvalidInputError(msg, ("timezone",))


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day of a timezone-aware instant in a zone."""
    return instant.astimezone(zone).date()


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

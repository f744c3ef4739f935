"""Comparison of a date range with an earlier one: which days are compared with which."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from credit.dates.calendar_buckets import Bucket, Granularity, bucket_of, unit_of
from credit.dates.date_ranges import DateRange
from credit.dates.local_time import MONTHS_A_YEAR, months_later

_UNITS: Final = (Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR)
_LEAP_MONTH: Final = 2


class Comparison(StrEnum):
    """The earlier date range that a trend is compared with."""

    PREVIOUS_DATE_RANGE = "PREVIOUS_DATE_RANGE"
    PREVIOUS_YEAR = "PREVIOUS_YEAR"


@dataclass(frozen=True, slots=True)
class ComparisonRange:
    """The earlier date range, and the counterpart in it of each bucket, in order.

    A counterpart is None when the calendar has none.
    """

    date_range: DateRange
    counterparts: tuple[Bucket | None, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """A date range and its buckets to compare, as of `today`.

    `before` is the date range that precedes it, if it is no calendar unit: the previous billing
    period when `date_range` is a billing period.
    """

    date_range: DateRange
    granularity: Granularity
    buckets: tuple[Bucket, ...]
    today: date
    before: DateRange | None = None


def compare(kind: Comparison, request: ComparisonRequest) -> ComparisonRange | None:
    """The earlier range that a date range is compared with; None when the calendar has none.

    A range or bucket that is not over yet is compared with as many days as have begun.
    """
    try:
        if kind is Comparison.PREVIOUS_DATE_RANGE:
            return _previous_date_range(request)
        return _previous_year(request)
    except (OverflowError, ValueError):
        return None  # Python's calendar starts with the year 1.


# ── The previous date range ──────────────────────────────────────────────────────────────────────


def _previous_date_range(request: ComparisonRequest) -> ComparisonRange:
    """The previous unit for a whole calendar unit, otherwise as many days directly before."""
    date_range, today = request.date_range, request.today
    before = request.before or _unit_before(date_range)
    if before is None:
        before = DateRange(
            date_range.first_on - timedelta(days=date_range.days),
            date_range.first_on - timedelta(days=1),
        )
    compared = before
    if today <= date_range.last_on:
        compared = _first_days(before, _begun(date_range, today).days)
    return ComparisonRange(compared, tuple(_counterparts_in(before, request)))


def _unit_before(date_range: DateRange) -> DateRange | None:
    for unit in _UNITS:
        if unit_of(date_range.first_on, unit) == date_range:
            return unit_of(date_range.first_on - timedelta(days=1), unit)
    return None


def _counterparts_in(before: DateRange, request: ComparisonRequest) -> list[Bucket | None]:
    """The counterpart of each bucket, by position.

    A counterpart is a whole unit when both ranges start with one, otherwise as many days.
    """
    granularity, found = request.granularity, list[Bucket | None]()
    starts = (request.date_range.first_on, before.first_on)
    by_unit = all(unit_of(first_on, granularity).first_on == first_on for first_on in starts)
    first_on = before.first_on
    for bucket in request.buckets:
        days = _begun(bucket.date_range, request.today).days
        if first_on > before.last_on:
            found.append(None)
            continue
        unit = unit_of(first_on, granularity)
        end = unit.last_on if by_unit else first_on + timedelta(days=bucket.date_range.days - 1)
        counterpart = DateRange(first_on, min(end, before.last_on))
        clipped = _first_days(counterpart, days) if bucket.partial else counterpart
        found.append(bucket_of(clipped, granularity))
        first_on = counterpart.last_on + timedelta(days=1)
    return found


# ── The previous year ────────────────────────────────────────────────────────────────────────────


def _previous_year(request: ComparisonRequest) -> ComparisonRange | None:
    date_range, today = request.date_range, request.today
    begun = _begun(date_range, today)
    if request.granularity is Granularity.WEEK:
        compared = _weeks_year_before(begun)
    else:
        compared = _year_before(begun, over=date_range.last_on < today)
    if compared is None:
        return None
    return ComparisonRange(
        compared, tuple(_counterpart_year_before(bucket, request) for bucket in request.buckets)
    )


def _counterpart_year_before(bucket: Bucket, request: ComparisonRequest) -> Bucket | None:
    begun = _begun(bucket.date_range, request.today)
    if request.granularity is Granularity.WEEK:
        first_on, last_on = (_same_week_day(day) for day in (begun.first_on, begun.last_on))
        days = DateRange(first_on, last_on) if first_on and last_on else None
    elif request.granularity is Granularity.DAY:
        day = _same_day(begun.first_on)
        days = DateRange(day, day) if day else None
    else:
        days = _year_before(begun, over=bucket.date_range.last_on < request.today)
    return bucket_of(days, request.granularity) if days else None


def _year_before(date_range: DateRange, *, over: bool) -> DateRange | None:
    """The same dates a year earlier; whole months that are over map to whole months.

    29 February has no counterpart, so a range's end on it moves inward; None when no day is left.
    """
    first_on = _same_day(date_range.first_on) or date(
        date_range.first_on.year - 1, _LEAP_MONTH + 1, 1
    )
    month = unit_of(date_range.last_on, Granularity.MONTH)
    if over and date_range.first_on.day == 1 and month.last_on == date_range.last_on:
        earlier = months_later(month.first_on, -MONTHS_A_YEAR, 1)
        last_on = unit_of(earlier, Granularity.MONTH).last_on
    else:
        last_on = _same_day(date_range.last_on) or date(
            date_range.last_on.year - 1, _LEAP_MONTH, 28
        )
    return DateRange(first_on, last_on) if first_on <= last_on else None


def _weeks_year_before(date_range: DateRange) -> DateRange | None:
    """The same weekdays of the same ISO weeks a year earlier.

    Week 53 is left out when the previous year has none.
    """
    first_on, last_on = _same_week_day(date_range.first_on), _same_week_day(date_range.last_on)
    if first_on is None:
        monday = unit_of(date_range.first_on, Granularity.WEEK).last_on + timedelta(days=1)
        first_on = _same_week_day(monday)
    if last_on is None:
        sunday = unit_of(date_range.last_on, Granularity.WEEK).first_on - timedelta(days=1)
        last_on = _same_week_day(sunday)
    return DateRange(first_on, last_on) if first_on and last_on and first_on <= last_on else None


def _same_day(day: date) -> date | None:
    """The same date a year earlier; None for 29 February."""
    is_leap_day = (day.month, day.day) == (_LEAP_MONTH, 29)
    return None if is_leap_day else day.replace(year=day.year - 1)


def _same_week_day(day: date) -> date | None:
    """The same weekday of the same ISO week a year earlier; None if that year has no week 53."""
    year, week, weekday = day.isocalendar()
    last_week = date(year - 1, 12, 28).isocalendar().week
    return date.fromisocalendar(year - 1, week, weekday) if week <= last_week else None


def _begun(date_range: DateRange, today: date) -> DateRange:
    """The days of a date range up to and including today; at least its first day."""
    return DateRange(date_range.first_on, max(date_range.first_on, min(date_range.last_on, today)))


def _first_days(date_range: DateRange, days: int) -> DateRange:
    """The first days of a date range, at most all of them."""
    return DateRange(
        date_range.first_on, min(date_range.last_on, date_range.first_on + timedelta(days=days - 1))
    )

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
_WEEKS_A_YEAR: Final = 52


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

    A range or bucket that is not over yet is compared with as many days as have begun. A range
    covers as many earlier days, unless it is whole months or a billing period: the earlier ones may
    be longer or shorter. A bucket's counterpart is its own calendar unit's, or None where the
    calendar has none, which takes no day from the range.
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
        compared = _first_days(before, begun(date_range, today).days)
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
        days = begun(bucket.date_range, request.today).days
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
    """The same days a year earlier; None when no bucket has a counterpart."""
    counterparts = tuple(_counterpart_year_before(bucket, request) for bucket in request.buckets)
    if not any(counterparts):
        return None
    date_range, days = request.date_range, begun(request.date_range, request.today).days
    if request.granularity is Granularity.WEEK:
        compared = _days_from(_week_start_year_before(date_range.first_on), days)
    elif (months := _whole_months_year_before(date_range)) is not None:
        over = date_range.last_on < request.today
        compared = months if over else _first_days(months, days)
    else:
        first_on = _same_day(date_range.first_on) or _first_of_march(date_range.first_on.year - 1)
        compared = _days_from(first_on, days)
    return ComparisonRange(compared, counterparts)


def _counterpart_year_before(bucket: Bucket, request: ComparisonRequest) -> Bucket | None:
    days_begun = begun(bucket.date_range, request.today)
    if request.granularity is Granularity.WEEK:
        first_on = _same_week_day(days_begun.first_on)
        days = _days_from(first_on, days_begun.days) if first_on else None
    elif request.granularity is Granularity.DAY:
        day = _same_day(days_begun.first_on)
        days = DateRange(day, day) if day else None
    else:
        days = _year_before(days_begun, over=bucket.date_range.last_on < request.today)
    return bucket_of(days, request.granularity) if days else None


def _year_before(date_range: DateRange, *, over: bool) -> DateRange | None:
    """The same dates a year earlier; whole months that are over map to whole months.

    29 February has no counterpart, so a range's end on it moves inward; None when no day is left.
    """
    if over and (months := _whole_months_year_before(date_range)) is not None:
        return months
    last_year = date_range.first_on.year - 1
    first_on = _same_day(date_range.first_on) or _first_of_march(last_year)
    last_on = _same_day(date_range.last_on) or _first_of_march(last_year) - timedelta(days=1)
    return DateRange(first_on, last_on) if first_on <= last_on else None


def _whole_months_year_before(date_range: DateRange) -> DateRange | None:
    """The same months a year earlier, of whatever length; None unless a range is whole months."""
    month = unit_of(date_range.last_on, Granularity.MONTH)
    if date_range.first_on.day != 1 or date_range.last_on != month.last_on:
        return None
    first_on = months_later(date_range.first_on, -MONTHS_A_YEAR, 1)
    last_month = months_later(month.first_on, -MONTHS_A_YEAR, 1)
    return DateRange(first_on, unit_of(last_month, Granularity.MONTH).last_on)


def _week_start_year_before(day: date) -> date:
    """The same weekday of the same ISO week a year earlier; for week 53, of the week after 52."""
    return _same_week_day(day) or day - timedelta(weeks=_WEEKS_A_YEAR)


def _first_of_march(year: int) -> date:
    return date(year, _LEAP_MONTH + 1, 1)


def _same_day(day: date) -> date | None:
    """The same date a year earlier; None for 29 February."""
    is_leap_day = (day.month, day.day) == (_LEAP_MONTH, 29)
    return None if is_leap_day else day.replace(year=day.year - 1)


def _same_week_day(day: date) -> date | None:
    """The same weekday of the same ISO week a year earlier; None if that year has no week 53."""
    year, week, weekday = day.isocalendar()
    last_week = date(year - 1, 12, 28).isocalendar().week
    return date.fromisocalendar(year - 1, week, weekday) if week <= last_week else None


def begun(date_range: DateRange, today: date) -> DateRange:
    """The days of a date range up to and including today; at least its first day."""
    return DateRange(date_range.first_on, max(date_range.first_on, min(date_range.last_on, today)))


def _days_from(first_on: date, days: int) -> DateRange:
    return DateRange(first_on, first_on + timedelta(days=days - 1))


def _first_days(date_range: DateRange, days: int) -> DateRange:
    """The first days of a date range, at most all of them."""
    found = _days_from(date_range.first_on, days)
    return found if found.last_on < date_range.last_on else date_range

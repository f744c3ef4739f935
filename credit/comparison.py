"""Comparing a span with an earlier one: which days stand against which, by the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from credit.buckets import Bucket, Granularity, bucket_of, unit_of
from credit.calendar import MONTHS_A_YEAR, months_later
from credit.spans import Span

_UNITS: Final = (Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR)
_LEAP_MONTH: Final = 2


class Comparison(StrEnum):
    """What a trend is compared with."""

    PREVIOUS_SPAN = "PREVIOUS_SPAN"
    PREVIOUS_YEAR = "PREVIOUS_YEAR"


@dataclass(frozen=True, slots=True)
class Compared:
    """The earlier days: as a whole, and the counterpart of each bucket.

    A counterpart is None where the calendar has none.
    """

    span: Span
    counterparts: tuple[Bucket | None, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A span by its buckets, asked about on a day.

    `before` is the unit before the span where the asker knows better than the calendar: the
    billing period before a billing period.
    """

    span: Span
    granularity: Granularity
    buckets: tuple[Bucket, ...]
    today: date
    before: Span | None = None


def compared(kind: Comparison, question: Question) -> Compared | None:
    """The earlier days that a span is compared with; None where the calendar has none.

    What is not over yet is compared with as many days as have begun of it.
    """
    try:
        if kind is Comparison.PREVIOUS_SPAN:
            return _with_span_before(question)
        return _with_year_before(question)
    except (OverflowError, ValueError):
        return None  # the calendar begins with the year 1


# ── the span before ──────────────────────────────────────────────────────────────────────────────


def _with_span_before(question: Question) -> Compared:
    """Compare with the unit before a whole unit, else with as many days just before."""
    span, today = question.span, question.today
    before = question.before or _unit_before(span)
    if before is None:
        before = Span(span.first_on - timedelta(days=span.days), span.first_on - timedelta(days=1))
    whole = before
    if today <= span.last_on:
        whole = _first_days(before, _begun(span, today).days)
    return Compared(whole, tuple(_counterpart_in(before, question)))


def _unit_before(span: Span) -> Span | None:
    for unit in _UNITS:
        if unit_of(span.first_on, unit) == span:
            return unit_of(span.first_on - timedelta(days=1), unit)
    return None


def _counterpart_in(before: Span, question: Question) -> list[Bucket | None]:
    """Units against units where both spans begin with one; else days against days, by place."""
    granularity, found = question.granularity, list[Bucket | None]()
    starts = (question.span.first_on, before.first_on)
    by_unit = all(unit_of(first_on, granularity).first_on == first_on for first_on in starts)
    first_on = before.first_on
    for bucket in question.buckets:
        days = _begun(bucket.span, question.today).days
        if first_on > before.last_on:
            found.append(None)
            continue
        unit = unit_of(first_on, granularity)
        end = unit.last_on if by_unit else first_on + timedelta(days=bucket.span.days - 1)
        place = Span(first_on, min(end, before.last_on))
        cut = _first_days(place, days) if bucket.partial else place
        found.append(bucket_of(cut, granularity))
        first_on = place.last_on + timedelta(days=1)
    return found


# ── the year before ──────────────────────────────────────────────────────────────────────────────


def _with_year_before(question: Question) -> Compared | None:
    span, today = question.span, question.today
    begun = _begun(span, today)
    if question.granularity is Granularity.WEEK:
        whole = _weeks_year_before(begun)
    else:
        whole = _year_before(begun, over=span.last_on < today)
    if whole is None:
        return None
    return Compared(whole, tuple(_counterpart_year_before(b, question) for b in question.buckets))


def _counterpart_year_before(bucket: Bucket, question: Question) -> Bucket | None:
    begun = _begun(bucket.span, question.today)
    if question.granularity is Granularity.WEEK:
        first_on, last_on = (_same_week_day(day) for day in (begun.first_on, begun.last_on))
        days = Span(first_on, last_on) if first_on and last_on else None
    elif question.granularity is Granularity.DAY:
        day = _same_day(begun.first_on)
        days = Span(day, day) if day else None
    else:
        days = _year_before(begun, over=bucket.span.last_on < question.today)
    return bucket_of(days, question.granularity) if days else None


def _year_before(span: Span, *, over: bool) -> Span | None:
    """The same days a year earlier; whole months that are over stay whole months.

    29 February has no counterpart, so an end on it moves inward; None when nothing is left.
    """
    first_on = _same_day(span.first_on) or date(span.first_on.year - 1, _LEAP_MONTH + 1, 1)
    month = unit_of(span.last_on, Granularity.MONTH)
    if over and span.first_on.day == 1 and month.last_on == span.last_on:
        earlier = months_later(month.first_on, -MONTHS_A_YEAR, 1)
        last_on = unit_of(earlier, Granularity.MONTH).last_on
    else:
        last_on = _same_day(span.last_on) or date(span.last_on.year - 1, _LEAP_MONTH, 28)
    return Span(first_on, last_on) if first_on <= last_on else None


def _weeks_year_before(span: Span) -> Span | None:
    """The same weekdays of the same ISO weeks; a week 53 that the year before lacks is left out."""
    first_on, last_on = _same_week_day(span.first_on), _same_week_day(span.last_on)
    if first_on is None:
        monday = unit_of(span.first_on, Granularity.WEEK).last_on + timedelta(days=1)
        first_on = _same_week_day(monday)
    if last_on is None:
        sunday = unit_of(span.last_on, Granularity.WEEK).first_on - timedelta(days=1)
        last_on = _same_week_day(sunday)
    return Span(first_on, last_on) if first_on and last_on and first_on <= last_on else None


def _same_day(day: date) -> date | None:
    """The day of the same date a year earlier; None for 29 February."""
    is_leap_day = (day.month, day.day) == (_LEAP_MONTH, 29)
    return None if is_leap_day else day.replace(year=day.year - 1)


def _same_week_day(day: date) -> date | None:
    """The same weekday of the same ISO week a year earlier; None where that has no week 53."""
    year, week, weekday = day.isocalendar()
    last_week = date(year - 1, 12, 28).isocalendar().week
    return date.fromisocalendar(year - 1, week, weekday) if week <= last_week else None


def _begun(span: Span, today: date) -> Span:
    """The days of a span that have begun; the first of them at least."""
    return Span(span.first_on, max(span.first_on, min(span.last_on, today)))


def _first_days(span: Span, days: int) -> Span:
    """As many first days of a span, at most all of them."""
    return Span(span.first_on, min(span.last_on, span.first_on + timedelta(days=days - 1)))

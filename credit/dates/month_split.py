"""Date ranges as whole calendar months and the days at their ends."""

from datetime import timedelta
from typing import NamedTuple

from credit.dates.calendar_buckets import Granularity, unit_of
from credit.dates.date_ranges import DateRange


class MonthSplit(NamedTuple):
    """Whole months, the days to add to them, and the days to subtract from them.

    `months` covers whole calendar months, one after another; None for no month.
    """

    months: DateRange | None
    added: tuple[DateRange, ...] = ()
    subtracted: tuple[DateRange, ...] = ()


def split_by_month(date_range: DateRange) -> MonthSplit:
    """A date range as the whole months nearest to it, and days: at most 15 or 16 at each end."""
    first = unit_of(date_range.first_on, Granularity.MONTH)
    last = unit_of(date_range.last_on, Granularity.MONTH)
    before = _days(first, 0, (date_range.first_on - first.first_on).days)
    after = _days(last, (date_range.last_on - last.first_on).days + 1, last.days)
    if first == last:
        outside = (*before, *after)
        if sum(days.days for days in outside) < date_range.days:
            return MonthSplit(first, subtracted=outside)
        return MonthSplit(None, added=(date_range,))
    head = DateRange(date_range.first_on, first.last_on)
    tail = DateRange(last.first_on, date_range.last_on)
    takes_first, takes_last = 2 * head.days > first.days, 2 * tail.days > last.days
    first_on = first.first_on if takes_first else first.last_on + timedelta(days=1)
    last_on = last.last_on if takes_last else last.first_on - timedelta(days=1)
    return MonthSplit(
        DateRange(first_on, last_on) if first_on <= last_on else None,
        added=(() if takes_first else (head,)) + (() if takes_last else (tail,)),
        subtracted=(before if takes_first else ()) + (after if takes_last else ()),
    )


def _days(month: DateRange, start: int, end: int) -> tuple[DateRange, ...]:
    """The days of a month from a place to before another, counted from 0; none where equal."""
    if start == end:
        return ()
    first_on = month.first_on + timedelta(days=start)
    return (DateRange(first_on, month.first_on + timedelta(days=end - 1)),)

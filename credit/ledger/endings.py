"""The end of a tenant: the instant behind its last day of service, and what it does to periods.

At the end the last billing period closes and nothing opens. Only an event that happened before the
end and arrives in the 35 days after it still changes a charge; such changes are posted in a period
of their own, which has no allocation and covers these days.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.dates.local_time import start_of_day, zone_named
from credit.ledger.billing_periods import Period

LATE_DAYS: Final = 35
"""Days after the end in which late events are still recorded."""

NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
"""When something is due in a ledger whose tenant has ended and whose periods are closed."""

_DAY: Final = timedelta(days=1)


def end_of(last_day_on: date, period: Period, zone: str) -> datetime:
    """The first instant after the last day of service.

    `period` is the newest period, and `zone` the time zone of the days after it.
    """
    if period.date_range.first_on > last_day_on:
        return period.starts_at
    if period.date_range.last_on >= last_day_on:
        return period.ends_at
    return max(period.ends_at, start_of_day(last_day_on + _DAY, zone_named(zone)))


def shortened(period: Period, last_day_on: date | None, zone: str) -> Period:
    """A period that ends with the last day of service, if that is one of its days."""
    days = period.date_range
    if last_day_on is None or not days.first_on <= last_day_on < days.last_on:
        return period
    ends_at = period.start_of(last_day_on + _DAY, zone)
    return replace(period, ends_at=ends_at, date_range=DateRange(days.first_on, last_day_on))


def period_of_late_charges(last: Period, last_day_on: date, zone: str, opening: Credits) -> Period:
    """The period behind the last one, for the charges of events that arrive after the end."""
    first_on = max(last.date_range.last_on, last_day_on) + _DAY
    after = first_on + timedelta(days=LATE_DAYS)
    return Period(
        number=last.number + 1,
        starts_at=last.ends_at,
        ends_at=start_of_day(after, zone_named(zone)),
        date_range=DateRange(first_on, after - _DAY),
        opening=opening,
    )


def expiry_within(expires_at: datetime | None, ends_at: datetime | None) -> datetime | None:
    """When credits expire, given their own expiry and the tenant's end; None means never."""
    if expires_at is None or ends_at is None:
        return ends_at if expires_at is None else expires_at
    return min(expires_at, ends_at)

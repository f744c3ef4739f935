"""Versions of a tenant, and how long what was read under one holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from credit.dates.local_time import day_of, start_of_day, zone_named

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TenantVersion:
    """A state of a tenant, equal to no other one of it.

    `number` counts the transactions that locked the tenant. `written_by` is the transaction that
    wrote its wallet last, where the database tells (PostgreSQL): processes of earlier releases lock
    without counting. `plan` is the definition of the plan for the next billing period, which
    belongs to no tenant.
    """

    number: int
    written_by: str
    plan: str


@dataclass(frozen=True, slots=True)
class VersionedTenant:
    """A tenant's version, and what tells how long it says all.

    At `next_due_at` the tenant changes by itself, which the next read records; a tenant that
    `awaits_history` may change by anything. `zone` is the time zone of its next billing period.
    """

    version: TenantVersion
    next_due_at: datetime
    awaits_history: bool
    zone: str

    def is_settled(self, now: datetime) -> bool:
        """Whether nothing is due at an instant, and no history comes in."""
        return not self.awaits_history and now < self.next_due_at


@dataclass(frozen=True, slots=True)
class Validity:
    """How long what was read under a version is what would be read again.

    From `since` on, before `until`, and while the tenant has this version.
    """

    version: TenantVersion
    since: datetime
    until: datetime

    @classmethod
    def of(cls, tenant: VersionedTenant, now: datetime, zones: Iterable[str]) -> Self:
        """The validity of what is read at an instant: within that day in each of some zones."""
        days = [_day_around(now, zone) for zone in {tenant.zone, *zones}]
        since, until = max(first for first, _ in days), min(end for _, end in days)
        return cls(tenant.version, since, min(until, tenant.next_due_at))

    def holds(self, version: TenantVersion, now: datetime) -> bool:
        """Whether it is still what would be read at an instant, under the version of then."""
        return self.since <= now < self.until and self.version == version


def _day_around(now: datetime, zone: str) -> tuple[datetime, datetime]:
    """The first instant of the day that an instant is on in a zone, and that of the next day.

    Where the calendar ends, the instant alone.
    """
    named = zone_named(zone)
    day = day_of(now, named)
    try:
        return start_of_day(day, named), start_of_day(day + _DAY, named)
    except OverflowError:
        return now, now

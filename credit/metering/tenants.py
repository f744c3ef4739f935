"""Tenants and their jobs."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple
from uuid import UUID, uuid5

from credit.dates.countries import country_of_zone
from credit.dates.date_ranges import DateRange
from credit.ledger.plans import Plan
from credit.metering.events import JobStatus


@dataclass(frozen=True, slots=True)
class Tenant:
    """A customer of the interview platform; `external_id` is the platform's id for it.

    `zone` and `plan` are in force. `upcoming_zone` and `upcoming_plan` take their places when the
    next billing period starts; None where nothing changes then. `own_country` is what was set.
    `last_day_on` is the last day of service, None while the tenant has no end.
    """

    id: UUID
    external_id: str
    name: str
    zone: str
    plan: Plan
    starts_at: datetime
    upcoming_zone: str | None = None
    upcoming_plan: Plan | None = None
    own_country: str | None = None
    last_day_on: date | None = None

    @property
    def country(self) -> str | None:
        """The country whose public holidays the forecast knows; None where it knows none.

        An ISO 3166-1 code: the one that was set, else that of the time zone, if it has one alone.
        """
        return self.own_country or country_of_zone(self.zone)

    def in_zone(self, zone: str) -> "Tenant":
        """The tenant with another time zone in force."""
        return replace(self, zone=zone)


class TenantState(StrEnum):
    """Whether a tenant is in use, or waits for its history."""

    AWAITING_HISTORY = "AWAITING_HISTORY"
    OPEN = "OPEN"


@dataclass(frozen=True, slots=True)
class NewTenant:
    """The data of a tenant to create.

    Billing periods are counted from `anchor_on`; None means the day of creation. The tenant starts
    with the period that contains `starts_on`; None means the day of creation. With an earlier day
    it waits for its history, unless `opens_at_once`. A `country` of None means that of the time
    zone.
    """

    external_id: str
    name: str
    zone: str
    plan_id: str
    anchor_on: date | None = None
    starts_on: date | None = None
    country: str | None = None
    opens_at_once: bool = False


class Job(NamedTuple):
    """A position that a tenant hires for; title and status are from the newest event or update.

    A tuple, since a page has hundreds of them, and a dataclass takes three times as long.
    """

    tenant_id: UUID
    id: UUID
    external_id: str
    title: str
    status: JobStatus
    created_at: datetime


class JobOrderField(StrEnum):
    """Fields that jobs can be sorted by; the last three count usage in a date range."""

    TITLE = "TITLE"
    CREATED_AT = "CREATED_AT"
    INTERVIEWS_INVITED = "INTERVIEWS_INVITED"
    INTERVIEWS_COMPLETED = "INTERVIEWS_COMPLETED"
    CREDITS_USED = "CREDITS_USED"


@dataclass(frozen=True, slots=True)
class JobOrder:
    """The sort order of jobs; usage is counted in `date_range`, less that of `less` if given."""

    field: JobOrderField
    descending: bool
    date_range: DateRange
    less: DateRange | None = None


@dataclass(frozen=True, slots=True)
class JobFilter:
    """Which jobs a list has: those that a text finds, and those of a status.

    The text is part of the title, whatever the case and accents, or of the external id, whatever
    the case of its letters from A to Z. None means all.
    """

    search: str | None = None
    status: JobStatus | None = None


ALL_JOBS: Final = JobFilter()


class TenantOrderField(StrEnum):
    """Fields that tenants can be sorted by."""

    NAME = "NAME"
    RUN_OUT_DATE = "RUN_OUT_DATE"


@dataclass(frozen=True, slots=True)
class TenantOrder:
    """The sort order of tenants; by run-out, those without a day come last in either direction."""

    field: TenantOrderField = TenantOrderField.NAME
    descending: bool = False


@lru_cache(maxsize=4096)
def job_id(tenant_id: UUID, external_id: str) -> UUID:
    """The id of a tenant's job, derived (UUID v5) so that one external id is always one job."""
    return uuid5(tenant_id, external_id)

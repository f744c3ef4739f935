"""Tenants and their jobs, as everything outside the tables sees them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid5

from credit.dates.date_ranges import DateRange
from credit.ledger.plans import Plan
from credit.metering.events import JobStatus


@dataclass(frozen=True, slots=True)
class Tenant:
    """A customer of the interview platform; `external_id` is the platform's own id of it.

    `zone` is the time zone that was chosen, `phase_zone` the one that days are counted in until
    the next billing period begins.
    """

    id: UUID
    external_id: str
    name: str
    zone: str
    plan: Plan
    starts_at: datetime
    phase_zone: str


@dataclass(frozen=True, slots=True)
class NewTenant:
    """What a tenant is created from.

    Billing periods are counted from `anchor_on`, the day of creation when None. `starts_on` is
    for tenants that bring their history along: they start with the period that contains it.
    """

    external_id: str
    name: str
    zone: str
    plan_id: str
    anchor_on: date | None = None
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A position that a tenant hires for; its title is the newest that was sent."""

    tenant_id: UUID
    id: UUID
    external_id: str
    title: str
    status: JobStatus
    created_at: datetime


class JobOrderField(StrEnum):
    """What jobs can be sorted by; the last three count usage in a date range."""

    TITLE = "TITLE"
    CREATED_AT = "CREATED_AT"
    INTERVIEWS_INVITED = "INTERVIEWS_INVITED"
    INTERVIEWS_COMPLETED = "INTERVIEWS_COMPLETED"
    CREDITS_USED = "CREDITS_USED"


@dataclass(frozen=True, slots=True)
class JobOrder:
    """How jobs are sorted; `date_range` is what usage is counted in."""

    field: JobOrderField
    descending: bool
    date_range: DateRange


@lru_cache(maxsize=4096)
def job_id(tenant_id: UUID, external_id: str) -> UUID:
    """The id of a tenant's job: derived, so that one external id never makes two jobs."""
    return uuid5(tenant_id, external_id)

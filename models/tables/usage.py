"""Rollups of usage: by day and job, and their totals."""

from typing import Any, Final
from uuid import UUID

from tortoise import fields
from tortoise.expressions import Q

from credit.metering.usage_totals import TotalUnit
from models.fields import CreditsField, EnumField
from models.tables.jobs import Job
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant

COUNTS: Final = (
    "invited",
    "started",
    "partially_completed",
    "completed",
    "voided",
    "expired",
    "simulations",
)
MEASURES: Final = (*COUNTS, "credits")
"""The columns of UsageDay that add up."""
_ABOVE_ZERO: Final[dict[str, Any]] = {f"{name}__gt": 0 for name in COUNTS}
ANYTHING: Final = Q(**_ABOVE_ZERO, join_type=Q.OR)
"""Whether a UsageDay has anything on record; rows of zeros are left behind by corrections."""


class UsageDay(TenantRow):
    """The usage of one job on one day, from the events recorded so far."""

    tenant = fields.ForeignKeyField(Tenant, "usage_days", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    day = fields.DateField(primary_key=True)
    job = fields.ForeignKeyField(Job, "usage_days", fields.NO_ACTION, db_constraint=False)
    job_id: UUID
    invited = fields.BigIntField()
    started = fields.BigIntField()
    partially_completed = fields.BigIntField()
    completed = fields.BigIntField()
    voided = fields.BigIntField()
    expired = fields.BigIntField()
    simulations = fields.BigIntField()
    credits = CreditsField()

    class Meta:
        """Table and key."""

        table = "usage_day"
        unique_together = ("tenant_id", "day", "job_id")


class UsageTotal(TenantRow):
    """The usage of a tenant on one day or in one calendar month, or of a job in one month.

    `job_id` is the nil UUID in totals of a tenant.
    """

    tenant = fields.ForeignKeyField(Tenant, "usage_totals", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    unit = EnumField(TotalUnit, primary_key=True)
    job_id = fields.UUIDField()
    starts_on = fields.DateField()
    invited = fields.BigIntField()
    started = fields.BigIntField()
    partially_completed = fields.BigIntField()
    completed = fields.BigIntField()
    voided = fields.BigIntField()
    expired = fields.BigIntField()
    simulations = fields.BigIntField()
    credits = CreditsField()

    class Meta:
        """Table and key."""

        table = "usage_total"
        unique_together = ("tenant_id", "unit", "job_id", "starts_on")


class CandidateDay(TenantRow):
    """A candidate with events for a job on a day, other than simulations."""

    tenant = fields.ForeignKeyField(Tenant, "candidate_days", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    day = fields.DateField(primary_key=True)
    job = fields.ForeignKeyField(Job, "candidate_days", fields.NO_ACTION, db_constraint=False)
    job_id: UUID
    candidate_id = fields.TextField()
    events = fields.BigIntField()

    class Meta:
        """Table and key."""

        table = "candidate_day"
        unique_together = ("tenant_id", "day", "job_id", "candidate_id")

"""Recorded interview events, and the interviews folded from them."""

from uuid import UUID

from tortoise import fields

from credit.metering.events import EventType
from credit.metering.interviews import Outcome
from models.fields import CreditsField, EnumField, InstantField
from models.tables.jobs import Job
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class UsageEvent(TenantRow):
    """A recorded interview event with its day and price; append only."""

    tenant = fields.ForeignKeyField(Tenant, "usage_events", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    source = fields.TextField()
    id = fields.CharField(max_length=200, primary_key=True)
    digest = fields.TextField()
    job = fields.ForeignKeyField(Job, "usage_events", fields.NO_ACTION, db_constraint=False)
    job_id: UUID
    interview_id = fields.TextField()
    candidate_id = fields.TextField()
    type = EnumField(EventType)
    occurred_at = InstantField()
    recorded_at = InstantField()
    progress = fields.FloatField(null=True)
    day = fields.DateField()
    price = CreditsField()

    class Meta:
        """Table and key."""

        table = "usage_event"
        unique_together = ("tenant_id", "source", "id")


class Interview(TenantRow):
    """The state of an interview, folded from its events; `price` is its current price."""

    tenant = fields.ForeignKeyField(Tenant, "interviews", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    id = fields.CharField(max_length=200, primary_key=True)
    job = fields.ForeignKeyField(Job, "interviews", fields.NO_ACTION, db_constraint=False)
    job_id: UUID
    outcome = EnumField(Outcome, null=True)
    price = CreditsField()
    invited_on = fields.DateField(null=True)
    started_on = fields.DateField(null=True)
    outcome_on = fields.DateField(null=True)
    simulated_on = fields.DateField(null=True)

    class Meta:
        """Table and key."""

        table = "interview"
        unique_together = ("tenant_id", "id")

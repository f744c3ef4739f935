"""Interview events as they came in, and the interviews that they make."""

from uuid import UUID

from tortoise import fields

from credit.metering.events import EventType
from credit.metering.interviews import Outcome
from models.fields import CreditsField, EnumField, InstantField
from models.tables.jobs import Job
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class UsageEvent(TenantRow):
    """An interview event as it came in, with its day and price; append only."""

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
        """Its table and key."""

        table = "usage_event"
        unique_together = ("tenant_id", "source", "id")


class Interview(TenantRow):
    """An interview as its events make it; `price` is what it costs now."""

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
        """Its table and key."""

        table = "interview"
        unique_together = ("tenant_id", "id")

"""Jobs: the positions that candidates are interviewed for."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.metering.events import JobStatus
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant


class Job(Model):
    """A job; title and status are those of the newest event or update that contained them."""

    tenant = fields.ForeignKeyField(Tenant, "jobs", fields.NO_ACTION)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    external_id = fields.TextField()
    title = fields.TextField()
    sort_title = fields.TextField()
    titled_at = InstantField()
    status = EnumField(JobStatus)
    status_at = InstantField(null=True)
    created_at = InstantField()

    class Meta:
        """Table and key."""

        table = "job"
        unique_together = ("tenant_id", "id")

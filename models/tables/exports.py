"""Exports, and the row that orders their claims."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.audit.exports import ExportFormat, ExportStatus
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenants import Tenant


class Export(Model):
    """A file of consumption that was requested; `lease` names the worker that writes it."""

    tenant = fields.ForeignKeyField(Tenant, "exports", fields.NO_ACTION)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    format = EnumField(ExportFormat)
    byte_order_mark = fields.BooleanField()
    first_on = fields.DateField()
    last_on = fields.DateField()
    job_ids = fields.JSONField[list[str] | None](null=True)
    file_name = fields.TextField()
    requested_by = fields.TextField()
    requested_at = InstantField()
    status = EnumField(ExportStatus)
    progress = fields.FloatField()
    attempts = fields.IntField()
    lease = fields.UUIDField(null=True)
    leased_until = InstantField(null=True)
    finished_at = InstantField(null=True)
    expires_at = InstantField(null=True)
    file = fields.UUIDField(null=True)
    rows = fields.BigIntField(null=True)
    size = fields.BigIntField(null=True)
    digest = fields.TextField(null=True)
    credits = CreditsField(null=True)
    sequence = fields.BigIntField(null=True)
    opening = CreditsField(null=True)
    closing = CreditsField(null=True)
    error = fields.TextField(null=True)

    class Meta:
        """Its table and key."""

        table = "export"
        unique_together = ("tenant_id", "id")


class ExportClaimLock(Model):
    """The one row that a worker locks before it claims an export, so that claims are in turn."""

    id = fields.IntField(primary_key=True, generated=False)
    claims = fields.BigIntField()

    class Meta:
        """Its table."""

        table = "export_claim_lock"

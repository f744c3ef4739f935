"""Exports, and the lock that serializes their claims."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.audit.exports import ExportContents, ExportFormat, ExportStatus
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenants import Tenant


class Export(Model):
    """A requested export; `lease` identifies the claim of the worker that writes it."""

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
    contents = EnumField(ExportContents)

    class Meta:
        """Table and key."""

        table = "export"
        unique_together = ("tenant_id", "id")


class ExportClaimLock(Model):
    """A single row that workers lock before they claim an export, so claims are serialized."""

    id = fields.IntField(primary_key=True, generated=False)
    claims = fields.BigIntField()

    class Meta:
        """Table."""

        table = "export_claim_lock"

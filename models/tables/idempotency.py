"""Idempotency keys, which are never deleted."""

from uuid import UUID

from tortoise import fields

from models.fields import InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class Idempotency(TenantRow):
    """A caller's idempotency key, the digest of the input, and the answer."""

    tenant = fields.ForeignKeyField(
        Tenant, "idempotency_keys", fields.NO_ACTION, db_constraint=False
    )
    tenant_id: UUID
    operation = fields.TextField()
    key = fields.CharField(max_length=200, primary_key=True)
    digest = fields.TextField()
    answer = fields.TextField()
    recorded_at = InstantField()

    class Meta:
        """Table and key."""

        table = "idempotency"
        unique_together = ("tenant_id", "operation", "key")

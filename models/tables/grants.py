"""Grants of credits, and their remaining credits."""

from uuid import UUID

from tortoise import fields

from credit.ledger.grants import GrantKind
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class CreditGrant(TenantRow):
    """An amount of credits with a start and an expiry."""

    tenant = fields.ForeignKeyField(Tenant, "grants", fields.NO_ACTION)
    tenant_id: UUID
    number = fields.BigIntField(primary_key=True, generated=False)
    kind = EnumField(GrantKind)
    amount = CreditsField()
    remaining = CreditsField()
    priority = fields.IntField()
    effective_at = InstantField()
    expires_at = InstantField(null=True)
    started = fields.BooleanField()

    class Meta:
        """Table and key."""

        table = "credit_grant"
        unique_together = ("tenant_id", "number")

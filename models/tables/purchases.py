"""Purchases of credits, and the log of their events."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.ledger.purchases import PurchaseEventType, PurchaseStatus
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class Purchase(Model):
    """A purchase of credits; `grant_number` and `sequence` are its grant and ledger entry.

    `crossing` is the sequence of the entry after which an automatic top-up made it.
    """

    tenant = fields.ForeignKeyField(Tenant, "purchases", fields.NO_ACTION)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    credits = CreditsField()
    price = fields.TextField()
    currency = fields.TextField()
    status = EnumField(PurchaseStatus)
    purchased_at = InstantField()
    settled_at = InstantField(null=True)
    expires_at = InstantField(null=True)
    grant_number = fields.BigIntField(null=True)
    sequence = fields.BigIntField(null=True)
    refunded = CreditsField()
    refund_limit = CreditsField()
    payment_reference = fields.TextField(null=True)
    decline_reason = fields.TextField(null=True)
    requested_by = fields.TextField(null=True)
    payment_url = fields.TextField(null=True)
    crossing = fields.BigIntField(null=True)
    remaining: int
    """Remaining thousandths of its grant, in querysets that `models.purchases` annotates."""

    class Meta:
        """Table and key."""

        table = "purchase"
        unique_together = ("tenant_id", "id")


class PurchaseEvent(TenantRow):
    """What happened to a purchase; `number` counts a tenant's events without gaps."""

    tenant = fields.ForeignKeyField(Tenant, "purchase_events", fields.NO_ACTION)
    tenant_id: UUID
    number = fields.BigIntField(primary_key=True, generated=False)
    purchase = fields.ForeignKeyField(Purchase, "events", fields.NO_ACTION, db_constraint=False)
    purchase_id: UUID
    type = EnumField(PurchaseEventType)
    happened_at = InstantField()

    class Meta:
        """Table and key."""

        table = "purchase_event"
        unique_together = ("tenant_id", "number")

"""The automatic top-ups of tenants."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.ledger.auto_top_up import TopUpOffReason
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenants import Tenant


class AutoTopUp(Model):
    """A tenant's automatic top-up; `price` and `currency` are those of one credit.

    `bought` counts its purchases in the billing period number `period`. `models.sql.ledger.TERMS`
    reads its columns beside others, which have other names.
    """

    tenant = fields.OneToOneField(Tenant, "auto_top_up", fields.NO_ACTION, primary_key=True)
    tenant_id: UUID
    below = CreditsField()
    credits = CreditsField(null=True)
    up_to = CreditsField(null=True)
    at_most_per_period = fields.IntField()
    plan = fields.TextField()
    price = fields.TextField()
    currency = fields.TextField()
    set_by = fields.TextField()
    set_at = InstantField()
    armed = fields.BooleanField()
    off_reason = EnumField(TopUpOffReason, null=True)
    off_at = InstantField(null=True)
    period = fields.BigIntField()
    bought = fields.IntField()
    pending_purchase = fields.UUIDField(null=True)
    last_purchase = fields.UUIDField(null=True)

    class Meta:
        """Table."""

        table = "auto_top_up"

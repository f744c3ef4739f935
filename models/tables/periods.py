"""Billing periods."""

from typing import Any
from uuid import UUID

from tortoise import fields

from models.fields import CreditsField, InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class BillingPeriod(TenantRow):
    """A billing period; `closing` is null while it is open.

    `movements` has the sums of a closed one's entries, by term, in thousandths; null until they are
    summed up.
    """

    tenant = fields.ForeignKeyField(Tenant, "billing_periods", fields.NO_ACTION)
    tenant_id: UUID
    number = fields.BigIntField(primary_key=True, generated=False)
    starts_at = InstantField()
    ends_at = InstantField()
    first_on = fields.DateField()
    last_on = fields.DateField()
    opening = CreditsField()
    closing = CreditsField(null=True)
    movements = fields.JSONField[Any](null=True)

    class Meta:
        """Table and key."""

        table = "billing_period"
        unique_together = ("tenant_id", "number")

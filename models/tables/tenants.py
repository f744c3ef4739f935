"""Tenants, and the phases of their plans."""

from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from models.fields import InstantField
from models.tables.plans import Plan
from models.tables.tenant_row import TenantRow


class Tenant(Model):
    """A customer of the interview platform; sorting and search use `sort_name`.

    `last_day_on` is its last day of service, null while it has no end.
    """

    id = fields.UUIDField(primary_key=True)
    external_id = fields.TextField()
    name = fields.TextField()
    sort_name = fields.TextField()
    zone = fields.TextField()
    plan = fields.ForeignKeyField(Plan, "tenants", fields.NO_ACTION)
    plan_id: str
    starts_at = InstantField()
    created_at = InstantField()
    country = fields.TextField(null=True)
    last_day_on = fields.DateField(null=True)
    phase_zone: str
    phase_plan: str
    """Those of its newest phase, in querysets that `models.tenants` annotates with them."""
    run_out_place: int
    """Its place by run-out, in the pages of `models.tenants` by it."""
    definition: str
    is_offered: bool
    """Those of its plan, in what `models.sql.tenants` answers."""

    class Meta:
        """Table."""

        table = "tenant"


class PlanPhase(TenantRow):
    """The plan and zone of a tenant from `starts_at` on; `plan` is a copy of the definition."""

    tenant = fields.ForeignKeyField(Tenant, "plan_phases", fields.NO_ACTION)
    tenant_id: UUID
    starts_at = InstantField(primary_key=True)
    starts_on = fields.DateField()
    zone = fields.TextField()
    plan = fields.JSONField[Any]()
    anchor_on = fields.DateField()
    anchor_day = fields.IntField()

    class Meta:
        """Table and key."""

        table = "plan_phase"
        unique_together = ("tenant_id", "starts_at")

"""Budgets on use, and the thresholds of each."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.notify.alerts import AlertKind
from credit.notify.budgets import BudgetInterval
from models.fields import CreditsField, EnumField, InstantField
from models.tables.jobs import Job
from models.tables.tenants import Tenant


class Budget(Model):
    """A budget; `job_id` is null for one of the whole tenant.

    `next_check_at` is when its forecast is checked next; null where none is.
    """

    tenant = fields.ForeignKeyField(Tenant, "budgets", fields.NO_ACTION)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    job = fields.ForeignKeyField(Job, "budgets", fields.NO_ACTION, null=True, db_constraint=False)
    job_id: UUID | None
    per = EnumField(BudgetInterval)
    credits = CreditsField()
    on_forecast = fields.BooleanField()
    paused = fields.BooleanField()
    set_at = InstantField()
    next_check_at = InstantField(null=True)

    class Meta:
        """Table and key."""

        table = "budget"
        unique_together = ("tenant_id", "id")


class BudgetThreshold(Model):
    """A threshold of a budget, in percent of it.

    Its state is about the range that begins with `range_on`; null before it was first evaluated.
    """

    tenant = fields.ForeignKeyField(
        Tenant, "budget_thresholds", fields.NO_ACTION, db_constraint=False
    )
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    budget = fields.ForeignKeyField(Budget, "thresholds", fields.NO_ACTION, db_constraint=False)
    budget_id: UUID
    kind = EnumField(AlertKind)
    percent = fields.IntField()
    range_on = fields.DateField(null=True)
    raised = fields.BooleanField()
    raised_at = InstantField(null=True)
    quiet_until = InstantField(null=True)

    class Meta:
        """Table and key."""

        table = "budget_threshold"
        unique_together = ("tenant_id", "id")

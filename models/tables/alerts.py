"""Alert rules, and the alerts that they have raised."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.notify.alerts import AlertKind
from models.fields import EnumField, InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class AlertRule(Model):
    """An alert rule; `next_check_at` is null for kinds that depend on ledger entries only."""

    tenant = fields.ForeignKeyField(Tenant, "alert_rules", fields.NO_ACTION)
    tenant_id: UUID
    id = fields.UUIDField(primary_key=True)
    kind = EnumField(AlertKind)
    threshold = fields.TextField()
    raised = fields.BooleanField()
    raised_at = InstantField(null=True)
    next_check_at = InstantField(null=True)
    quiet_until = InstantField(null=True)

    class Meta:
        """Table and key."""

        table = "alert_rule"
        unique_together = ("tenant_id", "id")


class Alert(TenantRow):
    """An alert that a rule raised; `number` counts a tenant's alerts without gaps.

    `kind` and `threshold` are copies of the rule's, which may have been deleted since. `budget_id`
    is null where it was no budget's threshold that was crossed.
    """

    tenant = fields.ForeignKeyField(Tenant, "alerts", fields.NO_ACTION)
    tenant_id: UUID
    number = fields.BigIntField(primary_key=True, generated=False)
    rule = fields.ForeignKeyField(AlertRule, "alerts", fields.NO_ACTION, db_constraint=False)
    rule_id: UUID
    kind = EnumField(AlertKind)
    threshold = fields.TextField()
    sequence = fields.BigIntField()
    raised_at = InstantField()
    message_id = fields.TextField()
    budget_id = fields.UUIDField(null=True)

    class Meta:
        """Table and key."""

        table = "alert"
        unique_together = ("tenant_id", "number")

"""A tenant's ledger: its head (the wallet), entries, entry lines, debts and late usage."""

from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.ledger.entries import Reason
from models.fields import CreditsField, EnumField, InstantField
from models.tables.tenant_row import TenantRow
from models.tables.tenants import Tenant


class Wallet(Model):
    """The head of a tenant's ledger; all writes of the tenant lock this row.

    `deleting` is true only inside a transaction that deletes the tenant's rows: see
    `models.tenant_deletion`. `totals_version` grows with `version` in processes that keep usage
    totals, and `totals_begin_on` is null unless they are being built: see `models.usage_totals`.
    `movements` has the sums of the entries of the billing period `movements_period` up to
    `movements_sequence`, like those of a closed period. `late_usage` has the sums of the entries up
    to `late_sequence`.
    """

    tenant = fields.OneToOneField(Tenant, "wallet", fields.NO_ACTION, primary_key=True)
    tenant_id: UUID
    balance = CreditsField()
    overage = CreditsField()
    last_sequence = fields.BigIntField()
    last_grant = fields.BigIntField()
    head_digest = fields.TextField()
    version = fields.BigIntField()
    advanced_to = InstantField()
    next_due_at = InstantField()
    awaits_history = fields.BooleanField()
    webhooks = fields.IntField(default=0)
    alert_rules = fields.IntField(default=0)
    deleting = fields.BooleanField(default=False)
    budgets = fields.IntField(default=0)
    totals_version = fields.BigIntField(default=-1)
    totals_begin_on = fields.DateField(null=True)
    movements = fields.JSONField[Any](null=True)
    movements_period = fields.BigIntField(null=True)
    movements_sequence = fields.BigIntField(null=True)
    late_sequence = fields.BigIntField(default=0)

    class Meta:
        """Table."""

        table = "wallet"


class Entry(TenantRow):
    """A ledger entry, `period` by its number; triggers make it append only.

    It goes with its tenant alone: see `models.tenant_deletion`.
    """

    tenant = fields.ForeignKeyField(Tenant, "entries", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    sequence = fields.BigIntField(primary_key=True, generated=False)
    reason = EnumField(Reason)
    credits = CreditsField()
    balance_after = CreditsField()
    overage_after = CreditsField()
    occurred_at = InstantField()
    posted_at = InstantField()
    recorded_at = InstantField()
    period = fields.BigIntField()
    interview_id = fields.TextField(null=True)
    reverses = fields.BigIntField(null=True)
    reference = fields.TextField(null=True)
    note = fields.TextField(null=True)
    digest = fields.TextField()

    class Meta:
        """Table and key."""

        table = "entry"
        unique_together = ("tenant_id", "sequence")


class EntryLine(TenantRow):
    """The part of an entry that concerns one grant, or none; append only.

    `charge_sequence` is that of the CONSUMPTION entry that the line pays, repays or reverses.
    """

    tenant = fields.ForeignKeyField(Tenant, "entry_lines", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    sequence = fields.BigIntField(primary_key=True, generated=False)
    position = fields.IntField()
    grant_number = fields.BigIntField(null=True)
    credits = CreditsField()
    charge_sequence = fields.BigIntField(null=True)

    class Meta:
        """Table and key."""

        table = "entry_line"
        unique_together = ("tenant_id", "sequence", "position")


class Debt(TenantRow):
    """The part of one CONSUMPTION entry that no grant covered."""

    tenant = fields.ForeignKeyField(Tenant, "debts", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    charge_sequence = fields.BigIntField(primary_key=True, generated=False)
    interview_id = fields.TextField()
    owed = CreditsField()
    forgiven = CreditsField()
    forgiven_by = fields.BigIntField(null=True)

    class Meta:
        """Table and key."""

        table = "debt"
        unique_together = ("tenant_id", "charge_sequence")


class LateUsage(TenantRow):
    """What the entries of a billing period charged and gave back for an earlier one."""

    tenant = fields.ForeignKeyField(Tenant, "late_usages", fields.NO_ACTION, db_constraint=False)
    tenant_id: UUID
    period = fields.BigIntField(primary_key=True, generated=False)
    of_period = fields.BigIntField()
    charged = CreditsField()
    given_back = CreditsField()

    class Meta:
        """Table and key."""

        table = "late_usage"
        unique_together = ("tenant_id", "period", "of_period")

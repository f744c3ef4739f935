"""When the credits of tenants run out, as it was last forecast."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from credit.forecast.runout_status import RunOutStatus
from models.fields import EnumField, InstantField
from models.tables.tenants import Tenant


class RunOutForecast(Model):
    """The newest stored run-out of a tenant; `status` is null until the first one is computed.

    `place` is what tenants are listed by: see `credit.forecast.run_out_order`. It is computed from
    `due_at` on, which is never moved to before `renewable_at`.
    """

    tenant = fields.OneToOneField(Tenant, "run_out", fields.NO_ACTION, primary_key=True)
    tenant_id: UUID
    status = EnumField(RunOutStatus, null=True)
    expected_on = fields.DateField(null=True)
    earliest_on = fields.DateField(null=True)
    latest_on = fields.DateField(null=True)
    probability = fields.FloatField(null=True)
    computed_at = InstantField(null=True)
    place = fields.IntField()
    due_at = InstantField()
    renewable_at = InstantField()

    class Meta:
        """Table."""

        table = "run_out_forecast"

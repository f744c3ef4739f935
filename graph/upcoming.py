"""The types of what changes when a tenant's next billing period starts."""

from datetime import date
from typing import Self

from credit.core.roles import Scope
from credit.metering.tenants import Tenant
from graph.plan import Plan
from graph.scalars import TimeZone
from graph.scopes import attribute, object_type
from resolvers import periods
from resolvers.context import Context

STARTS_ON = (
    "The first day of the next billing period, from which it holds; of the next one of its history "
    "while the tenant waits for that. Null only if the tenant was given an end meanwhile."
)


@object_type
class UpcomingPlan:
    """The plan of a tenant from its next billing period on."""

    plan: Plan = attribute(Scope.CONSUMPTION_READ, "The plan.")
    starts_on: date | None = attribute(Scope.CONSUMPTION_READ, STARTS_ON)

    @classmethod
    async def of(cls, context: Context, tenant: Tenant) -> Self | None:
        """The plan that a tenant changes to; None if it does not change or no period follows."""
        plan = tenant.upcoming_plan
        if plan is None or await periods.is_last(context, tenant.id):
            return None
        starts_on = await periods.next_starts_on(context, tenant.id)
        return cls(plan=Plan.from_domain(plan), starts_on=starts_on)


@object_type
class UpcomingTimezone:
    """The time zone of a tenant from its next billing period on."""

    timezone: TimeZone = attribute(Scope.BALANCE_CHANGES_READ, "The time zone.")
    starts_on: date | None = attribute(Scope.BALANCE_CHANGES_READ, STARTS_ON)

    @classmethod
    async def of(cls, context: Context, tenant: Tenant) -> Self | None:
        """The time zone that a tenant changes to; None if it does not change, as above."""
        zone = tenant.upcoming_zone
        if zone is None or await periods.is_last(context, tenant.id):
            return None
        starts_on = await periods.next_starts_on(context, tenant.id)
        return cls(timezone=TimeZone(zone), starts_on=starts_on)

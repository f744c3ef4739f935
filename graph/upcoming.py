"""The types of what changes when a tenant's next billing period starts."""

from datetime import date

from credit.core.roles import Scope
from graph.plan import Plan
from graph.scalars import TimeZone
from graph.scopes import attribute, object_type

STARTS_ON = (
    "The first day of the next billing period, from which it holds; null while the tenant's "
    "history is being imported."
)


@object_type
class UpcomingPlan:
    """The plan of a tenant from its next billing period on."""

    plan: Plan = attribute(Scope.CONSUMPTION_READ, "The plan.")
    starts_on: date | None = attribute(Scope.CONSUMPTION_READ, STARTS_ON)


@object_type
class UpcomingTimezone:
    """The time zone of a tenant from its next billing period on."""

    timezone: TimeZone = attribute(Scope.BALANCE_CHANGES_READ, "The time zone.")
    starts_on: date | None = attribute(Scope.BALANCE_CHANGES_READ, STARTS_ON)

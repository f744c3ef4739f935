"""When a tenant's credits run out, as it was last computed, and the list of tenants by it."""

from datetime import date, datetime
from typing import Annotated, Self

import strawberry
from strawberry import argument

from credit.core.roles import Scope
from credit.forecast.run_out_order import StoredRunOut
from credit.metering import tenants
from credit.metering.tenants import TenantOrder
from graph.connection import Info
from graph.enums import OrderDirection, RunOutStatus, TenantOrderField
from graph.node import Node
from graph.scopes import attribute, field, object_type
from resolvers import run_outs

SCOPE = Scope.CONSUMPTION_READ

RunsOutWithinDays = Annotated[
    int | None,
    argument(
        description="Only tenants whose `runOut.expectedOn` is at most so many days after the day "
        "that it is in UTC, 0 to 90; those that have run out are among them. Requires the scope "
        "CONSUMPTION_READ."
    ),
]


@strawberry.input(name="TenantOrder", description="How tenants are sorted.")
class TenantOrderInput:
    """How tenants are sorted."""

    field: TenantOrderField = strawberry.field(description="What to sort by.")
    direction: OrderDirection = strawberry.field(
        default=OrderDirection.ASC, description="Ascending or descending."
    )


TenantOrderArgument = Annotated[
    TenantOrderInput | None,
    argument(description="How to sort; by ascending name when left out."),
]


def tenant_order(given: TenantOrderInput | None) -> TenantOrder:
    """How to sort tenants (default: by name)."""
    if given is None:
        return TenantOrder()
    return TenantOrder(given.field, descending=given.direction is OrderDirection.DESC)


@object_type
class LatestRunOut:
    """When the credits run out within 90 days, as it was last computed in the background.

    It is computed once a day after midnight in the tenant's time zone, and again, at most every
    five minutes, after purchases, refunds, adjustments, changes of plan, time zone, country or end,
    and when the balance reaches zero or leaves it. `Forecast.runOut` is computed anew.
    """

    status: RunOutStatus = attribute(SCOPE, "How likely the credits run out within 90 days.")
    expected_on: date | None = attribute(
        SCOPE,
        "Median of the predicted days, which `tenants` are sorted by; null when it lies beyond "
        "the horizon.",
    )
    earliest_on80: date | None = attribute(
        SCOPE,
        "Lower bound of the 80% interval: one path in ten runs out before this day. Null beyond "
        "the horizon, and with less than a week of history.",
    )
    latest_on80: date | None = attribute(
        SCOPE,
        "Upper bound of the 80% interval: one path in ten lasts longer than this day. Null beyond "
        "the horizon, and with less than a week of history.",
    )
    probability: float | None = attribute(
        SCOPE,
        "Probability that the credits run out within 90 days, from 0 to 1; null with less than a "
        "week of history.",
    )
    computed_at: datetime = attribute(
        SCOPE, "When it was computed, from the usage and the balance of that instant."
    )

    @classmethod
    def from_domain(cls, stored: StoredRunOut) -> Self:
        """Map a stored run-out."""
        found = stored.run_out
        return cls(
            status=found.status,
            expected_on=found.expected_on,
            earliest_on80=found.earliest_on,
            latest_on80=found.latest_on,
            probability=found.probability,
            computed_at=stored.computed_at,
        )


@object_type
class TenantRunOut(Node):
    """The part of `Tenant` about when its credits run out."""

    value: strawberry.Private[tenants.Tenant]

    @field(SCOPE)
    async def run_out(self, info: Info) -> LatestRunOut | None:
        """When the credits run out, as it was last computed: what tenants are sorted by.

        Null until it is computed for the first time, within minutes of the tenant's creation or
        of the end of its import; `forecast` computes it anew.
        """
        found = await run_outs.of_tenant(info.context, self.value.id)
        return LatestRunOut.from_domain(found) if found else None

"""The planning calculator, as clients see it."""

from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.planning import USUAL_BUFFER
from credit.roles import Scope
from credit.units import Credits
from graph.date_range import inside
from graph.plan import Money
from graph.scopes import attribute, object_type
from resolvers import hiring
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(description="What is to be hired each month.")
class HiringPlanInput:
    """What is to be hired each month."""

    roles: int
    candidates_per_role: int
    completion_rate: float | None = strawberry.field(
        default=UNSET,
        description="0 to 1; the tenant's own rate of the last 12 months when left out.",
    )
    buffer_percent: Decimal = USUAL_BUFFER
    months: int = 1


@object_type
class HiringPlan:
    """What hiring will cost, were nothing else used meanwhile."""

    completion_rate: float = attribute(SCOPE)
    credits_per_month: Credits = attribute(SCOPE, "Without the buffer.")
    planned_credits: Credits = attribute(
        SCOPE, "All months and the buffer, rounded up to whole credits."
    )
    shortfall: Credits = attribute(
        SCOPE, "What the balance and the allocations to come do not cover of it."
    )
    suggested_purchase: Credits = attribute(SCOPE)
    price: Money = attribute(SCOPE, "What the suggested purchase costs.")

    @classmethod
    async def for_tenant(cls, context: Context, tenant_id: UUID, given: HiringPlanInput) -> Self:
        """The plan for a tenant."""
        rate = None if given.completion_rate is UNSET else given.completion_rate
        with inside("input"):
            found = await hiring.plan(
                context,
                tenant_id,
                given.roles,
                given.candidates_per_role,
                rate,
                given.buffer_percent,
                given.months,
            )
        return cls(
            completion_rate=float(found.hiring.completion_rate),
            credits_per_month=found.hiring.credits_per_month,
            planned_credits=found.hiring.planned,
            shortfall=found.shortfall,
            suggested_purchase=found.suggested_purchase,
            price=Money.from_domain(found.price),
        )

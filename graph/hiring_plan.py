"""The planning calculator: input and type."""

from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.forecast.planning import USUAL_BUFFER
from graph.date_range import inside
from graph.plan import Money
from graph.scopes import attribute, object_type
from resolvers import hiring_plan
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(description="The hiring to plan for.")
class HiringPlanInput:
    """The hiring to plan for."""

    roles: int = strawberry.field(description="Number of roles to fill each month, 0 to 10,000.")
    candidates_per_role: int = strawberry.field(
        description="Number of candidates to invite for each role, 0 to 100,000."
    )
    completion_rate: float | None = strawberry.field(
        default=UNSET,
        description="Share of the invited candidates who complete their interview, from 0 "
        "to 1. The tenant's own rate of the last 12 months when left out.",
    )
    buffer_percent: Decimal = strawberry.field(
        default=USUAL_BUFFER, description="Buffer to add, in percent, from 0 to 1000."
    )
    months: int = strawberry.field(
        default=1,
        description="Number of months to plan, 1 to 24. If the tenant ends before that, all of it "
        "is planned for the days until then.",
    )


@object_type
class HiringPlan:
    """What a plan of hiring costs, provided that nothing else is used meanwhile."""

    completion_rate: float = attribute(SCOPE, "The completion rate that was used, from 0 to 1.")
    credits_per_month: Credits = attribute(SCOPE, "Credits used each month, without the buffer.")
    planned_credits: Credits = attribute(
        SCOPE, "Credits for all months plus the buffer, rounded up to whole credits."
    )
    shortfall: Credits = attribute(
        SCOPE, "Credits of the plan that the balance and the allocations to come do not cover."
    )
    suggested_purchase: Credits = attribute(
        SCOPE, "The shortfall, rounded up to what the plan sells."
    )
    price: Money = attribute(SCOPE, "Price of the suggested purchase.")

    @classmethod
    async def for_tenant(cls, context: Context, tenant_id: UUID, given: HiringPlanInput) -> Self:
        """The plan for a tenant."""
        rate = None if given.completion_rate is UNSET else given.completion_rate
        with inside("input"):
            found = await hiring_plan.plan(
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

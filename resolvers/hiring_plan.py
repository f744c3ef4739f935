"""The planning calculator: the cost of planned hiring at a completion rate."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.core.roles import Scope
from credit.dates.date_ranges import DateRangePreset
from credit.forecast.planning import Hiring, HiringPlan
from resolvers import authorization, consumption, date_ranges, forecasts
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest

_PLACES: Final = 6
"""Decimal places of a rate; further ones are noise of binary fractions and would round up."""


async def plan(
    context: Context,
    tenant_id: UUID,
    roles: int,
    candidates_per_role: int,
    completion_rate: float | None,
    buffer_percent: Decimal,
    months: int,
) -> HiringPlan:
    """The cost of roles x candidates x completion rate a month, and the credits to buy for it.

    A rate of None means the tenant's own in the last 12 months. Raises InvalidInputError for values
    out of range, and if the tenant has no rate of its own.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if completion_rate is None:
        rate = await _own_rate(context, tenant_id)
    else:
        rate = Decimal(repr(round(completion_rate, _PLACES)))
    hiring = Hiring(roles, candidates_per_role, rate, buffer_percent, months)
    return await forecasts.hiring_plan(context, tenant_id, hiring)


async def _own_rate(context: Context, tenant_id: UUID) -> Decimal:
    """Completed interviews divided by invitations in the last 12 months, at most 1."""
    year = DateRangeRequest(preset=DateRangePreset.LAST_12_MONTHS)
    date_range = await date_ranges.resolve(context, tenant_id, year)
    usage = await consumption.of_tenant(context, tenant_id, date_range)
    if usage.completion_rate is None:
        msg = (
            "there are no invitations in the last 12 months: write a completionRate from 0 to 1, "
            "such as 0.5"
        )
        raise InvalidInputError(msg, ("completionRate",))
    return min(Decimal(1), Decimal(repr(round(usage.completion_rate, _PLACES))))

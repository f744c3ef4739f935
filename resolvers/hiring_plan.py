"""The planning calculator: what hiring will cost, at the rate that candidates complete at."""

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
"""Of a rate: what is behind them is the noise of binary fractions, and would round up."""


async def plan(
    context: Context,
    tenant_id: UUID,
    roles: int,
    candidates_per_role: int,
    completion_rate: float | None,
    buffer_percent: Decimal,
    months: int,
) -> HiringPlan:
    """What roles x candidates x completion rate a month cost, and what has to be bought for it.

    The rate is the tenant's own of the last 12 months when it is None. Raises InvalidInputError
    for what is out of range, and where there is no rate to go by.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if completion_rate is None:
        rate = await _own_rate(context, tenant_id)
    else:
        rate = Decimal(repr(round(completion_rate, _PLACES)))
    hiring = Hiring(roles, candidates_per_role, rate, buffer_percent, months)
    return await forecasts.hiring_plan(context, tenant_id, hiring)


async def _own_rate(context: Context, tenant_id: UUID) -> Decimal:
    """Completed over invited in the last 12 months, at most 1."""
    year = DateRangeRequest(preset=DateRangePreset.LAST_12_MONTHS)
    date_range = await date_ranges.resolve(context, tenant_id, year)
    usage = await consumption.of_tenant(context, tenant_id, date_range)
    if usage.completion_rate is None:
        msg = "nobody was invited in the last 12 months: say completionRate, a share from 0 to 1"
        raise InvalidInputError(msg, ("completionRate",))
    return min(Decimal(1), Decimal(repr(round(usage.completion_rate, _PLACES))))

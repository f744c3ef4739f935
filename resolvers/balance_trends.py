"""The balance of a tenant over time, past and projected."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.balance_projection import ProjectedBalance
from credit.forecast.lengths import LONGEST_HORIZON, USUAL_HORIZON
from credit.forecast.runout_status import RunOut
from resolvers import authorization, date_ranges, forecasts
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BalanceTrend:
    """The balances of `date_range`: of each day that is over, and then of those ahead.

    `past` is the balance less the overage at each day's end. `run_out` is None where nothing lies
    ahead.
    """

    date_range: DateRange
    past: tuple[Credits, ...]
    projected: tuple[ProjectedBalance, ...]
    run_out: RunOut | None


async def of_tenant(
    context: Context, tenant_id: UUID, request: DateRangeRequest | None
) -> BalanceTrend:
    """The balance at the end of each day; `request` None means the current billing period.

    Days are projected from today on, up to a year, and no further than the tenant's last day of
    service. Raises InvalidInputError and NotFoundError as `date_ranges.resolve` does.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wanted = await date_ranges.resolve(context, tenant_id, request)
    today = await date_ranges.today(context, tenant_id)
    projected, run_out = await _projected(context, tenant_id, wanted.last_on, today)
    # Once the tenant has ended, nothing changes any more: today's end is known as well.
    last_over = min(wanted.last_on, today - _DAY if projected else today)
    past = await _past(context, tenant_id, wanted.first_on, last_over)
    shown = tuple(one for one in projected if one.day >= wanted.first_on)
    last_on = shown[-1].day if shown else last_over
    return BalanceTrend(DateRange(wanted.first_on, last_on), past, shown, run_out)


async def _past(
    context: Context, tenant_id: UUID, first_on: date, last_on: date
) -> tuple[Credits, ...]:
    if last_on < first_on:
        return ()
    found = await context.loaders.balances_by_tenant_date_range.load(
        (tenant_id, DateRange(first_on, last_on))
    )
    if found is None:
        raise not_found(Kind.TENANT)
    return found


async def _projected(
    context: Context, tenant_id: UUID, last_on: date, today: date
) -> tuple[tuple[ProjectedBalance, ...], RunOut | None]:
    """The days from today through the last one, and the run-out that the forecast tells."""
    if last_on < today:
        return (), None
    ahead = min((last_on - today).days + 1, LONGEST_HORIZON)
    found = await forecasts.balance_projection_of(context, tenant_id, max(ahead, USUAL_HORIZON))
    return (found.balances[:ahead], found.run_out) if found else ((), None)

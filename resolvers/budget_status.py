"""How far budgets are used in the range that contains the present, and what is expected of it."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.forecast.intervals import RangeForecast
from credit.forecast.lengths import LONGEST_HISTORY
from credit.forecast.projection import DailyUsage, daily_usage_of
from credit.forecast.range_forecast import range_forecast
from credit.notify.budgets import Budget, BudgetStatus
from resolvers import authorization, date_ranges
from resolvers.context import Context
from resolvers.holidays import years_around


async def of_tenant(context: Context, tenant_id: UUID) -> list[BudgetStatus]:
    """A tenant's budgets with their use, after due changes are recorded.

    The whole tenant's come first. The number of statements does not depend on that of budgets.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    found = await context.loaders.budgets_by_tenant.load(tenant_id)
    if not found or period is None:
        return []
    today = await date_ranges.today(context, tenant_id)
    ranges = [one.range_on(today, period.date_range) for one in found]
    used = await asyncio.gather(
        *(_used(context, one, days) for one, days in zip(found, ranges, strict=True))
    )
    return [BudgetStatus(*of) for of in zip(found, ranges, used, strict=True)]


async def forecasts(context: Context, statuses: Sequence[BudgetStatus]) -> list[RangeForecast]:
    """The forecasts of budgets, in order; two statements at most for all of them."""
    return await asyncio.gather(*(forecast(context, one) for one in statuses))


async def forecast(context: Context, status: BudgetStatus) -> RangeForecast:
    """What a budget's range is expected to have used by its end, or by the tenant's last day."""
    budget = status.budget
    await authorization.require_tenant(context, budget.tenant_id, Scope.CONSUMPTION_READ)
    tenant = await context.loaders.tenant_by_id.load(budget.tenant_id)
    assert tenant is not None, "a visible tenant exists"
    daily_usage = await _daily_usage(context, budget, tenant.country)
    return await asyncio.to_thread(
        range_forecast, daily_usage, status.date_range, status.used, tenant.last_day_on
    )


async def _used(context: Context, budget: Budget, days: DateRange) -> Credits:
    if budget.job_id is None:
        of_tenant = (budget.tenant_id, days)
        used = await context.loaders.usage_by_tenant_date_range.load(of_tenant)
    else:
        of_job = (budget.tenant_id, (budget.job_id,), days)
        (used,) = await context.loaders.usages_by_jobs_date_range.load(of_job)
    assert used is not None, "days without usage have one of zeros"
    return used.credits


async def _daily_usage(context: Context, budget: Budget, country: str | None) -> DailyUsage:
    """The credits of each past day that counts: the tenant's, or the job's."""
    today = await date_ranges.today(context, budget.tenant_id)
    history = DateRange(today - timedelta(days=LONGEST_HISTORY), today)
    loaders, tenant_id = context.loaders, budget.tenant_id
    if budget.job_id is None:
        used = await loaders.daily_credits_by_tenant_date_range.load((tenant_id, history))
    else:
        key = (tenant_id, budget.job_id, history)
        used = await loaders.daily_credits_by_job_date_range.load(key)
    assert context.holidays is not None, "who forecasts is handed the holidays"
    holidays: frozenset[date] = frozenset()
    if country is not None:
        holidays = await context.holidays(country, years_around(today))
    return daily_usage_of(used or (), today, holidays)

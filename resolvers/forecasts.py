"""Forecasts of a tenant's usage and run-out, computed in a thread."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.dates.date_ranges import DateRange
from credit.forecast.available_credits import available_credits_of, days_until_end
from credit.forecast.balance_projection import BalanceProjection, balance_projection
from credit.forecast.demand import backtest as demand_backtest
from credit.forecast.lengths import LONGEST_HISTORY, USUAL_HORIZON
from credit.forecast.planning import Hiring, HiringPlan, days_of, planned
from credit.forecast.projection import DailyUsage, daily_usage_of
from credit.forecast.runout_status import RunOut
from credit.forecast.usage_forecast import (
    Forecast,
    ForecastRequest,
    forecast,
    run_out_of,
)
from credit.ledger.advancing import advance
from credit.ledger.operations import Ledger
from credit.ledger.purchases import Offer, offer_of
from models import openings
from models.database import Session, session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.holidays import years_around


class TenantForecast(NamedTuple):
    """The forecast of a tenant, the daily usage that it is based on, and what covers its plan.

    `offer` is the shortfall of the planned credits, rounded up to what the tenant's plan sells.
    """

    forecast: Forecast
    daily_usage: DailyUsage
    offer: Offer


async def of_tenant(context: Context, tenant_id: UUID, request: ForecastRequest) -> TenantForecast:
    """The forecast of a tenant, with the daily usage that it is based on.

    It goes no further than the tenant's last day of service.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger = await _ledger(context, tenant_id)
    request = replace(request, horizon_days=_within_end(ledger, request.horizon_days))
    daily_usage = await _daily_usage(context, tenant_id, ledger)
    available = available_credits_of(ledger, daily_usage.today, request.horizon_days)
    found = await asyncio.to_thread(forecast, daily_usage, available, request)
    offer = offer_of(found.planning.shortfall, ledger.phases[-1].plan)
    return TenantForecast(found, daily_usage, offer)


async def backtest(daily_usage: DailyUsage) -> demand_backtest.Backtest | None:
    """The errors of the forecast method on past days; None if there are too few."""
    return await asyncio.to_thread(
        demand_backtest.backtest,
        daily_usage.numbers,
        daily_usage.first_on,
        holidays=daily_usage.holidays,
    )


async def run_out_with(
    context: Context, tenant_id: UUID, ledger: Ledger, horizon_days: int = USUAL_HORIZON
) -> RunOut:
    """The expected run-out of a given ledger's credits, up to the tenant's last day of service."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    horizon_days = _within_end(ledger, horizon_days)
    daily_usage = await _daily_usage(context, tenant_id, ledger)
    available = available_credits_of(ledger, daily_usage.today, horizon_days)
    return await asyncio.to_thread(
        run_out_of, daily_usage, available, ForecastRequest(horizon_days)
    )


async def run_out_now(
    context: Context, tenant_id: UUID, ledger: Ledger | None = None
) -> tuple[RunOut, Ledger]:
    """The expected run-out of a tenant's credits within 90 days, and the ledger that it is of.

    `ledger` is that of `read_together`, where it has one.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger = ledger or await _ledger(context, tenant_id)
    return await run_out_with(context, tenant_id, ledger), ledger


async def read_together(context: Context, tenant_ids: Sequence[UUID]) -> dict[UUID, Ledger]:
    """Read at once what `run_out_now` reads of each of several tenants; their ledgers.

    Those of which more is to be read than `openings` reads are missing.
    """
    await context.loaders.tenant_by_id.load_many(tenant_ids)
    for tenant_id in tenant_ids:
        await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    own, ledgers = session(), dict[UUID, Ledger]()
    for opening in () if own.is_distributed else await openings.read(own, tenant_ids):
        account = opening.account
        if account is not None and not account.wallet.overage:
            now = max(context.now, account.wallet.advanced_to)
            ledgers[opening.locked.tenant_id] = ledger = Ledger(account, recorded_at=now)
            advance(ledger, now)
    histories = [(key, _history(ledger)) for key, ledger in ledgers.items() if not ledger.has_ended]
    await context.loaders.daily_credits_by_tenant_date_range.load_many(histories)
    return ledgers


async def balance_projection_of(
    context: Context, tenant_id: UUID, horizon_days: int
) -> BalanceProjection | None:
    """The balances of the days from today on, up to the last day of service; None after the end."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger = await _ledger(context, tenant_id)
    if ledger.has_ended:
        return None
    horizon_days = _within_end(ledger, horizon_days)
    daily_usage = await _daily_usage(context, tenant_id, ledger)
    available = available_credits_of(ledger, daily_usage.today, horizon_days)
    return await asyncio.to_thread(balance_projection, daily_usage, available, horizon_days)


async def hiring_plan(context: Context, tenant_id: UUID, hiring: Hiring) -> HiringPlan:
    """The cost of planned hiring, and the credits to buy for it given the current balance.

    Hiring is planned up to the tenant's last day of service; nothing is to be bought after it.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger = await _ledger(context, tenant_id)
    today, plan = ledger.today, ledger.phases[-1].plan
    days = days_until_end(ledger, days_of(hiring, today))
    available = available_credits_of(ledger, today, days)
    return await asyncio.to_thread(planned, hiring, available, plan, days)


def _within_end(ledger: Ledger, days: int) -> int:
    """So many days from today on, but none after the tenant's last one; today at least."""
    return max(1, days_until_end(ledger, days))


async def _ledger(context: Context, tenant_id: UUID) -> Ledger:
    """The tenant's ledger, advanced to now in memory only."""

    async def work(session: Session) -> Ledger:
        return (
            await accounts.open_read_only(session, tenant_id, context.now, incoming=ZERO)
        ).ledger

    return await transaction(work, snapshot=True)


async def _daily_usage(context: Context, tenant_id: UUID, ledger: Ledger) -> DailyUsage:
    today = ledger.today
    if ledger.has_ended:
        return daily_usage_of((), today)
    loader = context.loaders.daily_credits_by_tenant_date_range
    used = await loader.load((tenant_id, _history(ledger)))
    return daily_usage_of(used or (), today, await _holidays(context, tenant_id, today))


def _history(ledger: Ledger) -> DateRange:
    """The days whose use is learned from, and today."""
    return DateRange(ledger.today - timedelta(days=LONGEST_HISTORY), ledger.today)


async def _holidays(context: Context, tenant_id: UUID, today: date) -> frozenset[date]:
    """The public holidays of the tenant's country, past and to come; none without a country."""
    assert context.holidays is not None, "who forecasts is handed the holidays"
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    if tenant is None or tenant.country is None:
        return frozenset()
    return await context.holidays(tenant.country, years_around(today))

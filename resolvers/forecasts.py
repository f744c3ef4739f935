"""What a tenant will use, and when its credits run out; computed in a thread beside the service."""

import asyncio
from datetime import timedelta
from uuid import UUID

from credit.calendar import day_of, zone_named
from credit.forecast import (
    USUAL_HORIZON,
    Ahead,
    Backtest,
    Forecast,
    backtested,
    forecast,
    run_out_of,
)
from credit.ledger import Ledger
from credit.outlook import LONGEST_HISTORY, History, history_of
from credit.planning import Hiring, HiringPlan, days_of, planned
from credit.roles import Scope
from credit.runout import RunOut
from credit.spans import Span
from credit.supply import supply_of
from credit.units import ZERO
from models.database import Session, transaction
from resolvers import access, accounts
from resolvers.context import Context


async def of_tenant(context: Context, tenant_id: UUID, ahead: Ahead) -> tuple[Forecast, History]:
    """What the coming days will use, and the history that says so."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    book = await _book(context, tenant_id)
    history = await _history(context, tenant_id, book)
    supply = supply_of(book, history.today, ahead.horizon_days)
    return await asyncio.to_thread(forecast, history, supply, ahead), history


async def backtest(history: History) -> Backtest | None:
    """How well the same method would have done on past days of a history."""
    return await asyncio.to_thread(backtested, history)


async def run_out_with(
    context: Context, tenant_id: UUID, book: Ledger, horizon_days: int = USUAL_HORIZON
) -> RunOut:
    """When credits would run out, were the tenant's ledger as `book` says."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    history = await _history(context, tenant_id, book)
    supply = supply_of(book, history.today, horizon_days)
    return await asyncio.to_thread(run_out_of, history, supply, Ahead(horizon_days))


async def hiring_plan(context: Context, tenant_id: UUID, hiring: Hiring) -> HiringPlan:
    """What hiring will cost, and what has to be bought for it as the balance stands now."""
    await access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    book = await _book(context, tenant_id)
    today = day_of(book.now, zone_named(book.terms[-1].zone))
    supply = supply_of(book, today, days_of(hiring, today))
    return await asyncio.to_thread(planned, hiring, supply, book.terms[-1].plan, today)


async def _book(context: Context, tenant_id: UUID) -> Ledger:
    """The tenant's ledger as it stands now, settled in memory alone."""

    async def work(session: Session) -> Ledger:
        return (await accounts.peeked(session, tenant_id, context.now, incoming=ZERO)).book

    return await transaction(work, snapshot=True)


async def _history(context: Context, tenant_id: UUID, book: Ledger) -> History:
    today = day_of(book.now, zone_named(book.terms[-1].zone))
    learned_from = Span(today - timedelta(days=LONGEST_HISTORY), today)
    used = await context.loaders.daily_credits_by_tenant_span.load((tenant_id, learned_from))
    return history_of(used or (), today)

"""Explanations of a tenant's balance: each period's equation, and its entries."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.audit.reconciliation import ExplainedEntry, ExplainedPeriod, Explanation, Reconciliation
from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement
from models import entries, periods
from models.database import session
from resolvers import authorization, balance
from resolvers.context import Context

PAGE: Final = 500


async def explain(context: Context, tenant_id: UUID, at: datetime | None) -> Explanation:
    """The balance at an instant (None means now), and the periods that lead to it."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    state = await balance.at(context, tenant_id, at, None)
    begun = await periods.begun_by(session(), tenant_id, state.at)
    keys = [(tenant_id, period.number) for period in begun]
    statements = await entries.statements(session(), keys, state.sequence)
    by_day = await entries.used_by_occurrence(session(), tenant_id, begun, state.sequence)
    explained = []
    for period, occurred in zip(begun, by_day, strict=True):
        usage = await context.loaders.usage_by_tenant_date_range.load(
            (tenant_id, period.date_range)
        )
        statement = statements.get((tenant_id, period.number), Statement())
        reconciliation = Reconciliation(
            usage=usage.credits if usage else ZERO,
            late=statement.used_late,
            charged_later=occurred - (statement.used - statement.used_late),
            used=statement.used,
        )
        explained.append(ExplainedPeriod(period, statement, reconciliation))
    return Explanation(state.at, state, tuple(explained))


async def lines(
    context: Context, tenant_id: UUID, period: Period, up_to: int
) -> AsyncIterator[ExplainedEntry]:
    """Yield the entries of a period up to a sequence, in order, each with its cause."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    last = 0
    while page := await entries.explained(session(), tenant_id, period.number, last, up_to, PAGE):
        for line in page:
            yield line
        last = page[-1].sequence

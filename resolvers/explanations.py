"""Explanations of a tenant's balance: each period's equation, and its entries."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.audit.reconciliation import ExplainedEntry, ExplainedPeriod, Explanation
from credit.core.roles import Scope
from credit.ledger.billing_periods import Period
from credit.ledger.statements import LedgerRange
from models import entries, periods, reconciliations, statements
from models.database import session
from resolvers import authorization, balance
from resolvers.context import Context

PAGE: Final = 500


async def explain(context: Context, tenant_id: UUID, at: datetime | None) -> Explanation:
    """The balance at an instant (None means now), and the periods that lead to it."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    state = await balance.at(context, tenant_id, at, None)
    begun = await periods.begun_by(session(), tenant_id, state.at)
    ranges = [(tenant_id, LedgerRange.of_period(period)) for period in begun]
    moved = await statements.statements(session(), ranges, state.sequence)
    reconciled = await reconciliations.reconciliations(session(), ranges, state.sequence)
    explained = [
        ExplainedPeriod(period, moved[key], reconciled[key])
        for period, key in zip(begun, ranges, strict=True)
    ]
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

"""Time-based evaluation of budgets: the forecasts of those that are to be warned of ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.roles import SCOPES, Role
from credit.forecast.intervals import RangeForecast
from credit.notify.alerts import Alert
from credit.notify.budget_findings import Moment, evaluate_forecast
from credit.notify.budgets import BudgetStatus
from models import budgets, ledger
from models.database import Session, transaction
from notifiers.pubsub import PubSub
from resolvers import accounts, budget_evaluation, budget_status
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Viewer
from resolvers.holidays import PublicHolidays
from resolvers.loaders import Loaders

CHECKER: Final = Viewer("alert checks", Role.OPERATOR, SCOPES[Role.OPERATOR], None)
_SOME_SEQUENCE: Final = 0


async def check(
    tenant_id: UUID,
    clock: Clock | None,
    holidays: PublicHolidays | None,
    pubsub: PubSub | None = None,
) -> list[Alert]:
    """Compare a tenant's budgets with their forecasts; returns the alerts that this raises.

    The forecasts are computed outside of any transaction. What they raise is decided under the
    lock, by the budgets as they are then: of two processes one raises an alert.
    """
    now = current_time(clock)
    context = Context(CHECKER, now, clock, Loaders(now, clock, pubsub), holidays)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if wallet is None or wallet.awaits_history or not wallet.budgets:
        return []
    found = await budget_status.of_tenant(context, tenant_id)
    open_ = [one for one in found if one.awaits_forecast]
    forecasts = await budget_status.forecasts(context, open_)
    passing = {
        one.budget.id: (one, forecast)
        for one, forecast in zip(open_, forecasts, strict=True)
        if evaluate_forecast(one, forecast, Moment(_SOME_SEQUENCE, now), None)[1]
    }
    if not passing:
        return []
    return await transaction(_Decision(tenant_id, passing, clock).write, tenant=tenant_id)


@dataclass(frozen=True, slots=True)
class _Decision:
    """The budgets that are expected to be passed, each with its forecast, under the lock."""

    tenant_id: UUID
    passing: Mapping[UUID, tuple[BudgetStatus, RangeForecast]]
    clock: Clock | None

    async def write(self, session: Session) -> list[Alert]:
        """Raise the alerts of budgets that are still as they were read."""
        locked = await ledger.lock(session, self.tenant_id)
        if locked is None or locked.wallet.awaits_history:
            return []
        at: datetime = accounts.instant_of(locked, self.clock)
        moment = Moment(locked.wallet.last_sequence, at)
        known = await budgets.of_tenant(session, self.tenant_id)
        before = [one for one in known if self._is_unchanged(one.id, one.set_at)]
        titles = await budget_evaluation.titles_of(session, before)
        after, raised = [], []
        for budget in before:
            status, forecast = self.passing[budget.id]
            now = status._replace(budget=budget)
            evaluated, alerts = evaluate_forecast(now, forecast, moment, titles.get(budget.id))
            after.append(evaluated)
            raised += alerts
        return await budget_evaluation.save(session, self.tenant_id, before, after, raised)

    def _is_unchanged(self, budget_id: UUID, set_at: datetime) -> bool:
        read = self.passing.get(budget_id)
        return read is not None and read[0].budget.set_at == set_at

"""Time-based evaluation of alert rules and budgets: run-out, expiries, and forecasts of use."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from credit.core.units import ZERO
from credit.forecast.lengths import LONGEST_HORIZON, USUAL_HORIZON
from credit.forecast.runout_status import RunOut
from credit.ledger.balance_snapshots import UpcomingExpiry, upcoming_expiries
from credit.ledger.operations import Ledger
from credit.notify.alert_findings import (
    DayOf,
    Finding,
    end_finding,
    evaluate,
    expiry_finding,
    run_out_finding,
)
from credit.notify.alerts import ON_BALANCE, Alert, AlertCondition, AlertKind, AlertRule
from models import alerts, budgets, ledger, tenants
from models.database import Session, session, transaction
from notifiers.pubsub import PubSub
from resolvers import accounts, alert_evaluation, budget_checks, forecasts
from resolvers.budget_checks import CHECKER
from resolvers.clock import Clock, current_time
from resolvers.context import Context
from resolvers.holidays import PublicHolidays
from resolvers.loaders import Loaders
from resolvers.outages import log_failure

CHECK_INTERVAL: Final = timedelta(minutes=5)
"""Shortest time between two checks of a tenant, which is the longest delay of these alerts."""

MAX_TENANTS: Final = 100
_ATTEMPTS: Final = 3
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _AlertInputs:
    """The inputs of a tenant's time-based rules.

    `run_out` is None when no rule needs it, and `last_day_on` for a tenant that has no end.
    """

    sequence: int
    at: datetime
    today: date
    day_of: DayOf
    expiries: Sequence[UpcomingExpiry]
    run_out: RunOut | None
    last_day_on: date | None

    def finding(self, condition: AlertCondition) -> Finding:
        if condition.kind is AlertKind.EXPIRY_WITHIN_DAYS:
            return expiry_finding(condition, self.expiries, self.at, self.day_of)
        if condition.kind is AlertKind.END_WITHIN_DAYS:
            return end_finding(condition, self.last_day_on, self.today)
        if self.run_out is None:
            return Finding(None, is_clear=False)
        return run_out_finding(condition, self.run_out, self.today)

    def evaluate(
        self, rule: AlertRule, sequence: int, at: datetime
    ) -> tuple[AlertRule, Alert | None]:
        return evaluate(rule, self.finding(rule.condition), sequence, at)


async def check_due(
    clock: Clock | None,
    holidays: PublicHolidays,
    limit: int = MAX_TENANTS,
    pubsub: PubSub | None = None,
) -> int:
    """Check up to `limit` due tenants, the longest overdue first; returns the number checked.

    Their time-based alert rules are checked, and of as many tenants the forecasts of budgets. Any
    number of processes may do so: only one of them claims a tenant at a time.
    """
    now = current_time(clock)
    rules = [(one, alerts.claim, check) for one in await alerts.due_before(session(), now, limit)]
    rules += [
        (one, budgets.claim, budget_checks.check)
        for one in await budgets.due_before(session(), now, limit)
    ]
    claimed = 0
    for tenant_id, claim, checked in rules:
        if not await claim(session(), tenant_id, now, now + CHECK_INTERVAL):
            continue
        claimed += 1
        try:
            if await checked(tenant_id, clock, holidays, pubsub) and pubsub is not None:
                await pubsub.publish(tenant_id)
        except Exception as error:  # noqa: BLE001 - one failure must not keep other tenants unchecked
            log_failure(_log, error, "the alerts of tenant %s could not be checked", tenant_id)
    return claimed


async def check(
    tenant_id: UUID,
    clock: Clock | None,
    holidays: PublicHolidays | None,
    pubsub: PubSub | None = None,
) -> list[Alert]:
    """Evaluate a tenant's time-based alert rules; returns the alerts that they raise.

    The forecast is computed outside of any transaction. It is applied under the lock only if
    nothing was written in between, except at the last attempt.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        now = current_time(clock)
        context = Context(CHECKER, now, clock, Loaders(now, clock, pubsub), holidays)
        wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
        if wallet is None or wallet.awaits_history:
            return []
        rules, draft = await _read(context, tenant_id)
        inputs = await _inputs(context, tenant_id, rules, draft)
        if all(inputs.evaluate(rule, inputs.sequence, now)[0] == rule for rule in rules):
            return []
        decision = _Decision(tenant_id, inputs, clock, final=attempt == _ATTEMPTS)
        raised = await transaction(decision.write, tenant=tenant_id)
        if raised is not None:
            return raised
    raise AssertionError


async def _read(context: Context, tenant_id: UUID) -> tuple[list[AlertRule], Ledger]:
    """The time-based rules, and the ledger as of the same instant."""

    async def work(session: Session) -> tuple[list[AlertRule], Ledger]:
        account = await accounts.open_read_only(session, tenant_id, context.now, incoming=ZERO)
        return await _time_based_rules(session, tenant_id), account.ledger

    return await transaction(work, snapshot=True)


async def _time_based_rules(session: Session, tenant_id: UUID) -> list[AlertRule]:
    rules = await alerts.of_tenant(session, tenant_id)
    return [rule for rule in rules if rule.condition.kind not in ON_BALANCE]


async def _inputs(
    context: Context, tenant_id: UUID, rules: Sequence[AlertRule], draft: Ledger
) -> _AlertInputs:
    seen = [
        a.condition.clear_days for a in rules if a.condition.kind is AlertKind.RUN_OUT_WITHIN_DAYS
    ]
    run_out = None
    if seen:
        horizon = min(LONGEST_HORIZON, max(USUAL_HORIZON, int(max(seen)) + 1))
        run_out = await forecasts.run_out_with(context, tenant_id, draft, horizon)
    expiries = upcoming_expiries(draft)
    return _AlertInputs(
        sequence=draft.sequence,
        at=draft.now,
        today=draft.today,
        day_of=draft.day_of,
        expiries=expiries,
        run_out=run_out,
        last_day_on=draft.last_day_on,
    )


@dataclass(frozen=True, slots=True)
class _Decision:
    """The evaluation of the time-based rules on their inputs, under the wallet's lock."""

    tenant_id: UUID
    inputs: _AlertInputs
    clock: Clock | None
    final: bool

    async def write(self, session: Session) -> list[Alert] | None:
        """Write changed rules and raised alerts; None if the inputs are out of date."""
        locked = await ledger.lock(session, self.tenant_id)
        if locked is None or locked.wallet.awaits_history:
            return []
        sequence = locked.wallet.last_sequence
        if sequence != self.inputs.sequence and not self.final:
            return None
        at = accounts.instant_of(locked, self.clock)
        rules = await _time_based_rules(session, self.tenant_id)
        # The end may have been set, or taken back, without an entry since the inputs were read.
        known = (await tenants.by_ids(session, [self.tenant_id]))[self.tenant_id]
        inputs = replace(self.inputs, last_day_on=known.last_day_on)
        evaluated = [inputs.evaluate(rule, sequence, at) for rule in rules]
        changed = [evaluated_rule for evaluated_rule, _ in evaluated if evaluated_rule not in rules]
        raised = [one for _, one in evaluated if one is not None]
        return await alert_evaluation.save_and_notify(session, self.tenant_id, changed, raised)

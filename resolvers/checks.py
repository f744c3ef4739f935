"""Checks: whether time alone has crossed a line, that of a run-out or of an expiry."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from credit.alerts import (
    ON_BALANCE,
    Alert,
    AlertCondition,
    AlertKind,
    AlertRule,
    evaluate,
    expiry_warning,
    run_out_warning,
)
from credit.balance_snapshots import UpcomingExpiry, upcoming_expiries
from credit.forecast import LONGEST_HORIZON, USUAL_HORIZON
from credit.ledger import Ledger
from credit.local_time import day_of, zone_named
from credit.roles import SCOPES, Role
from credit.runout import RunOut
from credit.units import ZERO
from models import alerts, ledger
from models.database import Session, session, transaction
from notifiers.bell import Bell
from resolvers import accounts, crossings, forecasts
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Viewer
from resolvers.loaders import Loaders

EVERY: Final = timedelta(minutes=5)
"""How often, at most, a tenant is checked: how late a run-out or an expiry is told."""

MOST: Final = 100
_ATTEMPTS: Final = 3
_log = logging.getLogger(__name__)
_CHECKER: Final = Viewer("alert checks", Role.OPERATOR, SCOPES[Role.OPERATOR], None)


@dataclass(frozen=True, slots=True)
class _View:
    """What lies ahead of a tenant, as of its newest entry; `run_out` is None where not asked."""

    sequence: int
    at: datetime
    today: date
    zone: ZoneInfo
    expiries: Sequence[UpcomingExpiry]
    run_out: RunOut | None

    def warning(self, line: AlertCondition) -> str | None:
        if line.kind is AlertKind.EXPIRY_WITHIN_DAYS:
            return expiry_warning(line, self.expiries, self.at, self.zone)
        return run_out_warning(line, self.run_out, self.today) if self.run_out else None


async def check_due(clock: Clock | None, limit: int = MOST, bell: Bell | None = None) -> int:
    """Check up to `limit` tenants whose turn it is, the longest waiting first; how many.

    Any number of processes may do so: each tenant is taken by one of them at a time.
    """
    now = current_time(clock)
    due = await alerts.due_before(session(), now, limit)
    taken = 0
    for tenant_id in due:
        if not await alerts.claim(session(), tenant_id, now, now + EVERY):
            continue
        taken += 1
        try:
            if await check(tenant_id, clock, bell) and bell is not None:
                await bell.ring(tenant_id)
        except Exception:  # noqa: BLE001 - the others are checked, and this one when it is its turn again
            _log.exception("the alerts of tenant %s could not be checked", tenant_id)
    return taken


async def check(tenant_id: UUID, clock: Clock | None, bell: Bell | None = None) -> list[Alert]:
    """Raise and recover a tenant's alerts by what lies ahead of it; the raises.

    The forecast is made outside of any transaction. Behind the lock it counts only when nothing
    was written meanwhile, except for a tenant that writes all the time.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        now = current_time(clock)
        context = Context(_CHECKER, now, clock, Loaders(now, clock, bell))
        wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
        if wallet is None or wallet.importing:
            return []
        known, book = await _read(context, tenant_id)
        view = await _view(context, tenant_id, known, book)
        if not any(
            (view.warning(alert.condition) is not None) is not alert.raised for alert in known
        ):
            return []
        deciding = _Decision(tenant_id, view, clock, final=attempt == _ATTEMPTS)
        raised = await transaction(deciding.write, tenant=tenant_id)
        if raised is not None:
            return raised
    raise AssertionError


async def _read(context: Context, tenant_id: UUID) -> tuple[list[AlertRule], Ledger]:
    """The alerts that are checked, and the ledger as of the same instant."""

    async def work(session: Session) -> tuple[list[AlertRule], Ledger]:
        opened = await accounts.peeked(session, tenant_id, context.now, incoming=ZERO)
        return await _known(session, tenant_id), opened.book

    return await transaction(work, snapshot=True)


async def _known(session: Session, tenant_id: UUID) -> list[AlertRule]:
    known = await alerts.of_tenant(session, tenant_id)
    return [alert for alert in known if alert.condition.kind not in ON_BALANCE]


async def _view(
    context: Context, tenant_id: UUID, known: Sequence[AlertRule], book: Ledger
) -> _View:
    zone = zone_named(book.phases[-1].zone)
    asked = [
        a.condition.threshold for a in known if a.condition.kind is AlertKind.RUN_OUT_WITHIN_DAYS
    ]
    run_out = None
    if asked:
        horizon = min(LONGEST_HORIZON, max(USUAL_HORIZON, int(max(asked)) + 1))
        run_out = await forecasts.run_out_with(context, tenant_id, book, horizon)
    today = day_of(book.now, zone)
    return _View(book.sequence, book.now, today, zone, upcoming_expiries(book), run_out)


@dataclass(frozen=True, slots=True)
class _Decision:
    """What a view means for the alerts, decided behind the lock."""

    tenant_id: UUID
    view: _View
    clock: Clock | None
    final: bool

    async def write(self, session: Session) -> list[Alert] | None:
        """Write what changed; None when the view is out of date."""
        locked = await ledger.lock(session, self.tenant_id)
        if locked is None or locked.wallet.importing:
            return []
        sequence = locked.wallet.last_sequence
        if sequence != self.view.sequence and not self.final:
            return None
        at = accounts.instant_of(locked, self.clock)
        known = await _known(session, self.tenant_id)
        seen = [
            evaluate(alert, self.view.warning(alert.condition), sequence, at) for alert in known
        ]
        changed = [became for became, _ in seen if became not in known]
        raised = [one for _, one in seen if one is not None]
        return await crossings.tell(session, self.tenant_id, changed, raised)

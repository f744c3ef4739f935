"""Stored run-outs: reading them, and renewing them in the background."""

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from credit.core.roles import SCOPES, Role, Scope
from credit.dates.local_time import start_of_day, zone_named
from credit.forecast.run_out_order import StoredRunOut
from credit.ledger.operations import Ledger
from models import run_outs
from models.attempts import in_turn
from models.database import session
from resolvers import authorization, forecasts
from resolvers.clock import Clock, current_time
from resolvers.context import Context, Viewer
from resolvers.holidays import PublicHolidays
from resolvers.loaders import Loaders
from resolvers.outages import log_failure

MAX_TENANTS: Final = 20
"""Tenants a step: 0.3 s of CPU. 5,000 tenants take an hour after midnight."""
MAX_CREATED: Final = 1000
"""Rows that are written in one step."""
CLAIMED_FOR: Final = timedelta(minutes=10)
"""How long another process waits before it computes a tenant's run-out instead."""
MIN_INTERVAL: Final = timedelta(minutes=5)
"""Shortest time between two computations of a tenant, whatever is bought or changed meanwhile."""
MAX_INTERVAL: Final = timedelta(hours=26)
"""Longest time between two computations: to the next midnight, on a day that has clocks set back.

The next day of a ledger is further ahead where a clock that was ahead has advanced it.
"""
_RENEWER: Final = Viewer("run-out renewal", Role.OPERATOR, SCOPES[Role.OPERATOR], None)
_log = logging.getLogger(__name__)


async def of_tenant(context: Context, tenant_id: UUID) -> StoredRunOut | None:
    """The stored run-out of a tenant; None until the first one is computed."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.run_out_by_tenant.load(tenant_id)


async def renew_due(clock: Clock | None, holidays: PublicHolidays, limit: int = MAX_TENANTS) -> int:
    """Renew up to `limit` run-outs that are due, the longest overdue first; returns the number.

    Any number of processes may do so: only one of them claims a tenant at a time. What is read and
    written is read and written for all of them at once. An error for one tenant is logged, and it
    is tried again when its claim has ended.
    """
    now = current_time(clock)
    claimed_until = now + CLAIMED_FOR
    due = await run_outs.due_before(session(), now, limit)
    claimed = await in_turn(partial(run_outs.claim, session(), due, now, claimed_until))
    try:
        context = _context(now, clock, holidays)
        ledgers = await forecasts.read_together(context, claimed)
    except Exception as error:  # noqa: BLE001 - whose fault it is shows below
        _log.debug("some run-outs could not be read together", exc_info=error)
        context, ledgers = None, {}
    found = {}
    for tenant_id in claimed:
        own = context or _context(now, clock, holidays)
        try:
            run_out, ledger = await forecasts.run_out_now(own, tenant_id, ledgers.get(tenant_id))
        except Exception as error:  # noqa: BLE001 - one failure must not keep other tenants waiting
            log_failure(_log, error, "the run-out of tenant %s could not be computed", tenant_id)
        else:
            schedule = _schedule(ledger, now, claimed_until)
            found[tenant_id] = StoredRunOut(run_out, now), schedule
    await run_outs.store(session(), found)
    return len(claimed)


async def create_missing(clock: Clock | None) -> int:
    """Write the rows of tenants that have none, due at once; returns how many there were.

    A process of an earlier release writes none for the tenants that it creates.
    """
    return await run_outs.create_missing(session(), current_time(clock), MAX_CREATED)


def _context(now: datetime, clock: Clock | None, holidays: PublicHolidays) -> Context:
    return Context(_RENEWER, now, clock, Loaders(now, clock), holidays)


def _schedule(ledger: Ledger, now: datetime, claimed_until: datetime) -> run_outs.Schedule:
    """A run-out is stored until the tenant's next day."""
    tomorrow = start_of_day(ledger.today + timedelta(days=1), zone_named(ledger.phases[-1].zone))
    next_at = min(tomorrow, now + MAX_INTERVAL)
    return run_outs.Schedule(claimed_until, now + MIN_INTERVAL, next_at)

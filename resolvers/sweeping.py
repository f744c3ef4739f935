"""Sweeping: settling tenants that nobody asks about, so that their expiries are recorded too."""

import logging
from typing import Final

from models import ledger
from models.database import session
from notifiers.bell import Bell
from resolvers import settling
from resolvers.clock import Clock, current_time

MOST: Final = 100

_log = logging.getLogger(__name__)


async def sweep(clock: Clock | None, limit: int = MOST, bell: Bell | None = None) -> int:
    """Settle up to `limit` tenants with something due, the longest overdue first; how many.

    Any number of processes may sweep: what one has settled is no longer due for the next. A tenant
    that cannot be settled keeps none of the others waiting.
    """
    now = current_time(clock)
    due = await ledger.due_before(session(), now, limit)
    settled = 0
    for tenant_id in due:
        try:
            settled += await settling.settle_tenant(tenant_id, clock, bell)
        except Exception:  # noqa: BLE001 - whatever it was, it is logged
            _log.exception("tenant %s could not be settled", tenant_id)
    return settled

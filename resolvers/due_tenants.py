"""Advancing due tenants in the background, so that expiries are recorded without a request."""

import logging
from typing import Final

from models import ledger
from models.database import session
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.clock import Clock, current_time
from resolvers.outages import log_failure

MAX_TENANTS: Final = 100

_log = logging.getLogger(__name__)


async def advance_due(
    clock: Clock | None, limit: int = MAX_TENANTS, pubsub: PubSub | None = None
) -> int:
    """Advance up to `limit` due tenants, the longest overdue first; returns the number advanced.

    Any number of processes may do so: a tenant that one of them has advanced is no longer due. An
    error for one tenant is logged, and the others are advanced.
    """
    now = current_time(clock)
    due = await ledger.due_before(session(), now, limit)
    advanced = 0
    for tenant_id in due:
        try:
            advanced += await advancing.advance_tenant(tenant_id, clock, pubsub)
        except Exception as error:  # noqa: BLE001 - one failure must not keep the others behind
            log_failure(_log, error, "tenant %s could not be advanced", tenant_id)
    return advanced

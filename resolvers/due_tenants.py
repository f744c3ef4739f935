"""Advancing due tenants in the background, so that expiries are recorded without a request."""

import asyncio
import logging
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from models import ledger
from models.database import session
from models.pool_use import pool_use
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.clock import Clock, current_time
from resolvers.outages import log_failure

MAX_TENANTS: Final = 100
CONCURRENCY: Final = 3
"""Tenants of one process that are advanced at once: one is decided on while others are written."""
POOL_SHARE: Final = 4
"""The part of the connections to PostgreSQL that this may use: one in so many."""

_log = logging.getLogger(__name__)


async def advance_due(
    clock: Clock | None, limit: int = MAX_TENANTS, pubsub: PubSub | None = None
) -> int:
    """Advance up to `limit` due tenants, the longest overdue first; returns the number advanced.

    Any number of processes may do so: a tenant that one of them has advanced is no longer due. An
    error for one tenant is logged, and the others are advanced.
    """
    now = current_time(clock)
    waiting = iter(await ledger.due_before(session(), now, limit))
    tasks = (_advance_each(waiting, clock, pubsub) for _ in range(_concurrency()))
    return sum(await asyncio.gather(*tasks))


def _concurrency() -> int:
    """How many tenants are advanced at once: one on SQLite, which has one writer."""
    use = pool_use()
    return 1 if use is None else min(CONCURRENCY, max(1, use.most // POOL_SHARE))


async def _advance_each(waiting: Iterator[UUID], clock: Clock | None, pubsub: PubSub | None) -> int:
    """Advance tenants until none waits that another task has not taken; how many were advanced."""
    advanced = 0
    for tenant_id in waiting:
        try:
            advanced += await advancing.advance_tenant(tenant_id, clock, pubsub)
        except Exception as error:  # noqa: BLE001 - one failure must not keep the others behind
            log_failure(_log, error, "tenant %s could not be advanced", tenant_id)
    return advanced

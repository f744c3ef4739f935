"""Advancing due tenants in the background, so that expiries are recorded without a request."""

import asyncio
import logging
import random
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from models import ledger
from models.database import session
from models.pool_use import pool_use
from notifiers.pubsub import PubSub
from resolvers import advancing
from resolvers.backoff import Backoff
from resolvers.clock import Clock, current_time
from resolvers.outages import log_failure

MAX_TENANTS: Final = 500
"""Tenants that are looked for at once, the longest overdue first."""
GROUP: Final = 20
"""Tenants that are read together, and written together: their wallets are locked that long."""
CONCURRENCY: Final = 3
"""Tenants of a group that are advanced at once where the database is distributed."""
POOL_SHARE: Final = 4
"""The part of the connections to PostgreSQL that this may use: one in so many."""

_log = logging.getLogger(__name__)


async def advance_due(
    clock: Clock | None, pubsub: PubSub | None = None, backoff: Backoff | None = None
) -> int:
    """Advance all tenants that are due, the longest overdue first; returns the number advanced.

    Any number of processes may do so: a tenant that one of them has advanced is no longer due. An
    error for one tenant is logged, the others are advanced, and `backoff` says from when on it is
    tried again.
    """
    now, backoff = current_time(clock), backoff or Backoff()
    advanced, passed = 0, backoff.waiting()
    while True:
        found = await ledger.due_before(session(), now, MAX_TENANTS + len(passed))
        due = [tenant_id for tenant_id in found if tenant_id not in passed]
        if not due:
            return advanced
        done = await _advance_all(due, clock, pubsub, backoff)
        advanced += len(done)
        passed.update(tenant_id for tenant_id in due if tenant_id not in done)


async def _advance_all(
    due: list[UUID], clock: Clock | None, pubsub: PubSub | None, backoff: Backoff
) -> set[UUID]:
    """Advance tenants in groups, one after the other; those that were advanced here.

    Processes that have found the same ones begin at different groups.
    """
    random.shuffle(due)
    done: set[UUID] = set()
    for first in range(0, len(due), GROUP):
        group = due[first : first + GROUP]
        try:
            advanced, left = await advancing.advance_together(group, clock, pubsub)
        except Exception as error:  # noqa: BLE001 - whose fault it is shows below
            _log.debug("some tenants could not be advanced together", exc_info=error)
            advanced, left = set(), set(group)
        waiting = iter(left)
        tasks = (_advance_each(waiting, clock, pubsub, backoff) for _ in range(_concurrency()))
        done.update(advanced, *await asyncio.gather(*tasks))
    return done


def _concurrency() -> int:
    """How many tenants are advanced at once: one, unless the database is distributed.

    Several wait for their statements at the same time, and are answered in the same turn of the
    event loop: a request that comes then waits for the work of all of them. Statements of a
    distributed database take longer to come back, and leave the loop more time between.
    """
    use = pool_use()
    if use is None or not session().is_distributed:
        return 1
    return min(CONCURRENCY, max(1, use.most // POOL_SHARE))


async def _advance_each(
    waiting: Iterator[UUID], clock: Clock | None, pubsub: PubSub | None, backoff: Backoff
) -> set[UUID]:
    """Advance tenants until none waits that another task has not taken; those that were."""
    advanced = set()
    for tenant_id in waiting:
        try:
            if await advancing.advance_tenant(tenant_id, clock, pubsub):
                advanced.add(tenant_id)
            backoff.succeeded(tenant_id)
        except Exception as error:  # noqa: BLE001 - one failure must not keep the others behind
            log_failure(_log, error, "tenant %s could not be advanced", tenant_id)
            backoff.failed(tenant_id)
    return advanced

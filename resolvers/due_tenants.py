"""Advancing due tenants in the background, so that expiries are recorded without a request."""

import asyncio
import logging
import random
from collections.abc import Iterator, Sequence
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
"""Groups of one process that are advanced at once: one is decided on while others are written."""
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
    """Advance tenants in groups; those that were advanced here.

    Processes that have found the same ones begin at different groups.
    """
    random.shuffle(due)
    groups = (due[first : first + GROUP] for first in range(0, len(due), GROUP))
    done: set[UUID] = set()

    async def take_turns(waiting: Iterator[Sequence[UUID]]) -> None:
        for group in waiting:
            done.update(await _advance_group(group, clock, pubsub, backoff))

    await asyncio.gather(*(take_turns(groups) for _ in range(_concurrency())))
    return done


def _concurrency() -> int:
    """How many groups are advanced at once: one on SQLite, which has one writer."""
    use = pool_use()
    return 1 if use is None else min(CONCURRENCY, max(1, use.most // POOL_SHARE))


async def _advance_group(
    group: Sequence[UUID], clock: Clock | None, pubsub: PubSub | None, backoff: Backoff
) -> set[UUID]:
    """Advance some tenants: together where time brings no more, else one by one."""
    try:
        done, left = await advancing.advance_together(group, clock, pubsub)
    except Exception as error:  # noqa: BLE001 - whose fault it is shows below
        _log.debug("some tenants could not be advanced together", exc_info=error)
        done, left = set(), set(group)
    for tenant_id in left:
        try:
            if await advancing.advance_tenant(tenant_id, clock, pubsub):
                done.add(tenant_id)
            backoff.succeeded(tenant_id)
        except Exception as error:  # noqa: BLE001 - one failure must not keep the others behind
            log_failure(_log, error, "tenant %s could not be advanced", tenant_id)
            backoff.failed(tenant_id)
    return done

"""Attempts to write: each tenant's in turn, and again where the database says that it may help."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from typing import Final, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

import asyncpg
from tortoise.exceptions import OperationalError

from models.outages import outage_of

T = TypeVar("T")

ATTEMPTS: Final = 6
RETRIED_FOR_S: Final = 4.0
"""Seconds after which no attempt begins: one that waits in vain for a lock takes five."""
_RACES: Final = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.InvalidCachedStatementError,
    asyncpg.OutdatedSchemaCacheError,
)
"""Errors after which the same transaction succeeds; the last two where a table was migrated."""

_QUEUES: Final[WeakValueDictionary[tuple[int, UUID], asyncio.Lock]] = WeakValueDictionary()
"""Who waits for which tenant in this process; nothing is in it that nobody waits for."""


async def in_turn(attempt: Callable[[], Awaitable[T]], *, tenant: UUID | None = None) -> T:
    """Do what writes to the database, in a task of its own.

    Those that write for a `tenant` queue for it in this process first: its lock is the database's,
    but those that wait for it there would each hold a connection, and leave none to other tenants.

    It is attempted again from the start when the database says that it lost a race or its
    connection, a few times with growing pauses. Raises DatabaseUnavailableError when that does not
    help.
    """
    time = asyncio.get_running_loop().time
    until = time() + RETRIED_FOR_S
    for number in range(1, ATTEMPTS + 1):
        try:
            async with _queue(tenant):
                return await _finished(asyncio.ensure_future(attempt()))
        except Exception as error:
            if number == ATTEMPTS or time() >= until or not _is_passing(error):
                raise
            await asyncio.sleep(random.uniform(0.5, 1.5) * 0.05 * 2**number)  # noqa: S311 jitter
    raise AssertionError


def _queue(tenant: UUID | None) -> asyncio.Lock | nullcontext[None]:
    if tenant is None:
        return nullcontext()
    return _QUEUES.setdefault((id(asyncio.get_running_loop()), tenant), asyncio.Lock())


async def _finished(task: asyncio.Future[T]) -> T:
    """The task's answer, waited for to the end even when the caller is cancelled meanwhile.

    A transaction is a task of its own, since a failed BEGIN would spoil the caller's for good; and
    it is never cancelled, since one that is cancelled in its BEGIN keeps its connection for ever.
    """
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        if not task.done():
            await asyncio.wait([task])
        raise


def _is_passing(error: Exception) -> bool:
    outage = outage_of(error)
    if outage is not None:
        return outage.is_passing
    lost = isinstance(error, OperationalError) and "locked" in str(error)
    return lost or isinstance(error, _RACES)

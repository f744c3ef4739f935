"""Reads for long-lived subscriptions: in tasks of their own, retried while the database is down."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from credit.core.errors import InsightsError

PAUSE_S: Final = 0.5
"""Seconds between two tries."""
RETRY_FOR_S: Final = 30.0
"""Seconds of failures after which the error reaches the subscriber."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


async def read_with_retry(read: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """The result of a read, retried while the database fails.

    Ending all subscriptions at once would make all clients reconnect at the same time. Domain
    errors are raised as they are, those of the database after RETRY_FOR_S.
    """
    time = asyncio.get_running_loop().time
    until = time() + RETRY_FOR_S
    while True:
        try:
            return await in_own_task(read())
        except InsightsError:
            raise
        except Exception as error:
            if time() >= until:
                raise
            _log.warning("a read for a subscriber failed, and is retried: %r", error)
            await asyncio.sleep(PAUSE_S)


async def in_own_task(work: Coroutine[Any, Any, T]) -> T:
    """Run work in a task of its own: a lost connection would spoil the caller's task for good."""
    task = asyncio.create_task(work)
    try:
        # Not awaited itself: what it awaits may swallow that it is cancelled, and this one with it.
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()  # once: a transaction is to end as it would
        await asyncio.wait({task})
        raise
    return task.result()

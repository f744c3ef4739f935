"""Reads of long-lived subscriptions, each in its own task, retried while the database is down."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from credit.core.errors import InsightsError
from resolvers.outages import log_failure

PAUSE_S: Final = 0.5
"""Seconds between two attempts."""
RETRY_FOR_S: Final = 30.0
"""Seconds of failures after which the error reaches the subscriber."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


async def read_with_retry(read: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """The result of a read, retried while the database fails.

    Without retries, all subscriptions would end and all clients reconnect at the same time. Domain
    errors are raised at once, errors of the database after RETRY_FOR_S.
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
            log_failure(_log, error, "a read for a subscriber failed, and is retried")
            await asyncio.sleep(PAUSE_S)


async def in_own_task(work: Coroutine[Any, Any, T]) -> T:
    """Run work in its own task: a lost connection would make the caller's task unusable."""
    task = asyncio.create_task(work)
    try:
        # The task is not awaited directly: code inside it may suppress its cancellation, and with
        # it that of the caller.
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()  # only once, so that a transaction can roll back
        await asyncio.wait({task})
        raise
    return task.result()

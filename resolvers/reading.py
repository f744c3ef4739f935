"""Reading for somebody who stays: in tasks of their own, and again where a database was away."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from credit.errors import InsightsError

PAUSE_S: Final = 0.5
"""Seconds after which a database is asked again that did not answer."""
PATIENCE_S: Final = 30.0
"""Seconds after which whoever follows is told that it does not, and may ask anew."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


async def answered(read: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What is read for somebody who follows, as soon as the database answers.

    To end at once would make all of them ask anew at the same time. Errors of their own are raised
    as they are, and the database's when it lasts.
    """
    time = asyncio.get_running_loop().time
    until = time() + PATIENCE_S
    while True:
        try:
            return await own_task(read())
        except InsightsError:
            raise
        except Exception as error:
            if time() >= until:
                raise
            _log.warning("a follower's news could not be read: %r", error)
            await asyncio.sleep(PAUSE_S)


async def own_task(work: Coroutine[Any, Any, T]) -> T:
    """Work in a task of its own: a lost connection would spoil the caller's for good."""
    task = asyncio.create_task(work)
    try:
        # Not awaited itself: what it awaits may swallow that it is cancelled, and this one with it.
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()  # once: a transaction is to end as it would
        await asyncio.wait({task})
        raise
    return task.result()

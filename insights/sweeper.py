"""The sweeper: settles in the background what fell due, and checks the alerts that time raises."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, Final

from notifiers.bell import Bell
from resolvers import checks, sweeping
from resolvers.clock import Clock
from resolvers.reading import own_task

PAUSE_S: Final = 15.0
"""Seconds between two rounds: how late, at most, an expiry is recorded that nobody waits for."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def sweeping_up(
    clock: Clock | None, bell: Bell, pause_s: float = PAUSE_S
) -> AsyncIterator[None]:
    """Sweep, and check alerts, while the service runs; stop with it."""
    sweep = partial(sweeping.sweep, clock, bell=bell)
    check = partial(checks.check_due, clock, bell=bell)
    tasks = [
        asyncio.create_task(_repeat(sweep, sweeping.MOST, pause_s), name="sweeper"),
        asyncio.create_task(_repeat(check, checks.MOST, pause_s), name="checks"),
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def _repeat(step: Callable[[], Coroutine[Any, Any, int]], most: int, pause_s: float) -> None:
    """Take a step again and again, with a pause unless it did as much as it does in one go."""
    while True:
        try:
            done = await own_task(step())
        except Exception:  # noqa: BLE001 - whatever it was, it is logged, and time goes on
            _log.exception("sweeping failed, and is tried again")
            done = 0
        if done < most:
            await asyncio.sleep(pause_s)

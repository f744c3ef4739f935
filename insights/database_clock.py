"""Following the database's clock, and a warning where this machine's differs from it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from models import clocks
from models.database import session
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

READ_EVERY_S: Final = 10.0
"""Seconds between two readings: for as long a server that takes over is asked by the old clock."""
WARNED_S: Final = 2.0
"""Seconds by which clocks differ that no time service keeps right."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def followed_clock(pause_s: float = READ_EVERY_S) -> AsyncIterator[None]:
    """Go by the database's clock while the block runs; raises what keeps it from answering."""
    if session().is_sqlite:
        yield
        return
    await clocks.read(session())
    following = asyncio.create_task(_follow(pause_s), name="database clock")
    try:
        yield
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
        clocks.forget()


async def _follow(pause_s: float) -> None:
    """Warn once when the clocks begin to differ; what was read last holds through an outage."""
    differed = False
    while True:
        ahead_s = clocks.difference_s()
        differs = abs(ahead_s) >= WARNED_S
        if differs and not differed:
            way = "ahead of" if ahead_s > 0 else "behind"
            message = "the clock of this machine is %.1f s %s the database's, which is gone by"
            _log.warning(message, abs(ahead_s), way)
        differed = differs
        await asyncio.sleep(pause_s)
        try:
            await in_own_task(clocks.read(session()))
        except Exception as error:  # noqa: BLE001 - whatever it was, the next reading follows
            log_failure(_log, error, "the clock of the database could not be read")

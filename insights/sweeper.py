"""The sweeper: settles, in the background, what fell due for tenants that nobody asks about."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from resolvers import sweeping
from resolvers.context import Clock

PAUSE_S: Final = 15.0
"""Seconds between two rounds: how late, at most, an expiry is recorded that nobody waits for."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def sweeping_up(clock: Clock | None, pause_s: float = PAUSE_S) -> AsyncIterator[None]:
    """Sweep while the service runs; stop with it."""
    task = asyncio.create_task(_sweep(clock, pause_s), name="sweeper")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _sweep(clock: Clock | None, pause_s: float) -> None:
    while True:
        # A task of its own for each round: a lost connection would spoil this one for good.
        round_of = asyncio.create_task(sweeping.sweep(clock))
        try:
            settled = await round_of
        except asyncio.CancelledError:
            round_of.cancel()
            raise
        except Exception:  # noqa: BLE001 - whatever it was, it is logged, and time goes on
            _log.exception("sweeping failed, and is tried again")
            settled = 0
        if settled < sweeping.MOST:
            await asyncio.sleep(pause_s)

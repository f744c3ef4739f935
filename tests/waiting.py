"""Waiting for what tells nobody that it happened: asked again and again until it has."""

import asyncio
from collections.abc import Callable
from typing import Final

LONG_S: Final = 30.0
POLL_S: Final = 0.005


async def until(holds: Callable[[], object], seconds: float = LONG_S) -> None:
    """Wait until something holds; TimeoutError when it takes too long."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - there is no event
            await asyncio.sleep(POLL_S)

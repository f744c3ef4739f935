"""Saying what is waited for, while that takes long: a silent command is taken for a hanging one."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

SAID_AFTER_S: Final = 2.0
"""Seconds for which nothing is said."""
SAID_EVERY_S: Final = 30.0
"""Seconds after which it is said again."""
_log = logging.getLogger(__name__)


@asynccontextmanager
async def logged_while_it_lasts(what: str) -> AsyncIterator[None]:
    """Log `what` while the block runs, once it has taken SAID_AFTER_S and then every so often."""
    task = asyncio.create_task(_repeat(what))
    try:
        yield
    finally:
        task.cancel()


async def _repeat(what: str) -> None:
    await asyncio.sleep(SAID_AFTER_S)
    while True:
        _log.warning(what)
        await asyncio.sleep(SAID_EVERY_S)

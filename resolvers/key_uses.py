"""When each API key was last used, recorded in the background: at most once a minute for each key.

A use is noted in memory and written a few seconds later, so that it costs no request a write. Uses
that were not written yet are lost when the process is killed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from models import keys
from models.database import transaction
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task

WRITE_EVERY_S: Final = 5.0
"""Seconds between two writes of what was noted."""
APART: Final = timedelta(minutes=1)
"""Time between two recorded uses of a key."""
PER_TRANSACTION: Final = 200
"""Keys that are written in one transaction."""

_log = logging.getLogger(__name__)


class KeyUses:
    """The uses of keys in this process."""

    def __init__(self, write_every_s: float = WRITE_EVERY_S) -> None:
        """Write what was noted every `write_every_s` seconds."""
        self._write_every_s = write_every_s
        self._noted: dict[str, datetime] = {}
        self._has_noted = asyncio.Event()
        self._written: dict[str, datetime] = {}

    def note(self, key_id: str, now: datetime) -> None:
        """Note that a valid key was used; nothing is written here."""
        written = self._written.get(key_id)
        if written is None or now - written >= APART:
            self._noted[key_id] = now
            self._has_noted.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Write what is noted while the block runs, and what is left at its end."""
        writing = asyncio.create_task(self._repeat(), name="key uses")
        try:
            yield
        finally:
            writing.cancel()
            with suppress(asyncio.CancelledError):
                await writing
            await self._try_to_write()

    async def write(self) -> None:
        """Write what is noted; other processes may have written the same minute already.

        What could not be written stays noted.
        """
        uses, self._noted = self._noted, {}
        self._has_noted.clear()
        self._written |= uses  # so that uses in the meantime are not noted again
        try:
            for batch in _batches(sorted(uses.items())):
                await transaction(partial(keys.note_uses, uses=batch, apart=APART))
        except BaseException:
            for key_id, used_at in uses.items():
                self._written.pop(key_id, None)
                self._noted.setdefault(key_id, used_at)
                self._has_noted.set()
            raise
        newest = max(uses.values(), default=None)
        if newest is not None:
            # What was written more than a minute ago holds nothing back.
            self._written = {k: at for k, at in self._written.items() if newest - at < APART}

    async def _repeat(self) -> None:
        while True:
            await self._has_noted.wait()
            await asyncio.sleep(self._write_every_s)
            await self._try_to_write()

    async def _try_to_write(self) -> None:
        try:
            await in_own_task(self.write())
        except Exception as error:  # noqa: BLE001 - it is tried again
            log_failure(_log, error, "the last use of keys could not be recorded, and is retried")


def _batches(uses: list[tuple[str, datetime]]) -> Iterator[list[tuple[str, datetime]]]:
    """Sorted by key, as every process writes them: two never wait for each other's rows."""
    for start in range(0, len(uses), PER_TRANSACTION):
        yield uses[start : start + PER_TRANSACTION]

"""When each API key was last used, recorded in the background: at most once a minute for each key.

A use is noted in memory and written a few seconds later, so that it costs no request a write. Uses
that were not written yet are lost when the process is killed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Final

from models import keys
from models.database import Session, transaction
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
        self._written: dict[str, datetime] = {}

    def note(self, key_id: str, now: datetime) -> None:
        """Note that a valid key was used; nothing is written here."""
        written = self._written.get(key_id)
        if written is None or now - written >= APART:
            self._noted[key_id] = now

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
        """Write what is noted; other processes may have written the same minute already."""
        while self._noted:
            uses = list(self._noted.items())[:PER_TRANSACTION]

            async def work(session: Session, uses: list[tuple[str, datetime]] = uses) -> None:
                await keys.note_uses(session, sorted(uses), APART)

            await transaction(work)
            for key_id, used_at in uses:
                self._written[key_id] = used_at
                if self._noted.get(key_id) == used_at:
                    del self._noted[key_id]
            self._forget(max(used_at for _, used_at in uses))

    def _forget(self, now: datetime) -> None:
        """Forget what was written more than a minute ago: it holds nothing back."""
        self._written = {
            key_id: written for key_id, written in self._written.items() if now - written < APART
        }

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(self._write_every_s)
            await self._try_to_write()

    async def _try_to_write(self) -> None:
        try:
            await in_own_task(self.write())
        except Exception as error:  # noqa: BLE001 - it is tried again
            log_failure(_log, error, "the last use of keys could not be recorded, and is retried")

"""Connections to a SQLite file for statements that only read.

A connection runs one statement at a time. With one connection alone, a read that takes seconds
keeps every other read and every write of the process waiting.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from tortoise.backends.sqlite.client import SqliteClient

from models.sql import database as sql

READERS: Final = 4
"""Connections of one process for reading: a statement is run by a thread of its own."""

_INTERRUPTED_EVERY_S: Final = 0.02


def reads(statement: str) -> bool:
    """Whether a statement writes nothing."""
    return sql.READ.match(statement) is not None


class SqliteReaders:
    """A pool of connections that are opened when they are needed, and then kept."""

    def __init__(self, open_another: Callable[[], Awaitable[SqliteClient]]) -> None:
        """`open_another` opens one more connection to the file."""
        self._open_another = open_another
        self._free = asyncio.Semaphore(READERS)
        self._idle: list[SqliteClient] = []
        self._interrupting: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def acquired(self) -> AsyncIterator[SqliteClient]:
        """A connection for one statement, which is interrupted when the block is cancelled."""
        await self._free.acquire()
        reader = None
        try:
            reader = self._idle.pop() if self._idle else await self._open_another()
            yield reader
        except asyncio.CancelledError:
            if reader is not None:
                task = asyncio.create_task(self._interrupted(reader))
                self._interrupting.add(task)
                task.add_done_callback(self._interrupting.discard)
                reader = None
                raise
            self._free.release()
            raise
        except BaseException:
            self._give_back(reader)
            raise
        else:
            self._give_back(reader)

    def _give_back(self, reader: SqliteClient | None) -> None:
        if reader is not None:
            self._idle.append(reader)
        self._free.release()

    async def _interrupted(self, reader: SqliteClient) -> None:
        """Interrupt what a connection runs, also where it is only about to, then give it back."""
        connection = reader._connection  # noqa: SLF001 - it has no other name
        assert connection is not None, "it is open until the pool is closed"
        probe = asyncio.ensure_future(connection.execute_fetchall(sql.PING))
        while not probe.done():
            await connection.interrupt()
            await asyncio.wait([probe], timeout=_INTERRUPTED_EVERY_S)
        probe.exception()  # it may have been interrupted itself
        self._give_back(reader)

    async def close(self) -> None:
        """Close all connections; none may be in use."""
        if self._interrupting:
            await asyncio.wait(self._interrupting)
        while self._idle:
            await self._idle.pop().close()

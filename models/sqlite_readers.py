"""Connections to a SQLite file for statements that only read.

A connection runs one statement at a time. With one connection alone, a read that takes seconds
keeps every other read and every write of the process waiting.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Final

from tortoise.backends.sqlite.client import SqliteClient

from models.sql import database as sql

MOST_READERS: Final = 4
"""Connections of one process for reading: a statement is run by a thread of its own."""

LONGEST_CLOSE_S: Final = 1.0
"""Seconds for which a pool that is closed waits for statements that run."""

_INTERRUPTED_EVERY_S: Final = 0.02


def reads(statement: str) -> bool:
    """Whether a statement writes nothing."""
    return sql.READ.match(statement) is not None


class SqliteReaders:
    """A pool of connections that are opened when they are needed, and then kept."""

    def __init__(self, open_another: Callable[[], Coroutine[Any, Any, SqliteClient]]) -> None:
        """`open_another` opens one more connection to the file."""
        self._open_another = open_another
        self._free = asyncio.Semaphore(MOST_READERS)
        self._idle: list[SqliteClient] = []
        self._unsettled: set[asyncio.Task[Any]] = set()
        self._in_use = 0
        self._none_in_use = asyncio.Event()
        self._none_in_use.set()
        self._closed = False

    @asynccontextmanager
    async def acquired(self) -> AsyncIterator[SqliteClient]:
        """A connection for one statement, which is interrupted when the block is cancelled."""
        await self._free.acquire()
        with self._counted_in_use():
            reader = self._idle.pop() if self._idle else await self._opened()
            try:
                yield reader
            except asyncio.CancelledError:
                self._settle(self._interrupted(reader))
                raise
            except BaseException:
                await self._give_back(reader)
                raise
            else:
                await self._give_back(reader)

    @contextmanager
    def _counted_in_use(self) -> Iterator[None]:
        """Count a connection as in use from before it is opened: `close` waits for it."""
        self._in_use += 1
        self._none_in_use.clear()
        try:
            yield
        finally:
            self._in_use -= 1
            if not self._in_use:
                self._none_in_use.set()

    async def _opened(self) -> SqliteClient:
        """One more connection; opened to the end when its caller is cancelled, and then kept."""
        opening = asyncio.create_task(self._open_another())
        try:
            return await asyncio.shield(opening)
        except asyncio.CancelledError:
            self._settle(self._kept(opening))
            raise
        except BaseException:
            self._free.release()
            raise

    def _settle(self, work: Coroutine[Any, Any, None]) -> None:
        """Run what is left to do for a connection whose caller was cancelled."""
        task = asyncio.create_task(work)
        self._unsettled.add(task)
        task.add_done_callback(self._unsettled.discard)

    async def _kept(self, opening: asyncio.Task[SqliteClient]) -> None:
        try:
            reader = await opening
        except Exception:  # noqa: BLE001 - its caller is gone, and the next one meets it anew
            self._free.release()
        else:
            await self._give_back(reader)

    async def _interrupted(self, reader: SqliteClient) -> None:
        """Interrupt what a connection runs, also where it is only about to, then give it back."""
        connection = reader._connection  # noqa: SLF001 - it has no other name
        assert connection is not None, "it is open until the pool is closed"
        probe = asyncio.ensure_future(connection.execute_fetchall(sql.PING))
        while not probe.done():
            await connection.interrupt()
            await asyncio.wait([probe], timeout=_INTERRUPTED_EVERY_S)
        probe.exception()  # it may have been interrupted itself
        await self._give_back(reader)

    async def _give_back(self, reader: SqliteClient) -> None:
        self._free.release()
        if self._closed:
            await reader.close()
        else:
            self._idle.append(reader)

    async def close(self) -> None:
        """Close all connections; one that is in use, at the latest when it is given back.

        A task that outlives the pool may end with the event loop, where nothing runs any more that
        gives its connection back: so what is in use has a moment to end by itself.
        """
        self._closed = True
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_CLOSE_S):
                await self._none_in_use.wait()
        while self._unsettled:
            await asyncio.wait(self._unsettled)
        while self._idle:
            await self._idle.pop().close()

"""Connections taken from PostgreSQL's pool and given back: nothing here waits for ever.

Tortoise's own keep a connection whose BEGIN failed, and wait without a limit for a free one.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

import asyncpg
from asyncpg.pool import PoolConnectionProxy
from tortoise.backends.asyncpg.client import TransactionWrapper
from tortoise.backends.base.client import (
    NestedTransactionContext,
    PoolConnectionWrapper,
    TransactionContext,
    TransactionContextPooled,
)
from tortoise.connection import get_connections

from models.postgres_statements import DirectStatements

if TYPE_CHECKING:
    from models.postgres_client import PostgresClient

SETTLED_S: Final = 2.0
"""Seconds that a connection has for a ROLLBACK, or to be made ready for its next use.

One whose statement took too long is asked to cancel it: where it is silent, it is thrown away.
"""

TAKES_AT_ONCE: Final = asyncpg.__version__.startswith("0.32.")
"""Whether the driver's pool is one whose inner names `taken` and `gave_back` know.

Another release is used by its public names alone, which takes longer. A test compares what both
ways leave behind: where it passes with a new release, that one is named here.
"""


def taken(pool: asyncpg.Pool) -> asyncpg.pool.PoolConnectionProxy | None:
    """The next free connection, taken at once as the driver takes it; None where it has to wait.

    That is where none is free, where the next one is closed or expired, and with a driver that is
    not known. The driver's `acquire` goes through three coroutines, which takes half as long as a
    short statement.
    """
    if not TAKES_AT_ONCE:
        return None
    queue = pool._queue  # noqa: SLF001 - they have no other names
    free = queue._queue  # noqa: SLF001
    if not free or pool.is_closing():
        return None
    holder = free[-1]
    if not holder.is_connected() or holder._generation != pool._generation:  # noqa: SLF001
        return None
    queue.get_nowait()
    holder._maybe_cancel_inactive_callback()  # noqa: SLF001
    holder._proxy = lent = PoolConnectionProxy(holder, holder._con)  # noqa: SLF001
    holder._in_use = pool._loop.create_future()  # noqa: SLF001
    return lent


def gave_back(pool: asyncpg.Pool, lent: asyncpg.pool.PoolConnectionProxy) -> bool:
    """Give a connection back at once, as it is; False, and it stays lent, where it is not ready.

    The driver's `release` is a task of its own, for a transaction that it ends and a statement
    whose cancellation it waits for. That takes half as long as a short statement, which leaves
    neither. Where somebody waits for a connection, the driver gives it: whoever gives it back might
    take it again before the other one has had its turn, each time.
    """
    if not TAKES_AT_ONCE:
        return False
    holder, connection = lent._holder, lent._con  # noqa: SLF001 - they have no other names
    if connection is None or connection.is_closed() or pool.is_closing():
        return False
    if pool._queue._getters:  # noqa: SLF001
        return False
    protocol = connection._protocol  # noqa: SLF001
    if (
        protocol._is_cancelling()  # noqa: SLF001
        or connection.is_in_transaction()
        or connection._top_xact is not None  # noqa: SLF001
        or holder._generation != pool._generation  # noqa: SLF001
        or protocol.queries_count >= holder._max_queries  # noqa: SLF001
    ):
        return False
    if connection._listeners or connection._log_listeners:  # noqa: SLF001
        connection._on_release()  # noqa: SLF001 - which warns of them
    else:
        connection._pool_release_ctr += 1  # noqa: SLF001
    holder._release()  # noqa: SLF001
    holder._setup_inactive_callback()  # noqa: SLF001
    return True


async def nothing_to_reset(_connection: asyncpg.Connection) -> None:
    """Leave a connection as it is: of what outlives a transaction only its plans are changed.

    The driver has ended a transaction before. Its own way puts settings and locks of the session
    back by four statements each time, a fifth of what a short statement costs.
    """


class PooledConnection(PoolConnectionWrapper[asyncpg.Connection]):
    """A connection for one statement."""

    client: "PostgresClient"

    def __init__(
        self, client: "PostgresClient", lock: asyncio.Lock, *, keep_plans: bool = False
    ) -> None:
        """Of a client; with `keep_plans`, one whose statements are planned once."""
        super().__init__(client, lock)
        self._keep_plans = keep_plans

    async def __aenter__(self) -> asyncpg.Connection:
        await self.ensure_connection()
        self.connection = connection = await self.client.acquire(keep_plans=self._keep_plans)
        return connection

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        assert self.connection is not None, "it is entered"
        await self.client.release(self.connection)


class PooledTransaction(TransactionContextPooled):
    """A transaction in a connection of its own, which is given back however it ends."""

    client: "PostgresTransaction"

    async def __aenter__(self) -> "PostgresTransaction":
        await self.ensure_connection()
        client = self.client
        client._connection = await client.root.acquire()  # noqa: SLF001 - Tortoise's name for it
        try:
            await client.begin()
        except BaseException:
            await client.root.release(client._connection)  # noqa: SLF001
            raise
        self.token = get_connections().set(self.connection_name, client)
        return client

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        client = self.client
        try:
            await client.end(kind)
        finally:
            await client.root.release(client._connection)  # noqa: SLF001
            get_connections().reset(self.token)


class PostgresTransaction(DirectStatements, TransactionWrapper):
    """A transaction. Raises DatabaseUnavailableError as its client does."""

    def __init__(self, connection: "PostgresClient | PostgresTransaction") -> None:
        """Of a client, or within another transaction."""
        super().__init__(connection)
        self.root: PostgresClient
        self.root = connection.root if isinstance(connection, PostgresTransaction) else connection

    async def fetched(self, query: str, values: Sequence[Any]) -> list[asyncpg.Record]:
        """The rows of a statement, which runs in the connection of the transaction."""
        try:
            async with self._lock:
                rows: list[asyncpg.Record] = await self._connection.fetch(query, *values)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised
            await self.raise_translated(error)
        self.root.answered()
        return rows

    @property
    def is_distributed(self) -> bool:
        """Whether the tables are distributed, as of its client."""
        return bool(self.root.is_distributed)

    def _in_transaction(self) -> TransactionContext:
        return NestedTransactionContext(PostgresTransaction(self))

    async def _translate_exceptions(self, func: Any, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - Tortoise's
        async with self.root.watched():
            return await super()._translate_exceptions(func, *args, **given)

    async def commit(self) -> None:
        """As Tortoise's."""
        async with self.root.watched():
            await super().commit()

    async def end(self, kind: type[BaseException] | None) -> None:
        """Commit, or roll back after an exception of this kind; nothing where that is done."""
        if not self._finalized:
            await (self.commit() if kind is None else self.abandon())

    async def abandon(self) -> None:
        """Roll back, or close the connection where that does not succeed soon."""
        try:
            async with asyncio.timeout(SETTLED_S):
                await self.rollback()
        except Exception:  # noqa: BLE001 - the error that led here is the one to be raised
            with suppress(asyncpg.InterfaceError):  # closed, and out of the pool's hands already
                self._connection.terminate()

"""Tortoise's engine for PostgreSQL: a pool whose waiting has limits, and that outages empty."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

import asyncpg
from tortoise.backends.base.client import TransactionContext

from models import distributed_tables, postgres_plans
from models.addresses import PostgresAddress
from models.limits import Limits
from models.outages import (
    NO_CONNECTION,
    READ_ONLY,
    DatabaseUnavailableError,
    Outages,
    outage_of_connecting,
)
from models.postgres_connections import HostOrder, connect_to
from models.postgres_pool import (
    SETTLED_S,
    PooledConnection,
    PooledTransaction,
    PostgresTransaction,
    gave_back,
    nothing_to_reset,
    taken,
)
from models.postgres_statements import DirectStatements

_DRIVER: Final = (
    OSError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)
"""What the driver raises while it connects, and while it makes a connection ready again."""


RENEWED_EVERY_S: Final = 5.0
"""Seconds within which the idle connections are closed at most once for the fault of one."""

REFUSED_PAUSE_S: Final = 0.25
"""Seconds after which a server that took no more connections is asked again."""

REFUSED_FOR_S: Final = 30.0
"""Seconds for which a server that takes no more connections is asked, where there is no limit."""


class PostgresClient(DirectStatements):
    """Connections to the hosts of an address.

    Raises DatabaseUnavailableError where the database is away, silent, full or read-only.
    """

    def __init__(self, *, address: PostgresAddress, limits: Limits, **given: Any) -> None:  # noqa: ANN401 - Tortoise's
        super().__init__(database=address.database, **given)
        self._address, self._limits = address, limits
        self._order = HostOrder(address)
        self._outages = Outages(over_network=True)
        self._renewed_at = -RENEWED_EVERY_S
        self._refused_until = 0.0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self.is_distributed: bool | None = None

    async def create_pool(self, **given: Any) -> asyncpg.Pool:  # noqa: ANN401 - Tortoise's
        """A pool of connections, each made by `connect`."""
        for name in ("host", "port", "user", "password", "database"):
            del given[name]

        async def connect(_dsn: None, **rest: Any) -> asyncpg.Connection:  # noqa: ANN401 - as above
            limit_s = self._limits.connect_timeout_s
            connection = await connect_to(self._address, limit_s, self._order, **rest)
            self.is_distributed = await distributed_tables.prepare(connection, self.is_distributed)
            return connection

        return await asyncpg.create_pool(None, connect=connect, reset=nothing_to_reset, **given)

    @asynccontextmanager
    async def held(self, *, keep_plans: bool = False) -> AsyncIterator[PostgresTransaction]:
        """One connection for several statements, each a transaction of its own."""
        async with PooledConnection(self, self._pool_init_lock, keep_plans=keep_plans) as found:
            client = PostgresTransaction(self)
            client._connection = found  # noqa: SLF001 - Tortoise's name for it
            yield client

    async def fetched(
        self, query: str, values: Sequence[Any], *, keep_plans: bool = False
    ) -> list[asyncpg.Record]:
        """The rows of a statement, which runs in whichever connection is free."""
        try:
            if self._pool is None:
                await self.acquire_connection().ensure_connection()
            connection = taken(self._pool)
            if connection is None or keep_plans is not postgres_plans.are_kept(connection):
                connection = await self._prepared(connection, keep_plans=keep_plans)
            try:
                rows: list[asyncpg.Record] = await connection.fetch(query, *values)
            finally:
                if not self._gave_back(connection):
                    await self.release(connection)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised
            await self.raise_translated(error)
        self.answered()
        return rows

    def answered(self) -> None:
        """Take note that the database did what it was asked for."""
        self._outages.answered()

    def acquire_connection(self) -> PooledConnection:
        """A connection for one statement."""
        return PooledConnection(self, self._pool_init_lock)

    def _in_transaction(self) -> TransactionContext:
        return PooledTransaction(PostgresTransaction(self), self._pool_init_lock)

    async def _translate_exceptions(self, func: Any, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - Tortoise's
        async with self.watched():
            return await super()._translate_exceptions(func, *args, **given)

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Say and count outages; what leads to a server without writes is not used again.

        An error of the first connection stays as it is: nothing has begun that could be away.
        """
        if self._pool is None:
            yield
            return
        try:
            with self._outages:
                yield
        except DatabaseUnavailableError as error:
            if error.reason == READ_ONLY:
                await self._renew()
            raise

    async def acquire(self, *, keep_plans: bool = False) -> asyncpg.Connection:
        """A connection of the pool, for `release`. Raises DatabaseUnavailableError."""
        assert self._pool is not None, "it is made before a connection is taken"
        try:
            return await self._prepared(taken(self._pool), keep_plans=keep_plans)
        except _DRIVER as error:
            raise self._outages.failed(outage_of_connecting(error)) from error

    async def _prepared(
        self, lent: asyncpg.pool.PoolConnectionProxy | None, *, keep_plans: bool
    ) -> asyncpg.pool.PoolConnectionProxy:
        """A connection that was taken, or is waited for, whose plans are kept or not."""
        lent = lent or await self._free_in_time()
        try:
            await postgres_plans.prepare(lent, keep=keep_plans and not self.is_distributed)
        except BaseException:
            await self.release(lent)
            raise
        return lent

    async def _free_in_time(self) -> asyncpg.pool.PoolConnectionProxy:
        wait_s = self._limits.wait_s(len(self._address.hosts))
        try:
            async with asyncio.timeout(wait_s):
                return await self._free(wait_s or REFUSED_FOR_S)
        except TimeoutError as error:
            raise self._outages.failed(self._not_in_time()) from error
        except _DRIVER as error:
            raise self._outages.failed(outage_of_connecting(error)) from error

    async def _free(self, refused_for_s: float) -> asyncpg.Connection:
        """A connection that the pool has, or a new one.

        Where the server takes no more of them, one that another task gives back. One of those that
        wait asks the server again from time to time: all of them would keep it busy with refusals.
        """
        assert self._pool is not None, "it is made before a connection is taken"
        time = asyncio.get_running_loop().time
        until = time() + refused_for_s
        while True:
            now = time() if self._refused_until else 0.0
            if now >= self._refused_until or now >= until or self._pool.get_idle_size():
                size = self._pool.get_size() if self._refused_until else 0
                if self._refused_until and not self._pool.get_idle_size():
                    self._refused_until = now + REFUSED_PAUSE_S  # it is this one's turn to ask
                try:
                    connection = await self._pool.acquire()
                except asyncpg.TooManyConnectionsError:
                    self._refused_until = time() + REFUSED_PAUSE_S
                    if time() >= until or not self._pool.get_size():
                        raise
                else:
                    if self._refused_until and self._pool.get_size() > size:
                        self._refused_until = 0.0
                    return connection
            await self._next_release()

    async def _next_release(self) -> None:
        """Wait for a connection that is given back, in turn, or for a while."""
        released = asyncio.get_running_loop().create_future()
        self._waiting.append(released)
        try:
            await asyncio.wait([released], timeout=REFUSED_PAUSE_S)
        finally:
            if released in self._waiting:
                self._waiting.remove(released)

    def _not_in_time(self) -> DatabaseUnavailableError:
        assert self._pool is not None, "it was asked for a connection"
        if self._pool.get_size() < self._pool.get_max_size():
            return outage_of_connecting(TimeoutError())
        msg = f"all {self._pool.get_max_size()} of the pool are in use"
        return DatabaseUnavailableError(NO_CONNECTION, msg)

    async def release(self, connection: asyncpg.Connection) -> None:
        """Give a connection back. One that does not answer is closed, and the idle ones with it."""
        if self._pool is None or self._gave_back(connection):
            return
        try:
            await self._pool.release(connection, timeout=SETTLED_S)
        except _DRIVER:
            await self._renew()
        self._wake_next()

    def _gave_back(self, connection: asyncpg.Connection) -> bool:
        """Give a connection back at once; False, and it stays lent, where that has to wait."""
        if self._pool is None or not gave_back(self._pool, connection):
            return False
        self._wake_next()
        return True

    def _wake_next(self) -> None:
        """Tell the one that waits longest that a connection was given back."""
        if self._waiting:
            self._waiting.popleft().set_result(None)

    async def _renew(self) -> None:
        """Use none of the connections again that there are: they lead where one of them led."""
        now = asyncio.get_running_loop().time()
        if self._pool is not None and now - self._renewed_at >= RENEWED_EVERY_S:
            self._renewed_at = now
            await self._pool.expire_connections()


client_class = PostgresClient
"""What Tortoise looks for in the module of an engine."""

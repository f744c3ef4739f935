"""Plans that PostgreSQL keeps for prepared statements, for a few statements that are run often.

Planning the statements of a recording takes as long as executing them. All others are planned for
their values each time: see `models.connections.POOL`.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar
from weakref import WeakKeyDictionary

import asyncpg

from models.postgres_pool import SETTLED_S, PostgresTransaction
from models.sql import postgres_plans as sql

T = TypeVar("T")

_HAS_OWN_SESSION: WeakKeyDictionary[asyncpg.Connection, bool] = WeakKeyDictionary()
"""Whether connections have a session of the server to themselves, as far as it was asked for."""


@asynccontextmanager
async def kept_plans(client: PostgresTransaction) -> AsyncIterator[None]:
    """Have the statements of a held connection planned once for all their values meanwhile.

    For statements that find all rows by index, whatever the values. Nothing is changed where the
    database is distributed, the driver keeps no prepared statements, or a pooler stands before the
    server, whose sessions change hands. Raises as statements do, until the block begins; where the
    settings cannot be put back after it, the connection is closed.
    """
    connection = client._connection  # noqa: SLF001 - Tortoise's name for it
    if client.is_distributed or not await _translated(client, _keeps_plans(connection)):
        yield
        return
    try:
        await _translated(client, connection.execute(sql.KEEP))
        yield
    finally:
        await _renew(connection)


async def _translated(client: PostgresTransaction, asked: Awaitable[T]) -> T:
    try:
        return await asked
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised
        await client.raise_translated(error)


async def _keeps_plans(lent: asyncpg.pool.PoolConnectionProxy) -> bool:
    """Whether a session is the connection's own, and its prepared statements are kept."""
    connection = lent._con  # noqa: SLF001 - they have no other names
    known = _HAS_OWN_SESSION.get(connection)
    if known is None:
        known = bool(connection._config.statement_cache_size) and (  # noqa: SLF001
            await connection.fetchval(sql.PROCESS) == lent.get_server_pid()
        )
        _HAS_OWN_SESSION[connection] = known
    return known


async def _renew(connection: asyncpg.pool.PoolConnectionProxy) -> None:
    """Put the settings back, or close the connection where that does not succeed soon.

    Within a transaction that was left open it does not: the rollback would undo it.
    """
    is_renewed = False
    try:
        with suppress(Exception):  # whatever it is, nobody else may have the connection
            async with asyncio.timeout(SETTLED_S):
                await connection.execute(sql.RENEW)
            is_renewed = not connection.is_in_transaction()
    finally:
        if not is_renewed:
            with suppress(asyncpg.InterfaceError):  # closed, and out of the pool's hands already
                connection.terminate()

"""Plans that PostgreSQL keeps for prepared statements, for statements that are run often.

Planning the statements of a recording takes as long as executing them, and those of a query of a
dashboard twice as long. All others are planned for their values: see `models.connections.POOL`.

Which of the two a session does is a setting of it. It is changed where a connection is taken for
statements of the other kind, and stays: who asks often gets the connection of the last time.
"""

from typing import Final
from weakref import WeakKeyDictionary, WeakSet

import asyncpg

from models.sql import postgres_plans as sql

_KEEPING: Final[WeakSet[asyncpg.Connection]] = WeakSet()
"""Connections whose sessions keep plans."""

_HAS_OWN_SESSION: Final[WeakKeyDictionary[asyncpg.Connection, bool]] = WeakKeyDictionary()
"""Whether connections have a session of the server to themselves, as far as it was asked for."""


def are_kept(lent: asyncpg.pool.PoolConnectionProxy) -> bool:
    """Whether the session of a connection keeps plans now."""
    return lent._con in _KEEPING  # noqa: SLF001 - they have no other names


async def prepare(lent: asyncpg.pool.PoolConnectionProxy, *, keep: bool) -> None:
    """Have statements of a connection planned once for all their values, or for those of each run.

    Once is for statements that find all rows by index, whatever the values. It stays as it was
    where the driver keeps no prepared statements, or a pooler stands before the server, whose
    sessions change hands. Raises the driver's errors.
    """
    connection = lent._con  # noqa: SLF001 - as above
    if keep is (connection in _KEEPING) or (keep and not await _may_keep(lent)):
        return
    if keep:
        _KEEPING.add(connection)  # first: one that is cancelled meanwhile may have been changed
        await lent.execute(sql.KEEP)
    else:
        await lent.execute(sql.RENEW)
        _KEEPING.discard(connection)


async def _may_keep(lent: asyncpg.pool.PoolConnectionProxy) -> bool:
    """Whether a session is the connection's own, and its prepared statements are kept."""
    connection = lent._con  # noqa: SLF001 - as above
    known = _HAS_OWN_SESSION.get(connection)
    if known is None:
        known = bool(connection._config.statement_cache_size) and (  # noqa: SLF001
            await connection.fetchval(sql.PROCESS) == lent.get_server_pid()
        )
        _HAS_OWN_SESSION[connection] = known
    return known

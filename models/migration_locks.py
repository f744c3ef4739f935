"""The locks that migrating takes: one process migrates at a time; others wait for none of its own.

Whatever else it waits for, it says so. The lock beside an SQLite file is `fcntl.flock`, so the
service runs on POSIX systems only.
"""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, TypeVar, cast

import asyncpg
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.connection import get_connections
from tortoise.transactions import in_transaction

from models.connections import CONNECTION
from models.database import Session, let_statements_take_long, session
from models.long_waits import SAID_EVERY_S, logged_while_it_lasts
from models.outages import LOCKED, DatabaseUnavailableError, outage_of
from models.sql.database import LOCK_HOLDER, LOCKS_BRIEFLY
from models.sql.distribution import ONE_BY_ONE

T = TypeVar("T")

LOCK: Final = 0x1A5_19475
"""The advisory lock's number on PostgreSQL: any, as long as nothing else there takes it."""

TRIES_FOR_S: Final = 600.0
"""Seconds for which migrating is tried again while transactions of others keep tables locked."""

PAUSE_S: Final = 2.0
"""Seconds between two such attempts, in which what waited behind the first one is done."""

ANOTHER_MIGRATES: Final = "another process migrates this database: waiting for it to be done"
_log = logging.getLogger(__name__)


class LockedTablesError(Exception):
    """A transaction of somebody else keeps a table locked that has to be changed."""


async def when_unlocked(attempt: Callable[[], Awaitable[T]]) -> T:
    """What an attempt to migrate brings, tried again while others keep tables locked.

    Who keeps them is said after the first attempt and every SAID_EVERY_S. Raises LockedTablesError
    after TRIES_FOR_S.
    """
    time = asyncio.get_running_loop().time
    until, said_at = time() + TRIES_FOR_S, -SAID_EVERY_S
    while True:
        try:
            return await attempt()
        except asyncpg.DeadlockDetectedError as error:
            failed: Exception = error
        except DatabaseUnavailableError as error:
            if error.reason != LOCKED or session().is_sqlite:
                raise
            failed = error
        if time() >= until:
            msg = (
                "a table stays locked by a transaction of somebody else, so that nothing was "
                "migrated: end it (pg_stat_activity, by xact_start, has it), and try again"
            )
            raise LockedTablesError(msg) from failed
        if time() - said_at >= SAID_EVERY_S:
            said_at = time()
            _log.warning(
                "a table is locked by a transaction of somebody else (the oldest one is %s): "
                "trying again for %d seconds",
                await _holder(),
                until - said_at,
            )
        await asyncio.sleep(PAUSE_S)


async def _holder() -> str:
    """The oldest transaction with locks of tables, as far as the role may see it.

    Which table migrating waited for the server does not say: it may be another transaction's.
    """
    try:
        row = await session().row(LOCK_HOLDER)
    except Exception as error:
        if outage_of(error) is None:
            raise
        row = None
    if row is None:
        return "not known"
    name, state = row["application_name"] or "unnamed", row["state"] or "of another role"
    since = "" if row["seconds"] is None else f", begun {row['seconds']} seconds ago"
    return f"process {row['pid']} ({name}, {state}{since}; it has locks of {row['tables']})"


@asynccontextmanager
async def only_one() -> AsyncIterator[BaseDBAsyncClient]:
    """Keep other processes from migrating; on PostgreSQL all steps are one transaction."""
    connection = get_connections().get(CONNECTION)
    if isinstance(connection, SqliteClient):
        if connection.filename == ":memory:":
            yield connection
            return
        with await asyncio.to_thread(Path(f"{connection.filename}.migrating").open, "w") as lock:
            async with logged_while_it_lasts(ANOTHER_MIGRATES):
                await asyncio.to_thread(fcntl.flock, lock, fcntl.LOCK_EX)
            yield connection
        return
    async with in_transaction(CONNECTION) as wrapped:
        transaction = cast(BaseDBAsyncClient, wrapped)
        # A limit that the role has for statements would end the same migration each time.
        await let_statements_take_long(Session(transaction))
        async with logged_while_it_lasts(ANOTHER_MIGRATES):
            await transaction.execute_query(f"SELECT pg_advisory_xact_lock({LOCK})")
        await transaction.execute_query(LOCKS_BRIEFLY)
        if Session(transaction).is_distributed:
            await transaction.execute_query(ONE_BY_ONE)
        yield transaction

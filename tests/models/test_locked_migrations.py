"""Migrating while a transaction of somebody else keeps a table locked that has to be changed.

Whoever waits for such a lock keeps all waiting that come later, every write of the service among
them: so it is waited for briefly, and again.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg
import pytest

from models import database, migrations, migrator
from tests.postgres import PostgresServer

LAST: Final = max(Path(migrations.__path__[0]).glob("[0-9]*.py")).stem
TAKE_BACK: Final = {
    "0022_webhook_owners": """
        DROP TRIGGER webhook_owner ON webhook; DROP FUNCTION webhook_has_an_owner;
        ALTER TABLE webhook DROP COLUMN owner_id
    """,
}
"""What undoes the last migration; for another one another statement, of the same table or not."""

IS_WAITED_FOR: Final = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"


@pytest.fixture
async def reader(
    postgres_server: PostgresServer, migrated_template: str
) -> AsyncIterator[asyncpg.Connection]:
    """A transaction that has read the table that a migration is to change."""
    name = f"test_{uuid4().hex}"
    url = postgres_server.create_database(name, migrated_template)
    connection = await asyncpg.connect(url)
    await connection.execute(TAKE_BACK[LAST])
    await connection.execute("DELETE FROM tortoise_migrations WHERE name = $1", LAST)
    await connection.execute("BEGIN; SELECT FROM webhook")
    await database.connect(url)
    yield connection
    await database.close()
    await connection.close()
    postgres_server.drop_database(name)


async def _waited(connection: asyncpg.Connection, *, for_lock: bool) -> None:
    async with asyncio.timeout(30):
        while await connection.fetchval(IS_WAITED_FOR) is not for_lock:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.01)


async def test_a_locked_table_is_left_soon_and_migrated_once_it_is_free(
    reader: asyncpg.Connection,
) -> None:
    migrating = asyncio.create_task(migrator.migrate())
    await _waited(reader, for_lock=True)
    await _waited(reader, for_lock=False)  # the reader keeps it all the same
    assert not migrating.done()
    await reader.execute("COMMIT")
    assert await migrating == [LAST]


async def test_a_table_that_stays_locked_is_said_and_nothing_is_migrated(
    reader: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrator, "TRIES_FOR_S", 0.0)
    with pytest.raises(migrator.LockedTablesError, match="pg_stat_activity"):
        await migrator.migrate()
    assert await migrator.pending() == [LAST]
    await reader.execute("ROLLBACK")
    assert await migrator.migrate() == [LAST]


async def test_a_deadlock_that_migrating_loses_is_tried_again(reader: asyncpg.Connection) -> None:
    """PostgreSQL looks for deadlocks sooner than we give up where its operator says so."""
    database_name = await reader.fetchval("SELECT current_database()")
    await reader.execute(f'ALTER DATABASE "{database_name}" SET deadlock_timeout = 100')
    await reader.execute("SET deadlock_timeout = '20s'; COMMIT; BEGIN; SELECT FROM webhook")
    migrating = asyncio.create_task(migrator.migrate())
    await _waited(reader, for_lock=True)
    await reader.execute(f"SELECT pg_advisory_xact_lock({migrator.LOCK}); COMMIT")
    assert await migrating == [LAST]

"""Migrating while a transaction of somebody else keeps a table locked that has to be changed.

Whoever waits for such a lock keeps all waiting that come later, every write of the service among
them: so it is waited for briefly, and again.
"""

import asyncio
import fcntl
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg
import pytest

from models import database, long_waits, migration_locks, migrations, migrator
from models.sql import database_roles, integrity
from models.sql.database import LOCK_HOLDER
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
    reader: asyncpg.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    await reader.execute("SET application_name = 'a report'")
    migrating = asyncio.create_task(migrator.migrate())
    await _waited(reader, for_lock=True)
    await _waited(reader, for_lock=False)  # the reader keeps it all the same
    async with asyncio.timeout(30):
        while not (lines := _lines(caplog)):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)
    assert not migrating.done()
    await reader.execute("COMMIT")
    assert await migrating == [LAST]
    (line,) = lines
    process = reader.get_server_pid()
    assert f"(the oldest one is process {process} (a report, idle in transaction" in line
    assert "it has locks of webhook" in line
    assert re.search(r"trying again for 59\d seconds$", line), line


def _lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What migrating has logged of the tables that are locked."""
    return [line for line in caplog.messages if line.startswith("a table is locked by")]


@pytest.mark.parametrize(
    "statement", [LOCK_HOLDER, integrity.INDEXES, database_roles.TABLES, database_roles.SEQUENCES]
)
async def test_a_schema_whose_name_needs_quotes_is_looked_into(
    postgres_server: PostgresServer, statement: str
) -> None:
    """A migration that asked who keeps a table locked failed there in place of trying again."""
    url = postgres_server.create_database(name := f"test_{uuid4().hex}")
    connection, holder = await asyncpg.connect(url), await asyncpg.connect(url)
    made = 'CREATE SCHEMA "Own-1"; CREATE TABLE "Own-1".webhook (id serial PRIMARY KEY)'
    await connection.execute(f'{made}; SET search_path = "Own-1"')
    await holder.execute('BEGIN; SELECT FROM "Own-1".webhook')
    found = await connection.fetch(statement)
    await holder.close()
    await connection.close()
    postgres_server.drop_database(name)
    assert len(found) == 1


async def test_a_table_that_stays_locked_is_said_and_nothing_is_migrated(
    reader: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migration_locks, "TRIES_FOR_S", 0.0)
    with pytest.raises(migration_locks.LockedTablesError, match="pg_stat_activity"):
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
    await reader.execute(f"SELECT pg_advisory_xact_lock({migration_locks.LOCK}); COMMIT")
    assert await migrating == [LAST]


async def test_who_waits_for_another_process_that_migrates_says_so_until_it_is_done(
    empty_database_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_waits, "SAID_AFTER_S", 0.01)
    monkeypatch.setattr(long_waits, "SAID_EVERY_S", 0.01)
    await database.connect(empty_database_url)
    try:
        async with _migrating_elsewhere(empty_database_url):
            waiting = asyncio.create_task(migrator.migrate())
            async with asyncio.timeout(30):
                while len(caplog.messages) < 3:  # noqa: ASYNC110 - a log has no event
                    await asyncio.sleep(0.01)
            assert not waiting.done()
        assert LAST in await waiting
    finally:
        await database.close()
    assert set(caplog.messages) == {migration_locks.ANOTHER_MIGRATES}


@asynccontextmanager
async def _migrating_elsewhere(url: str) -> AsyncIterator[None]:
    """Hold the lock that a process which migrates a database has, while the block runs."""
    if url.startswith("sqlite"):
        with Path(f"{url.removeprefix('sqlite://')}.migrating").open("w") as lock:  # noqa: ASYNC230 - it is empty
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        return
    connection = await asyncpg.connect(url)
    await connection.execute(f"SELECT pg_advisory_lock({migration_locks.LOCK})")
    yield
    await connection.close()

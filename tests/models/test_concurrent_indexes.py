"""Indexes that are built beside the running service, on databases of before with rows."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final
from uuid import uuid4

import asyncpg
import pytest
from asyncpg.pool import PoolConnectionProxy
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.connection import get_connections
from tortoise.migrations.executor import MigrationTarget

from models import concurrent_indexes, database, migrator
from models.concurrent_indexes import PooledConnectionError
from models.connections import APP, CONNECTION
from models.database import session
from tests.world import NOON

BEFORE: Final = "0017_export_contents"
NAME: Final = "entry_by_reason"
ENTRY: Final = """
    INSERT INTO entry (tenant_id, sequence, reason, credits, balance_after, overage_after,
        occurred_at, posted_at, recorded_at, period, digest)
    VALUES ($1, $2, 'ALLOCATION', 1, 1, 0, $3, $3, $3, 1, '')
"""
VALID: Final = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)"
WAITS: Final = """
    SELECT count(*) FROM pg_stat_activity
    WHERE query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'
"""

LONGER_THAN_ALLOWED: Final = "now() - query_start > interval '2.5 s'"


@pytest.fixture
async def old_database_url(empty_database_url: str) -> AsyncIterator[str]:
    """A connected database with an entry and without the index."""
    await database.connect(empty_database_url)
    executor = migrator._executor(get_connections().get(CONNECTION))
    await executor.migrate([MigrationTarget(APP, BEFORE)])
    await session().rows(ENTRY, uuid4(), 1, NOON)
    yield empty_database_url
    await database.close()


async def _is_there() -> bool:
    if session().is_sqlite:
        return bool(await session().rows(f"PRAGMA index_info({NAME})"))
    return bool([row for row in await session().rows(VALID, NAME) if row["indisvalid"]])


async def test_an_index_of_a_table_with_rows_is_there_after_migrating(
    old_database_url: str,
) -> None:
    assert not await _is_there()
    assert "0019_period_sums" in await migrator.migrate()
    assert await _is_there()


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_entries_are_written_while_the_index_is_built(old_database_url: str) -> None:
    older, other = [await asyncpg.connect(old_database_url) for _ in range(2)]
    open_write = older.transaction()
    await open_write.start()
    await older.execute(ENTRY, uuid4(), 1, NOON)  # building waits for this to end
    try:
        migrating = asyncio.create_task(migrator.migrate())
        async with asyncio.timeout(20):
            while not await other.fetchval(WAITS):  # noqa: ASYNC110 - there is no event
                await asyncio.sleep(0.01)
        await other.execute(ENTRY, uuid4(), 1, NOON, timeout=5)
        # A process that starts meanwhile waits for nothing: it would be waited for in turn.
        client = get_connections().get(CONNECTION)
        assert isinstance(client, AsyncpgDBClient)
        await concurrent_indexes.build(client, migrator._concurrent_indexes())
        assert not migrating.done()
    finally:
        await older.close()
        await other.close()
    await migrating
    assert await _is_there()


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_an_index_that_was_broken_off_is_built_anew(old_database_url: str) -> None:
    await migrator.migrate()
    connection = await asyncpg.connect(old_database_url)
    broken_off = "UPDATE pg_index SET indisvalid = false WHERE indexrelid = to_regclass($1)"
    await connection.execute(broken_off, NAME)
    await connection.close()
    assert not await _is_there()
    assert await migrator.migrate() == []
    assert await _is_there()


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_limit_of_time_for_statements_does_not_end_the_building(
    old_database_url: str,
) -> None:
    older, other = [await asyncpg.connect(old_database_url) for _ in range(2)]
    name = await older.fetchval("SELECT current_database()")
    await older.execute(f"ALTER DATABASE {name} SET statement_timeout = '2s'")
    await database.close()
    await database.connect(old_database_url)
    open_write = older.transaction()
    await open_write.start()
    await older.execute(ENTRY, uuid4(), 1, NOON)
    try:
        migrating = asyncio.create_task(migrator.migrate())
        async with asyncio.timeout(30):
            while not await other.fetchval(  # noqa: ASYNC110 - there is no event
                f"{WAITS} AND {LONGER_THAN_ALLOWED}"
            ):
                await asyncio.sleep(0.1)
        await open_write.rollback()
        await migrating
        assert await _is_there()
        limited = await session().rows("SHOW statement_timeout")
        assert [row["statement_timeout"] for row in limited] == ["2s"]
    finally:
        await older.close()
        await other.close()


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_indexes_are_not_built_through_a_pooler_which_is_named(
    old_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pooler tells its clients process ids of its own, since they cancel statements by them."""
    with monkeypatch.context() as behind_a_pooler:
        for kind in (asyncpg.Connection, PoolConnectionProxy):
            behind_a_pooler.setattr(kind, "get_server_pid", lambda _connection: 7)
        with pytest.raises(PooledConnectionError, match=NAME):
            await migrator.migrate()
        assert not await _is_there()
    assert await migrator.migrate() == []
    assert await _is_there()
    for kind in (asyncpg.Connection, PoolConnectionProxy):
        monkeypatch.setattr(kind, "get_server_pid", lambda _connection: 7)
    assert await migrator.migrate() == [], "nothing is left to build"

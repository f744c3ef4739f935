"""Tests share one PostgreSQL database and one SQLite template: nothing of a test reaches the next.

The databases come from the objects behind the fixtures, so that one test sees several in a row.
"""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Final
from uuid import uuid4

import asyncpg
import pytest

from models import database, migrator
from models.database import Row, session
from tests.databases import BIG_BYTES, PostgresDatabases, SqliteDatabases
from tests.postgres import PostgresServer
from tests.tables import POSTGRES_TABLES
from tests.world import World

Lend = Callable[[], Awaitable[str]]
LOCK: Final = 19475
SQLITE_TABLES: Final = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
SMALL: Final = """
CREATE TABLE parent (id SERIAL PRIMARY KEY, said TEXT);
INSERT INTO parent (said) VALUES ('kept');
CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent (id));
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'append-only';
END $$;
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON child EXECUTE FUNCTION refuse();
"""
CATALOG: Final = """
SELECT 'column', attrelid::regclass::text, attname FROM pg_attribute
  JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace
 UNION ALL
SELECT 'trigger', tgrelid::regclass::text, concat(tgfoid::regproc, tgenabled) FROM pg_trigger
 ORDER BY 1, 2, 3
"""
LEFT_RUNNING: Final = """
import asyncio, sys, asyncpg
async def run():
    connection = await asyncpg.connect(sys.argv[1])
    await connection.execute("BEGIN; LOCK TABLE parent; SELECT pg_advisory_lock(19475)")
    print("locked", flush=True)
    sys.stdin.read()
asyncio.run(run())
"""


@pytest.fixture
def lend(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Lend:
    """Gives the database of the next test, whenever it is called."""
    if engine == "sqlite":
        files: SqliteDatabases = request.getfixturevalue("sqlite_databases")
        return lambda: asyncio.to_thread(files.migrated, tmp_path / uuid4().hex)
    shared: PostgresDatabases = request.getfixturevalue("postgres_databases")
    return lambda: asyncio.to_thread(shared.migrated)


@pytest.fixture(scope="session")
def small(postgres_server: PostgresServer) -> Iterator[PostgresDatabases]:
    """A shared database of a schema that has one of everything."""
    postgres_server.create_database("small_template")
    postgres_server.execute(SMALL, "small_template")
    made = PostgresDatabases(postgres_server, "small_template", "small")
    yield made
    made.close()


@pytest.fixture
def lend_small(small: PostgresDatabases) -> Lend:
    """Gives that database, as to the next test."""
    return lambda: asyncio.to_thread(small.migrated)


@asynccontextmanager
async def connected_to(url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection as another process has it, which may be ended meanwhile."""
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        connection.terminate()


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[None]:
    await database.connect(url)
    try:
        yield
    finally:
        await database.close()


async def tables() -> list[str]:
    own = session()
    rows = await own.rows(SQLITE_TABLES if own.is_sqlite else POSTGRES_TABLES)
    return [row["name"] for row in rows]


async def contents() -> dict[str, list[Row]]:
    """Every row of every table."""
    return {table: await session().rows(f'SELECT * FROM "{table}"') for table in await tables()}


async def some_life() -> None:
    """Write what most tests write."""
    world = World()
    await world.begin()
    tenant = await world.a_tenant()
    await world.complete(times=3)
    await world.check(tenant)


# ── On both engines ───────────────────────────────────────────────────────────────────────────────


async def test_rows_do_not_reach_the_next_test(lend: Lend) -> None:
    async with connected(await lend()):
        first = await contents()
        assert await migrator.pending() == []
        await some_life()
        written = await contents()
    assert sum(map(len, written.values())) > sum(map(len, first.values())) + 10

    async with connected(await lend()):
        assert await contents() == first
        assert await migrator.pending() == []


async def test_what_migrations_wrote_is_there_again(lend: Lend) -> None:
    async with connected(await lend()):
        first = await contents()
        (kept,) = [table for table, rows in first.items() if rows and "migration" not in table]
        await session().rows(f"DELETE FROM {kept}")
        assert await contents() != first

    async with connected(await lend()):
        assert await contents() == first


async def test_an_open_transaction_does_not_hold_up_the_next_test(lend: Lend) -> None:
    url = await lend()
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as file:
            file.execute("BEGIN EXCLUSIVE")
            async with connected(await lend()):
                await some_life()
        return
    async with connected_to(url) as writer:
        tables = await writer.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        names = ", ".join(row["tablename"] for row in tables)
        await writer.execute(f"BEGIN; LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
        async with connected(await lend()):
            await some_life()
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
            await writer.execute("SELECT 1")


@pytest.mark.parametrize("turn", range(3))
async def test_each_test_begins_as_migrated_however_the_one_before_it_left(
    turn: int, database_url: str, sqlite_databases: SqliteDatabases, tmp_path: Path
) -> None:
    """Of the fixture: the three turns are each other's neighbours, and all leave a mess."""
    async with connected(sqlite_databases.migrated(tmp_path / "reference")):
        expected = {table: len(rows) for table, rows in (await contents()).items()}
    async with connected(database_url):
        found = {table: len(rows) for table, rows in (await contents()).items()}
        await some_life()
        if turn == 1:
            await session().rows("CREATE TABLE left_over (n INTEGER)")
    assert found == expected


# ── On PostgreSQL, where the database is one ──────────────────────────────────────────────────────


async def test_an_advisory_lock_does_not_reach_the_next_test(lend_small: Lend) -> None:
    async with connected_to(await lend_small()) as holder:
        await holder.execute(f"SELECT pg_advisory_lock({LOCK})")
        async with connected_to(await lend_small()) as other:
            assert await other.fetchval(f"SELECT pg_try_advisory_lock({LOCK})")


async def test_a_process_that_is_left_running_is_cut_off(lend_small: Lend) -> None:
    url = await lend_small()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LEFT_RUNNING, url, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"locked\n"
    async with connected_to(await lend_small()) as other:
        assert await other.fetchval(f"SELECT pg_try_advisory_lock({LOCK})")
        await other.execute("BEGIN; LOCK TABLE parent NOWAIT; ROLLBACK")
    # Were it to connect again, it would be refused.
    with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError, match="does not exist"):
        await asyncpg.connect(url)
    assert process.returncode is None
    process.kill()
    await process.communicate()


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE left_over (parent_id INTEGER REFERENCES parent (id))",
        "CREATE TABLE left_over AS SELECT * FROM parent",
        "ALTER TABLE parent RENAME TO renamed",
        "ALTER TABLE parent ADD COLUMN added INTEGER",
        "ALTER TABLE child DISABLE TRIGGER ALL",
        "CREATE INDEX added ON parent (said)",
        "DROP TABLE parent CASCADE",
    ],
)
async def test_a_changed_schema_does_not_reach_the_next_test(lend_small: Lend, change: str) -> None:
    async with connected_to(await lend_small()) as connection:
        before = await connection.fetch(CATALOG)
        await connection.execute(change)
        assert await connection.fetch(CATALOG) != before
    async with connected_to(await lend_small()) as connection:
        assert await connection.fetch(CATALOG) == before


async def test_ending_all_connections_does_no_harm(lend_small: Lend) -> None:
    async with connected_to(await lend_small()) as connection:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await connection.execute("INSERT INTO parent (said) VALUES ('left over')")
    async with connected_to(await lend_small()) as connection:
        assert await connection.fetch("TABLE parent") == [(1, "kept")]


async def test_a_sequence_goes_on_where_the_migrations_left_it(lend_small: Lend) -> None:
    for _ in range(2):
        async with connected_to(await lend_small()) as connection:
            added = "INSERT INTO parent (said) VALUES ('added') RETURNING id"
            assert await connection.fetchval(added) == 2


async def test_a_table_that_grew_is_as_small_as_before(lend_small: Lend) -> None:
    size = "SELECT pg_relation_size('parent')"
    async with connected_to(await lend_small()) as connection:
        before = await connection.fetchval(size)
        await connection.execute(
            "INSERT INTO parent (said) SELECT repeat('x', 500) FROM generate_series(1, 2000)"
        )
        assert await connection.fetchval(size) > BIG_BYTES
    async with connected_to(await lend_small()) as connection:
        assert await connection.fetchval(size) == before


async def test_the_emptied_database_still_refuses_what_it_refused(lend_small: Lend) -> None:
    """Emptying puts triggers and foreign keys to rest for its own connection alone."""
    for _ in range(2):
        async with connected_to(await lend_small()) as connection:
            await connection.execute("INSERT INTO child VALUES (1)")
            with pytest.raises(asyncpg.RaiseError, match="append-only"):
                await connection.execute("DELETE FROM child")
            with pytest.raises(asyncpg.ForeignKeyViolationError):
                await connection.execute("INSERT INTO child VALUES (7)")

"""Migrated databases for tests: one PostgreSQL database that is emptied, one SQLite file to copy.

Creating a database on PostgreSQL takes 80 ms to over a second; emptying one takes two.
"""

import asyncio
import shutil
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import asyncpg

from models import database, migrating
from tests.postgres import PostgresServer

_OTHERS: Final = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_TABLES: Final = """
    SELECT c.oid::regclass::text FROM pg_class c
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
"""


async def migrate(url: str) -> None:
    """Make all tables in the database at an address."""
    await database.connect(url)
    await migrating.migrate()
    await database.close()


class EmptiedDatabase:
    """A migrated PostgreSQL database that `empty` brings back to the state after its migration.

    Its connection has an event loop of its own, since each test has another one.
    """

    def __init__(self, server: PostgresServer, name: str, template: str) -> None:
        """Copy a migrated template on a server."""
        self.url: Final = server.create_database(name, template)
        self._loop: Final = asyncio.new_event_loop()

    def __enter__(self) -> Self:
        """Connect, and note the rows that the migration put in."""
        self._loop.run_until_complete(self._connect())
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Disconnect."""
        self._loop.run_until_complete(self._connection.close())
        self._loop.close()

    def empty(self) -> str:
        """Disconnect all others, delete every row that the migration did not make; the address."""
        self._loop.run_until_complete(self._empty())
        return self.url

    async def _connect(self) -> None:
        self._connection = await asyncpg.connect(self.url)
        # Triggers that refuse to delete from a ledger, and foreign keys, do not fire for a replica.
        await self._connection.execute("SET session_replication_role = replica")
        self._made_by_migration = {table: await self._rows(table) for table in await self._tables()}
        self._filled = await self._connection.prepare(
            " UNION ALL ".join(
                f"(SELECT '{table}' WHERE EXISTS (SELECT FROM {table}))"
                for table, rows in self._made_by_migration.items()
                if not rows
            )
        )

    async def _tables(self) -> list[str]:
        return [row[0] for row in await self._connection.fetch(_TABLES)]

    async def _rows(self, table: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in await self._connection.fetch(f"TABLE {table}")]

    async def _empty(self) -> None:
        await self._connection.execute(_OTHERS)
        statements = [f"DELETE FROM {row[0]}" for row in await self._filled.fetch()]
        unknown = set(await self._tables()) - self._made_by_migration.keys()
        statements += [f"DROP TABLE {table} CASCADE" for table in unknown]
        if statements:
            # One message, hence one transaction.
            await self._connection.execute("; ".join(statements))
        for table, rows in self._made_by_migration.items():
            if rows and await self._rows(table) != rows:
                await self._connection.execute(f"DELETE FROM {table}")
                await self._connection.copy_records_to_table(table, records=rows)


class MigratedFile:
    """A migrated SQLite file, to be copied."""

    def __init__(self, folder: Path) -> None:
        """Make it in a folder."""
        self._path: Final = folder / "migrated.sqlite3"
        asyncio.run(migrate(f"sqlite://{self._path}"))

    def copy(self, folder: Path) -> str:
        """Copy it into a folder; the address of the copy."""
        path = folder / "insights.sqlite3"
        shutil.copyfile(self._path, path)
        return f"sqlite://{path}"

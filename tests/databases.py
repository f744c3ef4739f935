"""Migrated databases for the tests, each as if it had just been made.

On SQLite a test gets a copy of a migrated file. On PostgreSQL, where a new database costs hundreds
of milliseconds, all tests of a process share one that is emptied between them in a few.
"""

import asyncio
from pathlib import Path
from shutil import copyfile
from typing import Final
from uuid import uuid4

import asyncpg

from models import database, migrator
from tests.kept_connections import KeptConnections
from tests.postgres import PostgresServer

BIG_BYTES: Final = 256 * 1024
"""From this size on a table is truncated: deleted rows stay in its file, and slow later tests."""

WATCH_SCHEMA: Final = """
CREATE SCHEMA watched;
CREATE TABLE watched.change (command text);
CREATE FUNCTION watched.note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
    IF tg_tag NOT LIKE 'CREATE TABLE%' THEN INSERT INTO watched.change VALUES (tg_tag); END IF;
END $$;
CREATE EVENT TRIGGER changed ON ddl_command_end EXECUTE FUNCTION watched.note();
"""
"""Records that a test changed the schema; a table that it only added can be dropped."""

SCHEMA_CHANGED: Final = "SELECT EXISTS (SELECT FROM watched.change)"
END_CONNECTIONS: Final = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
 WHERE datname = current_database() AND backend_type = 'client backend'
   AND pid <> pg_backend_pid() AND pid <> ALL($1)
"""
TABLES: Final = """
SELECT relname, pg_relation_size(oid) AS bytes FROM pg_class
 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname
"""
SEQUENCES: Final = """
SELECT format('SELECT setval(%L, %s, %L)', quote_ident(schemaname) || '.' ||
    quote_ident(sequencename), coalesce(last_value, start_value), last_value IS NOT NULL)
  FROM pg_sequences
"""
"""For each sequence the statement that sets it to where it stands now."""


class SqliteDatabases:
    """Copies of one migrated SQLite file."""

    def __init__(self, folder: Path) -> None:
        """Make the file, in this folder."""
        self._template = folder / "template.sqlite3"
        asyncio.run(migrate(f"sqlite://{self._template}"))

    def migrated(self, file: Path) -> str:
        """Address of a migrated database without any data, in a new file."""
        copyfile(self._template, file)
        return f"sqlite://{file}"


class PostgresDatabases:
    """One PostgreSQL database that is given out again and again, as if it were new.

    Each address has a user of its own, who is renamed afterwards: a process that a test left
    running cannot connect to the database of the next test.
    """

    def __init__(self, server: PostgresServer, template: str, name: str = "shared") -> None:
        """Share a copy of a migrated database, under a name of its own."""
        self._server = server
        self._name = name
        self._template = template
        self._user = _a_name()
        self.kept = KeptConnections(server.host, name)
        # The event loop of a test ends with the test.
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._make())

    def migrated(self) -> str:
        """Address of a migrated database without any data; the address before it is void."""
        self._loop.run_until_complete(self._renew())
        return self._server.url(self._name, self._user)

    def close(self) -> None:
        """Let go of the database, which goes with its server."""
        self.kept.forget()
        self._loop.run_until_complete(self._connection.close())
        self._loop.close()

    async def _make(self) -> None:
        self.kept.forget()
        self._server.drop_database(self._name)
        self._server.execute(f'DROP ROLE IF EXISTS "{self._user}"')
        self._user = _a_name()
        self._server.execute(f'CREATE ROLE "{self._user}" LOGIN SUPERUSER')
        url = self._server.create_database(self._name, self._template)
        self._connection = await asyncpg.connect(url)
        self._tables = [row["relname"] for row in await self._connection.fetch(TABLES)]
        rows = [await first_rows(self._connection, table) for table in self._tables]
        sequences = [row[0] for row in await self._connection.fetch(SEQUENCES)]
        self._restored = [*filter(None, rows), *sequences]
        await self._connection.execute(WATCH_SCHEMA)
        await self._connection.execute("SET session_replication_role = replica")

    async def _renew(self) -> None:
        """Empty the database; where a test changed the schema or ended us too, make it anew."""
        try:
            name = _a_name()
            await self._connection.execute(f'ALTER ROLE "{self._user}" RENAME TO "{name}"')
            self._user = name
            await self._connection.execute(END_CONNECTIONS, self.kept.processes())
            if not await self._connection.fetchval(SCHEMA_CHANGED):
                await self._empty()
                return
        except (asyncpg.AdminShutdownError, asyncpg.ConnectionDoesNotExistError):
            pass
        self._connection.terminate()
        await self._make()

    async def _empty(self) -> None:
        """Bring every table to where the migrations left it; triggers and foreign keys rest."""
        found = {row["relname"]: row["bytes"] for row in await self._connection.fetch(TABLES)}
        if found.keys() - set(self._tables):
            self.kept.forget()  # what is prepared may name a table that the next test makes anew
        added = [f'DROP TABLE "{table}" CASCADE' for table in found.keys() - set(self._tables)]
        big = [f'"{table}"' for table in self._tables if found[table] > BIG_BYTES]
        truncated = [f"TRUNCATE {', '.join(big)} CASCADE"] if big else []
        emptied = [f'DELETE FROM "{table}"' for table in self._tables]
        steps = [*added, *truncated, *emptied, *self._restored]
        await self._connection.execute(";\n".join(steps))


async def first_rows(connection: asyncpg.Connection, table: str) -> str:
    """The statement that puts back what the migrations wrote into a table; '' for nothing."""
    rows = await connection.fetchval(f'SELECT json_agg(t) FROM "{table}" AS t')
    if rows is None:
        return ""
    source = f'json_populate_recordset(NULL::"{table}", {_quoted(rows)})'
    return f'INSERT INTO "{table}" OVERRIDING SYSTEM VALUE SELECT * FROM {source}'


async def migrate(url: str) -> None:
    """Bring a database up to date."""
    await database.connect(url)
    try:
        await migrator.migrate()
    finally:
        await database.close()


def _a_name() -> str:
    return f"test_{uuid4().hex}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

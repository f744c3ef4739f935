"""A PostgreSQL server that is there already, named by INSIGHTS_TEST_DATABASE_URL.

Tests get databases of their own inside it, which are dropped at the end of the run. Where the
database that the variable names has Citus and its nodes, the tests' databases are distributed over
the same nodes, in few parts: to make these is most of the time.
"""

import asyncio
import os
from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from models import database, distribution, migrator
from tests.databases import BIG_BYTES, SCHEMA_CHANGED, WATCH_SCHEMA, first_rows

T = TypeVar("T")

VARIABLE: Final = "INSIGHTS_TEST_DATABASE_URL"
SHARDS: Final = 2
HAS_CITUS: Final = "SELECT to_regclass('pg_catalog.pg_dist_node') IS NOT NULL"
NODES: Final = "SELECT nodename, nodeport FROM pg_dist_node WHERE groupid <> 0 ORDER BY nodeid"
COORDINATOR: Final = "SELECT citus_set_coordinator_host($1, $2)"
ADD_NODE: Final = "SELECT citus_add_node($1, $2)"
IN_TURN: Final = "SELECT pg_advisory_lock(19476)"
"""Let one process add nodes at a time: it writes the roles of a node, which databases share."""
TABLES: Final = """
SELECT c.relname AS name, pg_relation_size(c.oid) AS bytes FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
"""
"""The tables that tests write to, and parts of tables, as the server itself has them."""
DIRECTLY: Final = """
SET session_replication_role = replica;
SET citus.enable_manual_changes_to_shards = on;
SET citus.show_shards_for_app_name_prefixes = '*'
"""
"""Let a connection see parts of tables and write to them, without the coordinator's knowledge."""
LOCALLY: Final = "SET citus.enable_ddl_propagation = off"
"""Let the schema of a connection's DDL be that of its own server."""
PREPARED: Final = "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()"
END_CONNECTIONS: Final = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
 WHERE datname = current_database() AND backend_type = 'client backend'
   AND pid <> pg_backend_pid() AND application_name NOT LIKE 'citus%'
"""


class GivenDatabases:
    """Databases inside a server that is there already."""

    def __init__(self, url: str) -> None:
        """Nothing is made before it is asked for."""
        self._url = url
        self._made: dict[str, Sequence[tuple[str, int]]] = {}
        self._shared = ""
        self._servers: list[asyncpg.Connection] = []
        self._tables: set[str] = set()
        self._restored: list[str] = []
        # The event loop of a test ends with the test.
        self._loop = asyncio.new_event_loop()

    def empty(self) -> str:
        """Address of a new database that nothing has touched: it has its nodes, and no tables."""
        return self._run(self._create())

    def migrated(self) -> str:
        """Address of a migrated database without any data: always the same one, emptied."""
        self._run(self._renew())
        return self._shared

    def drop(self, url: str) -> None:
        """Drop a database."""
        self._run(self._drop(url))

    @cached_property
    def is_distributed(self) -> bool:
        """Whether the databases for tests are distributed over nodes."""
        return bool(self._run(self._nodes()))

    def close(self) -> None:
        """Drop all databases that were made."""
        self._run(self._let_go())
        for url in list(self._made):
            self.drop(url)
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    async def _create(self) -> str:
        name = f"insights_test_{uuid4().hex}"
        nodes = await self._nodes()
        for url in (self._url, *(_on(self._url, *node) for node in nodes)):
            await _execute(url, f'CREATE DATABASE "{name}" TEMPLATE template0')
        made = _named(self._url, name)
        self._made[made] = nodes
        if nodes:
            for url in (made, *(_on(made, *node) for node in nodes)):
                await _execute(url, "CREATE EXTENSION citus")
            await self._add_nodes(made, nodes)
        return made

    async def _add_nodes(self, made: str, nodes: Sequence[tuple[str, int]]) -> None:
        parts = urlsplit(self._url)
        turn = await asyncpg.connect(self._url)
        try:
            await turn.execute(IN_TURN)
            await _execute(made, COORDINATOR, parts.hostname, parts.port or 5432)
            for node in nodes:
                await _execute(made, ADD_NODE, *node)
        finally:
            await turn.close()

    async def _nodes(self) -> Sequence[tuple[str, int]]:
        connection = await asyncpg.connect(self._url)
        try:
            if not await connection.fetchval(HAS_CITUS):
                return ()
            return [(row["nodename"], row["nodeport"]) for row in await connection.fetch(NODES)]
        finally:
            await connection.close()

    async def _drop(self, url: str) -> None:
        name = urlsplit(url).path.removeprefix("/")
        for server in (self._url, *(_on(self._url, *node) for node in self._made.pop(url))):
            await _roll_back(_named(server, name))  # what is prepared keeps a database
            await _execute(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    async def _renew(self) -> None:
        """Empty the database; where a test changed the schema, make it anew."""
        if self._shared and not await self._servers[0].fetchval(SCHEMA_CHANGED):
            await self._servers[0].execute(END_CONNECTIONS)
            await asyncio.gather(*map(self._empty, self._servers))
            return
        if self._shared:
            await self._let_go()
            await self._drop(self._shared)
        self._shared = await self._create()
        nodes = self._made[self._shared]
        await _migrate(self._shared, distributed=bool(nodes))
        urls = (self._shared, *(_on(self._shared, *node) for node in nodes))
        self._servers = [await asyncpg.connect(url) for url in urls]
        for server in self._servers:
            await server.execute(DIRECTLY)
        self._tables = {row["name"] for row in await self._servers[0].fetch(TABLES)}
        rows = [await first_rows(self._servers[0], table) for table in self._tables]
        self._restored = list(filter(None, rows))
        await self._servers[0].execute(f"{LOCALLY}; {WATCH_SCHEMA}")

    async def _empty(self, server: asyncpg.Connection) -> None:
        """Empty the tables of one server, each of which has its own parts of a distributed one.

        A statement of the coordinator for each table would take most of the time of the tests.
        """
        tables = {row["name"]: row["bytes"] for row in await server.fetch(TABLES)}
        is_coordinator = server is self._servers[0]
        added = tables.keys() - self._tables if is_coordinator else set()
        big = [f'"{name}"' for name in tables.keys() - added if tables[name] > BIG_BYTES]
        steps = [f'DROP TABLE "{name}" CASCADE' for name in added]
        steps += [f"TRUNCATE {', '.join(big)} CASCADE"] if big else []
        steps += [f'DELETE FROM "{name}"' for name in tables.keys() - added if tables[name]]
        steps += self._restored if is_coordinator else []
        await server.execute(";\n".join(steps))

    async def _let_go(self) -> None:
        for server in self._servers:
            await server.close()
        self._servers = []


async def _migrate(url: str, *, distributed: bool) -> None:
    await database.connect(url)
    try:
        await migrator.migrate()
        if distributed:
            await distribution.distribute(SHARDS)
    finally:
        await database.close()


async def _execute(url: str, statement: str, *values: object) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement, *values)
    finally:
        await connection.close()


async def _roll_back(url: str) -> None:
    """Roll back transactions of several nodes whose connections were ended before they were."""
    connection = await asyncpg.connect(url)
    try:
        for row in await connection.fetch(PREPARED):
            await connection.execute(f"ROLLBACK PREPARED '{row['gid']}'")
    finally:
        await connection.close()


def given_address() -> str | None:
    """The address of the server that tests are to use; None for one of their own."""
    return os.environ.get(VARIABLE) or None


def _named(url: str, database_name: str) -> str:
    return urlsplit(url)._replace(path=f"/{database_name}").geturl()


def _on(url: str, host: str, port: int) -> str:
    parts = urlsplit(url)
    user, _, _ = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}@{host}:{port}" if user else f"{host}:{port}").geturl()

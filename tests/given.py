"""A PostgreSQL server that is there already, named by INSIGHTS_TEST_DATABASE_URL.

Tests get databases of their own inside it, which are dropped at the end of the run. Where the
database that the variable names has Citus and its nodes, the tests' databases are distributed over
the same nodes, in few parts: to make these is most of the time.
"""

import asyncio
import os
from collections.abc import Coroutine, Sequence
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from models import database, distribution, migrator
from models.distributed_tables import COLUMNS

T = TypeVar("T")

VARIABLE: Final = "INSIGHTS_TEST_DATABASE_URL"
SHARDS: Final = 2
HAS_CITUS: Final = "SELECT to_regclass('pg_catalog.pg_dist_node') IS NOT NULL"
NODES: Final = "SELECT nodename, nodeport FROM pg_dist_node WHERE groupid <> 0 ORDER BY nodeid"
COORDINATOR: Final = "SELECT citus_set_coordinator_host($1, $2)"
ADD_NODE: Final = "SELECT citus_add_node($1, $2)"
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
        # The event loop of a test ends with the test.
        self._loop = asyncio.new_event_loop()

    def empty(self) -> str:
        """Address of a new database that nothing has touched."""
        return self._run(self._create(distributed=False))

    def migrated(self) -> str:
        """Address of a migrated database without any data: always the same one, emptied."""
        self._run(self._renew())
        return self._shared

    def drop(self, url: str) -> None:
        """Drop a database."""
        self._run(self._drop(url))

    def close(self) -> None:
        """Drop all databases that were made."""
        for url in list(self._made):
            self.drop(url)
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    async def _create(self, *, distributed: bool) -> str:
        name = f"insights_test_{uuid4().hex}"
        nodes = await self._nodes() if distributed else ()
        for url in (self._url, *(_on(self._url, *node) for node in nodes)):
            await _execute(url, f'CREATE DATABASE "{name}" TEMPLATE template0')
        made = _named(self._url, name)
        self._made[made] = nodes
        if nodes:
            for url in (made, *(_on(made, *node) for node in nodes)):
                await _execute(url, "CREATE EXTENSION citus")
            parts = urlsplit(self._url)
            await _execute(made, COORDINATOR, parts.hostname, parts.port or 5432)
            for node in nodes:
                await _execute(made, ADD_NODE, *node)
        return made

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
            await _execute(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    async def _renew(self) -> None:
        if not self._shared:
            self._shared = await self._create(distributed=True)
            await _migrate(self._shared, distributed=bool(self._made[self._shared]))
            return
        await _execute(self._shared, END_CONNECTIONS)
        emptied = ", ".join([*COLUMNS, "tenant", "plan", "api_key", "member"])
        central = "DELETE FROM setting; DELETE FROM persisted_operation"
        await _execute(self._shared, f"TRUNCATE {emptied} CASCADE; {central}")


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


def given_address() -> str | None:
    """The address of the server that tests are to use; None for one of their own."""
    return os.environ.get(VARIABLE) or None


def _named(url: str, database_name: str) -> str:
    return urlsplit(url)._replace(path=f"/{database_name}").geturl()


def _on(url: str, host: str, port: int) -> str:
    parts = urlsplit(url)
    user, _, _ = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}@{host}:{port}" if user else f"{host}:{port}").geturl()

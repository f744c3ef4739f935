"""Distributing a database by tenant with Citus, an extension of PostgreSQL.

All of a tenant's rows lie on one node, so that each statement of its transactions goes to one. What
a distributed table cannot have goes: triggers, uniqueness and references across tenants. The tables
stay append only by what the service's role is granted (`models.database_roles`).
"""

from typing import Final

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.connection import get_connections

from models.connections import CONNECTION
from models.database import session
from models.distributed_tables import COLUMNS, COPIED, FIRST
from models.sql import distribution as sql
from models.sql.database import NO_LIMIT
from models.sql.distributed_together import FUNCTIONS, MISSING

SHARDS: Final = 32
"""Parts of each table: as many nodes can share them out."""

MOST_SHARDS: Final = 64_000
"""The most that Citus takes."""

LONGEST_S: Final = 24 * 3600.0
"""Seconds that distributing one table may take: its rows are copied."""


class DistributionError(Exception):
    """The database cannot be distributed; the message says what has to be done first."""


async def distribute(shards: int = SHARDS) -> list[str]:
    """Distribute the tables that are not distributed yet; their names. All of it, or nothing.

    Each table is locked until the end. Raises DistributionError.
    """
    client = get_connections().get(CONNECTION)
    if not isinstance(client, AsyncpgDBClient):
        msg = "only a PostgreSQL database can be distributed: set INSIGHTS_DATABASE_URL to one"
        raise DistributionError(msg)
    async with client.acquire_connection() as connection:
        await _check(connection)
        async with connection.transaction():
            await connection.execute(NO_LIMIT)
            await connection.execute(sql.QUIETLY)
            await connection.execute(sql.ONE_BY_ONE)
            return await _distribute(connection, shards)


async def distribute_and_free(shards: int = SHARDS) -> list[str]:
    """As `distribute`, and give back the room that the rows of tables took before."""
    distributed = await distribute(shards)
    await free()
    return distributed


async def missing_functions() -> list[str]:
    """The functions that a distributed database lacks: one that was not migrated by this release.

    Nothing of another one.
    """
    if not session().is_distributed:
        return []
    return [row["name"] for row in await session().rows(MISSING, list(FUNCTIONS))]


async def free() -> None:
    """Give the room back that the rows of tables took before they were distributed.

    Also of those that an earlier call has distributed, and was ended before it came to this.
    """
    client = get_connections().get(CONNECTION)
    assert isinstance(client, AsyncpgDBClient), "its tables were distributed"
    async with client.acquire_connection() as connection:
        full = {row[0] for row in await connection.fetch(sql.NOT_FREED)}
        for table in reversed((*COPIED, *COLUMNS)):
            if table in full:
                await connection.fetchval(sql.FREE, table, timeout=LONGEST_S)


async def _check(connection: asyncpg.Connection) -> None:
    if not await connection.fetchval(sql.HAS_CITUS):
        msg = (
            "the database does not have the extension citus: install it on each server, add it to"
            " shared_preload_libraries, and run CREATE EXTENSION citus in this database"
        )
        raise DistributionError(msg)
    if not await connection.fetchval(sql.NODES):
        msg = (
            "the database knows no node that tables can be distributed to: call"
            " citus_set_coordinator_host('…') and citus_add_node('…', 5432) in it first"
        )
        raise DistributionError(msg)


async def _distribute(connection: asyncpg.Connection, shards: int) -> list[str]:
    for creation in FUNCTIONS.values():
        await connection.execute(creation)
    known = {row[0] for row in await connection.fetch(sql.KNOWN_TABLES)}
    missing = [table for table in (*COPIED, *COLUMNS) if table not in known]
    if not missing:
        return []
    await _take_away(connection, missing)
    kept = await connection.fetch(sql.FOREIGN_KEYS, list(COLUMNS))
    keys = [key for key in kept if key["table"] in missing]
    for key in keys:
        await connection.execute(f"ALTER TABLE {key['table']} DROP CONSTRAINT {key['name']}")
    for table in missing:
        if table in COPIED:
            await connection.fetchval(sql.COPY_EVERYWHERE, table, timeout=LONGEST_S)
        elif table == FIRST:
            column = COLUMNS[table]
            await connection.fetchval(
                sql.DISTRIBUTE_FIRST, table, column, shards, timeout=LONGEST_S
            )
        else:
            column = COLUMNS[table]
            await connection.fetchval(sql.DISTRIBUTE, table, column, FIRST, timeout=LONGEST_S)
    for key in keys:
        added = f"ALTER TABLE {key['table']} ADD CONSTRAINT {key['name']} {key['text']}"
        await connection.execute(added, timeout=LONGEST_S)
    return missing


async def _take_away(connection: asyncpg.Connection, tables: list[str]) -> None:
    """Take away what no distributed table may have."""
    for name, statements in sql.REPLACED.items():
        if name.partition("_")[0] in tables:
            for statement in statements:
                await connection.execute(statement, timeout=LONGEST_S)
    for table in COLUMNS.keys() & tables:
        for row in await connection.fetch(sql.TRIGGERS, table):
            await connection.execute(f"DROP TRIGGER {row['tgname']} ON {table}")

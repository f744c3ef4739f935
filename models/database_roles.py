"""What the role of the service may do: everything with rows, but for tables that are append only.

A role that may not change or truncate a table needs no trigger that refuses it. Triggers are there
as well where the database takes them, since an owner may do anything that a grant does not say.
"""

from typing import Final

from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.connection import get_connections

from models.connections import CONNECTION
from models.database import session
from models.sql import database_roles as sql
from models.sql.distributed_together import FUNCTIONS
from models.sql.distribution import ONE_BY_ONE

APPEND_ONLY: Final = ("entry", "entry_line", "usage_event")
"""Tables whose rows never change, and go with their tenant alone."""

MIGRATIONS: Final = "tortoise_migrations"
"""The table that says which migrations were applied: the service reads it."""


class DatabaseRoleError(Exception):
    """The role cannot be the service's; the message says why."""


async def grant(role: str) -> None:
    """Let a role do what the service does, and no more. Raises DatabaseRoleError.

    It may delete rows of append-only tables where triggers let them go with their tenant alone: a
    distributed database has no triggers, and there it may not.
    """
    client = get_connections().get(CONNECTION)
    if not isinstance(client, AsyncpgDBClient):
        msg = "a SQLite file has no roles: only PostgreSQL grants them anything"
        raise DatabaseRoleError(msg)
    withheld = sql.CHANGING_OR_DELETING if session().is_distributed else sql.CHANGING
    async with client.acquire_connection() as connection, connection.transaction():
        found = await connection.fetchrow(sql.ROLE, role, APPEND_ONLY[0])
        if found is None:
            msg = f"there is no role {role}: create it first, with LOGIN and a password"
            raise DatabaseRoleError(msg)
        if found["rolsuper"]:
            msg = f"the role {role} is a superuser, whom no grant limits: take another one"
            raise DatabaseRoleError(msg)
        if found["is_owner"]:
            msg = f"the role {role} owns the tables, and no grant limits an owner: take another one"
            raise DatabaseRoleError(msg)
        name, schema = found["name"], await connection.fetchval(sql.SCHEMA)
        if session().is_distributed:
            await connection.execute(ONE_BY_ONE)
            for function in FUNCTIONS:  # which an owner may have kept from everybody
                await connection.execute(sql.grant("EXECUTE", f"FUNCTION {function}", name))
        await connection.execute(sql.grant("USAGE", f"SCHEMA {schema}", name))
        for (table,) in await connection.fetch(sql.TABLES):
            rights = sql.READING if table == MIGRATIONS else sql.WRITING
            await connection.execute(sql.grant(rights, table, name))
        for (sequence,) in await connection.fetch(sql.SEQUENCES):  # which a backup reads, too
            await connection.execute(sql.grant(sql.READING, f"SEQUENCE {sequence}", name))
        for table in APPEND_ONLY:
            await connection.execute(sql.revoke(withheld, table, name))

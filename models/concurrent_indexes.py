"""Indexes that are built beside the running service, on tables that may be large by now.

CREATE INDEX holds up every write of its table until it is done, and inside the transaction that
PostgreSQL's migrations are, until that commits. CREATE INDEX CONCURRENTLY holds up none, but runs
in no transaction: it comes after the migrations, and is only slow for the reads that need it until
then. One that was broken off is built anew by the next `insights migrate`.
"""

from collections.abc import Sequence

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.migrations.schema_editor.base import BaseSchemaEditor

from models.long_waits import logged_while_it_lasts
from models.migration_sql import Statements
from models.sql import concurrent_indexes as sql

LOCK = 0x1A5_19476
"""The advisory lock's number: another than the migrations', for these do not wait for it."""

LONGEST_S = 24 * 3600.0
"""Seconds that building one index may take."""


class ConcurrentIndex(Statements):
    """A migration's index: with the migration where its table is empty, else behind it."""

    def __init__(self, name: str, table: str, columns: str) -> None:
        """`columns` stand in parentheses, followed by the condition if there is one."""
        super().__init__(f"CREATE INDEX IF NOT EXISTS {name} ON {table} {columns};\n")
        self.name, self.table, self.columns = name, table, columns

    async def _run_sql(self, state_editor: BaseSchemaEditor, sqls: str) -> None:
        comes_later = state_editor.DIALECT == "postgres" and not state_editor.collect_sql
        if comes_later and (await state_editor.client.execute_query(sql.a_row(self.table)))[0]:
            return
        await super()._run_sql(state_editor, sqls)


class PooledConnectionError(Exception):
    """A pooler stands before the server, where a session may change between two statements."""

    def __init__(self, missing: Sequence[str]) -> None:
        """Name the indexes that are missing."""
        super().__init__(
            f"the database lacks {len(missing)} indexes ({', '.join(missing)}), which are built\n"
            "  beside the running service, under a lock of a session. The address leads to a\n"
            "  pooler, such as PgBouncer, that may share sessions: run insights migrate once\n"
            "  more with the address of the server itself"
        )


async def build(client: AsyncpgDBClient, indexes: Sequence[ConcurrentIndex]) -> None:
    """Build those of some indexes that the database lacks, one process at a time.

    While another process builds them, this returns at once: a statement that waited for it would
    keep it waiting in turn, for CONCURRENTLY waits for older statements to end. No limit of time
    that the role has for its statements ends it. Raises PooledConnectionError.
    """
    async with client.acquire_connection() as connection:
        missing = [
            index for index in indexes if not await connection.fetchval(sql.IS_VALID, index.name)
        ]
        if not missing:
            return
        if await connection.fetchval(sql.PROCESS) != connection.get_server_pid():
            raise PooledConnectionError([index.name for index in missing])
        if not await connection.fetchval(sql.TRY_LOCK, LOCK):
            return
        try:
            await connection.execute(sql.NO_LIMITS)
            for index in missing:
                await _build(connection, index)
        finally:
            await connection.execute(sql.LIMITS)
            await connection.execute(sql.UNLOCK, LOCK)


async def _build(connection: asyncpg.Connection, index: ConcurrentIndex) -> None:
    is_valid = await connection.fetchval(sql.IS_VALID, index.name)
    if is_valid:
        return
    if is_valid is not None:
        await connection.execute(sql.drop(index.name), timeout=LONGEST_S)
    text = sql.create(index.name, index.table, index.columns)
    async with logged_while_it_lasts(
        f"building index {index.name}, behind the transactions that are older"
    ):
        await connection.execute(text, timeout=LONGEST_S)

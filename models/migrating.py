"""Bringing the database up to date: each step once, however many processes start at once."""

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, cast

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.connection import get_connections
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, SqliteSchemaEditor
from tortoise.transactions import in_transaction

from models.engines import APP, CONNECTION

LOCK: Final = 0x1A5_19475
"""The advisory lock's number on PostgreSQL: any, as long as nothing else there takes it."""

_APPS: Final[dict[str, dict[str, Any]]] = {
    APP: {"models": ["models.tables"], "migrations": "models.migrations"}
}


async def pending() -> list[str]:
    """The names of the steps that the database still lacks, in order."""
    executor = MigrationExecutor(get_connections().get(CONNECTION), _APPS)
    return [step.migration.name for step in await executor.plan()]


async def migrate() -> list[str]:
    """Take the steps that the database lacks; their names. Nothing is left half done."""
    taken: list[str] = []

    def note(happening: str, _app: str, name: str) -> None:
        if happening == "apply_done":
            taken.append(name)

    async with _locked() as connection:
        # Reading a missing table of steps would spoil PostgreSQL's transaction: make it first.
        editor = SqliteSchemaEditor if isinstance(connection, SqliteClient) else AsyncpgSchemaEditor
        await MigrationRecorder(connection).ensure_schema(editor(connection, atomic=False))
        await MigrationExecutor(connection, _APPS).migrate(progress=note)
    return taken


@asynccontextmanager
async def _locked() -> AsyncIterator[BaseDBAsyncClient]:
    """Keep other processes from migrating; on PostgreSQL all steps are one transaction."""
    connection = get_connections().get(CONNECTION)
    if isinstance(connection, SqliteClient):
        if connection.filename == ":memory:":
            yield connection
            return
        with await asyncio.to_thread(Path(f"{connection.filename}.migrating").open, "w") as lock:
            await asyncio.to_thread(fcntl.flock, lock, fcntl.LOCK_EX)
            yield connection
        return
    async with in_transaction(CONNECTION) as wrapped:
        transaction = cast(BaseDBAsyncClient, wrapped)
        await transaction.execute_query(f"SELECT pg_advisory_xact_lock({LOCK})")
        yield transaction

"""Applies migrations: each once, however many processes start at the same time."""

import pkgutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any, Final, cast

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, SqliteSchemaEditor
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.transactions import in_transaction

from models import concurrent_indexes, distribution, late_usage, migrations, period_sums
from models.concurrent_indexes import ConcurrentIndex
from models.connections import APP, CONNECTION, TABLES
from models.database import session
from models.migration_locks import only_one, when_unlocked

REPLACED: Final = "0001_foundation"
"""The first of the development versions' migrations, which are one since release 0.1.0."""

_APPS: Final[dict[str, dict[str, Any]]] = {
    APP: {"models": TABLES, "migrations": "models.migrations"}
}


class UnsupportedDatabaseError(Exception):
    """The database was made before the first release; no migration leads from it to this one."""


class FutureSchemaError(Exception):
    """The database has migrations that this release does not know: a newer one made them."""


class UnprivilegedRoleError(Exception):
    """The role of the address may not change tables, as that of a service may not."""


def known() -> list[str]:
    """The names of all migrations of this release, in order."""
    modules = pkgutil.iter_modules(migrations.__path__)
    return sorted(module.name for module in modules)


async def pending() -> list[str]:
    """The names of the migrations that the database lacks, in order.

    Raises UnsupportedDatabaseError and FutureSchemaError, and any error of reading the record.
    """
    connection = get_connections().get(CONNECTION)
    executor = _executor(connection)
    await _check_origin(executor.recorder)
    return [step.migration.name for step in await executor.plan()]


async def migrate() -> list[str]:
    """Apply the migrations that the database lacks; their names. Nothing is left half done.

    A table that a transaction of somebody else has locked is waited for briefly, since all that
    comes later waits behind, and tried again for some minutes. Behind the migrations new tables of
    a distributed database are distributed, and what takes long on large tables is done beside the
    running service: indexes on PostgreSQL (`concurrent_indexes`), sums of periods (`period_sums`)
    and late usage (`late_usage`), in transactions of their own. What is broken off there is done by
    the next call.
    Raises UnsupportedDatabaseError, FutureSchemaError, UnprivilegedRoleError, LockedTablesError,
    DistributionError, and PooledConnectionError where indexes are missing behind a pooler.
    """
    applied = await when_unlocked(_applied)
    client = get_connections().get(CONNECTION)
    if isinstance(client, AsyncpgDBClient):
        if session().is_distributed:
            await distribution.distribute_and_free()
        await concurrent_indexes.build(client, _concurrent_indexes())
    await period_sums.complete_all()
    await late_usage.complete(session())
    return applied


async def _applied() -> list[str]:
    """Apply what the database lacks, in one attempt."""
    applied: list[str] = []

    def note(happening: str, _app: str, name: str) -> None:
        if happening == "apply_done":
            applied.append(name)

    async with _privileged(), only_one() as connection:
        # A failed read of a missing table would abort PostgreSQL's transaction: create it first.
        editor = SqliteSchemaEditor if isinstance(connection, SqliteClient) else AsyncpgSchemaEditor
        executor = _executor(connection)
        await executor.recorder.ensure_schema(editor(connection, atomic=False))
        await _check_origin(executor.recorder)
        if await executor.plan():
            await _migrate(executor, note)
    return applied


async def _migrate(executor: MigrationExecutor, note: Callable[[str, str, str], None]) -> None:
    """Apply what the database lacks and record it, in one transaction on SQLite, too.

    Tortoise commits each step before it records it there: a process that is killed between the two
    would leave a database that no further one can migrate.
    """
    async with in_transaction(CONNECTION) as transaction:
        connection = cast(BaseDBAsyncClient, transaction)
        executor.connection = executor.recorder.connection = connection
        # SQLite's lock for writing, before anything is read that another process may change.
        await connection.execute_query(f"DELETE FROM {executor.recorder.table_name} WHERE FALSE")
        await executor.migrate(progress=note)


def _concurrent_indexes() -> list[ConcurrentIndex]:
    """The indexes of all migrations that are built beside the running service."""
    modules = [import_module(f"{migrations.__name__}.{name}") for name in known()]
    return [
        operation
        for module in modules
        for operation in module.Migration.operations
        if isinstance(operation, ConcurrentIndex)
    ]


async def _check_origin(recorder: MigrationRecorder) -> None:
    """Refuse a database that a release before the first made, or one after this one."""
    applied = {key.name for key in await recorder.applied_migrations()}
    if REPLACED in applied:
        msg = "the database was made before release 0.1.0 and cannot be migrated: use an empty one"
        raise UnsupportedDatabaseError(msg)
    if newer := sorted(applied.difference(known())):
        msg = (
            f"the database was migrated by a newer release, which made {', '.join(newer)}: "
            "install that release or a later one"
        )
        raise FutureSchemaError(msg)


@asynccontextmanager
async def _privileged() -> AsyncIterator[None]:
    """Raise UnprivilegedRoleError for what the role may not do on PostgreSQL."""
    try:
        yield
    except OperationalError as error:
        cause = next(iter(error.args), None)
        if not isinstance(cause, asyncpg.InsufficientPrivilegeError):
            raise
        msg = f"the role may not change tables ({cause}): migrate as the owner of the tables"
        raise UnprivilegedRoleError(msg) from error


class _Recorder(MigrationRecorder):
    """Tortoise's recorder; its own reading takes every error for a database without migrations."""

    def __init__(self, made: MigrationRecorder) -> None:
        """As `made` is, whose model takes long to make."""
        vars(self).update(vars(made))
        self._is_ensured = False

    async def ensure_schema(self, schema_editor: BaseSchemaEditor) -> None:
        """Make the table once, where it is not there: a script of SQLite's ends a transaction."""
        if not self._is_ensured:
            await super().ensure_schema(schema_editor)
            self._is_ensured = True

    async def applied_migrations(self) -> list[MigrationKey]:
        """What is on record; nothing where there is no record.

        Raises UnsupportedDatabaseError for a row that no release writes, and any other error.
        """
        query = f"SELECT app, name FROM {self.table_name} ORDER BY id"
        try:
            _, rows = await self.connection.execute_query(query)
        except OperationalError as error:
            if _has_no_table(error):
                return []
            raise
        for row in rows:
            if row["app"] != APP or not isinstance(row["name"], str):
                msg = (
                    f"the record of migrations has {row['name']!r} of {row['app']!r}, which no "
                    "release writes: restore the newest backup that is whole (insights restore)"
                )
                raise UnsupportedDatabaseError(msg)
        return [MigrationKey(row["app"], row["name"]) for row in rows]


def _has_no_table(error: OperationalError) -> bool:
    cause = next(iter(error.args), None)
    is_of_sqlite = isinstance(cause, sqlite3.OperationalError) and "no such table" in str(cause)
    return is_of_sqlite or isinstance(cause, asyncpg.UndefinedTableError)


def _executor(connection: BaseDBAsyncClient) -> MigrationExecutor:
    """Tortoise's executor, with our recorder, whose model's source is parsed to make it.

    CPython 3.11 may refuse with a SystemError what it parses, when garbage is collected meanwhile
    and another thread parses too (its issue 106905): parsed again, it is accepted.
    """
    try:
        executor = MigrationExecutor(connection, _APPS)
    except SystemError:
        executor = MigrationExecutor(connection, _APPS)
    executor.recorder = executor.loader.recorder = _Recorder(executor.recorder)
    return executor

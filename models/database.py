"""The database: connecting, one way to speak SQL to both engines, and transactions that retry."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

import asyncpg
import orjson
from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.connection import get_connections
from tortoise.exceptions import DBConnectionError, OperationalError
from tortoise.transactions import in_transaction

from models.connections import CONNECTION, configuration

T = TypeVar("T")
Row = dict[str, Any]

ATTEMPTS: Final = 6
_RETRIED: Final = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    ConnectionError,
    DBConnectionError,
)

_QUEUES: Final[WeakValueDictionary[tuple[int, UUID], asyncio.Lock]] = WeakValueDictionary()
"""Who waits for which tenant in this process; nothing is in it that nobody waits for."""


async def connect(url: str) -> None:
    """Open the database for this process."""
    await Tortoise.init(config=configuration(url), _enable_global_fallback=True)


async def close() -> None:
    """Close what `connect` opened."""
    await Tortoise.close_connections()


@dataclass(frozen=True, slots=True)
class Relation:
    """Rows of values that a statement reads like a table; `types` are PostgreSQL's names."""

    columns: Mapping[str, str]
    rows: Sequence[Sequence[Any]]


class Session:
    """A connection of either engine, or a transaction on it.

    Statements are written once: `$1`, `$2` … for values, `{name}` for a Relation. PostgreSQL gets
    a Relation as arrays, SQLite as one JSON text; neither's size changes the statement.
    """

    def __init__(self, connection: BaseDBAsyncClient) -> None:
        """Speak on a connection of Tortoise's."""
        self._connection = connection
        self.is_sqlite = connection.capabilities.dialect == "sqlite"

    def uuid(self, placeholder: str) -> str:
        """A placeholder for an id in a place that does not tell PostgreSQL its type."""
        return placeholder if self.is_sqlite else f"{placeholder}::uuid"

    async def rows(self, statement: str, *values: object, **relations: Relation) -> list[Row]:
        """Run a statement and answer its rows (those of RETURNING too), by column name."""
        arguments = list(values)
        for name, relation in relations.items():
            source, given = self._render(name, relation, len(arguments) + 1)
            statement = statement.replace("{" + name + "}", source)
            arguments += given
        if self.is_sqlite:
            if relations:
                statement = _in_order(statement)
            statement, arguments = _numbered(statement), [_plain(value) for value in arguments]
        return await self._connection.execute_query_dict(statement, arguments)

    async def row(self, statement: str, *values: object, **relations: Relation) -> Row | None:
        """The first row of a statement; None when it has none."""
        found = await self.rows(statement, *values, **relations)
        return found[0] if found else None

    def _render(self, name: str, relation: Relation, first: int) -> tuple[str, list[object]]:
        if self.is_sqlite:
            columns = ", ".join(
                f"value ->> {place} AS {column}" for place, column in enumerate(relation.columns)
            )
            rows = orjson.dumps(
                relation.rows, default=_plain, option=orjson.OPT_PASSTHROUGH_DATETIME
            )
            return f"(SELECT {columns} FROM json_each(${first})) AS {name}", [rows.decode()]
        arrays = ", ".join(
            f"${place}::{kind}[]" for place, kind in enumerate(relation.columns.values(), first)
        )
        columns = ", ".join(relation.columns)
        lists = [list(column) for column in zip(*relation.rows, strict=True)]
        return f"unnest({arrays}) AS {name}({columns})", [*(lists or [[]] * len(relation.columns))]


def session() -> Session:
    """The connection that belongs to the running task: its transaction, where it is in one."""
    return Session(get_connections().get(CONNECTION))


async def transaction(
    work: Callable[[Session], Awaitable[T]],
    *,
    tenant: UUID | None = None,
    snapshot: bool = False,
) -> T:
    """Run `work` in one transaction; all of it is written, or nothing.

    Transactions that lock the wallet of a `tenant` queue for it in this process first: the lock
    is the database's, but those that wait for it there would each hold a connection, and leave
    none to other tenants. With `snapshot` everything is read as it was at one instant, for work
    that only reads.

    It runs again from the start when the database says that it lost a race or its connection,
    a few times with growing pauses, so `work` must decide from what it reads inside.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            async with _queue(tenant):
                return await _finished(asyncio.create_task(_once(work, snapshot=snapshot)))
        except (*_RETRIED, OperationalError) as error:
            if attempt == ATTEMPTS or not _is_passing(error):
                raise
            await asyncio.sleep(random.uniform(0.5, 1.5) * 0.05 * 2**attempt)  # noqa: S311 jitter
    raise AssertionError


def _queue(tenant: UUID | None) -> asyncio.Lock | nullcontext[None]:
    if tenant is None:
        return nullcontext()
    return _QUEUES.setdefault((id(asyncio.get_running_loop()), tenant), asyncio.Lock())


async def _finished(task: asyncio.Task[T]) -> T:
    """The task's answer, waited for to the end even when the caller is cancelled meanwhile.

    A transaction is a task of its own, since a failed BEGIN would spoil the caller's for good; and
    it is never cancelled, since one that is cancelled in its BEGIN keeps its connection for ever.
    """
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        if not task.done():
            await asyncio.wait([task])
        raise


async def _once(work: Callable[[Session], Awaitable[T]], *, snapshot: bool) -> T:
    shared = get_connections().get(CONNECTION)
    if snapshot and isinstance(shared, SqliteClient):
        return await _alone(work, shared)
    async with in_transaction(CONNECTION) as connection:
        own = Session(connection)
        if snapshot:
            await own.rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return await work(own)


async def _alone(work: Callable[[Session], Awaitable[T]], shared: SqliteClient) -> T:
    """Read in a connection of its own: all else here shares one, and would wait for the end.

    SQLite's transactions are snapshots as they are.
    """
    own = type(shared)(shared.filename, connection_name=CONNECTION, **shared.pragmas)
    await own.create_connection(with_db=True)
    try:
        async with own._in_transaction() as connection:  # noqa: SLF001 - what in_transaction calls
            return await work(Session(connection))
    finally:
        await own.close()


def _is_passing(error: Exception) -> bool:
    return isinstance(error, _RETRIED) or "locked" in str(error)


def _in_order(statement: str) -> str:
    """Make SQLite join in the order written: look up what is wanted, never the reverse.

    It knows nothing of a relation's size; CROSS there only fixes the order.
    """
    crossed = statement.replace(" JOIN ", " CROSS JOIN ")
    return crossed.replace(" LEFT CROSS JOIN ", " LEFT JOIN ")


@lru_cache(maxsize=1024)
def _numbered(statement: str) -> str:
    return re.sub(r"\$(\d+)", r"?\1", statement)


def _plain(value: object) -> object:
    """A value as SQLite keeps it: instants and days as text that sorts as they do."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def instant(value: str | datetime) -> datetime:
    """An instant as either engine gives it."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def day(value: str | date) -> date:
    """A day as either engine gives it."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def uuid(value: str | UUID) -> UUID:
    """An id as either engine gives it."""
    return value if type(value) is UUID else UUID(str(value))

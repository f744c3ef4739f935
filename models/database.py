"""The database: connecting, sessions for querysets and SQL, and transactions that retry."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.connection import get_connections
from tortoise.context import require_context
from tortoise.models import Model
from tortoise.transactions import in_transaction

from models.attempts import in_turn
from models.connections import CONNECTION, configuration
from models.dialects import DIALECTS, DISTRIBUTED, RowSet
from models.limits import Limits
from models.postgres_client import PostgresClient
from models.postgres_pool import PostgresTransaction
from models.sql import database as sql
from models.sql.planned_once import PlannedOnce
from models.sqlite_client import SqliteFileClient
from models.sqlite_values import adapt_sqlite

T = TypeVar("T")
MODEL = TypeVar("MODEL", bound=Model)
Row = dict[str, Any]


async def connect(
    url: str, *, may_create: bool = True, limits: Limits | None = None, replica: str | None = None
) -> None:
    """Open the database for this process; `may_create` makes a SQLite file that is not there.

    At `replica` is a copy for reads (`models.read_replica`), which need not be there.
    """
    config = configuration(url, may_create=may_create, limits=limits, replica=replica)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    adapt_sqlite()
    # Tortoise keeps INSERTs by the connection's name, with the placeholders of the last engine.
    EXECUTOR_CACHE.clear()


async def close() -> None:
    """Close what `connect` opened."""
    await Tortoise.close_connections()


class Session:
    """A connection of either engine, or a transaction on it.

    `connection` is for querysets, `.using_db(session.connection)`; `rows`, `row` and `execute` are
    for SQL, written once for both engines (`models.dialects`).
    """

    def __init__(self, connection: BaseDBAsyncClient) -> None:
        """Speak on a connection of Tortoise's."""
        self.connection = connection
        self.is_distributed = isinstance(connection, PostgresClient | PostgresTransaction) and bool(
            connection.is_distributed
        )
        dialect = DISTRIBUTED if self.is_distributed else connection.capabilities.dialect
        self.dialect = DIALECTS[dialect]
        self.is_sqlite = isinstance(connection, SqliteClient)

    async def rows(self, statement: str, *values: object, **sets: RowSet) -> list[Row]:
        """Run a statement and answer its rows (those of RETURNING too), by column name."""
        if isinstance(statement, PlannedOnce):
            return [dict(row) for row in await self.records(statement, *values, **sets)]
        text, arguments = self.dialect.prepared(statement, values, sets)
        return await self.connection.execute_query_dict(text, arguments)

    async def records(self, statement: str, *values: object, **sets: RowSet) -> Sequence[Any]:
        """As `rows`, but as the driver answers them: for many rows, of which no dict is made.

        Their values are read by column name, and by position.
        """
        text, arguments = self.dialect.prepared(statement, values, sets)
        if isinstance(statement, PlannedOnce) and isinstance(self.connection, PostgresClient):
            return await self.connection.fetched(text, arguments, keep_plans=True)
        _, found = await self.connection.execute_query(text, arguments)
        return found

    async def row(self, statement: str, *values: object, **sets: RowSet) -> Row | None:
        """The first row of a statement; None when it has none."""
        found = await self.rows(statement, *values, **sets)
        return found[0] if found else None

    def split(self, items: Sequence[T], tenant: Callable[[T], UUID]) -> list[Sequence[T]]:
        """The items of each statement, where a distributed database takes none of several tenants.

        All of them together on any other; none where there are no items.
        """
        if not self.is_distributed:
            return [items] if items else []
        found: dict[UUID, list[T]] = {}
        for item in items:
            found.setdefault(tenant(item), []).append(item)
        return list(found.values())

    async def objects(
        self, model: type[MODEL], statement: str, *values: object, **sets: RowSet
    ) -> list[MODEL]:
        """The rows of a statement that answers every column of a table, as objects of its model."""
        return [object_of(model, row) for row in await self.rows(statement, *values, **sets)]

    async def execute(self, statement: str, *values: object, **sets: RowSet) -> None:
        """Run a statement that answers no rows."""
        text, arguments = self.dialect.prepared(statement, values, sets)
        await self.connection.execute_query(text, arguments)


def object_of(model: type[MODEL], row: Row) -> MODEL:
    """A row that has every column of a table, as an object of its model.

    Its other columns become attributes of the object, as annotations of querysets do.
    """
    found = model._init_from_db(**row)  # noqa: SLF001 - as Model.raw() does
    for name in row.keys() - model._meta.db_fields:  # noqa: SLF001 - Tortoise's own name for it
        setattr(found, name, row[name])
    return found


@asynccontextmanager
async def held_session(*, keep_plans: bool = False) -> AsyncIterator[Session]:
    """A session of one connection, for a few statements of which each is its own transaction.

    The pool takes as long to hand out a connection as a short statement takes. Whoever holds one
    must not wait for another. With `keep_plans` they are planned once: `models.postgres_plans`.
    """
    shared = get_connections().get(CONNECTION)
    if not isinstance(shared, PostgresClient):
        yield Session(shared)
        return
    async with shared.held(keep_plans=keep_plans) as connection:
        yield Session(connection)


def session() -> Session:
    """The connection that belongs to the running task: its transaction, where it is in one."""
    return Session(require_context().connections.get(CONNECTION))


async def transaction(
    work: Callable[[Session], Awaitable[T]],
    *,
    tenant: UUID | None = None,
    snapshot: bool = False,
) -> T:
    """Run `work` in one transaction; all of it is written, or nothing.

    With `snapshot` everything is read as it was at one instant, for work that only reads. It runs
    again as `in_turn` says, so `work` must decide from what it reads inside.
    """
    return await in_turn(partial(one_transaction, work, snapshot=snapshot), tenant=tenant)


async def let_statements_take_long(session: Session) -> None:
    """Have no limit of time that the role has end a statement of this transaction."""
    if not session.is_sqlite:
        await session.execute(sql.NO_LIMIT)


async def one_transaction(work: Callable[[Session], Awaitable[T]], *, snapshot: bool = False) -> T:
    """One attempt of `transaction`, for what `in_turn` attempts."""
    shared = get_connections().get(CONNECTION)
    if snapshot and isinstance(shared, SqliteFileClient):
        return await _snapshot_connection(work, shared)
    async with in_transaction(CONNECTION) as connection:
        own = Session(connection)
        if snapshot:
            await own.execute(sql.ONE_SNAPSHOT)
        return await work(own)


async def _snapshot_connection(
    work: Callable[[Session], Awaitable[T]], shared: SqliteFileClient
) -> T:
    """Read in a connection of its own: all else here shares one, and would wait for the end.

    SQLite's transactions are snapshots as they are.
    """
    own = await shared.another()
    try:
        async with own._in_transaction() as connection:  # noqa: SLF001 - what in_transaction calls
            return await work(Session(connection))
    finally:
        await own.close()


def instant(value: str | datetime) -> datetime:
    """An instant as either engine gives it."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def day(value: str | date) -> date:
    """A day as either engine gives it."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def uuid(value: str | UUID) -> UUID:
    """An id as either engine gives it; the driver of PostgreSQL has a class of its own for them."""
    return value if isinstance(value, UUID) else UUID(value)

"""Statements of SQLite, with the errors that say an outage as `models.outages` has them."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionWrapper,
    translate_exceptions,
)

from models.outages import Outages

Rows = Sequence[dict[str, Any]]
T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
"""What is done with a connection in its thread."""


class WatchedStatements(SqliteClient):
    """Raises DatabaseUnavailableError where a file is locked, lost or full."""

    outages: Outages

    async def execute_insert(self, query: str, values: list[Any]) -> int:
        """As Tortoise's."""
        with self.outages:
            made: int = await super().execute_insert(query, values)
        return made

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """As Tortoise's."""
        with self.outages:
            await super().execute_many(query, values)

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, Rows]:
        """As Tortoise's."""
        with self.outages:
            found: tuple[int, Rows] = await super().execute_query(query, values)
        return found

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        """As Tortoise's."""
        with self.outages:
            found: list[dict[str, Any]] = await super().execute_query_dict(query, values)
        return found

    async def execute_work(self, query: str, work: Work[T]) -> T:
        """Run a function on the connection, in the thread that it belongs to.

        `query` has the statements that it runs, for whoever watches them.
        """
        with self.outages:
            return cast(T, await self._execute_work(query, work))

    @translate_exceptions
    async def _execute_work(self, _query: str, work: Work[T]) -> T:
        async with self.acquire_connection() as connection:
            found = await connection._execute(work, connection._conn)  # noqa: SLF001 - aiosqlite's
            return cast(T, found)


class WatchedTransaction(WatchedStatements, SqliteTransactionWrapper):
    """A transaction that is over when it fails: the next one would commit what is left of it."""

    def __init__(self, connection: WatchedStatements) -> None:
        """In the connection of a client."""
        super().__init__(connection)
        self.outages = connection.outages

    async def commit(self) -> None:
        """As Tortoise's, and rolled back where the disk is full."""
        with self.outages:
            try:
                await super().commit()
            except Exception:
                await self._connection.rollback()
                raise

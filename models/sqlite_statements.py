"""Statements of SQLite, with the errors that say an outage as `models.outages` has them."""

from collections.abc import Sequence
from typing import Any

from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionWrapper

from models.outages import Outages

Rows = Sequence[dict[str, Any]]


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

"""Statements on PostgreSQL that are handed to the driver at once, with rows as it answers them.

Tortoise's own way there leads through eight coroutines, which takes as long as a short statement.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient

_COUNTED: Final = ("UPDATE", "DELETE", "INSERT")
"""How statements begin of which Tortoise answers the number of rows, and no rows."""


class DirectStatements(AsyncpgDBClient):
    """Runs statements that answer rows by `fetched`; all else goes Tortoise's way."""

    @abstractmethod
    async def fetched(self, query: str, values: Sequence[Any]) -> list[asyncpg.Record]:
        """The rows of a statement. Raises as Tortoise does, and DatabaseUnavailableError."""

    async def execute_query(
        self, query: str, values: list[Any] | None = None
    ) -> tuple[int, list[Any]]:
        """As Tortoise's."""
        if query.lstrip()[:6].upper() in _COUNTED:
            changed: tuple[int, list[Any]] = await super().execute_query(query, values)
            return changed
        rows = await self.fetched(query, values or ())
        return len(rows), rows

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        """As Tortoise's."""
        return [dict(row) for row in await self.fetched(query, values or ())]

    async def raise_translated(self, error: Exception) -> NoReturn:
        """Raise an error of the driver as Tortoise's own statements do."""
        await self._translate_exceptions(_raise, error)
        raise AssertionError


async def _raise(_client: AsyncpgDBClient, error: Exception) -> NoReturn:
    raise error

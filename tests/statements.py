"""Counting the SQL statements that go to the database, or failing some of them."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final

import pytest
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.asyncpg.client import TransactionWrapper as AsyncpgTransaction
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionWrapper

from models.postgres_client import PostgresClient
from models.postgres_pool import PostgresTransaction
from models.sqlite_statements import WatchedStatements

_COUNTED: Final[ContextVar[list[str] | None]] = ContextVar("counted", default=None)
"""What is counted in this task; tasks that were started before, as workers are, do not see it."""

_CLIENTS: Final = (SqliteClient, SqliteTransactionWrapper, AsyncpgDBClient, AsyncpgTransaction)
_METHODS: Final = ("execute_query", "execute_query_dict", "execute_insert", "execute_many")
_HOOKED: Final = (
    *((client, name) for client in _CLIENTS for name in _METHODS),
    (WatchedStatements, "_execute_work"),
    (PostgresClient, "fetched"),
    (PostgresTransaction, "fetched"),
)
"""What runs statements; on SQLite those that go to the database together count as one."""

Run = Callable[..., Awaitable[Any]]


@contextmanager
def before_each(hook: Callable[[str], None]) -> Iterator[None]:
    """Hand every statement, of querysets and of SQL, to `hook` before it runs.

    Statements come in one line, without their double quotes, which querysets put around every name.
    """
    with pytest.MonkeyPatch.context() as patched:
        for client, name in _HOOKED:
            if run := vars(client).get(name):
                patched.setattr(client, name, _hooked(run, hook))
        yield


def _hooked(run: Run, hook: Callable[[str], None]) -> Run:
    @wraps(run)
    async def hooked(self: object, query: str, *arguments: object, **given: object) -> Any:  # noqa: ANN401
        hook(" ".join(query.replace('"', "").split()))
        return await run(self, query, *arguments, **given)

    return hooked


@contextmanager
def statements(*, own: bool = False) -> Iterator[list[str]]:
    """The statements that run inside the block, in order.

    With `own` only those that the block itself causes, and no worker in the background.
    """
    seen: list[str] = []

    def count(statement: str) -> None:
        if not own or _COUNTED.get() is seen:
            seen.append(statement)

    token = _COUNTED.set(seen)
    try:
        with before_each(count):
            yield seen
    finally:
        _COUNTED.reset(token)

"""Tortoise's engine for SQLite: a file that its owner alone can read, and that has to stay there.

SQLite goes on writing into a file that was removed or replaced, and all of it is lost.
"""

import asyncio
import logging
import os
from binascii import b2a_base64
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar, cast

import aiosqlite
from tortoise.backends.base.client import ConnectionWrapper, TransactionContext
from tortoise.backends.sqlite.client import SqliteTransactionContext

from models.outages import FILE_LOST, DatabaseUnavailableError, Outages
from models.sqlite_readers import SqliteReaders, reads
from models.sqlite_statements import Rows, WatchedStatements, WatchedTransaction, Work

IN_MEMORY: Final = ":memory:"
OWNER_ONLY: Final = 0o600
BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file; it gives new ones the mode of the file."""

_OTHERS: Final = 0o077
_log = logging.getLogger(__name__)

T = TypeVar("T")
Identity = tuple[int, int]
"""Device and inode of a file, which no other one has at the same time."""


class DatabaseFileLostError(DatabaseUnavailableError):
    """The database's file was removed or replaced while it was open."""

    def __init__(self, path: str) -> None:
        super().__init__(
            FILE_LOST,
            "put it back, or stop the service and start it with the file that is to be used: "
            f"{path}",
        )


class SqliteFileClient(WatchedStatements):
    """A connection to a file. Raises DatabaseFileLostError when it is not there any more."""

    def __init__(self, file_path: str, *, may_create: bool = True, **given: Any) -> None:  # noqa: ANN401 - Tortoise's
        super().__init__(file_path, **given)
        self._may_create = may_create
        self._identity: Identity | None = None
        self._readers: SqliteReaders | None = None
        self.outages = Outages()

    async def create_connection(self, with_db: bool) -> None:  # noqa: FBT001 - Tortoise's
        """Open the file, made if that is allowed; FileNotFoundError otherwise."""
        if self._connection is None and self.filename != IN_MEMORY:
            if self._identity is None:
                path = Path(self.filename)
                self._identity = await asyncio.to_thread(_prepare, path, self._may_create)
            self._readers = SqliteReaders(self._another_reader)
        await super().create_connection(with_db)
        if self._connection is not None:
            await self._connection.create_function("base64", 1, _base64, deterministic=True)

    async def close(self) -> None:
        """Close the connection, and those for reading."""
        if self._readers is not None:
            await self._readers.close()
        await super().close()

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, Rows]:
        """Run a statement; one that reads in a connection for reading."""
        found: tuple[int, Rows]
        if self._readers is None or not reads(query):
            found = await super().execute_query(query, values)
        else:
            with self.outages:
                async with self._readers.acquired() as reader:
                    found = await reader.execute_query(query, values)
        return found

    async def execute_query_dict(
        self, query: str, values: list[Any] | None = None
    ) -> list[dict[str, Any]]:
        """As `execute_query`, and answer the rows."""
        found: list[dict[str, Any]]
        if self._readers is None or not reads(query):
            found = await super().execute_query_dict(query, values)
        else:
            with self.outages:
                async with self._readers.acquired() as reader:
                    found = await reader.execute_query_dict(query, values)
        return found

    async def execute_reading(self, query: str, work: Work[T]) -> T:
        """As `execute_work`, for work that only reads, in a connection for reading."""
        if self._readers is None:
            return await self.execute_work(query, work)
        with self.outages:
            async with self._readers.acquired() as reader:
                return await cast(SqliteFileClient, reader).execute_work(query, work)

    async def _another_reader(self) -> "SqliteFileClient":
        reader = await self.another()
        reader._readers = None  # noqa: SLF001 - of its own class
        return reader

    async def another(self) -> "SqliteFileClient":
        """One more open connection to the same file, which is not opened in any other way.

        The locks that SQLite holds are those of the process, and all of them end when it closes any
        descriptor of the file (https://sqlite.org/howtocorrupt.html, 2.2). Another process then
        takes itself for the last one, and deletes a WAL with writes that were acknowledged.
        """
        self.check_file()
        own = type(self)(
            self.filename,
            may_create=False,
            connection_name=self.connection_name,
            **self.pragmas,
        )
        own._identity = self._identity  # noqa: SLF001 - of its own class
        own.outages = self.outages
        try:
            await own.create_connection(with_db=True)
        except BaseException:
            await own.close()  # open, and not yet set up
            raise
        return own

    def check_file(self) -> None:
        """Raise DatabaseFileLostError unless the path leads to the file that is open."""
        if self._identity is None:
            return
        try:
            found = os.stat(self.filename)  # noqa: PTH116 - a microsecond, at each statement
        except OSError:
            raise DatabaseFileLostError(self.filename) from None
        if (found.st_dev, found.st_ino) != self._identity:
            raise DatabaseFileLostError(self.filename)

    def acquire_connection(self) -> ConnectionWrapper[aiosqlite.Connection]:
        """The connection, for a statement outside a transaction."""
        return _CheckedConnection(self._lock, self)

    def _in_transaction(self) -> TransactionContext:
        # Not in BEGIN: a transaction whose BEGIN fails keeps the connection's lock.
        with self.outages:
            self.check_file()
        return SqliteTransactionContext(_Transaction(self), self._lock)


class _CheckedConnection(ConnectionWrapper[aiosqlite.Connection]):
    """Checks the file before a statement and after it, for it may be a write."""

    client: SqliteFileClient

    async def __aenter__(self) -> aiosqlite.Connection:
        self.client.check_file()
        return await super().__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await super().__aexit__(kind, error, trace)
        if error is None:
            self.client.check_file()


class _Transaction(WatchedTransaction):
    """Checks the file at the end: nothing is acknowledged that went into a file that is gone."""

    _parent: SqliteFileClient

    async def commit(self) -> None:
        await super().commit()
        with self.outages:
            self._parent.check_file()


def _base64(text: str) -> str:
    """As PostgreSQL's `encode`, without the padding: SQLite has no function for it."""
    return b2a_base64(text.encode(), newline=False).rstrip(b"=").decode()


def _prepare(path: Path, may_create: bool) -> Identity:  # noqa: FBT001 - called by a thread
    """Close the file and those beside it to other users of the machine; its identity.

    Only before this process has a connection to the file: see `another`.
    """
    flags = os.O_RDWR | os.O_CLOEXEC | (os.O_CREAT if may_create else 0)
    os.close(os.open(path, flags, OWNER_ONLY))
    for one in (path, *(path.with_name(path.name + suffix) for suffix in BESIDE)):
        if one.exists():
            _close_to_others(one)
    found = path.stat()
    return found.st_dev, found.st_ino


def _close_to_others(path: Path) -> None:
    mode = path.stat().st_mode
    if not mode & _OTHERS:
        return
    try:
        path.chmod(mode & OWNER_ONLY)
    except OSError as error:
        _log.warning("%s is open to other users, and its mode stays: %s", path, error.strerror)


client_class = SqliteFileClient
"""What Tortoise looks for in the module of an engine."""

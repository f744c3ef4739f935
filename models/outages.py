"""Outages: the database is away, silent, full or read-only. Which errors say so, what is logged.

Nothing that a caller sends is the reason, and the same request may succeed a little later.
"""

import logging
import sqlite3
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final

import asyncpg
from tortoise.exceptions import DBConnectionError, OperationalError, TransactionManagementError

QUIET_S: Final = 10.0
"""Seconds without a failure after which an outage is over: some statements may succeed in it."""
REPORTED_EVERY_S: Final = 60.0

AWAY: Final = "the database cannot be reached"
SILENT: Final = "the database does not answer in time"
STARTING: Final = "the database is being stopped or started"
NO_CONNECTION: Final = "the database takes no more connections"
REFUSED: Final = "the database refuses connections"
READ_ONLY: Final = "the database takes no writes"
FULL: Final = "the disk of the database is full"
NO_RESOURCES: Final = "the database has not enough memory or other resources"
BROKEN: Final = "the database cannot read or write its files"
LOCKED: Final = "the database is locked"
DAMAGED: Final = "the database is damaged"
FILE_LOST: Final = "the database file was removed or replaced while it was open"

_log = logging.getLogger(__name__)


class DatabaseUnavailableError(Exception):
    """The database cannot be worked with now. `reason` says why, without a name or an address."""

    def __init__(self, reason: str, detail: str = "", *, is_passing: bool = False) -> None:
        """`is_passing` where another connection may do at once."""
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.is_passing = is_passing
        self.is_counted = False


_POSTGRES: Final[tuple[tuple[type[Exception], str, bool], ...]] = (
    (asyncpg.ReadOnlySQLTransactionError, READ_ONLY, True),
    (asyncpg.TargetServerAttributeNotMatched, READ_ONLY, True),
    (asyncpg.TooManyConnectionsError, NO_CONNECTION, False),
    (asyncpg.DiskFullError, FULL, False),
    (asyncpg.DataCorruptedError, DAMAGED, False),
    (asyncpg.IndexCorruptedError, DAMAGED, False),
    (asyncpg.InsufficientResourcesError, NO_RESOURCES, False),
    (asyncpg.QueryCanceledError, SILENT, False),
    (asyncpg.OperatorInterventionError, STARTING, True),
    (asyncpg.PostgresConnectionError, AWAY, True),
    (asyncpg.PostgresSystemError, BROKEN, False),
    (asyncpg.LockNotAvailableError, LOCKED, False),
    (DBConnectionError, AWAY, True),
)
"""By class, the first that fits: the reason, and whether another connection may do at once."""

_DRIVER: Final = (asyncpg.InterfaceError, asyncpg.InternalClientError)
_LOST: Final = (
    *("is closed", "is closing", "was closed", "has been released back to the pool"),
    "cannot switch to state",
)
"""What the driver says of a connection that is gone, the last where it fell in the middle.

Its other errors of these classes say that a statement is wrong, or its arguments.
"""

_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_IOERR: BROKEN,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CANTOPEN: AWAY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
"""By the primary code of a result."""


def outage_of(error: BaseException, *, of_driver: bool = False) -> DatabaseUnavailableError | None:
    """The outage that an error says; None where the database did answer, or was not asked.

    Errors of the network, and of limits of time, say one where they are `of_driver`.
    """
    if isinstance(error, DatabaseUnavailableError):
        return error
    if isinstance(error, OperationalError | TransactionManagementError):
        # Tortoise's, around one of the driver's.
        inner = error.__cause__ or next(iter(error.args), None)
        return outage_of(inner) if isinstance(inner, BaseException) else None
    if isinstance(error, sqlite3.DatabaseError):  # of damage SQLite says no more than this class
        return _of_sqlite(error)
    if isinstance(error, _DRIVER) and any(words in str(error) for words in _LOST):
        return DatabaseUnavailableError(AWAY, str(error), is_passing=True)
    for kind, reason, is_passing in _POSTGRES:
        if isinstance(error, kind):
            return DatabaseUnavailableError(reason, str(error), is_passing=is_passing)
    return _of_network(error) if of_driver else None


def _of_sqlite(error: sqlite3.DatabaseError) -> DatabaseUnavailableError | None:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_BUSY_SNAPSHOT:
        return None  # a race that was lost: the same transaction succeeds when it begins anew
    reason = _SQLITE.get(code & 0xFF)
    if reason is None:
        return None
    return DatabaseUnavailableError(reason, str(error), is_passing=reason is LOCKED)


def _of_network(error: BaseException) -> DatabaseUnavailableError | None:
    """The outage in an error of the network, or of a limit of time."""
    if isinstance(error, TimeoutError):
        return DatabaseUnavailableError(SILENT, str(error))
    if isinstance(error, OSError):
        return DatabaseUnavailableError(AWAY, str(error), is_passing=True)
    return None


class Outages:
    """The outages of one database as this process meets them, as a context around statements.

    Errors of the driver that say an outage leave it as DatabaseUnavailableError. The first one is
    logged, then how many there were in a minute, then the end.
    """

    def __init__(
        self, now: Callable[[], float] = time.monotonic, *, over_network: bool = False
    ) -> None:
        """`now` is a clock that never goes back, in seconds.

        `over_network` where errors of the network, and of limits of time, are the database's.
        """
        self._now, self._over_network = now, over_network
        self._begun_at: float | None = None
        self._last_at = self._reported_at = 0.0
        self._failures = self._reported = 0

    def __enter__(self) -> None:
        """Nothing is kept, so that one object may be entered by many tasks at a time."""

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Count what the block met; raises DatabaseUnavailableError in place of such errors."""
        if error is None:
            self.answered()
            return
        outage = outage_of(error, of_driver=self._over_network)
        if outage is None:
            return
        self.failed(outage)
        if outage is not error:
            raise outage from error

    def failed(self, outage: DatabaseUnavailableError) -> DatabaseUnavailableError:
        """Count an outage, once; the same."""
        if outage.is_counted:
            return outage
        outage.is_counted = True
        self._last_at = now = self._now()
        self._failures += 1
        if self._begun_at is None:
            self._begun_at = self._reported_at = now
            self._failures = self._reported = 1
            _log.error("%s; what fails from now on is counted", outage)
        elif now - self._reported_at >= REPORTED_EVERY_S:
            failed = self._failures - self._reported
            _log.error("still: %s; %d more statements failed", outage, failed)
            self._reported_at, self._reported = now, self._failures
        return outage

    def answered(self) -> None:
        """The database did what it was asked for: after a while this ends an outage."""
        if self._begun_at is None or self._now() - self._last_at < QUIET_S:
            return
        lasted = self._last_at - self._begun_at
        _log.warning("the database is well again: %d failed in %.1f s", self._failures, lasted)
        self._begun_at = None


def outage_of_connecting(error: Exception) -> DatabaseUnavailableError:
    """The outage that an error of connecting says; any other is a refusal."""
    return outage_of(error, of_driver=True) or DatabaseUnavailableError(REFUSED, str(error))

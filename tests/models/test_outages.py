"""Which errors say that the database is away, and what is logged while it is."""

import logging
import sqlite3
from pathlib import Path
from typing import Final

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError

from models.outages import (
    AWAY,
    FULL,
    LOCKED,
    NO_CONNECTION,
    QUIET_S,
    READ_ONLY,
    REPORTED_EVERY_S,
    SILENT,
    STARTING,
    DatabaseUnavailableError,
    Outages,
    outage_of,
)

STOPPED: Final = asyncpg.AdminShutdownError("why")


class AClock:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def of_sqlite(path: Path, statement: str) -> sqlite3.OperationalError:
    """The error of a statement that fails, as the library raises it."""
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(path, timeout=0, isolation_level=None).execute(statement)
    return caught.value


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (asyncpg.ReadOnlySQLTransactionError("why"), READ_ONLY),
        (asyncpg.TooManyConnectionsError("why"), NO_CONNECTION),
        (asyncpg.DiskFullError("why"), FULL),
        (asyncpg.ConnectionFailureError("connection to the remote node failed"), AWAY),
        (asyncpg.AdminShutdownError("why"), STARTING),
        (asyncpg.CannotConnectNowError("why"), STARTING),
        (asyncpg.QueryCanceledError("why"), SILENT),
        (asyncpg.InterfaceError("connection is closed"), AWAY),
        (
            asyncpg.InternalClientError(
                "cannot switch to state 12; another operation (2) is in progress"
            ),
            AWAY,
        ),
        (TransactionManagementError(asyncpg.ReadOnlySQLTransactionError("why")), READ_ONLY),
    ],
)
def test_a_server_that_does_not_work_is_an_outage(error: Exception, reason: str) -> None:
    outage = outage_of(error)
    assert outage is not None
    assert outage.reason == reason


@pytest.mark.parametrize(
    "error",
    [
        asyncpg.UndefinedTableError("no such table"),
        asyncpg.InterfaceError("the server expects 2 arguments for this query, 1 was passed"),
        OperationalError(asyncpg.SyntaxOrAccessError("syntax error")),
        IntegrityError("twice"),
        TimeoutError(),
        ConnectionResetError(),
        ZeroDivisionError(),
    ],
)
def test_an_error_of_a_statement_or_of_other_work_is_no_outage(error: Exception) -> None:
    assert outage_of(error) is None


def test_a_locked_file_is_an_outage_and_a_wrong_statement_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    locked = outage_of(OperationalError(of_sqlite(path, "CREATE TABLE a (b)")))
    holder.close()
    assert locked is not None
    assert locked.reason == LOCKED
    assert outage_of(OperationalError(of_sqlite(path, "SELECT nothing"))) is None


@pytest.mark.parametrize("over_network", [True, False])
def test_limits_of_time_are_the_database_s_where_it_is_over_a_network(over_network: bool) -> None:
    outages = Outages(over_network=over_network)
    expected = DatabaseUnavailableError if over_network else TimeoutError
    with pytest.raises(expected), outages:
        raise TimeoutError


def lines_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines since this was asked for the last time."""
    found = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return found


def test_an_outage_is_one_line_then_a_count_a_minute_then_its_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    clock = AClock()
    outages = Outages(clock)

    def fail(times: int) -> None:
        for _ in range(times):
            with pytest.raises(DatabaseUnavailableError), outages:
                raise STOPPED

    fail(100)
    assert lines_of(caplog) == [f"{STARTING}: why; what fails from now on is counted"]
    clock.now += REPORTED_EVERY_S
    fail(100)
    assert lines_of(caplog) == [f"still: {STARTING}: why; 100 more statements failed"]
    clock.now += QUIET_S / 2
    with outages:
        pass
    assert lines_of(caplog) == [], "one statement that succeeds is not the end"
    clock.now += QUIET_S / 2
    for _ in range(3):
        with outages:
            pass
    assert lines_of(caplog) == ["the database is well again: 200 failed in 60.0 s"]
    fail(1)
    assert lines_of(caplog) == [f"{STARTING}: why; what fails from now on is counted"]


def test_an_outage_that_passes_through_several_hands_is_counted_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = AClock()
    outages = Outages(clock)
    with pytest.raises(DatabaseUnavailableError), outages, outages, outages:
        raise STOPPED
    clock.now += QUIET_S
    lines_of(caplog)
    outages.answered()
    assert lines_of(caplog) == ["the database is well again: 1 failed in 0.0 s"]

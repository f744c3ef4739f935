"""Reading a SQLite file in connections of its own: long reads delay nobody, and can be stopped."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from models import database, sqlite_readers
from models.database import session, transaction
from models.sqlite_client import SqliteFileClient
from models.sqlite_readers import MOST_READERS, reads
from tests.waiting import until

LONG: Final = """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT count(*) FROM n"""
"""A read without an end."""
TIMEOUT_S: Final = 10.0


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[None]:
    """A file that is open, with a table of notes."""
    await database.connect(f"sqlite://{tmp_path / 'own.sqlite3'}")
    await session().execute("CREATE TABLE note (text TEXT)")
    yield
    await database.close()


async def stopped(*tasks: asyncio.Task[object]) -> None:
    for task in tasks:
        task.cancel()
    async with asyncio.timeout(TIMEOUT_S):
        await asyncio.gather(*tasks, return_exceptions=True)


def a_long_read() -> asyncio.Task[object]:
    return asyncio.create_task(session().rows(LONG))


async def notes() -> int:
    return len(await session().rows("SELECT * FROM note"))


def statements_of(client: object) -> int:
    """Statements that are running in connections for reading, or being interrupted."""
    assert isinstance(client, SqliteFileClient)
    assert client._readers is not None
    return MOST_READERS - client._readers._free._value


@pytest.mark.usefixtures("file")
async def test_a_read_without_an_end_keeps_neither_reads_nor_writes_waiting() -> None:
    long = a_long_read()
    async with asyncio.timeout(TIMEOUT_S):
        await session().execute("INSERT INTO note VALUES ($1)", "a")
        await transaction(lambda own: own.execute("INSERT INTO note VALUES ($1)", "b"))
        assert await notes() == 2
    assert not long.done()
    await stopped(long)


@pytest.mark.usefixtures("file")
async def test_a_cancelled_read_ends_in_the_database_and_gives_its_connection_back() -> None:
    client = session().connection
    for _round in range(3):
        long = [a_long_read() for _ in range(MOST_READERS)]
        await asyncio.sleep(0)
        assert statements_of(client) == MOST_READERS
        await stopped(*long)
        await until(lambda: statements_of(client) == 0)
        assert (
            await asyncio.gather(*(notes() for _ in range(2 * MOST_READERS)))
            == [0] * 2 * MOST_READERS
        )


@pytest.mark.usefixtures("file")
async def test_a_read_that_is_cancelled_while_it_waits_for_a_connection_takes_none() -> None:
    long = [a_long_read() for _ in range(MOST_READERS)]
    waiting = asyncio.create_task(notes())
    await asyncio.sleep(0.05)
    await stopped(waiting)
    await stopped(*long)
    assert await notes() == 0


@pytest.mark.usefixtures("file")
async def test_a_read_sees_what_was_written_before_it() -> None:
    for number in range(1, 20):
        await transaction(lambda own: own.execute("INSERT INTO note VALUES ($1)", "x"))
        assert await asyncio.gather(*(notes() for _ in range(3))) == [number] * 3


@pytest.mark.usefixtures("file")
async def test_the_file_can_be_closed_while_a_read_is_being_interrupted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sqlite_readers, "_INTERRUPTED_EVERY_S", 0.2)
    await stopped(a_long_read())


@pytest.mark.usefixtures("file")
async def test_a_read_that_is_cancelled_while_its_connection_opens_leaves_none_open() -> None:
    for step in range(8):
        task = asyncio.create_task(notes())
        for _ in range(step):
            await asyncio.sleep(0)
        await stopped(task)
    client = session().connection
    await asyncio.gather(*(notes() for _ in range(MOST_READERS)))
    await until(lambda: statements_of(client) == 0)


@pytest.mark.usefixtures("file")
async def test_a_statement_that_runs_is_waited_for_when_the_pool_is_closed() -> None:
    client = session().connection
    assert isinstance(client, SqliteFileClient)
    assert client._readers is not None
    await notes()  # a connection is open
    reading = asyncio.create_task(notes())
    await asyncio.sleep(0)
    assert statements_of(client) == 1
    await client._readers.close()
    assert statements_of(client) == 0
    assert await reading == 0


@pytest.mark.usefixtures("file")
async def test_a_statement_whose_connection_is_being_opened_is_waited_for_likewise() -> None:
    client = session().connection
    assert isinstance(client, SqliteFileClient)
    assert client._readers is not None
    reading = asyncio.create_task(notes())
    await asyncio.sleep(0)
    assert (statements_of(client), client._readers._idle) == (1, [])
    await client._readers.close()
    assert statements_of(client) == 0
    assert await reading == 0


@pytest.mark.usefixtures("file")
async def test_a_connection_in_use_is_closed_when_it_is_given_back_to_a_closed_pool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sqlite_readers, "LONGEST_CLOSE_S", 0.05)
    client = session().connection
    assert isinstance(client, SqliteFileClient)
    assert client._readers is not None
    async with client._readers.acquired() as reader:
        await client._readers.close()
    assert reader._connection is None


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("SELECT 1", True),
        ("\n  select 1", True),
        ("WITH a AS (SELECT 1) SELECT * FROM a", True),
        ("WITH a AS (SELECT 1)\nUPDATE note SET text = 'x'", False),
        ("with a as (select 1) insert into note select * from a", False),
        ("UPDATE note SET text = 'x' RETURNING text", False),
        ("INSERT INTO note VALUES ('SELECT')", False),
        ("DELETE FROM note", False),
        ("PRAGMA integrity_check", False),
        ("SELECTED", False),
    ],
)
def test_only_a_statement_that_begins_as_a_query_is_taken_for_a_read(
    statement: str, *, expected: bool
) -> None:
    assert reads(statement) is expected

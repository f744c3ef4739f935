"""Statements on PostgreSQL: what becomes of their connections, and of what goes wrong in them."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from models import database
from models.database import session
from models.outages import SILENT, DatabaseUnavailableError
from models.pool_use import pool_use
from tests.models.test_database import elsewhere
from tests.postgres import PostgresServer


@pytest.fixture
def url(postgres_server: PostgresServer) -> str:
    return postgres_server.create_database(f"statements_{uuid4().hex}")


@pytest.fixture
async def narrow(url: str) -> AsyncIterator[None]:
    """A database that one connection leads to, so that each statement has that of the last one."""
    await database.connect(f"{url}?maxsize=1&command_timeout=5")
    try:
        await session().rows("CREATE TABLE scratch (number INT PRIMARY KEY)")
        yield
    finally:
        await database.close()


def _in_use() -> int:
    use = pool_use()
    assert use is not None
    return use.used


async def _backend() -> int:
    (row,) = await session().rows("SELECT pg_backend_pid() AS pid")
    return int(row["pid"])


@pytest.mark.usefixtures("narrow")
async def test_a_connection_is_given_back_in_the_step_that_read_the_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fails(*_given: Any, **_named: Any) -> None:  # noqa: ANN401
        pytest.fail("the driver's own way was taken, in a task of its own")

    monkeypatch.setattr(asyncpg.Pool, "release", fails)
    before = await _backend()
    assert _in_use() == 0
    assert await _backend() == before
    with pytest.raises(OperationalError):
        await session().rows("SELECT nothing")
    assert (_in_use(), await _backend()) == (0, before)


@pytest.mark.usefixtures("narrow")
async def test_a_transaction_that_a_statement_leaves_open_is_ended_with_it(url: str) -> None:
    before = await _backend()
    await session().rows("BEGIN")
    assert _in_use() == 0
    connection = await asyncpg.connect(url)
    try:
        state = await connection.fetchval(
            "SELECT state FROM pg_stat_activity WHERE pid = $1", before
        )
    finally:
        await connection.close()
    assert (state, await _backend()) == ("idle", before)


@pytest.mark.usefixtures("narrow")
async def test_a_cancelled_statement_is_over_before_its_connection_is_used_again() -> None:
    for after_s in (0, 0.0005, 0.002, 0.05):
        statement = asyncio.create_task(session().rows("SELECT 1 AS one FROM pg_sleep(30)"))
        await asyncio.sleep(after_s)
        statement.cancel()
        with pytest.raises(asyncio.CancelledError):
            await statement
        found = await asyncio.gather(*(session().row("SELECT $1::int AS n", n) for n in range(5)))
        assert found == [{"n": n} for n in range(5)]
    assert _in_use() == 0


async def test_a_statement_that_takes_too_long_is_told_and_its_connection_goes_on(
    url: str,
) -> None:
    await database.connect(f"{url}?maxsize=1&command_timeout=0.3")
    try:
        with pytest.raises(DatabaseUnavailableError, match=SILENT):
            await session().rows("SELECT pg_sleep(30)")
        assert _in_use() == 0
        assert await session().row("SELECT 1 AS one") == {"one": 1}
    finally:
        await database.close()


@pytest.mark.usefixtures("narrow")
async def test_sixty_tasks_share_one_connection_and_none_waits_for_ever() -> None:
    async def reads(number: int) -> int:
        await session().rows("SELECT pg_sleep(0.001)")
        row = await session().row("SELECT $1::int AS n", number)
        assert row is not None
        return int(row["n"])

    async with asyncio.timeout(20):
        assert await asyncio.gather(*map(reads, range(60))) == list(range(60))
    assert _in_use() == 0


@pytest.mark.usefixtures("narrow")
async def test_whoever_waits_for_a_connection_gets_it_before_one_that_has_had_it() -> None:
    done = list[str]()

    async def reads(name: str, times: int) -> None:
        for _ in range(times):
            await session().rows("SELECT 1")
            done.append(name)

    await asyncio.gather(reads("busy", 30), *(reads("other", 1) for _ in range(5)))
    assert done[:11].count("other") == 5


@pytest.mark.usefixtures("narrow")
async def test_a_statement_runs_again_by_itself_when_its_table_was_migrated(url: str) -> None:
    assert await session().rows("SELECT * FROM scratch") == []
    await elsewhere(url, "ALTER TABLE scratch ADD COLUMN more INT DEFAULT 7")
    await elsewhere(url, "INSERT INTO scratch (number) VALUES (1)")
    assert await session().rows("SELECT * FROM scratch") == [{"number": 1, "more": 7}]


@pytest.mark.usefixtures("narrow")
async def test_errors_are_those_of_tortoise_inside_of_a_transaction_too() -> None:
    add = "INSERT INTO scratch (number) VALUES (1) RETURNING number"

    async def twice(own: database.Session) -> None:
        await own.rows(add)
        await own.rows(add)

    with pytest.raises(OperationalError):
        await session().records("SELECT number FROM no_table")
    with pytest.raises(IntegrityError):
        await database.one_transaction(twice)
    assert await session().rows("SELECT number FROM scratch") == []
    assert _in_use() == 0


async def test_statements_whose_server_cuts_the_connection_are_told_and_the_next_one_succeeds(
    url: str,
) -> None:
    await database.connect(f"{url}?maxsize=1")
    try:
        with pytest.raises(DatabaseUnavailableError):
            await session().rows("SELECT pg_terminate_backend(pg_backend_pid())")
        assert _in_use() == 0
        assert await session().row("SELECT 1 AS one") == {"one": 1}
    finally:
        await database.close()


async def test_statements_need_no_cache_of_prepared_ones_as_behind_pgbouncer(url: str) -> None:
    await database.connect(f"{url}?maxsize=1&statement_cache_size=0")
    try:
        for number in range(3):
            assert await session().row("SELECT $1::int AS n", number) == {"n": number}
        assert await session().rows("SELECT name FROM pg_prepared_statements") == []
    finally:
        await database.close()

"""Connections are handed from test to test: the session that comes is as good as a new one."""

import asyncio
from typing import Any, Final

import asyncpg
import pytest

from models import database
from models.addresses import parse_postgres
from models.database import held_session, session
from tests.databases import PostgresDatabases
from tests.kept_connections import KeptConnections
from tests.kept_loop import KeptLoop
from tests.postgres import PostgresServer

PROCESS: Final = "SELECT pg_backend_pid()"
LOCK: Final = 7_319


@pytest.fixture
def url(postgres_databases: PostgresDatabases) -> str:
    """The address of the database that tests share."""
    return postgres_databases.migrated()


@pytest.fixture
def kept(postgres_databases: PostgresDatabases, url: str) -> KeptConnections:
    """The connections to it, of which there are none."""
    assert url
    postgres_databases.kept.forget()
    return postgres_databases.kept


async def connected(kept: KeptConnections, url: str) -> asyncpg.Connection:
    return await kept.connect_to(parse_postgres(url))


async def test_what_the_service_opens_is_opened_again_in_the_next_test(
    postgres_databases: PostgresDatabases,
) -> None:
    processes = []
    for _ in range(3):
        url = await asyncio.to_thread(postgres_databases.migrated)
        await database.connect(url)
        (row,) = await session().rows("SELECT pg_backend_pid() AS pid, current_user AS name")
        assert row["name"] in url
        processes.append(row["pid"])
        await database.close()
    assert len(set(processes)) == 1


async def test_one_that_is_handed_on_fails_the_test_that_leaves_it_open(
    kept: KeptConnections, url: str
) -> None:
    await (await connected(kept, url)).close()
    again = await connected(kept, url)
    loop = asyncio.get_running_loop()
    assert isinstance(loop, KeptLoop)
    assert again._transport in loop._opened
    await again.close()
    assert again._transport not in loop._opened


async def test_of_a_session_nothing_is_left_but_what_is_prepared(
    kept: KeptConnections, url: str
) -> None:
    first = await connected(kept, url)
    before = await first.fetchval("SHOW statement_timeout")
    await first.execute(f"SELECT pg_advisory_lock({LOCK})")
    await first.execute("SET statement_timeout = 1234; SET ROLE pg_monitor")
    await first.execute("CREATE TEMP TABLE mine (n INTEGER)")
    await first.add_listener("news", lambda *_: None)
    process = await first.fetchval(PROCESS)
    await first.close()

    again, other = await connected(kept, url), await connected(kept, url)
    assert await again.fetchval(PROCESS) == process != await other.fetchval(PROCESS)
    assert await again.fetchval("SHOW statement_timeout") == before
    assert await again.fetchval("SELECT current_user = session_user")
    assert await again.fetchval("SELECT to_regclass('pg_temp.mine')") is None
    assert await again.fetch("SELECT pg_listening_channels()") == []
    assert await other.fetchval(f"SELECT pg_try_advisory_lock({LOCK})")
    assert await again.fetch("SELECT FROM pg_prepared_statements WHERE statement = $1", PROCESS)
    for connection in (again, other):
        await connection.close()


async def test_a_session_that_planned_statements_once_does_so_no_more(url: str) -> None:
    mode = "SELECT current_setting('plan_cache_mode') AS mode"
    await database.connect(url)
    async with held_session(keep_plans=True) as own:
        (changed,) = await own.rows(mode)
    await database.close()
    await database.connect(url)
    (found,) = await session().rows(mode)
    async with held_session(keep_plans=True) as own:
        assert await own.rows(mode) == [changed]
    await database.close()
    assert found != changed


async def test_one_that_is_in_a_transaction_is_closed(kept: KeptConnections, url: str) -> None:
    connection = await connected(kept, url)
    await connection.execute("BEGIN")
    await connection.close()
    assert kept.processes() == []


async def test_one_whose_session_was_ended_is_replaced(
    kept: KeptConnections, url: str, postgres_server: PostgresServer
) -> None:
    connection = await connected(kept, url)
    process = await connection.fetchval(PROCESS)
    await connection.close()
    postgres_server.execute(f"SELECT pg_terminate_backend({process}, 10000)")
    connection = await connected(kept, url)
    assert await connection.fetchval(PROCESS) != process
    await connection.close()


@pytest.mark.parametrize("turns", range(1, 8))
async def test_whoever_is_cancelled_leaves_none_open(
    kept: KeptConnections, url: str, turns: int
) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, KeptLoop)
    connection = await connected(kept, url)
    transport = connection._transport
    closing = asyncio.create_task(connection.close())
    await _cancelled(closing, turns)
    opening = asyncio.create_task(connected(kept, url))
    await _cancelled(opening, turns)
    if opening.done() and not opening.cancelled():
        await opening.result().close()
    assert connection.is_closed() or connection in kept._idle
    assert transport not in loop._opened or transport.is_closing()


async def _cancelled(task: "asyncio.Task[Any]", turns: int) -> None:
    """Cancel a task after some turns of the loop, and await its end."""
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])


async def test_settings_of_a_role_are_met_by_a_new_session(
    kept: KeptConnections, url: str, postgres_server: PostgresServer
) -> None:
    await (await connected(kept, url)).close()
    role = parse_postgres(url).user
    postgres_server.execute(f'ALTER ROLE "{role}" SET statement_timeout = 4321')
    try:
        connection = await connected(kept, url)
        assert await connection.fetchval("SHOW statement_timeout") == "4321ms"
        await connection.close()
    finally:
        postgres_server.execute(f'ALTER ROLE "{role}" RESET statement_timeout')


async def test_what_differs_in_how_it_is_opened_is_not_taken(
    kept: KeptConnections, url: str
) -> None:
    await (await connected(kept, url)).close()
    settings = {"plan_cache_mode": "force_custom_plan"}
    connection = await kept.connect_to(parse_postgres(url), server_settings=settings)
    named = await kept.connect_to(parse_postgres(f"{url}?application_name=mine"))
    role = parse_postgres(url).user
    assert role is not None
    other = await connected(kept, url.replace(role, "postgres"))
    assert await other.fetchval("SELECT session_user") == "postgres"
    assert await connection.fetchval("SHOW plan_cache_mode") == "force_custom_plan"
    assert await named.fetchval("SHOW application_name") == "mine"
    for opened in (connection, named, other):
        await opened.close()


@pytest.mark.parametrize("change", ["CREATE TABLE added (n INTEGER)", "DROP TABLE plan CASCADE"])
async def test_what_is_prepared_goes_with_the_schema_that_it_is_for(
    postgres_databases: PostgresDatabases, kept: KeptConnections, url: str, change: str
) -> None:
    connection = await connected(kept, url)
    process = await connection.fetchval(PROCESS)
    await connection.execute(change)
    await connection.close()
    url = await asyncio.to_thread(postgres_databases.migrated)
    connection = await connected(kept, url)
    assert await connection.fetchval(PROCESS) != process
    await connection.close()

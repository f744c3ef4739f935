"""Plans that PostgreSQL keeps for the statements of recordings: where, how long, and which."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import asyncpg
import pytest
from asyncpg.pool import PoolConnectionProxy
from tortoise.exceptions import OperationalError

from models import database
from models.database import Session, held_session, session
from models.outages import DatabaseUnavailableError
from models.sql import postgres_plans as sql
from tests.postgres import PostgresServer
from tests.world import World

SETTINGS = "plan_cache_mode", "enable_seqscan", "enable_hashjoin", "enable_mergejoin"
BEGUN_WITH = ["force_custom_plan", "on", "on", "on"]
KEPT = ["force_generic_plan", "off", "off", "off"]
PREPARED = "SELECT * FROM pg_prepared_statements"


@pytest.fixture
def url(postgres_server: PostgresServer) -> str:
    return postgres_server.create_database(f"plans_{uuid4().hex}")


@pytest.fixture
async def narrow(url: str) -> AsyncIterator[None]:
    """A database that one connection leads to, so that each statement has that of the last one."""
    await database.connect(f"{url}?maxsize=1&command_timeout=5")
    yield
    await database.close()


async def _settings(of: Session | None = None) -> list[str]:
    found = await (of or session()).row(
        "SELECT " + ", ".join(f"current_setting('{name}') AS {name}" for name in SETTINGS)
    )
    assert found is not None
    return list(found.values())


@pytest.mark.usefixtures("narrow")
async def test_plans_are_kept_in_the_block_alone_however_it_ends() -> None:
    assert await _settings() == BEGUN_WITH
    async with held_session() as own:
        assert await _settings(own) == BEGUN_WITH
    async with held_session(keep_plans=True) as own:
        assert await _settings(own) == KEPT
        with pytest.raises(OperationalError):
            await own.rows("SELECT nothing")
    assert await _settings() == BEGUN_WITH
    with pytest.raises(OperationalError):
        async with held_session(keep_plans=True) as own:
            await own.rows("SELECT nothing")
    assert await _settings() == BEGUN_WITH


@pytest.mark.usefixtures("narrow")
async def test_a_block_that_is_cancelled_leaves_no_kept_plans() -> None:
    began = asyncio.Event()

    async def sleeps() -> None:
        async with held_session(keep_plans=True) as own:
            began.set()
            await own.rows("SELECT pg_sleep(60)")

    task = asyncio.create_task(sleeps())
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await _settings() == BEGUN_WITH


@pytest.mark.usefixtures("narrow")
async def test_a_connection_whose_settings_stay_is_closed_and_its_caller_does_not_notice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with held_session(keep_plans=True) as own:
        (before,) = await own.rows(sql.PROCESS)
        monkeypatch.setattr(sql, "RENEW", "SELECT nothing")
    assert await _settings() == BEGUN_WITH
    assert await session().rows(sql.PROCESS) != [before]


@pytest.mark.usefixtures("narrow")
async def test_a_cut_connection_is_an_outage_and_the_next_one_succeeds() -> None:
    with pytest.raises(DatabaseUnavailableError):
        async with held_session(keep_plans=True) as own:
            await own.rows("SELECT pg_terminate_backend(pg_backend_pid())")
    async with held_session(keep_plans=True) as own:
        assert await _settings(own) == KEPT


async def test_no_plans_are_kept_where_the_driver_keeps_no_statements(url: str) -> None:
    await database.connect(f"{url}?maxsize=1&statement_cache_size=0")
    try:
        async with held_session(keep_plans=True) as own:
            assert await _settings(own) == BEGUN_WITH
    finally:
        await database.close()


@pytest.mark.usefixtures("narrow")
async def test_no_plans_are_kept_behind_a_pooler(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may give the session, with its settings, to somebody else's next statement."""
    for kind in (asyncpg.Connection, PoolConnectionProxy):
        monkeypatch.setattr(kind, "get_server_pid", lambda _connection: 7)
    async with held_session(keep_plans=True) as own:
        assert await _settings(own) == BEGUN_WITH


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_kept_plans_of_recordings_read_no_table_as_a_whole(
    database_url: str, world: World
) -> None:
    """They are made while the tables are empty, and are still in use when they no longer are."""
    await database.close()
    separator = "&" if "?" in database_url else "?"
    await database.connect(f"{database_url}{separator}maxsize=1")
    await world.a_tenant()
    await session().rows("VACUUM ANALYZE")
    for times in (1, 20, 1):
        await world.complete(times=times)
    if session().is_distributed:
        assert not [each for each in await session().rows(PREPARED) if each["generic_plans"]]
        return
    async with held_session(keep_plans=True) as own:
        found = [
            each
            for each in await own.rows(PREPARED)
            if "guard" in each["statement"] or "json_build_array" in each["statement"]
        ]
        assert len(found) == 3, "the read of all, and a write of one and of many"
        for each in found:
            assert (each["generic_plans"] > 0, each["custom_plans"]) == (True, 0), each["statement"]
            values = ", ".join(["NULL"] * len(each["parameter_types"]))
            plan = await own.rows(f'EXPLAIN EXECUTE "{each["name"]}"({values})')
            lines = [line["QUERY PLAN"] for line in plan]
            assert any("Index" in line for line in lines)
            assert not [line for line in lines if "Seq Scan" in line], lines


@pytest.mark.usefixtures("narrow")
async def test_a_block_that_leaves_a_transaction_leaves_no_kept_plans() -> None:
    """Its end undoes what was set in it, and so what was put back."""
    async with held_session(keep_plans=True) as own:
        await own.connection.execute_script("BEGIN")
    assert await _settings() == BEGUN_WITH

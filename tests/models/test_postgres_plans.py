"""Plans that PostgreSQL keeps for the statements of recordings: where, how long, and which."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import uuid4

import asyncpg
import pytest
from asyncpg.pool import PoolConnectionProxy
from tortoise.exceptions import OperationalError

from credit.core.json_text import JsonForm, JsonText, JsonValue
from credit.core.pagination import PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import JobFilter, JobOrder, JobOrderField
from models import credentials, daily_texts, database, heads, job_texts
from models.database import Session, held_session, session
from models.outages import DatabaseUnavailableError
from models.sql import postgres_plans as sql
from models.sql.distributed_together import READ
from models.sql.planned_once import PlannedOnce
from tests.postgres import PostgresServer
from tests.world import World

SETTINGS = (
    "plan_cache_mode",
    *(f"enable_{one}" for one in ("seqscan", "hashjoin", "mergejoin", "material")),
)
BEGUN_WITH = ["force_custom_plan", "on", "on", "on", "on"]
KEPT = ["force_generic_plan", "off", "off", "off", "off"]
PLANNED_ONCE = {
    "guard": 2,
    "json_build_array": 1,
    "sort_title": 2,
    "RECURSIVE days": 1,
    "tenant.*, plan.definition": 2,
    "FROM api_key": 1,
}
"""What statements have that are planned once, and how many there are of each: the writes and the
read of a recording; jobs both ways, days, tenants with and without what they used, and keys."""

PREPARED = "SELECT * FROM pg_prepared_statements"
MOST_PLANNED_ANEW = 5
"""How often PostgreSQL plans a statement for its values before it may keep a plan."""


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
async def test_nobody_else_has_a_connection_until_its_settings_are_put_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patched:
        async with held_session(keep_plans=True):
            patched.setattr(sql, "RENEW", "SELECT nothing")
        for taking in (_settings, _settings_of_a_transaction):
            with pytest.raises((OperationalError, DatabaseUnavailableError)):
                await taking()
    assert await _settings_of_a_transaction() == BEGUN_WITH


async def _settings_of_a_transaction() -> list[str]:
    return await database.transaction(_settings)


@pytest.mark.usefixtures("narrow")
async def test_statements_that_say_so_are_planned_once_and_others_anew() -> None:
    names = ", ".join(f"current_setting('{name}') AS {name}" for name in SETTINGS)
    marked = PlannedOnce(f"SELECT {names}")
    for _ in range(2):
        assert list((await session().rows(marked))[0].values()) == KEPT
        assert list((await session().records(marked))[0].values()) == KEPT
        assert await _settings() == BEGUN_WITH


@pytest.mark.usefixtures("narrow")
async def test_a_statement_that_is_cancelled_while_its_plan_is_kept_leaves_no_kept_plans() -> None:
    task = asyncio.create_task(session().rows(PlannedOnce("SELECT pg_sleep(60)")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await _settings() == BEGUN_WITH
    assert await _settings_of_a_transaction() == BEGUN_WITH


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
async def test_kept_plans_read_no_table_as_a_whole(database_url: str, world: World) -> None:
    """They are made while the tables are empty, and are still in use when they no longer are."""
    await database.close()
    separator = "&" if "?" in database_url else "?"
    own_session = "maxsize=1&application_name=plans"  # those of other tests have planned already
    await database.connect(f"{database_url}{separator}{own_session}")
    tenant = await world.a_tenant()
    await session().rows("VACUUM ANALYZE")
    month = DateRange(world.now.date() - timedelta(29), world.now.date())
    used = JsonText(("{", "}"), (JsonValue(JsonForm.CREDITS, ("credits",)),))
    for request in (PageRequest(10), PageRequest(10, backward=True)):
        order = JobOrder(JobOrderField.TITLE, descending=False, date_range=month)
        await job_texts.page(session(), tenant.id, request, order, JobFilter(), used, month)
    await daily_texts.of_days(session(), tenant.id, month, world.now.date(), used)
    await heads.by_tenants(session(), [tenant.id])
    await heads.with_usage(session(), tenant.id)
    await credentials.by_key_id(session(), "none", tenant.id)
    if not session().is_distributed:
        await credentials.with_head(
            session(), "none", tenant.id, with_version=True, with_usage=True
        )
    for times in (1, 20, 1):
        await world.complete(times=times)
    if session().is_distributed:
        for _ in range(MOST_PLANNED_ANEW):
            await world.complete()
        found = await session().rows(PREPARED)
        kept = [each["statement"] for each in found if each["generic_plans"]]
        assert READ in kept, "the coordinator keeps what one node of one table takes"
        return
    async with held_session(keep_plans=True) as own:
        found = [
            each
            for each in await own.rows(PREPARED)
            if each["generic_plans"] and any(words in each["statement"] for words in PLANNED_ONCE)
        ]
        for words, least in PLANNED_ONCE.items():
            assert sum(words in each["statement"] for each in found) >= least, words
        for each in found:
            assert each["custom_plans"] == 0, each["statement"]
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

"""Connections that are taken from the driver's pool and given back past its public names."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest
from asyncpg.pool import PoolConnectionHolder

from models import database, postgres_pool
from models.database import Row
from models.limits import Limits
from models.pool_use import pool_use
from models.postgres_pool import gave_back, nothing_to_reset, taken
from tests.postgres import PostgresServer


@pytest.fixture
async def pool(postgres_server: PostgresServer) -> AsyncIterator[asyncpg.Pool]:
    """A pool of one connection, which is made."""
    url = postgres_server.url("postgres")
    made = await asyncpg.create_pool(url, min_size=1, max_size=1, reset=nothing_to_reset)
    yield made
    made.terminate()


def _state(pool: asyncpg.Pool) -> dict[str, object]:
    """All that the pool and the holder of its connection keep, but for what is new each time."""
    (holder,) = pool._holders
    kept = {name: getattr(holder, name, None) for name in PoolConnectionHolder.__slots__}
    new = {name: type(kept[name]) for name in ("_proxy", "_in_use", "_inactive_callback")}
    return {**kept, **new, "free": list(pool._queue._queue)}


def test_the_driver_is_one_whose_pool_is_known() -> None:
    """Where the other tests of this file pass with a new one, `TAKES_AT_ONCE` may name it."""
    assert postgres_pool.TAKES_AT_ONCE, asyncpg.__version__


async def test_what_is_taken_at_once_is_as_the_driver_lends_it_and_takes_it_back(
    pool: asyncpg.Pool,
) -> None:
    await pool.release(await pool.acquire())
    states = []
    for at_once in (False, True):
        releases = pool._holders[0]._con._pool_release_ctr
        lent = taken(pool) if at_once else await pool.acquire()
        assert lent is not None
        lent_state = _state(pool)
        assert await lent.fetchval("SELECT 1") == 1
        if at_once:
            assert gave_back(pool, lent)
        else:
            await pool.release(lent)
        with pytest.raises(asyncpg.InterfaceError):
            await lent.fetchval("SELECT 1")
        counted = pool._holders[0]._con._pool_release_ctr - releases
        states.append((lent_state, _state(pool), counted))
    by_the_driver, by_us = states
    assert by_us == by_the_driver


async def test_what_is_not_ready_is_left_to_the_driver(pool: asyncpg.Pool) -> None:
    lent = taken(pool)
    assert lent is not None
    assert taken(pool) is None, "there is no other one"
    await lent.execute("BEGIN")
    assert not gave_back(pool, lent)
    await lent.execute("COMMIT")
    waiting = asyncio.ensure_future(pool.acquire())
    await asyncio.sleep(0)
    assert not gave_back(pool, lent), "it would be taken before who waits has had its turn"
    await pool.release(lent)
    await pool.release(await waiting)
    await pool.expire_connections()
    assert taken(pool) is None


async def test_a_driver_that_is_not_known_is_used_by_its_public_names_alone(
    postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "TAKES_AT_ONCE", False)
    monkeypatch.setattr(postgres_pool, "PoolConnectionProxy", None)
    await database.connect(postgres_server.url("postgres"), limits=Limits(2, 5.0, 5.0))

    async def work(session: database.Session) -> list[Row]:
        return await session.rows("SELECT 2 AS number")

    try:
        own = database.session()
        asked = (own.rows("SELECT $1::int AS number", number) for number in range(20))
        written = (database.transaction(work) for _ in range(5))
        found = await asyncio.gather(*asked, *written)
        assert [rows[0]["number"] for rows in found] == [*range(20), *[2] * 5]
        use = pool_use()
        assert use is not None
        assert (use.used, use.idle, use.most) == (0, 2, 2)
    finally:
        await database.close()

"""One test's database is nothing of the next one's, though both have the same one."""

import asyncio
from collections.abc import Iterator

import asyncpg
import pytest

from models.database import session
from tests.databases import EmptiedDatabase
from tests.world import World


@pytest.fixture
def event_loop_of_another_test() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


async def _rows() -> dict[str, int]:
    """How many rows there are of what `_leave_something` writes."""
    counts = {}
    for table in ("tenant", "wallet", "entry", "usage_event"):
        (row,) = await session().rows(f"SELECT count(*) AS n FROM {table}")
        counts[table] = int(row["n"])
    return counts


@pytest.mark.parametrize("turn", [1, 2])
async def test_a_test_begins_without_the_rows_of_the_one_before(world: World, turn: int) -> None:
    assert set((await _rows()).values()) == {0}, f"at the begin of turn {turn}"
    await world.a_tenant()
    await world.complete()
    assert 0 not in (await _rows()).values()


def test_emptying_ends_connections_and_locks_and_drops_what_no_migration_made(
    emptied_database: EmptiedDatabase, event_loop_of_another_test: asyncio.AbstractEventLoop
) -> None:
    run = event_loop_of_another_test.run_until_complete
    url = emptied_database.empty()
    left_behind = run(asyncpg.connect(url))
    run(left_behind.execute("SELECT pg_advisory_lock(1)"))
    run(left_behind.execute("CREATE TABLE scratch (n INT)"))
    run(left_behind.execute("DELETE FROM tortoise_migrations"))
    run(left_behind.execute("UPDATE export_turn SET taken = 7"))

    emptied_database.empty()

    with pytest.raises(asyncpg.PostgresConnectionError):
        run(left_behind.execute("SELECT 1"))
    connection = run(asyncpg.connect(url))
    assert run(connection.fetchval("SELECT pg_try_advisory_lock(1)"))
    assert run(connection.fetchval("SELECT to_regclass('scratch')")) is None
    assert run(connection.fetchval("SELECT count(*) FROM tortoise_migrations")) > 0
    assert run(connection.fetchval("SELECT taken FROM export_turn")) == 0
    run(connection.close())

"""Kills and restarts under load: what was acknowledged is there afterwards, once."""

import asyncio
import random
import time
import uuid
from collections.abc import Callable

import pytest

from tests.faults.conftest import ON_POSTGRES, Figure
from tests.faults.loads import Load
from tests.faults.services import Fleet, a_tenant, looking_into
from tests.postgres import PostgresServer

MOST_ERRORS_S = 30.0
QUIET_S = 1.0
DOWN_S = 0.3

pytestmark = pytest.mark.timeout(3600)


async def _a_load(fleet: Fleet) -> Load:
    async with looking_into(fleet.database_url):
        return Load(uuid.uuid4().hex[:8], [await a_tenant(credits="3") for _ in range(3)])


async def _checked(fleet: Fleet, loads: list[Load]) -> str:
    async with looking_into(fleet.database_url):
        for load in loads:
            await load.check()
    events = sum(len(load.events) for load in loads)
    purchases = sum(len(load.purchases) for load in loads)
    again = sum(load.retries for load in loads)
    duplicates = sum(list(load.events.values()).count("DUPLICATE") for load in loads)
    return (
        f"{events} events and {purchases} purchases acknowledged, 0 lost, 0 twice; "
        f"{again} asked again, {duplicates} of the events were there already"
    )


async def test_servers_that_are_killed_lose_nothing_that_they_acknowledged(
    fleet: Fleet, rounds: range, figure: Figure
) -> None:
    loads = []
    for _ in rounds:
        loads.append(load := await _a_load(fleet))
        async with load.going_on(fleet):
            await load.back_to_work(0)
            await asyncio.sleep(random.uniform(0.1, 0.6))
            fleet.kill()
            await fleet.start()
            await load.back_to_work(time.monotonic())
    figure("kill -9 of all servers", fleet.engine, await _checked(fleet, loads))


@ON_POSTGRES
@pytest.mark.parametrize("fault", ["kill -9", "restart"])
async def test_a_database_that_goes_away_makes_errors_for_a_while_and_loses_nothing(
    fleet: Fleet,
    durable_server: PostgresServer,
    rounds: range,
    figure: Figure,
    fault: str,
) -> None:
    loads, longest = [], 0.0
    go_away: Callable[[], None] = (
        durable_server.kill if fault == "kill -9" else durable_server.shut_down
    )
    for _ in rounds:
        loads.append(load := await _a_load(fleet))
        async with load.going_on(fleet):
            await load.back_to_work(0)
            await asyncio.sleep(random.uniform(0.1, 0.6))
            gone = time.monotonic()
            go_away()
            await asyncio.sleep(DOWN_S)
            durable_server.start()
            back = await load.back_to_work(time.monotonic())
            await asyncio.sleep(QUIET_S)
        last = max([gone, *load.errors])
        assert last < back + QUIET_S / 2, "errors went on after everybody was back to work"
        longest = max(longest, last - gone)
    assert longest <= MOST_ERRORS_S
    found = await _checked(fleet, loads)
    figure(f"{fault} of PostgreSQL", "postgres", f"{found}; errors for {longest:.1f} s at most")

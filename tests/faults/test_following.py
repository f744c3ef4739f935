"""Who follows a tenant has every change once and in order, whatever breaks in between."""

import asyncio
import random
import time
import uuid
from collections import Counter
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Final

import pytest

from credit.tenants import Tenant
from resolvers.feeds import LOOK_S
from resolvers.metering import LARGEST_CALL
from tests.faults.conftest import ON_POSTGRES, ROUNDS, Figure
from tests.faults.followers import FOLLOW_AT_LENGTH, Follower, all_following, followed
from tests.faults.loads import RECORD, Load
from tests.faults.services import Asking, Fleet, a_completion, a_tenant, looking_into, rows
from tests.notifiers.valkeys import ValkeyServer
from tests.postgres import PostgresServer

BREAKS: Final = 12 if ROUNDS == 1 else 5 * ROUNDS
SAMPLES: Final = 5
HEARD_S: Final = 0.2 * LOOK_S
"""A ring that nobody heard is made up for this early one time in five."""
BACK_TIMEOUT_S: Final = 30.0
DOWN_S: Final = 0.5
CALLS: Final = 3
"""Of as many events as one may have: more bytes than a connection's buffers take."""
SLACK_S: Final = 3.0
"""What a busy machine may add."""

RESUMABLE: Final = {1001, 1006, 1012, 1013}
"""Codes that tell a client to come back: going away, broken, restarting, try again."""

pytestmark = pytest.mark.timeout(3600)


def _a_load(*tenants: Tenant) -> Load:
    return Load(uuid.uuid4().hex[:8], list(tenants))


async def test_followers_that_break_off_again_and_again_miss_nothing(
    fleet: Fleet, figure: Figure
) -> None:
    def anywhere() -> str:
        return random.choice(fleet.services).url

    async with looking_into(fleet.database_url):
        tenants = [await a_tenant(credits="3") for _ in range(2)]
        followers = [Follower(tenant, fleet.key, anywhere) for tenant in tenants for _ in range(2)]
        load = _a_load(*tenants)
        async with all_following(followers):
            async with load.going_on(fleet, workers=4):
                for _ in range(BREAKS):
                    await asyncio.sleep(random.uniform(0.02, 0.3))
                    random.choice(followers).break_off()
            for follower in followers:
                await follower.check()
        await load.check()
    assert not any(follower.refused for follower in followers)
    again = sum(follower.connections for follower in followers) - len(followers)
    figure(
        "followers that break off",
        fleet.engine,
        f"{again} reconnects under load, {sum(f.last for f in followers)} changes told, "
        "0 missed, 0 twice",
    )
    assert again >= BREAKS / 2  # one that is connecting cannot break off


async def _write(asking: Asking, tenant: Tenant, url: str) -> tuple[int, float]:
    """Have one process write one change; its sequence, and when that was acknowledged."""
    name = uuid.uuid4().hex
    await asking.ask(RECORD, url, events=[a_completion(tenant, name)])
    acknowledged_at = time.monotonic()
    (row,) = await rows(
        "SELECT sequence FROM entry WHERE tenant_id = $1 AND interview_id = $2", tenant.id, name
    )
    return row["sequence"], acknowledged_at


async def _delays(asking: Asking, fleet: Fleet, followers: list[Follower]) -> list[float]:
    """Seconds after which the last follower has each of some changes, which one process writes."""
    found = []
    for _ in range(SAMPLES):
        await asyncio.sleep(random.uniform(0, 0.2))
        sequence, written_at = await _write(asking, followers[0].tenant, fleet.services[0].url)
        heard_at = [await follower.up_to(sequence) for follower in followers]
        found.append(max(0.0, max(heard_at) - written_at))
    return found


async def test_a_follower_that_stops_reading_keeps_nobody_waiting(
    fleet: Fleet, figure: Figure
) -> None:
    service = fleet.services[0]
    here = partial(getattr, service, "url")
    async with fleet.asking() as asking, looking_into(fleet.database_url):
        tenant = await a_tenant(credits="3")
        stuck = Follower(tenant, fleet.key, here, query=FOLLOW_AT_LENGTH)
        others = [Follower(tenant, fleet.key, here) for _ in range(4)]
        async with all_following([stuck, *others]):
            before = await _delays(asking, fleet, [stuck, *others])
            stuck.reads.clear()
            for _ in range(CALLS):
                events = [a_completion(tenant, uuid.uuid4().hex) for _ in range(LARGEST_CALL)]
                await asking.ask(RECORD, service.url, events=events)
            beside = await _delays(asking, fleet, others)
            behind = others[0].last - stuck.last
            stuck.reads.set()
            for follower in (stuck, *others):
                await follower.check()
    figure(
        "a follower that stops reading",
        fleet.engine,
        f"{behind} changes behind; the others have each {1000 * median(beside):.0f} ms after it "
        f"was acknowledged, {1000 * median(before):.0f} ms before (median)",
    )
    assert behind > LARGEST_CALL
    assert max(beside) < SLACK_S


async def test_what_another_process_writes_comes_without_a_bell_too(
    fleet: Fleet, figure: Figure
) -> None:
    async with fleet.asking() as asking, looking_into(fleet.database_url):
        tenant = await a_tenant()
        async with followed(fleet, tenant) as followers:
            delays = await _delays(asking, fleet, followers)
            for follower in followers:
                await follower.check()
    figure(
        "written by another process, no bell",
        fleet.engine,
        f"{1000 * median(delays):.0f} ms later, {1000 * max(delays):.0f} ms at most "
        f"(looked at every {1000 * LOOK_S:.0f} ms)",
    )
    assert max(delays) < LOOK_S + SLACK_S


async def _heard_again(asking: Asking, fleet: Fleet, followers: list[Follower]) -> list[float]:
    """The first delays of which all are those of a bell that is heard."""
    deadline = time.monotonic() + BACK_TIMEOUT_S
    while max(delays := await _delays(asking, fleet, followers)) > HEARD_S:
        assert time.monotonic() < deadline, f"the bell is not heard, changes come after {delays}"
    return delays


async def test_a_bell_that_dies_and_comes_back_costs_time_and_no_change(
    ringing_fleet: Fleet, valkey_server: ValkeyServer, rounds: range, figure: Figure
) -> None:
    fleet, delays, longest = ringing_fleet, list[float](), 0.0
    async with fleet.asking() as asking, looking_into(fleet.database_url):
        tenant = await a_tenant(credits="3")
        async with followed(fleet, tenant) as followers:
            await _heard_again(asking, fleet, followers)
            load = _a_load(tenant)
            for _ in rounds:
                async with load.going_on(fleet, workers=4):
                    await load.back_to_work(0)
                    await asyncio.sleep(random.uniform(0.1, 0.6))
                    valkey_server.kill()
                    await asyncio.sleep(random.uniform(0.1, 2 * DOWN_S))
                    await load.back_to_work(time.monotonic())
                    valkey_server.start()
                back_at = time.monotonic()
                delays += await _heard_again(asking, fleet, followers)
                longest = max(longest, time.monotonic() - back_at)
                load = _a_load(tenant)
            for follower in followers:
                await follower.check()
    closed = sum((follower.closed for follower in followers), Counter[int]())
    figure(
        "kill -9 of Valkey",
        "postgres",
        f"{sum(f.last for f in followers)} changes told by {len(fleet.services)} processes, "
        f"0 missed, 0 twice; heard again {longest:.1f} s after it was back at most, then "
        f"{1000 * median(delays):.0f} ms after a write",
    )
    assert not closed, closed


@ON_POSTGRES
@pytest.mark.parametrize("fault", ["kill -9", "restart"])
async def test_followers_go_on_when_the_database_is_back(
    fleet: Fleet, durable_server: PostgresServer, rounds: range, figure: Figure, fault: str
) -> None:
    go_away: Callable[[], None] = (
        durable_server.kill if fault == "kill -9" else durable_server.shut_down
    )
    told, closed = 0, Counter[int]()
    for _ in rounds:
        async with looking_into(fleet.database_url):
            tenant = await a_tenant(credits="3")
        load = _a_load(tenant)
        async with followed(fleet, tenant) as followers:
            async with load.going_on(fleet, workers=4):
                await load.back_to_work(0)
                await asyncio.sleep(random.uniform(0.1, 0.6))
                go_away()
                await asyncio.sleep(DOWN_S)
                durable_server.start()
                await load.back_to_work(time.monotonic())
            async with looking_into(fleet.database_url):
                for follower in followers:
                    await follower.check()
                await load.check()
        assert not any(follower.refused for follower in followers)
        closed += sum((follower.closed for follower in followers), Counter[int]())
        told += sum(follower.last for follower in followers)
    figure(
        f"{fault} of PostgreSQL, followed",
        "postgres",
        f"{told} changes told, 0 missed, 0 twice; {closed.total()} connections closed",
    )
    assert set(closed) <= RESUMABLE

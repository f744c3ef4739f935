"""Subscribers get every change once and in order, whatever breaks in between."""

import asyncio
import random
import time
import uuid
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial
from itertools import chain
from statistics import median
from typing import Final

import pytest

from credit.metering.tenants import Tenant
from resolvers.ledger_streams import POLL_S
from resolvers.metering import LARGEST_CALL
from tests.faults.conftest import ON_POSTGRES, ROUNDS, Figure
from tests.faults.loads import RECORD, Load
from tests.faults.services import Client, Fleet, a_completion, a_tenant, looking_into, rows
from tests.faults.subscribers import (
    LONG_SUBSCRIPTION,
    ResumingSubscriber,
    all_subscribed,
    subscribers_of,
)
from tests.notifiers.valkeys import ValkeyServer
from tests.postgres import PostgresServer

BREAKS: Final = 12 if ROUNDS == 1 else 5 * ROUNDS
SAMPLES: Final = 5
PUSHED_S: Final = 0.2 * POLL_S
"""A poll makes up for a lost notification this early one time in five."""
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


async def test_subscribers_that_break_off_again_and_again_miss_nothing(
    fleet: Fleet, figure: Figure
) -> None:
    def anywhere() -> str:
        return random.choice(fleet.services).url

    async with looking_into(fleet.database_url):
        tenants = [await a_tenant(credits="3") for _ in range(2)]
        subscribers = [
            ResumingSubscriber(tenant, fleet.key, anywhere) for tenant in tenants for _ in range(2)
        ]
        load = _a_load(*tenants)
        async with all_subscribed(subscribers):
            async with load.going_on(fleet, workers=4):
                for _ in range(BREAKS):
                    await asyncio.sleep(random.uniform(0.02, 0.3))
                    random.choice(subscribers).break_off()
            for subscriber in subscribers:
                await subscriber.check()
        await load.check()
    assert not any(subscriber.refused for subscriber in subscribers)
    again = sum(subscriber.connections for subscriber in subscribers) - len(subscribers)
    figure(
        "subscribers that break off",
        fleet.engine,
        f"{again} reconnects under load, {sum(f.last for f in subscribers)} changes sent, "
        "0 missed, 0 twice",
    )
    assert again >= BREAKS / 2  # one that is connecting cannot break off


async def _write(client: Client, tenant: Tenant, url: str) -> tuple[int, float]:
    """Have one process write one change; its sequence, and when that was acknowledged."""
    name = uuid.uuid4().hex
    await client.ask(RECORD, url, events=[a_completion(tenant, name)])
    acknowledged_at = time.monotonic()
    (row,) = await rows(
        "SELECT sequence FROM entry WHERE tenant_id = $1 AND interview_id = $2", tenant.id, name
    )
    return row["sequence"], acknowledged_at


async def _delays(
    client: Client, fleet: Fleet, subscribers: list[ResumingSubscriber]
) -> list[float]:
    """Seconds until the last subscriber has each of some changes, which one process writes."""
    return [await _delay(client, fleet, subscribers) for _ in range(SAMPLES)]


async def _delay(
    client: Client, fleet: Fleet, subscribers: list[ResumingSubscriber], pause_s: float = 0.2
) -> float:
    """The same of one change, which is written at some moment of a pause."""
    await asyncio.sleep(random.uniform(0, pause_s))
    sequence, written_at = await _write(client, subscribers[0].tenant, fleet.services[0].url)
    heard_at = [await subscriber.up_to(sequence) for subscriber in subscribers]
    return max(0.0, max(heard_at) - written_at)


async def test_a_subscriber_that_stops_reading_delays_no_other(
    fleet: Fleet, figure: Figure
) -> None:
    service = fleet.services[0]
    here = partial(getattr, service, "url")
    async with fleet.client() as client, looking_into(fleet.database_url):
        tenant = await a_tenant(credits="3")
        stuck = ResumingSubscriber(tenant, fleet.key, here, query=LONG_SUBSCRIPTION)
        others = [ResumingSubscriber(tenant, fleet.key, here) for _ in range(4)]
        async with all_subscribed([stuck, *others]):
            before = await _delays(client, fleet, [stuck, *others])
            stuck.reads.clear()
            for _ in range(CALLS):
                events = [a_completion(tenant, uuid.uuid4().hex) for _ in range(LARGEST_CALL)]
                await client.ask(RECORD, service.url, events=events)
            beside = await _delays(client, fleet, others)
            behind = others[0].last - stuck.last
            stuck.reads.set()
            for subscriber in (stuck, *others):
                await subscriber.check()
    figure(
        "a subscriber that stops reading",
        fleet.engine,
        f"{behind} changes behind; the others have each {1000 * median(beside):.0f} ms after it "
        f"was acknowledged, {1000 * median(before):.0f} ms before (median)",
    )
    assert behind > LARGEST_CALL
    assert max(beside) < SLACK_S


async def test_what_another_process_writes_comes_without_pubsub_too(
    fleet: Fleet, figure: Figure
) -> None:
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(looking_into(fleet.database_url))
        client = await stack.enter_async_context(fleet.client())
        followed = [
            await stack.enter_async_context(subscribers_of(fleet, await a_tenant()))
            for _ in range(SAMPLES)
        ]
        delays = await asyncio.gather(
            *(_delay(client, fleet, of_one, POLL_S / 2) for of_one in followed)
        )
        for subscriber in chain(*followed):
            await subscriber.check()
    figure(
        "written by another process, no pubsub",
        fleet.engine,
        f"{1000 * median(delays):.0f} ms later, {1000 * max(delays):.0f} ms at most "
        f"(looked at every {1000 * POLL_S:.0f} ms)",
    )
    assert max(delays) < POLL_S + SLACK_S


async def _received_again(
    client: Client, fleet: Fleet, subscribers: list[ResumingSubscriber]
) -> list[float]:
    """The first delays of which all are those of notifications."""
    deadline = time.monotonic() + BACK_TIMEOUT_S
    while max(delays := await _delays(client, fleet, subscribers)) > PUSHED_S:
        assert time.monotonic() < deadline, (
            f"notifications do not arrive, changes come after {delays}"
        )
    return delays


async def test_a_pubsub_server_that_dies_and_comes_back_costs_time_and_no_change(
    ringing_fleet: Fleet, valkey_server: ValkeyServer, rounds: range, figure: Figure
) -> None:
    fleet, delays, longest = ringing_fleet, list[float](), 0.0
    async with fleet.client() as client, looking_into(fleet.database_url):
        tenant = await a_tenant(credits="3")
        async with subscribers_of(fleet, tenant) as subscribers:
            await _received_again(client, fleet, subscribers)
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
                delays += await _received_again(client, fleet, subscribers)
                longest = max(longest, time.monotonic() - back_at)
                load = _a_load(tenant)
            for subscriber in subscribers:
                await subscriber.check()
    closed = sum((subscriber.closed for subscriber in subscribers), Counter[int]())
    figure(
        "kill -9 of Valkey",
        "postgres",
        f"{sum(f.last for f in subscribers)} changes sent by {len(fleet.services)} processes, "
        f"0 missed, 0 twice; received again {longest:.1f} s after it was back at most, then "
        f"{1000 * median(delays):.0f} ms after a write",
    )
    assert not closed, closed


@ON_POSTGRES
@pytest.mark.parametrize("fault", ["kill -9", "restart"])
async def test_subscribers_go_on_when_the_database_is_back(
    fleet: Fleet, durable_server: PostgresServer, rounds: range, figure: Figure, fault: str
) -> None:
    go_away: Callable[[], None] = (
        durable_server.kill if fault == "kill -9" else durable_server.shut_down
    )
    reported, closed = 0, Counter[int]()
    for _ in rounds:
        async with looking_into(fleet.database_url):
            tenant = await a_tenant(credits="3")
        load = _a_load(tenant)
        async with subscribers_of(fleet, tenant) as subscribers:
            async with load.going_on(fleet, workers=4):
                await load.back_to_work(0)
                await asyncio.sleep(random.uniform(0.1, 0.6))
                go_away()
                await asyncio.sleep(DOWN_S)
                durable_server.start()
                await load.back_to_work(time.monotonic())
            async with looking_into(fleet.database_url):
                for subscriber in subscribers:
                    await subscriber.check()
                await load.check()
        assert not any(subscriber.refused for subscriber in subscribers)
        closed += sum((subscriber.closed for subscriber in subscribers), Counter[int]())
        reported += sum(subscriber.last for subscriber in subscribers)
    figure(
        f"{fault} of PostgreSQL, subscribed",
        "postgres",
        f"{reported} changes sent, 0 missed, 0 twice; {closed.total()} connections closed",
    )
    assert set(closed) <= RESUMABLE

"""Buckets of several processes, over a real Valkey that dies and hangs."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import valkey

import notifiers.valkey_buckets
from notifiers.buckets import BucketSize
from notifiers.valkey_buckets import PREFIX, TIMEOUT_S, ValkeyBuckets
from tests.notifiers.valkeys import ValkeyServer

SIZE = BucketSize(600, 0.001)
"""Nothing comes back while a test runs."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ValkeyServer]:
    made = ValkeyServer(tmp_path_factory.mktemp("valkey"))
    made.start()
    yield made
    made.kill()


@pytest.fixture
def server(running: ValkeyServer) -> ValkeyServer:
    with valkey.Valkey(port=running.port) as client:
        client.flushall()
    return running


@pytest.fixture
async def two(server: ValkeyServer) -> AsyncIterator[tuple[ValkeyBuckets, ValkeyBuckets]]:
    """The buckets of two processes."""
    made = ValkeyBuckets(server.url), ValkeyBuckets(server.url)
    async with AsyncExitStack() as stack:
        for buckets in made:
            await stack.enter_async_context(buckets.running())
        yield made


Two = tuple[ValkeyBuckets, ValkeyBuckets]


async def test_two_processes_take_out_of_one_bucket(two: Two) -> None:
    one, other = two
    assert (await one.take("a", SIZE, 400)).left == 200
    refused = await other.take("a", SIZE, 201)
    assert not refused.granted
    assert refused.left == pytest.approx(200, abs=0.1)
    assert (await other.take("a", SIZE, 200)).granted
    assert (await other.take("b", SIZE, 600)).granted


async def test_of_many_at_once_as_many_are_granted_as_the_bucket_has(two: Two) -> None:
    levels = await asyncio.gather(*(two[n % 2].take("a", SIZE, 100) for n in range(20)))
    assert sum(level.granted for level in levels) == 6


async def test_units_come_back_by_the_server_s_clock_and_a_full_bucket_is_forgotten(
    two: Two, server: ValkeyServer
) -> None:
    fast = BucketSize(600, 2_000.0)
    assert (await two[0].take("a", fast, 600)).granted
    await asyncio.sleep(0.1)
    left = (await two[1].take("a", fast, 0)).left
    assert 200 <= left <= 600
    await asyncio.sleep(0.4)
    assert (await two[1].take("a", fast, 0)).left == 600
    with valkey.Valkey(port=server.port) as client:
        assert 1 <= client.ttl(f"{PREFIX}a") <= 2


async def test_events_are_taken_shortly_after_and_below_zero(two: Two) -> None:
    one, other = two
    for _ in range(10):
        one.debit("a", SIZE, 100)
    async with asyncio.timeout(5):
        while (await other.take("a", SIZE, 0)).left > -390:  # noqa: ASYNC110 - no event to wait for
            await asyncio.sleep(0.01)
    assert not (await other.take("a", SIZE, 1)).granted


async def test_while_the_server_is_away_each_process_counts_by_itself(
    two: Two, server: ValkeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifiers.valkey_buckets, "SKIP_S", 0.2)
    one, other = two
    await one.take("a", SIZE, 600)
    server.kill()
    try:
        for buckets in two:
            assert (await buckets.take("a", SIZE, 600)).granted
            assert not (await buckets.take("a", SIZE, 1)).granted
        other.debit("b", SIZE, 700)
        await asyncio.sleep(0.05)
        assert (await other.take("b", SIZE, 0)).left == pytest.approx(-100, abs=0.1)
    finally:
        server.start()
    await asyncio.sleep(0.25)
    assert (await one.take("a", SIZE, 300)).left == pytest.approx(300, abs=0.1)
    assert (await other.take("a", SIZE, 0)).left == pytest.approx(300, abs=0.1)


async def test_a_server_that_hangs_delays_one_operation_and_not_the_next(
    two: Two, server: ValkeyServer
) -> None:
    one, _ = two
    await one.take("a", SIZE, 1)
    server.freeze()
    try:
        began = time.monotonic()
        assert (await one.take("a", SIZE, 1)).granted
        delayed = time.monotonic() - began
        assert (await one.take("a", SIZE, 1)).granted
        assert time.monotonic() - began - delayed < TIMEOUT_S / 2
        assert delayed < 4 * TIMEOUT_S
    finally:
        server.thaw()


async def test_an_address_where_nobody_listens_is_no_error(tmp_path: Path) -> None:
    buckets = ValkeyBuckets(ValkeyServer(tmp_path).url)
    async with buckets.running():
        assert (await buckets.take("a", SIZE, 600)).granted
        buckets.debit("a", SIZE, 1)

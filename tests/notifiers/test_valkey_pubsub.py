"""Publish/subscribe between processes, over a real Valkey that dies, hangs and comes back."""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest
from valkey.asyncio.connection import AbstractConnection

import notifiers.valkey_pubsub
from notifiers.valkey_pubsub import CHANNEL, TIMEOUT_S, ValkeyPubSub
from tests.notifiers.valkeys import ValkeyServer
from tests.waiting import LONG_S, until

ACME, GLOBEX = UUID(int=1), UUID(int=2)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ValkeyServer]:
    made = ValkeyServer(tmp_path)
    made.start()
    yield made
    made.kill()


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that was lost is soon made again."""
    monkeypatch.setattr(notifiers.valkey_pubsub, "LONGEST_PAUSE_S", 0.2)


class CallCounter:
    """A callback that counts its calls."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1

    async def has_been_called(self, times: int) -> None:
        """Wait until it was woken so often."""
        await until(lambda: self.times >= times)


@asynccontextmanager
async def subscribed(url: str) -> AsyncIterator[tuple[ValkeyPubSub, CallCounter]]:
    """A running instance and a subscriber of a tenant, which was called once: by the connection."""
    pubsub, counter = ValkeyPubSub(url), CallCounter()
    with pubsub.subscribe(ACME, counter):
        async with pubsub.running():
            await counter.has_been_called(1)
            yield pubsub, counter


async def test_a_notification_reaches_every_process_of_its_tenant(server: ValkeyServer) -> None:
    async with subscribed(server.url) as (pubsub, mine), subscribed(server.url) as (_, other):
        globex = CallCounter()
        with pubsub.subscribe(GLOBEX, globex):
            await pubsub.publish(ACME)
            assert mine.times >= 2  # at once, whatever the server does
            await other.has_been_called(2)
            assert globex.times == 0


async def test_a_server_that_was_killed_and_comes_back_wakes_everybody(
    server: ValkeyServer,
) -> None:
    async with subscribed(server.url) as (pubsub, mine), subscribed(server.url) as (_, other):
        for _ in range(2):
            server.kill()
            received = other.times
            await pubsub.publish(ACME)
            await asyncio.sleep(0.3)
            assert other.times == received  # it reaches no other process
            mine.times = 0
            server.start()
            await other.has_been_called(received + 1)
            await mine.has_been_called(1)
            await pubsub.publish(ACME)
            await other.has_been_called(received + 2)


async def test_publishing_without_a_server_reaches_this_process_and_does_not_fail(
    server: ValkeyServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.kill()
    pubsub, counter = ValkeyPubSub(server.url), CallCounter()
    with pubsub.subscribe(ACME, counter), caplog.at_level(logging.WARNING):
        async with pubsub.running():
            for _ in range(50):
                await pubsub.publish(ACME)
            await asyncio.sleep(0.5)
    assert counter.times == 50
    assert len(caplog.records) == 1  # and not one for each publish
    assert "changes are delayed" in caplog.text


async def test_a_server_that_hangs_delays_no_write_for_long(server: ValkeyServer) -> None:
    async with subscribed(server.url) as (pubsub, counter):
        server.freeze()
        try:
            began_at = time.monotonic()
            await pubsub.publish(ACME)
            assert time.monotonic() - began_at < 3 * TIMEOUT_S
            assert counter.times >= 2
        finally:
            server.thaw()
        await pubsub.publish(ACME)


async def test_while_the_server_hangs_not_every_publish_waits(server: ValkeyServer) -> None:
    async with subscribed(server.url) as (pubsub, counter):
        server.freeze()
        try:
            began_at = time.monotonic()
            for _ in range(100):
                await pubsub.publish(ACME)
            assert time.monotonic() - began_at < 20 * TIMEOUT_S
            assert counter.times == 101
        finally:
            server.thaw()


async def test_silence_is_no_fault_of_the_connection(
    server: ValkeyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The client's own timeout, of five seconds by default, would cut it again and again."""
    defaults = AbstractConnection.__init__.__kwdefaults__
    assert defaults is not None
    assert defaults["socket_timeout"] == 5
    monkeypatch.setitem(defaults, "socket_timeout", 0.5)
    monkeypatch.setattr(notifiers.valkey_pubsub, "PING_AFTER_S", 0.2)
    async with subscribed(server.url) as (pubsub, mine), subscribed(server.url) as (_, other):
        await asyncio.sleep(1)
        assert (mine.times, other.times) == (1, 1)
        await pubsub.publish(ACME)
        await other.has_been_called(2)
    assert caplog.records == []


async def test_a_server_that_is_there_no_more_without_a_word_is_noticed(
    server: ValkeyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(notifiers.valkey_pubsub, "PING_AFTER_S", 0.2)
    async with subscribed(server.url) as (_, counter):
        server.freeze()
        try:
            await until(lambda: caplog.records)
        finally:
            server.thaw()
        await counter.has_been_called(2)  # woken by the new connection


async def test_it_ends_at_once_whenever_it_is_cancelled(server: ValkeyServer) -> None:
    dice = random.Random(1)
    for _ in range(150):
        async with asyncio.timeout(LONG_S), ValkeyPubSub(server.url).running():
            await asyncio.sleep(dice.uniform(0, 0.004))


async def test_it_may_start_before_the_server_does(server: ValkeyServer) -> None:
    server.kill()
    pubsub, counter = ValkeyPubSub(server.url), CallCounter()
    with pubsub.subscribe(ACME, counter):
        async with pubsub.running():
            await asyncio.sleep(0.1)
            server.start()
            await counter.has_been_called(1)


async def test_what_somebody_else_publishes_there_is_passed_over(server: ValkeyServer) -> None:
    async with subscribed(server.url) as (pubsub, counter):
        before = counter.times
        for nonsense in (b"", b"x", b"x" * 17, "ü" * 100):
            await pubsub._client.publish(CHANNEL, nonsense)
        await pubsub._client.publish(CHANNEL, GLOBEX.bytes)
        await pubsub._client.publish(CHANNEL, ACME.bytes)
        await counter.has_been_called(before + 1)
        await asyncio.sleep(0.1)
        assert counter.times == before + 1


async def test_nothing_is_left_of_it_when_it_has_run(server: ValkeyServer) -> None:
    async with subscribed(server.url) as (pubsub, _):
        await pubsub.publish(ACME)
    assert pubsub._local._subscribers == {}
    assert [task for task in asyncio.all_tasks() if task.get_name() == "pubsub"] == []

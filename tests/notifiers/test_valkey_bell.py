"""The bell that several processes hear, over a real Valkey that dies, hangs and comes back."""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest

import notifiers.valkey_bell
from notifiers.valkey_bell import CHANNEL, PATIENCE_S, ValkeyBell
from tests.notifiers.valkeys import ValkeyServer

ACME, GLOBEX = UUID(int=1), UUID(int=2)
LONG_S = 20.0


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ValkeyServer]:
    made = ValkeyServer(tmp_path)
    made.start()
    yield made
    made.kill()


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that was lost is soon made again."""
    monkeypatch.setattr(notifiers.valkey_bell, "LONGEST_PAUSE_S", 0.2)


class Ear:
    """Somebody who listens and counts."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1

    async def has_heard(self, times: int) -> None:
        """Wait until it was woken so often."""
        async with asyncio.timeout(LONG_S):
            while self.times < times:  # noqa: ASYNC110 - it is called, and cannot be waited for
                await asyncio.sleep(0.01)


@asynccontextmanager
async def hearing(url: str) -> AsyncIterator[tuple[ValkeyBell, Ear]]:
    """A bell that runs, with an ear for a tenant, which was woken once: by the connection."""
    bell, ear = ValkeyBell(url), Ear()
    with bell.listening(ACME, ear):
        async with bell.running():
            await ear.has_heard(1)
            yield bell, ear


async def test_a_ring_is_heard_by_every_bell_of_its_tenant(server: ValkeyServer) -> None:
    async with hearing(server.url) as (bell, mine), hearing(server.url) as (_, other):
        globex = Ear()
        with bell.listening(GLOBEX, globex):
            await bell.ring(ACME)
            assert mine.times >= 2  # at once, whatever the server does
            await other.has_heard(2)
            assert globex.times == 0


async def test_a_server_that_was_killed_and_comes_back_wakes_everybody(
    server: ValkeyServer,
) -> None:
    async with hearing(server.url) as (bell, mine), hearing(server.url) as (_, other):
        for _ in range(2):
            server.kill()
            heard = other.times
            await bell.ring(ACME)
            await asyncio.sleep(0.3)
            assert other.times == heard  # nobody else can hear it
            mine.times = 0
            server.start()
            await other.has_heard(heard + 1)
            await mine.has_heard(1)
            await bell.ring(ACME)
            await other.has_heard(heard + 2)


async def test_a_ring_without_a_server_is_heard_here_and_fails_for_nobody(
    server: ValkeyServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.kill()
    bell, ear = ValkeyBell(server.url), Ear()
    with bell.listening(ACME, ear), caplog.at_level(logging.WARNING):
        async with bell.running():
            for _ in range(50):
                await bell.ring(ACME)
            await asyncio.sleep(0.5)
    assert ear.times == 50
    assert len(caplog.records) == 1  # and not one for each ring
    assert "changes come later" in caplog.text


async def test_a_server_that_hangs_holds_up_nobody_for_long(server: ValkeyServer) -> None:
    async with hearing(server.url) as (bell, ear):
        server.freeze()
        try:
            began_at = time.monotonic()
            await bell.ring(ACME)
            assert time.monotonic() - began_at < 3 * PATIENCE_S
            assert ear.times >= 2
        finally:
            server.thaw()
        await bell.ring(ACME)


async def test_while_it_hangs_not_every_ring_waits(server: ValkeyServer) -> None:
    async with hearing(server.url) as (bell, ear):
        server.freeze()
        try:
            began_at = time.monotonic()
            for _ in range(100):
                await bell.ring(ACME)
            assert time.monotonic() - began_at < 20 * PATIENCE_S
            assert ear.times == 101
        finally:
            server.thaw()


async def test_silence_is_no_fault_of_the_connection(
    server: ValkeyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The client's own timeout of five seconds would cut it again and again."""
    monkeypatch.setattr(notifiers.valkey_bell, "SILENCE_S", 0.2)
    async with hearing(server.url) as (bell, mine), hearing(server.url) as (_, other):
        await asyncio.sleep(6)
        assert (mine.times, other.times) == (1, 1)
        await bell.ring(ACME)
        await other.has_heard(2)
    assert caplog.records == []


async def test_a_server_that_is_there_no_more_without_a_word_is_noticed(
    server: ValkeyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(notifiers.valkey_bell, "SILENCE_S", 0.2)
    async with hearing(server.url) as (_, ear):
        server.freeze()
        try:
            async with asyncio.timeout(LONG_S):
                while not caplog.records:  # noqa: ASYNC110 - it is a log
                    await asyncio.sleep(0.02)
        finally:
            server.thaw()
        await ear.has_heard(2)  # woken by the new connection


async def test_it_ends_at_once_whenever_it_is_told_to(server: ValkeyServer) -> None:
    dice = random.Random(1)
    for _ in range(150):
        async with asyncio.timeout(LONG_S), ValkeyBell(server.url).running():
            await asyncio.sleep(dice.uniform(0, 0.004))


async def test_it_may_start_before_the_server_does(server: ValkeyServer) -> None:
    server.kill()
    bell, ear = ValkeyBell(server.url), Ear()
    with bell.listening(ACME, ear):
        async with bell.running():
            await asyncio.sleep(0.1)
            server.start()
            await ear.has_heard(1)


async def test_what_somebody_else_publishes_there_is_passed_over(server: ValkeyServer) -> None:
    async with hearing(server.url) as (bell, ear):
        before = ear.times
        for nonsense in (b"", b"x", b"x" * 17, "ü" * 100):
            await bell._client.publish(CHANNEL, nonsense)
        await bell._client.publish(CHANNEL, GLOBEX.bytes)
        await bell._client.publish(CHANNEL, ACME.bytes)
        await ear.has_heard(before + 1)
        await asyncio.sleep(0.1)
        assert ear.times == before + 1


async def test_nothing_is_left_of_it_when_it_has_run(server: ValkeyServer) -> None:
    async with hearing(server.url) as (bell, _):
        await bell.ring(ACME)
    assert bell._local._ears == {}
    assert [task for task in asyncio.all_tasks() if task.get_name() == "bell"] == []

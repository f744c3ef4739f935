"""`insights follow`: a line for each change, from anywhere in the past on, until it is stopped."""

import asyncio
import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

import pytest

from credit.metering.tenants import Tenant
from insights.cli import INTERRUPTED
from notifiers.valkey_pubsub import ValkeyPubSub
from tests.forks import Forked, fork
from tests.insights.terminal import environment
from tests.notifiers.valkeys import ValkeyServer
from tests.world import World

TIMEOUT_S: Final = 60.0
ON_ONE: Final = pytest.mark.parametrize("engine", ["sqlite"])
"""For what does not depend on the engine."""


@pytest.fixture
async def acme(world: World) -> Tenant:
    """A tenant since yesterday, so that an hour ago it was one: allocation, two interviews."""
    world.now = datetime.now(UTC)
    tenant = await world.a_tenant(starts_on=(world.now - timedelta(days=1)).date())
    for interview in ("interview-a", "interview-b"):
        await world.record(world.an_event(interview=interview, at=world.now))
    return tenant


@contextmanager
def follow(url: str, *arguments: str, **settings: str) -> Iterator[Forked]:
    """The command, in a process of its own."""
    process = fork(["follow", *arguments], environment(INSIGHTS_DATABASE_URL=url, **settings))
    try:
        yield process
    finally:
        process.close()


async def line(process: Forked) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(TIMEOUT_S):
        return (await asyncio.to_thread(process.stdout.readline)).rstrip("\n")


async def test_changes_are_printed_as_they_come_until_ctrl_c(
    world: World, acme: Tenant, database_url: str
) -> None:
    with follow(database_url, "acme", "--after", "0") as process:
        number, _day, _time, *rest = (await line(process)).split()
        assert [number, *rest] == ["1", "ALLOCATION", "+100", "100"]
        second, third = await line(process), await line(process)
        assert second.split()[3:] == ["CONSUMPTION", "-1", "99", "interview-a"]
        assert second.split()[1:3] == f"{world.now:%Y-%m-%d %H:%M:%S}".split()
        assert len(second) == len(third)
        await world.record(world.an_event(interview="interview-c", at=world.now))
        assert (await line(process)).split()[3:] == ["CONSUMPTION", "-1", "97", "interview-c"]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=TIMEOUT_S)
        assert (process.returncode, out, err) == (INTERRUPTED, "", "")


async def test_without_a_number_it_begins_with_what_comes_next(
    world: World, acme: Tenant, database_url: str
) -> None:
    with follow(database_url, "acme", "--json") as process:
        first = asyncio.create_task(line(process))
        while not first.done():  # nobody says when it has begun
            await world.complete()
            await asyncio.wait({first}, timeout=0.5)
        await world.complete()
        begun = int(json.loads(await first)["sequence"])
        assert begun > 3
        assert int(json.loads(await line(process))["sequence"]) == begun + 1


@ON_ONE
async def test_an_object_has_the_names_of_the_api(
    world: World, acme: Tenant, database_url: str
) -> None:
    with follow(database_url, "acme", "--after", "1", "--json") as process:
        found = json.loads(await line(process))
    written = world.now.replace(tzinfo=None).isoformat() + "Z"
    assert len(found.pop("digest")) == 64
    assert found == {
        "sequence": "2",
        "reason": "CONSUMPTION",
        "credits": "-1",
        "balanceAfter": "99",
        "overageAfter": "0",
        "occurredAt": written,
        "postedAt": written,
        "recordedAt": written,
        "reference": "interview-a",
        "note": None,
    }


@ON_ONE
async def test_the_pubsub_server_of_the_settings_is_used(
    world: World, acme: Tenant, database_url: str, tmp_path: Path
) -> None:
    server = ValkeyServer(tmp_path)
    server.start()
    try:
        with follow(
            database_url, "acme", "--after", "3", INSIGHTS_PUBSUB_URL=server.url
        ) as process:
            await world.complete()
            pubsub = ValkeyPubSub(server.url)
            async with pubsub.running():
                await pubsub.publish(UUID(str(acme.id)))
            assert (await line(process)).split()[0] == "4"
    finally:
        server.kill()


@ON_ONE
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["acme", "--after", "9"], "insights: afterSequence '9' is not a sequence of this ledger"),
        (["acme", "--after", "x"], "insights: afterSequence 'x' is not a sequence of this ledger"),
        (["nobody"], "insights: there is no tenant 'nobody'"),
    ],
)
async def test_what_cannot_be_followed_is_reported_in_a_line(
    acme: Tenant, database_url: str, arguments: list[str], message: str
) -> None:
    with follow(database_url, *arguments) as process:
        out, err = await asyncio.to_thread(process.communicate, timeout=TIMEOUT_S)
    assert (process.returncode, out) == (1, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


@ON_ONE
async def test_who_stops_reading_ends_it_without_a_traceback(
    world: World, acme: Tenant, database_url: str
) -> None:
    with follow(database_url, "acme", "--after", "0") as process:
        await line(process)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        ended = asyncio.create_task(asyncio.to_thread(process.wait, TIMEOUT_S))
        while not ended.done():
            await world.complete()
            await asyncio.wait({ended}, timeout=0.5)
        assert process.returncode == 1
        assert "Traceback" not in process.stderr.read()

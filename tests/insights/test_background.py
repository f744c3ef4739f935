"""Background tasks: how often they look, and that they end when they are cancelled."""

import asyncio
import sys
from collections.abc import Iterator
from uuid import UUID

import pytest

from insights import export_supervision, sweeper
from insights.webhooks import running_dispatcher
from notifiers.pubsub import LocalPubSub
from resolvers.webhook_dispatcher import Dispatcher
from tests.world import a_webhook_transport

ACME = UUID(int=1)
SOON_S = 10.0


class _Idle(Dispatcher):
    """One who never finds anything to deliver, and asks no database."""

    async def _run_once(self) -> None:
        return


@pytest.mark.parametrize("steps", range(5))
async def test_a_dispatcher_ends_also_when_it_has_just_been_woken(steps: int) -> None:
    dispatcher, pubsub = _Idle(a_webhook_transport()), LocalPubSub()
    async with asyncio.timeout(SOON_S), running_dispatcher(dispatcher, pubsub):
        await asyncio.sleep(0.1)  # until it waits for something to do
        await pubsub.publish(ACME)
        for _ in range(steps):
            await asyncio.sleep(0)


@pytest.mark.parametrize("steps", range(1, 5))
async def test_a_sweeper_ends_also_when_what_it_does_swallows_that(steps: int) -> None:
    """As `wait_for` does of Python 3.11, and with it every client of Valkey."""
    begun = asyncio.Event()

    async def step() -> int:
        begun.set()
        woken = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(woken.set_result, None)
        await asyncio.wait_for(asyncio.shield(woken), 1)
        return 0

    task = asyncio.create_task(sweeper._repeat(step, 1, 0.001))
    await begun.wait()
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=SOON_S)
    assert done
    assert task.cancelled()


@pytest.mark.parametrize(
    ("longest_s", "expected"),
    [(100.0, [10, 40, 100, 100, 10, 40]), (None, [10, 10, 10, 10, 10, 10])],
)
async def test_a_step_that_finds_nothing_is_repeated_less_and_less_often(
    monkeypatch: pytest.MonkeyPatch, longest_s: float | None, expected: list[int]
) -> None:
    """At the fifth time it finds something again."""
    found: Iterator[int] = iter([0, 0, 0, 0, 1, 0])
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def passing(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    async def step() -> int:
        return next(found)

    monkeypatch.setattr(asyncio, "sleep", passing)
    task = asyncio.create_task(sweeper._repeat(step, 2, 10.0, longest_s))
    while len(pauses) < len(expected):
        await sleep(0)
    task.cancel()
    await asyncio.wait({task})
    assert pauses == expected


async def test_a_notification_reaches_the_export_process_and_its_end_is_survived() -> None:
    """The process is one that ends once it has read a byte."""
    code = "import sys; sys.exit(len(sys.stdin.buffer.read(1)))"
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdin=pipe)
    notified = asyncio.Event()
    notifying = asyncio.create_task(export_supervision._notify(process, notified))
    await asyncio.sleep(0.05)
    assert process.returncode is None
    notified.set()
    async with asyncio.timeout(SOON_S):
        assert await process.wait() == 1
        while not notifying.done():
            notified.set()
            await asyncio.sleep(0.01)
    assert notifying.exception() is None

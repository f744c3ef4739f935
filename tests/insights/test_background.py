"""Background tasks end when they are cancelled, whatever they are at just then."""

import asyncio
from uuid import UUID

import pytest

from insights import sweeper
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

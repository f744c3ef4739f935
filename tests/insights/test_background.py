"""What runs in the background ends when it is told to, whatever it is at just then."""

import asyncio
from uuid import UUID

import pytest

from insights import sweeper
from insights.webhooks import delivering
from notifiers.bell import LocalBell
from resolvers.delivering import Deliverer
from tests.world import an_outgoing

ACME = UUID(int=1)
SOON_S = 10.0


class _Idle(Deliverer):
    """One who never finds anything to deliver, and asks no database."""

    async def _round(self) -> None:
        return


@pytest.mark.parametrize("steps", range(5))
async def test_a_deliverer_ends_also_when_it_has_just_been_woken(steps: int) -> None:
    deliverer, bell = _Idle(an_outgoing()), LocalBell()
    async with asyncio.timeout(SOON_S), delivering(deliverer, bell):
        await asyncio.sleep(0.1)  # until it waits for something to do
        await bell.ring(ACME)
        for _ in range(steps):
            await asyncio.sleep(0)


@pytest.mark.parametrize("steps", range(1, 5))
async def test_a_sweeper_ends_also_when_what_it_does_swallows_that(steps: int) -> None:
    """As `wait_for` does of Python 3.11, and with it every client of a bell."""
    begun = asyncio.Event()

    async def step() -> int:
        begun.set()
        ring = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(ring.set_result, None)
        await asyncio.wait_for(asyncio.shield(ring), 1)
        return 0

    task = asyncio.create_task(sweeper._repeat(step, 1, 0.001))
    await begun.wait()
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=SOON_S)
    assert done
    assert task.cancelled()

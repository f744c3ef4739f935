"""Writes to one tenant do not wait for another's.

SQLite has one writer at a time, so this is said of PostgreSQL alone.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle, islice
from statistics import median
from typing import Final

import pytest

from credit.metering.tenants import Tenant
from models import ledger
from models.database import Session, transaction
from tests.faults.conftest import ON_POSTGRES, ROUNDS, Figure
from tests.faults.loads import RECORD
from tests.faults.services import Client, Fleet, a_completion, a_tenant, check, looking_into

CLIENTS: Final = 32
TENANTS: Final = 50
WRITES: Final = 100 * min(ROUNDS, 20)
SAMPLES: Final = 5 if ROUNDS == 1 else 20
SANE_RATIO: Final = 0.5
SANE_WAIT_S: Final = 5.0

pytestmark = [pytest.mark.timeout(3600), ON_POSTGRES]


async def _complete(caller: Client, tenant: Tenant, name: str, url: str | None = None) -> float:
    """Record one event; the seconds that it took."""
    began = time.monotonic()
    await caller.ask(RECORD, url, events=[a_completion(tenant, name)])
    return time.monotonic() - began


async def test_a_write_goes_through_while_another_tenant_is_locked(fleet: Fleet) -> None:
    async with fleet.client() as caller, looking_into(fleet.database_url):
        held, free = await a_tenant(), await a_tenant()
        async with _held(held):
            waiting = asyncio.create_task(_complete(caller, held, "waits"))
            for number in range(8):
                await _complete(caller, free, f"goes-{number}")
            assert not waiting.done()
        await waiting
        await check(held, free)


async def test_many_writers_that_wait_for_a_tenant_leave_connections_to_the_others(
    fleet: Fleet,
) -> None:
    url = fleet.services[0].url
    async with fleet.client() as caller, looking_into(fleet.database_url):
        held, free = await a_tenant(), await a_tenant()
        async with _held(held):
            waiting = [
                asyncio.create_task(_complete(caller, held, f"waits-{number}", url))
                for number in range(8)
            ]
            await asyncio.sleep(1)
            goes = asyncio.create_task(_complete(caller, free, "goes", url))
            done, _ = await asyncio.wait({goes}, timeout=SANE_WAIT_S)
        await asyncio.gather(goes, *waiting)
        assert done


async def test_fifty_tenants_are_written_to_as_fast_as_one_or_faster(
    fleet: Fleet, figure: Figure
) -> None:
    async with fleet.client() as caller, looking_into(fleet.database_url):
        many = [await a_tenant(credits="1") for _ in range(TENANTS)]
        one = [await a_tenant(credits="1")]
        await _rate(caller, [*many, *one], "warm", CLIENTS * 2)
        of_many = await _rate(caller, many, "many", WRITES)
        of_one = await _rate(caller, one, "one", WRITES)
        await check(*many, *one)
    ratio = of_many / of_one
    figure(
        "writes to 50 tenants or 1",
        "postgres",
        f"{of_many:.0f}/s or {of_one:.0f}/s by {CLIENTS} clients: ratio {ratio:.2f}",
    )
    assert ratio > SANE_RATIO


async def test_a_quiet_tenant_is_served_while_another_one_is_busy(
    fleet: Fleet, figure: Figure
) -> None:
    async with fleet.client() as caller, looking_into(fleet.database_url):
        quiet, busy = await a_tenant(credits="1"), await a_tenant(credits="1")
        alone = [await _complete(caller, quiet, f"alone-{number}") for number in range(SAMPLES)]
        async with asyncio.TaskGroup() as group:
            group.create_task(_rate(caller, [busy], "busy", WRITES))
            await asyncio.sleep(0.1)
            beside = [
                await _complete(caller, quiet, f"beside-{number}") for number in range(SAMPLES)
            ]
        await check(quiet, busy)
    figure(
        "a write beside a busy tenant",
        "postgres",
        f"{1000 * median(alone):.0f} ms alone, {1000 * median(beside):.0f} ms beside "
        f"{CLIENTS} clients of the other (median)",
    )


@asynccontextmanager
async def _held(tenant: Tenant) -> AsyncIterator[None]:
    """A tenant locked by somebody else while the block runs."""
    locked, release = asyncio.Event(), asyncio.Event()

    async def hold(session: Session) -> None:
        assert await ledger.lock(session, tenant.id)
        locked.set()
        await release.wait()

    holding = asyncio.create_task(transaction(hold))
    await locked.wait()
    try:
        yield
    finally:
        release.set()
        await holding


async def _rate(caller: Client, tenants: list[Tenant], tag: str, writes: int) -> float:
    """Events of their own for some tenants in turn; how many a second were recorded."""
    turns = enumerate(islice(cycle(tenants), writes))

    async def client() -> None:
        for number, tenant in turns:
            await _complete(caller, tenant, f"{tag}-{number}")

    began = time.monotonic()
    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    return writes / (time.monotonic() - began)

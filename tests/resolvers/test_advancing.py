"""Advancing a tenant: by one read and one write where time brings no more, else under the lock."""

import asyncio
from datetime import timedelta
from typing import Any, Final

import pytest

from credit.core.units import Credits
from credit.metering.tenants import Tenant
from models import plans as stored
from models import pool_use, recordings
from models.database import session
from resolvers import adjustments, advancing, due_tenants, purchases
from tests.statements import statements
from tests.world import World, a_plan

TABLES: Final = ("wallet", "plan_phase", "billing_period", "credit_grant", "entry", "entry_line")
OWN: Final = {"tenant_id", "digest", "head_digest", "version", "totals_version"}
"""What differs between two tenants that are alike; a lock counts a version of its own."""


async def _advance(world: World, tenant: Tenant) -> bool:
    return await advancing.advance_tenant(tenant.id, lambda: world.now)


async def _rows(tenant: Tenant) -> dict[str, list[dict[str, Any]]]:
    """All that the ledger has of a tenant, but for its id and what is computed of that."""
    return {
        table: sorted(
            (
                {name: value for name, value in row.items() if name not in OWN}
                for row in await session().rows(
                    f"SELECT * FROM {table} WHERE tenant_id = $1",
                    tenant.id,
                )
            ),
            key=str,
        )
        for table in TABLES
    }


async def _lived_alike(world: World, *names: str) -> list[Tenant]:
    """Tenants with use, a purchase, and credits that expire soon, all alike."""
    tenants = [await world.a_tenant(name) for name in names]
    for tenant in tenants:
        await world.record(
            *(world.an_event("COMPLETED", f"i{n}", tenant=tenant.external_id) for n in range(3))
        )
        await purchases.buy_credits(world.context(), tenant.id, Credits.of(7), "key", None)
        until = world.now + timedelta(days=3)
        await adjustments.adjust(world.context(), tenant.id, Credits.of(5), "key", "gift", until)
    return tenants


@pytest.mark.parametrize("days", [4, 31, 100])
@pytest.mark.parametrize("changes_plan", [False, True])
async def test_time_brings_the_same_with_the_lock_and_without(
    world: World, monkeypatch: pytest.MonkeyPatch, days: int, *, changes_plan: bool
) -> None:
    without, locked = await _lived_alike(world, "without", "locked")
    if changes_plan:
        await stored.upsert(session(), [a_plan(credits="30")])
    world.pass_time(days=days)
    assert await _advance(world, without)
    monkeypatch.setattr(recordings, "MOST_GRANTS", -1)  # no account is as small as that
    assert await _advance(world, locked)
    assert await _rows(without) == await _rows(locked)
    for tenant in (without, locked):
        assert not await _advance(world, tenant)
        await world.check(tenant)


async def test_a_boundary_costs_a_read_and_a_write(world: World) -> None:
    (tenant,) = await _lived_alike(world, "acme")
    world.pass_time(days=31)
    with statements() as seen:
        assert await _advance(world, tenant)
    assert len(seen) == 2, seen
    with statements() as seen:
        assert not await _advance(world, tenant)
    assert len(seen) == 1, "nothing is due, which the read says"


async def test_what_was_written_since_the_read_is_not_overwritten(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process advances the tenant, and records an event, between the read and the write."""
    (tenant,) = await _lived_alike(world, "acme")
    world.pass_time(days=31)
    read, others = recordings.read, 0

    async def overtaken(*given: Any) -> recordings.Opening | None:  # noqa: ANN401
        nonlocal others
        opening = await read(*given)
        others += 1
        if others == 1:
            # A task of its own, which is not queued behind this one, as in another process.
            event = world.an_event("COMPLETED", "late", tenant="acme")
            monkeypatch.setattr("models.attempts._queue", lambda _: asyncio.Semaphore())
            await asyncio.create_task(world.record(event))
        return opening

    monkeypatch.setattr(recordings, "read", overtaken)
    assert not await _advance(world, tenant), "the other process has"
    assert others > 1
    await world.check(tenant)


async def test_overdue_tenants_are_advanced_by_a_share_of_the_pool_alone(
    world: World, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = await _lived_alike(world, *(f"tenant-{n}" for n in range(7)))
    world.pass_time(days=31)
    running, most = 0, 0
    advance = advancing.advance_tenant

    async def counted(*given: Any) -> bool:  # noqa: ANN401
        nonlocal running, most
        running += 1
        most = max(most, running)
        try:
            return await advance(*given)
        finally:
            running -= 1

    monkeypatch.setattr(advancing, "advance_tenant", counted)
    assert await due_tenants.advance_due(lambda: world.now) == len(tenants)
    assert most == (1 if engine == "sqlite" else due_tenants.CONCURRENCY)
    monkeypatch.setattr(due_tenants, "pool_use", lambda: pool_use.PoolUse(0, 0, 2))
    world.pass_time(days=31)
    most = 0
    assert await due_tenants.advance_due(lambda: world.now) == len(tenants)
    assert most == 1, "a pool of two leaves one to others"

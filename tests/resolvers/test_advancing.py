"""Advancing tenants: by one read and one write where time brings no more, else under the lock."""

import asyncio
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from credit.core.units import Credits
from credit.ledger.advancing import advance
from credit.ledger.operations import Ledger
from credit.metering.tenants import Tenant
from credit.notify.notifications import WebhookEventType
from models import ledger, pool_use, recordings
from models import plans as stored
from models.database import Session, session, transaction
from resolvers import adjustments, advancing, due_tenants, purchases, webhooks
from resolvers.advancing import advance_tenant
from resolvers.backoff import FIRST_PAUSE_S, LONGEST_PAUSE_S, Backoff
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
    names = ("without", "locked", "together", "too")
    without, locked, *together = await _lived_alike(world, *names)
    if changes_plan:
        await stored.upsert(session(), [a_plan(credits="30")])
    world.pass_time(days=days)
    assert await _advance(world, without)
    ids = {tenant.id for tenant in together}
    found = await advancing.advance_together([*ids, without.id], lambda: world.now)
    assert found == advancing.Together(ids, set()), "one more is not due any more"
    monkeypatch.setattr(recordings, "MOST_GRANTS", -1)  # no account is as small as that
    assert await _advance(world, locked)
    for tenant in (without, *together):
        assert await _rows(tenant) == await _rows(locked)
    for tenant in (without, locked, *together):
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


async def test_a_group_of_boundaries_costs_as_many_statements_as_one(world: World) -> None:
    tenants = await _lived_alike(world, *(f"tenant-{n}" for n in range(3)))
    world.pass_time(days=31)
    with statements() as seen:
        assert await due_tenants.advance_due(lambda: world.now) == len(tenants)
    assert len(seen) == 4, "what is due, the read and the write, and what is due then"


async def test_of_a_group_those_are_left_that_need_more_than_a_write(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, owing, watched, paused = await _lived_alike(world, "plain", "owing", "watched", "paused")
    await world.record(
        *(world.an_event("COMPLETED", f"more-{n}", tenant="owing") for n in range(200))
    )
    told = [WebhookEventType.BALANCE_CHANGED]
    await webhooks.create(world.context(), watched.id, "https://receiver.example/hook", told)
    world.pass_time(days=31)
    every = [plain, owing, watched, paused]
    ids = [tenant.id for tenant in every]
    write, locks = recordings.write_each, 0

    async def overtaken(*given: Any) -> set[Any]:  # noqa: ANN401
        nonlocal locks
        locks += 1
        await transaction(lambda own: ledger.lock(own, paused.id))
        return await write(*given)

    monkeypatch.setattr(recordings, "write_each", overtaken)
    found = await advancing.advance_together(ids, lambda: world.now)
    assert found == advancing.Together({plain.id}, {owing.id, watched.id, paused.id})
    assert await due_tenants.advance_due(lambda: world.now) == 3
    assert locks == 2
    for tenant in every:
        assert not await _advance(world, tenant)
        await world.check(tenant)


@pytest.mark.parametrize("engine", ["postgres"])
async def test_a_group_waits_for_no_wallet_that_somebody_has_locked(world: World) -> None:
    free, taken = await _lived_alike(world, "free", "taken")
    world.pass_time(days=31)
    locked, done = asyncio.Event(), asyncio.Event()

    async def hold(own: Session) -> None:
        await ledger.lock(own, taken.id)
        locked.set()
        await done.wait()

    holding = asyncio.create_task(transaction(hold))
    await locked.wait()
    async with asyncio.timeout(5):
        found = await advancing.advance_together([free.id, taken.id], lambda: world.now)
    assert found == advancing.Together({free.id}, {taken.id})
    done.set()
    await holding


async def test_tenants_that_cannot_be_advanced_keep_no_others_behind(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """They are the longest overdue, and more than are looked for at once."""
    failing = await _lived_alike(world, "first", "second", "third")
    world.pass_time(days=1)
    others = await _lived_alike(world, "fourth", "fifth")
    world.pass_time(days=31)
    monkeypatch.setattr(due_tenants, "MAX_TENANTS", 2)
    broken = {str(tenant.id) for tenant in failing}
    tried = 0

    def fails(draft: Ledger, until: datetime) -> None:
        nonlocal tried
        if draft.account.tenant in broken:
            tried += 1
            raise ValueError(draft.account.tenant)
        advance(draft, until)

    monkeypatch.setattr(advancing, "advance", fails)
    backoff = Backoff()
    assert await due_tenants.advance_due(lambda: world.now, backoff=backoff) == len(others)
    logged = [one for one in caplog.records if "could not be advanced" in one.message]
    assert backoff.waiting() == {tenant.id for tenant in failing}
    assert len(logged) == len(failing), "each is logged once"
    tried = 0
    assert await due_tenants.advance_due(lambda: world.now, backoff=backoff) == 0
    assert not tried, "they are left alone for a while"
    broken.clear()
    assert await due_tenants.advance_due(lambda: world.now, backoff=Backoff()) == len(failing)
    for tenant in (*failing, *others):
        await world.check(tenant)


def test_who_fails_again_is_left_alone_for_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    now, tenant_id, backoff = 0.0, UUID(int=1), Backoff()
    monkeypatch.setattr("resolvers.backoff.time.monotonic", lambda: now)
    for pause in (FIRST_PAUSE_S, 2 * FIRST_PAUSE_S, 4 * FIRST_PAUSE_S):
        backoff.failed(tenant_id)
        now += pause - 1
        assert backoff.waiting() == {tenant_id}
        now += 1
        assert not backoff.waiting()
    for _ in range(9):
        backoff.failed(tenant_id)
    now += LONGEST_PAUSE_S
    assert not backoff.waiting()
    backoff.succeeded(tenant_id)
    backoff.failed(tenant_id)
    now += FIRST_PAUSE_S
    assert not backoff.waiting(), "it is new again"


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


async def test_tenants_left_by_a_group_are_advanced_one_after_the_other_where_one_node_has_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = await _lived_alike(world, *(f"tenant-{n}" for n in range(7)))
    world.pass_time(days=31)
    running, most = 0, 0

    async def counted(*given: Any) -> bool:  # noqa: ANN401
        nonlocal running, most
        running += 1
        most = max(most, running)
        try:
            return await advance_tenant(*given)
        finally:
            running -= 1

    async def leaves_all(ids: list[UUID], *_: Any) -> advancing.Together:  # noqa: ANN401
        return advancing.Together(set(), set(ids))

    monkeypatch.setattr(advancing, "advance_together", leaves_all)
    monkeypatch.setattr(advancing, "advance_tenant", counted)
    assert await due_tenants.advance_due(lambda: world.now) == len(tenants)
    assert most == (due_tenants.CONCURRENCY if session().is_distributed else 1)
    monkeypatch.setattr(due_tenants, "pool_use", lambda: pool_use.PoolUse(0, 0, 2))
    world.pass_time(days=31)
    most = 0
    assert await due_tenants.advance_due(lambda: world.now) == len(tenants)
    assert most == 1, "a pool of two leaves one to others"

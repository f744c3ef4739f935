"""Loaders: as many statements for forty keys as for one, and no caller spoils it for the others."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from credit.spans import Span
from credit.tenants import Tenant, job_id
from models.database import session
from resolvers.loaders import LARGEST_BATCH, Loader, Loaders
from tests.statements import statements
from tests.world import NOON, World

MANY: Final = 40
MARCH: Final = Span(date(2026, 3, 1), date(2026, 3, 31))


async def _keys(world: World, loader: str) -> tuple[Sequence[Any], Sequence[Any]]:
    """Forty keys that exist, of forty tenants where tenants are the keys, and forty that do not."""
    if loader in {"job_by_id", "consumption_by_job_span"}:
        tenant = await world.a_tenant()
        await world.record(*(world.an_event(job=f"job-{n}") for n in range(MANY)))
        pairs = [(tenant.id, job_id(tenant.id, f"job-{n}")) for n in range(MANY)]
        strangers = [(tenant.id, uuid4()) for _ in range(MANY)]
        if loader == "job_by_id":
            return pairs, strangers
        return [(*pair, MARCH) for pair in pairs], [(*pair, MARCH) for pair in strangers]
    tenants = [await world.a_tenant(f"tenant-{n}") for n in range(MANY)]
    await world.record(*(world.an_event(tenant=f"tenant-{n}") for n in range(MANY)))
    known, unknown = [tenant.id for tenant in tenants], [uuid4() for _ in range(MANY)]
    match loader:
        case "period_by_number" | "grant_by_number" | "entry_by_sequence" | "statement_by_period":
            return [(tenant, 1) for tenant in known], [(tenant, 9) for tenant in known]
        case "consumption_by_tenant_span":
            return [(tenant, MARCH) for tenant in known], [(tenant, MARCH) for tenant in unknown]
    return known, unknown


@pytest.mark.parametrize(
    ("loader", "most"),
    [
        ("tenant_by_id", 1),
        ("wallet_by_tenant", 1),
        ("period_by_tenant", 2),
        ("period_by_number", 1),
        ("grants_by_tenant", 1),
        ("grant_by_number", 1),
        ("entry_by_sequence", 1),
        ("statement_by_period", 1),
        ("job_by_id", 1),
        ("consumption_by_tenant_span", 2),
        ("consumption_by_job_span", 2),
    ],
)
async def test_forty_keys_take_as_many_statements_as_one(
    world: World, loader: str, most: int
) -> None:
    known, unknown = await _keys(world, loader)
    with statements() as for_one:
        one: Loader[Any, Any] = getattr(world.context().loaders, loader)
        alone = await one.load(known[0])
    with statements() as for_many:
        many: Loader[Any, Any] = getattr(world.context().loaders, loader)
        found = await asyncio.gather(*(many.load(key) for key in known))
    assert len(for_one) == len(for_many) == most
    assert found[0] == alone
    assert None not in found
    missing = await asyncio.gather(*(many.load(key) for key in unknown))
    nothing = [value for value in missing if value is None or not value.usage.conducted]
    assert len(nothing) == MANY


async def test_the_test_above_knows_every_loader() -> None:
    (marker,) = [
        mark
        for mark in test_forty_keys_take_as_many_statements_as_one.pytestmark  # type: ignore[attr-defined]
        if mark.name == "parametrize"
    ]
    loaders = {name for name, it in vars(Loaders(NOON, None)).items() if isinstance(it, Loader)}
    assert {name for name, _ in marker.args[1]} == loaders


async def test_what_was_loaded_is_not_asked_for_again_until_it_is_forgotten(world: World) -> None:
    tenant = await world.a_tenant()
    loaders = world.context().loaders
    await loaders.tenant_by_id.load(tenant.id)
    with statements() as seen:
        assert await loaders.tenant_by_id.load(tenant.id) == tenant
        assert seen == []
        loaders.forget()
        assert await loaders.tenant_by_id.load(tenant.id) == tenant
    assert len(seen) == 1


async def test_a_reader_sees_what_another_operation_wrote(world: World) -> None:
    tenant = await world.a_tenant()
    before = await world.context().loaders.wallet_by_tenant.load(tenant.id)
    await world.complete()
    after = await world.context().loaders.wallet_by_tenant.load(tenant.id)
    assert before is not None
    assert after is not None
    assert after.last_sequence == before.last_sequence + 1


async def test_more_keys_than_a_batch_holds_are_all_found(world: World) -> None:
    tenant = await world.a_tenant()
    strangers = [uuid4() for _ in range(LARGEST_BATCH + 5)]
    loader = world.context().loaders.tenant_by_id
    found = await asyncio.gather(*map(loader.load, [*strangers, tenant.id]))
    assert found == [None] * len(strangers) + [tenant]


async def test_a_cancelled_waiter_does_not_cancel_its_siblings(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    loader = world.context().loaders.tenant_by_id
    quitter = asyncio.create_task(loader.load(one.id))
    same_key = asyncio.create_task(loader.load(one.id))
    other_key = asyncio.create_task(loader.load(two.id))
    await asyncio.sleep(0)
    quitter.cancel()
    assert await asyncio.gather(same_key, other_key) == [one, two]
    assert quitter.cancelled()
    assert await loader.load(one.id) == one


async def test_a_waiter_cancelled_while_the_statement_runs_leaves_the_rest_alone(
    world: World,
) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    for turns in range(12):
        loader = world.context().loaders.tenant_by_id
        quitter = asyncio.create_task(loader.load(one.id))
        sibling = asyncio.create_task(loader.load(two.id))
        for _ in range(turns):
            await asyncio.sleep(0)
        quitter.cancel()
        assert await asyncio.wait_for(sibling, 5) == two
        assert await asyncio.wait_for(loader.load(one.id), 5) == one


async def test_a_key_whose_load_failed_is_asked_for_again(world: World) -> None:
    tenant = await world.a_tenant()
    loaders = world.context().loaders
    await session().rows("ALTER TABLE tenant RENAME TO gone")
    failures = await asyncio.gather(
        *(loaders.tenant_by_id.load(key) for key in (tenant.id, tenant.id, uuid4())),
        return_exceptions=True,
    )
    assert all(isinstance(failure, Exception) for failure in failures)
    await session().rows("ALTER TABLE gone RENAME TO tenant")
    assert await loaders.tenant_by_id.load(tenant.id) == tenant


async def test_a_wallet_that_is_due_is_settled_by_whoever_loads_it(world: World) -> None:
    tenants = [await world.a_tenant(f"tenant-{n}") for n in range(3)]
    world.pass_time(days=40)
    loaders = Loaders(world.now, lambda: world.now)
    wallets = await asyncio.gather(*(loaders.wallet_by_tenant.load(t.id) for t in tenants))
    assert [wallet.last_sequence for wallet in wallets if wallet] == [5, 5, 5]
    assert all(wallet.next_due_at > world.now for wallet in wallets if wallet)
    await world.check(*tenants)


async def test_a_tenant_that_does_not_exist_has_no_wallet_and_no_period(world: World) -> None:
    stranger: UUID = uuid4()
    tenant: Tenant = await world.a_tenant()
    loaders = world.context().loaders
    keys = (tenant.id, stranger)
    wallets = await asyncio.gather(*map(loaders.wallet_by_tenant.load, keys))
    periods = await asyncio.gather(*map(loaders.period_by_tenant.load, keys))
    assert [wallet is None for wallet in wallets] == [False, True]
    assert [period is None for period in periods] == [False, True]

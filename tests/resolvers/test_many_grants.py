"""Charges of a tenant with many unspent purchases, or many debts: only what they need is read."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

import pytest

from credit.core.units import ZERO, Credits
from credit.ledger.accounts import Account
from credit.metering.tenants import Tenant
from models import entries, grants, ledger, recordings, together
from models.database import Session, held_session, one_transaction, session, transaction
from models.sql import ledger as sql
from models.together import Rows
from models.together_parts import Select
from resolvers import adjustments, purchases
from resolvers.event_batches import Batch
from tests.statements import statements
from tests.world import World

FIRST: Final = 3
BOUGHT: Final = 12


@pytest.fixture(autouse=True)
def _few_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grants, "FIRST", FIRST)


async def _with_purchases(world: World, *names: str) -> list[Tenant]:
    """Tenants with unspent purchases of two credits, bought a day apart, and nothing else."""
    tenants = [await world.a_tenant(name, plan="none") for name in names]
    for number in range(BOUGHT):
        for tenant in tenants:
            key = f"key-{number}"
            await purchases.buy_credits(world.context(), tenant.id, Credits.of(2), key, None)
        world.pass_time(days=1)
    return tenants


async def _account(tenant: Tenant, spending: Credits | None) -> Account:
    async def work(session: Session) -> Account:
        locked = await ledger.lock(session, tenant.id)
        assert locked is not None
        return await ledger.account(session, locked, repaying=spending, spending=spending)

    return await transaction(work)


async def test_a_charge_reads_the_grants_that_it_may_need_and_not_all(world: World) -> None:
    (tenant,) = await _with_purchases(world, "acme")
    every = (await _account(tenant, None)).grants
    assert [grant.number for grant in every] == [*range(1, BOUGHT + 1)]
    assert (await _account(tenant, Credits.of(5))).grants == every[:FIRST]
    # With as much as the first ones have, all of them could be gone: what expires then is unknown.
    assert (await _account(tenant, Credits.of(6))).grants == every


async def test_a_ledger_is_the_same_however_many_grants_are_read_at_first(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, all_read = await _with_purchases(world, "few", "all")
    context = world.context()
    for tenant in (few, all_read):
        until = world.now + timedelta(days=3)
        await adjustments.adjust(context, tenant.id, Credits.of("1.5"), "key", "gift", until)
    for step in range(8):
        for tenant in (few, all_read):
            monkeypatch.setattr(grants, "FIRST", FIRST if tenant is few else 1_000)
            name = tenant.external_id
            await world.record(
                *(world.an_event("COMPLETED", f"i{step}-{n}", tenant=name) for n in range(3))
            )
            await world.record(world.an_event("VOIDED", f"i{max(step - 3, 0)}-1", tenant=name))
        wallets = await ledger.wallets(session(), [few.id, all_read.id])
        assert wallets[few.id].next_due_at == wallets[all_read.id].next_due_at
        world.pass_time(days=1)
    found = [
        [
            (one.reason, one.credits, one.balance, one.lines)
            for one in await entries.read(session(), tenant.id, 0, 200)
        ]
        for tenant in (few, all_read)
    ]
    assert found[0] == found[1]
    assert len(found[0]) > 30
    await world.check(few, all_read)


@pytest.mark.parametrize("events", [1, 2, 5])
async def test_events_of_a_tenant_with_many_grants_take_no_lock(world: World, events: int) -> None:
    (tenant,) = await _with_purchases(world, "acme")
    await world.record(world.an_event())
    with statements() as seen:
        await world.record(*(world.an_event() for _ in range(events)))
    assert len(seen) == 3, "what all tenants have, the first grants, and the write"
    assert await world.balance(tenant) == (str(2 * BOUGHT - 1 - events), "0")
    await world.check(tenant)


async def test_grants_that_are_too_small_for_an_event_are_read_behind_the_lock(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="none")
    for number in range(BOUGHT):
        until = world.now + timedelta(days=20 - number)
        credits, key = Credits.of("0.2"), f"key-{number}"
        await adjustments.adjust(world.context(), tenant.id, credits, key, "gift", until)
    event = world.an_event()
    async with held_session() as own:
        opening = await recordings.read(own, tenant.id, [event])
    assert opening is not None
    assert opening.account is None, "the first four have less than a credit"
    await world.record(event)
    assert await world.balance(tenant) == ("1.4", "0")
    await world.check(tenant)


async def test_grants_spent_between_both_reads_are_not_spent_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tenant,) = await _with_purchases(world, "acme")
    select = together.select

    async def late(session: Session, parts: Sequence[Select], *, of: UUID) -> list[Rows]:
        if len(parts) == 1:
            monkeypatch.setattr(together, "select", select)
            others = [world.an_event() for _ in range(3)]
            elsewhere = Batch(tenant.id, others, world.context().clock, any_age=False)
            await one_transaction(elsewhere.write)  # another process, without the queue of this one
        return await select(session, parts, of=of)

    monkeypatch.setattr(together, "select", late)
    await world.record(world.an_event(), world.an_event())
    assert together.select is select, "the first grants were read by themselves"
    assert await world.balance(tenant) == (str(2 * BOUGHT - 5), "0")
    await world.check(tenant)


async def test_a_charge_reads_the_oldest_debts_up_to_what_it_may_repay(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    for number in range(6):
        await world.record(*(world.an_event("COMPLETED", f"i{number}-{n}") for n in range(2)))
    every = (await _account(tenant, None)).debts
    assert len(every) == 12
    for credits, expected in (("0.5", 1), ("1", 1), ("2.001", 3), ("11", 11), ("12", 12)):
        debts = (await _account(tenant, Credits.of(credits))).debts
        assert (
            sorted(one.charge_sequence for one in debts)
            == [one.charge_sequence for one in sorted(every, key=lambda one: one.charge_sequence)][
                :expected
            ]
        )
    owed = sum((debt.owed for debt in every), start=ZERO)
    assert owed == Credits.of(12)
    await world.record(world.an_event("VOIDED", "i3-0"))
    await purchases.buy_credits(world.context(), tenant.id, Credits.of("3.5"), "key", None)
    await world.check(tenant)


async def test_the_oldest_debts_are_read_one_by_one_off_their_index(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await world.record(*(world.an_event("COMPLETED", f"i{n}") for n in range(200)))
    with statements() as seen:
        await _account(tenant, Credits.of(1))
    assert any("RECURSIVE oldest" in statement for statement in seen)

    async def explained(session: Session) -> str:
        text = sql.OLDEST_DEBTS.partition("UNION\n    SELECT s.")[0]
        if session.is_sqlite:
            return str(await session.rows(f"EXPLAIN QUERY PLAN {text}", tenant.id, 1_000))
        await session.execute("SET LOCAL enable_seqscan = off")  # the table is small
        rows = await session.rows(f"EXPLAIN (ANALYZE, TIMING off) {text}", tenant.id, 1_000)
        return str(rows)

    steps = await transaction(explained)
    assert "debt_owed" in steps
    assert "Seq Scan on debt" not in steps
    assert "SCAN o'" not in steps

"""The balance: what fell due is recorded by whoever reads first, once, in order, however late."""

import asyncio
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count, pairwise
from uuid import UUID

import pytest

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.entries import Entry
from credit.ledger.grants import GrantKind
from credit.ledger.plans import PartialRate, Rollover, RolloverKind
from credit.metering.events import EventType
from credit.metering.tenants import Tenant
from models import entries, ledger, plans
from models.database import session
from notifiers.pubsub import LocalPubSub
from resolvers import (
    adjustments,
    balance,
    due_tenants,
    explanations,
    metering,
    periods,
    purchases,
    tenant_history,
)
from resolvers.ledger_streams import LedgerStreams
from resolvers.loaders import Loaders
from tests.world import World, a_plan

MICROSECOND = timedelta(microseconds=1)
TAKEN = "UPDATE wallet SET last_sequence = 0 WHERE tenant_id = $1"
"""Makes the next sequence one that there is."""


async def _ledger(tenant: Tenant) -> list[Entry]:
    return await entries.read(session(), tenant.id, 0, 1000)


async def _entries_of(tenant: Tenant) -> list[str]:
    """The ledger in short: the period, the reason and the credits of each entry."""
    return [f"{e.period} {e.reason} {e.credits}" for e in await _ledger(tenant)]


async def _ends_at(world: World, tenant: Tenant) -> datetime:
    return (await periods.current(world.context(), tenant.id)).ends_at


async def _give(world: World, tenant: Tenant, credits: str, expires_at: datetime | None) -> None:
    amount = Credits.of(credits)
    key = f"{credits} until {expires_at}"
    await adjustments.adjust(world.context(), tenant.id, amount, key, "a gift", expires_at)


# ── Advancing on read ─────────────────────────────────────────────────────────────────────────────


async def test_a_boundary_comes_with_the_first_read_at_its_instant_and_not_before(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=20)
    world.now = (await _ends_at(world, tenant)) - MICROSECOND
    assert await world.balance(tenant) == ("80", "0")
    world.now += MICROSECOND
    assert await world.balance(tenant) == ("150", "0")
    assert (await _entries_of(tenant))[-4:] == [
        "1 EXPIRY -30",
        "1 ROLLOVER -50",
        "2 ROLLOVER 50",
        "2 ALLOCATION 100",
    ]
    await world.check(tenant)


async def test_rolled_over_credits_do_not_roll_twice(world: World) -> None:
    tenant = await world.a_tenant()
    for _ in range(3):
        world.now = await _ends_at(world, tenant)
        assert await world.balance(tenant) == ("150", "0")
    assert (await _entries_of(tenant))[-5:] == [
        "3 EXPIRY -50",
        "3 EXPIRY -50",
        "3 ROLLOVER -50",
        "4 ROLLOVER 50",
        "4 ALLOCATION 100",
    ]
    await world.check(tenant)


@pytest.mark.parametrize("days", [31, 38, 100])
async def test_a_boundary_is_recorded_once_however_many_read_at_once_and_however_late(
    world: World, days: int
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    world.pass_time(days=days)
    _, _, swept = await asyncio.gather(
        asyncio.gather(*(balance.now(world.context(), tenant.id) for _ in range(12))),
        asyncio.gather(*(world.complete(times=2) for _ in range(4))),
        asyncio.gather(*(due_tenants.advance_due(lambda: world.now) for _ in range(4))),
    )
    assert sum(swept) <= 1
    reported = await _ledger(tenant)
    boundaries = sum(ends_at <= world.now for ends_at in (await _period_ends(tenant)))
    assert len([entry for entry in reported if entry.reason == "ALLOCATION"]) == boundaries + 1
    assert [entry.sequence for entry in reported] == list(range(1, len(reported) + 1))
    assert all(one.posted_at <= two.posted_at for one, two in pairwise(reported))
    assert await world.balance(tenant) == ("142", "0")
    await world.check(tenant)


async def test_a_tenant_that_cannot_be_advanced_keeps_none_of_the_others_waiting(
    world: World,
) -> None:
    broken, whole = [await world.a_tenant(name) for name in ("broken", "whole")]
    for tenant in (broken, whole):
        await balance.now(world.context(), tenant.id)
    world.pass_time(days=31)
    await session().rows(TAKEN, broken.id)
    assert await due_tenants.advance_due(lambda: world.now) == 1
    assert (await _ledger(whole))[-1].reason == "ALLOCATION"
    assert len(await _ledger(whole)) > len(await _ledger(broken))


async def test_what_a_read_records_notifies_once(world: World) -> None:
    """By the sweeper, by whoever reads first, and by no other after them."""
    tenants = [await world.a_tenant(name) for name in ("swept", "read")]
    streams, received = LedgerStreams(LocalPubSub()), list[str]()
    with ExitStack() as listening:
        for tenant in tenants:
            counter = partial(received.append, tenant.external_id)
            listening.enter_context(streams.pubsub.subscribe(tenant.id, counter))
        world.pass_time(days=31)
        context = replace(world.context(), streams=streams).for_next_operation()
        await balance.now(context, tenants[1].id)
        assert received == ["read"]
        assert await due_tenants.advance_due(lambda: world.now, pubsub=streams.pubsub) == 1
        assert received == ["read", "swept"]
        await balance.now(context.for_next_operation(), tenants[0].id)
        assert await due_tenants.advance_due(lambda: world.now, pubsub=streams.pubsub) == 0
    assert received == ["read", "swept"]


async def _period_ends(tenant: Tenant) -> list[datetime]:
    rows = await session().rows(
        "SELECT ends_at FROM billing_period WHERE tenant_id = $1 ORDER BY number", tenant.id
    )
    return [datetime.fromisoformat(str(row["ends_at"])) for row in rows]


async def test_what_is_late_is_posted_at_its_boundary_and_recorded_when_it_was_read(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    first_end = await _ends_at(world, tenant)
    world.pass_time(days=70)
    await world.balance(tenant)
    turned = [entry for entry in await _ledger(tenant) if entry.posted_at == first_end]
    assert [str(entry.reason) for entry in turned] == [
        *("EXPIRY", "ROLLOVER", "ROLLOVER", "ALLOCATION")
    ]
    assert {entry.recorded_at for entry in turned} == {world.now}
    assert {entry.occurred_at for entry in turned} == {first_end}


async def test_advancing_late_comes_to_the_same_as_advancing_each_time(world: World) -> None:
    often, once = await world.a_tenant("often"), await world.a_tenant("once")
    for tenant in (often, once):
        await world.complete(tenant.external_id, times=130)
    for _ in range(12):
        world.pass_time(days=9)
        await world.balance(often)
    assert await world.balance(once) == await world.balance(often)
    assert await _entries_of(once) == await _entries_of(often)
    await world.check(often, once)


async def test_reading_when_nothing_is_due_writes_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    before = await ledger.wallets(session(), [tenant.id])
    for _ in range(3):
        world.pass_time(hours=5)
        await world.balance(tenant)
    assert await ledger.wallets(session(), [tenant.id]) == before


async def test_an_expiry_raises_its_entry_when_it_is_read_with_no_traffic_at_all(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="none")
    expires_at = world.now + timedelta(hours=1)
    await _give(world, tenant, "7", expires_at)
    world.now = expires_at - MICROSECOND
    assert await world.balance(tenant) == ("7", "0")
    world.now = expires_at + timedelta(hours=3)
    assert await world.balance(tenant) == ("0", "0")
    assert await _entries_of(tenant) == ["1 ADJUSTMENT 7", "1 EXPIRY -7"]
    last = (await _ledger(tenant))[-1]
    assert (last.occurred_at, last.posted_at, last.recorded_at) == (
        *(expires_at, expires_at, world.now),
    )
    await world.check(tenant)


@pytest.mark.parametrize("somebody_reads_in_between", [False, True])
async def test_a_completion_that_arrives_after_the_expiry_is_overage_whoever_read_before(
    world: World, somebody_reads_in_between: bool
) -> None:
    """Case 11: a grant of 1 expires at 11:00; a completion of 10:59 arrives at 11:00:30."""
    world.now = datetime(2026, 3, 10, 10, tzinfo=UTC)
    eleven = world.now.replace(hour=11)
    tenant = await world.a_tenant(plan="none")
    await _give(world, tenant, "1", eleven)
    completion = world.an_event(at=eleven - timedelta(minutes=1))
    if somebody_reads_in_between:
        world.now = eleven + timedelta(seconds=10)
        assert await world.balance(tenant) == ("0", "0")
    world.now = eleven + timedelta(seconds=30)
    await world.record(completion)
    assert await world.balance(tenant) == ("0", "1")
    assert await _entries_of(tenant) == ["1 ADJUSTMENT 1", "1 EXPIRY -1", "1 CONSUMPTION -1"]
    await world.check(tenant)


async def test_what_arrives_after_a_boundary_is_charged_after_it(world: World) -> None:
    tenant = await world.a_tenant()
    boundary = await _ends_at(world, tenant)
    world.now = boundary + timedelta(minutes=1)
    await world.record(world.an_event(at=boundary - timedelta(minutes=1)))
    assert (await _entries_of(tenant))[-1] == "2 CONSUMPTION -1"
    assert (await world.used(tenant, "2026-04-09", "2026-04-09")).usage.completed == 1
    assert (await world.used(tenant, "2026-04-10", "2026-05-09")).usage.completed == 0
    await world.check(tenant)


async def test_while_history_is_imported_reads_advance_nothing(world: World) -> None:
    start = world.now - timedelta(days=70)
    tenant = await world.a_tenant(starts_on=start.date())
    context = world.context()
    await metering.record_history(context, [world.an_event(at=start + timedelta(hours=1))])
    assert await world.balance(tenant) == ("99", "0")
    assert await due_tenants.advance_due(lambda: world.now) == 0
    await tenant_history.finish(context, ["acme"])
    assert await world.balance(tenant) == ("150", "0")
    await world.check(tenant)


# ── Overage ───────────────────────────────────────────────────────────────────────────────────────


async def test_overage_is_carried_over_the_boundary_and_repaid_by_what_comes_in(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=130)
    assert await world.balance(tenant) == ("0", "30")
    world.now = await _ends_at(world, tenant)
    assert await world.balance(tenant) == ("70", "0")
    assert (await _entries_of(tenant))[-1] == "2 ALLOCATION 100"
    repaid = [line for line in (await _ledger(tenant))[-1].lines if line.charge_sequence]
    assert [line.charge_sequence for line in repaid] == list(range(102, 132)), (
        "the oldest debt first"
    )
    await world.check(tenant)


async def test_a_plan_that_forgives_starts_the_next_period_without_debt(world: World) -> None:
    tenant = await world.a_tenant(plan="forgiving")
    await world.complete(times=5)
    assert await world.balance(tenant) == ("0", "3")
    world.now = await _ends_at(world, tenant)
    assert await world.balance(tenant) == ("2", "0")
    assert (await _entries_of(tenant))[-2:] == ["1 OVERAGE_FORGIVEN 3", "2 ALLOCATION 2"]
    first = await periods.by_number(world.context(), tenant.id, 1)
    assert first is not None
    assert first.closing == Credits(0)
    await world.check(tenant)


async def test_what_was_forgiven_is_not_given_back_when_the_interview_is_voided(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="forgiving")
    for number in range(4):
        await world.record(world.an_event(interview=f"i{number}"))
    world.now = await _ends_at(world, tenant)
    await world.record(*(world.an_event(EventType.VOIDED, f"i{n}", at=world.now) for n in (3, 0)))
    assert (await _entries_of(tenant))[-4:] == [
        "2 REVERSAL 1",
        "2 OVERAGE_FORGIVEN -1",
        "2 REVERSAL 1",
        "2 EXPIRY -1",
    ]
    assert await world.balance(tenant) == ("2", "0")
    await world.check(tenant)


@pytest.mark.parametrize("credits", ["1.001", "-0.001"])
def test_a_part_of_an_interview_never_costs_more_than_the_whole(credits: str) -> None:
    rates = (PartialRate(Decimal("0.5"), Credits.of(credits)),)
    with pytest.raises(InvalidInputError):
        replace(a_plan(), partial_rates=rates)


# ── Time ──────────────────────────────────────────────────────────────────────────────────────────


DAYS = [
    ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00", 23),
    ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00", 25),
    ("America/New_York", "2026-03-08", "2026-03-08T05:00", 23),
    ("America/New_York", "2026-11-01", "2026-11-01T04:00", 25),
    ("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00", 24.5),
    ("Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30", 23.5),
    ("Asia/Kolkata", "2026-03-29", "2026-03-28T18:30", 24),
    ("Asia/Kathmandu", "2026-03-29", "2026-03-28T18:15", 24),
    ("America/Santiago", "2026-09-06", "2026-09-06T04:00", 23),
    ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00", 23),
]
"""A zone, one of its days, when it begins in UTC and its hours. The last two have no midnight."""


async def test_a_reset_and_a_day_begin_and_end_with_the_tenants_own_midnight(world: World) -> None:
    for zone, day, starts_at, hours in DAYS:
        name = f"{zone} {day}"
        begins = datetime.fromisoformat(f"{starts_at}+00:00")
        ends = begins + timedelta(hours=hours)
        world.now = begins - timedelta(days=10)
        tenant = await world.a_tenant(name, zone=zone, anchor_on=date.fromisoformat(day))
        world.now = begins - MICROSECOND
        assert await world.balance(tenant) == ("100", "0"), name
        world.now = begins
        assert await world.balance(tenant) == ("150", "0"), name
        world.now = ends
        instants = (begins - MICROSECOND, begins, ends - MICROSECOND, ends)
        await world.record(*(world.an_event(tenant=name, at=at) for at in instants))
        assert (await world.used(tenant, day, day)).usage.completed == 2, name
        await world.check(tenant)


async def test_a_period_from_the_31st_comes_back_to_the_31st(world: World) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 1, 31), starts_on=date(2026, 1, 31))
    world.pass_time(days=100)
    await world.balance(tenant)
    ends = [str(end.date()) for end in await _period_ends(tenant)]
    assert ends == ["2026-02-27", "2026-03-30", "2026-04-29", "2026-05-30", "2026-06-29"]
    await world.check(tenant)


# ── What the balance says ─────────────────────────────────────────────────────────────────────────


async def test_the_grants_of_a_balance_are_in_the_order_in_which_they_are_spent(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    world.now = await _ends_at(world, tenant)
    context = world.context()
    await purchases.buy_credits(context, tenant.id, Credits.of(1), "k", None)
    await _give(world, tenant, "3", None)
    await _give(world, tenant, "2", world.now + timedelta(days=1))
    found = await balance.now(world.context(), tenant.id)
    assert [(grant.kind, str(grant.remaining)) for grant in found.grants] == [
        (GrantKind.ROLLOVER, "50"),
        (GrantKind.ALLOCATION, "100"),
        (GrantKind.ADJUSTMENT, "2"),
        (GrantKind.ADJUSTMENT, "3"),
        (GrantKind.PURCHASE, "1"),
    ]
    await world.complete(times=153)
    found = await balance.now(world.context(), tenant.id)
    assert [(grant.kind, str(grant.remaining)) for grant in found.grants] == [
        (GrantKind.ADJUSTMENT, "2"),
        (GrantKind.PURCHASE, "1"),
    ]
    await world.check(tenant)


async def test_the_first_look_at_an_instant_sees_what_it_records_itself(world: World) -> None:
    """The clock goes on while an operation runs, so the entries are recorded after its instant."""
    tenant = await world.a_tenant()
    ticks = count(1)

    def ticking() -> datetime:
        return world.now + timedelta(milliseconds=next(ticks))

    looks = []
    for _ in range(2):
        context = replace(world.context(), clock=ticking, loaders=Loaders(world.now, ticking, None))
        found = await balance.at(context, tenant.id, world.now, None)
        explained = await explanations.explain(context, tenant.id, world.now)
        looks.append((str(found.remaining), str(explained.balance.remaining), found.sequence))
    assert looks == [("100", "100", 1)] * 2


async def test_the_head_of_a_balance_is_its_newest_entry(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    found = await balance.now(world.context(), tenant.id)
    last = (await _ledger(tenant))[-1]
    assert (found.sequence, found.digest) == (last.sequence, last.digest)
    assert (found.remaining, found.overage) == (last.balance, last.overage)


async def test_the_balance_of_an_instant_is_what_had_been_posted_and_recorded_by_then(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    boundary = await _ends_at(world, tenant)
    await world.complete()
    first = world.now
    world.now = late = boundary + timedelta(days=7)
    await world.complete(times=2)
    world.pass_time(days=1)

    async def stood(at: datetime | None, as_of: datetime | None) -> str:
        found = await balance.at(world.context(), tenant.id, at, as_of)
        assert sum((grant.remaining for grant in found.grants), Credits(0)) == found.remaining
        return str(found.remaining)

    assert await stood(None, None) == "148"
    assert await stood(first, None) == "99"
    assert await stood(first - MICROSECOND, None) == "100"
    assert await stood(tenant.starts_at - MICROSECOND, None) == "0"
    assert await stood(boundary, None) == "150"
    assert await stood(boundary - MICROSECOND, None) == "99"
    assert await stood(boundary, late - MICROSECOND) == "99", "nobody had written the reset yet"
    assert await stood(late, late) == "148"
    for at, as_of in (
        (late, first),
        (None, world.now + MICROSECOND),
        (world.now + MICROSECOND,) * 2,
    ):
        with pytest.raises(InvalidInputError):
            await balance.at(world.context(), tenant.id, at, as_of)


async def test_a_balance_takes_the_right_to_read_it(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    assert (await balance.now(world.context(Role.TENANT_ADMIN, one), one.id)).sequence == 1
    with pytest.raises(NotFoundError):
        await balance.now(world.context(Role.TENANT_ADMIN, one), two.id)


async def test_a_plan_that_rolls_everything_over_loses_nothing_for_one_period(
    world: World,
) -> None:
    await plans.upsert(session(), [a_plan("keeping", rollover=Rollover(RolloverKind.ALL))])
    await plans.upsert(session(), [a_plan("losing", rollover=Rollover(RolloverKind.NONE))])
    keeping = await world.a_tenant("keeping", plan="keeping")
    losing = await world.a_tenant("losing", plan="losing")
    world.pass_time(days=31)
    assert await world.balance(keeping) == ("200", "0")
    assert await world.balance(losing) == ("100", "0")
    world.pass_time(days=31)
    assert await world.balance(keeping) == ("200", "0")
    await world.check(keeping, losing)


async def test_the_amounts_of_a_balance_are_those_with_its_grants(world: World) -> None:
    tenant = await world.a_tenant()
    await _give(world, tenant, "2.5", None)
    owed = []
    for times in (3, 90, 90):
        await world.complete(times=times)
        context = world.context()
        found = await balance.now(context, tenant.id)
        assert await balance.amounts(context, tenant.id) == (found.remaining, found.overage)
        owed.append(found.overage)
    assert owed[0] == Credits(0) < owed[-1]
    with pytest.raises(NotFoundError):
        await balance.amounts(world.context(), UUID(int=1))

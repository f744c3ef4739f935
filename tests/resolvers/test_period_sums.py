"""Sums of billing periods: kept as entries are posted, completed where a release kept none."""

from datetime import timedelta
from typing import Final

import pytest

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period
from credit.ledger.entries import Entry
from credit.ledger.movements import Movements
from credit.ledger.statements import LedgerRange, Statement
from credit.metering.tenants import Tenant
from models import audits as audit_reads
from models import entries, ledger, migrator, period_sums, statements
from models.database import Session, session, transaction
from models.sql import period_sums as sums_sql
from models.sql import statements as sql
from resolvers import purchases, tenant_ends
from tests.statements import statements as statements_run
from tests.world import World

CLOSED: Final = 3
FORGET_PERIODS: Final = "UPDATE billing_period SET movements = NULL"
FORGET_NEWEST: Final = "UPDATE wallet SET movements = NULL"
ALL_CLOSED: Final = """
    SELECT tenant_id, number FROM billing_period WHERE closing IS NOT NULL LIMIT $1
"""
EARLIER: Final = """
    UPDATE wallet SET movements = '{"allocated": 2000}', movements_sequence = (
        SELECT min(sequence) FROM entry WHERE tenant_id = wallet.tenant_id
        AND period = wallet.movements_period
    )
"""
"""As if an older release had posted all behind the first entry of the newest period."""

OF_BEFORE: Final = """
    UPDATE wallet SET movements_period = p.number, movements = p.movements, movements_sequence = (
        SELECT max(sequence) FROM entry WHERE tenant_id = p.tenant_id AND period = p.number
    )
    FROM billing_period p
    WHERE p.tenant_id = wallet.tenant_id AND p.number = wallet.movements_period - 1
"""
"""As if an older release had closed a period and opened the next."""


async def _a_life(world: World) -> Tenant:
    """Periods with charges, late ones, purchases, and what their ends expire and forgive."""
    tenant = await world.a_tenant(plan="forgiving")
    for number in range(CLOSED):
        await world.complete(times=3 + number)
        key = f"key-{number}"
        await purchases.buy_credits(world.context(), tenant.id, Credits.of("1.5"), key, None)
        world.pass_time(days=31)
        at = world.now - timedelta(days=20)
        await world.record(world.an_event("COMPLETED", f"late-{number}", at=at))
    return tenant


async def _summed(tenant: Tenant, within: range) -> Statement:
    """The statement of some sequences, added up entry by entry."""
    every = await entries.read(session(), tenant.id, 0, 1_000)
    before = [entry for entry in every if entry.sequence < within.start]
    moved = Movements()
    for entry in every:
        if entry.sequence in within:
            moved = moved.with_entry(entry.reason, entry.credits)
    return Statement.of(_after(before[-1]) if before else ZERO, moved)


def _after(entry: Entry) -> Credits:
    return entry.balance - entry.overage


async def _ranges(tenant: Tenant) -> list[LedgerRange]:
    """Each period, all days, runs of whole periods, and days that cut through periods."""
    periods = await _periods(tenant)
    first_on, last_on = periods[0].date_range.first_on, periods[-1].date_range.last_on
    days = [
        DateRange(first_on, last_on),
        DateRange(first_on - timedelta(days=400), last_on + timedelta(days=400)),
        DateRange(periods[1].date_range.first_on, periods[2].date_range.last_on),
        DateRange(periods[1].date_range.first_on + timedelta(days=3), last_on),
        DateRange(first_on + timedelta(days=9), periods[-1].date_range.first_on),
        DateRange(last_on - timedelta(days=40), last_on - timedelta(days=9)),
        DateRange(last_on - timedelta(days=3), last_on - timedelta(days=2)),
    ]
    found = await statements.ledger_ranges(session(), [(tenant.id, each) for each in days])
    return [*map(LedgerRange.of_period, periods), *found.values()]


async def _check_statements(tenant: Tenant) -> None:
    wanted = [(tenant.id, each) for each in await _ranges(tenant)]
    found = await statements.statements(session(), wanted)
    last = (await ledger.wallets(session(), [tenant.id]))[tenant.id].last_sequence
    for up_to in (last, last - 2, last // 2):
        earlier = await statements.statements(session(), wanted, up_to)
        for key in wanted:
            within = await statements.sequences(session(), key, up_to)
            expected = await _summed(tenant, within)
            if within:
                assert earlier[key] == expected, (key, up_to)
            if up_to == last:
                assert found[key].closing == earlier[key].closing


async def test_statements_of_any_days_are_the_sums_of_their_entries(world: World) -> None:
    tenant = await _a_life(world)
    await _check_statements(tenant)
    await world.check(tenant)


async def test_days_behind_a_tenants_end_begin_with_what_its_close_left(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    await tenant_ends.end(world.context(), tenant.id, world.now.date())
    world.pass_time(days=3)
    assert await world.balance(tenant) == ("0", "0")
    last_on = (await _periods(tenant))[-1].date_range.last_on
    key = (tenant.id, DateRange(last_on + timedelta(days=1), last_on + timedelta(days=2)))
    behind = (tenant.id, (await statements.ledger_ranges(session(), [key]))[key])
    found = (await statements.statements(session(), [behind]))[behind]
    assert (found, found.closing) == (Statement(), ZERO)
    assert not await statements.sequences(session(), behind)


async def test_sums_that_a_period_has_by_now_are_not_replaced_by_those_read_before(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tenant may be emptied, and its history imported again, while others are summed up."""
    tenant = await _a_life(world)
    before, _ = await _kept(tenant)
    monkeypatch.setattr(sums_sql, "UNSUMMED", ALL_CLOSED)
    monkeypatch.setattr(period_sums, "of_row", lambda _: Movements(allocated=Credits.of(7)))
    assert await period_sums.complete(session()) == len(before)
    assert (await _kept(tenant))[0] == before


@pytest.mark.parametrize(
    "left_by_older_release",
    [
        (FORGET_PERIODS, FORGET_NEWEST),
        (EARLIER,),
        (OF_BEFORE, FORGET_PERIODS),
    ],
)
async def test_sums_that_an_older_release_leaves_out_are_right_at_once_and_completed_later(
    world: World, left_by_older_release: tuple[str, ...]
) -> None:
    tenant = await _a_life(world)
    whole = await _kept(tenant)
    for statement in left_by_older_release:
        await session().rows(statement)
    await _check_statements(tenant)
    await world.check(tenant)
    await world.record(world.an_event("INVITED"))  # it charges nothing
    periods, newest = await _kept(tenant)
    assert newest == whole[1]
    await world.check(tenant)
    world.pass_time(days=31)
    await world.balance(tenant)  # the newest period closes
    periods, newest = await _kept(tenant)
    assert periods[: len(whole[0])] == whole[0]
    assert len(periods) == len(whole[0]) + 1
    assert None not in periods
    await _check_statements(tenant)
    await world.check(tenant)


async def _periods(tenant: Tenant) -> list[Period]:
    found = await audit_reads.all_periods(session(), tenant.id)
    return sorted(found, key=lambda period: period.number)


async def _kept(tenant: Tenant) -> tuple[list[Movements | None], Movements | None]:
    """The sums of the closed periods, and those that the wallet has."""
    periods = await _periods(tenant)
    wallet = (await ledger.wallets(session(), [tenant.id]))[tenant.id]
    closed = [period.movements for period in periods if period.closing is not None]
    return closed, wallet.moved.movements if wallet.moved else None


async def test_migrating_sums_up_the_periods_that_are_closed_in_batches(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = [await _a_life(world), await world.a_tenant("other")]
    world.pass_time(days=70)
    await world.balance(tenants[1])
    before = [await _kept(tenant) for tenant in tenants]
    await session().rows(FORGET_PERIODS)
    monkeypatch.setattr(period_sums, "BATCH", 2)
    assert await migrator.migrate() == []
    assert [await _kept(tenant) for tenant in tenants] == before
    assert await period_sums.complete(session()) == 0


async def test_whole_periods_are_read_without_their_entries(world: World) -> None:
    tenant = await _a_life(world)
    periods = await _periods(tenant)
    keys = [(tenant.id, LedgerRange.of_period(period)) for period in periods]
    with statements_run() as seen:
        await statements.statements(session(), keys)
    assert len(seen) == 1
    cut_through = sql.STATEMENTS.rpartition("UNION ALL")[2]
    sums = f"WITH {sql.STATEMENTS.partition('WITH')[2].partition('SELECT wanted.place, NULL')[0]}"

    async def read(session: Session) -> object:
        rows = f"{sums} SELECT count(*) AS cut FROM pieces WHERE kept IS NULL"
        return await session.row(rows, 10**9, wanted=statements._row_set(keys))

    assert "wanted.kept IS NULL" in cut_through
    assert await transaction(read) == {"cut": 0}


async def test_an_event_writes_its_periods_sums_with_the_wallet(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    with statements_run() as seen:
        await world.complete()
    assert sum("billing_period" in one and one.startswith("INSERT") for one in seen) == 0
    assert sum("UPDATE wallet SET balance" in one for one in seen) == 1
    wallet = (await ledger.wallets(session(), [tenant.id]))[tenant.id]
    assert wallet.moved is not None
    assert (wallet.moved.period, wallet.moved.last_sequence) == (1, wallet.last_sequence)
    assert wallet.moved.movements == Movements(allocated=Credits.of(100), used=Credits.of(2))

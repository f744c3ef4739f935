"""Late usage: summed up as entries are posted, completed where a release counted none."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID

import pytest
from tortoise.expressions import F

from credit.audit.reconciliation import Reconciliation
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period
from credit.ledger.entries import FIRST_DIGEST
from credit.ledger.statements import LedgerRange
from credit.metering.tenants import Tenant
from models import audits as audit_reads
from models import (
    database,
    late_usage,
    ledger,
    migrator,
    reconciliations,
    statements,
    tenant_deletion,
)
from models.database import Session, session, transaction
from models.sql.late_usage import NOT_COUNTED as NOT_COUNTED_YET
from models.sql.period_sums import UNSUMMED
from models.statements import MOST_ENTRIES, TenantLedgerRange
from models.tables.ledger import LateUsage, Wallet
from models.tables.tenants import Tenant as Tenants
from resolvers import metering, tenant_ends
from tests.statements import statements as statements_run
from tests.world import World

MINUTE: Final = timedelta(minutes=1)
NOT_COUNTED: Final = ("DELETE FROM late_usage", "UPDATE wallet SET late_sequence = 0")
"""As if a release that knows no late usage had posted all of it."""
FORGET_PERIODS: Final = "UPDATE billing_period SET movements = NULL"
LIMIT: Final = "SHOW statement_timeout"
TAKE_LONG: Final = (
    """CREATE FUNCTION takes_long() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(.5); RETURN NULL; END $$""",
    "CREATE TRIGGER takes_long BEFORE UPDATE ON billing_period EXECUTE FUNCTION takes_long()",
    "CREATE TRIGGER takes_long BEFORE INSERT ON late_usage EXECUTE FUNCTION takes_long()",
)


async def _a_life(world: World) -> Tenant:
    """Late charges and early ones, and each of them given back, within its period and later."""
    tenant = await world.a_tenant(plan="forgiving")
    for number in range(3):
        await world.complete(times=3)
        ahead = [f"ahead-{number}", f"void-ahead-{number}", f"void-later-{number}"]
        ends_at = (await _periods(tenant))[-1].ends_at
        world.now = ends_at - MINUTE
        at = ends_at + MINUTE
        await world.record(*(world.an_event("COMPLETED", one, at=at) for one in ahead))
        await world.record(world.an_event("VOIDED", ahead[1], at=at))
        world.pass_time(days=12)
        late = [f"late-{number}-{place}" for place in range(3)]
        at = world.now - timedelta(days=13)
        await world.record(*(world.an_event("COMPLETED", one, at=at) for one in late))
        gone = [late[0], ahead[2], *([f"late-{number - 1}-1"] if number else [])]
        await world.record(*(world.an_event("VOIDED", one, at=world.now) for one in gone))
    return tenant


async def _periods(tenant: Tenant) -> list[Period]:
    found = await audit_reads.all_periods(session(), tenant.id)
    return sorted(found, key=lambda period: period.number)


async def _ranges(tenant: Tenant) -> list[TenantLedgerRange]:
    """Each period, runs of whole periods, all days and more, and days that cut through periods."""
    periods = await _periods(tenant)
    first_on, last_on = periods[0].date_range.first_on, periods[-1].date_range.last_on
    second_on = periods[1].date_range.first_on
    days = [
        DateRange(first_on, last_on),
        DateRange(first_on - timedelta(days=40), last_on + timedelta(days=40)),
        DateRange(second_on, periods[2].date_range.last_on),
        DateRange(second_on, last_on - timedelta(days=1)),
        DateRange(second_on + timedelta(days=3), last_on),
        DateRange(first_on, second_on + timedelta(days=2)),
    ]
    found = await statements.ledger_ranges(session(), [(tenant.id, each) for each in days])
    return [(tenant.id, each) for each in [*map(LedgerRange.of_period, periods), *found.values()]]


async def _of_entries(
    wanted: Sequence[TenantLedgerRange],
) -> dict[TenantLedgerRange, Reconciliation]:
    return await reconciliations._of_entries(session(), wanted, MOST_ENTRIES, None)


async def _of_sums(
    wanted: Sequence[TenantLedgerRange],
) -> dict[TenantLedgerRange, Reconciliation]:
    return await reconciliations._of_sums(session(), wanted, MOST_ENTRIES)


async def test_sums_reconcile_whole_periods_as_their_entries_do(world: World) -> None:
    tenant = await _a_life(world)
    wanted = await _ranges(tenant)
    from_sums, from_entries = await _of_sums(wanted), await _of_entries(wanted)
    assert [key in from_sums for key in wanted] == [True] * (len(wanted) - 2) + [False, False]
    assert from_sums == {key: from_entries[key] for key in from_sums}
    for line in ("used_late", "used_early", "charged_earlier", "charged_later", "corrected"):
        assert any(getattr(found, line) for found in from_sums.values()), line
    assert await reconciliations.reconciliations(session(), wanted) == from_entries
    await world.check(tenant)


async def test_whole_periods_are_reconciled_in_one_statement(world: World) -> None:
    tenant = await _a_life(world)
    wanted = (await _ranges(tenant))[:4]
    with statements_run() as seen:
        await reconciliations.reconciliations(session(), wanted)
    assert len(seen) == 1


async def test_what_was_charged_before_the_tenants_end_was_known_is_early_by_then(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.balance(tenant)
    (period,) = await audit_reads.all_periods(session(), tenant.id)
    last_on = period.date_range.first_on + timedelta(days=4)
    midnight = period.starts_at + timedelta(days=5)
    world.now = midnight - 2 * MINUTE
    await world.record(world.an_event("COMPLETED", "ahead", at=midnight + MINUTE))
    await tenant_ends.end(world.context(), tenant.id, last_on)
    world.pass_time(days=2)
    await world.balance(tenant)
    wanted = [(tenant.id, LedgerRange.of_period(each)) for each in await _periods(tenant)]
    found = await _of_sums(wanted)
    assert found == await _of_entries(wanted)
    assert found[wanted[0]].used_early == Credits.of(1)


async def test_usage_that_an_older_release_did_not_count_is_right_at_once_and_counted_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await _a_life(world)
    wanted, counted = await _ranges(tenant), await audit_reads.late_usage(session(), tenant.id)
    whole = await reconciliations.reconciliations(session(), wanted)
    for statement in NOT_COUNTED:
        await session().rows(statement)
    assert not await _of_sums(wanted)
    assert await reconciliations.reconciliations(session(), wanted) == whole
    await world.check(tenant)
    last = (await ledger.wallets(session(), [tenant.id]))[tenant.id].last_sequence
    monkeypatch.setattr(late_usage, "BATCH", last // 2 + 1)
    for _ in range(2):
        await world.record(world.an_event("INVITED"))  # it charges nothing
        await world.check(tenant)
    assert await audit_reads.late_usage(session(), tenant.id) == counted
    assert await _of_sums(wanted)


async def test_migrating_counts_late_usage_in_batches(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = [await _a_life(world), await world.a_tenant("other")]
    counted = await audit_reads.late_usage(session(), tenants[0].id)
    assert counted
    for statement in NOT_COUNTED:
        await session().rows(statement)
    monkeypatch.setattr(late_usage, "BATCH", 7)
    monkeypatch.setattr(late_usage, "_TENANTS", 1)
    assert await migrator.migrate() == []
    assert await audit_reads.late_usage(session(), tenants[0].id) == counted
    for tenant in tenants:
        wallet = (await ledger.wallets(session(), [tenant.id]))[tenant.id]
        assert wallet.late_sequence == wallet.last_sequence
        await world.check(tenant)


async def _empty_as_before(session: Session, tenant_id: UUID) -> None:
    """Empty a ledger as the release before does, which knows no late usage."""
    await tenant_deletion._mark(session, tenant_id)
    known = [model for model in tenant_deletion.RECORDS if model is not LateUsage]
    await tenant_deletion._delete(session, tenant_id, *known)
    begins_at = (await Tenants.get(id=tenant_id, using_db=session.connection)).starts_at
    await (
        Wallet.filter(tenant_id=tenant_id)
        .using_db(session.connection)
        .update(
            balance=ZERO,
            overage=ZERO,
            last_sequence=0,
            last_grant=0,
            head_digest=FIRST_DIGEST,
            version=F("version") + 1,
            totals_version=F("version") + 1,
            advanced_to=begins_at,
            next_due_at=begins_at,
            movements=None,
            movements_period=None,
            movements_sequence=None,
            deleting=False,
        )
    )


async def test_late_usage_goes_with_the_entries_that_a_process_of_the_release_before_deletes(
    world: World,
) -> None:
    start = world.now - timedelta(days=90)
    tenant = await world.a_tenant(starts_on=start.date(), opens=False)
    first = [
        world.an_event("COMPLETED", "one", at=start + timedelta(days=5)),
        world.an_event("VOIDED", "one", at=start + timedelta(days=60)),
    ]
    await metering.record_history(world.context(), first)
    assert await audit_reads.late_usage(session(), tenant.id)
    await transaction(partial(_empty_as_before, tenant_id=tenant.id))
    assert not await audit_reads.late_usage(session(), tenant.id)
    other = [world.an_event(at=start + timedelta(days=day)) for day in (5, 40, 60, 70)]
    await world.bring_along(tenant, other)
    wallet = (await ledger.wallets(session(), [tenant.id]))[tenant.id]
    assert wallet.late_sequence == wallet.last_sequence
    await world.check(tenant)


@pytest.mark.parametrize("engine", ["postgres"])
async def test_a_limit_of_time_for_statements_ends_nothing_that_comes_behind_the_migrations(
    world: World, database_url: str
) -> None:
    tenant = await _a_life(world)
    for statement in (*NOT_COUNTED, FORGET_PERIODS, *TAKE_LONG):
        await session().execute(statement)
    await database.close()
    limited = "options=-c%20statement_timeout%3D300"
    await database.connect(f"{database_url}{'&' if '?' in database_url else '?'}{limited}")
    try:
        assert [row["statement_timeout"] for row in await session().rows(LIMIT)] == ["300ms"]
        assert await migrator.migrate() == []
    finally:
        await database.close()
        await database.connect(database_url)
        await session().execute("DROP FUNCTION takes_long CASCADE")
    assert not await session().rows(UNSUMMED, 1)
    assert not await session().rows(NOT_COUNTED_YET, 1, UUID(int=0))
    await world.check(tenant)

"""Totals of the daily usage: kept with it, not in use after an earlier release, and built."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

import pytest
from tortoise.expressions import F

from credit.metering.tenants import Tenant
from insights.database import migrate
from insights.sweeper import running_sweeper
from models import audits as stored
from models import ledger, usage_totals
from models.database import Session, session, transaction
from models.tables.ledger import Wallet
from models.tables.usage import UsageTotal
from models.usage_totals import Progress
from notifiers.pubsub import LocalPubSub
from resolvers import audits, metering, tenant_history
from resolvers import usage_totals as building
from tests.world import HOLIDAYS, World


async def _rows(tenant: Tenant) -> int:
    return await UsageTotal.filter(tenant_id=tenant.id).count()


async def _write_as_the_release_before(world: World, tenant: Tenant) -> None:
    """Complete an interview as a process does that knows no totals."""
    before = await Wallet.get(tenant_id=tenant.id)
    kept = await UsageTotal.filter(tenant_id=tenant.id).values()
    await world.complete()
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=before.totals_version)
    await UsageTotal.filter(tenant_id=tenant.id).delete()
    await UsageTotal.bulk_create(UsageTotal(**row) for row in kept)


async def test_totals_are_in_use_from_the_beginning_and_whatever_is_written(world: World) -> None:
    tenant = await world.a_past(40)
    assert (await usage_totals.state(session(), tenant.id)).in_use
    await world.record(world.an_event("INVITED", "one"), world.an_event("COMPLETED", "one"))
    await world.record(world.an_event("VOIDED", "one", at=world.now))
    assert (await usage_totals.state(session(), tenant.id)).in_use
    assert await stored.totals(session(), tenant.id)
    await world.check(tenant)


async def test_after_a_write_of_the_release_before_totals_are_neither_trusted_nor_added_to(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    rows = await stored.totals(session(), tenant.id)
    await _write_as_the_release_before(world, tenant)
    assert (await usage_totals.state(session(), tenant.id)).lag == 1
    await world.complete(times=2)
    assert (await usage_totals.state(session(), tenant.id)).lag == 1
    assert await stored.totals(session(), tenant.id) == rows
    assert await usage_totals.not_in_use(session(), 10) == [tenant.id]
    await world.check(tenant)


async def test_totals_that_are_not_in_use_are_built_from_the_daily_usage(world: World) -> None:
    tenant = await world.a_past(75)
    await world.complete(times=3)
    kept = await stored.totals(session(), tenant.id)
    other = await world.a_tenant("other")
    await world.complete("other")
    await Wallet.filter(tenant_id__in=[tenant.id, other.id]).update(totals_version=-1)
    await UsageTotal.filter(tenant_id=tenant.id).update(completed=7)
    await UsageTotal.filter(tenant_id=other.id).delete()
    assert await building.build_due(1) == 1
    await building.build_all()
    assert await usage_totals.not_in_use(session(), 10) == []
    assert await stored.totals(session(), tenant.id) == kept
    await world.check(tenant, other)


async def test_a_tenant_whose_totals_cannot_be_built_keeps_no_other_from_its_turn(
    world: World,
) -> None:
    broken, other = sorted(
        [await world.a_tenant("one"), await world.a_tenant("two")], key=lambda tenant: tenant.id
    )
    await world.complete("one")
    await world.complete("two")
    # Half built, says the wallet, and yet the totals of the month to come next are there.
    await Wallet.filter(tenant_id=broken.id).update(totals_begin_on=date(2026, 4, 1))
    await Wallet.filter(tenant_id=other.id).update(totals_version=-1)
    assert await usage_totals.not_in_use(session(), 1) == [broken.id]
    assert await building.build_due(1) == 1
    assert await usage_totals.not_in_use(session(), 9) == [broken.id]
    assert await building.build_due(1) == 0


async def test_totals_of_a_tenant_that_used_nothing_are_taken_into_use(world: World) -> None:
    tenant = await world.a_tenant()
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)
    assert await building.build_due() == 1
    assert await building.build_due() == 0
    assert await _rows(tenant) == 0


async def test_what_is_written_while_totals_are_being_built_is_in_them(world: World) -> None:
    tenant = await world.a_past(75)
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)

    async def month(session: Session) -> Progress:
        await ledger.lock(session, tenant.id)
        return await usage_totals.build_month(session, tenant.id)

    steps = []
    for days_ago in (0, 20, 35):
        steps.append(await transaction(month))
        at = world.now - timedelta(days=days_ago, hours=1)
        await world.record(world.an_event("INVITED", at=at), world.an_event(at=at))
        assert not (await usage_totals.state(session(), tenant.id)).in_use
        await world.check(tenant)
    assert steps == [Progress.BEGUN, Progress.CONTINUED, Progress.CONTINUED]
    while steps[-1] is not Progress.FINISHED:
        steps.append(await transaction(month))
    assert (await usage_totals.state(session(), tenant.id)).in_use
    await world.check(tenant)


async def test_building_begins_anew_after_a_write_of_the_release_before(world: World) -> None:
    tenant = await world.a_past(75)
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)

    async def month(session: Session) -> Progress:
        await ledger.lock(session, tenant.id)
        return await usage_totals.build_month(session, tenant.id)

    assert await transaction(month) is Progress.BEGUN
    assert await transaction(month) is Progress.CONTINUED
    await _write_as_the_release_before(world, tenant)
    assert await transaction(month) is Progress.BEGUN
    await building.build_all()
    assert (await usage_totals.state(session(), tenant.id)).in_use
    await world.check(tenant)


async def test_migrating_builds_totals_and_so_does_the_sweeper(world: World) -> None:
    tenant = await world.a_past(40)
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)
    await migrate()
    assert (await usage_totals.state(session(), tenant.id)).in_use
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=-1)
    async with asyncio.timeout(10), running_sweeper(lambda: world.now, LocalPubSub(), HOLIDAYS):
        while await usage_totals.not_in_use(session(), 1):  # noqa: ASYNC110 - there is no event
            await asyncio.sleep(0.01)
    await world.check(tenant)


async def test_migrating_ends_though_processes_of_the_release_before_go_on_writing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenants = [await world.a_tenant(name) for name in ("one", "two", "three")]
    await Wallet.filter(tenant_id__in=[one.id for one in tenants]).update(totals_version=-1)
    not_in_use, asked = usage_totals.not_in_use, 0

    async def written_to_again(
        session: Session, limit: int, after: UUID = usage_totals.BEFORE_ALL
    ) -> list[UUID]:
        nonlocal asked
        asked += 1
        assert asked < 9, "it goes on and on"
        await Wallet.all().update(version=F("version") + 1)
        return await not_in_use(session, limit, after)

    monkeypatch.setattr(usage_totals, "not_in_use", written_to_again)
    monkeypatch.setattr(building, "MAX_TENANTS", 2)
    await building.build_all()
    assert await usage_totals.state(session(), max(one.id for one in tenants)) == (1, None)


async def test_an_error_for_one_tenant_keeps_no_other_from_its_totals(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tenants = [await world.a_tenant(name) for name in ("one", "two")]
    await Wallet.filter(tenant_id__in=[one.id for one in tenants]).update(totals_version=-1)
    build, failing = usage_totals.build_month, min(one.id for one in tenants)

    async def month(session: Session, tenant_id: UUID) -> Progress:
        if tenant_id == failing:
            msg = "no luck"
            raise RuntimeError(msg)
        return await build(session, tenant_id)

    monkeypatch.setattr(usage_totals, "build_month", month)
    assert await building.build_due() == 1
    assert f"the usage totals of tenant {failing} could not be built" in caplog.text
    assert await usage_totals.not_in_use(session(), 10) == [failing]


async def test_a_total_that_is_wrong_missing_or_superfluous_is_named(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=2)
    totals = UsageTotal.filter(tenant_id=tenant.id, unit="JOB_MONTH")
    await totals.update(completed=3)
    found = await audits.verify(tenant.id)
    assert found is not None
    assert "usage total of TotalKey(unit=<TotalUnit.JOB_MONTH" in found.what
    assert "3 stored, 2 counted" in found.what
    await totals.update(completed=2)
    (row,) = await totals.values()
    await totals.delete()
    found = await audits.verify(tenant.id)
    assert found is not None
    assert "0 stored, 2 counted" in found.what
    await UsageTotal.create(**row)
    await UsageTotal.create(**{**row, "job_id": UUID(int=1)})
    found = await audits.verify(tenant.id)
    assert found is not None
    assert "2 stored, 0 counted" in found.what
    await UsageTotal.filter(tenant_id=tenant.id, job_id=UUID(int=1)).delete()
    await world.check(tenant)


async def test_totals_that_are_said_to_be_ahead_of_the_wallet_are_found(world: World) -> None:
    """A release that knows no totals would bring the numbers together again."""
    tenant = await world.a_tenant()
    await Wallet.filter(tenant_id=tenant.id).update(totals_version=9)
    found = await audits.verify(tenant.id)
    assert found is not None
    assert "ahead of its wallet" in found.what


async def test_an_emptied_tenant_has_no_totals_and_they_are_in_use(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 1, 5), opens=False)
    await metering.record_history(world.context(), [world.an_event()])
    assert await _rows(tenant) == 3
    await tenant_history.empty(world.context(), tenant.id)
    assert await _rows(tenant) == 0
    assert (await usage_totals.state(session(), tenant.id)).in_use
    await world.check(tenant)

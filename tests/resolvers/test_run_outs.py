"""Stored run-outs: what renews them, how often, and the order of tenants by them."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from credit.core.errors import ForbiddenError, InvalidInputError
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.forecast.run_out_order import StoredRunOut, place_of
from credit.forecast.runout_status import RunOut, RunOutStatus
from credit.forecast.usage_forecast import ForecastRequest
from credit.ledger.operations import Ledger
from credit.metering.tenants import Tenant, TenantOrder, TenantOrderField
from models import run_outs as stored
from models.database import session
from models.tables.run_outs import RunOutForecast
from resolvers import (
    audits,
    forecasts,
    purchases,
    run_outs,
    tenant_deletion,
    tenant_ends,
    tenant_history,
    tenant_lists,
    tenants,
)
from resolvers.context import Context
from tests.statements import statements
from tests.world import HOLIDAYS, World

SOONEST = TenantOrder(TenantOrderField.RUN_OUT_DATE)
LATEST = TenantOrder(TenantOrderField.RUN_OUT_DATE, descending=True)
TODAY = date(2026, 3, 10)
NEXT_MIDNIGHT = datetime(2026, 3, 10, 23, tzinfo=UTC)
"""The end of the world's first day in Berlin."""


async def _renew(world: World) -> int:
    return await run_outs.renew_due(lambda: world.now, HOLIDAYS)


async def _run_out(world: World, tenant: Tenant) -> StoredRunOut | None:
    return await run_outs.of_tenant(world.context(), tenant.id)


async def _names(
    context: Context, order: TenantOrder, *, within: int | None = None, size: int = 50
) -> list[str]:
    """The tenants of all pages, one after the other; and what is counted is what is listed."""
    found: list[str] = []
    after = None
    while True:
        page = await tenant_lists.page(context, PageRequest(size, after=after), order, None, within)
        found += [item.value.external_id for item in page.items]
        if not page.has_next:
            break
        after = page.items[-1].key
    assert len(found) == await tenant_lists.count(context, None, within)
    return found


async def _stand(world: World, external_id: str, run_out: RunOut) -> Tenant:
    """A tenant whose stored run-out is this one."""
    tenant = await world.a_tenant(external_id)
    later = world.now + timedelta(days=1)
    schedule = stored.Schedule(world.now, later, later)
    await stored.store(session(), {tenant.id: (StoredRunOut(run_out, world.now), schedule)})
    return tenant


async def _some(world: World) -> list[str]:
    """Tenants of each kind, the soonest first; their names are in another order."""
    day = TODAY.replace
    run_outs_of = {
        "m": RunOut(RunOutStatus.RUN_OUT, TODAY, TODAY, TODAY, 1.0),
        "c": RunOut(RunOutStatus.LIKELY, day(day=20), day(day=12), None, 0.7),
        "z": RunOut(RunOutStatus.LIKELY, day(month=5), day(day=11), None, 0.6),
        "k": RunOut(RunOutStatus.POSSIBLE, None, day(month=4), None, 0.2),
        "b": RunOut(RunOutStatus.POSSIBLE, None, day(month=5), None, 0.1),
        "y": RunOut(RunOutStatus.NOT_WITHIN_HORIZON, None, None, None, 0.0),
    }
    for name in sorted(run_outs_of):
        await _stand(world, name, run_outs_of[name])
    await world.a_tenant("a")
    return [*run_outs_of, "a"]


async def test_tenants_are_listed_by_the_day_they_run_out_and_those_without_one_come_last(
    world: World,
) -> None:
    soonest = await _some(world)
    for size in (1, 2, 3, 50):
        assert await _names(world.context(), SOONEST, size=size) == soonest
        latest = [*reversed(soonest[:3]), *soonest[3:]]
        assert await _names(world.context(), LATEST, size=size) == latest
        assert await _names(world.context(), TenantOrder(), size=size) == sorted(soonest)


async def test_a_page_from_the_end_is_the_end_of_the_list(world: World) -> None:
    soonest = await _some(world)
    request = PageRequest(3, backward=True)
    page = await tenant_lists.page(world.context(), request, SOONEST, None, None)
    assert [item.value.external_id for item in page.items] == soonest[-3:]
    assert page.has_previous
    request = PageRequest(3, backward=True, before=page.items[0].key)
    page = await tenant_lists.page(world.context(), request, SOONEST, None, None)
    assert [item.value.external_id for item in page.items] == soonest[-6:-3]


@pytest.mark.parametrize(("within", "kept"), [(0, 1), (9, 1), (10, 2), (90, 3)])
async def test_tenants_that_run_out_soon_are_those_with_a_day_up_to_then(
    world: World, within: int, kept: int
) -> None:
    soonest = await _some(world)
    assert await _names(world.context(), SOONEST, within=within) == soonest[:kept]
    assert await _names(world.context(), TenantOrder(), within=within) == sorted(soonest[:kept])


@pytest.mark.parametrize("within", [-1, 91])
async def test_days_beyond_the_horizon_are_refused(world: World, within: int) -> None:
    with pytest.raises(InvalidInputError, match="runsOutWithinDays"):
        await _names(world.context(), SOONEST, within=within)


async def test_who_is_bound_to_tenants_lists_those_alone(world: World) -> None:
    found = [await _stand(world, name, RunOut(RunOutStatus.NO_USAGE)) for name in "abc"]
    context = world.context(Role.TENANT_ADMIN, *found[1:])
    assert set(await _names(context, SOONEST)) == {"b", "c"}


async def test_the_order_tells_partners_nothing_about_use(world: World) -> None:
    tenant = await world.a_tenant()
    partner = world.context(Role.PARTNER, tenant)
    for order, within in ((SOONEST, None), (LATEST, None), (TenantOrder(), 5)):
        with pytest.raises(ForbiddenError):
            await _names(partner, order, within=within)
    with pytest.raises(ForbiddenError):
        await tenant_lists.count(partner, None, 5)
    with pytest.raises(ForbiddenError):
        await run_outs.of_tenant(partner, tenant.id)
    assert await _names(partner, TenantOrder()) == ["acme"]


async def test_a_list_by_run_out_takes_as_many_statements_for_many_tenants_as_for_few(
    world: World,
) -> None:
    async def number_of_statements(times: Sequence[int]) -> int:
        for number in times:
            await _stand(world, f"tenant-{number:02}", RunOut(RunOutStatus.NO_USAGE))
        context = world.context()
        with statements() as found:
            page = await tenant_lists.page(context, PageRequest(50), SOONEST, None, 3)
            page = await tenant_lists.page(context, PageRequest(50), SOONEST, None, None)
            ids = [item.value.id for item in page.items]
            await asyncio.gather(*(run_outs.of_tenant(context, one) for one in ids))
        assert len(page.items) == times[-1] + 1
        return len(found)

    assert await number_of_statements(range(2)) == await number_of_statements(range(2, 20))


# ── renewing ─────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_stored_is_what_the_forecast_of_that_instant_says(world: World) -> None:
    tenant = await world.a_past(40)
    await world.complete(times=100)
    assert await _run_out(world, tenant) is None
    assert await _renew(world) == 1
    found = await _run_out(world, tenant)
    assert found is not None
    forecast = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest())
    assert (found.run_out, found.computed_at) == (forecast.forecast.run_out, world.now)
    assert found.run_out.status is RunOutStatus.LIKELY, "a tenant that never runs out shows little"
    assert await stored.place(session(), tenant.id) == place_of(found.run_out)
    await world.check(tenant)


async def test_it_is_renewed_when_the_tenants_own_day_is_over_and_not_before(world: World) -> None:
    tenant = await world.a_tenant()
    assert await _renew(world) == 1
    world.now = NEXT_MIDNIGHT - timedelta(seconds=1)
    assert await _renew(world) == 0
    world.now = NEXT_MIDNIGHT
    assert await _renew(world) == 1
    found = await _run_out(world, tenant)
    assert found is not None
    assert found.computed_at == NEXT_MIDNIGHT


async def _use(world: World, tenant: Tenant) -> None:
    del tenant
    await world.complete(times=3)


async def _use_all(world: World, tenant: Tenant) -> None:
    del tenant
    await world.complete(times=100)


async def _buy(world: World, tenant: Tenant) -> None:
    key = f"key-{world.now.timestamp()}"
    await purchases.buy_credits(world.context(), tenant.id, Credits.of(10), key, None)


async def _change_plan(world: World, tenant: Tenant) -> None:
    await tenants.change_plan(world.context(), tenant.id, "none")


async def _move(world: World, tenant: Tenant) -> None:
    await tenants.update(world.context(), tenant.id, None, "Asia/Tokyo")


async def _take_country(world: World, tenant: Tenant) -> None:
    await tenants.update(world.context(), tenant.id, None, None, "FR")


async def _rename(world: World, tenant: Tenant) -> None:
    await tenants.update(world.context(), tenant.id, "Acme Two", None)


async def _end(world: World, tenant: Tenant) -> None:
    await tenant_ends.end(world.context(), tenant.id, TODAY + timedelta(days=40))


@pytest.mark.parametrize(
    ("change", "is_due"),
    [
        (_use, False),
        (_rename, False),
        (_use_all, True),
        (_buy, True),
        (_change_plan, True),
        (_move, True),
        (_take_country, True),
        (_end, True),
    ],
)
async def test_what_no_forecast_could_foresee_renews_it_after_five_minutes(
    world: World, change: object, is_due: bool
) -> None:
    tenant = await world.a_tenant()
    await world.balance(tenant)
    await _renew(world)
    world.pass_time(seconds=1)
    assert callable(change)
    await change(world, tenant)
    world.pass_time(seconds=run_outs.MIN_INTERVAL.total_seconds() - 2)
    assert await _renew(world) == 0, "a tenant that buys each second costs no more than this"
    world.pass_time(seconds=1)
    assert await _renew(world) == int(is_due)
    world.pass_time(minutes=10)
    assert await _renew(world) == 0, "until the next change, or the end of the day"


async def test_credits_that_are_all_used_are_listed_as_run_out(world: World) -> None:
    tenant = await world.a_tenant()
    await world.balance(tenant)
    await _renew(world)
    await world.complete(times=100)
    world.pass_time(minutes=5)
    await _renew(world)
    found = await _run_out(world, tenant)
    assert found is not None
    assert found.run_out == RunOut(RunOutStatus.RUN_OUT, TODAY, TODAY, TODAY, 1.0)


async def test_a_purchase_during_the_computation_is_not_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant()
    await _renew(world)
    world.now = NEXT_MIDNIGHT
    compute = forecasts.run_out_now

    async def slow(context: Context, tenant_id: object, ledger: Ledger | None) -> object:
        found = await compute(context, tenant.id, ledger)
        assert tenant_id == tenant.id
        await _buy(world, tenant)
        return found

    monkeypatch.setattr(forecasts, "run_out_now", slow)
    assert await _renew(world) == 1
    monkeypatch.undo()
    assert await _renew(world) == 0
    world.pass_time(minutes=5)
    assert await _renew(world) == 1


async def test_one_tenants_failure_keeps_no_other_waiting_and_is_tried_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await world.a_tenant("first")
    world.pass_time(seconds=1)
    second = await world.a_tenant("second")
    compute = forecasts.run_out_now

    async def failing(context: Context, tenant_id: object, ledger: Ledger | None) -> object:
        if tenant_id == first.id:
            raise RuntimeError
        return await compute(context, second.id, ledger)

    monkeypatch.setattr(forecasts, "run_out_now", failing)
    assert await _renew(world) == 2
    assert await _run_out(world, first) is None
    assert await _run_out(world, second) is not None
    monkeypatch.undo()
    assert await _renew(world) == 0
    world.pass_time(seconds=run_outs.CLAIMED_FOR.total_seconds())
    assert await _renew(world) == 1
    assert await _run_out(world, first) is not None


async def test_run_outs_of_many_tenants_take_as_many_statements_as_of_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what one of them is does not depend on whether it is read with others."""
    numbers = []
    for names in (["first"], ["second", "third", "fourth"]):
        for name in names:
            await world.a_tenant(name)
            await world.record(world.an_event("COMPLETED", name, tenant=name))
        with statements() as seen:
            assert await _renew(world) == len(names)
        numbers.append(len(seen))
    assert numbers[0] == numbers[1]
    together = await stored.by_tenants(session(), [await _id(world, one) for one in names])

    async def fails(*_: object) -> object:
        raise RuntimeError

    world.pass_time(minutes=5)
    for one in names:
        await stored.make_due(session(), await _id(world, one))
    monkeypatch.setattr(forecasts, "read_together", fails)
    assert await _renew(world) == len(names)
    alone = await stored.by_tenants(session(), list(together))
    assert {key: one.run_out for key, one in alone.items()} == {
        key: one.run_out for key, one in together.items()
    }
    assert all(one.computed_at == world.now for one in alone.values())


async def test_of_several_processes_one_computes_a_tenant(world: World) -> None:
    for number in range(4):
        await world.a_tenant(f"tenant-{number}")
    assert sum(await asyncio.gather(*(_renew(world) for _ in range(3)))) == 4


async def test_a_step_computes_no_more_tenants_than_it_may_and_the_longest_overdue_first(
    world: World,
) -> None:
    for name in ("z", "a", "m"):
        await world.a_tenant(name)
        world.pass_time(seconds=1)
    assert await run_outs.renew_due(lambda: world.now, HOLIDAYS, limit=2) == 2
    found = await stored.by_tenants(session(), [await _id(world, name) for name in "zam"])
    assert set(found) == {await _id(world, "z"), await _id(world, "a")}


async def _id(world: World, external_id: str) -> UUID:
    return await tenants.id_by_external_id(world.context(), external_id)


async def test_a_tenant_that_waits_for_its_history_is_computed_once_it_is_open(
    world: World,
) -> None:
    tenant = await world.a_tenant(starts_on=TODAY - timedelta(days=20), opens=False)
    assert await _renew(world) == 0
    await tenant_history.open_tenant(world.context(), tenant.id)
    assert await _renew(world) == 1


async def test_after_its_end_a_tenant_runs_out_no_more(world: World) -> None:
    tenant = await world.a_past(40)
    await tenant_ends.end(world.context(), tenant.id, TODAY)
    world.pass_time(days=2)
    assert await _renew(world) == 1
    found = await _run_out(world, tenant)
    assert found is not None
    assert found.run_out == RunOut(RunOutStatus.NO_USAGE)
    assert await _names(world.context(), SOONEST, within=90) == []


async def test_a_deleted_tenant_takes_its_run_out_along(world: World) -> None:
    tenant = await _stand(world, "slip", RunOut(RunOutStatus.NO_USAGE))
    await tenant_deletion.delete(world.context(), tenant.id)
    assert await stored.by_tenants(session(), [tenant.id]) == {}
    assert await _names(world.context(), SOONEST) == []


async def test_a_place_that_does_not_follow_from_the_day_is_found_by_an_audit(
    world: World,
) -> None:
    tenant = await _stand(world, "acme", RunOut(RunOutStatus.LIKELY, TODAY))
    await world.check(tenant)
    await RunOutForecast.filter(tenant_id=tenant.id).update(expected_on=TODAY + timedelta(days=1))
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert "stored run-out" in difference.what
    await RunOutForecast.filter(tenant_id=tenant.id).delete()
    assert await audits.verify(tenant.id) is None, "as before it is computed"


async def test_a_tenant_that_an_earlier_release_created_is_computed_too(world: World) -> None:
    tenant = await world.a_tenant()
    await RunOutForecast.filter(tenant_id=tenant.id).delete()  # that release writes no such row
    assert await run_outs.create_missing(lambda: world.now) == 1
    assert await run_outs.create_missing(lambda: world.now) == 0
    assert await _renew(world) == 1
    assert await _run_out(world, tenant) is not None

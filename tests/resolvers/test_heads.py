"""Heads of tenants: what an operation reads first is one statement, and never stale."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from credit.core.roles import Role
from credit.metering.consumption import NOTHING
from models import heads, ledger, periods, tenants
from models.database import session
from resolvers import consumption
from resolvers import periods as use_periods
from resolvers import tenants as use_cases
from resolvers.loaders import Loaders
from tests.statements import statements
from tests.world import World


async def test_a_head_says_what_its_three_parts_say_one_by_one(world: World) -> None:
    tenant = await world.a_tenant()
    new = await world.a_tenant("new", opens=False, starts_on=date(2026, 3, 1))
    await world.complete()
    for tenant_id in (tenant.id, new.id):
        found = (await heads.by_tenants(session(), [tenant_id]))[tenant_id]
        assert found.tenant == (await tenants.by_ids(session(), [tenant_id]))[tenant_id]
        assert found.wallet == (await ledger.wallets(session(), [tenant_id]))[tenant_id]
        assert found.period == await periods.current(session(), tenant_id)


async def test_a_tenant_is_loaded_with_its_wallet_and_its_period(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    loaders = Loaders(world.now, lambda: world.now)
    with statements() as seen:
        await loaders.tenant_by_id.load(tenant.id)
        wallet = await loaders.wallet_by_tenant.load(tenant.id)
        period = await loaders.period_by_tenant.load(tenant.id)
    assert len(seen) == 1
    assert wallet == (await ledger.wallets(session(), [tenant.id]))[tenant.id]
    assert period == await periods.current(session(), tenant.id)


async def test_what_is_due_is_recorded_before_wallet_and_period_are_known(world: World) -> None:
    tenant = await world.a_tenant()
    world.pass_time(days=40)
    loaders = Loaders(world.now, lambda: world.now)
    await loaders.tenant_by_id.load(tenant.id)
    wallet = await loaders.wallet_by_tenant.load(tenant.id)
    period = await loaders.period_by_tenant.load(tenant.id)
    assert wallet is not None
    assert period is not None
    assert wallet.next_due_at > world.now
    assert period.starts_at <= world.now < period.ends_at


async def test_the_tenant_of_a_viewer_of_one_is_read_without_a_page(world: World) -> None:
    tenant = await world.a_tenant()
    context = world.context(Role.TENANT_ADMIN, tenant)
    await context.loaders.tenant_by_id.load(tenant.id)
    with statements() as seen:
        assert await use_cases.own(context) == tenant
    assert seen == []


async def test_a_head_has_the_usage_of_the_current_period_where_it_is_expected(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    context = world.context(Role.TENANT_ADMIN, tenant)
    consumption.expect_current_period(context)
    with statements() as seen:
        await use_cases.own(context)
        period = await use_periods.current(context, tenant.id)
        used = await consumption.of_tenant(context, tenant.id, period.date_range)
    assert len(seen) == 1
    assert used.completed == 1
    other = world.context(Role.TENANT_ADMIN, tenant)
    assert used == await consumption.of_tenant(other, tenant.id, period.date_range)


async def test_a_head_says_nothing_of_usage_without_totals_in_use(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    await session().execute(
        "UPDATE wallet SET totals_version = totals_version - 1 WHERE tenant_id = $1", tenant.id
    )
    found = await heads.with_usage(session(), tenant.id)
    assert found is not None
    assert found.used is None
    assert found == (await heads.by_tenants(session(), [tenant.id]))[tenant.id]
    context = world.context(Role.TENANT_ADMIN, tenant)
    consumption.expect_current_period(context)
    period = await use_periods.current(context, tenant.id)
    assert (await consumption.of_tenant(context, tenant.id, period.date_range)).completed == 1


async def test_usage_is_not_of_a_period_that_is_over(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    world.pass_time(days=40)
    context = world.context(Role.TENANT_ADMIN, tenant)
    consumption.expect_current_period(context)
    await use_cases.own(context)
    period = await use_periods.current(context, tenant.id)
    assert await consumption.of_tenant(context, tenant.id, period.date_range) == NOTHING


async def test_a_tenant_without_usage_or_without_a_period_has_a_head(world: World) -> None:
    tenant = await world.a_tenant()
    await use_periods.current(world.context(Role.TENANT_ADMIN, tenant), tenant.id)
    found = await heads.with_usage(session(), tenant.id)
    assert found is not None
    assert found.used == NOTHING
    new = await world.a_tenant("new", opens=False, starts_on=date(2026, 3, 1))
    found = await heads.with_usage(session(), new.id)
    assert found is not None
    assert replace(found, used=None) == (await heads.by_tenants(session(), [new.id]))[new.id]
    assert await heads.with_usage(session(), uuid4()) is None

"""Heads of tenants: what an operation reads first is one statement, and never stale."""

from datetime import date

from credit.core.roles import Role
from models import heads, ledger, periods, tenants
from models.database import session
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

"""A tenant's version: another one after each write behind the lock of its wallet."""

from dataclasses import replace
from uuid import uuid4

import pytest

from credit.core.roles import Role
from credit.metering.tenant_versions import TenantVersion
from credit.metering.tenants import Tenant
from models import credentials, ledger, plans, tenant_versions
from models.database import Session, session, transaction
from resolvers import keys
from resolvers.keys import NewKey
from tests.world import World, a_plan


async def version_of(tenant: Tenant) -> TenantVersion:
    found = await tenant_versions.read(session(), tenant.id)
    assert found is not None
    return found.version


async def test_each_lock_is_counted_whatever_is_written_behind_it(world: World) -> None:
    tenant = await world.a_tenant()
    before = await version_of(tenant)

    async def work(session: Session) -> None:
        assert await ledger.lock(session, tenant.id) is not None

    await transaction(work, tenant=tenant.id)
    after = await version_of(tenant)
    assert after.number == before.number + 1


async def test_a_transaction_that_fails_counts_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    before = await version_of(tenant)

    async def work(session: Session) -> None:
        assert await ledger.lock(session, tenant.id) is not None
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work, tenant=tenant.id)
    assert (await version_of(tenant)).number == before.number


async def test_a_process_of_an_earlier_release_changes_it_on_postgresql(world: World) -> None:
    tenant = await world.a_tenant()
    before = await version_of(tenant)
    # How every release before this one locked.
    old = "UPDATE wallet SET version = version WHERE tenant_id = $1 RETURNING *"
    await session().rows(old, tenant.id)
    after = await version_of(tenant)
    assert after.number == before.number
    assert (after == before) is session().is_sqlite


async def test_new_terms_of_the_next_plan_change_it(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    before = await version_of(tenant)
    await plans.upsert(session(), [a_plan("basic", credits="7")])
    assert await version_of(tenant) == before
    await plans.upsert(session(), [a_plan("none", credits="7")])
    assert await version_of(tenant) != before


async def test_what_comes_with_a_key_is_what_is_read_of_its_tenant_alone(world: World) -> None:
    if not session().is_sqlite:  # the connection that the next statements have too
        await session().rows("SET timezone = 'Asia/Kathmandu'")
    tenant, other = await world.a_tenant(), await world.a_tenant("globex", zone="Asia/Tokyo")
    ids = [await _key_of(world, one) for one in (tenant, other, None)]
    for awaits in (False, True):
        await ledger.set_awaits_history(session(), tenant.id, awaits=awaits)
        for key_id, owner in zip(ids, (tenant, other, None), strict=True):
            found = await credentials.by_key_id(session(), key_id, owner.id if owner else None)
            alone = await credentials.by_key_id(session(), key_id)
            assert found is not None
            assert alone is not None
            expected = await tenant_versions.read(session(), owner.id) if owner else None
            assert found.version == expected
            assert replace(found, version=None) == alone
            assert expected is None or expected.awaits_history is (awaits and owner is tenant)
    for key_id in ids[1:]:
        strange = await credentials.by_key_id(session(), key_id, tenant.id)
        assert strange is not None
        assert strange.version is None, "that of another tenant than the key's"


async def _key_of(world: World, tenant: Tenant | None) -> str:
    role = Role.TENANT_ADMIN if tenant else Role.OPERATOR
    made, _ = await keys.create(
        NewKey("key", role, tenant.id if tenant else None), b"pepper", world.now
    )
    return made.id


async def test_a_later_operation_does_not_have_the_version_of_an_earlier_one(world: World) -> None:
    tenant = await world.a_tenant()
    version = await tenant_versions.read(session(), tenant.id)
    context = replace(world.context(), version=version)
    assert context.for_next_operation().version is None


@pytest.mark.usefixtures("world")
async def test_a_tenant_that_is_not_there_has_none() -> None:
    assert await tenant_versions.read(session(), uuid4()) is None

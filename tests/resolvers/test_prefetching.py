"""What operations of a key ask for of its tenant is read in one statement with the key."""

from dataclasses import replace
from typing import Final

import pytest

from credit.core.roles import Role
from credit.metering.tenants import Tenant
from models import credentials, heads
from models.database import session
from resolvers import consumption, keys, periods, tenants
from resolvers.context import Context
from resolvers.keys import Identified, NewKey
from resolvers.known_keys import KnownKeys
from resolvers.loaders import Loaders
from resolvers.prefetching import TIMES, Prefetching
from tests.statements import statements
from tests.world import World

PEPPER: Final = b"pepper"


async def _a_key(world: World, tenant: Tenant | None) -> str:
    role = Role.TENANT_ADMIN if tenant else Role.OPERATOR
    new = NewKey("key", role, tenant.id if tenant else None)
    _, text = await keys.create(new, PEPPER, world.now)
    return text


async def _identified(world: World, text: str, known: KnownKeys) -> Identified:
    found = await keys.identify(text, PEPPER, world.now, known)
    assert found is not None
    return found


def _context(world: World, found: Identified) -> Context:
    loaders = Loaders(world.now, lambda: world.now, None, found.prefetched)
    return replace(world.context(), viewer=found.viewer, loaders=loaders)


async def _operation(world: World, text: str, known: KnownKeys) -> list[str]:
    """The statements of an operation that asks for the key's tenant, the key's among them."""
    with statements() as seen:
        context = _context(world, await _identified(world, text, known))
        await tenants.own(context)
        await periods.current(context, next(iter(context.viewer.tenant_ids or ())))
    return seen


def test_what_no_operation_asks_for_any_more_is_not_prefetched() -> None:
    made = Prefetching()
    assert made.next() == (False, False)
    made.note_usage()
    assert made.next() == (False, False), "without a head it has no place"
    made.note_head()
    assert [made.next() for _ in range(TIMES + 1)] == [(True, True)] * TIMES + [(False, False)]
    made.note_head()
    assert made.next() == (True, False)


@pytest.mark.parametrize("with_versions", [False, True])
async def test_an_operation_takes_one_statement_where_the_one_before_it_asked_alike(
    world: World, *, with_versions: bool
) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=with_versions)
    await world.complete()
    text = await _a_key(world, tenant)
    lengths = [len(await _operation(world, text, known)) for _ in range(2 * TIMES)]
    assert lengths == [2, 2] + [1] * (2 * TIMES - 2), "at first the key is not known"
    found = await _identified(world, text, known)
    assert found.prefetched is not None
    expected = await heads.by_tenants(session(), [tenant.id])
    assert found.prefetched.head == expected[tenant.id]
    assert (found.version is not None) is with_versions


async def test_a_key_whose_operations_ask_for_no_tenant_is_read_alone_soon(world: World) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    for _ in range(2):
        await _operation(world, text, known)
    found = [(await _identified(world, text, known)).prefetched for _ in range(TIMES + 1)]
    have_heads = [each is not None and each.head is not None for each in found]
    assert have_heads == [True] * TIMES + [False]


async def test_the_usage_of_the_period_is_prefetched_where_it_was_expected(world: World) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=False)
    text = await _a_key(world, tenant)
    for times in range(1, 5):
        await world.complete()
        with statements() as seen:
            context = _context(world, await _identified(world, text, known))
            consumption.expect_current_period(context)
            await tenants.own(context)
            period = await periods.current(context, tenant.id)
            used = await consumption.of_tenant(context, tenant.id, period.date_range)
        assert used.completed == times, "as it is by now"
        assert len(seen) == (2 if times < 3 else 1)


async def test_what_is_due_is_recorded_before_what_was_prefetched_is_believed(
    world: World,
) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    for _ in range(2):
        await _operation(world, text, known)
    world.pass_time(days=40)
    context = _context(world, await _identified(world, text, known))
    assert await tenants.own(context) == tenant
    wallet = await context.loaders.wallet_by_tenant.load(tenant.id)
    assert wallet is not None
    assert wallet.next_due_at > world.now
    period = await periods.current(context, tenant.id)
    assert period.starts_at <= world.now < period.ends_at


@pytest.mark.parametrize("begin_anew", ["clear", "cancel", "renew"])
async def test_what_was_prefetched_is_not_known_after_a_write(
    world: World, begin_anew: str
) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    for is_read_before in (False, True):
        for _ in range(2):
            await _operation(world, text, known)
        context = _context(world, await _identified(world, text, known))
        if is_read_before:
            await context.loaders.wallet_by_tenant.load(tenant.id)
        await world.complete()
        begun = getattr(context.loaders, begin_anew)()
        if begun is not None:
            await begun
        await context.loaders.tenant_by_id.load(tenant.id)
        wallet = await context.loaders.wallet_by_tenant.load(tenant.id)
        other = await world.context().loaders.wallet_by_tenant.load(tenant.id)
        assert wallet == other


async def test_a_mutation_answers_what_it_wrote(world: World) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    for _ in range(2):
        await _operation(world, text, known)
    found = await _identified(world, text, known)
    context = replace(_context(world, found), viewer=world.context().viewer)
    await tenants.update(context, tenant.id, "Another name", None)
    again = await context.loaders.tenant_by_id.load(tenant.id)
    assert again is not None
    assert again.name == "Another name"


async def test_only_the_tenant_of_a_key_comes_with_it(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    key, _ = await keys.create(NewKey("key", Role.TENANT_ADMIN, tenant.id), PEPPER, world.now)
    here = session()
    for with_version in (False, True):
        for with_usage in (False, True):
            found = await credentials.with_head(
                here, key.id, tenant.id, with_version=with_version, with_usage=with_usage
            )
            version_of = tenant.id if with_version else None
            alone = await credentials.by_key_id(here, key.id, version_of)
            assert found is not None
            assert found[0] is alone
            expected = (await heads.by_tenants(here, [tenant.id]))[tenant.id]
            if with_usage:
                expected = await heads.with_usage(here, tenant.id) or expected
            assert found[1] == expected
            strange = await credentials.with_head(
                here, key.id, other.id, with_version=with_version, with_usage=with_usage
            )
            assert strange is not None
            assert (strange[0].version, strange[1]) == (None, None)
    gone = await credentials.with_head(here, "none", tenant.id, with_version=True, with_usage=False)
    assert gone is None


async def test_a_key_comes_alone_where_heads_are_to_be_read_elsewhere(world: World) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True, with_heads=False)
    await world.complete()
    text = await _a_key(world, tenant)
    lengths = [len(await _operation(world, text, known)) for _ in range(2 * TIMES)]
    assert lengths == [2] * (2 * TIMES)


async def test_an_operators_key_comes_alone(world: World) -> None:
    tenant = await world.a_tenant()
    text, known = await _a_key(world, None), KnownKeys(with_versions=True)
    for _ in range(3):
        with statements() as seen:
            found = await _identified(world, text, known)
            assert await tenants.by_id(_context(world, found), tenant.id) == tenant
        assert found.prefetched is None
        assert len(seen) == 2


async def test_a_plan_that_changes_comes_with_its_offer(world: World) -> None:
    tenant, known = await world.a_tenant(plan="none"), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    await tenants.change_plan(world.context(), tenant.id, "basic")
    for _ in range(3):
        context = _context(world, await _identified(world, text, known))
        found = await tenants.own(context)
        assert found == await world.context().loaders.tenant_by_id.load(tenant.id)
        assert found.upcoming_plan is not None


async def test_a_head_that_cannot_be_read_refuses_no_key(world: World) -> None:
    tenant, known = await world.a_tenant(), KnownKeys(with_versions=True)
    text = await _a_key(world, tenant)
    for _ in range(2):
        await _operation(world, text, known)
    await session().execute("UPDATE plan SET definition = '{}'")
    for _ in range(TIMES):
        found = await _identified(world, text, known)
        assert found.viewer.tenant_ids == frozenset({tenant.id})
        with pytest.raises(KeyError):
            await tenants.own(_context(world, found))

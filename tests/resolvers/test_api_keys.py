"""API keys made by their owners: never more than they may themselves, and never shown twice."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from credit.core.api_keys import (
    MOST_LIVE_KEYS,
    Actor,
    ApiKey,
    ApiKeyStatus,
)
from credit.core.errors import (
    ForbiddenError,
    IdempotencyConflictError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from credit.metering.tenants import Tenant
from resolvers import api_keys, keys
from resolvers.context import Context
from resolvers.key_uses import KeyUses
from resolvers.keys import NewKey
from tests.statements import before_each, statements
from tests.world import NOON, PEPPER, World

DAY = timedelta(days=1)
ADMIN = NewKey("Ann", Role.TENANT_ADMIN)
PARTNER = NewKey("a partner", Role.PARTNER)


async def signed_in(world: World, text: str) -> Context:
    """The context of a request that is made with a key."""
    viewer = await keys.authenticate(text, PEPPER, world.now)
    assert viewer is not None
    return replace(world.context(), viewer=viewer)


async def an_admin(world: World, tenant: Tenant, name: str = "Ann") -> Context:
    new = NewKey(name, Role.TENANT_ADMIN, tenant.id)
    _, text = await keys.create(new, PEPPER, world.now)
    return await signed_in(world, text)


async def created(
    context: Context, tenant: Tenant | None, new: NewKey = PARTNER, key: str | None = None
) -> api_keys.CreatedKey:
    return await api_keys.create(context, tenant.id if tenant else None, new, key or str(uuid4()))


async def test_an_admin_makes_keys_that_speak_for_its_tenant_and_say_who_made_them(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    admin = await an_admin(world, tenant)
    for new in (ADMIN, PARTNER):
        key, secret, repeated = await created(admin, tenant, new)
        assert repeated is None
        assert secret is not None
        viewer = (await signed_in(world, secret)).viewer
        assert (viewer.role, viewer.tenant_ids) == (new.role, frozenset({tenant.id}))
        assert viewer.scopes == SCOPES[new.role] == key.scopes
        assert key.created_by == Actor("Ann", admin.viewer.key_id)


async def test_nobody_makes_a_key_that_may_more_than_himself(world: World) -> None:
    tenant = await world.a_tenant()
    admin, operator = await an_admin(world, tenant), world.context()
    reader = NewKey(
        "a reader",
        Role.TENANT_ADMIN,
        only_scopes=frozenset({Scope.CONSUMPTION_READ, Scope.KEYS_MANAGE}),
    )
    _, secret, _ = await created(admin, tenant, reader)
    assert secret is not None
    limited = await signed_in(world, secret)
    assert limited.viewer.scopes == {Scope.CONSUMPTION_READ, Scope.KEYS_MANAGE}
    for refused in (ADMIN, PARTNER):
        with pytest.raises(ForbiddenError, match="lacks"):
            await created(limited, tenant, refused)
    own = replace(ADMIN, only_scopes=frozenset({Scope.CONSUMPTION_READ}))
    assert (await created(limited, tenant, own)).key.scopes == {Scope.CONSUMPTION_READ}
    for role in (Role.PLATFORM, Role.OPERATOR):
        with pytest.raises(ForbiddenError):
            await created(admin, None, NewKey("a key", role))
        assert (await created(operator, None, NewKey("a key", role))).key.tenant_id is None


@pytest.mark.parametrize("role", [Role.PARTNER, Role.PLATFORM])
async def test_a_role_without_the_scope_manages_no_keys(world: World, role: Role) -> None:
    tenant = await world.a_tenant()
    context = world.context(role, *([tenant] if role in OF_ONE_TENANT else []))
    key, _ = await keys.create(NewKey("a key", Role.PARTNER, tenant.id), PEPPER, NOON)
    for asked in (
        created(context, tenant),
        api_keys.revoke(context, tenant.id, key.id),
        api_keys.page(context, tenant.id, PageRequest(1)),
        api_keys.count(context, tenant.id),
        api_keys.by_id(context, tenant.id, key.id),
        api_keys.page_of_all(context, PageRequest(1)),
        api_keys.count_of_all(context),
    ):
        with pytest.raises(ForbiddenError):
            await asked


@pytest.mark.parametrize(
    ("new", "path"),
    [
        (replace(PARTNER, name=" "), "name"),
        (replace(PARTNER, name="x" * 201), "name"),
        (replace(PARTNER, role=Role.PLATFORM), "tenantId"),
        (replace(PARTNER, only_scopes=frozenset()), "scopes"),
        (replace(PARTNER, only_scopes=frozenset({Scope.CREDITS_BUY})), "scopes"),
        (replace(PARTNER, expires_at=NOON), "expiresAt"),
        (replace(PARTNER, expires_at=NOON + 40_000 * DAY), "expiresAt"),
    ],
)
async def test_a_key_that_cannot_be_is_refused_with_the_field_that_is_wrong(
    world: World, new: NewKey, path: str
) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(InvalidInputError) as refused:
        await created(world.context(), tenant, new)
    assert refused.value.path == (path,)
    assert await api_keys.count(world.context(), tenant.id) == 0


async def test_a_repeated_call_answers_the_same_key_without_its_secret(world: World) -> None:
    tenant = await world.a_tenant()
    for owner, new in ((tenant, ADMIN), (None, NewKey("the platform", Role.PLATFORM))):
        context = world.context()
        first = await created(context, owner, new, "once")
        again = await created(context, owner, new, "once")
        assert first.secret is not None
        assert (again.key, again.secret) == (first.key, None)
        assert again.repeated is not None
        assert again.repeated.path == ("idempotencyKey",)
        with pytest.raises(IdempotencyConflictError):
            await created(context, owner, replace(new, name="another"), "once")
        assert (
            len([key for key in await keys.list_all() if key.tenant_id == first.key.tenant_id]) == 1
        )


async def test_one_idempotency_key_sent_at_once_makes_one_key_and_shows_one_secret(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    calls = (created(world.context(), tenant, ADMIN, "once") for _ in range(8))
    answers = await asyncio.gather(*calls)
    assert len({answer.key.id for answer in answers}) == 1
    assert sum(answer.secret is not None for answer in answers) == 1


async def test_a_tenant_has_so_many_live_keys_and_no_more_even_at_once(world: World) -> None:
    tenant, context = await world.a_tenant(), world.context()
    for _ in range(MOST_LIVE_KEYS - 2):
        await keys.create(NewKey("a key", Role.PARTNER, tenant.id), PEPPER, NOON)
    calls = (created(world.context(), tenant) for _ in range(6))
    answers = await asyncio.gather(*calls, return_exceptions=True)
    made = [answer for answer in answers if isinstance(answer, api_keys.CreatedKey)]
    assert len(made) == 2
    assert all(isinstance(one, LimitReachedError) for one in answers if one not in made)
    await api_keys.revoke(context, tenant.id, made[0].key.id)
    await created(context, tenant, replace(PARTNER, expires_at=NOON + DAY))
    with pytest.raises(LimitReachedError, match="at most 20 keys"):
        await created(context, tenant)
    world.pass_time(days=1)  # the last one has expired
    await created(world.context(), tenant)
    other = await world.a_tenant("globex")
    await created(world.context(), other)


async def test_the_keys_of_no_tenant_have_a_limit_of_their_own(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_keys, "MOST_LIVE_KEYS_OF_NO_TENANT", 3)
    for _ in range(3):
        await keys.create(NewKey("a key", Role.PLATFORM), PEPPER, NOON)
    with pytest.raises(LimitReachedError, match="at most 3 keys of no tenant"):
        await created(world.context(), None, NewKey("one more", Role.PLATFORM))
    await created(world.context(), await world.a_tenant())


async def test_a_key_is_rotated_by_its_successor_and_cannot_revoke_itself(world: World) -> None:
    tenant = await world.a_tenant()
    old = await an_admin(world, tenant)
    assert old.viewer.key_id is not None
    _, secret, _ = await created(old, tenant, replace(ADMIN, name="Ann's next"))
    assert secret is not None
    with pytest.raises(InvalidInputError, match="cannot revoke itself") as refused:
        await api_keys.revoke(old, tenant.id, old.viewer.key_id)
    assert refused.value.path == ("apiKeyId",)
    new = await signed_in(world, secret)
    revoked = await api_keys.revoke(new, tenant.id, old.viewer.key_id)
    assert revoked.status_at(world.now) is ApiKeyStatus.REVOKED
    assert revoked.revoked_by == Actor("Ann's next", new.viewer.key_id)
    world.pass_time(hours=1)
    again = await api_keys.revoke(world.context(), tenant.id, old.viewer.key_id)
    assert again == revoked


async def test_keys_are_listed_newest_first_and_those_of_no_other_tenant(
    world: World,
) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("globex")
    for owner in (tenant, other, None):
        role = Role.PARTNER if owner else Role.PLATFORM
        for days in (3, 1, 2):
            new = NewKey(f"{days} days old", role, owner.id if owner else None)
            await keys.create(new, PEPPER, NOON - days * DAY)
    page = await api_keys.page(world.context(), tenant.id, PageRequest(2))
    found = [item.value for item in page.items]
    assert [key.name for key in found] == ["1 days old", "2 days old"]
    assert {key.tenant_id for key in found} == {tenant.id}
    assert page.has_next
    assert await api_keys.count(world.context(), tenant.id) == 3
    for context, owners in (
        (world.context(), {tenant.id, other.id, None}),
        (world.context(Role.TENANT_ADMIN, tenant), {tenant.id}),
    ):
        page = await api_keys.page_of_all(context, PageRequest(20))
        found = [item.value for item in page.items]
        assert {key.tenant_id for key in found} == owners
        assert len(found) == await api_keys.count_of_all(context) == 3 * len(owners)
        ages = [key.created_at for key in found]
        assert ages == sorted(ages, reverse=True)


async def test_the_command_lines_keys_are_the_command_lines(world: World) -> None:
    made, _ = await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON)
    revoked = await keys.revoke(made.id, NOON)
    assert (revoked.created_by, revoked.revoked_by) == (keys.COMMAND_LINE, keys.COMMAND_LINE)


async def test_a_key_of_a_tenant_is_not_one_of_no_tenant(world: World) -> None:
    tenant = await world.a_tenant()
    made = await created(world.context(), tenant)
    shared = await created(world.context(), None, NewKey("the platform", Role.PLATFORM))
    for owner, key in ((None, made.key), (tenant.id, shared.key)):
        assert await api_keys.by_id(world.context(), owner, key.id) is None
        with pytest.raises(NotFoundError):
            await api_keys.revoke(world.context(), owner, key.id)


# ── When a key was last used ─────────────────────────────────────────────────────────────────────


async def a_key(world: World) -> ApiKey:
    return (await created(world.context(), None, NewKey("a key", Role.PLATFORM))).key


async def last_use(key: ApiKey) -> datetime | None:
    (found,) = [one for one in await keys.list_all() if one.id == key.id]
    return found.last_used_at


async def test_a_use_is_recorded_once_a_minute_and_costs_no_write_in_between(
    world: World,
) -> None:
    key, uses = await a_key(world), KeyUses()
    assert await last_use(key) is None
    for seconds in range(0, 180, 10):
        with statements() as noted:
            uses.note(key.id, NOON + timedelta(seconds=seconds))
        assert noted == []
        await uses.write()
    assert await last_use(key) == NOON + timedelta(seconds=120)
    with statements() as written:
        await uses.write()
    assert written == []


async def test_processes_together_record_a_key_once_a_minute(world: World) -> None:
    key, one, other = await a_key(world), KeyUses(), KeyUses()
    one.note(key.id, NOON)
    await one.write()
    other.note(key.id, NOON + timedelta(seconds=30))
    await other.write()
    assert await last_use(key) == NOON
    other.note(key.id, NOON + timedelta(seconds=90))
    await other.write()
    one.note(key.id, NOON + timedelta(seconds=60))  # the clock of this one is behind
    await one.write()
    assert await last_use(key) == NOON + timedelta(seconds=90)


async def test_a_use_in_the_middle_of_a_write_is_held_back_for_the_minute(world: World) -> None:
    key, uses, written = await a_key(world), KeyUses(), []

    def use_again(statement: str) -> None:
        if statement.startswith("UPDATE api_key"):
            written.append(statement)
            uses.note(key.id, NOON + timedelta(seconds=len(written)))

    uses.note(key.id, NOON)
    with before_each(use_again):
        await uses.write()
        await uses.write()
    assert len(written) == 1
    assert await last_use(key) == NOON


async def test_a_write_that_fails_is_done_again(world: World) -> None:
    key, other, uses = await a_key(world), await a_key(world), KeyUses()
    uses.note(key.id, NOON)

    def fail(statement: str) -> None:
        if statement.startswith("UPDATE api_key"):
            uses.note(other.id, NOON)
            msg = "it fails"
            raise ValueError(msg)

    with before_each(fail), pytest.raises(ValueError, match="it fails"):
        await uses.write()
    assert await last_use(key) is None
    await uses.write()
    assert (await last_use(key), await last_use(other)) == (NOON, NOON)


async def test_what_was_noted_is_written_while_it_runs_and_at_its_end(world: World) -> None:
    first, last = await a_key(world), await a_key(world)
    uses = KeyUses(write_every_s=0.01)
    async with uses.running():
        uses.note(first.id, NOON)
        async with asyncio.timeout(10):
            while await last_use(first) is None:  # noqa: ASYNC110 - there is no event
                await asyncio.sleep(0.01)
        slow = KeyUses(write_every_s=60)
        async with slow.running():
            slow.note(last.id, NOON)
    assert await last_use(last) == NOON


async def test_what_could_not_be_written_is_tried_again_without_another_use(world: World) -> None:
    key, uses, tried = await a_key(world), KeyUses(write_every_s=0.01), 0

    def fail_once(statement: str) -> None:
        nonlocal tried
        if statement.startswith("UPDATE api_key"):
            tried += 1
            if tried == 1:
                msg = "it fails"
                raise ValueError(msg)

    with before_each(fail_once):
        async with uses.running(), asyncio.timeout(10):
            uses.note(key.id, NOON)
            while await last_use(key) is None:  # noqa: ASYNC110 - there is no event
                await asyncio.sleep(0.01)
    assert tried == 2

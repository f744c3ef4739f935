"""Members: what a subject may do, who may grant it, and that no more is ever granted."""

import asyncio
import logging
from typing import Final
from uuid import UUID, uuid4

import pytest

from credit.core.errors import (
    ForbiddenError,
    InsightsError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
)
from credit.core.members import PRECEDENCE
from credit.core.pagination import PageRequest
from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from credit.metering.tenants import Tenant
from resolvers import members
from tests.world import World

ISSUER: Final = "https://login.example.com/"
ANN: Final = "auth0|ann"
ALL: Final = PageRequest(50)


async def granted(
    world: World, role: Role, tenant: Tenant | None = None, subject: str = ANN
) -> UUID:
    owner = tenant.id if tenant else None
    return (await members.grant(world.context(), owner, ISSUER, subject, role)).id


async def test_a_subject_has_its_role_for_its_tenants_and_no_other(world: World) -> None:
    mine, other = await world.a_tenant("mine"), await world.a_tenant("other")
    assert await members.viewer_of(ISSUER, ANN) is None
    for role in Role:
        bound = mine if role in OF_ONE_TENANT else None
        await granted(world, role, bound, role)
        viewer = await members.viewer_of(ISSUER, role)
        assert viewer is not None
        assert (viewer.name, viewer.role, viewer.scopes) == (role, role, SCOPES[role])
        assert viewer.tenant_ids == ({mine.id} if bound else None)
        assert viewer.may_see(other.id) is (bound is None)
    assert await members.viewer_of("https://login.example.com", Role.OPERATOR) is None
    assert await members.viewer_of(ISSUER, "operator") is None


async def test_each_subject_has_a_bucket_of_its_own(world: World) -> None:
    for subject in (ANN, "auth0|bob"):
        await granted(world, Role.OPERATOR, None, subject)
    await members.grant(world.context(), None, f"{ISSUER}2", ANN, Role.OPERATOR)
    who = [(ISSUER, ANN), (ISSUER, "auth0|bob"), (f"{ISSUER}2", ANN)]
    found = [await members.viewer_of(*one) for one in who]
    assert len({viewer.key_id for viewer in found if viewer}) == 3
    assert found == [await members.viewer_of(*one) for one in who]


async def test_a_subject_of_several_tenants_has_its_first_role_for_those_alone(
    world: World,
) -> None:
    """Whatever was granted: never a role for a tenant that another role was granted for."""
    admin_of = [await world.a_tenant("a"), await world.a_tenant("b")]
    partner_of = await world.a_tenant("c")
    await granted(world, Role.PARTNER, partner_of)
    viewer = await members.viewer_of(ISSUER, ANN)
    assert viewer is not None
    assert (viewer.role, viewer.tenant_ids) == (Role.PARTNER, frozenset({partner_of.id}))
    for tenant in admin_of:
        await granted(world, Role.TENANT_ADMIN, tenant)
    viewer = await members.viewer_of(ISSUER, ANN)
    assert viewer is not None
    assert viewer.role is Role.TENANT_ADMIN
    assert viewer.tenant_ids == frozenset(tenant.id for tenant in admin_of)
    await granted(world, Role.PLATFORM)
    viewer = await members.viewer_of(ISSUER, ANN)
    assert viewer is not None
    assert (viewer.role, viewer.scopes) == (Role.PLATFORM, SCOPES[Role.PLATFORM])


def test_no_tenant_can_take_a_role_that_operators_granted_from_a_subject() -> None:
    assert set(PRECEDENCE) == set(Role)
    first = {role for role in Role if role not in OF_ONE_TENANT}
    assert set(PRECEDENCE[: len(first)]) == first


async def test_the_same_role_again_changes_nothing_and_another_one_replaces_it(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    first = await members.grant(world.context(), tenant.id, ISSUER, ANN, Role.PARTNER)
    world.pass_time(hours=1)
    again = await members.grant(
        world.context(Role.TENANT_ADMIN, tenant), tenant.id, ISSUER, ANN, Role.PARTNER
    )
    assert again == first
    replaced = await members.grant(
        world.context(Role.TENANT_ADMIN, tenant), tenant.id, ISSUER, ANN, Role.TENANT_ADMIN
    )
    assert (replaced.id, replaced.role) == (first.id, Role.TENANT_ADMIN)
    assert (replaced.created_at, replaced.created_by) == (world.now, "a TENANT_ADMIN")
    assert await members.count(world.context(), tenant.id) == 1


async def test_the_same_grant_many_times_at_once_is_one_member(world: World) -> None:
    tenant = await world.a_tenant()
    for owner, role in ((tenant.id, Role.PARTNER), (None, Role.OPERATOR)):
        found = await asyncio.gather(
            *(members.grant(world.context(), owner, ISSUER, ANN, role) for _ in range(20))
        )
        assert len({member.id for member in found}) == 1
    assert await members.count_all(world.context()) == 2


async def test_administrators_grant_and_revoke_for_their_own_tenant_alone(world: World) -> None:
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    admin = world.context(Role.TENANT_ADMIN, mine)
    member = await members.grant(admin, mine.id, ISSUER, ANN, Role.TENANT_ADMIN)
    with pytest.raises(NotFoundError) as refused:
        await members.grant(admin, theirs.id, ISSUER, ANN, Role.PARTNER)
    assert refused.value.path == ("tenantId",)
    other = await granted(world, Role.PARTNER, theirs)
    with pytest.raises(NotFoundError):
        await members.revoke(admin, mine.id, other)
    for role in (Role.OPERATOR, Role.PLATFORM):
        with pytest.raises(InvalidInputError):
            await members.grant(admin, mine.id, ISSUER, ANN, role)
        with pytest.raises(ForbiddenError):
            await members.grant(admin, None, ISSUER, ANN, role)
    seen = await members.page_of_all(admin, ALL)
    assert [item.value.tenant_id for item in seen.items] == [mine.id]
    assert await members.count_all(admin) == 1
    assert await members.revoke(admin, mine.id, member.id) == member
    assert await members.count_all(world.context()) == 1


@pytest.mark.parametrize("role", [Role.PARTNER, Role.PLATFORM])
async def test_partners_and_the_platform_neither_grant_nor_see_members(
    world: World, role: Role
) -> None:
    tenant = await world.a_tenant()
    member = await granted(world, Role.PARTNER, tenant)
    context = world.context(role, tenant)
    for call in (
        members.grant(context, tenant.id, ISSUER, ANN, Role.PARTNER),
        members.grant(context, None, ISSUER, ANN, Role.PLATFORM),
        members.revoke(context, tenant.id, member),
        members.page(context, tenant.id, ALL),
        members.count(context, tenant.id),
        members.page_of_all(context, ALL),
        members.count_all(context),
    ):
        with pytest.raises(ForbiddenError):
            await call


async def test_nobody_grants_a_role_that_may_do_more(world: World) -> None:
    tenant = await world.a_tenant()
    context = world.context(Role.PARTNER, tenant, scopes={Scope.ACCESS_MANAGE})
    await members.grant(context, tenant.id, ISSUER, ANN, Role.PARTNER)
    with pytest.raises(ForbiddenError, match="which may do more"):
        await members.grant(context, tenant.id, ISSUER, ANN, Role.TENANT_ADMIN)


async def test_a_revoked_member_is_nobody_and_revoking_again_is_not_found(world: World) -> None:
    member = await granted(world, Role.OPERATOR)
    assert (await members.revoke(world.context(), None, member)).id == member
    assert await members.viewer_of(ISSUER, ANN) is None
    for missing in (member, uuid4()):
        with pytest.raises(NotFoundError, match="no such member"):
            await members.revoke(world.context(), None, missing)


async def test_what_no_token_can_say_is_refused(world: World) -> None:
    for issuer, subject, path in (
        ("", ANN, "issuer"),
        ("https://a b", ANN, "issuer"),
        ("https://" + "a" * 250, ANN, "issuer"),
        ("https://é.example", ANN, "issuer"),
        (ISSUER, "", "subject"),
        (ISSUER, " ann", "subject"),
        (ISSUER, "Ånn", "subject"),
        (ISSUER, "ann\0", "subject"),
        (ISSUER, "ann\n", "subject"),
        (ISSUER, "a" * 256, "subject"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            await members.grant(world.context(), None, issuer, subject, Role.OPERATOR)
        assert refused.value.path == (path,), (issuer, subject)
    assert await members.count_all(world.context()) == 0


async def test_a_role_goes_with_a_tenant_or_with_none(world: World) -> None:
    tenant = await world.a_tenant()
    for role in Role:
        wrong = None if role in OF_ONE_TENANT else tenant.id
        with pytest.raises(InvalidInputError) as refused:
            await members.grant(world.context(), wrong, ISSUER, ANN, role)
        assert refused.value.path == ("tenantId",)
    with pytest.raises(NotFoundError):
        await members.grant(world.context(), uuid4(), ISSUER, ANN, Role.PARTNER)


async def test_a_tenant_has_so_many_members_and_no_more(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "MOST_MEMBERS", 2)
    tenant = await world.a_tenant()
    for subject in ("a", "b"):
        await granted(world, Role.PARTNER, tenant, subject)
    with pytest.raises(LimitReachedError):
        await granted(world, Role.PARTNER, tenant, "c")
    await granted(world, Role.TENANT_ADMIN, tenant, "b")
    await granted(world, Role.OPERATOR, None, "c")


async def test_members_are_listed_newest_first(world: World) -> None:
    tenant = await world.a_tenant()
    for subject in ("a", "b", "c"):
        await granted(world, Role.PARTNER, tenant, subject)
        world.pass_time(minutes=1)
    await granted(world, Role.OPERATOR, None, "d")
    page = await members.page(world.context(), tenant.id, PageRequest(2))
    assert [item.value.subject for item in page.items] == ["c", "b"]
    rest = await members.page(world.context(), tenant.id, PageRequest(2, after=page.items[-1].key))
    assert [item.value.subject for item in rest.items] == ["a"]
    every = await members.page_of_all(world.context(), ALL)
    assert [item.value.subject for item in every.items] == ["d", "c", "b", "a"]


async def test_who_changed_whose_access_is_logged_in_a_line(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger=members.__name__):
        member = await granted(world, Role.OPERATOR)
        await granted(world, Role.OPERATOR)
        await members.revoke(world.context(), None, member)
    assert [record.getMessage() for record in caplog.records] == [
        f"access {what} by 'a OPERATOR': OPERATOR of subject '{ANN}' of issuer '{ISSUER}', "
        "tenant None"
        for what in ("granted", "revoked")
    ]


async def test_members_of_an_unknown_tenant_are_an_error(world: World) -> None:
    with pytest.raises(InsightsError):
        await members.count(world.context(), uuid4())

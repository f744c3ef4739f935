"""API keys: whom one speaks for, until it is revoked or expires; and that no text is kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InsightsError, InvalidInputError, NotFoundError
from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from models.database import session
from resolvers import keys
from resolvers.keys import NewKey
from tests.world import NOON, PEPPER, World

SECOND = timedelta(seconds=1)


async def test_a_key_speaks_for_its_role_and_its_tenant(world: World) -> None:
    tenant = await world.a_tenant()
    for role in Role:
        bound = tenant.id if role in OF_ONE_TENANT else None
        issued, text = await keys.create(NewKey("a key", role, bound), PEPPER, NOON)
        viewer = await keys.authenticate(text, PEPPER, NOON)
        assert viewer is not None
        assert (viewer.name, viewer.role, viewer.scopes) == ("a key", role, SCOPES[role])
        assert viewer.tenant_ids == ({tenant.id} if bound else None)
        assert text.startswith(issued.prefix + "_")


async def test_the_text_of_a_key_is_kept_nowhere(world: World) -> None:
    issued, text = await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON)
    secret = text.removeprefix(issued.prefix + "_")
    (row,) = await session().rows("SELECT * FROM api_key")
    assert row["id"] == issued.id
    assert not any(secret in str(value) or secret[:20] in str(value) for value in row.values())


async def test_no_two_keys_are_alike(world: World) -> None:
    texts = [
        (await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON))[1] for _ in range(20)
    ]
    assert len({text.split("_", 2)[1] for text in texts}) == 20
    assert len({text.split("_", 2)[2] for text in texts}) == 20


async def test_a_key_with_any_character_changed_is_none(world: World) -> None:
    _, text = await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON)
    for place, character in enumerate(text):
        other = "b" if character == "a" else "a"
        forged = text[:place] + other + text[place + 1 :]
        assert await keys.authenticate(forged, PEPPER, NOON) is None, place
    for forged in (text + "a", text[:-1], text.upper(), " " + text, text + "\n", ""):
        assert await keys.authenticate(forged, PEPPER, NOON) is None


async def test_the_secret_of_one_key_does_not_open_another(world: World) -> None:
    _, one = await keys.create(NewKey("one", Role.OPERATOR), PEPPER, NOON)
    _, two = await keys.create(NewKey("two", Role.OPERATOR), PEPPER, NOON)
    body = f"{two.rsplit('_', 1)[0]}_{one.split('_', 2)[2][:-6]}"
    assert await keys.authenticate(body + keys._checksum(body), PEPPER, NOON) is None


async def test_a_key_opens_nothing_under_another_pepper(world: World) -> None:
    _, text = await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON)
    assert await keys.authenticate(text, b"another pepper", NOON) is None
    assert await keys.authenticate(text, PEPPER, NOON) is not None


@given(text=st.text(max_size=80) | st.from_regex(r"ci_[0-9a-f]{12}_[-\w]{49}", fullmatch=True))
async def test_what_is_no_key_is_none_and_no_database_is_asked(text: str) -> None:
    """There is none here to ask."""
    assert await keys.authenticate(text, PEPPER, NOON) is None


async def test_a_key_expires_at_its_instant_and_not_before(world: World) -> None:
    new = NewKey("a key", Role.OPERATOR, expires_at=NOON + SECOND)
    _, text = await keys.create(new, PEPPER, NOON)
    assert await keys.authenticate(text, PEPPER, NOON) is not None
    assert await keys.authenticate(text, PEPPER, NOON + SECOND) is None


async def test_a_revoked_key_opens_nothing_and_keeps_its_first_instant(world: World) -> None:
    issued, text = await keys.create(NewKey("a key", Role.OPERATOR), PEPPER, NOON)
    _, other = await keys.create(NewKey("other", Role.OPERATOR), PEPPER, NOON)
    for later in (SECOND, 2 * SECOND):
        revoked = await keys.revoke(issued.id, NOON + later)
        assert revoked.revoked_at == NOON + SECOND
    assert await keys.authenticate(text, PEPPER, NOON) is None
    assert await keys.authenticate(other, PEPPER, NOON) is not None
    assert [key.revoked_at for key in await keys.list_all()].count(None) == 1


async def test_revoking_a_key_that_does_not_exist_is_not_found(world: World) -> None:
    with pytest.raises(NotFoundError, match="no key 'nobody'") as refused:
        await keys.revoke("nobody", NOON)
    assert refused.value.path == ("keyId",)


async def test_keys_are_listed_the_oldest_first(world: World) -> None:
    for age in (2, 3, 1):
        await keys.create(NewKey(f"{age} old", Role.PLATFORM), PEPPER, NOON - age * SECOND)
    assert [key.name for key in await keys.list_all()] == ["3 old", "2 old", "1 old"]


async def test_a_key_of_a_role_that_does_not_go_with_a_tenant_is_refused(world: World) -> None:
    tenant = await world.a_tenant()
    for role in Role:
        wrong = None if role in OF_ONE_TENANT else tenant.id
        with pytest.raises(InvalidInputError) as refused:
            await keys.create(NewKey("a key", role, wrong), PEPPER, NOON)
        assert refused.value.path == ("tenantId",)
    assert await keys.list_all() == []


async def test_a_key_for_a_tenant_that_does_not_exist_is_refused(world: World) -> None:
    with pytest.raises(InsightsError):
        await keys.create(NewKey("a key", Role.TENANT_ADMIN, uuid4()), PEPPER, NOON)


async def test_a_payment_services_key_may_settle_purchases_and_a_plain_one_may_not(
    world: World,
) -> None:
    added = frozenset({Scope.PURCHASES_SETTLE})
    issued, text = await keys.create(NewKey("payments", Role.PLATFORM, scopes=added), PEPPER, NOON)
    viewer = await keys.authenticate(text, PEPPER, NOON)
    assert viewer is not None
    assert viewer.scopes == SCOPES[Role.PLATFORM] | added == issued.scopes
    _, plain = await keys.create(NewKey("plain", Role.PLATFORM), PEPPER, NOON)
    viewer = await keys.authenticate(plain, PEPPER, NOON)
    assert viewer is not None
    assert viewer.scopes == SCOPES[Role.PLATFORM]


async def test_no_key_is_given_a_scope_that_its_role_cannot_have(world: World) -> None:
    tenant = await world.a_tenant()
    for role, bound, scope in (
        (Role.PLATFORM, None, Scope.TENANT_MANAGE),
        (Role.PARTNER, tenant.id, Scope.CREDITS_BUY),
        (Role.TENANT_ADMIN, tenant.id, Scope.PURCHASES_SETTLE),
    ):
        with pytest.raises(InvalidInputError) as refused:
            await keys.create(NewKey("k", role, bound, scopes=frozenset({scope})), PEPPER, NOON)
        assert refused.value.path == ("scopes",)


async def test_the_first_pepper_is_the_database_s_until_another_is_accepted(world: World) -> None:
    assert await keys.is_pepper_of_database(PEPPER)
    assert not await keys.is_pepper_of_database(b"another pepper of thirty-two bytes")
    assert await keys.is_pepper_of_database(PEPPER)
    await keys.accept_pepper(b"another pepper of thirty-two bytes")
    assert await keys.is_pepper_of_database(b"another pepper of thirty-two bytes")
    assert not await keys.is_pepper_of_database(PEPPER)


async def test_nothing_of_a_pepper_is_kept_but_a_fingerprint(world: World) -> None:
    await keys.is_pepper_of_database(PEPPER)
    row = await session().row("SELECT name, value FROM setting")
    assert row is not None
    assert row["name"] == "pepper_fingerprint"
    assert len(row["value"]) == 64
    assert PEPPER.decode() not in row["value"]

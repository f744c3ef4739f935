"""What a process remembers of keys: no text, and of no more keys than there is room for."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from credit.core.roles import SCOPES, Role
from models import credentials
from models.credentials import Credential
from models.database import session
from resolvers import keys
from resolvers.context import Viewer
from resolvers.keys import NewKey
from resolvers.known_keys import KnownKey, KnownKeys
from resolvers.prefetching import Prefetching
from tests.world import World

PEPPER: Final = b"pepper"
ONE: Final = KnownKey(
    Credential("one", "name", Role.OPERATOR, None, "digest", None, None, SCOPES[Role.OPERATOR]),
    Viewer("name", Role.OPERATOR, SCOPES[Role.OPERATOR], None, "one"),
    Prefetching(),
)


def test_a_key_that_was_not_accepted_is_not_known() -> None:
    known = KnownKeys(with_versions=True)
    known.note("one", ONE)
    assert (known.get("one"), known.get("two")) == (ONE, None)


def test_the_key_used_longest_ago_is_forgotten_when_there_is_no_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("resolvers.known_keys.MOST_KEYS", 2)
    known = KnownKeys(with_versions=True)
    known.note("one", ONE)
    known.note("two", ONE)
    assert known.get("one") == ONE
    known.note("three", ONE)
    assert (known.get("one"), known.get("two"), known.get("three")) == (ONE, None, ONE)


def test_the_text_of_a_key_is_not_kept() -> None:
    known = KnownKeys(with_versions=True)
    known.note("the text of a key", ONE)
    assert b"the text of a key" not in repr(vars(known)).encode()


async def test_a_known_key_is_refused_from_the_moment_that_it_is_revoked_or_expires(
    world: World,
) -> None:
    known, day = KnownKeys(with_versions=True), timedelta(days=1)
    tenant = await world.a_tenant()
    new = NewKey("key", Role.TENANT_ADMIN, tenant.id, world.now + day)
    for ends in ("revoked", "expired"):
        key, text = await keys.create(new, PEPPER, world.now)
        for _ in range(4):
            found = await keys.identify(text, PEPPER, world.now, known)
            assert found is not None
            assert found.viewer.key_id == key.id
            assert found.viewer.tenant_ids == frozenset({tenant.id})
        assert found is not None
        assert found.version is not None, "it comes with the key that is known"
        if ends == "revoked":
            await keys.revoke(key.id, world.now)
            assert await keys.identify(text, PEPPER, world.now, known) is None
        assert await keys.identify(text, PEPPER, world.now + day, known) is None


async def test_equal_rows_are_one_credential_and_others_are_not(world: World) -> None:
    tenant = await world.a_tenant()
    new = NewKey("key", Role.TENANT_ADMIN, tenant.id)
    key, _ = await keys.create(new, PEPPER, world.now)
    first = await credentials.by_key_id(session(), key.id, tenant.id)
    assert first is await credentials.by_key_id(session(), key.id, tenant.id)
    assert first is not None
    assert first is not await credentials.by_key_id(session(), key.id)
    await keys.revoke(key.id, world.now)
    revoked = await credentials.by_key_id(session(), key.id, tenant.id)
    assert revoked == replace(first, revoked_at=world.now)

"""API keys: what a request is authenticated by, alike on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from models import credentials, keys
from models.credentials import Credential
from models.database import session
from models.keys import StoredKey
from tests.world import NOON, World

KEY = StoredKey("0123456789ab", "Ann", Role.TENANT_ADMIN, None, "digest", NOON, None, None)


@pytest.mark.parametrize(
    ("given", "scopes"),
    [
        ({}, SCOPES[Role.TENANT_ADMIN]),
        ({"role": Role.OPERATOR}, SCOPES[Role.OPERATOR]),
        (
            {"role": Role.PLATFORM, "scopes": frozenset({Scope.PURCHASES_SETTLE})},
            SCOPES[Role.PLATFORM] | {Scope.PURCHASES_SETTLE},
        ),
        ({"only_scopes": frozenset({Scope.CONSUMPTION_READ})}, {Scope.CONSUMPTION_READ}),
        ({"only_scopes": frozenset()}, set()),
        ({"expires_at": NOON + timedelta(microseconds=1)}, SCOPES[Role.TENANT_ADMIN]),
        ({"revoked_at": NOON}, SCOPES[Role.TENANT_ADMIN]),
    ],
)
async def test_a_credential_says_of_a_key_what_is_stored_of_it(
    world: World, given: dict[str, object], scopes: set[Scope]
) -> None:
    tenant = await world.a_tenant("acme")
    key = replace(KEY, **given)  # type: ignore[arg-type]
    key = replace(key, tenant_id=tenant.id if key.role in OF_ONE_TENANT else None)
    await keys.insert(session(), key)
    stored = await keys.by_id(session(), key.id)
    assert stored is not None
    found = await credentials.by_key_id(session(), key.id)
    assert found == Credential(
        key.id,
        key.name,
        key.role,
        key.tenant_id,
        key.digest,
        stored.expires_at,
        stored.revoked_at,
        frozenset(scopes),
    )
    assert found.scopes == stored.all_scopes
    assert (found.expires_at, found.revoked_at) == (key.expires_at, key.revoked_at)


@pytest.mark.usefixtures("world")
async def test_there_is_no_credential_of_an_id_that_no_key_has() -> None:
    assert await credentials.by_key_id(session(), KEY.id) is None

"""A database keeps its API keys when they begin to say who made them, and each goes on working."""

from typing import Final

import pytest
from tortoise.exceptions import IntegrityError

from credit.core.roles import SCOPES, Role, Scope
from models import database, migrator
from models.database import session
from resolvers import keys
from tests.models.test_migrations import STEPS
from tests.models.test_purchase_migration import ACME, AT, BEFORE, _migrate_up_to
from tests.world import NOON, PEPPER

STEP: Final = "0010_api_keys"
TEXTS: Final = {
    Role.PLATFORM: "ci_0123456789ab_" + "x" * keys.SECRET_LENGTH,
    Role.PARTNER: "ci_ba9876543210_" + "x" * keys.SECRET_LENGTH,
}
MADE: Final = """INSERT INTO api_key (id, name, role, tenant_id, digest, created_at, scopes)
    VALUES ('{id}', 'a key', '{role}', {tenant}, '{digest}', '{at}', '{scopes}')"""


def _text(role: Role) -> str:
    return TEXTS[role] + keys._checksum(TEXTS[role])


async def test_the_keys_of_before_are_kept_and_accepted(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        await _migrate_up_to(STEPS[STEPS.index(STEP) - 1])
        for statement in BEFORE[:2]:  # a plan and a tenant
            await session().rows(statement)
        for role, tenant, scopes in (
            (Role.PLATFORM, "NULL", "PURCHASES_SETTLE"),
            (Role.PARTNER, f"'{ACME}'", ""),
        ):
            digest, key_id = keys._digest(_text(role), PEPPER), TEXTS[role].split("_")[1]
            values = {"id": key_id, "role": role, "tenant": tenant, "digest": digest}
            await session().rows(MADE.format(**values, at=AT, scopes=scopes))
        before = await session().rows("SELECT * FROM api_key ORDER BY id")
        assert await migrator.migrate() == STEPS[STEPS.index(STEP) :]
        after = await session().rows("SELECT * FROM api_key ORDER BY id")
        added = set(after[0]) - set(before[0])
        assert [{name: row[name] for name in before[0]} for row in after] == before
        assert {row[name] for row in after for name in added} == {None}
        await _speak_for_what_they_did()
    finally:
        await database.close()


async def _speak_for_what_they_did() -> None:
    for role in TEXTS:
        viewer = await keys.authenticate(_text(role), PEPPER, NOON)
        assert viewer is not None
        extra = {Scope.PURCHASES_SETTLE} if role is Role.PLATFORM else set()
        assert viewer.scopes == SCOPES[role] | extra
    assert [key.created_by for key in await keys.list_all()] == [None, None]
    same = "UPDATE api_key SET idempotency_key = 'k', request_digest = 'd'"
    await session().rows(same)  # of a tenant and of none
    copied = "INSERT INTO api_key SELECT 'b', {rest} FROM api_key WHERE role = '{role}'"
    names = [name for name in (await session().rows("SELECT * FROM api_key"))[0] if name != "id"]
    for role in TEXTS:
        with pytest.raises(IntegrityError):
            await session().rows(copied.format(rest=", ".join(names), role=role))
    with pytest.raises(IntegrityError):
        await session().rows("UPDATE api_key SET request_digest = NULL")

"""Webhooks name their owner, also those that a process of the release before adds."""

from typing import Final
from uuid import UUID

from models import database, migrator, webhooks
from models.database import session
from models.tables.webhooks import ALL_TENANTS
from tests.models.test_migrations import STEPS
from tests.models.test_purchase_migration import ACME, AT, BEFORE, HOOK, NEW, _migrate_up_to

STEP: Final = "0022_webhook_owners"
OF_ALL: Final = "aaaa8b1c-0d2e-4f6a-8b9c-1d2e3f4a5b6c"
ADDED: Final = """INSERT INTO webhook (tenant_id, id, url, events, created_by, created_at, status,
    secret, last_number, last_delivered_sequence) VALUES ({tenant}, '{id}', 'https://a.example',
    'PURCHASE_SETTLED', 'Ann', '{at}', 'ACTIVE', 'x', 0, 0)"""


async def _owners() -> dict[str, str]:
    rows = await session().rows("SELECT id, owner_id FROM webhook")
    return {str(row["id"]): str(row["owner_id"]) for row in rows}


async def test_webhooks_of_before_and_of_the_release_before_have_their_owner(
    empty_database_url: str,
) -> None:
    await database.connect(empty_database_url)
    try:
        await _migrate_up_to(STEPS[STEPS.index(STEP) - 1])
        for statement in BEFORE[:3]:  # a plan, a tenant and its webhook
            await session().rows(statement)
        await session().rows(ADDED.format(tenant="NULL", id=OF_ALL, at=AT))
        assert STEP in await migrator.migrate()
        assert await _owners() == {HOOK: ACME, OF_ALL: str(ALL_TENANTS)}
        await session().rows(ADDED.format(tenant=f"'{ACME}'", id=NEW, at=AT))
        assert await _owners() == {HOOK: ACME, NEW: ACME, OF_ALL: str(ALL_TENANTS)}
        found = await webhooks.by_tenants(session(), [UUID(ACME)])
        assert {str(one.id) for one in found[UUID(ACME)]} == {HOOK, NEW}
        assert [str(one.id) for one in await webhooks.shared(session())] == [OF_ALL]
    finally:
        await database.close()

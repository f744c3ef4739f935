"""A database keeps its webhooks, deliveries and purchases when webhooks may be of all tenants."""

from typing import Any, Final

import pytest
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationTarget
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, SqliteSchemaEditor

from models import database, migration_locks, migrator
from models.connections import APP
from models.database import session
from tests.models.test_migrations import STEPS

STEP: Final = "0008_purchase_events"
ACME: Final = "6f1c2c56-3a53-4a0e-9d59-0a3b8f6d2a11"
HOOK: Final = "5f3a8b1c-0d2e-4f6a-8b9c-1d2e3f4a5b6c"
NEW: Final = "7d3a8b1c-0d2e-4f6a-8b9c-1d2e3f4a5b6c"
AT: Final = "2026-03-10 12:00:00.000000+00:00"

BEFORE: Final = (
    """INSERT INTO plan (id, name, definition, position) VALUES ('none', 'None', '{}', 1)""",
    f"""INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
        VALUES ('{ACME}', 'acme', 'Acme', 'acme', 'UTC', 'none', '{AT}', '{AT}')""",
    f"""INSERT INTO webhook (tenant_id, id, url, events, created_by, created_at, status, secret,
        last_number, last_delivered_sequence, failing_since, due_at) VALUES ('{ACME}', '{HOOK}',
        'https://a.example', 'BALANCE_CHANGED', 'Ann', '{AT}', 'FAILING', 'x', 2, 1, '{AT}',
        '{AT}')""",
    f"""INSERT INTO delivery (tenant_id, id, webhook_id, number, event, sequence, message_id,
        created_at, data, status, attempts, finished_at) VALUES ('{ACME}', '{NEW}', '{HOOK}', 1,
        'BALANCE_CHANGED', 1, 'msg_1', '{AT}', '{{}}', 'DELIVERED', 1, '{AT}')""",
    f"""INSERT INTO delivery (tenant_id, id, webhook_id, number, event, sequence, message_id,
        created_at, data, status, attempts) VALUES ('{ACME}', '{HOOK}', '{HOOK}', 2,
        'BALANCE_CHANGED', 2, 'msg_2', '{AT}', '{{}}', 'PENDING', 3)""",
    f"""INSERT INTO purchase (tenant_id, id, credits, price, currency, status, purchased_at,
        refunded, refund_limit)
        VALUES ('{ACME}', '{HOOK}', 40000, '180', 'EUR', 'PENDING', '{AT}', 0, 40000)""",
)
TABLES: Final = ("webhook", "delivery", "purchase")


async def _migrate_up_to(step: str) -> None:
    async with migration_locks.only_one() as connection:
        is_sqlite = isinstance(connection, SqliteClient)
        editor = SqliteSchemaEditor if is_sqlite else AsyncpgSchemaEditor
        executor = migrator._executor(connection)
        await executor.recorder.ensure_schema(editor(connection, atomic=False))
        await executor.migrate([MigrationTarget(APP, step)])


async def _rows() -> dict[str, list[dict[str, Any]]]:
    return {name: await session().rows(f"SELECT * FROM {name} ORDER BY id") for name in TABLES}


async def test_webhooks_deliveries_and_purchases_are_kept(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        await _migrate_up_to(STEPS[STEPS.index(STEP) - 1])
        for statement in BEFORE:
            await session().rows(statement)
        before = await _rows()
        assert [len(rows) for rows in before.values()] == [1, 2, 1]
        assert await migrator.migrate() == STEPS[STEPS.index(STEP) :]
        after = await _rows()
        for purchase in after["purchase"]:
            added = ("requested_by", "payment_url", "crossing")
            assert [purchase.pop(name) for name in added] == [None, None, None]
        assert {str(webhook.pop("owner_id")) for webhook in after["webhook"]} == {ACME}
        assert after == before
        await _rules_hold()
    finally:
        await database.close()


async def _rules_hold() -> None:
    """What the tables allow now, and what they still refuse."""
    copied = "SELECT '{new}', url, events, created_by, created_at, status, secret, last_number,"
    await session().rows(
        "INSERT INTO webhook (id, url, events, created_by, created_at, status, secret, last_number,"
        f" last_delivered_sequence, failing_since) {copied.format(new=NEW)} 0, failing_since"
        " FROM webhook"
    )
    (shared,) = await session().rows("SELECT id FROM webhook WHERE tenant_id IS NULL")
    assert str(shared["id"]) == NEW
    await session().rows("UPDATE delivery SET event = 'PURCHASE_SETTLED' WHERE number = 2")
    await session().rows("UPDATE purchase SET payment_url = 'https://pay.example'")
    for refused in (
        "UPDATE delivery SET event = 'OTHER'",
        "UPDATE delivery SET number = 2",
        "UPDATE purchase SET status = 'DECLINED'",
        f"UPDATE webhook SET id = '{NEW}'",
        f"UPDATE delivery SET webhook_id = '{ACME}'",
    ):
        with pytest.raises(IntegrityError):
            await session().rows(refused)
    await session().rows(f"DELETE FROM webhook WHERE id = '{NEW}'")
    assert len(await session().rows("SELECT id FROM delivery")) == 2
    await session().rows("DELETE FROM webhook")
    assert await session().rows("SELECT id FROM delivery") == []

"""The migration that lets tenants end, on a database with tenants and alert rules."""

from typing import Final
from uuid import uuid4

import pytest
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationTarget

from models import database, migrator
from models.connections import APP, CONNECTION
from models.database import session
from tests.world import NOON

BEFORE: Final = "0004_quiet_alert_rules"
PLAN: Final = "INSERT INTO plan (id, name, definition, position) VALUES ('basic', 'B', '{}', 1)"
TENANT: Final = """
    INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
    VALUES ($1, 'acme', 'Acme', 'acme', 'UTC', 'basic', $2, $2)
"""
RULE: Final = """
    INSERT INTO alert_rule (tenant_id, id, kind, threshold, raised, raised_at, next_check_at,
        quiet_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
RULES: Final = "SELECT * FROM alert_rule ORDER BY kind"


async def test_tenants_and_alert_rules_are_kept_and_rules_may_be_about_ends(
    empty_database_url: str,
) -> None:
    await database.connect(empty_database_url)
    try:
        executor = migrator._executor(get_connections().get(CONNECTION))
        await executor.migrate([MigrationTarget(APP, BEFORE)])
        tenant = uuid4()
        await session().rows(PLAN)
        await session().rows(TENANT, tenant, NOON)
        on_balance = ("REMAINING_BELOW", "5", True, NOON, None, NOON)
        await session().rows(RULE, tenant, uuid4(), *on_balance)
        by_time = ("EXPIRY_WITHIN_DAYS", "7", False, None, NOON, None)
        await session().rows(RULE, tenant, uuid4(), *by_time)
        before = await session().rows(RULES)
        assert "0007_tenant_end" in await migrator.migrate()
        assert await session().rows(RULES) == before
        assert len(before) == 2
        ends = await session().rows("SELECT last_day_on FROM tenant")
        assert [row["last_day_on"] for row in ends] == [None]
        await session().rows(RULE, tenant, uuid4(), "END_WITHIN_DAYS", "7", *by_time[2:])
        for kind, threshold in (("OTHER", "7"), ("END_WITHIN_DAYS", "7")):
            with pytest.raises(IntegrityError):
                await session().rows(RULE, tenant, uuid4(), kind, threshold, *by_time[2:])
        with pytest.raises(IntegrityError):
            await session().rows(RULE, tenant, uuid4(), "END_WITHIN_DAYS", "8", *on_balance[2:])
    finally:
        await database.close()

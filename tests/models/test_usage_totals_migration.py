"""The migration that keeps usage totals, on a database with usage."""

from datetime import date
from typing import Final
from uuid import UUID, uuid4

from tortoise.connection import get_connections
from tortoise.migrations.executor import MigrationTarget

from credit.metering.interviews import UsageKey
from credit.metering.usage_totals import totals_of
from models import audits, database, migrator, usage_totals
from models.connections import APP, CONNECTION
from models.database import session
from resolvers import usage_totals as building
from tests.world import NOON

BEFORE: Final = "0017_export_contents"
PLAN: Final = "INSERT INTO plan (id, name, definition, position) VALUES ('basic', 'B', '{}', 1)"
TENANT: Final = """
    INSERT INTO tenant (id, external_id, name, sort_name, zone, plan_id, starts_at, created_at)
    VALUES ($1, $2, 'Acme', 'acme', 'UTC', 'basic', $3, $3)
"""
WALLET: Final = """
    INSERT INTO wallet (tenant_id, balance, overage, last_sequence, last_grant, head_digest,
        version, advanced_to, next_due_at, awaits_history)
    VALUES ($1, 0, 0, 0, 0, '', 9, $2, $2, false)
"""
DAY: Final = """
    INSERT INTO usage_day (tenant_id, day, job_id, invited, started, partially_completed, completed,
        voided, expired, simulations, credits) VALUES ($1, $2, $3, 0, 0, 0, $4, 0, 0, 0, $5)
"""
DAYS: Final = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 9), date(2026, 3, 10))


async def test_totals_of_usage_that_was_there_are_built(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        executor = migrator._executor(get_connections().get(CONNECTION))
        await executor.migrate([MigrationTarget(APP, BEFORE)])
        await session().rows(PLAN)
        used, unused = uuid4(), uuid4()
        for tenant in (used, unused):
            await session().rows(TENANT, tenant, str(tenant), NOON)
            await session().rows(WALLET, tenant, NOON)
        expected: dict[UsageKey, int] = {}
        for job in (UUID(int=1), UUID(int=2)):
            for completed, day in enumerate(DAYS, 1):
                await session().rows(DAY, used, day, job, completed, completed * 1000)
                expected[UsageKey(day, str(job), "completed")] = completed
                expected[UsageKey(day, str(job), "credits")] = completed * 1000
        assert "0018_usage_totals" in await migrator.migrate()
        for tenant in (used, unused):
            assert (await usage_totals.state(session(), tenant)).lag == 10
        await building.build_all()
        assert await usage_totals.not_in_use(session(), 10) == []
        assert await audits.totals(session(), used) == totals_of(expected)
        assert not await audits.totals(session(), unused)
    finally:
        await database.close()

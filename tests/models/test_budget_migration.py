"""The migration that adds budgets, on a database with a wallet and an alert."""

from typing import Final
from uuid import uuid4

from tortoise.connection import get_connections
from tortoise.migrations.executor import MigrationTarget

from models import alerts, database, ledger, migrator
from models.connections import APP, CONNECTION
from models.database import session
from tests.models.test_tenant_end_migration import PLAN, TENANT
from tests.world import NOON

BEFORE: Final = "0012_persisted_operations"
WALLET: Final = """
    INSERT INTO wallet (tenant_id, balance, overage, last_sequence, head_digest, version,
        advanced_to, next_due_at, last_grant, awaits_history, alert_rules)
    VALUES ($1, 5000, 0, 1, '', 1, $2, $2, 1, false, 2)
"""
ALERT: Final = """
    INSERT INTO alert (tenant_id, number, rule_id, kind, threshold, sequence, raised_at, message_id)
    VALUES ($1, 1, $2, 'REMAINING_BELOW', '5', 1, $3, '4 credits are left.')
"""


async def test_wallets_and_alerts_are_kept_and_are_of_no_budget(empty_database_url: str) -> None:
    await database.connect(empty_database_url)
    try:
        executor = migrator._executor(get_connections().get(CONNECTION))
        await executor.migrate([MigrationTarget(APP, BEFORE)])
        tenant = uuid4()
        await session().rows(PLAN)
        await session().rows(TENANT, tenant, NOON)
        await session().rows(WALLET, tenant, NOON)
        await session().rows(ALERT, tenant, uuid4(), NOON)
        assert "0013_budgets" in await migrator.migrate()
        wallet = (await ledger.wallets(session(), [tenant]))[tenant]
        assert (str(wallet.balance), wallet.alert_rules, wallet.budgets) == ("5", 2, 0)
        (alert,) = await alerts.raised_after(session(), tenant, 0, 5)
        assert (alert.message, alert.rule.budget_id) == ("4 credits are left.", None)
    finally:
        await database.close()

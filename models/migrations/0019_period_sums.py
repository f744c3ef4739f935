"""Entries of one reason and what is spent first are found without all others."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.concurrent_indexes import ConcurrentIndex
from models.migration_sql import Statements

GRANTS = """
CREATE INDEX IF NOT EXISTS credit_grant_burn_order
    ON credit_grant (tenant_id, priority, (expires_at IS NULL), expires_at, effective_at, number)
    WHERE remaining > 0;
CREATE INDEX IF NOT EXISTS credit_grant_pending ON credit_grant (tenant_id) WHERE NOT started;
"""


class Migration(BaseMigration):
    """Index entries by their reason, and grants in burn order."""

    dependencies = [("models", "0018_usage_totals")]
    operations = [
        Statements(GRANTS),
        ConcurrentIndex("entry_by_reason", "entry", "(tenant_id, reason, sequence)"),
    ]

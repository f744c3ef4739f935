"""Sums of billing periods are kept, and entries of one reason and what is spent first are indexed.

The sums of periods that are closed already are made behind the migrations: `models.period_sums`.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.concurrent_indexes import ConcurrentIndex
from models.migration_sql import Statements

SUMS = """
ALTER TABLE billing_period ADD COLUMN movements {text}
    CHECK (closing IS NOT NULL OR movements IS NULL);
ALTER TABLE wallet ADD COLUMN movements {text};
ALTER TABLE wallet ADD COLUMN movements_period BIGINT;
ALTER TABLE wallet ADD COLUMN movements_sequence BIGINT;
CREATE INDEX IF NOT EXISTS billing_period_unsummed ON billing_period (tenant_id, number)
    WHERE closing IS NOT NULL AND movements IS NULL;
"""
GRANTS = """
CREATE INDEX IF NOT EXISTS credit_grant_burn_order
    ON credit_grant (tenant_id, priority, (expires_at IS NULL), expires_at, effective_at, number)
    WHERE remaining > 0;
CREATE INDEX IF NOT EXISTS credit_grant_pending ON credit_grant (tenant_id) WHERE NOT started;
"""


class Migration(BaseMigration):
    """Keep the sums of periods; index entries by their reason, and grants in burn order."""

    dependencies = [("models", "0018_usage_totals")]
    operations = [
        Statements(SUMS),
        Statements(GRANTS),
        ConcurrentIndex("entry_by_reason", "entry", "(tenant_id, reason, sequence)"),
    ]

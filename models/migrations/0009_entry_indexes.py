"""Charges are found by when their interviews happened, and reversals without all other entries."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

INDEXES = """
CREATE INDEX IF NOT EXISTS entry_by_occurrence ON entry (tenant_id, occurred_at)
    WHERE reason = 'CONSUMPTION';
CREATE INDEX IF NOT EXISTS entry_reversals ON entry (tenant_id, posted_at)
    WHERE reason = 'REVERSAL';
"""


class Migration(BaseMigration):
    """Index what leads from the usage of some days to what was charged on other ones."""

    dependencies = [("models", "0008_purchase_events")]
    operations = [Statements(INDEXES)]

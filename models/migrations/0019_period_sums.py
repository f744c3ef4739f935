"""Entries of one reason are found without all others."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.concurrent_indexes import ConcurrentIndex


class Migration(BaseMigration):
    """Index entries by their reason."""

    dependencies = [("models", "0017_export_contents")]
    operations = [ConcurrentIndex("entry_by_reason", "entry", "(tenant_id, reason, sequence)")]

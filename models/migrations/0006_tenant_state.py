"""A tenant waits for its history, and one that nothing happened to can be deleted."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements, append_only_but_for_deletion

STATE = """
ALTER TABLE wallet RENAME COLUMN importing TO awaits_history;
ALTER TABLE wallet ADD COLUMN deleting BOOLEAN NOT NULL DEFAULT FALSE;
"""


class Migration(BaseMigration):
    """Name the wait for history, and let the rows of a tenant go in the transaction that deletes it.

    A tenant whose history was being imported waits for the rest of it.
    """

    dependencies = [("models", "0005_tenant_country")]
    operations = [
        Statements(STATE),
        append_only_but_for_deletion("entry"),
        append_only_but_for_deletion("entry_line"),
        append_only_but_for_deletion("usage_event"),
    ]

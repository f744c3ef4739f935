"""Plans that are withdrawn stay for the tenants that are on them."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

OFFERED = """
ALTER TABLE plan ADD COLUMN is_offered BOOLEAN NOT NULL DEFAULT TRUE;
"""


class Migration(BaseMigration):
    """Say of each plan whether it is on offer."""

    dependencies = [("models", "0001_initial")]
    operations = [Statements(OFFERED)]

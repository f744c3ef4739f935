"""What the database itself remembers of the service's settings, such as whose pepper is in use."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS setting (
    name {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
);
"""


class Migration(BaseMigration):
    """Settings that are remembered."""

    dependencies = [("models", "0002_offered_plans")]
    operations = [Statements(TABLES)]

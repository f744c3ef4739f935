"""Alert rules are quiet for a while after an alert, unless the value recovers clearly."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

QUIET = """
ALTER TABLE alert_rule ADD COLUMN quiet_until {instant};
"""


class Migration(BaseMigration):
    """Keep of each alert rule until when it raises no other alert."""

    dependencies = [("models", "0003_settings")]
    operations = [Statements(QUIET)]

"""An export says what is in its file: consumption, ledger entries or purchases."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

COLUMN = """
ALTER TABLE export ADD COLUMN contents {text} NOT NULL DEFAULT 'CONSUMPTION'
    CHECK (contents IN ('CONSUMPTION', 'LEDGER', 'PURCHASES'));
"""


class Migration(BaseMigration):
    """Exports made before are of consumption."""

    dependencies = [("models", "0016_run_out_forecasts")]
    operations = [Statements(COLUMN)]

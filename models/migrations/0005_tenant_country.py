"""Tenants may name the country whose public holidays their forecast knows."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

COUNTRY = """
ALTER TABLE tenant ADD COLUMN country {text};
"""


class Migration(BaseMigration):
    """Keep the country of each tenant; none for tenants so far, which take their time zone's."""

    dependencies = [("models", "0004_quiet_alert_rules")]
    operations = [Statements(COUNTRY)]

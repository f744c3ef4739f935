"""A tenant can end: its last day of service, and alert rules that tell it ahead of time."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

LAST_DAY = """
ALTER TABLE tenant ADD COLUMN last_day_on {day};
"""

# SQLite changes no CHECK of a table that exists, so the table is made anew with its rows.
KINDS_SQLITE = """
CREATE TABLE alert_rule_with_ends (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW',
        'RUN_OUT_WITHIN_DAYS', 'EXPIRY_WITHIN_DAYS', 'END_WITHIN_DAYS')),
    threshold {text} NOT NULL,
    raised BOOLEAN NOT NULL,
    raised_at {instant},
    next_check_at {instant},
    quiet_until {instant},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, threshold),
    CHECK (raised_at IS NOT NULL OR NOT raised),
    CHECK ((next_check_at IS NULL)
        = (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW')))
);
INSERT INTO alert_rule_with_ends (tenant_id, id, kind, threshold, raised, raised_at, next_check_at,
    quiet_until)
SELECT tenant_id, id, kind, threshold, raised, raised_at, next_check_at, quiet_until
FROM alert_rule;
DROP TABLE alert_rule;
ALTER TABLE alert_rule_with_ends RENAME TO alert_rule;
CREATE INDEX alert_rule_due ON alert_rule (next_check_at) WHERE next_check_at IS NOT NULL;
"""

KINDS_POSTGRES = """
ALTER TABLE alert_rule DROP CONSTRAINT alert_rule_kind_check;
ALTER TABLE alert_rule ADD CONSTRAINT alert_rule_kind_check
    CHECK (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW',
        'RUN_OUT_WITHIN_DAYS', 'EXPIRY_WITHIN_DAYS', 'END_WITHIN_DAYS'));
"""


class Migration(BaseMigration):
    """Keep the last day of a tenant, and allow alert rules about it."""

    dependencies = [("models", "0006_tenant_state")]
    operations = [Statements(LAST_DAY, sqlite=KINDS_SQLITE, postgres=KINDS_POSTGRES)]

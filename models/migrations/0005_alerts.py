"""Alerts: lines that tenants want to be told of, and each time one was crossed."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.statements import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS alert (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW',
        'RUN_OUT_WITHIN_DAYS', 'EXPIRY_WITHIN_DAYS')),
    threshold {text} NOT NULL,
    raised BOOLEAN NOT NULL,
    raised_at {instant},
    next_check_at {instant},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, threshold),
    CHECK (raised_at IS NOT NULL OR NOT raised),
    CHECK ((next_check_at IS NULL)
        = (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW')))
);
CREATE INDEX IF NOT EXISTS alert_due ON alert (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS alert_raised (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number > 0),
    alert_id {uuid} NOT NULL,
    kind {text} NOT NULL,
    threshold {text} NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    raised_at {instant} NOT NULL,
    message {text} NOT NULL,
    PRIMARY KEY (tenant_id, number)
);

ALTER TABLE wallet ADD COLUMN alerts INTEGER NOT NULL DEFAULT 0 CHECK (alerts >= 0);
"""


class Migration(BaseMigration):
    """Telling when a line is crossed."""

    dependencies = [("models", "0004_webhooks")]
    operations = [Statements(TABLES)]

"""Webhooks: where news of a tenant goes, and each piece of it on its way there."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.statements import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS webhook (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    address {text} NOT NULL,
    events {text} NOT NULL,
    created_by {text} NOT NULL,
    created_at {instant} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('ACTIVE', 'FAILING', 'DISABLED')),
    secret {text} NOT NULL,
    old_secret {text},
    old_secret_until {instant},
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    delivered_through BIGINT NOT NULL CHECK (delivered_through >= 0),
    failing_since {instant},
    last_attempt_at {instant},
    last_response INTEGER,
    last_failure {text},
    due_at {instant},
    lease {text},
    PRIMARY KEY (tenant_id, id),
    CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
    CHECK (status <> 'DISABLED' OR due_at IS NULL),
    CHECK ((status = 'ACTIVE') = (failing_since IS NULL))
);
CREATE INDEX IF NOT EXISTS webhook_due ON webhook (status, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS delivery (
    tenant_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    webhook_id {uuid} NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    event {text} NOT NULL CHECK (event IN ('BALANCE_CHANGED', 'ALERT_RAISED', 'EXPORT_FINISHED')),
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    message {text} NOT NULL,
    told_at {instant} NOT NULL,
    data {text} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    response INTEGER,
    failure {text},
    next_attempt_at {instant},
    finished_at {instant},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, webhook_id, number),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE,
    CHECK ((status = 'WAITING') = (finished_at IS NULL))
);
CREATE INDEX IF NOT EXISTS delivery_waiting ON delivery (tenant_id, webhook_id, number)
    WHERE status = 'WAITING';
CREATE INDEX IF NOT EXISTS delivery_finished ON delivery (finished_at)
    WHERE finished_at IS NOT NULL;

ALTER TABLE wallet ADD COLUMN webhooks INTEGER NOT NULL DEFAULT 0 CHECK (webhooks >= 0);
"""


class Migration(BaseMigration):
    """Telling others by HTTP."""

    dependencies = [("models", "0003_exports")]
    operations = [Statements(TABLES)]

"""Purchases and the keys that make a retry safe."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.statements import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS purchase (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    credits BIGINT NOT NULL CHECK (credits > 0),
    price {text} NOT NULL,
    currency {text} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('PENDING', 'SETTLED', 'DECLINED', 'REFUNDED')),
    purchased_at {instant} NOT NULL,
    settled_at {instant},
    expires_at {instant},
    grant_number BIGINT,
    sequence BIGINT,
    refunded BIGINT NOT NULL CHECK (refunded >= 0),
    refund_limit BIGINT NOT NULL CHECK (refund_limit >= 0),
    payment_reference {text},
    decline_reason {text},
    PRIMARY KEY (tenant_id, id),
    CHECK (refunded + refund_limit <= credits),
    CHECK ((settled_at IS NULL) = (status IN ('PENDING', 'DECLINED'))),
    CHECK ((settled_at IS NULL) = (grant_number IS NULL))
);
CREATE INDEX IF NOT EXISTS purchase_by_time ON purchase (tenant_id, purchased_at, id);

CREATE TABLE IF NOT EXISTS idempotency (
    tenant_id {uuid} NOT NULL,
    operation {text} NOT NULL,
    key {text} NOT NULL,
    digest {text} NOT NULL,
    answer {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    PRIMARY KEY (tenant_id, operation, key)
);

ALTER TABLE api_key ADD COLUMN scopes {text} NOT NULL DEFAULT '';
"""


class Migration(BaseMigration):
    """Buying credits."""

    dependencies = [("models", "0001_foundation")]
    operations = [Statements(TABLES)]

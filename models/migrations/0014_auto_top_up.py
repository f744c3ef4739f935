"""A tenant's credits can be topped up automatically, and a purchase says after which entry it was.

The unique index makes one purchase of each crossing, whatever the processes that find it.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS auto_top_up (
    tenant_id {uuid} NOT NULL PRIMARY KEY REFERENCES tenant (id),
    below BIGINT NOT NULL CHECK (below >= 0),
    credits BIGINT CHECK (credits > 0),
    up_to BIGINT CHECK (up_to > 0),
    at_most_per_period INTEGER NOT NULL CHECK (at_most_per_period > 0),
    plan {text} NOT NULL,
    price {text} NOT NULL,
    currency {text} NOT NULL,
    set_by {text} NOT NULL,
    set_at {instant} NOT NULL,
    armed BOOLEAN NOT NULL,
    off_reason {text} CHECK (off_reason IN ('TURNED_OFF', 'PURCHASE_DECLINED',
        'PURCHASE_REFUNDED', 'PLAN_CHANGED', 'PRICE_CHANGED', 'TENANT_ENDED')),
    off_at {instant},
    period BIGINT NOT NULL CHECK (period > 0),
    bought INTEGER NOT NULL CHECK (bought >= 0),
    pending_purchase {uuid},
    last_purchase {uuid},
    CHECK ((credits IS NULL) <> (up_to IS NULL)),
    CHECK (up_to IS NULL OR up_to >= below),
    CHECK ((off_reason IS NULL) = (off_at IS NULL)),
    CHECK (off_reason IS NULL OR NOT armed)
);

ALTER TABLE purchase ADD COLUMN crossing BIGINT CHECK (crossing >= 0);

CREATE UNIQUE INDEX purchase_by_crossing ON purchase (tenant_id, crossing)
    WHERE crossing IS NOT NULL;
"""


class Migration(BaseMigration):
    """Keep automatic top-ups, and what made a purchase."""

    dependencies = [("models", "0013_budgets")]
    operations = [Statements(TABLES)]

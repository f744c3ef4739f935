"""Purchases are told: a log of their events, webhooks of all tenants, and where to pay.

A webhook of all tenants has none itself, so a webhook's key is its id alone. PostgreSQL changes the
tables in place. SQLite changes neither keys nor checks, so the tables are made anew there: deliveries
name the new table of webhooks before the old one goes, and renaming follows the reference.
"""

from typing import Final

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

EVENTS: Final = """
    'BALANCE_CHANGED', 'ALERT_RAISED', 'EXPORT_FINISHED', 'PURCHASE_REQUESTED', 'PURCHASE_SETTLED',
    'PURCHASE_DECLINED', 'PURCHASE_REFUNDED'
"""

PURCHASES: Final = """
ALTER TABLE purchase ADD COLUMN requested_by {text};

ALTER TABLE purchase ADD COLUMN payment_url {text}
    CHECK (payment_url IS NULL OR status = 'PENDING');

CREATE INDEX purchase_by_status ON purchase (status, purchased_at, id);

CREATE INDEX purchase_of_all ON purchase (purchased_at, id);

CREATE TABLE IF NOT EXISTS purchase_event (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number > 0),
    purchase_id {uuid} NOT NULL,
    type {text} NOT NULL CHECK (type IN ('REQUESTED', 'PAYMENT_URL_SET', 'SETTLED', 'DECLINED',
        'REFUNDED')),
    happened_at {instant} NOT NULL,
    PRIMARY KEY (tenant_id, number),
    FOREIGN KEY (tenant_id, purchase_id) REFERENCES purchase (tenant_id, id)
);
"""

IN_PLACE: Final = f"""
ALTER TABLE webhook DROP CONSTRAINT webhook_pkey CASCADE;

ALTER TABLE webhook ALTER COLUMN tenant_id DROP NOT NULL;

ALTER TABLE webhook ADD PRIMARY KEY (id);

ALTER TABLE delivery DROP CONSTRAINT delivery_tenant_id_webhook_id_number_key;

ALTER TABLE delivery ADD UNIQUE (webhook_id, number);

ALTER TABLE delivery ADD FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE;

ALTER TABLE delivery DROP CONSTRAINT delivery_event_check;

ALTER TABLE delivery ADD CHECK (event IN ({EVENTS}));

DROP INDEX delivery_waiting;
"""

MADE_ANEW: Final = f"""
CREATE TABLE new_webhook (
    tenant_id {{uuid}} REFERENCES tenant (id),
    id {{uuid}} NOT NULL,
    url {{text}} NOT NULL,
    events {{text}} NOT NULL,
    created_by {{text}} NOT NULL,
    created_at {{instant}} NOT NULL,
    status {{text}} NOT NULL CHECK (status IN ('ACTIVE', 'FAILING', 'DISABLED')),
    secret {{text}} NOT NULL,
    old_secret {{text}},
    old_secret_until {{instant}},
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    last_delivered_sequence BIGINT NOT NULL CHECK (last_delivered_sequence >= 0),
    failing_since {{instant}},
    last_attempt_at {{instant}},
    last_response_status INTEGER,
    last_error {{text}},
    due_at {{instant}},
    lease {{text}},
    PRIMARY KEY (id),
    CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
    CHECK (status <> 'DISABLED' OR due_at IS NULL),
    CHECK ((status = 'ACTIVE') = (failing_since IS NULL))
);

INSERT INTO new_webhook SELECT * FROM webhook;

CREATE TABLE new_delivery (
    tenant_id {{uuid}} NOT NULL,
    id {{uuid}} NOT NULL,
    webhook_id {{uuid}} NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    event {{text}} NOT NULL CHECK (event IN ({EVENTS})),
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    message_id {{text}} NOT NULL,
    created_at {{instant}} NOT NULL,
    data {{text}} NOT NULL,
    status {{text}} NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    response_status INTEGER,
    error {{text}},
    next_attempt_at {{instant}},
    finished_at {{instant}},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (webhook_id, number),
    FOREIGN KEY (webhook_id) REFERENCES new_webhook (id) ON DELETE CASCADE,
    CHECK ((status = 'PENDING') = (finished_at IS NULL))
);

INSERT INTO new_delivery SELECT * FROM delivery;

DROP TABLE delivery;

DROP TABLE webhook;

ALTER TABLE new_webhook RENAME TO webhook;

ALTER TABLE new_delivery RENAME TO delivery;

CREATE INDEX webhook_due ON webhook (status, due_at) WHERE due_at IS NOT NULL;

CREATE INDEX delivery_finished ON delivery (finished_at) WHERE finished_at IS NOT NULL;
"""

INDEXES: Final = """
CREATE INDEX webhook_by_tenant ON webhook (tenant_id);

CREATE INDEX delivery_waiting ON delivery (webhook_id, number) WHERE status = 'PENDING';
"""


class Migration(BaseMigration):
    """Let webhooks be of all tenants, and tell of purchases."""

    dependencies = [("models", "0007_tenant_end")]
    operations = [
        Statements(PURCHASES),
        Statements(sqlite=MADE_ANEW, postgres=IN_PLACE),
        Statements(INDEXES),
    ]

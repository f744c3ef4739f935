"""All tables, with every rule that they keep by themselves.

Hand-written for both engines (docs/decisions/0005): Tortoise's generated statements leave out
CHECKs, and on SQLite its table rebuilds drop constraints. Types in braces differ by engine.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements, append_only

TABLES = """
CREATE TABLE IF NOT EXISTS plan (
    id {text} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    definition {text} NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS tenant (
    id {uuid} NOT NULL PRIMARY KEY,
    external_id {text} NOT NULL UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sort_name {text} NOT NULL,
    zone {text} NOT NULL,
    plan_id {text} NOT NULL REFERENCES plan (id),
    starts_at {instant} NOT NULL,
    created_at {instant} NOT NULL
);
CREATE INDEX IF NOT EXISTS tenant_by_name ON tenant (sort_name, id);

CREATE TABLE IF NOT EXISTS plan_phase (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    starts_at {instant} NOT NULL,
    starts_on {day} NOT NULL,
    zone {text} NOT NULL,
    plan {text} NOT NULL,
    anchor_on {day} NOT NULL,
    anchor_day INTEGER NOT NULL CHECK (anchor_day BETWEEN 1 AND 31),
    PRIMARY KEY (tenant_id, starts_at)
);

CREATE TABLE IF NOT EXISTS job (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    external_id {text} NOT NULL,
    title {text} NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    sort_title {text} NOT NULL,
    titled_at {instant} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    status_at {instant},
    created_at {instant} NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id)
);
CREATE INDEX IF NOT EXISTS job_by_title ON job (tenant_id, sort_title, id);
CREATE INDEX IF NOT EXISTS job_by_creation ON job (tenant_id, created_at, id);

CREATE TABLE IF NOT EXISTS wallet (
    tenant_id {uuid} NOT NULL PRIMARY KEY REFERENCES tenant (id),
    balance BIGINT NOT NULL CHECK (balance >= 0),
    overage BIGINT NOT NULL CHECK (overage >= 0),
    last_sequence BIGINT NOT NULL CHECK (last_sequence >= 0),
    last_grant BIGINT NOT NULL CHECK (last_grant >= 0),
    head_digest {text} NOT NULL,
    version BIGINT NOT NULL,
    advanced_to {instant} NOT NULL,
    next_due_at {instant} NOT NULL,
    importing BOOLEAN NOT NULL,
    webhooks INTEGER NOT NULL DEFAULT 0 CHECK (webhooks >= 0),
    alert_rules INTEGER NOT NULL DEFAULT 0 CHECK (alert_rules >= 0),
    CHECK (balance = 0 OR overage = 0)
);
CREATE INDEX IF NOT EXISTS wallet_by_due ON wallet (next_due_at);

CREATE TABLE IF NOT EXISTS billing_period (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    starts_at {instant} NOT NULL,
    ends_at {instant} NOT NULL,
    first_on {day} NOT NULL,
    last_on {day} NOT NULL,
    opening BIGINT NOT NULL,
    closing BIGINT,
    PRIMARY KEY (tenant_id, number),
    CHECK (starts_at < ends_at),
    CHECK (first_on <= last_on)
);
CREATE UNIQUE INDEX IF NOT EXISTS billing_period_open ON billing_period (tenant_id)
    WHERE closing IS NULL;

CREATE TABLE IF NOT EXISTS credit_grant (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    kind {text} NOT NULL CHECK (kind IN ('ROLLOVER', 'ALLOCATION', 'ADJUSTMENT', 'PURCHASE')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    remaining BIGINT NOT NULL CHECK (remaining >= 0),
    priority INTEGER NOT NULL,
    effective_at {instant} NOT NULL,
    expires_at {instant},
    started BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, number),
    CHECK (remaining <= amount),
    CHECK (expires_at IS NULL OR effective_at < expires_at),
    CHECK (started OR remaining = 0)
);
CREATE INDEX IF NOT EXISTS credit_grant_unspent ON credit_grant (tenant_id)
    WHERE remaining > 0 OR NOT started;

CREATE TABLE IF NOT EXISTS entry (
    tenant_id {uuid} NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    reason {text} NOT NULL CHECK (reason IN ('ALLOCATION', 'ROLLOVER', 'PURCHASE', 'REFUND',
        'CONSUMPTION', 'REVERSAL', 'EXPIRY', 'ADJUSTMENT', 'OVERAGE_FORGIVEN')),
    credits BIGINT NOT NULL CHECK (credits <> 0),
    balance_after BIGINT NOT NULL CHECK (balance_after >= 0),
    overage_after BIGINT NOT NULL CHECK (overage_after >= 0),
    occurred_at {instant} NOT NULL,
    posted_at {instant} NOT NULL,
    recorded_at {instant} NOT NULL,
    period BIGINT NOT NULL,
    interview_id {text},
    reverses BIGINT,
    reference {text},
    note {text},
    digest {text} NOT NULL,
    PRIMARY KEY (tenant_id, sequence),
    CHECK (balance_after = 0 OR overage_after = 0)
);
CREATE INDEX IF NOT EXISTS entry_by_period ON entry (tenant_id, period);
CREATE INDEX IF NOT EXISTS entry_by_posting ON entry (tenant_id, posted_at);
CREATE INDEX IF NOT EXISTS entry_by_interview ON entry (tenant_id, interview_id)
    WHERE interview_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS entry_line (
    tenant_id {uuid} NOT NULL,
    sequence BIGINT NOT NULL,
    position INTEGER NOT NULL,
    grant_number BIGINT,
    credits BIGINT NOT NULL CHECK (credits <> 0),
    charge_sequence BIGINT,
    PRIMARY KEY (tenant_id, sequence, position)
);
CREATE INDEX IF NOT EXISTS entry_line_by_charge ON entry_line (tenant_id, charge_sequence)
    WHERE charge_sequence IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_line_by_grant ON entry_line (tenant_id, grant_number)
    WHERE grant_number IS NOT NULL;

CREATE TABLE IF NOT EXISTS debt (
    tenant_id {uuid} NOT NULL,
    charge_sequence BIGINT NOT NULL,
    interview_id {text} NOT NULL,
    owed BIGINT NOT NULL CHECK (owed >= 0),
    forgiven BIGINT NOT NULL CHECK (forgiven >= 0),
    forgiven_by BIGINT,
    PRIMARY KEY (tenant_id, charge_sequence)
);
CREATE INDEX IF NOT EXISTS debt_owed ON debt (tenant_id, charge_sequence) WHERE owed > 0;
CREATE INDEX IF NOT EXISTS debt_by_interview ON debt (tenant_id, interview_id);

CREATE TABLE IF NOT EXISTS interview (
    tenant_id {uuid} NOT NULL,
    id {text} NOT NULL,
    job_id {uuid} NOT NULL,
    outcome {text} CHECK (outcome IN ('EXPIRED', 'PARTIALLY_COMPLETED', 'COMPLETED', 'VOIDED')),
    price BIGINT NOT NULL CHECK (price >= 0),
    invited_on {day},
    started_on {day},
    outcome_on {day},
    simulated_on {day},
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE IF NOT EXISTS usage_event (
    tenant_id {uuid} NOT NULL,
    source {text} NOT NULL,
    id {text} NOT NULL,
    digest {text} NOT NULL,
    job_id {uuid} NOT NULL,
    interview_id {text} NOT NULL,
    candidate_id {text} NOT NULL,
    type {text} NOT NULL CHECK (type IN ('INVITED', 'STARTED', 'PARTIALLY_COMPLETED',
        'COMPLETED', 'EXPIRED', 'VOIDED', 'SIMULATION_RUN')),
    occurred_at {instant} NOT NULL,
    recorded_at {instant} NOT NULL,
    progress DOUBLE PRECISION CHECK (progress BETWEEN 0 AND 1),
    day {day} NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    PRIMARY KEY (tenant_id, source, id)
);
CREATE INDEX IF NOT EXISTS usage_event_by_interview ON usage_event (tenant_id, interview_id);

CREATE TABLE IF NOT EXISTS usage_day (
    tenant_id {uuid} NOT NULL,
    day {day} NOT NULL,
    job_id {uuid} NOT NULL,
    invited BIGINT NOT NULL CHECK (invited >= 0),
    started BIGINT NOT NULL CHECK (started >= 0),
    partially_completed BIGINT NOT NULL CHECK (partially_completed >= 0),
    completed BIGINT NOT NULL CHECK (completed >= 0),
    voided BIGINT NOT NULL CHECK (voided >= 0),
    expired BIGINT NOT NULL CHECK (expired >= 0),
    simulations BIGINT NOT NULL CHECK (simulations >= 0),
    credits BIGINT NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (tenant_id, day, job_id)
);
CREATE INDEX IF NOT EXISTS usage_day_by_job ON usage_day (tenant_id, job_id, day);

CREATE TABLE IF NOT EXISTS candidate_day (
    tenant_id {uuid} NOT NULL,
    day {day} NOT NULL,
    job_id {uuid} NOT NULL,
    candidate_id {text} NOT NULL,
    events BIGINT NOT NULL CHECK (events >= 0),
    PRIMARY KEY (tenant_id, day, job_id, candidate_id)
);
CREATE INDEX IF NOT EXISTS candidate_day_by_job ON candidate_day (tenant_id, job_id, day);

CREATE TABLE IF NOT EXISTS api_key (
    id {text} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    role {text} NOT NULL CHECK (role IN ('TENANT_ADMIN', 'PARTNER', 'PLATFORM', 'OPERATOR')),
    tenant_id {uuid} REFERENCES tenant (id),
    digest {text} NOT NULL,
    created_at {instant} NOT NULL,
    expires_at {instant},
    revoked_at {instant},
    scopes {text} NOT NULL DEFAULT '',
    CHECK ((tenant_id IS NOT NULL) = (role IN ('TENANT_ADMIN', 'PARTNER')))
);
CREATE INDEX IF NOT EXISTS api_key_by_tenant ON api_key (tenant_id);

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

CREATE TABLE IF NOT EXISTS export (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    format {text} NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    byte_order_mark BOOLEAN NOT NULL,
    first_on {day} NOT NULL,
    last_on {day} NOT NULL,
    job_ids {text},
    file_name {text} NOT NULL,
    requested_by {text} NOT NULL,
    requested_at {instant} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED',
        'EXPIRED')),
    progress DOUBLE PRECISION NOT NULL CHECK (progress BETWEEN 0 AND 1),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    lease {uuid},
    leased_until {instant},
    finished_at {instant},
    expires_at {instant},
    file {uuid},
    rows BIGINT CHECK (rows >= 0),
    size BIGINT CHECK (size >= 0),
    digest {text},
    credits BIGINT,
    sequence BIGINT,
    opening BIGINT,
    closing BIGINT,
    error {text},
    PRIMARY KEY (tenant_id, id),
    CHECK (first_on <= last_on),
    CHECK ((status = 'RUNNING') = (lease IS NOT NULL)),
    CHECK ((lease IS NULL) = (leased_until IS NULL)),
    CHECK (status <> 'READY' OR (file IS NOT NULL AND digest IS NOT NULL AND size IS NOT NULL AND rows IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS export_by_request ON export (tenant_id, requested_at, id);
CREATE INDEX IF NOT EXISTS export_unfinished ON export (requested_at, id)
    WHERE status IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX IF NOT EXISTS export_by_file ON export (file) WHERE status = 'READY';
CREATE INDEX IF NOT EXISTS export_expiring ON export (expires_at) WHERE status = 'READY';

CREATE TABLE IF NOT EXISTS export_claim_lock (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    claims BIGINT NOT NULL
);
INSERT INTO export_claim_lock (id, claims) VALUES (1, 0);

CREATE TABLE IF NOT EXISTS webhook (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    url {text} NOT NULL,
    events {text} NOT NULL,
    created_by {text} NOT NULL,
    created_at {instant} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('ACTIVE', 'FAILING', 'DISABLED')),
    secret {text} NOT NULL,
    old_secret {text},
    old_secret_until {instant},
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    last_delivered_sequence BIGINT NOT NULL CHECK (last_delivered_sequence >= 0),
    failing_since {instant},
    last_attempt_at {instant},
    last_response_status INTEGER,
    last_error {text},
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
    message_id {text} NOT NULL,
    created_at {instant} NOT NULL,
    data {text} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    response_status INTEGER,
    error {text},
    next_attempt_at {instant},
    finished_at {instant},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, webhook_id, number),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE,
    CHECK ((status = 'PENDING') = (finished_at IS NULL))
);
CREATE INDEX IF NOT EXISTS delivery_waiting ON delivery (tenant_id, webhook_id, number)
    WHERE status = 'PENDING';
CREATE INDEX IF NOT EXISTS delivery_finished ON delivery (finished_at)
    WHERE finished_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS alert_rule (
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
CREATE INDEX IF NOT EXISTS alert_rule_due ON alert_rule (next_check_at)
    WHERE next_check_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS alert (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number > 0),
    rule_id {uuid} NOT NULL,
    kind {text} NOT NULL,
    threshold {text} NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    raised_at {instant} NOT NULL,
    message_id {text} NOT NULL,
    PRIMARY KEY (tenant_id, number)
);
"""


class Migration(BaseMigration):
    """The first migration: every table of release 0.1.0."""

    initial = True
    operations = [
        Statements(TABLES),
        append_only("entry", "tenant_id", "sequence"),
        append_only("entry_line", "tenant_id", "sequence", "position"),
        append_only("usage_event", "tenant_id", "source", "id"),
    ]

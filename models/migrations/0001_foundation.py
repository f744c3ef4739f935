"""The tables of tenants, metering, the ledger and keys.

Hand-written for both engines (docs/decisions/0005): Tortoise's generated statements leave out
CHECKs, and on SQLite its table rebuilds drop constraints. Types in braces differ by engine.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.statements import Statements, append_only

TABLES = """
CREATE TABLE IF NOT EXISTS plan (
    id {text} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    terms {text} NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS tenant (
    id {uuid} NOT NULL PRIMARY KEY,
    external_id {text} NOT NULL UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key {text} NOT NULL,
    zone {text} NOT NULL,
    plan_id {text} NOT NULL REFERENCES plan (id),
    starts_at {instant} NOT NULL,
    created_at {instant} NOT NULL
);
CREATE INDEX IF NOT EXISTS tenant_by_name ON tenant (name_key, id);

CREATE TABLE IF NOT EXISTS tenant_term (
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
    title_key {text} NOT NULL,
    titled_at {instant} NOT NULL,
    status {text} NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    status_at {instant},
    created_at {instant} NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id)
);
CREATE INDEX IF NOT EXISTS job_by_title ON job (tenant_id, title_key, id);
CREATE INDEX IF NOT EXISTS job_by_creation ON job (tenant_id, created_at, id);

CREATE TABLE IF NOT EXISTS wallet (
    tenant_id {uuid} NOT NULL PRIMARY KEY REFERENCES tenant (id),
    balance BIGINT NOT NULL CHECK (balance >= 0),
    overage BIGINT NOT NULL CHECK (overage >= 0),
    last_seq BIGINT NOT NULL CHECK (last_seq >= 0),
    last_grant BIGINT NOT NULL CHECK (last_grant >= 0),
    head_digest {text} NOT NULL,
    version BIGINT NOT NULL,
    settled_until {instant} NOT NULL,
    next_due_at {instant} NOT NULL,
    importing BOOLEAN NOT NULL,
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

CREATE TABLE IF NOT EXISTS entry_grant (
    tenant_id {uuid} NOT NULL,
    sequence BIGINT NOT NULL,
    line INTEGER NOT NULL,
    grant_number BIGINT,
    credits BIGINT NOT NULL CHECK (credits <> 0),
    charge BIGINT,
    PRIMARY KEY (tenant_id, sequence, line)
);
CREATE INDEX IF NOT EXISTS entry_grant_by_charge ON entry_grant (tenant_id, charge)
    WHERE charge IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_grant_by_grant ON entry_grant (tenant_id, grant_number)
    WHERE grant_number IS NOT NULL;

CREATE TABLE IF NOT EXISTS shortfall (
    tenant_id {uuid} NOT NULL,
    charge BIGINT NOT NULL,
    interview_id {text} NOT NULL,
    owed BIGINT NOT NULL CHECK (owed >= 0),
    forgiven BIGINT NOT NULL CHECK (forgiven >= 0),
    forgiven_by BIGINT,
    PRIMARY KEY (tenant_id, charge)
);
CREATE INDEX IF NOT EXISTS shortfall_owed ON shortfall (tenant_id, charge) WHERE owed > 0;
CREATE INDEX IF NOT EXISTS shortfall_by_interview ON shortfall (tenant_id, interview_id);

CREATE TABLE IF NOT EXISTS interview (
    tenant_id {uuid} NOT NULL,
    id {text} NOT NULL,
    job_id {uuid} NOT NULL,
    outcome {text} CHECK (outcome IN ('EXPIRED', 'PARTIALLY_COMPLETED', 'COMPLETED', 'VOIDED')),
    charge BIGINT NOT NULL CHECK (charge >= 0),
    invited_on {day},
    started_on {day},
    settled_on {day},
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
    CHECK ((tenant_id IS NOT NULL) = (role IN ('TENANT_ADMIN', 'PARTNER')))
);
CREATE INDEX IF NOT EXISTS api_key_by_tenant ON api_key (tenant_id);
"""


class Migration(BaseMigration):
    """From nothing to the first release."""

    initial = True
    operations = [
        Statements(TABLES),
        append_only("entry", "tenant_id", "sequence"),
        append_only("entry_grant", "tenant_id", "sequence", "line"),
        append_only("usage_event", "tenant_id", "source", "id"),
    ]

"""Exports: what was asked for, who writes it, and what became of it."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.statements import Statements

TABLES = """
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
    failure {text},
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

CREATE TABLE IF NOT EXISTS export_turn (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    taken BIGINT NOT NULL
);
INSERT INTO export_turn (id, taken) VALUES (1, 0);
"""


class Migration(BaseMigration):
    """Exporting consumption."""

    dependencies = [("models", "0002_purchases")]
    operations = [Statements(TABLES)]

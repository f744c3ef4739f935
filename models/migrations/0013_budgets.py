"""Budgets on use, the thresholds of each, and which alerts are theirs."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

BUDGETS = """
ALTER TABLE wallet ADD COLUMN budgets INTEGER NOT NULL DEFAULT 0 CHECK (budgets >= 0);

ALTER TABLE alert ADD COLUMN budget_id {uuid};

CREATE TABLE IF NOT EXISTS budget (
    tenant_id {uuid} NOT NULL REFERENCES tenant (id),
    id {uuid} NOT NULL,
    job_id {uuid},
    per {text} NOT NULL CHECK (per IN ('BILLING_PERIOD', 'MONTH')),
    credits BIGINT NOT NULL CHECK (credits > 0),
    on_forecast BOOLEAN NOT NULL,
    paused BOOLEAN NOT NULL,
    set_at {instant} NOT NULL,
    next_check_at {instant},
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id),
    CHECK ((next_check_at IS NOT NULL) = (on_forecast AND NOT paused))
);
CREATE UNIQUE INDEX IF NOT EXISTS budget_of_job ON budget (tenant_id, job_id, per)
    WHERE job_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS budget_of_tenant ON budget (tenant_id, per)
    WHERE job_id IS NULL;
CREATE INDEX IF NOT EXISTS budget_due ON budget (next_check_at)
    WHERE next_check_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS budget_threshold (
    tenant_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    budget_id {uuid} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('BUDGET_USED', 'BUDGET_FORECAST')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 1000),
    range_on {day},
    raised BOOLEAN NOT NULL,
    raised_at {instant},
    quiet_until {instant},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, budget_id, kind, percent),
    FOREIGN KEY (tenant_id, budget_id) REFERENCES budget (tenant_id, id),
    CHECK (raised_at IS NOT NULL OR NOT raised),
    CHECK (range_on IS NOT NULL OR NOT raised)
);
"""


class Migration(BaseMigration):
    """Keep budgets, and how far each is used."""

    dependencies = [("models", "0012_persisted_operations")]
    operations = [Statements(BUDGETS)]

"""Totals of the daily usage: of each tenant by day and by month, and of each job by month.

They are in use where `totals_version` equals the wallet's `version` and `totals_begin_on` is null. A
process of the release before raises `version` alone, with everything that it writes; tenants that
were there, or that it creates, begin with no totals. `models.usage_totals` builds them, month by
month: `totals_begin_on` says how far.

SQLite keeps the rows in the order of the key: sums of a job's months read them one after another.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

TABLE = """
CREATE TABLE IF NOT EXISTS usage_total (
    tenant_id {uuid} NOT NULL,
    unit {text} NOT NULL CHECK (unit IN ('TENANT_DAY', 'TENANT_MONTH', 'JOB_MONTH')),
    job_id {uuid} NOT NULL,
    starts_on {day} NOT NULL,
    invited BIGINT NOT NULL CHECK (invited >= 0),
    started BIGINT NOT NULL CHECK (started >= 0),
    partially_completed BIGINT NOT NULL CHECK (partially_completed >= 0),
    completed BIGINT NOT NULL CHECK (completed >= 0),
    voided BIGINT NOT NULL CHECK (voided >= 0),
    expired BIGINT NOT NULL CHECK (expired >= 0),
    simulations BIGINT NOT NULL CHECK (simulations >= 0),
    credits BIGINT NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (tenant_id, unit, job_id, starts_on)
)"""

COLUMNS = """
ALTER TABLE wallet ADD COLUMN totals_version BIGINT NOT NULL DEFAULT -1;
ALTER TABLE wallet ADD COLUMN totals_begin_on {day};
"""


class Migration(BaseMigration):
    """Keep totals of the daily usage beside it."""

    dependencies = [("models", "0017_export_contents")]
    operations = [
        Statements(sqlite=f"{TABLE} WITHOUT ROWID;\n", postgres=f"{TABLE};\n"),
        Statements(COLUMNS),
    ]

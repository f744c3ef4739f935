"""Sums of what billing periods charged and gave back for earlier ones, and an index of candidates.

The sums are of the entries up to the wallet's `late_sequence`. A release that knows none of them
leaves that where it is; the entries behind it are counted by the next write of the tenant, and of
databases that were there behind the migrations: `models.late_usage`. The index has all that
candidates are counted by, so that none of their rows is read.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.concurrent_indexes import ConcurrentIndex
from models.migration_sql import Statements

TABLE = """
CREATE TABLE IF NOT EXISTS late_usage (
    tenant_id {uuid} NOT NULL,
    period BIGINT NOT NULL,
    of_period BIGINT NOT NULL CHECK (of_period < period),
    charged BIGINT NOT NULL CHECK (charged >= 0),
    given_back BIGINT NOT NULL CHECK (given_back >= 0),
    PRIMARY KEY (tenant_id, period, of_period)
);
ALTER TABLE wallet ADD COLUMN late_sequence BIGINT NOT NULL DEFAULT 0;
"""


class Migration(BaseMigration):
    """Keep sums of late charges beside the ledger; index candidates that count."""

    dependencies = [("models", "0019_period_sums")]
    operations = [
        Statements(TABLE),
        ConcurrentIndex(
            "candidate_day_counted",
            "candidate_day",
            "(tenant_id, day, job_id, candidate_id) WHERE events > 0",
        ),
    ]

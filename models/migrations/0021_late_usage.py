"""Sums of what billing periods charged and gave back for earlier ones, and an index of candidates.

The sums are of the entries up to the wallet's `late_sequence`. A release that knows none of them
leaves that where it is; the entries behind it are counted by the next write of the tenant, and of
databases that were there behind the migrations: `models.late_usage`. Where it empties a ledger, a
trigger takes the sums along. The index has all that candidates are counted by, so that none of
their rows is read.
"""

from typing import Final

from tortoise.migrations.migration import Migration as BaseMigration

from models.concurrent_indexes import ConcurrentIndex
from models.migration_sql import Statements

TABLE: Final = """
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

EMPTIED_SQLITE: Final = """
CREATE TRIGGER late_usage_goes AFTER UPDATE OF last_sequence ON wallet
WHEN NEW.last_sequence = 0 AND OLD.last_sequence > 0 BEGIN
    DELETE FROM late_usage WHERE tenant_id = NEW.tenant_id; UPDATE wallet SET late_sequence = 0
    WHERE tenant_id = NEW.tenant_id; END;
"""

EMPTIED_POSTGRES: Final = """
CREATE FUNCTION late_usage_goes_with_entries() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    DELETE FROM late_usage WHERE tenant_id = NEW.tenant_id; UPDATE wallet SET late_sequence = 0
    WHERE tenant_id = NEW.tenant_id; RETURN NULL; END $$;
CREATE TRIGGER late_usage_goes AFTER UPDATE OF last_sequence ON wallet
FOR EACH ROW WHEN (NEW.last_sequence = 0 AND OLD.last_sequence > 0)
EXECUTE FUNCTION late_usage_goes_with_entries();
"""


class Migration(BaseMigration):
    """Keep sums of late charges beside the ledger; index candidates that count."""

    dependencies = [("models", "0019_period_sums")]
    operations = [
        Statements(TABLE),
        Statements(sqlite=EMPTIED_SQLITE, postgres=EMPTIED_POSTGRES),
        ConcurrentIndex(
            "candidate_day_counted",
            "candidate_day",
            "(tenant_id, day, job_id, candidate_id) WHERE events > 0",
        ),
    ]

"""The newest run-out forecast of each tenant, by which tenants are listed.

Each tenant has a row from its creation on. It is due to be computed at `due_at`; one of a tenant
that was there before is due at once.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

TABLE = """
CREATE TABLE IF NOT EXISTS run_out_forecast (
    tenant_id {uuid} NOT NULL PRIMARY KEY REFERENCES tenant (id),
    status {text} CHECK (
        status IN ('RUN_OUT', 'LIKELY', 'POSSIBLE', 'NOT_WITHIN_HORIZON', 'NO_USAGE')
    ),
    expected_on {day},
    earliest_on {day},
    latest_on {day},
    probability DOUBLE PRECISION CHECK (probability BETWEEN 0 AND 1),
    computed_at {instant},
    place INTEGER NOT NULL,
    due_at {instant} NOT NULL,
    renewable_at {instant} NOT NULL,
    CHECK ((status IS NULL) = (computed_at IS NULL))
);
CREATE INDEX IF NOT EXISTS run_out_forecast_due ON run_out_forecast (due_at);
INSERT INTO run_out_forecast (tenant_id, place, due_at, renewable_at)
    SELECT id, 30000000, created_at, created_at FROM tenant WHERE true
    ON CONFLICT (tenant_id) DO NOTHING;
"""


class Migration(BaseMigration):
    """Keep when the credits of each tenant run out, as it was last forecast."""

    dependencies = [("models", "0015_charges")]
    operations = [Statements(TABLE)]

"""Interviews are listed by outcome and by the day that they count on, of a tenant and of a job."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

INDEXES = """
CREATE INDEX IF NOT EXISTS interview_by_outcome ON interview (tenant_id, outcome, outcome_on, id)
    WHERE outcome IS NOT NULL;
CREATE INDEX IF NOT EXISTS interview_of_job_by_outcome
    ON interview (tenant_id, job_id, outcome, outcome_on, id) WHERE outcome IS NOT NULL;
"""


class Migration(BaseMigration):
    """Index what leads from the usage of some days to its interviews."""

    dependencies = [("models", "0014_auto_top_up")]
    operations = [Statements(INDEXES)]

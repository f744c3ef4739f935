"""Persisted operations: documents that were imported, by the ids that clients name them by."""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

TABLES = """
CREATE TABLE IF NOT EXISTS persisted_operation (
    id {text} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    type {text} NOT NULL CHECK (type IN ('QUERY', 'MUTATION', 'SUBSCRIPTION')),
    document {text} NOT NULL,
    imported_at {instant} NOT NULL
);
"""


class Migration(BaseMigration):
    """Keep imported operations."""

    dependencies = [("models", "0011_members")]
    operations = [Statements(TABLES)]

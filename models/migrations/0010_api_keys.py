"""API keys say who made and revoked them, when they were last used, and what few scopes they have.

The ids of the keys that made and revoked others are no references: such a key may be of another
owner, and is deleted with its tenant.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

COLUMNS = """
ALTER TABLE api_key ADD COLUMN only_scopes {text};
ALTER TABLE api_key ADD COLUMN created_by {text};
ALTER TABLE api_key ADD COLUMN created_by_key {text};
ALTER TABLE api_key ADD COLUMN revoked_by {text};
ALTER TABLE api_key ADD COLUMN revoked_by_key {text};
ALTER TABLE api_key ADD COLUMN last_used_at {instant};
ALTER TABLE api_key ADD COLUMN idempotency_key {text};
ALTER TABLE api_key ADD COLUMN request_digest {text}
    CHECK ((request_digest IS NULL) = (idempotency_key IS NULL));
CREATE UNIQUE INDEX api_key_request ON api_key (tenant_id, idempotency_key);
CREATE UNIQUE INDEX api_key_request_of_no_tenant ON api_key (idempotency_key)
    WHERE tenant_id IS NULL;
"""


class Migration(BaseMigration):
    """Let keys be made, told apart and rotated through the API."""

    dependencies = [("models", "0009_entry_indexes")]
    operations = [Statements(COLUMNS)]

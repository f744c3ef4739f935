"""Subjects of a token issuer are granted roles: members.

A member's id is derived from its issuer, subject and tenant, so that no subject is a member of one
tenant, or of none, twice.
"""

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

MEMBERS = """
CREATE TABLE IF NOT EXISTS member (
    id {uuid} NOT NULL PRIMARY KEY,
    issuer {text} NOT NULL,
    subject {text} NOT NULL,
    role {text} NOT NULL CHECK (role IN ('TENANT_ADMIN', 'PARTNER', 'PLATFORM', 'OPERATOR')),
    tenant_id {uuid} REFERENCES tenant (id),
    created_at {instant} NOT NULL,
    created_by {text} NOT NULL,
    CHECK ((tenant_id IS NOT NULL) = (role IN ('TENANT_ADMIN', 'PARTNER')))
);
CREATE INDEX IF NOT EXISTS member_of_subject ON member (issuer, subject);
CREATE INDEX IF NOT EXISTS member_of_tenant ON member (tenant_id, created_at, id);
CREATE INDEX IF NOT EXISTS member_of_all ON member (created_at, id);
"""


class Migration(BaseMigration):
    """Keep which subjects were granted which role, for which tenant, when and by whom."""

    dependencies = [("models", "0010_api_keys")]
    operations = [Statements(MEMBERS)]

"""Webhooks name their owner, also where that is all tenants: what a database is distributed by.

A column that tables are distributed by is never null, as the tenant of such a webhook is. Processes
of the release before do not know the owner: a trigger writes it for them.
"""

from typing import Final

from tortoise.migrations.migration import Migration as BaseMigration

from models.migration_sql import Statements

OWNER: Final = """
ALTER TABLE webhook ADD COLUMN owner_id {uuid} NOT NULL
    DEFAULT '00000000-0000-0000-0000-000000000000';
UPDATE webhook SET owner_id = tenant_id WHERE tenant_id IS NOT NULL;
CREATE INDEX webhook_by_owner ON webhook (owner_id);
"""

OWNED_SQLITE: Final = """
CREATE TRIGGER webhook_owner AFTER INSERT ON webhook
WHEN NEW.tenant_id IS NOT NULL AND NEW.owner_id <> NEW.tenant_id
BEGIN UPDATE webhook SET owner_id = NEW.tenant_id WHERE id = NEW.id; END;
"""

OWNED_POSTGRES: Final = """
CREATE FUNCTION webhook_has_an_owner() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN NEW.owner_id := coalesce(NEW.tenant_id, NEW.owner_id); RETURN NEW; END $$;
CREATE TRIGGER webhook_owner BEFORE INSERT ON webhook
FOR EACH ROW EXECUTE FUNCTION webhook_has_an_owner();
"""


class Migration(BaseMigration):
    """Keep whose each webhook is; those of all tenants have the id of zeros."""

    dependencies = [("models", "0021_late_usage")]
    operations = [
        Statements(OWNER),
        Statements(sqlite=OWNED_SQLITE, postgres=OWNED_POSTGRES),
    ]

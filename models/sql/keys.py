"""SQL about API keys."""

from typing import Final

from models.sql.planned_once import PlannedOnce
from models.sql.tenant_versions import texts

_COLUMNS: Final = "id, name, role, tenant_id, digest, expires_at, revoked_at, scopes, only_scopes"

# Each request begins with this: one row by the primary key, read without an object of Tortoise's.
CREDENTIAL: Final = PlannedOnce(f"SELECT {_COLUMNS} FROM api_key WHERE id = $1")

# A request that is answered again needs no more than this: the key, and the version of a tenant.
CREDENTIAL_WITH_VERSION: Final = PlannedOnce(
    f"SELECT {_COLUMNS}, {texts('$2')} FROM api_key WHERE id = $1"
)

"""SQL about API keys."""

from functools import cache
from typing import Final

from models.sql.planned_once import PlannedOnce
from models.sql.tenant_versions import texts
from models.sql.tenants import head_of

_NAMES: Final = (
    "id",
    "name",
    "role",
    "tenant_id",
    "digest",
    "expires_at",
    "revoked_at",
    "scopes",
    "only_scopes",
)
_COLUMNS: Final = ", ".join(_NAMES)
COLUMNS: Final = len(_NAMES)
"""How many a key has here, before what else is in its row."""

# Each request begins with this: one row by the primary key, read without an object of Tortoise's.
CREDENTIAL: Final = PlannedOnce(f"SELECT {_COLUMNS} FROM api_key WHERE id = $1")

# A request that is answered again needs no more than this: the key, and the version of a tenant.
CREDENTIAL_WITH_VERSION: Final = PlannedOnce(
    f"SELECT {_COLUMNS}, {texts('$2')} FROM api_key WHERE id = $1"
)


# An operation about the key's own tenant needs no statement more for it.
@cache
def credential_with_head(*, with_version: bool, with_usage: bool) -> str:
    """A key, the version of a tenant if it is to be there, and behind them the tenant's head.

    Its values: the key's id and the tenant's. Where there is no such tenant, its columns are null.
    """
    columns = [f"api_key.{name}" for name in _NAMES]
    if with_version:
        columns.append(texts("$2"))
    return PlannedOnce(f"""
        SELECT {", ".join(columns)}, head.*
        FROM api_key LEFT JOIN ({head_of("$2", with_usage=with_usage)}) AS head ON TRUE
        WHERE api_key.id = $1
    """)

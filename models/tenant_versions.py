"""The version of a tenant: what has to be equal for what was read of it to be still what there is.

Each transaction that locks the tenant's wallet counts it (`models.sql.ledger.LOCK`), whatever it
writes, so that no write behind the lock can forget to. Whoever read a version before anything else,
and reads the same version again, has nothing older than what is committed now.
"""

from typing import Final
from uuid import UUID

from credit.metering.tenant_versions import TenantVersion, VersionedTenant
from models.database import Session, instant
from models.sql import tenant_versions as sql

_TRUE: Final = ("true", "1")
"""A truth as text, as PostgreSQL and SQLite write it."""


async def read(session: Session, tenant_id: UUID) -> VersionedTenant | None:
    """The version of a tenant as committed now; None when there is no such tenant."""
    row = await session.row(sql.VERSION, tenant_id)
    if row is None:
        return None
    return VersionedTenant(
        TenantVersion(row["version"], row["written_by"], row["definition"]),
        instant(row["next_due_at"]),
        bool(row["awaits_history"]),
        row["zone"],
    )


def of_texts(wallet: str | None, zone: str, definition: str) -> VersionedTenant | None:
    """The version in the columns `models.sql.tenant_versions.texts`; None: no tenant."""
    if wallet is None:
        return None
    written_by, number, awaits_history, next_due_at = wallet.split("/")
    return VersionedTenant(
        TenantVersion(int(number), written_by, definition),
        instant(next_due_at),
        awaits_history in _TRUE,
        zone,
    )

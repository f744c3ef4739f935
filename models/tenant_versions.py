"""The version of a tenant: what has to be equal for what was read of it to be still what there is.

Each transaction that locks the tenant's wallet counts it (`models.sql.ledger.LOCK`), whatever it
writes, so that no write behind the lock can forget to. Whoever read a version before anything else,
and reads the same version again, has nothing older than what is committed now.
"""

from uuid import UUID

from credit.metering.tenant_versions import TenantVersion, VersionedTenant
from models.database import Session, instant
from models.sql import tenant_versions as sql


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

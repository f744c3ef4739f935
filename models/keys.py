"""API keys: what is kept of them, which is never their text."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from credit.roles import Role, Scope
from models.database import Row, instant, session, uuid


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as it is kept: `digest` is the HMAC of its text, `scopes` come on top of the role's."""

    id: str
    name: str
    role: Role
    tenant_id: UUID | None
    digest: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    scopes: frozenset[Scope] = frozenset()


async def insert(key: StoredKey) -> None:
    """Write a new key."""
    await session().rows(
        "INSERT INTO api_key (id, name, role, tenant_id, digest, created_at, expires_at,"
        " revoked_at, scopes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        *(key.id, key.name, key.role.value, key.tenant_id, key.digest),
        *(key.created_at, key.expires_at, key.revoked_at, " ".join(sorted(key.scopes))),
    )


async def by_id(key_id: str) -> StoredKey | None:
    """A key by its id, revoked or not."""
    row = await session().row("SELECT * FROM api_key WHERE id = $1", key_id)
    return _key(row) if row else None


async def every() -> list[StoredKey]:
    """All keys, the oldest first."""
    rows = await session().rows("SELECT * FROM api_key ORDER BY created_at, id")
    return [_key(row) for row in rows]


async def revoke(key_id: str, now: datetime) -> StoredKey | None:
    """Revoke a key and answer it; one revoked before keeps its first instant. None: no such key."""
    row = await session().row(
        "UPDATE api_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING *",
        *(key_id, now),
    )
    return _key(row) if row else None


def _key(row: Row) -> StoredKey:
    return StoredKey(
        id=row["id"],
        name=row["name"],
        role=Role(row["role"]),
        tenant_id=uuid(row["tenant_id"]) if row["tenant_id"] else None,
        digest=row["digest"],
        created_at=instant(row["created_at"]),
        expires_at=instant(row["expires_at"]) if row["expires_at"] else None,
        revoked_at=instant(row["revoked_at"]) if row["revoked_at"] else None,
        scopes=frozenset(Scope(scope) for scope in row["scopes"].split()),
    )

"""API keys: what is kept of them, which is never their text."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from credit.core.roles import Role, Scope
from models.tables.keys import ApiKey


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
    await ApiKey.create(
        id=key.id,
        name=key.name,
        role=key.role,
        tenant_id=key.tenant_id,
        digest=key.digest,
        created_at=key.created_at,
        expires_at=key.expires_at,
        revoked_at=key.revoked_at,
        scopes=" ".join(sorted(key.scopes)),
    )


async def by_id(key_id: str) -> StoredKey | None:
    """A key by its id, revoked or not."""
    row = await ApiKey.get_or_none(id=key_id)
    return _key(row) if row else None


async def every() -> list[StoredKey]:
    """All keys, the oldest first."""
    return [_key(row) for row in await ApiKey.all().order_by("created_at", "id")]


async def revoke(key_id: str, now: datetime) -> StoredKey | None:
    """Revoke a key and answer it; one revoked before keeps its first instant. None: no such key."""
    await ApiKey.filter(id=key_id, revoked_at__isnull=True).update(revoked_at=now)
    return await by_id(key_id)


def _key(row: ApiKey) -> StoredKey:
    return StoredKey(
        id=row.id,
        name=row.name,
        role=row.role,
        tenant_id=row.tenant_id,
        digest=row.digest,
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        scopes=frozenset(Scope(scope) for scope in row.scopes.split()),
    )

"""API keys: what is kept of them, which is never their text."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from credit.core.api_keys import Actor
from credit.core.pagination import Page, PageRequest
from credit.core.roles import SCOPES, Role, Scope
from models import keyset
from models.database import Session
from models.tables.keys import ApiKey

_NEWEST_FIRST: Final = keyset.Order(("-created_at", "-id"))


@dataclass(frozen=True, slots=True)
class KeyRequest:
    """The idempotency key that a key was requested with, and the digest of the request."""

    idempotency_key: str
    digest: str


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as it is kept: `digest` is the HMAC of its text.

    `scopes` come on top of the role's; `only_scopes` are all that it has, unless it is None.
    """

    id: str
    name: str
    role: Role
    tenant_id: UUID | None
    digest: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    scopes: frozenset[Scope] = frozenset()
    only_scopes: frozenset[Scope] | None = None
    created_by: Actor | None = None
    revoked_by: Actor | None = None
    last_used_at: datetime | None = None
    request: KeyRequest | None = None

    @property
    def all_scopes(self) -> frozenset[Scope]:
        """What the key may do."""
        return SCOPES[self.role] | self.scopes if self.only_scopes is None else self.only_scopes


async def insert(session: Session, key: StoredKey) -> None:
    """Write a new key."""
    by, request = key.created_by, key.request
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
        only_scopes=None if key.only_scopes is None else " ".join(sorted(key.only_scopes)),
        created_by=by.name if by else None,
        created_by_key=by.key_id if by else None,
        idempotency_key=request.idempotency_key if request else None,
        request_digest=request.digest if request else None,
        using_db=session.connection,
    )


async def by_id(session: Session, key_id: str) -> StoredKey | None:
    """A key by its id, revoked or not."""
    row = await ApiKey.get_or_none(id=key_id, using_db=session.connection)
    return _key(row) if row else None


async def by_request(
    session: Session, tenant_id: UUID | None, idempotency_key: str
) -> StoredKey | None:
    """The key of a tenant, or of none, that was requested with an idempotency key."""
    row = await _of(session, tenant_id).get_or_none(idempotency_key=idempotency_key)
    return _key(row) if row else None


async def every(session: Session) -> list[StoredKey]:
    """All keys, the oldest first."""
    rows = ApiKey.all().using_db(session.connection)
    return [_key(row) for row in await rows.order_by("created_at", "id")]


async def page(session: Session, tenant_id: UUID, request: PageRequest) -> Page[StoredKey]:
    """A page of the keys of a tenant, the newest first."""
    return await keyset.page(_of(session, tenant_id), _NEWEST_FIRST, request, _key)


async def count(session: Session, tenant_id: UUID) -> int:
    """How many keys a tenant has, revoked ones too."""
    return await _of(session, tenant_id).count()


async def page_of_all(
    session: Session, among: Collection[UUID] | None, request: PageRequest
) -> Page[StoredKey]:
    """A page of the keys of some tenants, the newest first; None: of all tenants and of none."""
    return await keyset.page(_of_all(session, among), _NEWEST_FIRST, request, _key)


async def count_of_all(session: Session, among: Collection[UUID] | None) -> int:
    """How many keys those are, revoked ones too."""
    return await _of_all(session, among).count()


async def count_live(session: Session, tenant_id: UUID | None, now: datetime) -> int:
    """How many keys of a tenant, or of no tenant, are neither revoked nor expired."""
    unexpired = Q(expires_at__isnull=True) | Q(expires_at__gt=now)
    return await _of(session, tenant_id).filter(unexpired, revoked_at__isnull=True).count()


async def lock_of_no_tenant(session: Session) -> None:
    """Lock the keys of no tenant, before one is added; one of a tenant waits for its wallet.

    The key that the request is made with is among them. SQLite holds its write lock anyway.
    """
    await _of(session, None).order_by("id").select_for_update()


async def revoke(session: Session, key_id: str, by: Actor, now: datetime) -> StoredKey | None:
    """Revoke a key and answer it; one revoked before keeps its first instant. None: no such key."""
    live = ApiKey.filter(id=key_id, revoked_at__isnull=True).using_db(session.connection)
    await live.update(revoked_at=now, revoked_by=by.name, revoked_by_key=by.key_id)
    return await by_id(session, key_id)


async def note_uses(
    session: Session, uses: Collection[tuple[str, datetime]], apart: timedelta
) -> None:
    """Record when keys were used, where the last use that is recorded lies as far back."""
    for key_id, used_at in uses:
        earlier = Q(last_used_at__isnull=True) | Q(last_used_at__lte=used_at - apart)
        row = ApiKey.filter(earlier, id=key_id).using_db(session.connection)
        await row.update(last_used_at=used_at)


def _of(session: Session, tenant_id: UUID | None) -> QuerySet[ApiKey]:
    return ApiKey.filter(tenant_id=tenant_id).using_db(session.connection)


def _of_all(session: Session, among: Collection[UUID] | None) -> QuerySet[ApiKey]:
    found = ApiKey.all() if among is None else ApiKey.filter(tenant_id__in=list(among))
    return found.using_db(session.connection)


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
        scopes=scopes_of(row.scopes),
        only_scopes=only_scopes_of(row.only_scopes),
        created_by=_actor(row.created_by, row.created_by_key),
        revoked_by=_actor(row.revoked_by, row.revoked_by_key),
        last_used_at=row.last_used_at,
        request=_request(row.idempotency_key, row.request_digest),
    )


def scopes_of(text: str) -> frozenset[Scope]:
    """The scopes in a column of them."""
    return frozenset(Scope(scope) for scope in text.split())


def only_scopes_of(text: str | None) -> frozenset[Scope] | None:
    """The scopes in a column of all that a key has; None where it has those of its role."""
    return None if text is None else scopes_of(text)


def _request(key: str | None, digest: str | None) -> KeyRequest | None:
    return None if key is None or digest is None else KeyRequest(key, digest)


def _actor(name: str | None, key_id: str | None) -> Actor | None:
    return None if name is None else Actor(name, key_id)

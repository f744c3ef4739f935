"""API keys: creating, listing, revoking and authenticating them.

A key has the form `ci_<id>_<43 random characters><checksum>`. The database stores only its HMAC
under a pepper from the settings, so a stolen table contains no usable key.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import ADDED_SCOPES, OF_ONE_TENANT, SCOPES, Role, Scope
from models import keys, settings, tenants
from models.database import session
from models.keys import StoredKey
from resolvers.context import Viewer

PREFIX: Final = "ci"
ID_BYTES: Final = 6
SECRET_BYTES: Final = 32
SECRET_LENGTH: Final = 43
CHECKSUM_LENGTH: Final = 6
PEPPER_FINGERPRINT: Final = "pepper_fingerprint"
"""The name under which the database remembers it."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """The data of a key to create; `tenant_id` is set for TENANT_ADMIN and PARTNER only.

    `scopes` are in addition to the role's: a payment service's PLATFORM key has PURCHASES_SETTLE.
    """

    name: str
    role: Role
    tenant_id: UUID | None = None
    expires_at: datetime | None = None
    scopes: frozenset[Scope] = frozenset()


@dataclass(frozen=True, slots=True)
class IssuedKey:
    """A key without its secret, as it may be listed."""

    id: str
    prefix: str
    name: str
    role: Role
    tenant_id: UUID | None
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    scopes: frozenset[Scope]


async def create(new: NewKey, pepper: bytes, now: datetime) -> tuple[IssuedKey, str]:
    """Create a key and return it with its text, which is not stored.

    Raises InvalidInputError for an invalid combination of role, tenant and scopes, and
    NotFoundError for a tenant that does not exist.
    """
    if (new.tenant_id is not None) != (new.role in OF_ONE_TENANT):
        takes = "takes a tenant" if new.role in OF_ONE_TENANT else "takes no tenant"
        msg = f"a {new.role} key {takes}"
        raise InvalidInputError(msg, ("tenantId",))
    if new.scopes - ADDED_SCOPES.get(new.role, frozenset()):
        allowed = ", ".join(sorted(ADDED_SCOPES.get(new.role, ()))) or "none"
        msg = f"additional scopes that a {new.role} key can have: {allowed}"
        raise InvalidInputError(msg, ("scopes",))
    if new.tenant_id is not None and not await tenants.by_ids(session(), [new.tenant_id]):
        raise not_found(Kind.TENANT)
    key_id = secrets.token_hex(ID_BYTES)
    body = f"{PREFIX}_{key_id}_{secrets.token_urlsafe(SECRET_BYTES)}"
    text = body + _checksum(body)
    digest = _digest(text, pepper)
    stored = StoredKey(
        key_id,
        new.name,
        new.role,
        new.tenant_id,
        digest,
        now,
        new.expires_at,
        None,
        new.scopes,
    )
    await keys.insert(stored)
    return _issued(stored), text


async def is_pepper_of_database(pepper: bytes) -> bool:
    """Whether the database's keys are hashed with this pepper; the first one is remembered."""
    own = _fingerprint(pepper)
    found = await settings.value_or_first(session(), PEPPER_FINGERPRINT, own)
    return hmac.compare_digest(found, own)


async def accept_pepper(pepper: bytes) -> None:
    """Remember this pepper for the one that keys are hashed with from now on."""
    await settings.replace(session(), PEPPER_FINGERPRINT, _fingerprint(pepper))


async def list_all() -> list[IssuedKey]:
    """All keys, the oldest first, including revoked ones."""
    return [_issued(stored) for stored in await keys.every()]


async def revoke(key_id: str, now: datetime) -> IssuedKey:
    """Revoke a key by its id; raises NotFoundError if there is none."""
    stored = await keys.revoke(key_id, now)
    if stored is None:
        msg = f"there is no key {key_id[:40]!r}: `insights keys list` lists all keys"
        raise NotFoundError(msg, ("keyId",))
    return _issued(stored)


async def authenticate(text: str, pepper: bytes, now: datetime) -> Viewer | None:
    """The viewer of a key; None if the key is malformed, unknown, revoked or expired."""
    key_id = _id_of(text)
    stored = await keys.by_id(key_id) if key_id else None
    if stored is None or not hmac.compare_digest(stored.digest, _digest(text, pepper)):
        return None
    if stored.revoked_at is not None or (stored.expires_at and stored.expires_at <= now):
        return None
    bound = None if stored.tenant_id is None else frozenset({stored.tenant_id})
    return Viewer(stored.name, stored.role, SCOPES[stored.role] | stored.scopes, bound, stored.id)


def _id_of(text: str) -> str | None:
    """The id in a well-formed key; None for a mistyped one, which is then not looked up."""
    parts = text.split("_", 2)
    tail = SECRET_LENGTH + CHECKSUM_LENGTH
    if len(parts) != len(("prefix", "id", "tail")) or len(parts[2]) != tail or not text.isascii():
        return None
    body, checksum = text[:-CHECKSUM_LENGTH], text[-CHECKSUM_LENGTH:]
    if parts[0] != PREFIX or not hmac.compare_digest(checksum, _checksum(body)):
        return None
    return parts[1]


def _checksum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:CHECKSUM_LENGTH]


def _digest(text: str, pepper: bytes) -> str:
    return hmac.new(pepper, text.encode(), hashlib.sha256).hexdigest()


def _fingerprint(pepper: bytes) -> str:
    """What tells two peppers apart and says nothing of either."""
    return hmac.new(pepper, PEPPER_FINGERPRINT.encode(), hashlib.sha256).hexdigest()


def _issued(key: StoredKey) -> IssuedKey:
    return IssuedKey(
        id=key.id,
        prefix=f"{PREFIX}_{key.id}",
        name=key.name,
        role=key.role,
        tenant_id=key.tenant_id,
        created_at=key.created_at,
        expires_at=key.expires_at,
        revoked_at=key.revoked_at,
        scopes=SCOPES[key.role] | key.scopes,
    )

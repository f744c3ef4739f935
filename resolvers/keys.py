"""API keys: creating, listing, revoking and authenticating them.

A key has the form `ci_<id>_<43 random characters><checksum>`. The database stores only its HMAC
under a pepper from the settings, so a stolen table contains no usable key.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.api_keys import Actor, ApiKey, check_scopes, check_tenant
from credit.core.errors import NotFoundError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import SCOPES, Role, Scope
from credit.metering.tenant_versions import VersionedTenant
from models import credentials, integrity, keys, settings, tenants
from models.credentials import Credential
from models.database import Session, session
from models.heads import Head
from models.keys import StoredKey
from resolvers.context import Viewer
from resolvers.known_keys import KnownKey, KnownKeys
from resolvers.prefetching import Prefetched, Prefetching

PREFIX: Final = "ci"
ID_BYTES: Final = 6
SECRET_BYTES: Final = 32
SECRET_LENGTH: Final = 43
CHECKSUM_LENGTH: Final = 6
PEPPER_FINGERPRINT: Final = "pepper_fingerprint"
"""The name under which the database remembers it."""
COMMAND_LINE: Final = Actor("command line")


@dataclass(frozen=True, slots=True)
class NewKey:
    """The data of a key to create; `tenant_id` is set for TENANT_ADMIN and PARTNER only.

    `scopes` are in addition to the role's: a payment service's PLATFORM key has PURCHASES_SETTLE.
    `only_scopes` are all that it has, unless it is None.
    """

    name: str
    role: Role
    tenant_id: UUID | None = None
    expires_at: datetime | None = None
    scopes: frozenset[Scope] = frozenset()
    only_scopes: frozenset[Scope] | None = None


def drawn(new: NewKey, by: Actor, pepper: bytes, now: datetime) -> tuple[StoredKey, str]:
    """A key to be stored, with an id and a secret that were just drawn, and its text.

    Raises InvalidInputError for an invalid combination of role, tenant and scopes.
    """
    check_tenant(new.role, new.tenant_id)
    check_scopes(new.role, SCOPES[new.role] | new.scopes)
    if new.only_scopes is not None:
        check_scopes(new.role, new.only_scopes)
    key_id = secrets.token_hex(ID_BYTES)
    body = f"{PREFIX}_{key_id}_{secrets.token_urlsafe(SECRET_BYTES)}"
    text = body + _checksum(body)
    stored = StoredKey(
        key_id,
        new.name,
        new.role,
        new.tenant_id,
        _digest(text, pepper),
        now,
        new.expires_at,
        None,
        new.scopes,
        new.only_scopes,
        by,
    )
    return stored, text


async def create(
    new: NewKey, pepper: bytes, now: datetime, by: Actor = COMMAND_LINE
) -> tuple[ApiKey, str]:
    """Create a key and return it with its text, which is not stored.

    This is the command line's way, without a limit on the number of keys. Raises
    InvalidInputError for an invalid combination of role, tenant and scopes, and NotFoundError for
    a tenant that does not exist.
    """
    stored, text = drawn(new, by, pepper, now)
    if new.tenant_id is not None and not await tenants.by_ids(session(), [new.tenant_id]):
        raise not_found(Kind.TENANT)
    await keys.insert(session(), stored)
    return shown(stored), text


async def is_pepper_of_database(pepper: bytes) -> bool:
    """Whether the database's keys are hashed with this pepper; the first one is remembered."""
    own = _fingerprint(pepper)
    found = await settings.value_or_first(session(), PEPPER_FINGERPRINT, own)
    return hmac.compare_digest(found, own)


async def accept_pepper(pepper: bytes) -> None:
    """Remember this pepper for the one that keys are hashed with from now on."""
    await settings.replace(session(), PEPPER_FINGERPRINT, _fingerprint(pepper))


async def list_all() -> list[ApiKey]:
    """All keys, the oldest first, including revoked ones."""
    return [shown(stored) for stored in await keys.every(session())]


async def revoke(key_id: str, now: datetime, by: Actor = COMMAND_LINE) -> ApiKey:
    """Revoke a key by its id; raises NotFoundError if there is none."""
    stored = await keys.revoke(session(), key_id, by, now)
    if stored is None:
        msg = f"there is no key {key_id[:40]!r}: `insights keys list` lists all keys"
        raise NotFoundError(msg, ("keyId",))
    return shown(stored)


class Identified(NamedTuple):
    """Who sent a request; `version` is that of their only tenant, if it was read with the key.

    So is the head that was `prefetched`; None where the key has no tenant or was not known.
    """

    viewer: Viewer
    version: VersionedTenant | None = None
    prefetched: Prefetched | None = None


async def authenticate(text: str, pepper: bytes, now: datetime) -> Viewer | None:
    """The viewer of a key; None if the key is malformed, unknown, revoked or expired."""
    found = await identify(text, pepper, now)
    return found.viewer if found else None


async def identify(
    text: str, pepper: bytes, now: datetime, known: KnownKeys | None = None
) -> Identified | None:
    """As `authenticate`; one statement.

    The key is in `known` the next time, and comes with the version of its tenant if those are to.
    """
    found = known.get(text) if known is not None else None
    if known is not None and found is not None and found.credential.tenant_id is not None:
        stored, prefetched = await _again(found, found.credential.tenant_id, known)
    else:
        key_id = _id_of(text) if found is None else found.credential.id
        stored = None if key_id is None else await credentials.by_key_id(session(), key_id)
        prefetched = None
    if stored is None or (stored.expires_at is not None and stored.expires_at <= now):
        return None
    if found is not None and stored is found.credential:
        return Identified(found.viewer, stored.version, prefetched)
    if not hmac.compare_digest(stored.digest, _digest(text, pepper)):
        return None
    if stored.revoked_at is not None:
        return None
    bound = None if stored.tenant_id is None else frozenset({stored.tenant_id})
    viewer = Viewer(stored.name, stored.role, stored.scopes, bound, stored.id, stored.expires_at)
    if known is not None:
        prefetching = found.prefetching if found is not None else Prefetching()
        known.note(text, KnownKey(stored, viewer, prefetching))
    return Identified(viewer, stored.version, prefetched)


async def _again(
    known_key: KnownKey, tenant_id: UUID, known: KnownKeys
) -> tuple[Credential | None, Prefetched]:
    """The row of a key that was accepted before, unless it is gone, and what is read with it."""
    here, found = session(), None
    if known.with_heads and not here.is_distributed:
        found = await _with_head(here, known_key, tenant_id, with_version=known.with_versions)
    stored: Credential | None
    if found is not None:
        stored, head = found
    else:
        version_of = tenant_id if known.with_versions else None
        stored = await credentials.by_key_id(here, known_key.credential.id, version_of)
        head = None
    return stored, Prefetched(known_key.prefetching, tenant_id, head)


async def _with_head(
    session: Session, known_key: KnownKey, tenant_id: UUID, *, with_version: bool
) -> tuple[Credential, Head | None] | None:
    """A key's row and the head of its tenant; None where the key is gone or is to be read alone.

    So it is where the head cannot be read: that is an error of what asks for it, not of the key.
    """
    with_head, with_usage = known_key.prefetching.next()
    if not with_head:
        return None
    key_id = known_key.credential.id
    try:
        return await credentials.with_head(
            session, key_id, tenant_id, with_version=with_version, with_usage=with_usage
        )
    except Exception as error:
        if not integrity.is_unreadable(error):
            raise
        return None


def shown(key: StoredKey) -> ApiKey:
    """A stored key as it may be listed."""
    return ApiKey(
        id=key.id,
        prefix=f"{PREFIX}_{key.id}",
        name=key.name,
        role=key.role,
        tenant_id=key.tenant_id,
        scopes=key.all_scopes,
        created_at=key.created_at,
        created_by=key.created_by,
        expires_at=key.expires_at,
        revoked_at=key.revoked_at,
        revoked_by=key.revoked_by,
        last_used_at=key.last_used_at,
    )


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
    return hmac.digest(pepper, text.encode(), "sha256").hex()


def _fingerprint(pepper: bytes) -> str:
    """What tells two peppers apart and says nothing of either."""
    return hmac.new(pepper, PEPPER_FINGERPRINT.encode(), hashlib.sha256).hexdigest()

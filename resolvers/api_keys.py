"""Creating, reading and revoking API keys through the API.

A key belongs to one tenant, or to none where its `tenant_id` is None. Callers create keys for the
tenants that they may access, with no scope that they lack themselves.
"""

import hashlib
import json
from dataclasses import replace
from datetime import UTC
from typing import NamedTuple
from uuid import UUID

from credit.core.api_keys import (
    LONGEST_NAME,
    MOST_LIVE_KEYS,
    MOST_LIVE_KEYS_OF_NO_TENANT,
    Actor,
    ApiKey,
    check_scopes,
    check_tenant,
)
from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    IdempotencyConflictError,
    InvalidInputError,
    LimitReachedError,
)
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import SCOPES, Scope
from credit.core.validation import check_text
from credit.dates.instants import check_instant
from credit.ledger.purchases import LONGEST_KEY
from models import keys, ledger
from models.database import Session, session, transaction
from models.keys import KeyRequest, StoredKey
from resolvers import authorization
from resolvers.context import Context
from resolvers.keys import NewKey, drawn, shown


class CreatedKey(NamedTuple):
    """A key that was created, and its text; or the one of an earlier call, and why it has none."""

    key: ApiKey
    secret: str | None
    repeated: AlreadyDoneError | None = None


async def create(
    context: Context, tenant_id: UUID | None, new_key: NewKey, idempotency_key: str
) -> CreatedKey:
    """Create a key of a tenant, or of none, whatever tenant `new_key` has.

    An idempotency key that was used before answers the key of that call, without its secret, which
    is not stored. Raises InvalidInputError, LimitReachedError, IdempotencyConflictError, and
    ForbiddenError for scopes that the viewer lacks.
    """
    await require_owner(context, tenant_id)
    check_text("idempotencyKey", idempotency_key, LONGEST_KEY)
    new_key = _checked(context, replace(new_key, tenant_id=tenant_id))
    assert context.pepper is not None, "contexts of requests to the API have the pepper"
    fresh, secret = drawn(new_key, actor_of(context), context.pepper, context.now)
    wanted = replace(fresh, request=KeyRequest(idempotency_key, _digest(new_key)))

    async def work(session: Session) -> StoredKey:
        await _lock_owner(session, tenant_id)
        if known := await keys.by_request(session, tenant_id, idempotency_key):
            return known  # of an earlier call, or of our own commit, whose reply was lost
        await _check_limit(session, context, tenant_id)
        await keys.insert(session, wanted)
        return wanted

    stored = await transaction(work, tenant=tenant_id)
    if stored.id == wanted.id:
        return CreatedKey(shown(stored), secret)
    if stored.request != wanted.request:
        msg = "this idempotency key was used with other input: take a new key for a new request"
        raise IdempotencyConflictError(msg, ("idempotencyKey",))
    msg = (
        "this key was created by an earlier call with this idempotency key, and its secret was "
        "shown there alone: if it is lost, revoke this key and create another one"
    )
    return CreatedKey(shown(stored), None, AlreadyDoneError(msg, ("idempotencyKey",)))


async def revoke(context: Context, tenant_id: UUID | None, key_id: str) -> ApiKey:
    """Revoke a key; one that is revoked stays as it is.

    Raises NotFoundError, and InvalidInputError for the key that the request is made with: made
    with its successor, the request proves that the successor works.
    """
    found = await get_or_raise(context, tenant_id, key_id)
    if found.id == context.viewer.key_id:
        msg = (
            "this is the key that the request is made with, and it cannot revoke itself: revoke "
            "it with the key that replaces it"
        )
        raise InvalidInputError(msg, ("apiKeyId",))
    revoked = await keys.revoke(session(), found.id, actor_of(context), context.now)
    if revoked is None:
        raise not_found(Kind.API_KEY)  # deleted with its tenant in the meantime
    return shown(revoked)


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[ApiKey]:
    """A page of the keys of a tenant, the newest first."""
    await require_owner(context, tenant_id)
    return (await keys.page(session(), tenant_id, request)).map(shown)


async def count(context: Context, tenant_id: UUID) -> int:
    """The number of keys of a tenant, revoked ones too."""
    await require_owner(context, tenant_id)
    return await keys.count(session(), tenant_id)


async def page_of_all(context: Context, request: PageRequest) -> Page[ApiKey]:
    """A page of the keys of all tenants that the viewer may access, the newest first.

    For a viewer that is bound to no tenant, those of no tenant are among them.
    """
    authorization.require(context, Scope.KEYS_MANAGE)
    return (await keys.page_of_all(session(), context.viewer.tenant_ids, request)).map(shown)


async def count_of_all(context: Context) -> int:
    """The number of those keys, revoked ones too."""
    authorization.require(context, Scope.KEYS_MANAGE)
    return await keys.count_of_all(session(), context.viewer.tenant_ids)


async def by_id(context: Context, tenant_id: UUID | None, key_id: str) -> ApiKey | None:
    """A key by its id; None if the tenant, or no tenant, has it."""
    await require_owner(context, tenant_id)
    found = await keys.by_id(session(), key_id)
    return shown(found) if found and found.tenant_id == tenant_id else None


async def get_or_raise(context: Context, tenant_id: UUID | None, key_id: str) -> ApiKey:
    """A key by its id; raises NotFoundError if there is none."""
    found = await by_id(context, tenant_id, key_id)
    if found is None:
        raise not_found(Kind.API_KEY)
    return found


def may_manage_all(context: Context) -> bool:
    """Whether the viewer may manage the keys of no tenant."""
    return authorization.may_for_all_tenants(context, Scope.KEYS_MANAGE)


async def require_owner(context: Context, tenant_id: UUID | None) -> None:
    """Require that the viewer may manage the keys of a tenant, or of no tenant."""
    if tenant_id is None:
        authorization.require_all_tenants(context, Scope.KEYS_MANAGE)
    else:
        await authorization.require_tenant(context, tenant_id, Scope.KEYS_MANAGE)


def actor_of(context: Context) -> Actor:
    """The viewer as the one who makes or revokes a key."""
    return Actor(context.viewer.name, context.viewer.api_key_id)


def _checked(context: Context, new: NewKey) -> NewKey:
    """The key to create, with its expiry in UTC; raises as `create` does."""
    check_text("name", new.name, LONGEST_NAME)
    check_tenant(new.role, new.tenant_id)
    if new.only_scopes is not None:
        check_scopes(new.role, new.only_scopes)
    wanted = SCOPES[new.role] if new.only_scopes is None else new.only_scopes
    beyond = wanted - context.viewer.scopes
    if beyond:
        lacking = " and ".join(sorted(beyond))
        msg = f"this {context.viewer.role} key lacks {lacking}, and cannot create a key that has it"
        raise ForbiddenError(msg)
    if new.expires_at is None:
        return new
    if new.expires_at <= context.now:
        msg = f"expiresAt {new.expires_at.isoformat()} has passed: write a later instant or none"
        raise InvalidInputError(msg, ("expiresAt",))
    check_instant("expiresAt", new.expires_at, context.now)
    return replace(new, expires_at=new.expires_at.astimezone(UTC))


async def _lock_owner(session: Session, tenant_id: UUID | None) -> None:
    """Lock what orders the creation of an owner's keys."""
    if tenant_id is None:
        await keys.lock_of_no_tenant(session)
    elif await ledger.lock(session, tenant_id) is None:
        raise not_found(Kind.TENANT)


async def _check_limit(session: Session, context: Context, tenant_id: UUID | None) -> None:
    most = MOST_LIVE_KEYS_OF_NO_TENANT if tenant_id is None else MOST_LIVE_KEYS
    if await keys.count_live(session, tenant_id, context.now) >= most:
        who = "there are at most" if tenant_id is None else "a tenant has at most"
        of = " of no tenant" if tenant_id is None else ""
        msg = f"{who} {most} keys{of} that are neither revoked nor expired: revoke one first"
        raise LimitReachedError(msg)


def _digest(new: NewKey) -> str:
    only = None if new.only_scopes is None else sorted(new.only_scopes)
    until = new.expires_at.isoformat() if new.expires_at else None
    content = json.dumps([new.name, new.role, only, until])
    return hashlib.sha256(content.encode()).hexdigest()

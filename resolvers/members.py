"""Members: granting subjects of a token issuer a role, listing and revoking it, and signing in.

A role is granted by who has each of its scopes, for the same tenants: administrators of a tenant
for their tenant alone, operators for any tenant, and for none.
"""

import hashlib
import logging
from typing import Final
from uuid import UUID

from credit.core.errors import ForbiddenError, LimitReachedError
from credit.core.global_ids import Kind, not_found
from credit.core.members import (
    MOST_MEMBERS,
    Member,
    access_of,
    check_identity,
    check_role,
    member_id,
)
from credit.core.pagination import Page, PageRequest
from credit.core.roles import SCOPES, Role, Scope
from models import ledger, members
from models.database import Session, session, transaction
from resolvers import authorization
from resolvers.context import Context, Viewer

_BUCKET_LENGTH: Final = 32

_log = logging.getLogger(__name__)


async def grant(
    context: Context, tenant_id: UUID | None, issuer: str, subject: str, role: Role
) -> Member:
    """Grant a subject a role for a tenant, or for none; it replaces another role for the same.

    The same role again changes nothing. Raises InvalidInputError for what can be no issuer or
    subject, and for a role that does not go with a tenant, or goes with one only; ForbiddenError
    for a role that may do more than the viewer; LimitReachedError at MOST_MEMBERS.
    """
    await _require_owner(context, tenant_id)
    check_identity(issuer, subject)
    check_role(role, tenant_id)
    if not SCOPES[role] <= context.viewer.scopes:
        msg = f"this {context.viewer.role} may not grant the role {role}, which may do more"
        raise ForbiddenError(msg)
    named = member_id(issuer, subject, tenant_id)
    granted = Member(named, issuer, subject, role, tenant_id, context.now, context.viewer.name)

    async def work(session: Session) -> tuple[Member, bool]:
        if tenant_id is not None and await ledger.lock(session, tenant_id) is None:
            raise not_found(Kind.TENANT)
        known = await members.by_id(session, tenant_id, named)
        if known is None and tenant_id is not None:
            await _check_room(session, tenant_id)
        is_new = await members.grant(session, granted)
        return (granted if is_new or known is None else known), is_new

    member, is_new = await transaction(work, tenant=tenant_id)
    if is_new:
        _tell("access granted", context, member)
    return member


async def revoke(context: Context, tenant_id: UUID | None, member_id: UUID) -> Member:
    """Revoke a role; returns the member that there was. NotFoundError if there is none.

    The subject's next request is refused, and what it follows ends within seconds. Every role can
    be revoked, that of the last operator too: the command line needs none.
    """
    member = await by_id(context, tenant_id, member_id)
    if member is None:
        raise not_found(Kind.MEMBER)
    # False when already revoked: by a concurrent call, or by our own commit without a reply.
    if await members.revoke(session(), tenant_id, member_id):
        _tell("access revoked", context, member)
    return member


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


async def by_id(context: Context, tenant_id: UUID | None, member_id: UUID) -> Member | None:
    """A member by id; None if the tenant, or no tenant, has it."""
    await _require_owner(context, tenant_id)
    return await members.by_id(session(), tenant_id, member_id)


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[Member]:
    """A page of a tenant's members, the newest first."""
    await _require_owner(context, tenant_id)
    return await members.page(session(), tenant_id, request)


async def count(context: Context, tenant_id: UUID) -> int:
    """The number of members of a tenant."""
    await _require_owner(context, tenant_id)
    return await members.count(session(), tenant_id)


async def page_of_all(context: Context, request: PageRequest) -> Page[Member]:
    """A page of the members of all tenants that the viewer may manage, the newest first.

    For operators that is every member, those of no tenant too.
    """
    authorization.require(context, Scope.ACCESS_MANAGE)
    return await members.page_among(session(), context.viewer.tenant_ids, request)


async def count_all(context: Context) -> int:
    """The number of members in the pages of `page_of_all`."""
    authorization.require(context, Scope.ACCESS_MANAGE)
    return await members.count_among(session(), context.viewer.tenant_ids)


def may_manage_all(context: Context) -> bool:
    """Whether the viewer may manage the members of all tenants and of none."""
    return authorization.may_for_all_tenants(context, Scope.ACCESS_MANAGE)


async def _require_owner(context: Context, tenant_id: UUID | None) -> None:
    """Require that the viewer may manage the members of a tenant, or of none."""
    if tenant_id is None:
        authorization.require_all_tenants(context, Scope.ACCESS_MANAGE)
    else:
        await authorization.require_tenant(context, tenant_id, Scope.ACCESS_MANAGE)


# ── Signing in ───────────────────────────────────────────────────────────────────────────────────


async def viewer_of(issuer: str, subject: str) -> Viewer | None:
    """The viewer that a subject is; None where it was granted nothing."""
    access = access_of(await members.of_subject(session(), issuer, subject))
    if access is None:
        return None
    bucket = f"member:{hashlib.sha256(f'{issuer} {subject}'.encode()).hexdigest()[:_BUCKET_LENGTH]}"
    scopes = SCOPES[access.role]
    return Viewer(subject, access.role, scopes, access.tenant_ids, bucket, is_member=True)


async def _check_room(session: Session, tenant_id: UUID) -> None:
    if await members.count(session, tenant_id) >= MOST_MEMBERS:
        msg = f"a tenant has at most {MOST_MEMBERS} members: revoke the access of one first"
        raise LimitReachedError(msg)


def _tell(what: str, context: Context, member: Member) -> None:
    """Log who changed whose access; nothing else is kept of a role that was revoked."""
    _log.info(
        "%s by %r: %s of subject %r of issuer %r, tenant %s",
        what,
        context.viewer.name,
        member.role,
        member.subject,
        member.issuer,
        member.tenant_id,
    )

"""Tenants of which no more is read than what they are called by: the rest may be damaged."""

from collections.abc import AsyncIterator
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from models import audit_records, integrity
from models.database import session
from resolvers import authorization
from resolvers.context import Context

PAGE: Final = 1000


class NamedTenant(NamedTuple):
    """A tenant, and the platform's own id of it."""

    id: UUID
    external_id: str


class UnreadableIdError(Exception):
    """Ids of tenants cannot be read: which, and whether tenants behind them are left out."""


async def every(context: Context) -> AsyncIterator[NamedTenant]:
    """Every tenant, by the platform's own id, a page at a time.

    Raises UnreadableIdError behind the last one that can be named, where some cannot.
    """
    authorization.require_all_tenants(context, Scope.TENANT_MANAGE)
    after, limit, unreadable = "", PAGE, list[str]()
    while True:
        try:
            found = await audit_records.names(session(), after, limit)
        except Exception as error:
            if not integrity.is_unreadable(error):
                raise
            if limit > 1:
                limit = 1  # those of the page that come before it
                continue
            unreadable.append(f"that of a tenant, and none behind it ({error})")
            break
        for tenant_id, external_id in found:
            if tenant_id is None:
                unreadable.append(f"that of {external_id}")
            else:
                yield NamedTenant(tenant_id, external_id)
        if not found:
            break
        after = found[-1][1]
    if unreadable:
        raise UnreadableIdError("; ".join(unreadable))


async def require(context: Context, tenant_id: UUID) -> None:
    """Require that the viewer may manage a tenant; errors as of `authorization.require_tenant`."""
    visible = context.viewer.may_see(tenant_id)
    if not visible or not await audit_records.exists(session(), tenant_id):
        raise not_found(Kind.TENANT)
    authorization.require(context, Scope.TENANT_MANAGE)

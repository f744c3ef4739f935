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
    """An id of a tenant cannot be read, and so neither can it and those that follow be named."""


async def every(context: Context) -> AsyncIterator[NamedTenant]:
    """Every tenant, by the platform's own id, a page at a time. Raises UnreadableIdError."""
    authorization.require_all_tenants(context, Scope.TENANT_MANAGE)
    after = ""
    while found := await _names(after):
        for tenant_id, external_id in found:
            yield NamedTenant(tenant_id, external_id)
        after = found[-1][1]


async def _names(after: str) -> list[tuple[UUID, str]]:
    try:
        return await audit_records.names(session(), after, PAGE)
    except Exception as error:
        if not integrity.is_unreadable(error):
            raise
        raise UnreadableIdError(str(error)) from error


async def require(context: Context, tenant_id: UUID) -> None:
    """Require that the viewer may manage a tenant; errors as of `authorization.require_tenant`."""
    visible = context.viewer.may_see(tenant_id)
    if not visible or not await audit_records.exists(session(), tenant_id):
        raise not_found(Kind.TENANT)
    authorization.require(context, Scope.TENANT_MANAGE)

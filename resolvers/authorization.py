"""Authorization: scopes of the viewer, and the tenants that it may access."""

from uuid import UUID

from credit.core.errors import ForbiddenError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from resolvers.context import Context


def require(context: Context, *scopes: Scope) -> None:
    """Raise ForbiddenError unless the viewer has a scope, or one of several."""
    if context.viewer.scopes.isdisjoint(scopes):
        lacking = " or ".join(scopes)
        msg = f"this {context.viewer.role} may not do this: it lacks the scope {lacking}"
        raise ForbiddenError(msg)


async def require_tenant(context: Context, tenant_id: UUID, *scopes: Scope) -> None:
    """Require that the viewer may access a tenant and that it has a scope, or one of several.

    Raises NotFoundError for a tenant that does not exist and for one that the viewer may not
    access, and ForbiddenError without the scope.
    """
    await require_access(context, tenant_id)
    require(context, *scopes)


async def require_access(context: Context, tenant_id: UUID) -> None:
    """Raise NotFoundError for a tenant that does not exist or that the viewer may not access."""
    visible = context.viewer.may_see(tenant_id)
    if not visible or await context.loaders.tenant_by_id.load(tenant_id) is None:
        raise not_found(Kind.TENANT)


def may_for_all_tenants(context: Context, scope: Scope) -> bool:
    """Whether the viewer has a scope and is bound to no tenant."""
    return scope in context.viewer.scopes and context.viewer.tenant_ids is None


def require_all_tenants(context: Context, scope: Scope) -> None:
    """Raise ForbiddenError unless the viewer has a scope and is bound to no tenant."""
    if not may_for_all_tenants(context, scope):
        msg = (
            f"this {context.viewer.role} may not do this for all tenants: name one, or use "
            f"a key that has the scope {scope} and is bound to no tenant"
        )
        raise ForbiddenError(msg)


def among(context: Context) -> list[UUID] | None:
    """The ids of the tenants that the viewer is bound to; None where it is bound to none."""
    ids = context.viewer.tenant_ids
    return None if ids is None else sorted(ids)


def may_read(context: Context) -> bool:
    """Whether the viewer has a scope that permits reading tenants."""
    scopes = context.viewer.scopes
    return Scope.CONSUMPTION_READ in scopes or Scope.BALANCE_CHANGES_READ in scopes

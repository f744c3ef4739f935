"""Who may do what, and for whom a tenant exists."""

from uuid import UUID

from credit.core.errors import ForbiddenError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from resolvers.context import Context


def require(context: Context, scope: Scope) -> None:
    """Go on only when the viewer's key has a scope; ForbiddenError otherwise."""
    if scope not in context.viewer.scopes:
        msg = f"a {context.viewer.role} key may not do this: it takes the scope {scope}"
        raise ForbiddenError(msg)


async def require_tenant(context: Context, tenant_id: UUID, scope: Scope) -> None:
    """Go on only when the tenant exists for the viewer and the key has a scope.

    Raises NotFoundError for another viewer's tenant, as for one that does not exist.
    """
    visible = context.viewer.may_see(tenant_id)
    if not visible or await context.loaders.tenant_by_id.load(tenant_id) is None:
        raise not_found(Kind.TENANT)
    require(context, scope)


def may_read(context: Context) -> bool:
    """Whether the viewer reads anything of tenants at all."""
    scopes = context.viewer.scopes
    return Scope.CONSUMPTION_READ in scopes or Scope.BALANCE_CHANGES_READ in scopes

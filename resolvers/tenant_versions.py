"""The version of a tenant before an operation, and how long what the operation read of it holds."""

from uuid import UUID

from credit.metering.tenant_versions import Validity, VersionedTenant
from models import tenant_versions
from models.database import session
from resolvers.context import Context


async def settled(context: Context, tenant_id: UUID) -> VersionedTenant | None:
    """The version of a tenant, to be read before anything else of it.

    That of the viewer's only tenant may have come with the viewer; else it is one statement.
    None where what is read of it holds for no time: there is no such tenant or the viewer may not
    see it, a change is due, which the next read records, or the tenant waits for its history.
    """
    if not context.viewer.may_see(tenant_id):
        return None
    found = context.version
    if found is None or context.viewer.tenant_ids != frozenset({tenant_id}):
        found = await tenant_versions.read(session(), tenant_id)
    return found if found is not None and found.is_settled(context.now) else None


async def validity(context: Context, tenant_id: UUID, before: VersionedTenant) -> Validity | None:
    """How long what an operation has read holds; `before` is the version from before it.

    None where the tenant is gone. What was committed while the operation was reading needs no
    check: the tenant's version is another one since.
    """
    if not context.viewer.may_see(tenant_id):
        return None
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    return Validity.of(before, context.now, (tenant.zone, "UTC")) if tenant else None

"""Deleting tenants that nothing was bought for and nothing recorded of."""

from uuid import UUID

from credit.core.errors import TenantInUseError
from credit.core.roles import Scope
from credit.metering.tenants import Tenant
from models import ledger, tenant_deletion
from models.database import Session, transaction
from resolvers import authorization
from resolvers.context import Context
from resolvers.tenants import tenant_of


async def delete(context: Context, tenant_id: UUID) -> Tenant:
    """Delete a tenant with its keys, webhooks, alert rules and budgets; its external id is free.

    Files of its exports go when the export worker next removes files without an export. Events of
    a history that has not been finished go with it. Returns the tenant as it was. Raises
    NotFoundError, and TenantInUseError if something was ever bought, or an event is recorded.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    tenant = await tenant_of(context, tenant_id)

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            return  # deleted, by a concurrent call or by our own commit whose reply was lost
        await _check_unused(session, locked)
        await tenant_deletion.lock(session, tenant_id)
        await tenant_deletion.delete(session, tenant_id)

    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    return tenant


async def _check_unused(session: Session, locked: ledger.Locked) -> None:
    if await tenant_deletion.has_purchases(session, locked.tenant_id):
        msg = "something was bought for this tenant, so it cannot be deleted"
        raise TenantInUseError(msg, ("tenantId",))
    if locked.wallet.awaits_history:
        return
    if await tenant_deletion.has_events(session, locked.tenant_id):
        msg = "interview events of this tenant are recorded, so it cannot be deleted"
        raise TenantInUseError(msg, ("tenantId",))

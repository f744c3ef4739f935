"""Billing periods of a tenant."""

from uuid import UUID

from credit.periods import Period
from credit.roles import Scope
from resolvers import access
from resolvers.context import Context


async def current(context: Context, tenant_id: UUID) -> Period:
    """The period that now lies in; what fell due before it has been recorded."""
    access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    assert period is not None, "a settled tenant has an open period"
    return period


async def by_number(context: Context, tenant_id: UUID, number: int) -> Period | None:
    """A period by its number, counted from 1; None when the tenant has none of it."""
    access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.period_by_number.load((tenant_id, number))

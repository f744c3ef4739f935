"""What a tenant can spend."""

from uuid import UUID

from credit.balance import Balance
from credit.errors import NotFoundError
from credit.grants import Grant, in_burn_order
from credit.roles import Scope
from resolvers import access
from resolvers.context import Context


async def now(context: Context, tenant_id: UUID) -> Balance:
    """Balance, overage and grants at the operation's instant, all that was due recorded."""
    access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if wallet is None:
        msg = "there is no such tenant"
        raise NotFoundError(msg, ("tenantId",))
    unspent = await context.loaders.grants_by_tenant.load(tenant_id)
    at = max(context.now, wallet.settled_until)
    return Balance(
        at=at,
        remaining=wallet.balance,
        overage=wallet.overage,
        grants=tuple(in_burn_order(unspent or [], wallet.settled_until)),
        sequence=wallet.last_sequence,
        digest=wallet.digest,
    )


async def grant_by_number(context: Context, tenant_id: UUID, number: int) -> Grant | None:
    """A grant by its number, spent or not; None when the tenant has none of it."""
    access.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.grant_by_number.load((tenant_id, number))

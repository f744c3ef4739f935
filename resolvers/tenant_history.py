"""The history of new tenants: they wait for it, are opened when it is in, or emptied."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from credit.core.errors import AlreadyDoneError, TenantInUseError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.ledger.accounts import Wallet
from credit.metering.tenants import Tenant, TenantState
from models import ledger, tenant_deletion, tenants
from models.database import Session, session, transaction
from resolvers import accounts, advancing, authorization
from resolvers.context import Context
from resolvers.tenants import tenant_of


async def state(context: Context, tenant_id: UUID) -> TenantState:
    """Whether a tenant is open, or waits for its history; raises NotFoundError."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    wallet = await context.loaders.wallet_by_tenant.load(tenant_id)
    if wallet is None:
        raise not_found(Kind.TENANT)
    return _state_of(wallet)


async def states(context: Context, tenant_ids: Sequence[UUID]) -> dict[UUID, TenantState]:
    """The states of some tenants for a list of them, which advances none. Raises ForbiddenError."""
    authorization.require(context, Scope.TENANT_MANAGE)
    found = await ledger.wallets(session(), tenant_ids)
    return {tenant_id: _state_of(wallet) for tenant_id, wallet in found.items()}


def _state_of(wallet: Wallet) -> TenantState:
    return TenantState.AWAITING_HISTORY if wallet.awaits_history else TenantState.OPEN


async def open_tenant(context: Context, tenant_id: UUID) -> Tenant:
    """Open a tenant that waits for its history, with what is in, and advance it to now.

    A tenant that is open stays as it is. Raises NotFoundError.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    await _open(context, tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    return await tenant_of(context, tenant_id)


async def finish(context: Context, external_ids: Collection[str]) -> None:
    """End the import of tenants' history: they are open, and advanced to now."""
    authorization.require(context, Scope.TENANT_MANAGE)
    found = await tenants.ids_by_external_ids(session(), sorted(external_ids))
    for tenant_id in sorted(found.values()):
        await _open(context, tenant_id)


async def _open(context: Context, tenant_id: UUID) -> None:
    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is not None and locked.wallet.awaits_history:
            await ledger.set_awaits_history(session, tenant_id, awaits=False)
            wallet = replace(locked.wallet, awaits_history=False)
            now = await accounts.instant_behind(session, locked, context.clock)
            account = await accounts.open_at(session, replace(locked, wallet=wallet), now)
            await account.save(session)

    await transaction(work, tenant=tenant_id)
    await advancing.advance_tenant(tenant_id, context.clock)
    await advancing.evaluate_alerts_now(tenant_id, context.clock)


async def empty(context: Context, tenant_id: UUID) -> Tenant:
    """Delete what is recorded of a tenant that waits for its history, which can begin again.

    Its keys stay. Raises NotFoundError, AlreadyDoneError for a tenant that is open, and
    TenantInUseError if something was bought.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)

    async def work(session: Session) -> None:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            raise not_found(Kind.TENANT)
        if not locked.wallet.awaits_history:
            msg = (
                "this tenant does not wait for its history any more, and cannot be emptied; where "
                "nothing was bought and no event recorded, it can be deleted"
            )
            raise AlreadyDoneError(msg, ("tenantId",))
        if await tenant_deletion.has_purchases(session, tenant_id):
            msg = "something was bought for this tenant, so it cannot be emptied"
            raise TenantInUseError(msg, ("tenantId",))
        await tenant_deletion.lock(session, tenant_id)
        await tenant_deletion.empty(session, tenant_id)
        await accounts.open_first_period(session, tenant_id, context.clock)

    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    return await tenant_of(context, tenant_id)

"""Automatic top-ups: set, turned off and read; `credit.ledger.automatic_purchases` buys."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from credit.core.roles import Scope
from credit.ledger.auto_top_up import AutoTopUp, TopUpOffReason, TopUpRule
from credit.ledger.automatic_purchases import (
    check_rule,
    check_rule_sold,
    set_top_up,
    turn_off,
)
from credit.ledger.end_checks import check_service
from credit.ledger.purchases import Purchase
from models.database import Session, transaction
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.purchase_expiry import within_end


async def set_rule(context: Context, tenant_id: UUID, rule: TopUpRule) -> AutoTopUp:
    """Set a tenant's automatic top-up, or turn it on again; the same settings change nothing.

    Raises InvalidInputError for what is out of range or what the plan does not sell,
    TenantEndedError after the tenant's end, and TooEarlyError while it waits for its history.
    """
    check_rule(rule)
    await authorization.require_tenant(context, tenant_id, Scope.CREDITS_BUY)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        check_service(account.ledger)
        check_rule_sold(rule, account.plan)
        set_top_up(account.ledger, rule, context.viewer.name, account.now)
        await account.save(session)

    found = await _changed(context, tenant_id, work)
    assert found is not None, "it was just set"
    return found


async def turn_off_for(context: Context, tenant_id: UUID) -> AutoTopUp | None:
    """Turn a tenant's automatic top-up off; one that is off keeps its reason.

    A purchase that is still to be paid stays. None where the tenant never had one. Raises
    TooEarlyError while the tenant waits for its history.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CREDITS_BUY)

    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock)
        turn_off(account.ledger, TopUpOffReason.TURNED_OFF)
        await account.save(session)

    return await _changed(context, tenant_id, work)


async def _changed(
    context: Context, tenant_id: UUID, work: Callable[[Session], Awaitable[None]]
) -> AutoTopUp | None:
    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    return await context.loaders.auto_top_up_by_tenant.load(tenant_id)


async def of_tenant(context: Context, tenant_id: UUID) -> AutoTopUp | None:
    """A tenant's automatic top-up; None where it never had one."""
    scopes = (Scope.CONSUMPTION_READ, Scope.CREDITS_BUY)
    await authorization.require_tenant(context, tenant_id, *scopes)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.auto_top_up_by_tenant.load(tenant_id)


async def last_purchase(context: Context, tenant_id: UUID) -> Purchase | None:
    """The newest purchase of a tenant's automatic top-up; None before the first."""
    top_up = await of_tenant(context, tenant_id)
    if top_up is None or top_up.last is None:
        return None
    found = await context.loaders.purchase_by_id.load((tenant_id, top_up.last))
    return await within_end(context, found) if found else None

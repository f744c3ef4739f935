"""Billing periods of a tenant."""

from datetime import date, timedelta
from uuid import UUID

from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement
from models import periods
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def current(context: Context, tenant_id: UUID) -> Period:
    """The period that contains now, after due changes are recorded; the last one after the end."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    assert period is not None, "an advanced tenant has an open period"
    return period


async def next_starts_on(context: Context, tenant_id: UUID) -> date | None:
    """The first day of a tenant's next billing period.

    None while its history is imported, and if the tenant ends with the current period.
    """
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    if period is None or await _is_last(context, tenant_id, period):
        return None
    return period.date_range.last_on + timedelta(days=1)


async def is_last(context: Context, tenant_id: UUID) -> bool:
    """Whether the tenant ends with its current billing period, so that none follows."""
    await authorization.require_tenant(context, tenant_id, Scope.BALANCE_CHANGES_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    return period is not None and await _is_last(context, tenant_id, period)


async def _is_last(context: Context, tenant_id: UUID, period: Period) -> bool:
    ends_at = await context.loaders.end_by_tenant.load(tenant_id)
    return ends_at is not None and ends_at <= period.ends_at


async def by_number(context: Context, tenant_id: UUID, number: int) -> Period | None:
    """A period of a tenant by its number, counted from 1; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.period_by_number.load((tenant_id, number))


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[Period]:
    """A page of a tenant's periods, the newest first, including the open one."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await periods.page(session(), tenant_id, request)


async def count(context: Context, tenant_id: UUID) -> int:
    """The number of a tenant's periods, including the open one."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await periods.count(session(), tenant_id)


async def statement(context: Context, tenant_id: UUID, period: Period) -> Statement:
    """The account statement of a period."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    found = await context.loaders.statement_by_period.load((tenant_id, period.number))
    return found or Statement()


async def closing(context: Context, tenant_id: UUID, period: Period) -> Credits:
    """The balance less overage at the end of a period, or now if it is open."""
    if period.closing is not None:
        return period.closing
    return period.opening + (await statement(context, tenant_id, period)).net

"""Billing periods of a tenant."""

from datetime import date, timedelta
from uuid import UUID

from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.ledger.billing_periods import Period
from models import periods
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def current(context: Context, tenant_id: UUID) -> Period:
    """The period that contains now, after due changes are recorded; the last one after the end."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    period = await context.loaders.period_by_tenant.load(tenant_id)
    if period is None:  # the tenant has just been deleted: all others have an open period
        raise not_found(Kind.TENANT)
    return period


async def next_starts_on(context: Context, tenant_id: UUID) -> date | None:
    """The first day of a tenant's next billing period.

    That of its history's next one while it waits for its history. None if the tenant ends with the
    current period.
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

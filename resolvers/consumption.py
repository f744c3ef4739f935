"""The usage of a tenant and of its jobs in a date range."""

from uuid import UUID

from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage
from credit.metering.tenants import Job, JobOrder
from models import jobs
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def of_tenant(context: Context, tenant_id: UUID, date_range: DateRange) -> Usage:
    """The usage of a tenant in a date range."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.usage_by_tenant_date_range.load((tenant_id, date_range)) or NOTHING


async def of_job(context: Context, tenant_id: UUID, job_id: UUID, date_range: DateRange) -> Usage:
    """The usage of one job in a date range; zeros if it has none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return (
        await context.loaders.usage_by_job_date_range.load((tenant_id, job_id, date_range))
        or NOTHING
    )


async def candidates_of_tenant(context: Context, tenant_id: UUID, date_range: DateRange) -> int:
    """The number of distinct candidates of a tenant; it does not add up over days or jobs."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await context.loaders.candidates_by_tenant_date_range.load((tenant_id, date_range)) or 0


async def candidates_of_job(
    context: Context, tenant_id: UUID, job_id: UUID, date_range: DateRange
) -> int:
    """The number of distinct candidates of one job."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return (
        await context.loaders.candidates_by_job_date_range.load((tenant_id, job_id, date_range))
        or 0
    )


async def by_job(
    context: Context, tenant_id: UUID, date_range: DateRange, request: PageRequest, order: JobOrder
) -> Page[Job]:
    """A page of the jobs with usage in a date range."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await jobs.page(session(), tenant_id, request, order, used_in=date_range)


async def count_by_job(context: Context, tenant_id: UUID, date_range: DateRange) -> int:
    """The number of jobs with usage in a date range."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await jobs.count(session(), tenant_id, used_in=date_range)

"""Jobs of a tenant: by id, in pages and counted."""

from uuid import UUID

from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.metering.events import JobStatus
from credit.metering.tenants import Job, JobOrder
from models import jobs
from models.database import session
from resolvers import authorization
from resolvers.context import Context


async def by_id(context: Context, tenant_id: UUID, job_id: UUID) -> Job | None:
    """A job of a tenant by id; None if it does not exist or the viewer may not read it."""
    viewer = context.viewer
    if not (viewer.may_see(tenant_id) and Scope.CONSUMPTION_READ in viewer.scopes):
        return None
    return await context.loaders.job_by_id.load((tenant_id, job_id))


async def page(
    context: Context,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    search: str | None,
    status: JobStatus | None,
) -> Page[Job]:
    """A page of a tenant's jobs."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await jobs.page(session(), tenant_id, request, order, search=search, status=status)


async def count(
    context: Context, tenant_id: UUID, search: str | None, status: JobStatus | None
) -> int:
    """The total number of jobs in the pages with the same arguments."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await jobs.count(session(), tenant_id, search=search, status=status)

"""Jobs of a tenant: by id, in pages, counted and updated."""

from uuid import UUID

from credit.core.global_ids import Kind, not_found
from credit.core.json_text import JsonText
from credit.core.pagination import Page, PageRequest, TextPage
from credit.core.roles import Scope
from credit.core.validation import check_text
from credit.dates.date_ranges import DateRange
from credit.metering.events import LONGEST_TITLE, JobStatus
from credit.metering.tenants import Job, JobFilter, JobOrder
from models import job_pages, job_texts, jobs, ledger
from models.database import Session, session, transaction
from resolvers import accounts, authorization
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
    wanted = JobFilter(search, status)
    return await job_pages.page(session(), tenant_id, request, order, wanted)


async def texts(
    context: Context,
    tenant_id: UUID,
    request: PageRequest,
    order: JobOrder,
    wanted: JobFilter,
    text: JsonText,
    used_in: DateRange | None,
) -> TextPage | None:
    """A page of a tenant's jobs as JSON texts, as `models.job_texts.page` answers it."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await job_texts.page(session(), tenant_id, request, order, wanted, text, used_in)


async def count(
    context: Context, tenant_id: UUID, search: str | None, status: JobStatus | None
) -> int:
    """The total number of jobs in the pages with the same arguments."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await job_pages.count(session(), tenant_id, JobFilter(search, status))


async def update(
    context: Context, tenant_id: UUID, job_id: UUID, title: str | None, status: JobStatus | None
) -> Job:
    """Rename, close or open a job; what is None stays as it is.

    Title and status hold until a later event contains others: an event that occurred before the
    update changes neither, also when it arrives afterwards. Raises InvalidInputError and
    NotFoundError.
    """
    await authorization.require_tenant(context, tenant_id, Scope.USAGE_WRITE)
    if title is not None:
        check_text("title", title, LONGEST_TITLE)

    async def work(session: Session) -> Job | None:
        locked = await ledger.lock(session, tenant_id)
        if locked is None:
            return None
        at = accounts.instant_of(locked, context.clock)
        return await jobs.update(session, tenant_id, job_id, at, title=title, status=status)

    updated = await transaction(work, tenant=tenant_id)
    if updated is None:
        raise not_found(Kind.JOB)
    context.loaders.clear()
    return updated

"""The arguments of `Tenant.jobs`, checked: of the same page as objects and as rows."""

from functools import partial
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.pagination import PageRequest
from credit.metering.tenants import JobFilter, JobOrder
from graph.connection import Arguments, Count, checked_search
from graph.date_range import resolved
from graph.enums import JobOrderField, JobStatus, OrderDirection
from graph.job import JobOrderInput
from resolvers import jobs
from resolvers.context import Context

_BY_ATTRIBUTE: Final = frozenset({JobOrderField.TITLE, JobOrderField.CREATED_AT})


class AskedJobs(NamedTuple):
    """A page of a tenant's jobs that is asked for; `ordering` is the name of its order in cursors.

    `total_count` counts the jobs of all pages.
    """

    request: PageRequest
    order: JobOrder
    ordering: str
    wanted: JobFilter
    total_count: Count


async def asked_jobs(
    context: Context,
    tenant_id: UUID,
    page: Arguments,
    search: str | None,
    status: JobStatus | None,
    order_by: JobOrderInput | None,
) -> AskedJobs:
    """Check what a page of jobs is asked for with; raises InvalidInputError."""
    order, ordering = await _order(context, tenant_id, order_by or None)
    request = page.request(ordering)
    wanted = JobFilter(checked_search(search), status or None)
    total_count = partial(jobs.count, context, tenant_id, wanted.search, wanted.status)
    return AskedJobs(request, order, ordering, wanted, total_count)


async def _order(
    context: Context, tenant_id: UUID, given: JobOrderInput | None
) -> tuple[JobOrder, str]:
    """How to sort a tenant's jobs (default: by title), and the ordering's name for cursors."""
    wanted = (given.date_range or None) if given else None
    date_range = await resolved(context, tenant_id, wanted, "orderBy", "dateRange")
    by = given.field if given else JobOrderField.TITLE
    descending = given is not None and given.direction is OrderDirection.DESC
    counted = "" if by in _BY_ATTRIBUTE else f" in {date_range.first_on}/{date_range.last_on}"
    return JobOrder(
        by, descending=descending, date_range=date_range
    ), f"jobs by {by} {descending}{counted}"

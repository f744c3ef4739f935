"""The list of the jobs of a consumption: how it is filtered, compared and sorted."""

from dataclasses import dataclass
from typing import Annotated, Self
from uuid import UUID

import strawberry

from credit.core.errors import InvalidInputError
from credit.core.pagination import Item, Page, PageRequest
from credit.dates.date_ranges import DateRange
from credit.metering.job_consumption import EarlierDays
from credit.metering.tenants import ALL_JOBS, Job, JobFilter, JobOrder
from graph.enums import Comparison, JobConsumptionOrderField, JobOrderField, OrderDirection
from resolvers import consumption
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest


@strawberry.input(description="How the jobs of a consumption are sorted.")
class JobConsumptionOrder:
    """How the jobs of a consumption are sorted."""

    field: JobConsumptionOrderField = strawberry.field(description="What to sort by.")
    direction: OrderDirection = strawberry.field(
        default=OrderDirection.DESC, description="Ascending or descending."
    )


OrderOfJobs = Annotated[
    JobConsumptionOrder | None,
    strawberry.argument(description="How to sort; by most credits used when left out."),
]
CompareJobsTo = Annotated[
    Comparison | None,
    strawberry.argument(
        description="Earlier days to compare each job with: those that a trend of the same date "
        "range is compared with, by any unit but WEEK. No comparison when left out."
    ),
]


@dataclass(frozen=True, slots=True)
class Counted:
    """What the jobs of a list are counted in: the days of a tenant, or of one of its jobs.

    `asked` is the request that the days came from, or the days themselves.
    """

    tenant_id: UUID
    job_id: UUID | None
    days: DateRange
    asked: DateRangeRequest | DateRange


@dataclass(frozen=True, slots=True)
class JobList:
    """The jobs with usage in some days, and in those that are compared with them.

    `ordering` names the list in cursors: a cursor of another order, filter or comparison is of
    another list.
    """

    of: Counted
    wanted: JobFilter
    order: JobOrder
    earlier: EarlierDays | None
    ordering: str

    @classmethod
    async def made(
        cls,
        context: Context,
        of: Counted,
        wanted: JobFilter,
        kind: Comparison | None,
        given: JobConsumptionOrder | None,
    ) -> Self:
        """The list of some arguments; InvalidInputError to sort by change without a comparison."""
        by = given.field if given else JobConsumptionOrderField.CREDITS_USED
        descending = given is None or given.direction is OrderDirection.DESC
        by_change = by is JobConsumptionOrderField.CREDITS_CHANGE
        if by_change and kind is None:
            msg = "to sort by CREDITS_CHANGE, say what to compare with: give compareTo too"
            raise InvalidInputError(msg, ("orderBy", "field"))
        earlier = None
        if kind is not None:
            earlier = await consumption.earlier_days(context, of.tenant_id, of.asked, kind)
        column = JobOrderField.CREDITS_USED if by_change else JobOrderField(by)
        less = earlier.date_range if earlier and by_change else None
        ordering = f"jobs of {of.job_id} by {by} {descending}"
        ordering = f"{ordering} in {of.days.first_on}/{of.days.last_on}"
        if wanted != ALL_JOBS or kind is not None:
            ordering = f"{ordering} of {wanted.status} beside {kind} with {wanted.search!r}"
        order = JobOrder(column, descending=descending, date_range=of.days, less=less)
        return cls(of, wanted, order, earlier, ordering)

    async def page(self, context: Context, request: PageRequest) -> Page[Job]:
        """A page of the list."""
        of = self.of
        if of.job_id is None:
            return await consumption.by_job(
                context, of.tenant_id, of.days, request, self.order, self.wanted, self.earlier
            )
        job = await self._only_job(context, of.job_id)
        beyond = bool(request.after or request.before)
        items = () if beyond or job is None else (Item((str(job.id),), job),)
        return Page(items, has_next=False, has_previous=False)

    async def count(self, context: Context) -> int:
        """The number of jobs on all pages together."""
        of = self.of
        if of.job_id is None:
            return await consumption.count_by_job(
                context, of.tenant_id, of.days, self.wanted, self.earlier
            )
        return int(await self._only_job(context, of.job_id) is not None)

    async def _only_job(self, context: Context, job_id: UUID) -> Job | None:
        return await consumption.only_job(
            context, self.of.tenant_id, job_id, self.of.days, self.wanted, self.earlier
        )

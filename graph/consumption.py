"""The type of what a tenant or a job used in a date range."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.pagination import Item, Page, PageRequest
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange as Days
from credit.metering import consumption, tenants
from credit.metering.tenants import JobOrder
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.date_range import DateRange
from graph.enums import JobConsumptionOrderField, JobOrderField, OrderDirection
from graph.related import JOB, related
from graph.scopes import attribute, field, object_type
from resolvers import consumption as use_cases
from resolvers.context import Context

SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(description="How the jobs of a consumption are sorted.")
class JobConsumptionOrder:
    """How the jobs of a consumption are sorted."""

    field: JobConsumptionOrderField = strawberry.field(description="What to sort by.")
    direction: OrderDirection = strawberry.field(
        default=OrderDirection.DESC, description="Ascending or descending."
    )


@object_type
class JobConsumption:
    """What one job used in the date range of the consumption it is selected from."""

    value: strawberry.Private[tenants.Job]
    within: strawberry.Private[Days]

    @related(JOB, SCOPE)
    def job(self) -> tenants.Job:
        """The job."""
        return self.value

    @field(SCOPE)
    async def consumption(
        self, info: Info
    ) -> Annotated["Consumption", strawberry.lazy("graph.consumption")]:
        """What the job used in that date range."""
        return await Consumption.for_job(info.context, self.value, self.within)


@object_type
class Consumption:
    """What a tenant or a job used in a date range.

    An interview counts once for each status it reached, on the day of that event in the tenant's
    time zone.
    """

    date_range: DateRange = attribute(SCOPE, "The days that are counted.")
    interviews_invited: int = attribute(
        SCOPE, "Number of interviews whose candidate was invited on these days."
    )
    interviews_started: int = attribute(
        SCOPE, "Number of interviews that were started on these days."
    )
    interviews_partially_completed: int = attribute(
        SCOPE, "Number of interviews whose outcome on these days is partially completed."
    )
    interviews_completed: int = attribute(
        SCOPE, "Number of interviews whose outcome on these days is completed."
    )
    interviews_voided: int = attribute(
        SCOPE, "Number of interviews that were voided on these days; they cost nothing."
    )
    interviews_expired: int = attribute(
        SCOPE, "Number of invitations that expired unused on these days; they cost nothing."
    )
    simulations_run: int = attribute(
        SCOPE, "Number of simulated interviews run on these days; they cost nothing."
    )
    interviews_conducted: int = attribute(
        SCOPE, "Number of interviews conducted: completed plus partially completed."
    )
    credits_used: Credits = attribute(
        SCOPE,
        "Credits that the interviews of these days cost: one for a completed interview, a "
        "part of one for a partially completed one, by the plan.",
    )
    completion_rate: float | None = attribute(
        SCOPE,
        "Completed divided by invited interviews; above 1 when interviews of earlier "
        "invitations were completed. Null when nobody was invited.",
    )
    data_through: datetime = attribute(SCOPE, "Everything recorded up to this instant is counted.")
    tenant_id: strawberry.Private[UUID]
    days: strawberry.Private[Days]
    job: strawberry.Private[tenants.Job | None] = None

    @field(SCOPE)
    async def candidates(self, info: Info) -> int:
        """Number of distinct candidates with any event on these days."""
        if self.job is None:
            return await use_cases.candidates_of_tenant(info.context, self.tenant_id, self.days)
        tenant_id, job_id = self.tenant_id, self.job.id
        return await use_cases.candidates_of_job(info.context, tenant_id, job_id, self.days)

    @field(SCOPE)
    async def by_job(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
        order_by: Annotated[
            JobConsumptionOrder | None,
            strawberry.argument(description="How to sort; by most credits used when left out."),
        ] = UNSET,
    ) -> Connection[JobConsumption]:
        """The same date range by job.

        Jobs that used the most credits come first, unless `orderBy` says otherwise.
        """
        order = _order(order_by or None, self.days)
        ordering = f"jobs of {self.job and self.job.id} by {order.field} {order.descending}"
        ordering = f"{ordering} in {self.days.first_on}/{self.days.last_on}"
        request = Arguments(first, after, last, before).request(ordering)

        def node(value: tenants.Job) -> JobConsumption:
            return JobConsumption(value=value, within=self.days)

        if self.job is not None:
            page = self._itself(self.job, request)
        else:
            page = await use_cases.by_job(info.context, self.tenant_id, self.days, request, order)
        return connected(page, ordering, node, lambda: self._count_jobs(info.context))

    def _itself(self, job: tenants.Job, request: PageRequest) -> Page[tenants.Job]:
        """The page of a consumption that is one job's already."""
        beyond = bool(request.after or request.before)
        items = () if beyond or not self._anything else (Item((str(job.id),), job),)
        return Page(items, has_next=False, has_previous=False)

    async def _count_jobs(self, context: Context) -> int:
        if self.job is not None:
            return int(self._anything)
        return await use_cases.count_by_job(context, self.tenant_id, self.days)

    @property
    def _anything(self) -> bool:
        """Whether any number is above zero."""
        counts = (self.simulations_run, self.interviews_conducted)
        others = (self.interviews_invited, self.interviews_started, self.interviews_voided)
        return any((*counts, *others, self.interviews_expired, self.credits_used))

    @classmethod
    async def for_tenant(cls, context: Context, tenant_id: UUID, date_range: Days) -> Self:
        """What a tenant used in a date range."""
        value = await use_cases.of_tenant(context, tenant_id, date_range)
        return cls.from_domain(context, tenant_id, date_range, value)

    @classmethod
    async def for_job(cls, context: Context, job: tenants.Job, date_range: Days) -> Self:
        """What a job used in a date range; the jobs of one operation are loaded in one batch."""
        value = await use_cases.of_job(context, job.tenant_id, job.id, date_range)
        return cls.from_domain(context, job.tenant_id, date_range, value, job)

    @classmethod
    def from_domain(
        cls,
        context: Context,
        tenant_id: UUID,
        date_range: Days,
        usage: consumption.Usage,
        job: tenants.Job | None = None,
    ) -> Self:
        """Map the usage of a date range; of one job where `job` is given."""
        return cls(
            date_range=DateRange.from_domain(date_range),
            interviews_invited=usage.invited,
            interviews_started=usage.started,
            interviews_partially_completed=usage.partially_completed,
            interviews_completed=usage.completed,
            interviews_voided=usage.voided,
            interviews_expired=usage.expired,
            simulations_run=usage.simulations,
            interviews_conducted=usage.conducted,
            credits_used=usage.credits,
            completion_rate=usage.completion_rate,
            data_through=context.now,
            tenant_id=tenant_id,
            days=date_range,
            job=job,
        )


def _order(given: JobConsumptionOrder | None, date_range: Days) -> JobOrder:
    if given is None:
        return JobOrder(JobOrderField.CREDITS_USED, descending=True, date_range=date_range)
    descending = given.direction is OrderDirection.DESC
    return JobOrder(JobOrderField(given.field), descending=descending, date_range=date_range)

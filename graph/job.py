"""The type of jobs, and how they are sorted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.metering import tenants
from graph import ids, node
from graph.arguments import By, CompareTo, InDateRange
from graph.budget import Budget
from graph.connection import Info
from graph.consumption import Consumption
from graph.date_range import DateRangeInput, asked_for, resolved
from graph.enums import Comparison, Granularity, JobOrderField, JobStatus, OrderDirection
from graph.groups import in_groups
from graph.node import Node
from graph.related import TENANT, related
from graph.scopes import derived, field, object_type
from graph.trend import Trend
from resolvers import budgets
from resolvers.tenants import tenant_of

SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(name="JobOrder", description="How jobs are sorted.")
class JobOrderInput:
    """How jobs are sorted."""

    field: JobOrderField = strawberry.field(description="What to sort by.")
    direction: OrderDirection = strawberry.field(
        default=OrderDirection.DESC, description="Ascending or descending."
    )
    date_range: DateRangeInput | None = strawberry.field(
        default=UNSET,
        description="The days in which usage is counted when sorting by usage. The current "
        "billing period when left out.",
    )


JobOrderArgument = Annotated[
    JobOrderInput | None,
    strawberry.argument(description="How to sort; by ascending title when left out."),
]


async def _consumption_of_each(
    jobs: "Sequence[Job]", info: Info, date_range: DateRangeInput | None = UNSET
) -> list[Consumption]:
    """As `Job.consumption`, for several jobs."""

    async def of_tenant(tenant_id: UUID, group: "list[Job]") -> list[Consumption]:
        days = await resolved(info.context, tenant_id, date_range or None, "dateRange")
        asked = asked_for(tenant_id, date_range or None)
        values = [job.value for job in group]
        return await Consumption.for_jobs(info.context, tenant_id, values, days, asked)

    return await in_groups(jobs, lambda job: job.value.tenant_id, of_tenant)


async def _trend_of_each(
    jobs: "Sequence[Job]",
    info: Info,
    granularity: Granularity,
    date_range: DateRangeInput | None = UNSET,
    compare_to: Comparison | None = UNSET,
) -> list[Trend]:
    """As `Job.trend`, for several jobs."""

    async def of_tenant(_: UUID, group: "list[Job]") -> list[Trend]:
        values = [job.value for job in group]
        return await Trend.for_jobs(
            info.context, values, date_range or None, granularity, compare_to or None
        )

    return await in_groups(jobs, lambda job: job.value.tenant_id, of_tenant)


@object_type
class Job(Node):
    """A job that the tenant hires for."""

    id: strawberry.ID = derived(node.SCOPE, "global_id", node.GLOBAL_ID)
    external_id: str = derived(SCOPE, "value.external_id", "The platform's id of the job.")
    title: str = derived(SCOPE, "value.title", "Title, by the newest event or `updateJob`.")
    status: JobStatus = derived(
        SCOPE, "value.status", "Status, by the newest event with one or `updateJob`."
    )
    created_at: datetime = derived(
        SCOPE, "value.created_at", "When the job's first event was recorded."
    )
    value: strawberry.Private[tenants.Job]

    @property
    def global_id(self) -> strawberry.ID:
        """The id, made when it is selected."""
        return ids.global_id(Kind.JOB, self.value.tenant_id, self.value.id)

    @related(TENANT, SCOPE)
    async def tenant(self, info: Info) -> tenants.Tenant:
        """The tenant that hires for the job."""
        return await tenant_of(info.context, self.value.tenant_id)

    @field(SCOPE, many=_consumption_of_each)
    async def consumption(self, info: Info, date_range: InDateRange = UNSET) -> Consumption:
        """What the job used in a date range."""
        context, tenant_id = info.context, self.value.tenant_id
        days = await resolved(context, tenant_id, date_range or None, "dateRange")
        asked = asked_for(tenant_id, date_range or None)
        return await Consumption.for_job(context, self.value, days, asked)

    @field(SCOPE, many=_trend_of_each)
    async def trend(
        self,
        info: Info,
        granularity: By,
        date_range: InDateRange = UNSET,
        compare_to: CompareTo = UNSET,
    ) -> Trend:
        """What the job used over time: one point for each unit of the calendar, without gaps."""
        (found,) = await _trend_of_each([self], info, granularity, date_range, compare_to)
        return found

    @field(SCOPE)
    async def budgets(self, info: Info) -> list[Budget]:
        """The budgets of the job: one for billing periods and one for months, at most."""
        found = await budgets.of_job(info.context, self.value.tenant_id, self.value.id)
        return [Budget.from_domain(status) for status in found]

    @classmethod
    def from_domain(cls, job: tenants.Job) -> Self:
        """Map a job."""
        return cls(value=job)

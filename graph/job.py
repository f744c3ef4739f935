"""Jobs, as clients see them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit import tenants
from credit.errors import NotFoundError
from credit.ids import Kind
from credit.roles import Scope
from credit.tenants import JobOrder
from graph import ids
from graph.connection import Info
from graph.consumption import Consumption
from graph.enums import Comparison, Granularity, JobOrderField, JobStatus, OrderDirection
from graph.node import Node
from graph.policies import attribute, field, object_type
from graph.span import SpanInput, resolved
from graph.trend import Trend
from resolvers import tenants as known
from resolvers.context import Context

if TYPE_CHECKING:
    from graph.tenant import Tenant

READER = Scope.CONSUMPTION_READ
_BY_ATTRIBUTE = frozenset({JobOrderField.TITLE, JobOrderField.CREATED_AT})


@strawberry.input(name="JobOrder", description="How jobs are sorted.")
class JobOrderInput:
    """How jobs are sorted."""

    field: JobOrderField
    direction: OrderDirection = OrderDirection.DESC
    span: SpanInput | None = strawberry.field(
        default=UNSET, description="The span that usage is counted in."
    )


@object_type
class Job(Node):
    """A position that the tenant hires for."""

    external_id: str = attribute(READER, "The platform's own id of this job.")
    title: str = attribute(READER, "The newest that the platform sent.")
    status: JobStatus = attribute(READER)
    created_at: datetime = attribute(READER)
    value: strawberry.Private[tenants.Job]

    @field(READER)
    async def tenant(self, info: Info) -> Annotated["Tenant", strawberry.lazy("graph.tenant")]:
        """The tenant that hires."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to jobs, and a job back

        found = await known.by_id(info.context, self.value.tenant_id)
        if found is None:
            msg = "the tenant of this job does not exist any more"
            raise NotFoundError(msg)
        return Tenant.of(found)

    @field(READER)
    async def consumption(self, info: Info, span: SpanInput | None = UNSET) -> Consumption:
        """What the job used; in the current billing period when no span is given."""
        days = await resolved(info.context, self.value.tenant_id, span or None, "span")
        return await Consumption.of_job(info.context, self.value, days)

    @field(READER)
    async def trend(
        self,
        info: Info,
        granularity: Granularity,
        span: SpanInput | None = UNSET,
        compare_to: Comparison | None = UNSET,
    ) -> Trend:
        """What the job used over time; in the current billing period when no span is given."""
        return await Trend.of_job(
            info.context, self.value, span or None, granularity, compare_to or None
        )

    @classmethod
    def of(cls, job: tenants.Job) -> Self:
        """The words for a job."""
        return cls(
            id=ids.of_tenants(Kind.JOB, job.tenant_id, job.id),
            external_id=job.external_id,
            title=job.title,
            status=job.status,
            created_at=job.created_at,
            value=job,
        )


async def job_order(
    context: Context, tenant_id: UUID, given: JobOrderInput | None
) -> tuple[JobOrder, str]:
    """How to sort a tenant's jobs, by title unless asked otherwise, and that ordering's name."""
    wanted = (given.span or None) if given else None
    span = await resolved(context, tenant_id, wanted, "orderBy", "span")
    by = given.field if given else JobOrderField.TITLE
    descending = given is not None and given.direction is OrderDirection.DESC
    counted = "" if by in _BY_ATTRIBUTE else f" in {span.first_on}/{span.last_on}"
    return JobOrder(by, descending=descending, span=span), f"jobs by {by} {descending}{counted}"

"""A tenant's charges: the interviews behind its figures."""

from typing import Annotated
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.errors import NotFoundError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.metering import tenants
from credit.metering.charges import USUAL_OUTCOMES, ChargeFilter
from graph.arguments import After, Before, First, InDateRange, Last
from graph.charge import Charge
from graph.connection import Arguments, Connection, Info, connected
from graph.date_range import resolved
from graph.enums import OrderDirection, Outcome
from graph.node import Node
from graph.references import JobReferenceInput
from graph.scopes import field, object_type
from resolvers import charges

SCOPE = Scope.CONSUMPTION_READ

OfJob = Annotated[
    JobReferenceInput | None,
    strawberry.argument(description="Only interviews of this job; of all jobs when left out."),
]
OfOutcomes = Annotated[
    list[Outcome] | None,
    strawberry.argument(
        description="Only interviews of these outcomes. When left out, all but EXPIRED, which "
        "never cost anything."
    ),
]
Direction = Annotated[
    OrderDirection | None,
    strawberry.argument(
        description="DESC begins with the latest day, ASC with the earliest; DESC when left out. "
        "Interviews of a day are sorted by id."
    ),
]
InterviewId = Annotated[str, strawberry.argument(description="The platform's id of the interview.")]


@object_type
class TenantCharges(Node):
    """The part of `Tenant` about single interviews."""

    value: strawberry.Private[tenants.Tenant]

    @field(SCOPE)
    async def charges(  # noqa: PLR0913, PLR0917 - the arguments are the contract's
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
        date_range: InDateRange = UNSET,
        job: OfJob = UNSET,
        outcome: OfOutcomes = UNSET,
        order_by: Direction = UNSET,
    ) -> Connection[Charge]:
        """The interviews that count on some days, and what each of them cost.

        Their credits add up to `consumption.creditsUsed` of the same days and job, and for each
        outcome there are as many as `consumption` says.
        """
        context, tenant_id = info.context, self.value.id
        days = await resolved(context, tenant_id, date_range or None, "dateRange")
        job_id = _job_id(tenant_id, job or None)
        outcomes = tuple(sorted(set(outcome))) if outcome else USUAL_OUTCOMES
        wanted = ChargeFilter(days, outcomes, descending=order_by is not OrderDirection.ASC)
        ordering = f"charges by day {wanted.descending}"
        request = Arguments(first, after, last, before).request(ordering)
        try:
            page = await charges.page(context, tenant_id, request, wanted, job_id)
        except NotFoundError as error:
            raise _as_written(error, job or None) from None
        return connected(
            page,
            ordering,
            Charge.from_domain,
            lambda: charges.count(context, tenant_id, wanted, job_id),
        )

    @field(SCOPE)
    async def charge(self, info: Info, interview_id: InterviewId) -> Charge | None:
        """One interview of the tenant and what it costs; null when the tenant has no such one."""
        found = await charges.by_interview(info.context, self.value.id, interview_id)
        return Charge.from_domain(found) if found else None


def _job_id(tenant_id: UUID, job: JobReferenceInput | None) -> UUID | None:
    """The job of the argument; NotFoundError for what cannot be a job of the tenant."""
    if job is None:
        return None
    found = job.find(tenant_id)
    if found is None:
        raise _as_written(not_found(Kind.JOB), job)
    return found


def _as_written(error: NotFoundError, job: JobReferenceInput | None) -> NotFoundError:
    """The error with the path that the caller wrote."""
    return NotFoundError(error.message, ("job", job.written)) if job else error

"""Updating jobs: input, payload and mutation."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.metering import tenants
from graph import ids
from graph.connection import Info
from graph.enums import JobStatus
from graph.job import Job
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.scopes import attribute, object_type
from resolvers import jobs
from resolvers.context import Context

SCOPE = Scope.USAGE_WRITE
_DETAILS_SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(
    description="What to change of a job, which is named by `jobId`, or by `tenantExternalId` and "
    "`jobExternalId`. Fields that are left out stay as they are."
)
class UpdateJobInput:
    """What to change of a job, and how it is named."""

    job_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the job."
    )
    tenant_external_id: str | None = strawberry.field(
        default=UNSET, description="The platform's id of the tenant, instead of `jobId`."
    )
    job_external_id: str | None = strawberry.field(
        default=UNSET, description="The platform's id of the job, instead of `jobId`."
    )
    title: str | None = strawberry.field(
        default=UNSET, description="New title, 1 to 500 characters."
    )
    status: JobStatus | None = strawberry.field(default=UNSET, description="New status.")

    async def ids(self, context: Context) -> tuple[UUID, UUID]:
        """Tenant and job; InvalidInputError unless the job is named in one of the two ways."""
        tenant, job = self.tenant_external_id or None, self.job_external_id or None
        if self.job_id and tenant is None and job is None:
            return ids.job_ids_from(self.job_id)
        if self.job_id or tenant is None or job is None:
            msg = "name the job by jobId, or by both tenantExternalId and jobExternalId"
            raise InvalidInputError(msg, ("jobId",))
        return await jobs.ids_by_external_ids(context, tenant, job)

    def unknown(self) -> NotFoundError:
        """The error for a job that does not exist, by the way in which it is named."""
        if self.job_id:
            return not_found(Kind.JOB)
        msg = "this tenant has no such job: correct jobExternalId"
        return NotFoundError(msg, ("jobExternalId",))


@object_type
class UpdateJobPayload(Payload):
    """The updated job, or why it was not updated."""

    job: Job | None = attribute(
        _DETAILS_SCOPE, "The job after the call; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, job: tenants.Job) -> Self:
        """Payload of a job that was updated."""
        return cls(job=Job.from_domain(job), problems=[])


@object_type
class JobMutations:
    """The part of the mutations that is about jobs."""

    @mutation(SCOPE)
    async def update_job(
        self,
        info: Info,
        input: UpdateJobInput,  # noqa: A002 - the contract's name
    ) -> UpdateJobPayload:
        """Rename, close or reopen a job.

        Of events and updates the newest holds: events that occurred before the update change
        nothing of it, also when they arrive later; an event that occurs afterwards brings its own
        title again, and its own status if it has one.
        """
        tenant_id, job_id = await input.ids(info.context)
        title = None if input.title is UNSET else input.title
        try:
            job = await jobs.update(info.context, tenant_id, job_id, title, input.status or None)
        except NotFoundError:
            raise input.unknown() from None
        return UpdateJobPayload.from_domain(job)

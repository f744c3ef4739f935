"""Updating jobs: input, payload and mutation."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.global_ids import Kind, not_found
from credit.core.roles import Scope
from credit.metering import tenants
from graph.connection import Info
from graph.enums import JobStatus
from graph.ids import job_ids_from
from graph.job import Job
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import JobReferenceInput, TenantReferenceInput, tenant_referenced
from graph.scopes import attribute, object_type
from resolvers import jobs
from resolvers.context import Context

SCOPE = Scope.USAGE_WRITE
_DETAILS_SCOPE = Scope.CONSUMPTION_READ


@strawberry.input(
    description="What to change of a job, which is named by `jobId`, or by `job`; beside the "
    "platform's id of a job, its tenant is named. Fields that are left out stay as they are."
)
class UpdateJobInput:
    """What to change of a job, and how it is named."""

    tenant_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the tenant that has the job."
    )
    tenant: TenantReferenceInput | None = strawberry.field(
        default=UNSET,
        description="The tenant that has the job by its global id or by the platform's id, instead "
        "of `tenantId`.",
    )
    job_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the job. Either this or `job` is required."
    )
    job: JobReferenceInput | None = strawberry.field(
        default=UNSET,
        description="The job by its global id, or by the platform's id, which is unique within its "
        "tenant only: that is named beside it. Instead of `jobId`.",
    )
    tenant_external_id: str | None = strawberry.field(
        default=UNSET,
        description="The platform's id of the tenant.",
        deprecation_reason="Use `tenant: {externalId: …}`.",
    )
    job_external_id: str | None = strawberry.field(
        default=UNSET,
        description="The platform's id of the job.",
        deprecation_reason="Use `job: {externalId: …}`.",
    )
    title: str | None = strawberry.field(
        default=UNSET, description="New title, 1 to 500 characters."
    )
    status: JobStatus | None = strawberry.field(default=UNSET, description="New status.")

    async def find(self, context: Context) -> tuple[UUID, UUID]:
        """Tenant and job; whether the tenant has the job is not checked.

        Raises InvalidInputError unless each is named once, and NotFoundError.
        """
        tenant, job = self._references()
        tenant_id = await tenant_referenced(context, self.tenant_id, tenant)
        if job is None:
            msg = "name the job once: by jobId, or by job with its id or its externalId"
            raise InvalidInputError(msg, ("jobId",))
        if job.id:
            owner, found = job_ids_from(job.id)
            if tenant_id not in {None, owner}:
                raise not_found(Kind.JOB)
            return owner, found
        if tenant_id is None:
            msg = "name the tenant beside the job's externalId, which is unique within it only"
            raise InvalidInputError(msg, ("tenantId",))
        by_external_id = job.find(tenant_id)
        if by_external_id is None:
            raise not_found(Kind.JOB)
        return tenant_id, by_external_id

    def _references(self) -> tuple[TenantReferenceInput | None, JobReferenceInput | None]:
        """What names the tenant besides `tenantId`, and the job; None for a job not named once."""
        tenant = self.tenant or None
        if self.tenant_external_id:
            if tenant or self.tenant_id:
                msg = "name the tenant once: leave out tenantExternalId"
                raise InvalidInputError(msg, ("tenantExternalId",))
            tenant = TenantReferenceInput(external_id=self.tenant_external_id)
        named = [
            JobReferenceInput(id=self.job_id) if self.job_id else None,
            self.job or None,
            JobReferenceInput(external_id=self.job_external_id) if self.job_external_id else None,
        ]
        given = [one for one in named if one is not None]
        return tenant, given[0] if len(given) == 1 else None


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
        tenant_id, job_id = await input.find(info.context)
        title = None if input.title is UNSET else input.title
        try:
            job = await jobs.update(info.context, tenant_id, job_id, title, input.status or None)
        except NotFoundError:  # of the tenant, too
            raise not_found(Kind.JOB) from None
        return UpdateJobPayload.from_domain(job)

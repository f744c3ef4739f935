"""Tenants, jobs and plans as callers name them: by global id, or by the platform's own id.

Inputs take `tenantId`, or `tenant` with either of the two ids; jobs and plans likewise. An error
that names `tenantId` names what the caller wrote instead.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import strawberry
from strawberry import UNSET

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.global_ids import Kind, parsed
from credit.core.validation import is_text
from credit.metering.events import LONGEST_ID
from credit.metering.tenants import job_id
from graph.ids import plan_id_from, tenant_id_from
from resolvers import tenants
from resolvers.context import Context

_NO_JOB: Final = "there is no such job of this tenant"


class Reference:
    """A @oneOf input that names an object by one of two ids."""

    id: strawberry.ID | None
    external_id: str | None

    @property
    def written(self) -> str:
        """The field that the caller wrote."""
        return "externalId" if isinstance(self.external_id, str) else "id"


@strawberry.input(
    one_of=True,
    description="A tenant, named by exactly one of its global id and the platform's id.",
)
class TenantReferenceInput(Reference):
    """A tenant, named by exactly one of its global id and the platform's id."""

    id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the tenant."
    )
    external_id: str | None = strawberry.field(
        default=UNSET, description="The platform's id of the tenant."
    )

    async def find(self, context: Context) -> UUID:
        """The tenant's id; NotFoundError for a tenant that the viewer may not access, too."""
        if isinstance(self.external_id, str):
            return await tenants.id_by_external_id(context, self.external_id)
        return tenant_id_from(self.id or "")


@strawberry.input(
    one_of=True,
    description="A job of the tenant that is named beside it, by exactly one of its global id and "
    "the platform's id.",
)
class JobReferenceInput(Reference):
    """A job of a tenant, named by exactly one of its global id and the platform's id.

    The platform's id is unique within a tenant only.
    """

    id: strawberry.ID | None = strawberry.field(default=UNSET, description="Global id of the job.")
    external_id: str | None = strawberry.field(
        default=UNSET, description="The platform's id of the job, unique within its tenant."
    )

    def find(self, tenant_id: UUID) -> UUID | None:
        """The job's id if it can be one of the tenant; whether it has the job is not checked."""
        if isinstance(self.external_id, str):
            return job_id_by_external_id(tenant_id, self.external_id)
        return job_id_of(tenant_id, self.id or "")


@strawberry.input(
    one_of=True, description="A plan, named by exactly one of its global id and the platform's id."
)
class PlanReferenceInput(Reference):
    """A plan, named by exactly one of its global id and the platform's id."""

    id: strawberry.ID | None = strawberry.field(default=UNSET, description="Global id of the plan.")
    external_id: str | None = strawberry.field(
        default=UNSET, description="The platform's id of the plan, as in the file of plans."
    )


@strawberry.input
class OfTenant:
    """The part of an input that names a tenant."""

    tenant_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the tenant. Either this or `tenant` is required."
    )
    tenant: TenantReferenceInput | None = strawberry.field(
        default=UNSET,
        description="The tenant by its global id or by the platform's id, instead of `tenantId`.",
    )

    async def find_tenant(self, context: Context) -> UUID:
        """The tenant's id.

        Raises InvalidInputError unless the tenant is named once, and NotFoundError.
        """
        found = await tenant_referenced(context, self.tenant_id, self.tenant)
        if found is None:
            msg = "name the tenant: by tenantId, or by tenant with its id or its externalId"
            raise InvalidInputError(msg, ("tenantId",))
        return found


@strawberry.input
class OfPlan:
    """The part of an input that names a plan."""

    plan_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Global id of the plan. Either this or `plan` is required."
    )
    plan: PlanReferenceInput | None = strawberry.field(
        default=UNSET,
        description="The plan by its global id or by the platform's id, instead of `planId`.",
    )

    def find_plan(self) -> str:
        """The plan's own id; whether there is such a plan is not checked.

        Raises InvalidInputError unless the plan is named once, and NotFoundError.
        """
        if self.plan:
            _check_once(self.plan_id, "plan")
            if isinstance(self.plan.external_id, str):
                return self.plan.external_id
            return plan_id_from(self.plan.id or "")
        if not isinstance(self.plan_id, str):
            msg = "name the plan: by planId, or by plan with its id or its externalId"
            raise InvalidInputError(msg, ("planId",))
        return plan_id_from(self.plan_id)


async def tenant_referenced(
    context: Context, tenant_id: str | None, tenant: TenantReferenceInput | None
) -> UUID | None:
    """The tenant of `tenantId` or of `tenant`; None when neither is given.

    Raises InvalidInputError when both are given, and NotFoundError.
    """
    if tenant:
        _check_once(tenant_id, "tenant")
        return await tenant.find(context)
    return tenant_id_from(tenant_id) if isinstance(tenant_id, str) else None


def job_id_of(tenant_id: UUID, text: str) -> UUID | None:
    """The job of a global id; None for one that cannot be a job of this tenant."""
    found = parsed(text, Kind.JOB)
    return found.uuid if found is not None and found.tenant == tenant_id else None


def job_id_by_external_id(tenant_id: UUID, external_id: str) -> UUID | None:
    """The id that a tenant's job of an external id has; None for a text that no job is named by.

    Ids are cached with the texts that they are made of, which must not be of any length.
    """
    may_name = len(external_id) <= LONGEST_ID and is_text(external_id)
    return job_id(tenant_id, external_id) if may_name else None


def jobs_named(
    tenant_id: UUID,
    job_ids: Sequence[strawberry.ID] | None,
    jobs: Sequence[JobReferenceInput] | None,
) -> tuple[UUID, ...] | None:
    """The jobs of `jobIds` or of `jobs`; None when neither is given.

    Raises InvalidInputError when both are given, and NotFoundError for what cannot be a job of the
    tenant. Whether the tenant has the jobs is not checked.
    """
    if isinstance(jobs, list):
        if isinstance(job_ids, list):
            msg = "name the jobs once: leave out either jobIds or jobs"
            raise InvalidInputError(msg, ("jobs",))
        found = [job.find(tenant_id) for job in jobs]
    elif isinstance(job_ids, list):
        found = [job_id_of(tenant_id, text) for text in job_ids]
    else:
        return None
    return tuple(_existing(place, job) for place, job in enumerate(found))


def _existing(place: int, job: UUID | None) -> UUID:
    if job is None:
        raise NotFoundError(_NO_JOB, ("jobIds", str(place)))
    return job


def as_written(path: Sequence[str], given: object) -> list[str]:
    """The path of a problem by what the caller wrote: `tenant.externalId` for `tenantId`.

    `given` is the input whose fields name tenants, jobs and plans.
    """
    first, *rest = path or ("",)
    noun = first.removesuffix("s").removesuffix("Id")
    if first.endswith("Ids") and isinstance(several := getattr(given, f"{noun}s", None), list):
        return [f"{noun}s", *_within(several, rest)]
    if first.endswith("Id"):
        if isinstance(one := getattr(given, noun, None), Reference):
            return [noun, one.written, *rest]
        if isinstance(getattr(given, f"{noun}_external_id", None), str):
            return [f"{noun}ExternalId", *rest]
    return list(path)


def _within(references: Sequence[Reference], path: Sequence[str]) -> list[str]:
    """The path of one of several references; empty when it concerns all of them."""
    return [path[0], references[int(path[0])].written, *path[1:]] if path else []


def _check_once(named: str | None, reference: str) -> None:
    if isinstance(named, str):
        msg = f"name the {reference} once: leave out either {reference}Id or {reference}"
        raise InvalidInputError(msg, (reference,))

"""Arguments of fields that name a tenant or a job by one of two ids, and what they name."""

from typing import NamedTuple
from uuid import UUID

import strawberry

from credit.core.errors import InvalidInputError, NotFoundError
from graph.references import (
    TenantReferenceInput,
    job_id_by_external_id,
    job_id_of,
    tenant_referenced,
)
from resolvers import authorization, tenants
from resolvers.context import Context


async def tenant_followed(
    info: strawberry.Info[Context, object],
    tenant_id: str | None,
    tenant: TenantReferenceInput | None,
) -> UUID:
    """The tenant of a subscription's arguments; the viewer's only tenant without any.

    Errors are those of `tenant_referenced`, with the path that the caller wrote, and
    InvalidInputError for a viewer with several tenants.
    """
    context = info.context
    try:
        found = await tenant_referenced(context, tenant_id, tenant)
        if found is not None and tenant:
            await authorization.require_access(context, found)
    except NotFoundError as error:
        path = ("tenant", tenant.written) if tenant else error.path
        raise NotFoundError(error.message, path) from None
    return found or await tenants.own_id(context, info.field_name)


class NamedBy(NamedTuple):
    """One of the two ids of an object."""

    id: str
    external_id: str | None


def named_by(id: str | None, external_id: str | None) -> NamedBy | None:
    """What arguments of a field name an object by; None when both are left out.

    Raises InvalidInputError when both are given.
    """
    if isinstance(external_id, str):
        if isinstance(id, str):
            msg = "id and externalId do not go together: leave out one of them"
            raise InvalidInputError(msg, ("externalId",))
        return NamedBy("", external_id)
    return NamedBy(id, None) if isinstance(id, str) else None


def job_named(tenant_id: UUID, id: str | None, external_id: str | None) -> UUID | None:
    """The job of a field's arguments; None for what cannot be a job of the tenant.

    Raises InvalidInputError unless exactly one of them is given.
    """
    named = named_by(id, external_id)
    if named is None:
        msg = "name the job by id or by externalId"
        raise InvalidInputError(msg, ("id",))
    if named.external_id is not None:
        return job_id_by_external_id(tenant_id, named.external_id)
    return job_id_of(tenant_id, named.id)

"""Opening tenants that wait for their history, and deleting unused ones."""

from typing import ClassVar, Self

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.metering import tenants
from graph.connection import Info
from graph.ids import global_tenant_id
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import OfTenant
from graph.scopes import attribute, object_type
from graph.tenant_mutation import TenantPayload
from resolvers import tenant_deletion, tenant_history

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(description="The tenant to open.")
class OpenTenantInput(OfTenant):
    """The tenant to open."""


@strawberry.input(description="The tenant to delete.")
class DeleteTenantInput(OfTenant):
    """The tenant to delete."""


@object_type
class OpenTenantPayload(TenantPayload):
    """The open tenant, or why it was not opened."""


@object_type
class DeleteTenantPayload(Payload):
    """The id of the deleted tenant, or why it was not deleted."""

    kind: ClassVar[Kind | None] = Kind.TENANT

    deleted_tenant_id: strawberry.ID | None = attribute(
        SCOPE, "Global id that the tenant had; null when the call was refused."
    )
    external_id: str | None = attribute(
        SCOPE,
        "The platform's id of the tenant, which is free again; null when the call was refused.",
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, tenant: tenants.Tenant) -> Self:
        """Payload of a tenant that was deleted."""
        deleted, external_id = global_tenant_id(tenant.id), tenant.external_id
        return cls(deleted_tenant_id=deleted, external_id=external_id, problems=[])


@object_type
class TenantLifecycleMutations:
    """The part of the mutations that opens and deletes tenants."""

    @mutation(SCOPE)
    async def open_tenant(
        self,
        info: Info,
        input: OpenTenantInput,  # noqa: A002 - the contract's name
    ) -> OpenTenantPayload:
        """Open a tenant that waits for its history, with what has come in.

        Nothing can be added to its history from then on: older events count as late ones. A
        tenant that is open stays as it is.
        """
        tenant = await tenant_history.open_tenant(
            info.context, await input.find_tenant(info.context)
        )
        return OpenTenantPayload.from_domain(tenant)

    @mutation(SCOPE)
    async def delete_tenant(
        self,
        info: Info,
        input: DeleteTenantInput,  # noqa: A002 - the contract's name
    ) -> DeleteTenantPayload:
        """Delete a tenant for which nothing was ever bought and no event is recorded.

        Its keys, members, webhooks, alert rules, budgets and exports go with it, and its external
        id is free again. Of a tenant that waits for its history, what has come in goes as well.
        Everything else is refused with TENANT_IN_USE.
        """
        tenant_id = await input.find_tenant(info.context)
        return DeleteTenantPayload.from_domain(
            await tenant_deletion.delete(info.context, tenant_id)
        )

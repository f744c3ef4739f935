"""Ending a tenant, and taking its end back: inputs, payloads and mutations."""

from datetime import date

import strawberry

from graph.connection import Info
from graph.payload import mutation
from graph.references import OfTenant
from graph.scopes import object_type
from graph.tenant_mutation import SCOPE, TenantPayload
from resolvers import tenant_ends


@strawberry.input(description="The tenant to end, and its last day of service.")
class EndTenantInput(OfTenant):
    """The tenant to end, and its last day of service."""

    last_day_on: date = strawberry.field(
        description="The last day with service, the whole day, in the tenant's time zone: the "
        "tenant ends at the midnight behind it. Today at the earliest."
    )


@strawberry.input(description="The tenant whose end to take back.")
class ContinueTenantInput(OfTenant):
    """The tenant whose end to take back."""


@object_type
class EndTenantPayload(TenantPayload):
    """The tenant with its last day, or why its end was not set."""


@object_type
class ContinueTenantPayload(TenantPayload):
    """The tenant, or why its end was not taken back."""


@object_type
class TenantEndMutations:
    """The part of the mutations that is about the end of tenants; `Mutation` is the whole."""

    @mutation(SCOPE)
    async def end_tenant(
        self,
        info: Info,
        input: EndTenantInput,  # noqa: A002 - the contract's name
    ) -> EndTenantPayload:
        """End a tenant with a last day of service, or move its end to another day.

        Behind that day its last billing period closes, every unspent credit expires, purchased
        ones too, and nothing is allocated, bought or used any more; reading, exports and proofs
        stay. The tenant is told by alerts. Until then `continueTenant` takes it back.
        """
        tenant_id = await input.find_tenant(info.context)
        return EndTenantPayload.from_domain(
            await tenant_ends.end(info.context, tenant_id, input.last_day_on)
        )

    @mutation(SCOPE)
    async def continue_tenant(
        self,
        info: Info,
        input: ContinueTenantInput,  # noqa: A002 - the contract's name
    ) -> ContinueTenantPayload:
        """Take the end of a tenant back: its billing periods go on as if it had never been set.

        A tenant that has no end stays as it is; one that has ended is refused.
        """
        tenant_id = await input.find_tenant(info.context)
        return ContinueTenantPayload.from_domain(
            await tenant_ends.take_back(info.context, tenant_id)
        )

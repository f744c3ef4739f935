"""Creating and changing tenants: inputs and payloads."""

from datetime import date
from typing import Self

import strawberry
from strawberry import UNSET

from credit.core.errors import AlreadyDoneError
from credit.core.roles import Scope
from credit.metering import tenants
from credit.metering.tenants import NewTenant
from graph.connection import Info
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import OfPlan, OfTenant
from graph.scalars import CountryCode, TimeZone
from graph.scopes import attribute, object_type
from graph.tenant import Tenant
from resolvers import tenants as use_cases

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(description="The tenant to create.")
class CreateTenantInput(OfPlan):
    """The tenant to create."""

    external_id: str = strawberry.field(description="The platform's id of the tenant; unique.")
    name: str = strawberry.field(description="Name of the tenant.")
    timezone: TimeZone = strawberry.field(
        description="Time zone in which the tenant's days and billing periods are counted."
    )
    anchor_on: date | None = strawberry.field(
        default=UNSET,
        description="The day from which billing periods are counted. The tenant's first day "
        "when left out.",
    )
    country: CountryCode | None = strawberry.field(
        default=UNSET,
        description="The country whose nationwide public holidays the forecast is to know. The one "
        "that `timezone` belongs to when left out.",
    )
    starts_on: date | None = strawberry.field(
        default=UNSET,
        description="First day of the tenant, which starts with the billing period that contains "
        "it. Today when left out. With an earlier day, by its own time zone, the tenant waits for "
        "its history (`state` is AWAITING_HISTORY) until that is imported, or `openTenant`.",
    )

    def to_domain(self) -> NewTenant:
        """The new tenant of the domain; NotFoundError for an id that cannot be a plan's."""
        return NewTenant(
            external_id=self.external_id,
            name=self.name,
            zone=self.timezone,
            plan_id=self.find_plan(),
            anchor_on=self.anchor_on or None,
            country=self.country or None,
            starts_on=self.starts_on or None,
        )


@strawberry.input(
    description="What to change of a tenant. Fields that are left out stay as they are."
)
class UpdateTenantInput(OfTenant):
    """What to change of a tenant. Fields that are left out stay as they are."""

    name: str | None = strawberry.field(default=UNSET, description="New name.")
    timezone: TimeZone | None = strawberry.field(
        default=UNSET, description="New time zone; it applies from the next billing period on."
    )
    country: CountryCode | None = strawberry.field(
        default=UNSET,
        description="New country, whose nationwide public holidays the forecast is to know; null "
        "for the one that the tenant's time zone belongs to. It applies at once.",
    )


@strawberry.input(description="The plan to change a tenant to, from its next billing period on.")
class ChangePlanInput(OfTenant, OfPlan):
    """The plan to change a tenant to, from its next billing period on."""


@object_type
class TenantPayload(Payload):
    """Fields of all payloads below."""

    tenant: Tenant | None = attribute(SCOPE, "The tenant; null when the call was refused.")
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, tenant: tenants.Tenant) -> Self:
        """Payload of a tenant that was created or changed."""
        return cls(tenant=Tenant.from_domain(tenant), problems=[])


@object_type
class CreateTenantPayload(TenantPayload):
    """The new tenant, or why there is none."""

    tenant: Tenant | None = attribute(
        SCOPE,
        "The tenant; beside ALREADY_DONE the one that has the external id, if the viewer may read "
        "it. Null when the call was refused otherwise.",
    )

    @classmethod
    def existing(cls, found: tenants.Tenant | None, error: AlreadyDoneError) -> Self:
        """Payload of a call that was refused because of a tenant that exists."""
        tenant = Tenant.from_domain(found) if found else None
        return cls(tenant=tenant, problems=[Problem.from_domain(error)])


@object_type
class UpdateTenantPayload(TenantPayload):
    """The updated tenant, or why it was not updated."""


@object_type
class ChangePlanPayload(TenantPayload):
    """The tenant, or why its plan was not changed."""


@object_type
class TenantMutations:
    """The part of the mutations that creates and changes tenants; `Mutation` is the whole."""

    @mutation(SCOPE)
    async def create_tenant(
        self,
        info: Info,
        input: CreateTenantInput,  # noqa: A002 - the contract's name
    ) -> CreateTenantPayload:
        """Create a tenant with a plan. One that starts in the past waits for its history.

        Where there is a tenant of this `externalId`, it is answered as it is, beside the problem
        ALREADY_DONE, if the viewer may read it.
        """
        try:
            tenant = await use_cases.create(info.context, input.to_domain())
        except AlreadyDoneError as error:
            found = await use_cases.by_external_id(info.context, input.external_id)
            return CreateTenantPayload.existing(found, error)
        return CreateTenantPayload.from_domain(tenant)

    @mutation(SCOPE)
    async def update_tenant(
        self,
        info: Info,
        input: UpdateTenantInput,  # noqa: A002 - the contract's name
    ) -> UpdateTenantPayload:
        """Change the name, the time zone or the country of a tenant."""
        name = None if input.name is UNSET else input.name
        tenant_id = await input.find_tenant(info.context)
        country = ... if input.country is UNSET else input.country
        tenant = await use_cases.update(
            info.context, tenant_id, name, input.timezone or None, country
        )
        return UpdateTenantPayload.from_domain(tenant)

    @mutation(SCOPE)
    async def change_plan(
        self,
        info: Info,
        input: ChangePlanInput,  # noqa: A002 - the contract's name
    ) -> ChangePlanPayload:
        """Change the plan of a tenant, from its next billing period on."""
        tenant_id, plan_id = await input.find_tenant(info.context), input.find_plan()
        tenant = await use_cases.change_plan(info.context, tenant_id, plan_id)
        return ChangePlanPayload.from_domain(tenant)

"""Starting and changing tenants: what is sent, and what is answered."""

from datetime import date
from typing import Self

import strawberry
from strawberry import UNSET

from credit import tenants
from credit.errors import InsightsError
from credit.roles import Scope
from credit.tenants import NewTenant
from graph.ids import plan_id_from
from graph.problems import Problem
from graph.scalars import TimeZone
from graph.scopes import attribute, object_type
from graph.tenant import Tenant

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(description="A new customer.")
class CreateTenantInput:
    """A new customer."""

    external_id: str
    name: str
    timezone: TimeZone
    plan_id: strawberry.ID
    anchor_on: date | None = strawberry.field(
        default=UNSET,
        description="The day that billing periods start from; the day of creation when left out.",
    )

    def to_domain(self) -> NewTenant:
        """The tenant that it says; NotFoundError for an id that cannot be a plan's."""
        return NewTenant(
            external_id=self.external_id,
            name=self.name,
            zone=self.timezone,
            plan_id=plan_id_from(self.plan_id),
            anchor_on=self.anchor_on or None,
        )


@strawberry.input(description="What is to change of a tenant; what is left out stays.")
class UpdateTenantInput:
    """What is to change of a tenant."""

    tenant_id: strawberry.ID
    name: str | None = UNSET
    timezone: TimeZone | None = UNSET


@strawberry.input(description="The plan that a tenant is to have from the next period on.")
class ChangePlanInput:
    """The plan that a tenant is to have from the next period on."""

    tenant_id: strawberry.ID
    plan_id: strawberry.ID


@object_type
class TenantPayload:
    """What all of these answer."""

    tenant: Tenant | None = attribute(SCOPE)
    problems: list[Problem] = attribute(SCOPE)

    @classmethod
    def from_domain(cls, tenant: tenants.Tenant) -> Self:
        """Map a tenant that was created or changed."""
        return cls(tenant=Tenant.from_domain(tenant), problems=[])

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call."""
        return cls(tenant=None, problems=[Problem.from_domain(error)])


@object_type
class CreateTenantPayload(TenantPayload):
    """The new tenant, or why there is none."""


@object_type
class UpdateTenantPayload(TenantPayload):
    """The changed tenant, or why nothing changed."""


@object_type
class ChangePlanPayload(TenantPayload):
    """The tenant with its new plan, or why it has none."""

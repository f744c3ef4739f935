"""Creating and changing tenants: inputs and payloads."""

from datetime import date
from typing import Self

import strawberry
from strawberry import UNSET

from credit.core.roles import Scope
from credit.metering import tenants
from credit.metering.tenants import NewTenant
from graph.ids import plan_id_from
from graph.payload import WHY_REFUSED, Payload
from graph.problems import Problem
from graph.scalars import CountryCode, TimeZone
from graph.scopes import attribute, object_type
from graph.tenant import Tenant

SCOPE = Scope.TENANT_MANAGE


@strawberry.input(description="The tenant to create.")
class CreateTenantInput:
    """The tenant to create."""

    external_id: str = strawberry.field(description="The platform's id of the tenant; unique.")
    name: str = strawberry.field(description="Name of the tenant.")
    timezone: TimeZone = strawberry.field(
        description="Time zone in which the tenant's days and billing periods are counted."
    )
    plan_id: strawberry.ID = strawberry.field(description="Global id of the plan.")
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
            plan_id=plan_id_from(self.plan_id),
            anchor_on=self.anchor_on or None,
            country=self.country or None,
            starts_on=self.starts_on or None,
        )


@strawberry.input(
    description="What to change of a tenant. Fields that are left out stay as they are."
)
class UpdateTenantInput:
    """What to change of a tenant. Fields that are left out stay as they are."""

    tenant_id: strawberry.ID = strawberry.field(description="Global id of the tenant.")
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
class ChangePlanInput:
    """The plan to change a tenant to, from its next billing period on."""

    tenant_id: strawberry.ID = strawberry.field(description="Global id of the tenant.")
    plan_id: strawberry.ID = strawberry.field(description="Global id of the new plan.")


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


@object_type
class UpdateTenantPayload(TenantPayload):
    """The updated tenant, or why it was not updated."""


@object_type
class ChangePlanPayload(TenantPayload):
    """The tenant, or why its plan was not changed."""

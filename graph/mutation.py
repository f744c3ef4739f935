"""What can be changed. Each answers the changed object, and the problems where there are any."""

from datetime import date
from typing import Self

import strawberry
from strawberry import UNSET

from credit.errors import InsightsError, NotFoundError
from credit.roles import Scope
from credit.tenants import NewTenant
from graph.connection import Info
from graph.event import RecordInterviewEventsInput, RecordInterviewEventsPayload
from graph.ids import Kind, parsed
from graph.policies import attribute, field, object_type
from graph.problems import Problem
from graph.scalars import TimeZone
from graph.tenant import Tenant
from resolvers import metering, tenants


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

    def value(self) -> NewTenant:
        """The tenant that it says; NotFoundError for an id that cannot be a plan's."""
        plan = parsed(self.plan_id, Kind.PLAN)
        if plan is None:
            msg = "there is no plan of this id: `plans` has them"
            raise NotFoundError(msg, ("planId",))
        return NewTenant(
            external_id=self.external_id,
            name=self.name,
            zone=self.timezone,
            plan_id=plan.key,
            anchor_on=self.anchor_on or None,
        )


@object_type
class CreateTenantPayload:
    """The new tenant, or why there is none."""

    tenant: Tenant | None = attribute(Scope.TENANT_MANAGE)
    problems: list[Problem] = attribute(Scope.TENANT_MANAGE)

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for a tenant that was not created."""
        return cls(tenant=None, problems=[Problem.of(error)])


@object_type
class Mutation:
    """What can be changed."""

    @field(Scope.USAGE_WRITE)
    async def record_interview_events(
        self,
        info: Info,
        input: RecordInterviewEventsInput,  # noqa: A002 - the contract's name
    ) -> RecordInterviewEventsPayload:
        """Up to 500 interview events in one transaction for each tenant.

        Each event gets its own answer, and sending one twice changes nothing.
        """
        try:
            events = [event.value() for event in input.events]
            return RecordInterviewEventsPayload.of(await metering.record(info.context, events))
        except InsightsError as error:
            return RecordInterviewEventsPayload.refused(error)

    @field(Scope.TENANT_MANAGE)
    async def create_tenant(
        self,
        info: Info,
        input: CreateTenantInput,  # noqa: A002 - the contract's name
    ) -> CreateTenantPayload:
        """Start a tenant with a plan."""
        try:
            tenant = await tenants.create(info.context, input.value())
        except InsightsError as error:
            return CreateTenantPayload.refused(error)
        return CreateTenantPayload(tenant=Tenant.of(tenant), problems=[])

"""The types of charges: single interviews, what they cost, and what led to it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.metering import charges, tenants
from credit.metering.interviews import outcome_event
from graph.balance import Grant
from graph.balance_change import BalanceChange
from graph.connection import Info
from graph.enums import EventType, Outcome
from graph.ids import global_id
from graph.node import Node
from graph.related import JOB, related
from graph.scopes import attribute, field, object_type
from resolvers import balance, jobs
from resolvers import charges as use_cases

SCOPE = Scope.CONSUMPTION_READ


@object_type
class ChargeEvent:
    """An event of an interview, as the platform sent it and as it was priced."""

    event_id: str = attribute(SCOPE, "The platform's id of the event, unique within its source.")
    source: str = attribute(SCOPE, "What sent the event.")
    type: EventType = attribute(SCOPE, "What happened.")
    progress: float | None = attribute(
        SCOPE, "The share of the interview that was done, from 0 to 1; null when none was sent."
    )
    occurred_at: datetime = attribute(SCOPE, "When it happened.")
    recorded_at: datetime = attribute(SCOPE, "When it was recorded: later for a late event.")
    price: Credits = attribute(
        SCOPE,
        "What the interview costs from a complete or partial completion on, in credits, by the "
        "plan at the time of the event; 0 for events of other types. A later event can change what "
        "the interview costs.",
    )

    @classmethod
    def from_domain(cls, event: charges.RecordedEvent) -> Self:
        """Map a recorded event."""
        return cls(
            event_id=event.priced.id,
            source=event.priced.source,
            type=event.priced.type,
            progress=event.progress,
            occurred_at=event.priced.occurred_at,
            recorded_at=event.recorded_at,
            price=event.priced.price,
        )


@object_type
class GrantPayment:
    """What one grant paid for an interview, at the charge or by repaying overage later."""

    paid: Credits = attribute(SCOPE, "Credits that the grant paid.")
    given_back: Credits = attribute(
        SCOPE, "Credits of those that were given back to the grant, as when interviews are voided."
    )
    tenant_id: strawberry.Private[UUID]
    number: strawberry.Private[int]

    @field(SCOPE)
    async def grant(self, info: Info) -> Grant:
        """The grant, which may be spent or have expired since."""
        found = await balance.grant_by_number(info.context, self.tenant_id, self.number)
        assert found is not None, "a payment names a grant of the tenant"
        return Grant.from_domain(self.tenant_id, found)

    @classmethod
    def from_domain(cls, tenant_id: UUID, payment: charges.GrantPayment) -> Self:
        """Map a payment by a grant of a tenant."""
        return cls(
            paid=payment.paid,
            given_back=payment.given_back,
            tenant_id=tenant_id,
            number=payment.grant,
        )


@object_type
class Charge(Node):
    """An interview and what it costs, as known now. Late and corrected events restate it.

    The `credits` of all charges that count on some days add up to `consumption.creditsUsed` of
    these days.
    """

    interview_id: str = attribute(SCOPE, "The platform's id of the interview.")
    outcome: Outcome | None = attribute(
        SCOPE, "How the interview ended; null while it has not, and of a simulation."
    )
    counts_on: date | None = attribute(
        SCOPE,
        "The day, in the tenant's time zone, on which the outcome and the credits count: that of "
        "the event that last changed one of them. Null without an outcome.",
    )
    credits: Credits = attribute(
        SCOPE, "Credits that the interview costs; 0 when it was voided or has no outcome."
    )
    value: strawberry.Private[charges.Charge]

    @related(JOB, SCOPE)
    async def job(self, info: Info) -> tenants.Job:
        """The job that the interview is for."""
        found = await jobs.by_id(info.context, self.value.tenant_id, self.value.job_id)
        assert found is not None, "an interview is of a job of the tenant"
        return found

    @field(SCOPE)
    async def occurred_at(self, info: Info) -> datetime | None:
        """When the event happened that the outcome and the credits come from; null without one."""
        event = await self._outcome_event(info)
        return event.priced.occurred_at if event else None

    @field(SCOPE)
    async def recorded_at(self, info: Info) -> datetime | None:
        """When that event was recorded; null without an outcome."""
        event = await self._outcome_event(info)
        return event.recorded_at if event else None

    @field(SCOPE)
    async def events(self, info: Info) -> list[ChargeEvent]:
        """The events of the interview so far, in the order that they happened."""
        return [ChargeEvent.from_domain(event) for event in await self._events(info)]

    @field(SCOPE)
    async def changes(self, info: Info) -> list[BalanceChange]:
        """The ledger entries that the interview made, oldest first.

        CONSUMPTION entries charge it, REVERSAL entries give back; less what came back, they charge
        `credits`.
        """
        tenant_id = self.value.tenant_id
        found = await use_cases.entries(info.context, tenant_id, self.value.interview)
        return [BalanceChange.from_domain(tenant_id, entry) for entry in found]

    @field(SCOPE)
    async def payments(self, info: Info) -> list[GrantPayment]:
        """The grants that paid for the interview, the first to pay first.

        All of `paid` less all of `givenBack`, `overage` and `forgiven` add up to `credits`.
        """
        found = await self._coverage(info)
        return [GrantPayment.from_domain(self.value.tenant_id, one) for one in found.payments]

    @field(SCOPE)
    async def overage(self, info: Info) -> Credits:
        """Credits of the interview that no grant has covered, and that are owed still."""
        return (await self._coverage(info)).owed

    @field(SCOPE)
    async def forgiven(self, info: Info) -> Credits:
        """Credits of the interview that no grant covered, and that were forgiven."""
        return (await self._coverage(info)).forgiven

    async def _events(self, info: Info) -> Sequence[charges.RecordedEvent]:
        return await use_cases.events(info.context, self.value.tenant_id, self.value.interview)

    async def _outcome_event(self, info: Info) -> charges.RecordedEvent | None:
        events = {event.priced.order: event for event in await self._events(info)}
        found = outcome_event(event.priced for event in events.values())
        return events[found.order] if found else None

    async def _coverage(self, info: Info) -> charges.ChargeCoverage:
        return await use_cases.coverage(info.context, self.value.tenant_id, self.value.interview)

    @classmethod
    def from_domain(cls, charge: charges.Charge) -> Self:
        """Map a charge."""
        return cls(
            id=global_id(Kind.CHARGE, charge.tenant_id, charge.interview),
            interview_id=charge.interview,
            outcome=charge.outcome,
            counts_on=charge.counts_on,
            credits=charge.credits,
            value=charge,
        )

"""The type of billing periods."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement
from graph.connection import Info
from graph.date_range import DateRange
from graph.ids import global_id
from graph.node import Node
from graph.scopes import attribute, field, object_type
from resolvers import periods

SCOPE = Scope.CONSUMPTION_READ


@object_type
class BillingPeriod(Node):
    """A billing period of a tenant with its account statement; all amounts are credits.

    The terms add up: opening + allocated + rolledIn + purchased + adjusted + forgiven - refunded -
    used - expired - rolledOut = closing. Opening and closing are the balance less the overage.
    Behind the last period of a tenant that has ended, one without allocation holds the charges of
    events that came late, if there are any.
    """

    starts_at: datetime = attribute(SCOPE, "When the period begins.")
    ends_at: datetime = attribute(
        SCOPE,
        "When the period ends, which is when the next one begins; at the tenant's end none does.",
    )
    date_range: DateRange = attribute(SCOPE, "The days of the period in the tenant's time zone.")
    closed: bool = attribute(SCOPE, "Whether the period is over and its statement final.")
    opening: Credits = attribute(SCOPE, "Balance less overage at the start.")
    tenant_id: strawberry.Private[UUID]
    value: strawberry.Private[Period]

    @field(SCOPE)
    async def allocated(self, info: Info) -> Credits:
        """Credits that the plan allocated."""
        return (await self._statement(info)).allocated

    @field(SCOPE)
    async def rolled_in(self, info: Info) -> Credits:
        """Unused allocation carried over from the period before."""
        return (await self._statement(info)).rolled_in

    @field(SCOPE)
    async def purchased(self, info: Info) -> Credits:
        """Credits of purchases that were settled."""
        return (await self._statement(info)).purchased

    @field(SCOPE)
    async def adjusted(self, info: Info) -> Credits:
        """Credits that operators added, less those that they deducted; can be below zero."""
        return (await self._statement(info)).adjusted

    @field(SCOPE)
    async def forgiven(self, info: Info) -> Credits:
        """Overage that was forgiven."""
        return (await self._statement(info)).forgiven

    @field(SCOPE)
    async def refunded(self, info: Info) -> Credits:
        """Credits of refunded purchases that were taken back."""
        return (await self._statement(info)).refunded

    @field(SCOPE)
    async def used(self, info: Info) -> Credits:
        """Credits charged for interviews, less those given back."""
        return (await self._statement(info)).used

    @field(SCOPE)
    async def used_late(self, info: Info) -> Credits:
        """The part of `used` that belongs to interviews of earlier periods."""
        return (await self._statement(info)).used_late

    @field(SCOPE)
    async def expired(self, info: Info) -> Credits:
        """Credits that expired unspent."""
        return (await self._statement(info)).expired

    @field(SCOPE)
    async def rolled_out(self, info: Info) -> Credits:
        """Unused allocation carried over to the next period."""
        return (await self._statement(info)).rolled_out

    @field(SCOPE)
    async def closing(self, info: Info) -> Credits:
        """Balance less overage at the end, or now while the period is open."""
        return await periods.closing(info.context, self.tenant_id, self.value)

    async def _statement(self, info: Info) -> Statement:
        """All sums at once; the periods of one operation are loaded in one batch."""
        return await periods.statement(info.context, self.tenant_id, self.value)

    @classmethod
    def from_domain(cls, tenant_id: UUID, period: Period) -> Self:
        """Map a tenant's billing period."""
        return cls(
            id=global_id(Kind.BILLING_PERIOD, tenant_id, period.number),
            starts_at=period.starts_at,
            ends_at=period.ends_at,
            date_range=DateRange.from_domain(period.date_range),
            closed=period.closing is not None,
            opening=period.opening,
            tenant_id=tenant_id,
            value=period,
        )

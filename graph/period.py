"""Billing periods, as clients see them."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.ids import Kind
from credit.periods import Period
from credit.roles import Scope
from credit.statements import Statement
from credit.units import Credits
from graph.connection import Info
from graph.ids import of_tenants
from graph.node import Node
from graph.policies import attribute, field, object_type
from graph.span import DateRange
from resolvers import periods

READER = Scope.CONSUMPTION_READ


@object_type
class BillingPeriod(Node):
    """A stretch of the tenant's calendar that brings an allocation and ends with a closing.

    opening + allocated + rolledIn + purchased + adjusted + forgiven - refunded - used - expired
    - rolledOut = closing; opening and closing are the balance less the overage.
    """

    starts_at: datetime = attribute(READER)
    ends_at: datetime = attribute(READER)
    span: DateRange = attribute(READER)
    closed: bool = attribute(READER)
    opening: Credits = attribute(READER, "The balance less the overage at its start.")
    tenant_id: strawberry.Private[UUID]
    value: strawberry.Private[Period]

    @field(READER)
    async def allocated(self, info: Info) -> Credits:
        """What the plan brought."""
        return (await self._statement(info)).allocated

    @field(READER)
    async def rolled_in(self, info: Info) -> Credits:
        """What was carried over from the period before."""
        return (await self._statement(info)).rolled_in

    @field(READER)
    async def purchased(self, info: Info) -> Credits:
        """What was bought and settled."""
        return (await self._statement(info)).purchased

    @field(READER)
    async def adjusted(self, info: Info) -> Credits:
        """What was given by hand, less what was taken away by hand."""
        return (await self._statement(info)).adjusted

    @field(READER)
    async def forgiven(self, info: Info) -> Credits:
        """Overage that is not owed any more."""
        return (await self._statement(info)).forgiven

    @field(READER)
    async def refunded(self, info: Info) -> Credits:
        """What went back for purchases that were refunded."""
        return (await self._statement(info)).refunded

    @field(READER)
    async def used(self, info: Info) -> Credits:
        """What interviews were charged, less what was given back for them."""
        return (await self._statement(info)).used

    @field(READER)
    async def used_late(self, info: Info) -> Credits:
        """The part of `used` that belongs to interviews of earlier periods."""
        return (await self._statement(info)).used_late

    @field(READER)
    async def expired(self, info: Info) -> Credits:
        """What was lost unspent."""
        return (await self._statement(info)).expired

    @field(READER)
    async def rolled_out(self, info: Info) -> Credits:
        """What was carried over to the period after."""
        return (await self._statement(info)).rolled_out

    @field(READER)
    async def closing(self, info: Info) -> Credits:
        """The balance less the overage at its end, or now while it is open."""
        return await periods.closing(info.context, self.tenant_id, self.value)

    async def _statement(self, info: Info) -> Statement:
        """All sums at once: those of one operation's periods are asked for together."""
        return await periods.statement(info.context, self.tenant_id, self.value)

    @classmethod
    def of(cls, tenant_id: UUID, period: Period) -> Self:
        """The words for a tenant's billing period."""
        return cls(
            id=of_tenants(Kind.BILLING_PERIOD, tenant_id, period.number),
            starts_at=period.starts_at,
            ends_at=period.ends_at,
            span=DateRange.of(period.span),
            closed=period.closing is not None,
            opening=period.opening,
            tenant_id=tenant_id,
            value=period,
        )

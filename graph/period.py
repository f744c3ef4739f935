"""Billing periods, as clients see them."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit import periods
from credit.roles import Scope
from credit.units import Credits
from graph.connection import Info
from graph.ids import Kind, of_tenants
from graph.node import Node
from graph.policies import attribute, field, object_type
from graph.span import DateRange
from resolvers import balance

READER = Scope.CONSUMPTION_READ


@object_type
class BillingPeriod(Node):
    """A stretch of the tenant's calendar that brings an allocation and ends with a closing."""

    starts_at: datetime = attribute(READER)
    ends_at: datetime = attribute(READER)
    span: DateRange = attribute(READER)
    closed: bool = attribute(READER)
    opening: Credits = attribute(READER, "The balance less the overage at its start.")
    tenant_id: strawberry.Private[UUID]
    closed_with: strawberry.Private[Credits | None]

    @field(READER)
    async def closing(self, info: Info) -> Credits:
        """The balance less the overage at its end, or now while it is open."""
        if self.closed_with is not None:
            return self.closed_with
        current = await balance.now(info.context, self.tenant_id)
        return current.remaining - current.overage

    @classmethod
    def of(cls, tenant_id: UUID, period: periods.Period) -> Self:
        """The words for a tenant's billing period."""
        return cls(
            id=of_tenants(Kind.BILLING_PERIOD, tenant_id, period.number),
            starts_at=period.starts_at,
            ends_at=period.ends_at,
            span=DateRange.of(period.span),
            closed=period.closing is not None,
            opening=period.opening,
            tenant_id=tenant_id,
            closed_with=period.closing,
        )

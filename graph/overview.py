"""The four summary cards of the dashboard."""

from typing import Self
from uuid import UUID

from credit.roles import Scope
from credit.spans import Span
from credit.units import Credits
from graph.policies import attribute, object_type
from graph.span import DateRange
from resolvers import balance, consumption
from resolvers.context import Context

READER = Scope.CONSUMPTION_READ


@object_type
class Overview:
    """The four summary cards of the dashboard, in one object."""

    span: DateRange = attribute(READER)
    total_interviews: int = attribute(
        READER, "Interviews conducted: completed and partially completed."
    )
    credits_used: Credits = attribute(READER)
    remaining_balance: Credits = attribute(
        READER,
        "Credits that can be spent now; never below zero. What is owed stands in `overage`.",
    )
    overage: Credits = attribute(READER)

    @classmethod
    async def of(cls, context: Context, tenant_id: UUID, span: Span) -> Self:
        """What a tenant used in a span, and what it can spend now."""
        used = await consumption.of_tenant(context, tenant_id, span)
        current = await balance.now(context, tenant_id)
        return cls(
            span=DateRange.of(span),
            total_interviews=used.conducted,
            credits_used=used.credits,
            remaining_balance=current.remaining,
            overage=current.overage,
        )

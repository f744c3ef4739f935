"""The type of billing periods."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.audit.reconciliation import Reconciliation as Lines
from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement
from graph.account_statement import Reconciliation, StatementTerms
from graph.connection import Info
from graph.date_range import DateRange
from graph.ids import global_id
from graph.node import Node
from graph.scopes import attribute, field, object_type
from resolvers import statements

SCOPE = Scope.CONSUMPTION_READ


@object_type
class BillingPeriod(Node, StatementTerms):
    """A billing period of a tenant with its account statement; all amounts are credits.

    The terms add up: opening + allocated + rolledIn + purchased + adjusted + forgiven - refunded -
    used - expired - rolledOut = closing. Opening and closing are the balance less the overage.
    `used` is what the ledger moved; `reconciliation` leads to it from the usage of these days.
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
    async def used_late(self, info: Info) -> Credits:
        """The part of `used` that belongs to interviews of earlier periods, reported late.

        It is the line `usedLate` of `reconciliation`; voids of interviews of earlier periods are in
        its line `corrected`.
        """
        return (await self._reconciliation(info)).used_late

    @field(SCOPE)
    async def closing(self, info: Info) -> Credits:
        """Balance less overage at the end, or now while the period is open."""
        if self.value.closing is not None:
            return self.value.closing
        return (await self._statement(info)).closing

    @field(SCOPE)
    async def reconciliation(self, info: Info) -> Reconciliation:
        """How the usage of the period's days leads to what was charged in the period."""
        return Reconciliation.from_domain(await self._reconciliation(info))

    async def _statement(self, info: Info) -> Statement:
        """All sums at once; the periods of one operation are loaded in one batch."""
        return await statements.of_period(info.context, self.tenant_id, self.value)

    async def _reconciliation(self, info: Info) -> Lines:
        """As `_statement`."""
        return await statements.reconciliation_of_period(info.context, self.tenant_id, self.value)

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

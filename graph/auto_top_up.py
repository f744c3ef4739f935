"""The type of automatic top-ups."""

from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import auto_top_up
from graph.connection import Info
from graph.enums import TopUpOffReason
from graph.plan import Money
from graph.purchase import Purchase
from graph.scopes import attribute, field, object_type
from resolvers import auto_top_ups

SCOPE = (Scope.CONSUMPTION_READ, Scope.CREDITS_BUY)
"""Who may buy may set it, and reads how it is set."""


@object_type
class AutoTopUp:
    """The automatic top-up of a tenant: it buys credits when the balance falls below a line."""

    is_on: bool = attribute(SCOPE, "Whether it may buy; `offReason` says why it may not.")
    off_reason: TopUpOffReason | None = attribute(
        SCOPE, "Why it is off, until it is set again; null while it is on."
    )
    off_at: datetime | None = attribute(SCOPE, "When it was turned off; null while it is on.")
    armed: bool = attribute(
        SCOPE,
        "Whether it buys when the balance is below the line. It is armed whenever the balance is "
        "at or above the line, and no longer once it has bought, unless that lifted the balance to "
        "the line. False while it is off.",
    )
    below: Credits = attribute(
        SCOPE, "The line, in credits: it buys when the balance less the overage is below it."
    )
    credits: Credits | None = attribute(
        SCOPE, "Credits that each purchase is for; null when it buys up to a balance."
    )
    up_to: Credits | None = attribute(
        SCOPE,
        "Balance less overage that each purchase reaches, in credits; null when it buys a fixed "
        "amount.",
    )
    at_most_per_period: int = attribute(SCOPE, "Most purchases that it makes in a billing period.")
    purchases_in_period: int = attribute(
        SCOPE,
        "Purchases that it has made in the current billing period, whatever became of them; they "
        "count towards `atMostPerPeriod`, also after it was set anew.",
    )
    credit_price: Money = attribute(
        SCOPE, "Price of one credit when it was set; it buys at no other price."
    )
    set_by: str = attribute(SCOPE, "Name of the key, or subject of the member, that set it.")
    set_at: datetime = attribute(SCOPE, "When it was set, or last changed.")
    tenant_id: strawberry.Private[UUID]

    @field(SCOPE)
    async def last_purchase(self, info: Info) -> Purchase | None:
        """The newest purchase that it has made; null before the first."""
        found = await auto_top_ups.last_purchase(info.context, self.tenant_id)
        return Purchase.from_domain(found) if found else None

    @classmethod
    def from_domain(cls, tenant_id: UUID, top_up: auto_top_up.AutoTopUp) -> Self:
        """Map the automatic top-up of a tenant."""
        rule = top_up.rule
        return cls(
            is_on=top_up.is_on,
            off_reason=top_up.off_reason,
            off_at=top_up.off_at,
            armed=top_up.is_armed,
            below=rule.below,
            credits=rule.credits,
            up_to=rule.up_to,
            at_most_per_period=rule.at_most_per_period,
            purchases_in_period=top_up.bought,
            credit_price=Money.from_domain(top_up.credit_price),
            set_by=top_up.set_by,
            set_at=top_up.set_at,
            tenant_id=tenant_id,
        )

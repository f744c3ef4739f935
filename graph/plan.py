"""Plans, as clients see them."""

from decimal import Decimal
from typing import Self

from credit import plans
from credit.roles import Scope
from credit.units import Credits
from graph import ids
from graph.enums import BillingInterval, OveragePolicy, PaymentTerms, RolloverKind
from graph.node import Node
from graph.scopes import attribute, object_type

SCOPE = Scope.CONSUMPTION_READ
PRICE_SCOPES = (SCOPE, Scope.CREDITS_BUY, Scope.PURCHASES_SETTLE)
"""Whoever buys or settles reads what it costs."""


@object_type
class Money:
    """An exact price."""

    amount: Decimal = attribute(PRICE_SCOPES)
    currency: str = attribute(PRICE_SCOPES, "ISO 4217.")

    @classmethod
    def from_domain(cls, money: plans.Money) -> Self:
        """Map a price."""
        return cls(amount=money.amount, currency=money.currency)


@object_type
class PartialRate:
    """What an interview costs that stopped part way."""

    from_progress: float = attribute(SCOPE, "From this share of the interview on, 0 to 1.")
    credits: Credits = attribute(SCOPE)


@object_type
class Rollover:
    """What becomes of the part of an allocation that is left at the end of its period."""

    kind: RolloverKind = attribute(SCOPE)
    maximum: Credits | None = attribute(SCOPE, "With CAPPED.")


@object_type
class Plan(Node):
    """A plan: how many credits a billing period brings, and what becomes of those that are left."""

    name: str = attribute(SCOPE)
    credits_per_period: Credits = attribute(SCOPE)
    billing_interval: BillingInterval = attribute(SCOPE)
    rollover: Rollover = attribute(SCOPE)
    overage: OveragePolicy = attribute(SCOPE)
    partial_rates: list[PartialRate] = attribute(
        SCOPE, "What an interview that stopped part way costs, by how far it came."
    )
    credit_price: Money = attribute(SCOPE, "The price of one more credit.")
    payment_terms: PaymentTerms = attribute(SCOPE)
    purchased_credits_last_days: int | None = attribute(
        SCOPE, "How long bought credits last; null for ever."
    )

    @classmethod
    def from_domain(cls, plan: plans.Plan) -> Self:
        """Map a plan."""
        return cls(
            id=ids.global_plan_id(plan.id),
            name=plan.name,
            credits_per_period=plan.credits_per_period,
            billing_interval=plan.billing_interval,
            rollover=Rollover(kind=plan.rollover.kind, maximum=plan.rollover.maximum),
            overage=plan.overage,
            partial_rates=[
                PartialRate(from_progress=float(rate.from_progress), credits=rate.credits)
                for rate in plan.partial_rates
            ],
            credit_price=Money.from_domain(plan.credit_price),
            payment_terms=plan.payment_terms,
            purchased_credits_last_days=plan.purchased_credits_last_days,
        )

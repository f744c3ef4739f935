"""Plans, as clients see them."""

from decimal import Decimal
from typing import Self

from credit import plans
from credit.roles import Scope
from credit.units import Credits
from graph import ids
from graph.enums import BillingInterval, OveragePolicy, PurchaseTerms, RolloverKind
from graph.node import Node
from graph.policies import attribute, object_type

READER = Scope.CONSUMPTION_READ
PRICE_READER = (READER, Scope.CREDITS_BUY, Scope.PURCHASES_SETTLE)
"""Whoever buys or settles reads what it costs."""


@object_type
class Money:
    """An exact price."""

    amount: Decimal = attribute(PRICE_READER)
    currency: str = attribute(PRICE_READER, "ISO 4217.")

    @classmethod
    def of(cls, money: plans.Money) -> Self:
        """The words for a price."""
        return cls(amount=money.amount, currency=money.currency)


@object_type
class PartialRate:
    """What an interview costs that stopped part way."""

    from_progress: float = attribute(READER, "From this share of the interview on, 0 to 1.")
    credits: Credits = attribute(READER)


@object_type
class Rollover:
    """What becomes of the part of an allocation that is left at the end of its period."""

    kind: RolloverKind = attribute(READER)
    maximum: Credits | None = attribute(READER, "With CAPPED.")


@object_type
class Plan(Node):
    """A plan: how many credits a billing period brings, and what becomes of those that are left."""

    name: str = attribute(READER)
    credits_per_period: Credits = attribute(READER)
    billing_interval: BillingInterval = attribute(READER)
    rollover: Rollover = attribute(READER)
    overage: OveragePolicy = attribute(READER)
    partial_rates: list[PartialRate] = attribute(
        READER, "What an interview that stopped part way costs, by how far it came."
    )
    credit_price: Money = attribute(READER, "The price of one more credit.")
    purchase_terms: PurchaseTerms = attribute(READER)
    purchased_credits_last_days: int | None = attribute(
        READER, "How long bought credits last; null for ever."
    )

    @classmethod
    def of(cls, plan: plans.Plan) -> Self:
        """The words for a plan."""
        return cls(
            id=ids.of_plan(plan.id),
            name=plan.name,
            credits_per_period=plan.credits_per_period,
            billing_interval=plan.billing_interval,
            rollover=Rollover(kind=plan.rollover.kind, maximum=plan.rollover.maximum),
            overage=plan.overage,
            partial_rates=[
                PartialRate(from_progress=float(rate.from_progress), credits=rate.credits)
                for rate in plan.partial_rates
            ],
            credit_price=Money.of(plan.credit_price),
            purchase_terms=plan.purchase_terms,
            purchased_credits_last_days=plan.purchased_credits_last_days,
        )

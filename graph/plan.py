"""The type of plans."""

from decimal import Decimal
from typing import Self

from credit.core.roles import Scope
from credit.core.units import Credits
from credit.ledger import plans
from graph import ids
from graph.enums import BillingInterval, OveragePolicy, PaymentTerms, RolloverKind
from graph.node import Node
from graph.scopes import attribute, object_type

SCOPE = Scope.CONSUMPTION_READ
PRICE_SCOPES = (SCOPE, Scope.CREDITS_BUY, Scope.PURCHASES_SETTLE)
"""Whoever buys or settles reads what it costs."""


@object_type
class Money:
    """An exact amount of money."""

    amount: Decimal = attribute(PRICE_SCOPES, "The amount, in units of the currency.")
    currency: str = attribute(PRICE_SCOPES, "Currency code, ISO 4217.")

    @classmethod
    def from_domain(cls, money: plans.Money) -> Self:
        """Map a price."""
        return cls(amount=money.amount, currency=money.currency)


@object_type
class PartialRate:
    """One step of the price of a partially completed interview."""

    from_progress: float = attribute(
        SCOPE, "The step applies from this share of the interview on, from 0 to 1."
    )
    credits: Credits = attribute(SCOPE, "Credits that the interview costs, from 0 to 1.")


@object_type
class Rollover:
    """What happens to an allocation that is unused at the end of its period."""

    kind: RolloverKind = attribute(SCOPE, "How much of it is carried over.")
    maximum: Credits | None = attribute(
        SCOPE, "Credits that are carried over at most; null unless the kind is CAPPED."
    )


@object_type
class Plan(Node):
    """A plan: the credits of each billing period, and the rules for them."""

    external_id: str = attribute(SCOPE, "The platform's id of the plan, as in the file of plans.")
    name: str = attribute(SCOPE, "Name of the plan.")
    credits_per_period: Credits = attribute(SCOPE, "Credits that each billing period is allocated.")
    billing_interval: BillingInterval = attribute(SCOPE, "Length of a billing period.")
    rollover: Rollover = attribute(SCOPE, "What happens to an allocation that is unused.")
    overage: OveragePolicy = attribute(SCOPE, "What happens to interviews that no credits cover.")
    partial_rates: list[PartialRate] = attribute(
        SCOPE,
        "What a partially completed interview costs, by its progress; below the first step "
        "nothing.",
    )
    credit_price: Money = attribute(SCOPE, "Price of one purchased credit.")
    payment_terms: PaymentTerms = attribute(SCOPE, "When purchased credits can be spent.")
    purchased_credits_last_days: int | None = attribute(
        SCOPE,
        "Days after which purchased credits expire, counted from the settlement; null when "
        "they never do.",
    )
    purchase_step: Credits = attribute(
        SCOPE, "Credits are sold in multiples of this; 1 unless the plan says otherwise."
    )
    is_offered: bool = attribute(
        SCOPE,
        "Whether tenants can be put on the plan. Tenants that are on a withdrawn plan keep its "
        "terms.",
    )

    @classmethod
    def from_domain(cls, plan: plans.Plan) -> Self:
        """Map a plan."""
        return cls(
            id=ids.global_plan_id(plan.id),
            external_id=plan.id,
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
            purchase_step=plan.purchase_step,
            is_offered=plan.is_offered,
        )

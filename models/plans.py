"""Plans in the table, and plans frozen as JSON in a tenant's terms."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import orjson

from credit.core.units import Credits
from credit.ledger.plans import (
    BillingInterval,
    Money,
    OveragePolicy,
    PartialRate,
    PaymentTerms,
    Plan,
    Rollover,
    RolloverKind,
)
from models.tables import plans as tables


def to_json(plan: Plan) -> dict[str, Any]:
    """A plan as a JSON object; amounts in thousandths, prices as decimal strings."""
    maximum = plan.rollover.maximum
    return {
        "id": plan.id,
        "name": plan.name,
        "creditsPerPeriod": plan.credits_per_period.thousandths,
        "billingInterval": plan.billing_interval.value,
        "rollover": [
            plan.rollover.kind.value,
            None if maximum is None else maximum.thousandths,
        ],
        "overage": plan.overage.value,
        "partialRates": [
            [str(rate.from_progress), rate.credits.thousandths] for rate in plan.partial_rates
        ],
        "creditPrice": [str(plan.credit_price.amount), plan.credit_price.currency],
        "paymentTerms": plan.payment_terms.value,
        "purchasedCreditsLastDays": plan.purchased_credits_last_days,
    }


def encoded(plan: Plan) -> str:
    """A plan as JSON text."""
    return orjson.dumps(to_json(plan)).decode()


def decoded(text: str) -> Plan:
    """The plan that `encoded` wrote."""
    return from_json(orjson.loads(text))


def from_json(terms: Mapping[str, Any]) -> Plan:
    """The plan that `to_json` wrote."""
    kind, maximum = terms["rollover"]
    amount, currency = terms["creditPrice"]
    return Plan(
        id=terms["id"],
        name=terms["name"],
        credits_per_period=Credits(terms["creditsPerPeriod"]),
        billing_interval=BillingInterval(terms["billingInterval"]),
        rollover=Rollover(RolloverKind(kind), None if maximum is None else Credits(maximum)),
        overage=OveragePolicy(terms["overage"]),
        partial_rates=tuple(
            PartialRate(Decimal(progress), Credits(credits))
            for progress, credits in terms["partialRates"]
        ),
        credit_price=Money(Decimal(amount), currency),
        payment_terms=PaymentTerms(terms["paymentTerms"]),
        purchased_credits_last_days=terms["purchasedCreditsLastDays"],
    )


async def upsert(plans: Sequence[Plan]) -> None:
    """Write plans into the table, new or in place of those with the same id; none is deleted."""
    await tables.Plan.bulk_create(
        [
            tables.Plan(id=plan.id, name=plan.name, definition=to_json(plan), position=position)
            for position, plan in enumerate(plans)
        ],
        on_conflict=("id",),
        update_fields=("name", "definition", "position"),
    )


async def on_offer() -> list[Plan]:
    """All plans, in the order of the settings."""
    return [from_json(row.definition) for row in await tables.Plan.all().order_by("position", "id")]


async def by_ids(ids: Sequence[str]) -> dict[str, Plan]:
    """The plans of some ids, by id."""
    rows = await tables.Plan.filter(id__in=ids)
    return {row.id: from_json(row.definition) for row in rows}

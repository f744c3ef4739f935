"""Plans in the table, and plans frozen as JSON in a tenant's terms."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import orjson
from tortoise.expressions import Q
from tortoise.functions import Count

from credit.core.units import THOUSAND, Credits
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
from models.database import Session
from models.tables import plans as tables
from models.tables.tenants import Tenant


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
        "purchaseStep": plan.purchase_step.thousandths,
    }


@lru_cache(maxsize=1_000)
def decoded(definition: str, *, is_offered: bool) -> Plan:
    """The plan of the columns of a row as statements of SQL answer them.

    Kept, since tenants share plans and every operation reads those of its tenant.
    """
    return replace(from_json(orjson.loads(definition)), is_offered=bool(is_offered))


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
        purchase_step=Credits(terms.get("purchaseStep", THOUSAND)),
    )


async def upsert(session: Session, plans: Sequence[Plan]) -> None:
    """Write plans, new or in place of those with the same id; all of them are on offer."""
    await tables.Plan.bulk_create(
        [
            tables.Plan(id=plan.id, name=plan.name, definition=to_json(plan), position=position)
            for position, plan in enumerate(plans)
        ],
        on_conflict=("id",),
        update_fields=("name", "definition", "position", "is_offered"),
        using_db=session.connection,
    )


async def withdraw(session: Session, ids: Sequence[str]) -> None:
    """Take some plans off the offer; tenants that are on them stay on them."""
    await tables.Plan.filter(id__in=ids).using_db(session.connection).update(is_offered=False)


async def list_all(session: Session) -> list[Plan]:
    """All plans, withdrawn ones too, in the order of the plans file."""
    rows = tables.Plan.all().using_db(session.connection)
    return [plan_of(row) for row in await rows.order_by("position", "id")]


async def by_ids(session: Session, ids: Sequence[str]) -> dict[str, Plan]:
    """The plans of some ids, by id."""
    rows = tables.Plan.filter(id__in=ids).using_db(session.connection)
    return {row.id: plan_of(row) for row in await rows}


async def tenant_counts(session: Session, today: date) -> dict[str, int]:
    """How many tenants have each plan from their next period on; one without any is missing.

    Tenants whose last day of service lies before `today` are left out.
    """
    serving = Tenant.filter(Q(last_day_on__isnull=True) | Q(last_day_on__gte=today))
    counts = serving.annotate(tenants=Count("id")).group_by("plan_id").using_db(session.connection)
    return {plan_id: number async for plan_id, number in counts.values_list("plan_id", "tenants")}


def plan_of(row: tables.Plan) -> Plan:
    """The plan of a row."""
    return replace(from_json(row.definition), is_offered=row.is_offered)

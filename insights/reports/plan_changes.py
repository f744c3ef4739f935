"""Plans, and what a plans file would change of them, as lines of text."""

from collections.abc import Iterable, Sequence
from typing import Final

from credit.ledger.plans import Plan
from insights.text_table import aligned
from resolvers.plans import Difference, PlanChange

AGREE: Final = "the plans in the database are those of the plans file"


def plan_table(plans: Iterable[tuple[Plan, int]]) -> list[str]:
    """A table of plans, each with the number of tenants that are on it."""
    rows: list[tuple[str, ...]] = [
        ("Plan", "Name", "Credits", "Interval", "Rollover", "Price", "Tenants", "State")
    ]
    for plan, tenants in plans:
        terms = _terms(plan)
        state = "on offer" if plan.is_offered else "withdrawn"
        shown = ("name", "credits_per_period", "billing_interval", "rollover", "credit_price")
        rows.append((plan.id, *(terms[key] for key in shown), str(tenants), state))
    return aligned(rows)


def change_lines(changes: Sequence[PlanChange]) -> list[str]:
    """What changes: a line for each plan, and below it a line for each of its changed terms."""
    lines = []
    for change in changes:
        plan = change.after or change.before
        assert plan is not None, "a change is of a plan"
        lines.append(f"{plan.id}: {_summary(change)}")
        lines += [f"  {line}" for line in aligned(_changed_terms(change))]
    return lines or [AGREE]


def _summary(change: PlanChange) -> str:
    tenants = "1 tenant keeps" if change.tenants == 1 else f"{change.tenants} tenants keep"
    if change.difference is Difference.WITHDRAWN:
        return f"withdrawn; {tenants} its terms"
    if change.before is None:
        return "new"
    what = "on offer again" if change.difference is Difference.NEW else "changed"
    return f"{what}, from the next billing period on; tenants on it: {change.tenants}"


def _changed_terms(change: PlanChange) -> list[tuple[str, str]]:
    if change.after is None:
        return []
    after = _terms(change.after)
    if change.before is None:
        return list(after.items())
    before = _terms(change.before)
    changed = [(key, f"{before[key]} → {after[key]}") for key in after if before[key] != after[key]]
    return changed or [("order", "another place among the plans on offer")]


def _terms(plan: Plan) -> dict[str, str]:
    """The terms by their keys of the plans file, as text."""
    kind, maximum = plan.rollover.kind, plan.rollover.maximum
    days = plan.purchased_credits_last_days
    return {
        "name": plan.name,
        "credits_per_period": str(plan.credits_per_period),
        "billing_interval": plan.billing_interval,
        "rollover": kind if maximum is None else f"{kind} {maximum}",
        "overage": plan.overage,
        "partial_rates": ", ".join(
            f"{rate.credits} from {rate.from_progress}" for rate in plan.partial_rates
        )
        or "none",
        "credit_price": f"{plan.credit_price.currency} {plan.credit_price.amount}",
        "payment_terms": plan.payment_terms,
        "purchased_credits_last_days": "for ever" if days is None else str(days),
        "purchase_step": str(plan.purchase_step),
    }

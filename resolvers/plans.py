"""Plans: listing them, and bringing those on offer in line with a plans file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from credit.core.errors import NotFoundError
from credit.ledger.plans import Plan
from models import plans
from models.database import Session, session, transaction
from resolvers.clock import current_time
from resolvers.context import Context


class Difference(StrEnum):
    """How a plan of the database differs from that of the plans file."""

    NEW = "NEW"
    CHANGED = "CHANGED"
    WITHDRAWN = "WITHDRAWN"


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A difference: the plan in the database and in the file, and how many tenants are on it.

    A tenant that is on a changed plan has the new terms from its next billing period on; one that
    is on a withdrawn plan keeps its terms. Tenants that have ended are not counted.
    """

    difference: Difference
    before: Plan | None
    after: Plan | None
    tenants: int


async def on_offer(_context: Context) -> list[Plan]:
    """The plans on offer, in the order of the plans file; they are the same for everyone."""
    return [plan for plan in await plans.list_all(session()) if plan.is_offered]


async def by_id(_context: Context, plan_id: str) -> Plan | None:
    """A plan by the operator's own id, withdrawn ones too; None when there is none."""
    return (await plans.by_ids(session(), [plan_id])).get(plan_id)


async def offered(plan_id: str) -> Plan:
    """A plan that tenants can be put on; NotFoundError for any other."""
    present = {plan.id: plan for plan in await plans.list_all(session())}
    plan = present.get(plan_id)
    if not present:
        msg = "there are no plans yet: `insights plans apply` puts those of a file on offer"
    elif plan is None:
        msg = f"there is no plan {plan_id[:60]!r}: ask for `plans` to see those on offer"
    elif not plan.is_offered:
        msg = f"the plan {plan_id!r} is withdrawn: ask for `plans` to see those on offer"
    else:
        return plan
    raise NotFoundError(msg, ("planId",))


async def list_with_tenants() -> list[tuple[Plan, int]]:
    """All plans, withdrawn ones too, each with the number of tenants that are on it."""
    tenants = await plans.tenant_counts(session(), _today())
    return [(plan, tenants.get(plan.id, 0)) for plan in await plans.list_all(session())]


async def differences(wanted: Sequence[Plan]) -> list[PlanChange]:
    """What `apply` would change: new and changed plans in the order wanted, then withdrawn ones."""
    return await _differences(session(), wanted)


async def apply(wanted: Sequence[Plan]) -> list[PlanChange]:
    """Put the wanted plans on offer and withdraw all others; what has changed.

    Open billing periods keep the definition that they started with; the next ones use the new one.
    """

    async def work(session: Session) -> list[PlanChange]:
        changes = await _differences(session, wanted)
        if changes:
            await plans.upsert(session, wanted)
            withdrawn = [one.before.id for one in changes if one.before and not one.after]
            await plans.withdraw(session, withdrawn)
        return changes

    return await transaction(work)


async def fill_empty(wanted: Sequence[Plan]) -> bool:
    """Put the wanted plans on offer where there are none at all; whether there were none."""

    async def work(session: Session) -> bool:
        if await plans.list_all(session):
            return False
        await plans.upsert(session, wanted)
        return True

    return await transaction(work)


def _today() -> date:
    return current_time(None).date()


async def _differences(session: Session, wanted: Sequence[Plan]) -> list[PlanChange]:
    tenants = await plans.tenant_counts(session, _today())
    present = {plan.id: plan for plan in await plans.list_all(session)}
    offered = [plan.id for plan in present.values() if plan.is_offered]
    places = {plan_id: place for place, plan_id in enumerate(offered)}
    changes = []
    for place, plan in enumerate(wanted):
        before = present.get(plan.id)
        if before is None or not before.is_offered:
            difference = Difference.NEW
        elif before != plan or places[plan.id] != place:
            difference = Difference.CHANGED
        else:
            continue
        changes.append(PlanChange(difference, before, plan, tenants.get(plan.id, 0)))
    kept = {plan.id for plan in wanted}
    return changes + [
        PlanChange(Difference.WITHDRAWN, present[plan_id], None, tenants.get(plan_id, 0))
        for plan_id in offered
        if plan_id not in kept
    ]

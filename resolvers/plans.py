"""Plans on offer."""

from collections.abc import Sequence

from credit.ledger.plans import Plan
from models import plans
from resolvers.context import Context


async def list_all(_context: Context) -> list[Plan]:
    """All plans, in the order of the settings; they are the same for everyone."""
    return await plans.on_offer()


async def by_id(_context: Context, plan_id: str) -> Plan | None:
    """A plan by the operator's own id; None when there is none."""
    return (await plans.by_ids([plan_id])).get(plan_id)


async def upsert(offered: Sequence[Plan]) -> None:
    """Write the plans of the settings, new or in place of those with the same id.

    A tenant's open period keeps the terms that it began with; the next one takes the new ones.
    """
    await plans.upsert(offered)

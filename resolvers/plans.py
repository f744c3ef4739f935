"""Plans on offer."""

from collections.abc import Sequence

from credit.ledger.plans import Plan
from models import plans
from resolvers.context import Context


async def list_all(_context: Context) -> list[Plan]:
    """All plans, in the order of the settings; every viewer may read them."""
    return await plans.on_offer()


async def by_id(_context: Context, plan_id: str) -> Plan | None:
    """A plan by the operator's id of it; None if there is none."""
    return (await plans.by_ids([plan_id])).get(plan_id)


async def upsert(offered: Sequence[Plan]) -> None:
    """Insert or replace the plans of the settings, by id.

    Open billing periods keep the definition that they started with; the next ones use the new one.
    """
    await plans.upsert(offered)

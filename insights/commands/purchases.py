"""`insights purchases`: purchases of all tenants."""

import asyncio
from datetime import UTC
from typing import Annotated, Final

from cyclopts import Parameter
from cyclopts.validators import Number

from credit.core.global_ids import GlobalId, Kind
from credit.core.pagination import PageRequest
from credit.ledger.purchases import Purchase, PurchaseStatus
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from insights.text_table import aligned
from resolvers import payments

AUTOMATIC: Final = " (automatic)"
"""What follows the name of who set the automatic top-up that made a purchase."""
Most = Annotated[int, Parameter(validator=Number(gte=1, lte=10_000))]


def list_purchases(*, status: PurchaseStatus | None = None, most: Most = 50) -> None:
    """List the purchases of all tenants, the newest first, with the global id of each.

    Parameters
    ----------
    status
        Only those of one status: pending, settled, declined or refunded.
    most
        How many to list.
    """
    found, has_more = run(_list(begin(configuration.load()), status, most))
    rows = [("Bought (UTC)", "Tenant", "Credits", "Price", "Status", "By", "Id")]
    write_line("\n".join(aligned([*rows, *(_row(one, tenant) for one, tenant in found)])))
    if has_more:
        write_note(f"there are older ones: these are the newest {most}")


async def _list(
    settings: Settings, status: PurchaseStatus | None, most: int
) -> tuple[list[tuple[Purchase, str]], bool]:
    """Purchases with the platform's id of their tenant, and whether there are more."""
    context = cli_context.context()
    async with open_database(settings):
        page = await payments.page(context, PageRequest(most), status)
        bought = [item.value for item in page.items]
        tenants = await asyncio.gather(
            *(payments.external_id_of(context, one.tenant_id) for one in bought)
        )
        return list(zip(bought, tenants, strict=True)), page.has_next


def _row(purchase: Purchase, tenant: str) -> tuple[str, ...]:
    price = purchase.price
    return (
        f"{purchase.purchased_at.astimezone(UTC):%Y-%m-%d %H:%M}",
        tenant,
        str(purchase.credits),
        f"{price.amount:f} {price.currency}",
        purchase.status,
        f"{purchase.requested_by or ''}{AUTOMATIC if purchase.is_automatic else ''}",
        str(GlobalId(Kind.PURCHASE, purchase.tenant_id, str(purchase.id))),
    )

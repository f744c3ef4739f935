"""When bought credits expire, as readers see it: not after the end of their tenant."""

import asyncio
from dataclasses import replace

from credit.core.pagination import Item, Page
from credit.ledger.endings import expiry_within
from credit.ledger.purchases import Purchase
from resolvers.context import Context


async def within_end(context: Context, purchase: Purchase) -> Purchase:
    """A purchase whose credits expire at the tenant's end, unless they expire before it."""
    tenant = await context.loaders.tenant_by_id.load(purchase.tenant_id)
    if tenant is None or tenant.last_day_on is None or purchase.settled_at is None:
        return purchase
    ends_at = await context.loaders.end_by_tenant.load(purchase.tenant_id)
    return replace(purchase, expires_at=expiry_within(purchase.expires_at, ends_at))


async def page_within_end(context: Context, page: Page[Purchase]) -> Page[Purchase]:
    """A page of such purchases, in which many may be of one tenant."""
    values = await asyncio.gather(*(within_end(context, item.value) for item in page.items))
    items = [Item(item.key, value) for item, value in zip(page.items, values, strict=True)]
    return replace(page, items=tuple(items))

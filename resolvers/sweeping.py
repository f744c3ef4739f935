"""Sweeping: settling tenants that nobody asks about, so that their expiries are recorded too."""

from datetime import UTC, datetime
from typing import Final

from models import ledger
from models.database import session
from notifiers.bell import Bell
from resolvers import accounts, settling

MOST: Final = 100


async def sweep(clock: accounts.Clock | None, limit: int = MOST, bell: Bell | None = None) -> int:
    """Settle up to `limit` tenants with something due, the longest overdue first; how many.

    Any number of processes may sweep: what one has settled is no longer due for the next.
    """
    now = clock() if clock else datetime.now(UTC)
    due = await ledger.due_before(session(), now, limit)
    settled = [await settling.settle_tenant(tenant_id, clock, bell) for tenant_id in due]
    return sum(settled)

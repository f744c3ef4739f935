"""The burn order: which grant is spent first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from credit.core.units import ZERO
from credit.ledger.grants import Grant, GrantKind

PRIORITY: Final = {
    GrantKind.ROLLOVER: 10,
    GrantKind.ALLOCATION: 20,
    GrantKind.ADJUSTMENT: 30,
    GrantKind.PURCHASE: 40,
}
"""Lower goes first: what is lost soonest is spent first, what is paid for lasts longest."""


def burn_order_key(grant: Grant) -> tuple[int, bool, float, datetime, int]:
    """Sort key of a grant: priority, soonest expiry, first effective, number."""
    expires = grant.expires_at.timestamp() if grant.expires_at else 0.0
    return (
        grant.priority,
        grant.expires_at is None,
        expires,
        grant.effective_at,
        grant.number,
    )


def in_burn_order(grants: Iterable[Grant], at: datetime) -> list[Grant]:
    """The grants with something to spend at an instant, the one spent first first."""
    live = (grant for grant in grants if grant.remaining > ZERO and grant.is_live(at))
    return sorted(live, key=burn_order_key)

"""The burn order: the order in which grants are spent."""

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
"""Grants with a lower priority are spent first: rollover before allocation, purchases last."""


def burn_order_key(grant: Grant) -> tuple[int, bool, float, datetime, int]:
    """Sort key of a grant: priority, earliest expiry, earliest start, number."""
    expires = grant.expires_at.timestamp() if grant.expires_at else 0.0
    return (
        grant.priority,
        grant.expires_at is None,
        expires,
        grant.effective_at,
        grant.number,
    )


def in_burn_order(grants: Iterable[Grant], at: datetime) -> list[Grant]:
    """The live grants with credits remaining at an instant, in burn order."""
    live = [grant for grant in grants if grant.remaining > ZERO and grant.is_live(at)]
    return sorted(live, key=burn_order_key) if len(live) > 1 else live

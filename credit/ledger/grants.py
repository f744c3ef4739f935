"""Grants: amounts of credits with a beginning, an end and a place in the order of spending."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from credit.core.units import Credits
from credit.ledger.entries import Reason


class GrantKind(StrEnum):
    """Where a grant's credits come from."""

    ROLLOVER = "ROLLOVER"
    ALLOCATION = "ALLOCATION"
    ADJUSTMENT = "ADJUSTMENT"
    PURCHASE = "PURCHASE"


REASON_OF: Final = {
    GrantKind.ALLOCATION: Reason.ALLOCATION,
    GrantKind.ROLLOVER: Reason.ROLLOVER,
    GrantKind.PURCHASE: Reason.PURCHASE,
    GrantKind.ADJUSTMENT: Reason.ADJUSTMENT,
}
"""Why the credits of a grant came in, as its first entry says."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Credits that can be spent in `[effective_at, expires_at)`; `number` counts from 1.

    `started` tells whether its entry is in the ledger; one that begins in the future waits.
    """

    number: int
    kind: GrantKind
    amount: Credits
    remaining: Credits
    priority: int
    effective_at: datetime
    expires_at: datetime | None
    started: bool = True

    def is_live(self, at: datetime) -> bool:
        """Whether it can be spent at an instant, as far as its dates go."""
        return (
            self.started
            and self.effective_at <= at
            and (self.expires_at is None or at < self.expires_at)
        )

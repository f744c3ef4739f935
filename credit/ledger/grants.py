"""Grants: amounts of credits with a start, an expiry and a priority in the burn order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from credit.core.units import Credits
from credit.ledger.entries import Reason


class GrantKind(StrEnum):
    """The origin of a grant's credits."""

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
"""The reason of the ledger entry that starts a grant of each kind."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Credits that can be spent in `[effective_at, expires_at)`; `number` counts from 1.

    `expires_at` is None when the grant never expires. `started` says whether the entry of its start
    is in the ledger; it is false while `effective_at` lies in the future.
    """

    number: int
    kind: GrantKind
    amount: Credits
    remaining: Credits
    priority: int
    effective_at: datetime
    expires_at: datetime | None
    started: bool = True

    def with_remaining(self, credits: Credits) -> "Grant":
        """The grant with other credits remaining; each charge makes one."""
        return Grant(
            self.number,
            self.kind,
            self.amount,
            credits,
            self.priority,
            self.effective_at,
            self.expires_at,
            self.started,
        )

    def is_live(self, at: datetime) -> bool:
        """Whether the grant has started and not expired at an instant."""
        return (
            self.started
            and self.effective_at <= at
            and (self.expires_at is None or at < self.expires_at)
        )

"""The balance of a tenant at an instant."""

from dataclasses import dataclass
from datetime import datetime

from credit.core.units import Credits
from credit.ledger.grants import Grant


@dataclass(frozen=True, slots=True)
class Balance:
    """The credits that can be spent at `at`, and the overage owed; at least one of them is zero.

    `grants` are the live grants with credits remaining, in burn order. `sequence` and `digest` are
    those of the newest entry included.
    """

    at: datetime
    remaining: Credits
    overage: Credits
    grants: tuple[Grant, ...]
    sequence: int
    digest: str

"""What a tenant can spend at an instant."""

from dataclasses import dataclass
from datetime import datetime

from credit.core.units import Credits
from credit.ledger.grants import Grant


@dataclass(frozen=True, slots=True)
class Balance:
    """Credits that can be spent at `at`, and what is owed: one of the two is zero.

    `grants` are those with something left, in the order in which they are spent. `sequence` and
    `digest` name the newest entry that it contains.
    """

    at: datetime
    remaining: Credits
    overage: Credits
    grants: tuple[Grant, ...]
    sequence: int
    digest: str

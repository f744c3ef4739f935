"""Explaining a balance: the equation of each period, and how the ledger's use leads to usage."""

from dataclasses import dataclass
from datetime import datetime

from credit.core.units import Credits
from credit.ledger.balance import Balance
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """From usage, what happened in a period as known now, to `used`, what its entries say.

    usage + late - charged_later + restated = used. `late` was charged here for earlier days,
    `charged_later` belongs to these days and was charged in later periods, and `restated` is
    what came to count on another day after it was charged.
    """

    usage: Credits
    late: Credits
    charged_later: Credits
    used: Credits

    @property
    def restated(self) -> Credits:
        """What moved to a day of another period after it was charged."""
        return self.used - self.usage - self.late + self.charged_later


@dataclass(frozen=True, slots=True)
class ExplainedPeriod:
    """A period with everything that moved in it, up to the instant that is explained."""

    period: Period
    statement: Statement
    reconciliation: Reconciliation

    @property
    def closing(self) -> Credits:
        """Balance less overage at its end, or at the instant that is explained."""
        return self.period.opening + self.statement.net


@dataclass(frozen=True, slots=True)
class Explanation:
    """A balance, and the periods that led to it, the oldest first."""

    at: datetime
    balance: Balance
    periods: tuple[ExplainedPeriod, ...]


@dataclass(frozen=True, slots=True)
class ExplainedEntry:
    """A line of the ledger in words: what for (an interview's job, a payment), and how much."""

    sequence: int
    posted_at: datetime
    reason: str
    credits: Credits
    after: Credits
    about: str

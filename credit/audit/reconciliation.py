"""Reconciliation of a balance: each period's statement, and its entries compared with usage."""

from dataclasses import dataclass
from datetime import datetime

from credit.core.units import Credits
from credit.ledger.balance import Balance
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The difference between the usage of a period's days and `used`, the charges of its entries.

    usage + late - charged_later + restated = used. `usage` is what the period's days count as known
    now, `late` was charged in the period for earlier days, `charged_later` was charged in later
    periods for this period's days, and `restated` changed its day after it was charged.
    """

    usage: Credits
    late: Credits
    charged_later: Credits
    used: Credits

    @property
    def restated(self) -> Credits:
        """The net amount that was attributed to another period's day after it was charged."""
        return self.used - self.usage - self.late + self.charged_later


@dataclass(frozen=True, slots=True)
class ExplainedPeriod:
    """A period with its statement and reconciliation, up to the explanation's instant."""

    period: Period
    statement: Statement
    reconciliation: Reconciliation

    @property
    def closing(self) -> Credits:
        """The balance less the overage at the period's end, or at the explanation's instant."""
        return self.period.opening + self.statement.net


@dataclass(frozen=True, slots=True)
class Explanation:
    """A balance and the periods that lead to it, oldest first."""

    at: datetime
    balance: Balance
    periods: tuple[ExplainedPeriod, ...]


@dataclass(frozen=True, slots=True)
class ExplainedEntry:
    """A ledger entry for display: `credits` is its amount and `after` the balance less overage.

    `about` names the cause, such as the job of an interview or the reference of a payment.
    """

    sequence: int
    posted_at: datetime
    reason: str
    credits: Credits
    after: Credits
    about: str

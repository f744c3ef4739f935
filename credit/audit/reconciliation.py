"""Reconciliation: the equations that lead from usage to the ledger, and from balance to balance.

The API, `insights explain` and workbooks all show the lines that are made here.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from credit.core.units import ZERO, Credits
from credit.ledger.balance import Balance
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """How the usage of some days, as known now, leads to what the ledger charged on them.

    credits_used - charged_earlier - charged_later + corrected_later + moved + used_late
    + used_early - corrected = used. A charge belongs to the day of the event that caused it, and
    what is given back belongs to the day of the charge that it corrects.
    """

    credits_used: Credits = ZERO
    charged_earlier: Credits = ZERO
    charged_later: Credits = ZERO
    corrected_later: Credits = ZERO
    used_late: Credits = ZERO
    used_early: Credits = ZERO
    corrected: Credits = ZERO
    used: Credits = ZERO

    @property
    def moved(self) -> Credits:
        """Charges for events of these days whose interviews count on other days by now.

        Below zero for interviews that count on these days, but were charged for events of others:
        a later event changed the outcome, and usage moved with it; the ledger did not.
        """
        charged = self.used - self.used_late - self.used_early + self.corrected
        elsewhere = self.charged_earlier + self.charged_later - self.corrected_later
        return charged + elsewhere - self.credits_used


@dataclass(frozen=True, slots=True)
class EquationLine:
    """One line of an equation: `credits` is what it adds, so it is negative for what is taken off.

    `name` is that of the field which has the amount without its sign.
    """

    name: str
    credits: Credits
    meaning: str

    @property
    def label(self) -> str:
        """The name as people read it: `Rolled in`."""
        return self.name.replace("_", " ").capitalize()


_OF_USAGE: Final = (
    ("credits_used", 1, "happened on these days, as known now"),
    ("charged_earlier", -1, "of these days, charged earlier"),
    ("charged_later", -1, "of these days, charged later"),
    ("corrected_later", 1, "charged for these days, and given back later"),
    ("moved", 1, "charged for these days, but counts on other days by now"),
    ("used_late", 1, "of earlier days, charged here"),
    ("used_early", 1, "of later days, charged here"),
    ("corrected", -1, "charged for earlier days, and given back here"),
)
_MOVED_HERE: Final = "counts on these days by now, but was charged for other days"
_OF_LEDGER: Final = (
    ("opening", 1, "at the beginning, balance less what was owed"),
    ("allocated", 1, "came with the plan"),
    ("rolled_in", 1, "rolled over from the period before"),
    ("purchased", 1, "bought"),
    ("adjusted", 1, "adjusted by hand"),
    ("forgiven", 1, "owed, and forgiven"),
    ("refunded", -1, "paid back"),
    ("used", -1, "used by interviews"),
    ("expired", -1, "expired"),
    ("rolled_out", -1, "rolled over to the next period"),
)


def usage_lines(found: Reconciliation) -> tuple[EquationLine, ...]:
    """From usage to what the ledger charged: the last line is the sum of those before it."""
    return (
        *(
            EquationLine(
                name,
                _signed(getattr(found, name), sign),
                _MOVED_HERE if name == "moved" and found.moved < ZERO else meaning,
            )
            for name, sign, meaning in _OF_USAGE
        ),
        EquationLine("used", found.used, "charged on these days, less what was given back"),
    )


def ledger_lines(found: Statement) -> tuple[EquationLine, ...]:
    """From the opening to the closing: the last line is the sum of those before it."""
    return (
        *(
            EquationLine(name, _signed(getattr(found, name), sign), meaning)
            for name, sign, meaning in _OF_LEDGER
        ),
        EquationLine("closing", found.closing, "at the end, balance less what was owed"),
    )


def _signed(amount: Credits, sign: int) -> Credits:
    return amount if sign > 0 else -amount


@dataclass(frozen=True, slots=True)
class ExplainedPeriod:
    """A period with its statement and reconciliation, up to the explanation's instant."""

    period: Period
    statement: Statement
    reconciliation: Reconciliation


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

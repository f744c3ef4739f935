"""What moved in a stretch of a ledger, by the terms of its equation."""

from dataclasses import dataclass, replace
from typing import Final

from credit.core.units import ZERO, Credits
from credit.ledger.entries import Reason

_TERMS: Final = {
    Reason.ALLOCATION: ("allocated", 1),
    Reason.PURCHASE: ("purchased", 1),
    Reason.ADJUSTMENT: ("adjusted", 1),
    Reason.OVERAGE_FORGIVEN: ("forgiven", 1),
    Reason.REFUND: ("refunded", -1),
    Reason.CONSUMPTION: ("used", -1),
    Reason.REVERSAL: ("used", -1),
    Reason.EXPIRY: ("expired", -1),
}
"""The term that entries of a reason are counted in, and the sign of what it takes from the balance.

A rollover is counted by its sign: out of a period, or into it.
"""


@dataclass(frozen=True, slots=True)
class Movements:
    """Sums of entries by reason: the terms between the opening and the closing of a stretch.

    `used` is consumption less reversals. `adjusted` is signed; the other sums are usually not
    negative.
    """

    allocated: Credits = ZERO
    rolled_in: Credits = ZERO
    purchased: Credits = ZERO
    adjusted: Credits = ZERO
    forgiven: Credits = ZERO
    refunded: Credits = ZERO
    used: Credits = ZERO
    expired: Credits = ZERO
    rolled_out: Credits = ZERO

    @property
    def net(self) -> Credits:
        """What the balance less the overage has grown by."""
        added = self.allocated + self.rolled_in + self.purchased + self.adjusted + self.forgiven
        return added - (self.refunded + self.used + self.expired + self.rolled_out)

    def with_entry(self, reason: Reason, credits: Credits) -> "Movements":
        """The sums with one more entry, of signed credits."""
        term, thousandths = _moved(reason, credits)
        return replace(self, **{term: getattr(self, term) + Credits(thousandths)})


def _moved(reason: Reason, credits: Credits) -> tuple[str, int]:
    """The term that counts an entry, and the thousandths that it adds to that."""
    thousandths = credits.thousandths
    if reason is Reason.ROLLOVER:
        return ("rolled_in", thousandths) if thousandths > 0 else ("rolled_out", -thousandths)
    term, sign = _TERMS[reason]
    return term, sign * thousandths


class RunningMovements:
    """Sums that many entries are added to, one after the other."""

    def __init__(self, before: Movements) -> None:
        """Begin with the sums of earlier entries."""
        self._before = before
        self._added: dict[str, int] = {}

    def add(self, reason: Reason, credits: Credits) -> None:
        """Add an entry, of signed credits."""
        term, thousandths = _moved(reason, credits)
        self._added[term] = self._added.get(term, 0) + thousandths

    def sums(self) -> Movements:
        """The sums of all entries so far."""
        sums = {
            term: getattr(self._before, term) + Credits(thousandths)
            for term, thousandths in self._added.items()
        }
        return replace(self._before, **sums)


@dataclass(frozen=True, slots=True)
class PeriodMovements:
    """What moved in a tenant's newest billing period, `period`, up to the entry `last_sequence`."""

    period: int
    last_sequence: int
    movements: Movements

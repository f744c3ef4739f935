"""Account statements: the sums of one billing period's entries, by reason."""

from dataclasses import dataclass

from credit.core.units import ZERO, Credits


@dataclass(frozen=True, slots=True)
class Statement:
    """Sums of a period's entries by reason, which satisfy an equation.

    opening + allocated + rolled_in + purchased + adjusted + forgiven - refunded - used - expired
    - rolled_out = closing. `used` is consumption less reversals; `used_late` is the part of it
    that occurred in earlier periods. `adjusted` is signed; the other sums are usually not negative.
    """

    allocated: Credits = ZERO
    rolled_in: Credits = ZERO
    purchased: Credits = ZERO
    adjusted: Credits = ZERO
    forgiven: Credits = ZERO
    refunded: Credits = ZERO
    used: Credits = ZERO
    used_late: Credits = ZERO
    expired: Credits = ZERO
    rolled_out: Credits = ZERO

    @property
    def net(self) -> Credits:
        """The change of the balance less the overage."""
        added = self.allocated + self.rolled_in + self.purchased + self.adjusted + self.forgiven
        return added - self.refunded - self.used - self.expired - self.rolled_out

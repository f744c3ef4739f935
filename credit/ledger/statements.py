"""What moved in one billing period, by reason: the terms of the equation that it must satisfy."""

from dataclasses import dataclass

from credit.core.units import ZERO, Credits


@dataclass(frozen=True, slots=True)
class Statement:
    """Sums of a period's entries, each counted so that it is not below zero in the usual case.

    opening + allocated + rolled_in + purchased + adjusted + forgiven - refunded - used - expired
    - rolled_out = closing. `used` is consumption less reversals; `used_late` is the part of it
    that happened in earlier periods. `adjusted` is signed.
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
        """By how much balance less overage changed."""
        came = self.allocated + self.rolled_in + self.purchased + self.adjusted + self.forgiven
        return came - self.refunded - self.used - self.expired - self.rolled_out

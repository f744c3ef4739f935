"""Predicted amounts of credits: intervals, and the use of a range of days that has begun.

They need no NumPy, so that what only reads them is started without it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from credit.core.units import Credits


@dataclass(frozen=True, slots=True)
class Interval:
    """Credits: the mean, and the bounds that hold 80% and 95% of the paths, where known."""

    expected: Credits
    low80: Credits | None = None
    high80: Credits | None = None
    low95: Credits | None = None
    high95: Credits | None = None


@dataclass(frozen=True, slots=True)
class RangeForecast:
    """What a range is expected to have used by its end, with what it has used so far.

    `ahead` holds the expected use of each day from `today` on, of today what is still to come; it
    is empty when no day of the range is ahead.
    """

    today: date
    used: Credits
    ahead: tuple[Credits, ...]
    total: Interval

    def passes_on(self, credits: Credits) -> date | None:
        """The day on which the range's use is expected to pass an amount.

        None when it is not expected to, and when it has passed the amount already.
        """
        if self.used > credits:
            return None
        so_far = self.used
        for place, expected in enumerate(self.ahead):
            so_far += expected
            if so_far > credits:
                return self.today + timedelta(days=place)
        return None

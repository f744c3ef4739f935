"""Account statements: what moved in a stretch of a tenant's ledger, by reason."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Self

from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period, first_instant
from credit.ledger.movements import Movements
from credit.ledger.plans import PlanPhase

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LedgerRange:
    """The stretch of a ledger that belongs to a range of days: `[starts_at, ends_at)`.

    Entries of both closings at its ends are posted at the very boundary, so instants alone do not
    tell them apart: entries posted at `ends_at` belong to it if their period is `last_closed` or an
    earlier one, and entries posted at `starts_at` if their period is `first_period` or a later one.
    """

    date_range: DateRange
    starts_at: datetime
    ends_at: datetime
    first_period: int
    last_closed: int

    @property
    def last_period(self) -> int:
        """The newest period that may have entries in it: at most one goes on behind its end."""
        return max(self.first_period, self.last_closed + 1)

    @classmethod
    def of_period(cls, period: Period) -> Self:
        """The range of a billing period, from its opening to its closing, both included."""
        return cls(
            period.date_range, period.starts_at, period.ends_at, period.number, period.number
        )

    @classmethod
    def of_days(
        cls, days: DateRange, periods: Sequence[Period], phases: Sequence[PlanPhase]
    ) -> Self:
        """The range of any days of a tenant; `periods` has all that overlap or adjoin them.

        It is that of `of_period` where the days are those of a period. `periods` and `phases` are
        in order of time. Behind a tenant's end no period is open at the start: what the close of
        the last one posted then precedes the days all the same.
        """
        starts_at, ends_at = (
            first_instant(day, periods, phases) for day in (days.first_on, days.last_on + _DAY)
        )
        closed_before = (period.number for period in periods if period.ends_at <= starts_at)
        open_at_start = (period.number for period in periods if period.ends_at > starts_at)
        closed_by_end = (period.number for period in periods if period.ends_at <= ends_at)
        first_period = min(open_at_start, default=max(closed_before, default=-1) + 1)
        return cls(days, starts_at, ends_at, first_period, max(closed_by_end, default=0))


@dataclass(frozen=True, slots=True)
class Statement(Movements):
    """Sums of the entries of a range by reason, which satisfy an equation.

    opening + allocated + rolled_in + purchased + adjusted + forgiven - refunded - used - expired
    - rolled_out = closing. `opening` and `closing` are the balance less the overage.
    """

    opening: Credits = ZERO

    @classmethod
    def of(cls, opening: Credits, moved: Movements) -> Self:
        """The statement of a range with an opening, and with what moved in it."""
        terms = {field.name: getattr(moved, field.name) for field in fields(Movements)}
        return cls(**terms, opening=opening)

    @property
    def closing(self) -> Credits:
        """The balance less the overage at the end of the range, or now if that is to come."""
        return self.opening + self.net

"""The earlier days that the usage of jobs is compared with."""

from dataclasses import dataclass
from datetime import date

from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison, begun
from credit.dates.date_ranges import DateRange
from credit.metering.trend import CreditsChange, trend_layout


@dataclass(frozen=True, slots=True)
class EarlierDays:
    """The earlier days that a date range is compared with.

    `equal_days` is true when they are as many as have begun of the date range.
    """

    date_range: DateRange
    equal_days: bool

    def change(self, earlier: Credits, later: Credits) -> CreditsChange:
        """The change from the credits of the earlier days to those of the date range."""
        return CreditsChange.between(earlier, later, equal_days=self.equal_days)


def earlier_days(
    date_range: DateRange, kind: Comparison, today: date, before: DateRange | None
) -> EarlierDays | None:
    """The earlier days of a comparison, as of `today`; `before` as in `ComparisonRequest`.

    They are those of a trend by any unit but weeks, whose comparison with the year before goes by
    ISO weeks. None when the calendar has none: a year before 29 February alone.
    """
    # The days that are compared do not depend on the buckets: the longest are the fewest.
    earlier = trend_layout(date_range, Granularity.YEAR, today, kind, before).earlier
    if earlier is None:
        return None
    days = begun(date_range, today).days
    return EarlierDays(earlier.date_range, equal_days=earlier.date_range.days == days)

"""Trends: usage over time in contiguous calendar buckets, compared with an earlier date range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import islice
from typing import Final, NamedTuple, Self

from credit.core.units import Credits, percent_of
from credit.dates.calendar_buckets import Bucket, Granularity, buckets_of
from credit.dates.comparison import Comparison, ComparisonRange, ComparisonRequest, begun, compare
from credit.dates.date_ranges import DateRange, DateRanges
from credit.metering.consumption import Usage


@dataclass(frozen=True, slots=True)
class CreditsChange:
    """The change from an earlier amount of credits to a later one.

    `percent` is relative to the earlier amount, and None when that is zero. `equal_days` is true
    when both amounts cover equally many days.
    """

    absolute: Credits
    percent: float | None
    equal_days: bool = True

    @classmethod
    def between(cls, earlier: Credits, later: Credits, *, equal_days: bool = True) -> Self:
        """The change between two amounts; `percent` is rounded half up to two decimal places."""
        absolute = later - earlier
        return cls(absolute, percent_of(absolute, earlier), equal_days)


class TrendPoint(NamedTuple):
    """The usage of one bucket, and of its counterpart if it has one.

    `days` is the number of the bucket's days that have begun.
    """

    bucket: Bucket
    usage: Usage
    days: int
    previous: "TrendPoint | None" = None

    @property
    def change(self) -> CreditsChange | None:
        """The change of the credits from the counterpart's; None without a counterpart."""
        if self.previous is None:
            return None
        earlier, equal_days = self.previous.usage.credits, self.previous.days == self.days
        return CreditsChange.between(earlier, self.usage.credits, equal_days=equal_days)


_POINT: Final = partial(tuple.__new__, TrendPoint)
"""As `TrendPoint._make`, in half the time."""


@dataclass(frozen=True, slots=True)
class TrendComparison:
    """The earlier date range, its usage, and the change of the trend's total from it.

    When the trend is not over yet, only as many earlier days count as have begun: `days`.
    """

    kind: Comparison
    date_range: DateRange
    total: Usage
    change: CreditsChange
    days: int


@dataclass(frozen=True, slots=True)
class Trend:
    """Usage over time. `total` is the sum of the points, which cover `date_range`."""

    granularity: Granularity
    date_range: DateRange
    points: tuple[TrendPoint, ...]
    total: Usage
    comparison: TrendComparison | None


@dataclass(frozen=True)
class TrendLayout:
    """The date ranges of a trend, before their usage is known; kept, with what follows from it."""

    granularity: Granularity
    date_range: DateRange
    buckets: tuple[Bucket, ...]
    today: date
    kind: Comparison | None
    earlier: ComparisonRange | None

    @cached_property
    def date_ranges(self) -> DateRanges:
        """The ranges whose usage `with_usage` needs, in this order."""
        date_ranges = [bucket.date_range for bucket in self.buckets]
        if self.earlier is not None:
            date_ranges.append(self.earlier.date_range)
            date_ranges += [bucket.date_range for bucket in self.earlier.counterparts if bucket]
        return DateRanges(date_ranges)

    @cached_property
    def days(self) -> tuple[int, ...]:
        """How many days of each bucket have begun."""
        return tuple([begun(bucket.date_range, self.today).days for bucket in self.buckets])

    def with_usage(self, counted: Sequence[Usage]) -> Trend:
        """The trend, given the usage of each of `date_ranges` in order."""
        remaining = iter(counted)
        usages = list(islice(remaining, len(self.buckets)))
        total = Usage.total(usages)
        previous: list[TrendPoint | None] = [None] * len(usages)
        comparison = None
        if self.kind is not None and self.earlier is not None:
            comparison = self._comparison(self.kind, self.earlier, next(remaining), total)
            previous = [
                TrendPoint(bucket, next(remaining), bucket.date_range.days) if bucket else None
                for bucket in self.earlier.counterparts
            ]
        points = map(_POINT, zip(self.buckets, usages, self.days, previous, strict=True))
        return Trend(self.granularity, self.date_range, tuple(points), total, comparison)

    def _comparison(
        self, kind: Comparison, earlier: ComparisonRange, before: Usage, total: Usage
    ) -> TrendComparison:
        days = begun(self.date_range, self.today).days
        equal_days = earlier.date_range.days == days
        change = CreditsChange.between(before.credits, total.credits, equal_days=equal_days)
        return TrendComparison(kind, earlier.date_range, before, change, days)


@lru_cache(maxsize=16)
def trend_layout(
    date_range: DateRange,
    granularity: Granularity,
    today: date,
    kind: Comparison | None = None,
    before: DateRange | None = None,
) -> TrendLayout:
    """The layout of a trend as of `today`; `before` as in `ComparisonRequest`.

    Units that lie entirely in the future are left out. The layout is cached, because the trends of
    all jobs in one operation share it.
    """
    buckets = buckets_of(date_range, granularity, today)
    covered = (
        DateRange(date_range.first_on, buckets[-1].date_range.last_on) if buckets else date_range
    )
    request = ComparisonRequest(date_range, granularity, buckets, today, before)
    found = compare(kind, request) if kind is not None else None
    return TrendLayout(granularity, covered, buckets, today, kind, found)

"""Trends: usage over time in contiguous calendar buckets, compared with an earlier date range."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, Self

from credit.core.units import Credits
from credit.dates.calendar_buckets import Bucket, Granularity, buckets_of
from credit.dates.comparison import Comparison, ComparisonRange, ComparisonRequest, compare
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import NOTHING, Usage

_HUNDREDTHS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class CreditsChange:
    """The change from an earlier amount of credits to a later one.

    `percent` is relative to the earlier amount, and None when that is zero.
    """

    absolute: Credits
    percent: float | None

    @classmethod
    def between(cls, earlier: Credits, later: Credits) -> Self:
        """The change between two amounts; `percent` is rounded half up to two decimal places."""
        absolute = later - earlier
        if not earlier:
            return cls(absolute, None)
        exact = Decimal(absolute.thousandths) * 100 / Decimal(earlier.thousandths)
        return cls(absolute, float(exact.quantize(_HUNDREDTHS, rounding=ROUND_HALF_UP)))


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The usage of one bucket, and of its counterpart if it has one."""

    bucket: Bucket
    usage: Usage
    previous: "TrendPoint | None" = None

    @property
    def change(self) -> CreditsChange | None:
        """The change of the credits from the counterpart's; None without a counterpart."""
        if self.previous is None:
            return None
        return CreditsChange.between(self.previous.usage.credits, self.usage.credits)


@dataclass(frozen=True, slots=True)
class TrendComparison:
    """The earlier date range, its usage, and the change of the trend's total from it.

    When the trend is not over yet, only as many earlier days count as have begun.
    """

    kind: Comparison
    date_range: DateRange
    total: Usage
    change: CreditsChange


@dataclass(frozen=True, slots=True)
class Trend:
    """Usage over time. `total` is the sum of the points, which cover `date_range`."""

    granularity: Granularity
    date_range: DateRange
    points: tuple[TrendPoint, ...]
    total: Usage
    comparison: TrendComparison | None


@dataclass(frozen=True, slots=True)
class TrendLayout:
    """The date ranges of a trend, before their usage is known."""

    granularity: Granularity
    date_range: DateRange
    buckets: tuple[Bucket, ...]
    kind: Comparison | None
    earlier: ComparisonRange | None

    @property
    def date_ranges(self) -> tuple[DateRange, ...]:
        """The ranges whose usage `with_usage` needs, in this order."""
        date_ranges = [bucket.date_range for bucket in self.buckets]
        if self.earlier is not None:
            date_ranges.append(self.earlier.date_range)
            date_ranges += [bucket.date_range for bucket in self.earlier.counterparts if bucket]
        return tuple(date_ranges)

    def with_usage(self, counted: Sequence[Usage]) -> Trend:
        """The trend, given the usage of each of `date_ranges` in order."""
        remaining = iter(counted)
        usages = [next(remaining) for _ in self.buckets]
        total = sum(usages, start=NOTHING)
        previous: list[TrendPoint | None] = [None] * len(usages)
        comparison = None
        if self.kind is not None and self.earlier is not None:
            earlier = next(remaining)
            change = CreditsChange.between(earlier.credits, total.credits)
            comparison = TrendComparison(self.kind, self.earlier.date_range, earlier, change)
            previous = [
                TrendPoint(bucket, next(remaining)) if bucket else None
                for bucket in self.earlier.counterparts
            ]
        points = map(TrendPoint, self.buckets, usages, previous)
        return Trend(self.granularity, self.date_range, tuple(points), total, comparison)


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
    return TrendLayout(granularity, covered, buckets, kind, found)

"""Trends: usage over time in buckets without gaps, and what has changed since an earlier one."""

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
    """From an earlier amount to a later one; `percent` is None when there was nothing before."""

    absolute: Credits
    percent: float | None

    @classmethod
    def between(cls, earlier: Credits, later: Credits) -> Self:
        """The change from one to the other, in percent of the earlier to two decimal places."""
        absolute = later - earlier
        if not earlier:
            return cls(absolute, None)
        exact = Decimal(absolute.thousandths) * 100 / Decimal(earlier.thousandths)
        return cls(absolute, float(exact.quantize(_HUNDREDTHS, rounding=ROUND_HALF_UP)))


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What was used in one bucket, and in its counterpart where there is one."""

    bucket: Bucket
    usage: Usage
    previous: "TrendPoint | None" = None

    @property
    def change(self) -> CreditsChange | None:
        """How the credits differ from those of the counterpart."""
        if self.previous is None:
            return None
        return CreditsChange.between(self.previous.usage.credits, self.usage.credits)


@dataclass(frozen=True, slots=True)
class TrendComparison:
    """The earlier days as a whole; they cover as many days as have begun of the later ones."""

    kind: Comparison
    date_range: DateRange
    total: Usage
    change: CreditsChange


@dataclass(frozen=True, slots=True)
class Trend:
    """Usage over time. `total` is the sum of the points, `date_range` the days that they tile."""

    granularity: Granularity
    date_range: DateRange
    points: tuple[TrendPoint, ...]
    total: Usage
    comparison: TrendComparison | None


@dataclass(frozen=True, slots=True)
class TrendLayout:
    """A trend before anything is counted: which days it takes."""

    granularity: Granularity
    date_range: DateRange
    buckets: tuple[Bucket, ...]
    kind: Comparison | None
    earlier: ComparisonRange | None

    @property
    def date_ranges(self) -> tuple[DateRange, ...]:
        """All ranges that have to be counted; `with_usage` takes their usage in this order."""
        date_ranges = [bucket.date_range for bucket in self.buckets]
        if self.earlier is not None:
            date_ranges.append(self.earlier.date_range)
            date_ranges += [bucket.date_range for bucket in self.earlier.counterparts if bucket]
        return tuple(date_ranges)

    def with_usage(self, counted: Sequence[Usage]) -> Trend:
        """The trend, from the usage of each of its date ranges."""
        numbers = iter(counted)
        usages = [next(numbers) for _ in self.buckets]
        total = sum(usages, start=NOTHING)
        previous: list[TrendPoint | None] = [None] * len(usages)
        comparison = None
        if self.kind is not None and self.earlier is not None:
            earlier = next(numbers)
            change = CreditsChange.between(earlier.credits, total.credits)
            comparison = TrendComparison(self.kind, self.earlier.date_range, earlier, change)
            previous = [
                TrendPoint(bucket, next(numbers)) if bucket else None
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
    """Which days a trend takes on `today`; `before` as in `ComparisonRequest`.

    Cached for the other jobs of an operation, whose trends have the same layout.

    Units that lie wholly ahead are left out.
    """
    buckets = buckets_of(date_range, granularity, today)
    tiled = (
        DateRange(date_range.first_on, buckets[-1].date_range.last_on) if buckets else date_range
    )
    request = ComparisonRequest(date_range, granularity, buckets, today, before)
    found = compare(kind, request) if kind is not None else None
    return TrendLayout(granularity, tiled, buckets, kind, found)

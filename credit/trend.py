"""Trends: usage over time in buckets without gaps, and what has changed since an earlier span."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, Self

from credit.buckets import Bucket, Granularity, buckets_of
from credit.comparison import Compared, Comparison, Question, compared
from credit.consumption import NOTHING, Usage
from credit.spans import Span
from credit.units import Credits

_HUNDREDTHS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Change:
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
    def change(self) -> Change | None:
        """How the credits differ from those of the counterpart."""
        if self.previous is None:
            return None
        return Change.between(self.previous.usage.credits, self.usage.credits)


@dataclass(frozen=True, slots=True)
class TrendComparison:
    """The earlier days as a whole; they cover as many days as have begun of the later ones."""

    kind: Comparison
    span: Span
    total: Usage
    change: Change


@dataclass(frozen=True, slots=True)
class Trend:
    """Usage over time. `total` is the sum of the points, and `span` the days that they tile."""

    granularity: Granularity
    span: Span
    points: tuple[TrendPoint, ...]
    total: Usage
    comparison: TrendComparison | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A trend before anything is counted: which days it takes."""

    granularity: Granularity
    span: Span
    buckets: tuple[Bucket, ...]
    kind: Comparison | None
    compared: Compared | None

    @property
    def wanted(self) -> tuple[Span, ...]:
        """All spans that have to be counted; their usage is what `filled` takes, in this order."""
        spans = [bucket.span for bucket in self.buckets]
        if self.compared is not None:
            spans.append(self.compared.span)
            spans += [bucket.span for bucket in self.compared.counterparts if bucket]
        return tuple(spans)

    def filled(self, counted: Sequence[Usage]) -> Trend:
        """The trend, from the usage of each wanted span."""
        numbers = iter(counted)
        usages = [next(numbers) for _ in self.buckets]
        total = sum(usages, start=NOTHING)
        previous: list[TrendPoint | None] = [None] * len(usages)
        comparison = None
        if self.kind is not None and self.compared is not None:
            earlier = next(numbers)
            change = Change.between(earlier.credits, total.credits)
            comparison = TrendComparison(self.kind, self.compared.span, earlier, change)
            previous = [
                TrendPoint(bucket, next(numbers)) if bucket else None
                for bucket in self.compared.counterparts
            ]
        points = map(TrendPoint, self.buckets, usages, previous)
        return Trend(self.granularity, self.span, tuple(points), total, comparison)


@lru_cache(maxsize=16)
def outlined(
    span: Span,
    granularity: Granularity,
    today: date,
    kind: Comparison | None = None,
    before: Span | None = None,
) -> Outline:
    """Which days a trend of a span takes on `today`; `before` as in `comparison.Question`.

    Kept for the other jobs of an operation, whose trends have the same outline.

    Units that lie wholly ahead are left out.
    """
    buckets = buckets_of(span, granularity, today)
    tiled = Span(span.first_on, buckets[-1].span.last_on) if buckets else span
    question = Question(span, granularity, buckets, today, before)
    found = compared(kind, question) if kind is not None else None
    return Outline(granularity, tiled, buckets, kind, found)

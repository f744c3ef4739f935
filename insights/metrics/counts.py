"""What is counted for each request: plain numbers, which become metrics when they are scraped.

prometheus_client's own take a lock for each number that is added. These belong to the event loop,
in which requests are answered and metrics are scraped.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from prometheus_client.metrics_core import CounterMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of durations; ten seconds is the deadline of an operation."""
_BOUNDS: Final = (*map(str, SECONDS), "+Inf")


class Counts(Collector):
    """A counter for each combination of labels."""

    def __init__(self, name: str, text: str, *labels: str) -> None:
        """Of a metric that has these labels; nothing is counted yet."""
        self._described = name, text
        self._labels = labels
        self._numbers: dict[tuple[str, ...], int] = {}

    def add(self, *labels: str, number: int = 1) -> None:
        """Count; the values of the labels come in their order."""
        self._numbers[labels] = self._numbers.get(labels, 0) + number

    def collect(self) -> Iterator[Metric]:
        """The counter as it is now."""
        family = CounterMetricFamily(*self._described, labels=self._labels)
        for labels, number in self._numbers.items():
            family.add_metric(labels, number)
        yield family


class Durations(Collector):
    """A histogram of seconds for each value of one label."""

    def __init__(self, name: str, text: str, label: str) -> None:
        """Of a metric that has this label; nothing is observed yet."""
        self._described = name, text
        self._label = label
        self._counts: dict[str, list[int]] = {}
        self._sums: dict[str, float] = {}

    def observe(self, label: str, seconds: float) -> None:
        """Count a duration in the bucket of the first bound that is not below it."""
        counts = self._counts.get(label)
        if counts is None:
            counts = self._counts[label] = [0] * len(_BOUNDS)
        counts[bisect_left(SECONDS, seconds)] += 1
        self._sums[label] = self._sums.get(label, 0.0) + seconds

    def collect(self) -> Iterator[Metric]:
        """The histogram as it is now."""
        family = HistogramMetricFamily(*self._described, labels=(self._label,))
        for label, counts in self._counts.items():
            buckets = list(zip(_BOUNDS, accumulate(counts), strict=True))
            family.add_metric((label,), buckets, self._sums[label])
        yield family

"""Metrics of what this process keeps of earlier operations: their plans and their responses."""

from collections.abc import Iterator

from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from graph.protocol.execution import Caches


class CacheCollector(Collector):
    """Look-ups and memory of each cache; nothing of responses where none are kept."""

    def __init__(self, caches: Caches) -> None:
        """Of the caches of the process, which count by themselves."""
        self._caches = caches

    def collect(self) -> Iterator[Metric]:
        """Read the counts."""
        lookups = CounterMetricFamily(
            "insights_cache_lookups",
            "Operations whose plan, and queries whose response, may be kept: kept, or made anew.",
            labels=("cache", "outcome"),
        )
        held = GaugeMetricFamily(
            "insights_cache_bytes", "Bytes of memory that each cache takes.", labels=("cache",)
        )
        for name, cache in zip(Caches._fields, self._caches, strict=True):
            if cache is None:
                continue
            lookups.add_metric((name, "hit"), cache.hits)
            lookups.add_metric((name, "miss"), cache.misses)
            held.add_metric((name,), cache.bytes)
        yield lookups
        yield held

"""Metrics of how this process uses its database: connections, the read replica and the clock."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Gauge
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from models import clocks
from models.pool_use import pool_use
from resolvers.replica_reads import reads


def watch_database(registry: CollectorRegistry) -> None:
    """Serve what is known of the database from this registry."""
    registry.register(_PoolCollector())
    registry.register(_ReplicaCollector())
    Gauge(
        "insights_clock_difference_seconds",
        "Seconds by which this machine's clock is ahead of the database's.",
        registry=registry,
    ).set_function(clocks.difference_s)


class _PoolCollector(Collector):
    """The connections to PostgreSQL; nothing on SQLite, which has no pool."""

    def collect(self) -> Iterator[Metric]:
        """Read the pool."""
        use = pool_use()
        if use is None:
            return
        family = GaugeMetricFamily(
            "insights_database_pool_connections",
            "Connections to PostgreSQL of this process: in use, idle, and as many as there may be.",
            labels=("state",),
        )
        for state, number in (("used", use.used), ("idle", use.idle), ("most", use.most)):
            family.add_metric((state,), number)
        yield family


class _ReplicaCollector(Collector):
    """The reads that the read replica could answer; nothing where there is none."""

    def collect(self) -> Iterator[Metric]:
        """Read the counts."""
        counts = reads()
        if counts is None:
            return
        family = CounterMetricFamily(
            "insights_replica_reads",
            "Queries that the read replica could answer: it did, or the primary, where it was "
            "behind or failed.",
            labels=("outcome",),
        )
        for outcome, number in counts.items():
            family.add_metric((outcome,), number)
        yield family

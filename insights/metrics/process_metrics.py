"""The metrics that this process counts itself: requests, operations and what is open."""

from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Gauge,
    GCCollector,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
)

from graph.protocol.execution import Caches
from insights.allowed_hosts import HEALTH, METRICS, READINESS
from insights.authentication import DOWNLOADS
from insights.metrics.cache_metrics import CacheCollector
from insights.metrics.counts import Counts, Durations
from insights.metrics.database_metrics import watch_database
from resolvers.observation import AnsweredOperation
from resolvers.quotas import Quotas

_ROUTES: Final = {
    "/graphql": "graphql",
    "/schema.graphql": "sdl",
    HEALTH: "health",
    READINESS: "readiness",
    METRICS: "metrics",
}
_FOLDERS: Final = {f"{DOWNLOADS}/": "download", "/static/": "static"}
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
OTHER: Final = "other"
"""The label of what is none of the names above: labels are few, whatever clients send."""


class ProcessMetrics:
    """The metrics of this process, in a registry of their own."""

    def __init__(self) -> None:
        """Everything counts from zero."""
        disable_created_metrics()  # type: ignore[no-untyped-call]  # they would be a second series for each
        self.registry = CollectorRegistry(auto_describe=True)
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        watch_database(self.registry)
        self._requests = Counts(
            "insights_http_requests",
            "HTTP requests that were answered.",
            *("method", "route", "status"),
        )
        self._durations = Durations(
            "insights_http_request_duration_seconds",
            "Seconds from an HTTP request to the end of its answer.",
            "route",
        )
        self._operations = Counts(
            "insights_graphql_operations",
            "Queries and mutations that were answered; the operation's name where its document is "
            "one of the list, and the code of the first error.",
            *("type", "operation", "outcome"),
        )
        self._operation_durations = Durations(
            "insights_graphql_operation_duration_seconds",
            "Seconds that a query or mutation took to execute.",
            "type",
        )
        self._units = Counts(
            "insights_graphql_cost_units", "Units that queries and mutations cost.", "type"
        )
        for each in (
            *(self._requests, self._durations),
            *(self._operations, self._operation_durations, self._units),
        ):
            self.registry.register(each)
        self._streams = Gauge(
            "insights_open_streams",
            "Subscriptions that are open in this process.",
            registry=self.registry,
        )

    def watch(self, quotas: Quotas, caches: Caches) -> None:
        """Read from the quotas of the process what is open, and how its caches are used."""
        self._streams.set_function(lambda: quotas.open_streams)
        self.registry.register(CacheCollector(caches))

    def operated(self, operation: AnsweredOperation) -> None:
        """Count an operation."""
        kind = operation.type or OTHER
        name = operation.name if operation.is_listed and operation.name else OTHER
        self._operations.add(kind, name, operation.outcome)
        self._operation_durations.observe(kind, operation.seconds)
        self._units.add(kind, number=operation.units)

    def answered(self, method: str, path: str, status: int, seconds: float) -> None:
        """Count an HTTP request that was answered after so many seconds."""
        route = route_of(path)
        self._requests.add(method if method in _METHODS else OTHER, route, str(status))
        self._durations.observe(route, seconds)


def route_of(path: str) -> str:
    """The name of what is served at a path."""
    found = _ROUTES.get(path.rstrip("/") or "/")
    if found is not None:
        return found
    return next((name for folder, name in _FOLDERS.items() if path.startswith(folder)), OTHER)

"""Gauges of what waits in the database: the same in every process that reads them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from resolvers.backlogs import Backlogs

_SINCE: Final = {
    "insights_oldest_due_tenant_seconds": (
        "Seconds for which something of a tenant has been due that no process has recorded.",
        "due_since",
    ),
    "insights_oldest_webhook_message_seconds": (
        "Age in seconds of the oldest webhook message that is not delivered.",
        "oldest_message_at",
    ),
    "insights_oldest_export_seconds": (
        "Age in seconds of the oldest export that is queued or running.",
        "oldest_export_at",
    ),
}
_NUMBERS: Final = {
    "insights_pending_webhook_messages": (
        "Webhook messages that are not delivered and are tried again.",
        "messages",
    ),
    "insights_webhook_lag_messages": (
        "Messages by which the webhook that is furthest behind is behind.",
        "webhook_lag",
    ),
    "insights_unfinished_exports": ("Exports that are queued or running.", "exports"),
}
_READ: Final = (
    "insights_backlogs_read",
    "1 where the database said what waits, 0 where it could not be asked.",
)
_VERIFIED: Final = (
    "insights_verify_last_success_timestamp_seconds",
    "When `insights verify` of all tenants passed last, in seconds since 1970.",
)


class DomainGauges(Collector):
    """The gauges of what was read last."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._now: datetime | None = None
        self._backlogs: Backlogs | None = None

    def put(self, now: datetime, backlogs: Backlogs) -> None:
        """Take what waits at an instant."""
        self._now, self._backlogs = now, backlogs

    def drop(self) -> None:
        """Forget what was read: the database cannot be asked."""
        self._now = self._backlogs = None

    def collect(self) -> Iterator[Metric]:
        """The gauges; an age is 0 where nothing waits."""
        now, backlogs = self._now, self._backlogs
        yield GaugeMetricFamily(*_READ, value=int(backlogs is not None))
        if now is None or backlogs is None:
            return
        for name, (text, attribute) in _SINCE.items():
            since = getattr(backlogs, attribute)
            age = 0.0 if since is None else max(0.0, (now - since).total_seconds())
            yield GaugeMetricFamily(name, text, value=age)
        for name, (text, attribute) in _NUMBERS.items():
            yield GaugeMetricFamily(name, text, value=getattr(backlogs, attribute))
        if backlogs.verified_at is not None:
            yield GaugeMetricFamily(*_VERIFIED, value=backlogs.verified_at.timestamp())

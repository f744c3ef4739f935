"""Quotas: what a key, a tenant or this process may have at a time, besides units of cost.

Rates are counted in buckets, which processes may share. Connections and subscriptions are counted
in this process alone: what is counted elsewhere would stay counted when a process is killed.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from credit.audit.exports import MOST_KEPT_BYTES, MOST_UNFINISHED
from credit.core.errors import OverloadedError, QuotaExceededError
from notifiers.buckets import Buckets, BucketSize, LocalBuckets

MINUTE_S: Final = 60


class Quota(StrEnum):
    """The name of a quota in `extensions.quota` of the error that says it is used up."""

    WEBHOOK_TESTS = "webhookTests"
    SUBSCRIPTIONS = "subscriptions"
    CONNECTIONS = "connections"
    EXPORTS = "exports"
    EXPORT_BYTES = "exportBytes"


@dataclass(frozen=True, slots=True)
class QuotaLimits:
    """How much there may be: `streams` of a process, exports of a tenant, the others of a key.

    `webhook_tests` are those of a minute. `exports` are queued or running; `export_bytes` those of
    files that are kept.
    """

    webhook_tests: int = 6
    subscriptions: int = 200
    connections: int = 1_000
    exports: int = MOST_UNFINISHED
    export_bytes: int = MOST_KEPT_BYTES
    streams: int = 10_000


_LIMITS: Final = QuotaLimits()


class Quotas:
    """The quotas of a service, and what this process has open of them."""

    def __init__(self, limits: QuotaLimits = _LIMITS, buckets: Buckets | None = None) -> None:
        """Nothing is open. `buckets` count the rates; this process alone does without them."""
        self.limits = limits
        self._buckets = buckets or LocalBuckets()
        self._open: dict[Quota, Counter[str]] = {
            Quota.SUBSCRIPTIONS: Counter(),
            Quota.CONNECTIONS: Counter(),
        }
        self._streams = 0

    @property
    def open_streams(self) -> int:
        """Subscriptions that are open in this process."""
        return self._streams

    @contextmanager
    def connection(self, key_id: str | None) -> Iterator[None]:
        """Count a WebSocket of a key while the block runs; raises QuotaExceededError."""
        limit = self.limits.connections
        msg = (
            f"this key has {limit:,} connections open, as many as it may have: "
            "close some first, or follow several things in one of them"
        )
        with self._counted(Quota.CONNECTIONS, key_id, limit, msg):
            yield

    @contextmanager
    def subscription(self, key_id: str | None) -> Iterator[None]:
        """Count a subscription of a key, and a stream of the process, while the block runs.

        Raises QuotaExceededError, and OverloadedError where the process has too many streams.
        """
        limit = self.limits.subscriptions
        msg = f"this key has {limit:,} subscriptions open, as many as it may have: end some first"
        with self._counted(Quota.SUBSCRIPTIONS, key_id, limit, msg):
            if self._streams >= self.limits.streams:
                msg = "as many streams are open as the service takes: try again in a little while"
                raise OverloadedError(msg)
            self._streams += 1
            try:
                yield
            finally:
                self._streams -= 1

    async def take_webhook_test(self, key_id: str | None) -> None:
        """Count a test of a webhook; raises QuotaExceededError with the seconds to wait."""
        if key_id is None:
            return
        limit = self.limits.webhook_tests
        size = BucketSize(limit, limit / MINUTE_S)
        level = await self._buckets.take(f"{key_id}:webhook-tests", size, 1)
        if level.granted:
            return
        wait_s = level.wait_s(1)
        msg = f"this key may test webhooks {limit:,} times a minute: try again in {wait_s} s"
        raise QuotaExceededError(msg, Quota.WEBHOOK_TESTS, limit, wait_s)

    @contextmanager
    def _counted(
        self, quota: Quota, key_id: str | None, limit: int, message: str
    ) -> Iterator[None]:
        if key_id is None:
            yield
            return
        found = self._open[quota]
        if found[key_id] >= limit:
            raise QuotaExceededError(message, quota, limit)
        found[key_id] += 1
        try:
            yield
        finally:
            found[key_id] -= 1
            if not found[key_id]:
                del found[key_id]

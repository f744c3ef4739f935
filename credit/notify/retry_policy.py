"""Retry policy of webhook deliveries: when a failed attempt is retried, and when retries end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

RETRIES_S: Final = (5, 60, 300, 1200, 3600, 7200, 14_400, 21_600)
"""Seconds from each failed attempt to the next; further attempts use the last value."""

GIVE_UP_AFTER: Final = timedelta(hours=24)
"""How long a webhook may fail without a success before it is disabled."""

JITTER_SHARE: Final = 0.2
"""Share by which a delay is randomly longer or shorter, so that retries do not coincide."""

LONGEST_DELAY: Final = timedelta(seconds=RETRIES_S[-1] * (1 + JITTER_SHARE))
"""The longest time from a failed attempt to the next one."""

GONE: Final = 410
"""HTTP status on which a webhook is disabled at once."""

THROTTLED: Final = frozenset({429, 503})
"""HTTP statuses whose Retry-After header is respected."""

SHORTEST_RETRY_AFTER_S: Final = 1.0
"""Shorter Retry-After values are raised to this one."""

LONGEST_RETRY_AFTER_S: Final = 3600.0
"""Longer Retry-After values are lowered to this one."""


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The result of a delivery attempt.

    `status` is the HTTP status, None without a response. `error` describes the failure, None on
    success. `retry_after_s` is the Retry-After of the response in seconds, None without one.
    """

    status: int | None
    error: str | None = None
    retry_after_s: float | None = None

    @property
    def is_success(self) -> bool:
        """Whether the receiver accepted the message, with a status from 200 to 299."""
        return self.error is None


@dataclass(frozen=True, slots=True)
class RetryDecision:
    """The decision after a failed attempt: `next_attempt_at` is None if the webhook is disabled.

    `failing_since` is when the webhook began to fail.
    """

    failing_since: datetime
    next_attempt_at: datetime | None


def retry_decision(
    result: AttemptResult,
    attempts: int,
    failing_since: datetime | None,
    now: datetime,
    jitter: float,
) -> RetryDecision:
    """Decide on the retry after a failure, the `attempts`-th of this delivery.

    `failing_since` is when the webhook began to fail, None if this is its first failure; one in the
    future, which a clock that was ahead has left, is now. `jitter` is a random number between 0 and
    1.
    """
    since = min(failing_since or now, now)
    deadline = since + GIVE_UP_AFTER
    if result.status == GONE or now >= deadline:
        return RetryDecision(since, None)
    delay_s = RETRIES_S[min(attempts, len(RETRIES_S)) - 1] * (1 + JITTER_SHARE * (2 * jitter - 1))
    if result.status in THROTTLED and result.retry_after_s is not None:
        after_s = min(max(result.retry_after_s, SHORTEST_RETRY_AFTER_S), LONGEST_RETRY_AFTER_S)
        delay_s = after_s * (1 + JITTER_SHARE * jitter)  # Never earlier than Retry-After.
    return RetryDecision(since, min(now + timedelta(seconds=delay_s), deadline))

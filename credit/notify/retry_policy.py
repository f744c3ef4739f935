"""Retry policy: when an attempt to deliver is repeated, and when a webhook is disabled."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

RETRIES_S: Final = (5, 60, 300, 1200, 3600, 7200, 14_400, 21_600)
"""Seconds from each failed attempt to the next one; the last one repeats."""

GIVE_UP_AFTER: Final = timedelta(hours=24)
"""From the first failure; with one success in between, it counts anew."""

JITTER_SHARE: Final = 0.2
"""The share by which a pause is longer or shorter, so that not all come back at once."""

GONE: Final = 410

THROTTLED: Final = frozenset({429, 503})
"""Statuses whose Retry-After is respected."""

SHORTEST_RETRY_AFTER_S: Final = 1.0

LONGEST_RETRY_AFTER_S: Final = 3600.0


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The result of an attempt: the HTTP status, or None and why none came.

    `retry_after_s` is what the answer asks for, in seconds; None where it asks for nothing.
    """

    status: int | None
    error: str | None = None
    retry_after_s: float | None = None

    @property
    def is_success(self) -> bool:
        """Whether the receiver accepted it: any status from 200 to 299."""
        return self.error is None


@dataclass(frozen=True, slots=True)
class RetryDecision:
    """What a failed attempt leads to: another one at an instant, or, with None, to giving up."""

    failing_since: datetime
    next_attempt_at: datetime | None


def retry_decision(
    result: AttemptResult,
    attempts: int,
    failing_since: datetime | None,
    now: datetime,
    jitter: float,
) -> RetryDecision:
    """What follows a failure, the `attempts`-th of this delivery.

    `failing_since` is when the webhook began to fail, None where this is the first time. `jitter`
    lies between 0 and 1 and spreads the retries.
    """
    since = failing_since or now
    deadline = since + GIVE_UP_AFTER
    if result.status == GONE or now >= deadline:
        return RetryDecision(since, None)
    pause = RETRIES_S[min(attempts, len(RETRIES_S)) - 1] * (1 + JITTER_SHARE * (2 * jitter - 1))
    if result.status in THROTTLED and result.retry_after_s is not None:
        asked = min(max(result.retry_after_s, SHORTEST_RETRY_AFTER_S), LONGEST_RETRY_AFTER_S)
        pause = asked * (1 + JITTER_SHARE * jitter)  # never earlier than it asks for
    return RetryDecision(since, min(now + timedelta(seconds=pause), deadline))

"""Webhooks: where a tenant's news is sent, when it is sent again, and when that is given up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.errors import InvalidInputError
from credit.news import NewsKind

MOST_WEBHOOKS: Final = 10
"""Webhooks that a tenant may have."""

MOST_REPLAYED: Final = 10_000
"""Balance changes that are sent again in one go; older ones are read from the ledger."""

LONGEST_ADDRESS: Final = 2000

OLD_SECRET_VALID: Final = timedelta(hours=24)
"""How long both secrets sign after a rotation."""

RETRIES_S: Final = (5, 60, 300, 1200, 3600, 7200, 14_400, 21_600)
"""Seconds from each failed attempt to the next one; the last stands for all that follow."""

GIVE_UP_AFTER: Final = timedelta(hours=24)
"""From the first failure; with one success in between, it counts anew."""

JITTER: Final = 0.2
"""The share by which a pause is longer or shorter, so that not all come back at once."""

GONE: Final = 410
BUSY: Final = frozenset({429, 503})
"""Answers whose Retry-After is heard."""

SHORTEST_ASKED_S: Final = 1.0
LONGEST_ASKED_S: Final = 3600.0


class WebhookStatus(StrEnum):
    """How a webhook does."""

    ACTIVE = "ACTIVE"
    FAILING = "FAILING"
    DISABLED = "DISABLED"


class DeliveryStatus(StrEnum):
    """Where a delivery stands; the last two are ends."""

    WAITING = "WAITING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told of a tenant's news.

    `delivered_through` is the newest ledger entry that was delivered: all before it were too, but
    those that a replay left out. What came of the last attempt is None before the first one;
    `last_response` is its HTTP status, and None where none came.
    """

    tenant_id: UUID
    id: UUID
    address: str
    events: tuple[NewsKind, ...]
    created_at: datetime
    status: WebhookStatus
    delivered_through: int
    failing_since: datetime | None = None
    last_attempt_at: datetime | None = None
    last_response: int | None = None
    last_failure: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One piece of news on its way to one webhook.

    `number` counts a webhook's deliveries: it is the order they are sent in. `message` names the
    news, and stays the same however often and by however many deliveries it is sent.
    `next_attempt_at` is None before an attempt has failed, and when no other one follows.
    """

    tenant_id: UUID
    id: UUID
    webhook_id: UUID
    number: int
    event: NewsKind
    sequence: int
    message: str
    told_at: datetime
    data: str
    status: DeliveryStatus
    attempts: int = 0
    response: int | None = None
    failure: str | None = None
    next_attempt_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an attempt: the HTTP status, or None and why none came.

    `retry_after_s` is what the answer asks for, in seconds; None where it asks for nothing.
    """

    status: int | None
    failure: str | None = None
    retry_after_s: float | None = None

    @property
    def is_success(self) -> bool:
        """Whether it was taken: any status from 200 to 299."""
        return self.failure is None


@dataclass(frozen=True, slots=True)
class Setback:
    """What a failed attempt leads to: another one at an instant, or, with None, to giving up."""

    failing_since: datetime
    next_attempt_at: datetime | None


def setback(
    answer: Answer, attempts: int, failing_since: datetime | None, now: datetime, luck: float
) -> Setback:
    """What follows a failure, the `attempts`-th of this delivery.

    `failing_since` is when the webhook began to fail, None where this is the first time. `luck`
    lies between 0 and 1 and spreads the retries.
    """
    since = failing_since or now
    deadline = since + GIVE_UP_AFTER
    if answer.status == GONE or now >= deadline:
        return Setback(since, None)
    pause = RETRIES_S[min(attempts, len(RETRIES_S)) - 1] * (1 + JITTER * (2 * luck - 1))
    if answer.status in BUSY and answer.retry_after_s is not None:
        asked = min(max(answer.retry_after_s, SHORTEST_ASKED_S), LONGEST_ASKED_S)
        pause = asked * (1 + JITTER * luck)  # never earlier than it asks for
    return Setback(since, min(now + timedelta(seconds=pause), deadline))


def checked_events(events: Sequence[NewsKind]) -> tuple[NewsKind, ...]:
    """The kinds of news that are wanted, each once; InvalidInputError for none."""
    if not events:
        msg = f"events is empty: name one or more of {', '.join(NewsKind)}"
        raise InvalidInputError(msg, ("events",))
    return tuple(kind for kind in NewsKind if kind in events)

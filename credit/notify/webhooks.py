"""Webhooks of a tenant, and the deliveries of notifications to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.notify.notifications import WebhookEventType

MOST_WEBHOOKS: Final = 10
"""Webhooks that a tenant may have."""

MOST_REPLAYED: Final = 10_000
"""Balance changes that are sent again in one go; older ones are read from the ledger."""

LONGEST_URL: Final = 2000

OLD_SECRET_VALID: Final = timedelta(hours=24)
"""How long both secrets sign after a rotation."""


class WebhookStatus(StrEnum):
    """How a webhook does."""

    ACTIVE = "ACTIVE"
    FAILING = "FAILING"
    DISABLED = "DISABLED"


class DeliveryStatus(StrEnum):
    """Status of a delivery; the last two are final."""

    PENDING = "PENDING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Webhook:
    """A URL that a tenant's notifications are sent to.

    `last_delivered_sequence` is that of the newest ledger entry that was delivered: all before it
    were too, but those that a replay left out. Results of the last attempt are None before the
    first; `last_response` is its HTTP status, and None where none came.
    """

    tenant_id: UUID
    id: UUID
    url: str
    events: tuple[WebhookEventType, ...]
    created_at: datetime
    status: WebhookStatus
    last_delivered_sequence: int
    failing_since: datetime | None = None
    last_attempt_at: datetime | None = None
    last_response: int | None = None
    last_error: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """The delivery of one notification to one webhook.

    `number` counts a webhook's deliveries: it is the order they are sent in. `message_id` is the
    notification's, the same for every delivery of it.
    `next_attempt_at` is None before an attempt has failed, and when no other one follows.
    """

    tenant_id: UUID
    id: UUID
    webhook_id: UUID
    number: int
    event: WebhookEventType
    sequence: int
    message_id: str
    created_at: datetime
    data: str
    status: DeliveryStatus
    attempts: int = 0
    response_status: int | None = None
    error: str | None = None
    next_attempt_at: datetime | None = None
    finished_at: datetime | None = None


def checked_events(events: Sequence[WebhookEventType]) -> tuple[WebhookEventType, ...]:
    """The event types to send, each once; InvalidInputError for none."""
    if not events:
        msg = f"events is empty: name one or more of {', '.join(WebhookEventType)}"
        raise InvalidInputError(msg, ("events",))
    return tuple(kind for kind in WebhookEventType if kind in events)

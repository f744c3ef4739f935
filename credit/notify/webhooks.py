"""Webhooks of a tenant or of all tenants, and deliveries of notifications to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from credit.core.errors import InvalidInputError
from credit.notify.notifications import OF_PURCHASES, WebhookEventType

MOST_WEBHOOKS: Final = 10
"""Largest number of webhooks of one tenant, and of all tenants."""

MOST_REPLAYED: Final = 10_000
"""Largest number of balance changes in one replay; clients read older ones from the ledger."""

LONGEST_URL: Final = 2000

OLD_SECRET_VALID: Final = timedelta(hours=24)
"""How long messages are also signed with the old secret after a rotation."""


class WebhookStatus(StrEnum):
    """The status of a webhook: its last attempt succeeded or failed, or it is disabled."""

    ACTIVE = "ACTIVE"
    FAILING = "FAILING"
    DISABLED = "DISABLED"


class DeliveryStatus(StrEnum):
    """The status of a delivery; the last two are final."""

    PENDING = "PENDING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Webhook:
    """A URL that notifications about a tenant are sent to; `tenant_id` None means about every one.

    `last_delivered_sequence` is that of the newest delivered ledger entry; earlier entries were
    delivered too, except those that a replay skipped. The fields of the last attempt are None
    before the first one; `last_response` is its HTTP status, None without a response.
    """

    tenant_id: UUID | None
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

    def updated(
        self, url: str | None, events: tuple[WebhookEventType, ...] | None, newest: int
    ) -> "Webhook":
        """The webhook with another URL or other event types; None stays as it is.

        Where it begins to receive balance changes, these are the ones after `newest`.
        """
        wanted = self.events if events is None else events
        begins = WebhookEventType.BALANCE_CHANGED in set(wanted) - set(self.events)
        return replace(
            self,
            url=self.url if url is None else url,
            events=wanted,
            last_delivered_sequence=newest if begins else self.last_delivered_sequence,
        )


@dataclass(frozen=True, slots=True)
class Delivery:
    """The delivery of one notification to one webhook.

    `tenant_id` is the tenant that the notification is about, and `webhook_tenant_id` the webhook's
    own: the same, or None for a webhook of all tenants.
    `number` counts a webhook's deliveries and is the order of sending. `message_id` identifies the
    notification and is the same for all its deliveries. `data` is the notification's content as
    JSON. `next_attempt_at` is None unless an attempt has failed and another one will follow.
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
    webhook_tenant_id: UUID | None = None


def checked_events(
    events: Sequence[WebhookEventType], tenant_id: UUID | None
) -> tuple[WebhookEventType, ...]:
    """The event types of a tenant's webhook without duplicates; None means of all tenants.

    Raises InvalidInputError if there are none, or a type that webhooks of all tenants never get.
    """
    allowed = tuple(WebhookEventType) if tenant_id else tuple(OF_PURCHASES.values())
    wanted = set(events)
    if not wanted or not wanted <= set(allowed):
        fault = "names a type that is sent to webhooks of one tenant only" if wanted else "is empty"
        msg = f"events {fault}: write one or more of {', '.join(allowed)}"
        raise InvalidInputError(msg, ("events",))
    return tuple(kind for kind in allowed if kind in wanted)

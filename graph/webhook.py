"""The types of webhooks and their deliveries, and the payload of what changes a webhook."""

from datetime import datetime
from typing import ClassVar, Final, Self

import strawberry
from strawberry import UNSET

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.notify import webhooks
from graph import ids
from graph.arguments import After, Before, First, Last
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import DeliveryStatus, WebhookEvent, WebhookStatus
from graph.node import Node
from graph.payload import WHY_REFUSED, Payload
from graph.problems import Problem
from graph.scalars import URL
from graph.scopes import attribute, field, object_type
from resolvers import webhook_messages

SCOPE = (Scope.CONSUMPTION_READ, Scope.PURCHASES_SETTLE)
"""Scopes that may manage webhooks: those of a tenant, and those of all tenants."""

NEWEST_DELIVERIES: Final = "deliveries, the newest first"


@object_type
class Delivery(Node):
    """The delivery of one event to a webhook. Kept for 30 days after its end."""

    id: strawberry.ID = attribute(SCOPE, "Global id: opaque, and stable for the object's lifetime.")
    event: WebhookEvent = attribute(SCOPE, "Type of the event.")
    sequence: str = attribute(
        SCOPE,
        "Sequence of the ledger entry that the event is about; for other events, of the "
        'newest entry at that time. "0" for webhooks of all tenants.',
    )
    message_id: str = attribute(
        SCOPE,
        "The `webhook-id` header of the message: the same for every attempt and every replay.",
    )
    attempts: int = attribute(SCOPE, "Number of attempts made so far.")
    status: DeliveryStatus = attribute(SCOPE, "Status of the delivery.")
    response_status: int | None = attribute(
        SCOPE,
        "HTTP status of the last attempt; null before the first attempt, and when no "
        "response came.",
    )
    error: str | None = attribute(
        SCOPE, "Why the last attempt failed; null when it did not, and before the first."
    )
    delivered_at: datetime | None = attribute(
        SCOPE, "When the message was delivered; null unless it was."
    )
    next_attempt_at: datetime | None = attribute(
        SCOPE,
        "When the next attempt is due; null before the first attempt, and when no other follows.",
    )

    @classmethod
    def from_domain(cls, delivery: webhooks.Delivery) -> Self:
        """Map a delivery."""
        arrived = delivery.status is DeliveryStatus.DELIVERED
        return cls(
            id=ids.global_id(Kind.DELIVERY, delivery.webhook_tenant_id, delivery.id),
            event=delivery.event,
            sequence=str(delivery.sequence),
            message_id=delivery.message_id,
            attempts=delivery.attempts,
            status=delivery.status,
            response_status=delivery.response_status,
            error=delivery.error,
            delivered_at=delivery.finished_at if arrived else None,
            next_attempt_at=delivery.next_attempt_at,
        )


@object_type
class Webhook(Node):
    """A URL that events of a tenant, or of all tenants, are sent to.

    Messages are signed, sent in order, and retried for a day.
    """

    id: strawberry.ID = attribute(SCOPE, "Global id: opaque, and stable for the object's lifetime.")
    tenant_id: strawberry.ID | None = attribute(
        SCOPE,
        "Global id of the tenant whose events are sent; null for a webhook of all tenants.",
    )
    url: URL = attribute(SCOPE, "URL that messages are sent to by POST.")
    events: list[WebhookEvent] = attribute(SCOPE, "Types of the events that are sent.")
    status: WebhookStatus = attribute(SCOPE, "Whether messages are being delivered.")
    created_at: datetime = attribute(SCOPE, "When the webhook was created.")
    last_delivered_sequence: str = attribute(
        SCOPE,
        "Sequence of the newest ledger entry that was delivered; all entries before it "
        "were delivered too. At first the newest one at the time of creation. Pass it to "
        '`replayWebhook`. "0" for a webhook of all tenants.',
    )
    last_attempt_at: datetime | None = attribute(
        SCOPE, "When the last attempt was made; null before the first."
    )
    last_response_status: int | None = attribute(
        SCOPE, "HTTP status of the last attempt; null before the first, and when no response came."
    )
    last_error: str | None = attribute(
        SCOPE, "Why the last attempt failed; null when it did not, and before the first."
    )
    failing_since: datetime | None = attribute(
        SCOPE,
        "Since when all attempts have failed; after 24 hours the webhook is DISABLED. Null "
        "while it is ACTIVE.",
    )
    value: strawberry.Private[webhooks.Webhook]

    @field(SCOPE)
    async def deliveries(
        self,
        info: Info,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> Connection[Delivery]:
        """Deliveries to the webhook, sent and pending, newest first."""
        context, tenant_id, webhook_id = info.context, self.value.tenant_id, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_DELIVERIES)
        page = await webhook_messages.delivery_page(context, tenant_id, webhook_id, request)
        return connected(
            page,
            NEWEST_DELIVERIES,
            Delivery.from_domain,
            lambda: webhook_messages.delivery_count(context, tenant_id, webhook_id),
        )

    @classmethod
    def from_domain(cls, webhook: webhooks.Webhook) -> Self:
        """Map a webhook."""
        return cls(
            id=ids.global_id(Kind.WEBHOOK, webhook.tenant_id, webhook.id),
            tenant_id=ids.global_tenant_id(webhook.tenant_id) if webhook.tenant_id else None,
            url=URL(webhook.url),
            events=list(webhook.events),
            status=webhook.status,
            created_at=webhook.created_at,
            last_delivered_sequence=str(webhook.last_delivered_sequence),
            last_attempt_at=webhook.last_attempt_at,
            last_response_status=webhook.last_response,
            last_error=webhook.last_error,
            failing_since=webhook.failing_since,
            value=webhook,
        )


@object_type
class WebhookPayload(Payload):
    """Fields of the payloads of all mutations of webhooks."""

    kind: ClassVar[Kind | None] = Kind.WEBHOOK

    webhook: Webhook | None = attribute(
        SCOPE, "The webhook after the call; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, webhook: webhooks.Webhook) -> Self:
        """Payload of a webhook that was changed."""
        return cls(webhook=Webhook.from_domain(webhook), problems=[])

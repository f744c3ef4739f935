"""Webhooks and what was sent to them, as clients see them."""

from datetime import datetime
from typing import Final, Self

import strawberry
from strawberry import UNSET

from credit import webhooks
from credit.global_ids import Kind
from credit.roles import Scope
from graph import ids
from graph.connection import Arguments, Connection, Info, connected
from graph.enums import DeliveryStatus, WebhookEvent, WebhookStatus
from graph.node import Node
from graph.scalars import URL
from graph.scopes import attribute, field, object_type
from resolvers import webhooks as use_cases

SCOPE = Scope.CONSUMPTION_READ

NEWEST_DELIVERIES: Final = "deliveries, the newest first"


@object_type
class Delivery(Node):
    """One piece of news on its way to a webhook; on record for 30 days after its end."""

    event: WebhookEvent = attribute(SCOPE)
    sequence: str = attribute(
        SCOPE, "The ledger entry that it tells of, or the newest one that it knew of."
    )
    message_id: str = attribute(
        SCOPE, "`webhook-id` of the message: the same however often it is sent."
    )
    attempts: int = attribute(SCOPE)
    status: DeliveryStatus = attribute(SCOPE)
    response_status: int | None = attribute(
        SCOPE, "HTTP status of the last attempt; null before one, and where no answer came."
    )
    error: str | None = attribute(SCOPE, "Why the last attempt failed.")
    delivered_at: datetime | None = attribute(SCOPE)
    next_attempt_at: datetime | None = attribute(
        SCOPE, "When it is tried again; null before an attempt has failed, and after the last."
    )

    @classmethod
    def from_domain(cls, delivery: webhooks.Delivery) -> Self:
        """Map a delivery."""
        arrived = delivery.status is DeliveryStatus.DELIVERED
        return cls(
            id=ids.global_id(Kind.DELIVERY, delivery.tenant_id, delivery.id),
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
    """An address that is told of a tenant's news: signed, in order, and until it arrives."""

    url: URL = attribute(SCOPE)
    events: list[WebhookEvent] = attribute(SCOPE)
    status: WebhookStatus = attribute(SCOPE)
    created_at: datetime = attribute(SCOPE)
    last_delivered_sequence: str = attribute(
        SCOPE,
        "The newest ledger entry that was delivered, and all before it with it: "
        "where to replay from. At first the newest one that there was.",
    )
    last_attempt_at: datetime | None = attribute(SCOPE)
    last_response_status: int | None = attribute(
        SCOPE, "HTTP status of the last attempt; null before one, and where no answer came."
    )
    last_error: str | None = attribute(SCOPE, "Why the last attempt failed; null if it did not.")
    failing_since: datetime | None = attribute(
        SCOPE, "When it began to fail; a day later it is DISABLED."
    )
    value: strawberry.Private[webhooks.Webhook]

    @field(SCOPE)
    async def deliveries(
        self,
        info: Info,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> Connection[Delivery]:
        """What was sent to it and what waits, the newest first."""
        context, tenant_id, webhook_id = info.context, self.value.tenant_id, self.value.id
        request = Arguments(first, after, last, before).request(NEWEST_DELIVERIES)
        page = await use_cases.delivery_page(context, tenant_id, webhook_id, request)
        return connected(
            page,
            NEWEST_DELIVERIES,
            Delivery.from_domain,
            lambda: use_cases.delivery_count(context, tenant_id, webhook_id),
        )

    @classmethod
    def from_domain(cls, webhook: webhooks.Webhook) -> Self:
        """Map a webhook."""
        return cls(
            id=ids.global_id(Kind.WEBHOOK, webhook.tenant_id, webhook.id),
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

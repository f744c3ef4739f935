"""Webhooks that a worker has claimed under a lease, and the result of each attempt.

The lease is the webhook's, not a delivery's: the worker that holds it sends that webhook's
deliveries one after the other, and no other worker does meanwhile. While a webhook is leased,
`due_at` is when the lease expires.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from tortoise.expressions import Case, F, When
from tortoise.queryset import QuerySet

from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult, RetryDecision
from credit.notify.webhooks import Delivery, DeliveryStatus, Webhook, WebhookStatus
from models.database import Session, uuid
from models.deliveries import delivery_of
from models.sql import webhooks as sql
from models.tables import deliveries, webhooks
from models.tables.webhooks import owner_of
from models.webhooks import Secrets, secrets_of, webhook_of


@dataclass(frozen=True, slots=True)
class LeasedWebhook:
    """A webhook that a worker has claimed.

    `last_number` is the number up to which there are deliveries; the secrets are encrypted. `token`
    names the lease.
    """

    webhook: Webhook
    secrets: Secrets
    last_number: int
    token: str


class PendingDelivery(NamedTuple):
    """A delivery that is to be sent, and the platform's own id of the tenant that it is about."""

    delivery: Delivery
    tenant: str


@dataclass(frozen=True, slots=True)
class ClaimRequest:
    """Which webhooks to claim: up to `limit` of a status that are due by `now`."""

    status: WebhookStatus
    limit: int
    now: datetime


async def has_due(session: Session, now: datetime) -> bool:
    """Whether a webhook is due; it locks nothing."""
    return await session.row(sql.HAS_DUE, now) is not None


async def claim(
    session: Session, request: ClaimRequest, token: str, until: datetime
) -> AsyncIterator[LeasedWebhook]:
    """Claim due webhooks, the longest overdue first; what others are claiming is passed over.

    One by one, by their owner: each statement that writes is of one tenant. Each is answered when
    it is claimed, so that none is leased to nobody where the claim of the next one fails.
    """
    status, now = request.status.value, request.now
    for due in await session.rows(sql.DUE, status, now, request.limit):
        key = uuid(due["owner_id"]), uuid(due["id"])
        for row in await session.objects(
            webhooks.Webhook, sql.CLAIM, token, until, key[0], key[1], status, now
        ):
            yield _leased(row, token)


async def pending(session: Session, leased: LeasedWebhook, limit: int) -> list[PendingDelivery]:
    """The oldest pending deliveries, in the order that they are to be sent in."""
    rows = _pending(session, leased).annotate(external_id=F("tenant__external_id"))
    owner = leased.webhook.tenant_id
    return [
        PendingDelivery(delivery_of(row, owner), row.external_id)
        for row in await rows.order_by("number").limit(limit)
    ]


async def mark_delivered(
    session: Session,
    leased: LeasedWebhook,
    delivery: Delivery,
    result: AttemptResult,
    span: tuple[datetime, datetime],
) -> bool | None:
    """Record that a delivery arrived; `span` is now, and until when the lease lasts from then on.

    None, and nothing is recorded, when the lease is another worker's by now. False when the
    delivery was cancelled meanwhile: what is pending has to be read anew.
    """
    now, until = span
    sequence = delivery.sequence if delivery.event is WebhookEventType.BALANCE_CHANGED else 0
    held = await _row(session, leased).update(
        status=WebhookStatus.ACTIVE,
        failing_since=None,
        last_attempt_at=now,
        last_response_status=result.status,
        last_error=None,
        due_at=until,
        last_delivered_sequence=Case(
            When(last_delivered_sequence__lt=sequence, then=sequence),  # type: ignore[arg-type] # takes any value
            default=F("last_delivered_sequence"),
        ),
    )
    if not held:
        return None
    row = _pending(session, leased).filter(tenant_id=delivery.tenant_id, id=delivery.id)
    delivered = await row.update(
        status=DeliveryStatus.DELIVERED,
        attempts=F("attempts") + 1,
        response_status=result.status,
        error=None,
        next_attempt_at=None,
        finished_at=now,
    )
    return bool(delivered)


async def mark_failed(
    session: Session,
    leased: LeasedWebhook,
    delivery: Delivery,
    result: AttemptResult,
    decision: RetryDecision,
    now: datetime,
) -> None:
    """Record that a delivery did not arrive, and release the webhook until the next attempt.

    Where there is no next attempt, the webhook is DISABLED, and all its pending deliveries FAILED.
    """
    retry_at = decision.next_attempt_at
    held = await _row(session, leased).update(
        status=WebhookStatus.DISABLED if retry_at is None else WebhookStatus.FAILING,
        failing_since=decision.failing_since,
        last_attempt_at=now,
        last_response_status=result.status,
        last_error=result.error,
        due_at=retry_at,
        lease=None,
    )
    if not held:
        return
    rows = _pending(session, leased)
    await rows.filter(tenant_id=delivery.tenant_id, id=delivery.id).update(
        attempts=F("attempts") + 1,
        response_status=result.status,
        error=result.error,
        next_attempt_at=retry_at,
    )
    if retry_at is None:
        await rows.update(status=DeliveryStatus.FAILED, finished_at=now)


async def release(session: Session, leased: LeasedWebhook, through: int, now: datetime) -> bool:
    """End a lease; whether the webhook is due at once, having deliveries after a number."""
    owner, key = owner_of(leased.webhook.tenant_id), leased.webhook.id
    row = await session.row(sql.RELEASE, owner, key, leased.token, through, now)
    return row is not None and row["due_at"] is not None


def _row(session: Session, leased: LeasedWebhook) -> QuerySet[webhooks.Webhook]:
    """The webhook's row, while the lease is this worker's."""
    owner, key = owner_of(leased.webhook.tenant_id), leased.webhook.id
    row = webhooks.Webhook.filter(owner_id=owner, id=key, lease=leased.token)
    return row.using_db(session.connection)


def _pending(session: Session, leased: LeasedWebhook) -> QuerySet[deliveries.Delivery]:
    tenant_id, webhook_id = leased.webhook.tenant_id, leased.webhook.id
    rows = deliveries.Delivery.filter(webhook_id=webhook_id, status=DeliveryStatus.PENDING)
    rows = rows if tenant_id is None else rows.filter(tenant_id=tenant_id)
    return rows.using_db(session.connection)


def _leased(row: webhooks.Webhook, token: str) -> LeasedWebhook:
    return LeasedWebhook(webhook_of(row), secrets_of(row), row.last_number, token)

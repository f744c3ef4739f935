"""Errands: webhooks that a worker has taken under a lease, and what came of each attempt.

The lease is the webhook's, not a delivery's: whoever has it sends that webhook's deliveries one
after the other, and nobody else does meanwhile. While it is taken, `due_at` is when that ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult, RetryDecision
from credit.notify.webhooks import Delivery, DeliveryStatus, Webhook, WebhookStatus
from models.database import Row, Session
from models.deliveries import delivery_of
from models.tables import deliveries as tables
from models.webhooks import Secrets, secrets_of, webhook_of

_MINE: Final = "tenant_id = $1 AND id = $2 AND lease = $3"


@dataclass(frozen=True, slots=True)
class Errand:
    """A webhook that a worker has taken.

    `tenant` is the platform's own id of the tenant. `last_number` is the number up to which there
    are deliveries; the secrets are encrypted.
    """

    webhook: Webhook
    tenant: str
    secrets: Secrets
    last_number: int
    token: str

    @property
    def key(self) -> tuple[UUID, UUID, str]:
        """What names the lease in the table."""
        return self.webhook.tenant_id, self.webhook.id, self.token


@dataclass(frozen=True, slots=True)
class Order:
    """Which webhooks to take: up to `limit` of a status that are due by `now`."""

    status: WebhookStatus
    limit: int
    now: datetime


async def any_due(session: Session, now: datetime) -> bool:
    """Whether a webhook waits for a worker; a glance that locks nothing."""
    row = await session.row(
        "SELECT 1 AS n FROM webhook WHERE status IN ('ACTIVE', 'FAILING') AND due_at <= $1 LIMIT 1",
        now,
    )
    return row is not None


async def take(session: Session, order: Order, token: str, until: datetime) -> list[Errand]:
    """Take webhooks that are due, the longest waiting first; what others take is passed over."""
    rows = await session.rows(
        "UPDATE webhook SET lease = $1, due_at = $2"
        " FROM (SELECT tenant_id AS whose, id AS which FROM webhook"
        f" WHERE status = $3 AND due_at <= $4 ORDER BY due_at LIMIT {order.limit}"
        " {skip_locked}) AS due"
        " WHERE webhook.tenant_id = due.whose AND webhook.id = due.which RETURNING *,"
        " (SELECT t.external_id FROM tenant t WHERE t.id = webhook.tenant_id) AS external_id",
        *(token, until, order.status.value, order.now),
    )
    return [_errand(row, token) for row in rows]


async def waiting(session: Session, errand: Errand, limit: int) -> list[Delivery]:
    """The oldest deliveries that wait, in the order that they are to be sent in."""
    rows = tables.Delivery.filter(
        tenant_id=errand.webhook.tenant_id,
        webhook_id=errand.webhook.id,
        status=DeliveryStatus.PENDING,
    ).using_db(session.connection)
    return [delivery_of(row) for row in await rows.order_by("number").limit(limit)]


async def succeed(
    session: Session,
    errand: Errand,
    delivery: Delivery,
    answer: AttemptResult,
    span: Sequence[datetime],
) -> bool | None:
    """Say that a delivery arrived; `span` is now, and until when the lease then lasts.

    None, and nothing said, when the webhook is not this worker's any more. False when the
    delivery has been withdrawn meanwhile: what waits is to be read anew.
    """
    now, until = span
    through = delivery.sequence if delivery.event is WebhookEventType.BALANCE_CHANGED else 0
    held = await session.row(
        "UPDATE webhook SET status = 'ACTIVE', failing_since = NULL, last_attempt_at = $4,"
        " last_response_status = $5, last_error = NULL, due_at = $6, last_delivered_sequence ="
        " CASE WHEN last_delivered_sequence < $7 THEN $7 ELSE last_delivered_sequence END"
        f" WHERE {_MINE} RETURNING id",
        *(*errand.key, now, answer.status, until, through),
    )
    if held is None:
        return None
    row = await session.row(
        "UPDATE delivery SET status = 'DELIVERED', attempts = attempts + 1, response_status = $3,"
        " error = NULL, next_attempt_at = NULL, finished_at = $4"
        " WHERE tenant_id = $1 AND id = $2 AND status = 'PENDING' RETURNING id",
        *(delivery.tenant_id, delivery.id, answer.status, now),
    )
    return row is not None


async def fail(
    session: Session,
    errand: Errand,
    delivery: Delivery,
    answer: AttemptResult,
    setback: RetryDecision,
    now: datetime,
) -> None:
    """Say that a delivery did not arrive, and give the webhook back until the next attempt.

    Where there is none, the webhook is DISABLED, and all that waits for it has FAILED.
    """
    again_at = setback.next_attempt_at
    status = WebhookStatus.DISABLED if again_at is None else WebhookStatus.FAILING
    held = await session.row(
        "UPDATE webhook SET status = $4, failing_since = $5, last_attempt_at = $6,"
        " last_response_status = $7, last_error = $8, due_at = $9, lease = NULL"
        f" WHERE {_MINE} RETURNING id",
        *(*errand.key, status.value, setback.failing_since, now),
        *(answer.status, answer.error, again_at),
    )
    if held is None:
        return
    await session.rows(
        "UPDATE delivery SET attempts = attempts + 1, response_status = $3, error = $4,"
        " next_attempt_at = $5 WHERE tenant_id = $1 AND id = $2 AND status = 'PENDING'",
        *(delivery.tenant_id, delivery.id, answer.status, answer.error, again_at),
    )
    if again_at is None:
        await session.rows(
            "UPDATE delivery SET status = 'FAILED', finished_at = $3"
            " WHERE tenant_id = $1 AND webhook_id = $2 AND status = 'PENDING'",
            *(delivery.tenant_id, delivery.webhook_id, now),
        )


async def give_back(session: Session, errand: Errand, through: int, now: datetime) -> bool:
    """Let go of a webhook; whether it is due at once, having deliveries behind a number."""
    row = await session.row(
        "UPDATE webhook SET lease = NULL, due_at = CASE WHEN last_number > $4"
        " THEN coalesce($5, due_at) END"
        f" WHERE {_MINE} RETURNING due_at",
        *(*errand.key, through, now),
    )
    return row is not None and row["due_at"] is not None


def _errand(row: Row, token: str) -> Errand:
    return Errand(webhook_of(row), row["external_id"], secrets_of(row), row["last_number"], token)

"""Deliveries: news on its way to webhooks, written with what it tells of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from credit.core.pagination import Page, PageRequest
from credit.notify.notifications import Notification, WebhookEventType
from credit.notify.webhook_payloads import as_json, message_id
from credit.notify.webhooks import Delivery, DeliveryStatus, Webhook
from models import keyset
from models.database import Row, Session, instant, uuid
from models.dialects import RowSet

_NEW: Final = {
    "id": "uuid",
    "webhook_id": "uuid",
    "number": "bigint",
    "event": "text",
    "sequence": "bigint",
    "message_id": "text",
    "created_at": "timestamptz",
    "data": "text",
}


async def enqueue(session: Session, tenant_id: UUID, notifications: Sequence[Notification]) -> None:
    """Write a delivery for each piece of news and each webhook that wants to be told of it.

    In the caller's transaction: what is not committed is not told, and all that is, is. Costs one
    statement where nobody wants the news; the wallet says whether the tenant has any webhook.
    """
    kinds = sorted({one.event_type for one in notifications})
    if not kinds:
        return
    wanted = " OR ".join(f"events LIKE ${place}" for place in range(4, 4 + len(kinds)))
    # The numbers come from a row that stays locked, so that they grow in the order of commits.
    told = await session.rows(
        "UPDATE webhook SET last_number = last_number + $2, due_at = coalesce(due_at, $3)"
        f" WHERE tenant_id = $1 AND status <> 'DISABLED' AND ({wanted})"
        " RETURNING id, events, last_number",
        *(tenant_id, len(notifications), max(one.at for one in notifications)),
        *(f"%{kind}%" for kind in kinds),
    )
    rows = [
        row
        for webhook in told
        for row in _rows(
            tenant_id,
            uuid(webhook["id"]),
            webhook["last_number"] - len(notifications),
            [one for one in notifications if one.event_type in webhook["events"].split(",")],
        )
    ]
    await _put(session, tenant_id, rows)


async def again(session: Session, webhook: Webhook, notifications: Sequence[Notification]) -> None:
    """Write further deliveries of news to one webhook; under the same message ids as before."""
    row = await session.row(
        "UPDATE webhook SET last_number = last_number + $3"
        " WHERE tenant_id = $1 AND id = $2 RETURNING last_number",
        *(webhook.tenant_id, webhook.id, len(notifications)),
    )
    assert row is not None, "the wallet is locked, so nobody deletes the webhook meanwhile"
    first = row["last_number"] - len(notifications)
    await _put(
        session, webhook.tenant_id, _rows(webhook.tenant_id, webhook.id, first, notifications)
    )


async def withdraw(session: Session, webhook: Webhook, after: int) -> None:
    """Take back what waits of balance changes behind a sequence: it is to be sent anew."""
    await session.rows(
        "DELETE FROM delivery WHERE tenant_id = $1 AND webhook_id = $2 AND status = 'PENDING'"
        " AND event = 'BALANCE_CHANGED' AND sequence > $3",
        *(webhook.tenant_id, webhook.id, after),
    )


def _rows(
    tenant_id: UUID, webhook_id: UUID, before: int, notifications: Sequence[Notification]
) -> list[tuple[Any, ...]]:
    return [
        (
            *(uuid4(), webhook_id, number, one.event_type.value, one.sequence),
            *(message_id(tenant_id, one), one.at, as_json(one.data)),
        )
        for number, one in enumerate(notifications, before + 1)
    ]


async def _put(session: Session, tenant_id: UUID, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        names = ", ".join(_NEW)
        await session.rows(
            f"INSERT INTO delivery (tenant_id, {names}, status, attempts)"
            f" SELECT CAST($1 AS {{uuid}}), {names}, 'PENDING', 0 FROM {{new}}",
            tenant_id,
            new=RowSet(_NEW, rows),
        )


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


async def by_id(session: Session, tenant_id: UUID, delivery_id: UUID) -> Delivery | None:
    """A delivery of a tenant; None when it has none of this id."""
    row = await session.row(
        "SELECT * FROM delivery WHERE tenant_id = $1 AND id = $2", *(tenant_id, delivery_id)
    )
    return delivery_of(row) if row else None


async def page(
    session: Session, tenant_id: UUID, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of a webhook's deliveries, the newest first."""
    query = keyset.Query("SELECT d.* FROM delivery d", (("d.number", "int"),), descending=True)
    query.where("d.tenant_id = ? AND d.webhook_id = ?", tenant_id, webhook_id)
    return await keyset.fetch(session, query, request, delivery_of, lambda row: (row["number"],))


async def count(session: Session, tenant_id: UUID, webhook_id: UUID) -> int:
    """How many deliveries of a webhook are on record."""
    query = keyset.Query("SELECT count(*) AS n FROM delivery d", key=())
    query.where("d.tenant_id = ? AND d.webhook_id = ?", tenant_id, webhook_id)
    return await keyset.count(session, query)


async def forget(session: Session, before: datetime, limit: int) -> int:
    """Delete up to so many deliveries that ended before an instant; how many."""
    rows = await session.rows(
        "DELETE FROM delivery WHERE (tenant_id, id) IN (SELECT tenant_id, id FROM delivery"
        f" WHERE finished_at < $1 ORDER BY finished_at LIMIT {limit}) RETURNING id",
        before,
    )
    return len(rows)


def delivery_of(row: Row) -> Delivery:
    """The delivery of a row."""
    return Delivery(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        webhook_id=uuid(row["webhook_id"]),
        number=row["number"],
        event=WebhookEventType(row["event"]),
        sequence=row["sequence"],
        message_id=row["message_id"],
        created_at=instant(row["created_at"]),
        data=row["data"],
        status=DeliveryStatus(row["status"]),
        attempts=row["attempts"],
        response_status=row["response_status"],
        error=row["error"],
        next_attempt_at=instant(row["next_attempt_at"]) if row["next_attempt_at"] else None,
        finished_at=instant(row["finished_at"]) if row["finished_at"] else None,
    )

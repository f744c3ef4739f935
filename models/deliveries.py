"""Deliveries: notifications on their way to webhooks, written with what they are about."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from tortoise.queryset import QuerySet

from credit.core.pagination import Page, PageRequest
from credit.notify.notifications import Notification, WebhookEventType
from credit.notify.webhook_payloads import as_json, message_id
from credit.notify.webhooks import Delivery, DeliveryStatus, Webhook
from models import keyset
from models.database import Session, uuid
from models.dialects import RowSet
from models.sql import deliveries as sql
from models.tables import deliveries as tables

_NEWEST_FIRST: Final = keyset.Order(("-number",))


async def enqueue(session: Session, tenant_id: UUID, notifications: Sequence[Notification]) -> None:
    """Write a delivery of each notification for each webhook that receives its type of event.

    In the caller's transaction: what is not committed is not sent, and all that is, is. Costs one
    statement where no webhook receives them; the wallet says whether the tenant has any.
    """
    kinds = sorted({one.event_type for one in notifications})
    if not kinds:
        return
    receivers = await session.rows(
        sql.RESERVE,
        tenant_id,
        len(notifications),
        max(one.at for one in notifications),
        kinds=RowSet({"kind": "text"}, [(kind.value,) for kind in kinds]),
    )
    rows = [
        row
        for webhook in receivers
        for row in _rows(
            tenant_id,
            uuid(webhook["id"]),
            webhook["last_number"] - len(notifications),
            [one for one in notifications if one.event_type in webhook["events"].split(",")],
        )
    ]
    await _insert(session, tenant_id, rows)


async def requeue(
    session: Session, webhook: Webhook, notifications: Sequence[Notification]
) -> None:
    """Write further deliveries of notifications to one webhook, under their former message ids."""
    row = await session.row(sql.RESERVE_FOR, webhook.tenant_id, webhook.id, len(notifications))
    assert row is not None, "the wallet is locked, so nobody deletes the webhook meanwhile"
    first = row["last_number"] - len(notifications)
    rows = _rows(webhook.tenant_id, webhook.id, first, notifications)
    await _insert(session, webhook.tenant_id, rows)


async def cancel_pending(session: Session, webhook: Webhook, after: int) -> None:
    """Delete pending deliveries of balance changes after a sequence, which are sent anew."""
    pending = _of_webhook(session, webhook.tenant_id, webhook.id).filter(
        status=DeliveryStatus.PENDING, event=WebhookEventType.BALANCE_CHANGED, sequence__gt=after
    )
    await pending.delete()


async def cancel_unwanted(session: Session, webhook: Webhook) -> None:
    """Delete pending deliveries of types that a webhook does not receive any more."""
    pending = _of_webhook(session, webhook.tenant_id, webhook.id).filter(
        status=DeliveryStatus.PENDING, event__not_in=webhook.events
    )
    await pending.delete()


async def purge_finished(session: Session, before: datetime, limit: int) -> int:
    """Delete up to `limit` deliveries that finished before an instant; how many."""
    return len(await session.rows(sql.PURGE, before, limit))


def _rows(
    tenant_id: UUID, webhook_id: UUID, before: int, notifications: Sequence[Notification]
) -> list[tuple[Any, ...]]:
    """The rows of new deliveries, in the order of `sql.NEW_COLUMNS`."""
    return [
        (
            uuid4(),
            webhook_id,
            number,
            one.event_type.value,
            one.sequence,
            message_id(tenant_id, one),
            one.at,
            as_json(one.data),
        )
        for number, one in enumerate(notifications, before + 1)
    ]


async def _insert(session: Session, tenant_id: UUID, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        await session.execute(sql.INSERT, tenant_id, new=RowSet(sql.NEW_COLUMNS, rows))


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


async def by_id(session: Session, tenant_id: UUID, delivery_id: UUID) -> Delivery | None:
    """A delivery of a tenant; None when it has none of this id."""
    row = await tables.Delivery.get_or_none(
        tenant_id=tenant_id, id=delivery_id, using_db=session.connection
    )
    return delivery_of(row) if row else None


async def page(
    session: Session, tenant_id: UUID, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of a webhook's deliveries, the newest first."""
    queryset = _of_webhook(session, tenant_id, webhook_id)
    return await keyset.page(queryset, _NEWEST_FIRST, request, delivery_of)


async def count(session: Session, tenant_id: UUID, webhook_id: UUID) -> int:
    """How many deliveries of a webhook are on record."""
    return await _of_webhook(session, tenant_id, webhook_id).count()


def _of_webhook(session: Session, tenant_id: UUID, webhook_id: UUID) -> QuerySet[tables.Delivery]:
    queryset = tables.Delivery.filter(tenant_id=tenant_id, webhook_id=webhook_id)
    return queryset.using_db(session.connection)


def delivery_of(row: tables.Delivery) -> Delivery:
    """The delivery of a row."""
    return Delivery(
        tenant_id=row.tenant_id,
        id=row.id,
        webhook_id=row.webhook_id,
        number=row.number,
        event=row.event,
        sequence=row.sequence,
        message_id=row.message_id,
        created_at=row.created_at,
        data=row.data,
        status=row.status,
        attempts=row.attempts,
        response_status=row.response_status,
        error=row.error,
        next_attempt_at=row.next_attempt_at,
        finished_at=row.finished_at,
    )

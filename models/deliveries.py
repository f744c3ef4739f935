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
from models.tables.webhooks import ALL_TENANTS, owner_of
from models.tables.webhooks import Webhook as WebhookRow

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


async def enqueue_shared(session: Session, tenant_id: UUID, notification: Notification) -> None:
    """Write a delivery of a notification for each webhook of all tenants that receives its type.

    In the caller's transaction and late in it: these webhooks' rows are locked until its end, so
    that their numbers grow in the order of commits, and writers of other tenants wait for them.
    Their receivers may not read ledgers, so they get no sequence.
    """
    kind, at = notification.event_type.value, notification.at
    rows = [
        row
        for webhook in await session.rows(sql.RESERVE_SHARED, kind, at, ALL_TENANTS)
        for row in _rows(
            tenant_id, uuid(webhook["id"]), webhook["last_number"] - 1, [notification], sequence=0
        )
    ]
    await _insert(session, tenant_id, rows)


async def requeue(
    session: Session, webhook: Webhook, notifications: Sequence[Notification]
) -> None:
    """Write further deliveries of notifications to a tenant's webhook, under their former ids."""
    assert webhook.tenant_id is not None, "only balance changes are sent again"
    owner, number = webhook.tenant_id, len(notifications)
    row = await session.row(sql.RESERVE_FOR, owner, webhook.id, number)
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
    tenant_id: UUID,
    webhook_id: UUID,
    before: int,
    notifications: Sequence[Notification],
    *,
    sequence: int | None = None,
) -> list[tuple[Any, ...]]:
    """The rows of new deliveries, in the order of `sql.NEW_COLUMNS`.

    `sequence` is told instead of the notifications' own; the message ids stay the same.
    """
    return [
        (
            uuid4(),
            webhook_id,
            number,
            one.event_type.value,
            one.sequence if sequence is None else sequence,
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


async def by_id(session: Session, tenant_id: UUID | None, delivery_id: UUID) -> Delivery | None:
    """A delivery to a webhook of a tenant, or of all tenants (None); None when there is none."""
    queryset = tables.Delivery.filter(id=delivery_id)
    if tenant_id is not None:
        queryset = queryset.filter(tenant_id=tenant_id)  # which leads the key
    row = await queryset.using_db(session.connection).get_or_none()
    if row is None or not await _has(session, tenant_id, row.webhook_id):
        return None
    return delivery_of(row, tenant_id)


async def page(
    session: Session, tenant_id: UUID | None, webhook_id: UUID, request: PageRequest
) -> Page[Delivery]:
    """A page of the deliveries to a webhook of a tenant, or of all tenants, the newest first."""
    if not await _has(session, tenant_id, webhook_id):
        return Page((), has_next=False, has_previous=False)
    queryset = _of_webhook(session, tenant_id, webhook_id)
    return await keyset.page(
        queryset, _NEWEST_FIRST, request, lambda row: delivery_of(row, tenant_id)
    )


async def count(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> int:
    """How many deliveries of a webhook are on record."""
    if not await _has(session, tenant_id, webhook_id):
        return 0
    return await _of_webhook(session, tenant_id, webhook_id).count()


async def _has(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> bool:
    """Whether a webhook is of a tenant, or of all tenants.

    Never asked by a join: deliveries to webhooks of all tenants lie with their tenants.
    """
    row = WebhookRow.filter(owner_id=owner_of(tenant_id), id=webhook_id)
    return await row.using_db(session.connection).exists()


def _of_webhook(
    session: Session, tenant_id: UUID | None, webhook_id: UUID
) -> QuerySet[tables.Delivery]:
    """The deliveries to a webhook, those of a tenant's by its key."""
    rows = tables.Delivery.filter(webhook_id=webhook_id).using_db(session.connection)
    return rows if tenant_id is None else rows.filter(tenant_id=tenant_id)


def delivery_of(row: tables.Delivery, webhook_tenant_id: UUID | None) -> Delivery:
    """The delivery of a row, to a webhook of this tenant, or of all tenants (None)."""
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
        webhook_tenant_id=webhook_tenant_id,
    )

"""Webhooks in the table, as their owner sees and changes them.

A `tenant_id` of None stands for webhooks of all tenants, which belong to none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult
from credit.notify.webhooks import Webhook, WebhookStatus
from models.database import Session
from models.sql import webhooks as sql
from models.tables import webhooks as tables
from models.tables.deliveries import Delivery
from models.tables.ledger import Wallet
from models.tables.webhooks import ALL_TENANTS, owner_of


@dataclass(frozen=True, slots=True)
class Secrets:
    """The encrypted secrets of a webhook; `old` signs too until the instant beside it."""

    current: str
    old: str | None = None
    old_until: datetime | None = None

    def at(self, now: datetime) -> tuple[str, ...]:
        """Those that sign at an instant, the current one first."""
        still = self.old is not None and self.old_until is not None and now < self.old_until
        return (self.current, self.old) if still and self.old else (self.current,)


async def insert(session: Session, webhook: Webhook, secret: str, created_by: str) -> None:
    """Write a new webhook; the wallet of its tenant must be locked by this transaction."""
    await tables.Webhook.create(
        tenant_id=webhook.tenant_id,
        id=webhook.id,
        url=webhook.url,
        events=",".join(webhook.events),
        created_by=created_by,
        created_at=webhook.created_at,
        status=webhook.status,
        secret=secret,
        last_number=0,
        last_delivered_sequence=webhook.last_delivered_sequence,
        owner_id=owner_of(webhook.tenant_id),
        using_db=session.connection,
    )
    if webhook.tenant_id is not None:
        await _count(session, webhook.tenant_id, 1)


async def delete(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> bool:
    """Delete a webhook with all its deliveries; False when there is none.

    The wallet of its tenant must be locked by this transaction. A distributed database has no
    foreign key that deletes the deliveries, which are their tenants'.
    """
    if await lock(session, tenant_id, webhook_id) is None:
        return False
    sent = Delivery.filter(webhook_id=webhook_id).using_db(session.connection)
    await (sent if tenant_id is None else sent.filter(tenant_id=tenant_id)).delete()
    await _of(session, tenant_id, webhook_id).delete()
    if tenant_id is not None:
        await _count(session, tenant_id, -1)
    return True


async def _count(session: Session, tenant_id: UUID, change: int) -> None:
    """Keep the number of webhooks in the wallet, which tells writers that there are none."""
    wallet = Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await wallet.update(
        webhooks=F("webhooks") + change,
        version=F("version") + 1,
        totals_version=F("totals_version") + 1,
    )


async def by_id(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> Webhook | None:
    """A webhook of a tenant, or of all tenants; None when there is none of this id."""
    row = await _of(session, tenant_id, webhook_id).get_or_none()
    return webhook_of(row) if row else None


async def lock(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> Webhook | None:
    """A webhook of a tenant, or of all tenants, locked until the transaction ends.

    Before its deliveries, as its worker does.
    """
    rows = await session.objects(tables.Webhook, sql.LOCK, owner_of(tenant_id), webhook_id)
    return webhook_of(rows[0]) if rows else None


async def lock_shared(session: Session) -> int:
    """Lock the webhooks of all tenants, before one is added; how many there are."""
    await session.execute(sql.LOCK_SHARED, ALL_TENANTS)
    return await _shared(session).count()


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> Mapping[UUID, list[Webhook]]:
    """The webhooks of some tenants, the oldest first."""
    rows = tables.Webhook.filter(owner_id__in=tenant_ids).using_db(session.connection)
    found: dict[UUID | None, list[Webhook]] = {tenant_id: [] for tenant_id in tenant_ids}
    for row in await rows.order_by("created_at", "id"):
        found[row.tenant_id].append(webhook_of(row))
    return {tenant_id: found[tenant_id] for tenant_id in tenant_ids}


async def shared(session: Session) -> list[Webhook]:
    """The webhooks of all tenants, the oldest first."""
    return [webhook_of(row) for row in await _shared(session).order_by("created_at", "id")]


async def secrets(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> Secrets:
    """The encrypted secrets of a webhook that exists."""
    return secrets_of(await _of(session, tenant_id, webhook_id).get())


async def rotate(
    session: Session, tenant_id: UUID | None, webhook_id: UUID, secret: str, old_until: datetime
) -> bool:
    """Sign with another secret from now on, and with the previous one until an instant too."""
    changed = await _of(session, tenant_id, webhook_id).update(
        secret=secret, old_secret=F("secret"), old_secret_until=old_until
    )
    return bool(changed)


async def note(session: Session, webhook: Webhook, result: AttemptResult, now: datetime) -> None:
    """Record the result of a test; after a success, pending deliveries are retried at once."""
    row = _of(session, webhook.tenant_id, webhook.id)
    await row.update(
        last_attempt_at=now, last_response_status=result.status, last_error=result.error
    )
    if result.is_success:
        await row.filter(due_at__gt=now, lease__isnull=True).update(due_at=now)


async def update(session: Session, old: Webhook, new: Webhook, now: datetime) -> None:
    """Store the URL and the events of a webhook; `old` is what it was, locked.

    Another URL is tried at once: the lease of a worker that sends to the old one ends, and a
    FAILING webhook is ACTIVE until its next attempt.
    """
    row = _of(session, old.tenant_id, old.id)
    await row.update(
        url=new.url,
        events=",".join(new.events),
        last_delivered_sequence=new.last_delivered_sequence,
    )
    if new.url == old.url or old.status is WebhookStatus.DISABLED:
        return
    await row.update(status=WebhookStatus.ACTIVE, failing_since=None, lease=None)
    await row.filter(due_at__isnull=False).update(due_at=now)


async def revive(session: Session, webhook: Webhook, now: datetime) -> None:
    """Send what is pending at once, and make a DISABLED webhook ACTIVE; it must be locked."""
    row = _of(session, webhook.tenant_id, webhook.id)
    if webhook.status is WebhookStatus.DISABLED:  # which no worker has a lease on
        await row.update(status=WebhookStatus.ACTIVE, failing_since=None, due_at=now)
    else:
        await row.filter(lease__isnull=True).update(due_at=now)


def _shared(session: Session) -> QuerySet[tables.Webhook]:
    return tables.Webhook.filter(owner_id=ALL_TENANTS).using_db(session.connection)


def _of(session: Session, tenant_id: UUID | None, webhook_id: UUID) -> QuerySet[tables.Webhook]:
    row = tables.Webhook.filter(owner_id=owner_of(tenant_id), id=webhook_id)
    return row.using_db(session.connection)


def secrets_of(row: tables.Webhook) -> Secrets:
    """The secrets of a row."""
    return Secrets(row.secret, row.old_secret, row.old_secret_until)


def webhook_of(row: tables.Webhook) -> Webhook:
    """The webhook of a row, without its secrets."""
    return Webhook(
        tenant_id=row.tenant_id,
        id=row.id,
        url=row.url,
        events=tuple(WebhookEventType(kind) for kind in row.events.split(",")),
        created_at=row.created_at,
        status=row.status,
        last_delivered_sequence=row.last_delivered_sequence,
        failing_since=row.failing_since,
        last_attempt_at=row.last_attempt_at,
        last_response=row.last_response_status,
        last_error=row.last_error,
    )

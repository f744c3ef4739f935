"""Webhooks in the table, as their tenant sees and changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import AttemptResult
from credit.notify.webhooks import Webhook, WebhookStatus
from models import keyset
from models.database import Row, Session, instant, uuid

_MINE: Final = "tenant_id = $1 AND id = $2"


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
    """Write down a new webhook; the wallet must be locked by this transaction."""
    await session.rows(
        "INSERT INTO webhook (tenant_id, id, url, events, created_by, created_at, status,"
        " secret, last_number, last_delivered_sequence)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9)",
        *(webhook.tenant_id, webhook.id, webhook.url, ",".join(webhook.events)),
        *(created_by, webhook.created_at, webhook.status.value, secret),
        webhook.last_delivered_sequence,
    )
    await _count(session, webhook.tenant_id, 1)


async def delete(session: Session, tenant_id: UUID, webhook_id: UUID) -> Webhook | None:
    """Delete a webhook with all its deliveries; None when there is none. Lock the wallet first."""
    row = await session.row(f"DELETE FROM webhook WHERE {_MINE} RETURNING *", tenant_id, webhook_id)
    if row is None:
        return None
    await _count(session, tenant_id, -1)
    return webhook_of(row)


async def _count(session: Session, tenant_id: UUID, change: int) -> None:
    """Keep in the wallet how many there are: writes of a tenant without any cost nothing more."""
    await session.rows(
        "UPDATE wallet SET webhooks = webhooks + $2, version = version + 1 WHERE tenant_id = $1",
        *(tenant_id, change),
    )


async def by_id(session: Session, tenant_id: UUID, webhook_id: UUID) -> Webhook | None:
    """A webhook of a tenant; None when it has none of this id."""
    row = await session.row(f"SELECT * FROM webhook WHERE {_MINE}", tenant_id, webhook_id)
    return webhook_of(row) if row else None


async def lock(session: Session, tenant_id: UUID, webhook_id: UUID) -> Webhook | None:
    """A webhook, locked until the transaction ends; before its deliveries, as its worker does."""
    row = await session.row(
        f"UPDATE webhook SET last_number = last_number WHERE {_MINE} RETURNING *",
        *(tenant_id, webhook_id),
    )
    return webhook_of(row) if row else None


async def by_tenants(session: Session, tenant_ids: Sequence[UUID]) -> Mapping[UUID, list[Webhook]]:
    """The webhooks of some tenants, the oldest first."""
    rows = await session.rows(
        "SELECT w.* FROM {wanted} {ordered_join} webhook w ON w.tenant_id = wanted.id"
        " ORDER BY w.created_at, w.id",
        wanted=keyset.ids(tenant_ids),
    )
    found: dict[UUID, list[Webhook]] = {tenant_id: [] for tenant_id in tenant_ids}
    for row in rows:
        found[uuid(row["tenant_id"])].append(webhook_of(row))
    return found


async def secrets(session: Session, tenant_id: UUID, webhook_id: UUID) -> Secrets:
    """The encrypted secrets of a webhook that exists."""
    row = await session.row(
        f"SELECT secret, old_secret, old_secret_until FROM webhook WHERE {_MINE}",
        *(tenant_id, webhook_id),
    )
    assert row is not None, "who asks for secrets has found the webhook"
    return secrets_of(row)


async def rotate(
    session: Session, tenant_id: UUID, webhook_id: UUID, secret: str, old_until: datetime
) -> bool:
    """Sign with another secret from now on, and with the last one until an instant too."""
    row = await session.row(
        "UPDATE webhook SET secret = $3, old_secret = secret, old_secret_until = $4"
        f" WHERE {_MINE} RETURNING id",
        *(tenant_id, webhook_id, secret, old_until),
    )
    return row is not None


async def note(session: Session, webhook: Webhook, answer: AttemptResult, now: datetime) -> None:
    """Write down what came of a test; where it went well, what waits is tried again at once."""
    await session.rows(
        "UPDATE webhook SET last_attempt_at = $3, last_response_status = $4, last_error = $5"
        f" WHERE {_MINE}",
        *(webhook.tenant_id, webhook.id, now, answer.status, answer.error),
    )
    if answer.is_success:
        await session.rows(
            f"UPDATE webhook SET due_at = $3 WHERE {_MINE} AND due_at > $3 AND lease IS NULL",
            *(webhook.tenant_id, webhook.id, now),
        )


async def revive(session: Session, webhook: Webhook, now: datetime) -> None:
    """Send what waits at once, and be ACTIVE again after having been DISABLED."""
    await session.rows(
        "UPDATE webhook SET due_at = CASE WHEN lease IS NULL THEN $3 ELSE due_at END,"
        " failing_since = CASE status WHEN 'DISABLED' THEN NULL ELSE failing_since END,"
        " status = CASE status WHEN 'DISABLED' THEN 'ACTIVE' ELSE status END"
        f" WHERE {_MINE}",
        *(webhook.tenant_id, webhook.id, now),
    )


def secrets_of(row: Row) -> Secrets:
    """The secrets of a row."""
    until = row["old_secret_until"]
    return Secrets(row["secret"], row["old_secret"], instant(until) if until else None)


def webhook_of(row: Row) -> Webhook:
    """The webhook of a row, without its secrets."""
    return Webhook(
        tenant_id=uuid(row["tenant_id"]),
        id=uuid(row["id"]),
        url=row["url"],
        events=tuple(WebhookEventType(kind) for kind in row["events"].split(",")),
        created_at=instant(row["created_at"]),
        status=WebhookStatus(row["status"]),
        last_delivered_sequence=row["last_delivered_sequence"],
        failing_since=instant(row["failing_since"]) if row["failing_since"] else None,
        last_attempt_at=instant(row["last_attempt_at"]) if row["last_attempt_at"] else None,
        last_response=row["last_response_status"],
        last_error=row["last_error"],
    )

"""Webhook payloads: the JSON of each notification, its message id and its envelope."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

from credit.audit.exports import Export
from credit.core.global_ids import GlobalId, Kind
from credit.ledger.entries import Entry
from credit.ledger.purchases import Purchase
from credit.notify.alerts import Alert
from credit.notify.notifications import Notification, WebhookEventType

TEST_EVENT_TYPE: Final = "webhook.test"
"""The event type of a test message."""


def for_entry(entry: Entry) -> Notification:
    """The notification of a ledger entry, with the content of `BalanceChange`."""
    return Notification(
        event_type=WebhookEventType.BALANCE_CHANGED,
        sequence=entry.sequence,
        at=entry.recorded_at,
        data={
            "reason": entry.reason.value,
            "credits": str(entry.credits),
            "balanceAfter": str(entry.balance),
            "overageAfter": str(entry.overage),
            "occurredAt": rfc3339(entry.occurred_at),
            "postedAt": rfc3339(entry.posted_at),
            "recordedAt": rfc3339(entry.recorded_at),
            "reference": entry.interview if entry.reference is None else entry.reference,
            "note": entry.note,
            "digest": entry.digest,
        },
    )


def for_export(export: Export, at: datetime) -> Notification:
    """The notification of a finished export, with its status and the totals of its file."""
    return Notification(
        event_type=WebhookEventType.EXPORT_FINISHED,
        sequence=export.sequence or 0,
        at=at,
        data={
            "exportId": str(GlobalId(Kind.EXPORT, export.tenant_id, str(export.id))),
            "status": export.status.value,
            "contents": export.request.contents.value,
            "format": export.request.format.value,
            "from": export.request.date_range.first_on.isoformat(),
            "to": export.request.date_range.last_on.isoformat(),
            "fileName": export.file_name,
            "fileSize": export.size,
            "rowCount": export.rows,
            "creditsUsed": None if export.credits is None else str(export.credits),
            "digest": export.digest,
            "requestedBy": export.requested_by,
            "requestedAt": rfc3339(export.requested_at),
            "error": export.error,
        },
    )


def for_alert(alert: Alert) -> Notification:
    """The notification of an alert, with the content of the subscription's event."""
    condition, budget_id = alert.rule.condition, alert.rule.budget_id
    tenant_id = alert.rule.tenant_id
    return Notification(
        event_type=WebhookEventType.ALERT_RAISED,
        sequence=alert.sequence,
        at=alert.at,
        data={
            "alertRuleId": str(GlobalId(Kind.ALERT_RULE, tenant_id, str(alert.rule.id))),
            "number": str(alert.number),
            "kind": condition.kind.value,
            "threshold": condition.text,
            "sequence": str(alert.sequence),
            "raisedAt": rfc3339(alert.at),
            "message": alert.message,
            "budgetId": None
            if budget_id is None
            else str(GlobalId(Kind.BUDGET, tenant_id, str(budget_id))),
        },
    )


def for_purchase(
    purchase: Purchase, kind: WebhookEventType, sequence: int, at: datetime
) -> Notification:
    """The notification of what happened to a purchase, with the purchase as it is after that."""
    return Notification(
        event_type=kind,
        sequence=sequence,
        at=at,
        data={
            "purchaseId": str(GlobalId(Kind.PURCHASE, purchase.tenant_id, str(purchase.id))),
            "status": purchase.status.value,
            "credits": str(purchase.credits),
            "priceAmount": f"{purchase.price.amount:f}",
            "priceCurrency": purchase.price.currency,
            "requestedBy": purchase.requested_by,
            "automatic": purchase.is_automatic,
            "purchasedAt": rfc3339(purchase.purchased_at),
            "expiresAt": None if purchase.expires_at is None else rfc3339(purchase.expires_at),
            "refundable": str(purchase.refundable),
            "refunded": str(purchase.refunded),
            "paymentReference": purchase.payment_reference,
            "declineReason": purchase.decline_reason,
        },
    )


def message_id(tenant_id: UUID, notification: Notification) -> str:
    """The message id of a notification, the same for every webhook and every delivery.

    It is derived (UUID v5) from the entry's sequence and digest for BALANCE_CHANGED, and from the
    content for the other types. So other content has another id: a ledger that was restored from a
    backup gives the same sequences again.
    """
    name = f"{notification.event_type}:{notification.sequence}"
    if notification.event_type is WebhookEventType.BALANCE_CHANGED:
        name += f":{notification.data['digest']}"
    else:
        name += f":{rfc3339(notification.at)}:{as_json(notification.data)}"
    return f"msg_{uuid5(tenant_id, name).hex}"


def envelope(
    event: str,
    at: datetime,
    sequence: int,
    tenant: tuple[UUID, str] | None,
    data: Mapping[str, object],
) -> str:
    """The JSON body of a message, in the format of Standard Webhooks.

    `tenant` is the tenant's id and its external id, None for a message about none. The body
    contains global ids, so that the receiver can query the API with them. Source:
    https://www.standardwebhooks.com.
    """
    about = {
        "tenantId": str(GlobalId(Kind.TENANT, tenant[0], "")) if tenant else None,
        "tenantExternalId": tenant[1] if tenant else None,
        "sequence": str(sequence),
    }
    return as_json({"type": event, "timestamp": rfc3339(at), "data": {**about, **data}})


def event_type(kind: WebhookEventType) -> str:
    """The event type in a message, for example `balance.changed`."""
    return kind.value.lower().replace("_", ".")


def as_json(content: object) -> str:
    """JSON without white space, with keys in the order given."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def rfc3339(at: datetime) -> str:
    """An instant in RFC 3339 format, in UTC."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"

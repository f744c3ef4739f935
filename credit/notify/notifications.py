"""Notifications about a tenant, which webhooks and subscriptions send."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from credit.ledger.purchases import PurchaseEventType


class WebhookEventType(StrEnum):
    """Types of notification; the GraphQL schema names this enum WebhookEvent."""

    BALANCE_CHANGED = "BALANCE_CHANGED"
    ALERT_RAISED = "ALERT_RAISED"
    EXPORT_FINISHED = "EXPORT_FINISHED"
    PURCHASE_REQUESTED = "PURCHASE_REQUESTED"
    PURCHASE_SETTLED = "PURCHASE_SETTLED"
    PURCHASE_DECLINED = "PURCHASE_DECLINED"
    PURCHASE_REFUNDED = "PURCHASE_REFUNDED"


OF_PURCHASES: Final = {
    PurchaseEventType.REQUESTED: WebhookEventType.PURCHASE_REQUESTED,
    PurchaseEventType.SETTLED: WebhookEventType.PURCHASE_SETTLED,
    PurchaseEventType.DECLINED: WebhookEventType.PURCHASE_DECLINED,
    PurchaseEventType.REFUNDED: WebhookEventType.PURCHASE_REFUNDED,
}
"""Types of notification about purchases, by what happened.

Webhooks are not told of payment URLs: the payment service sets them itself, and a buyer waits for
one with the subscription `purchaseChanged`.
"""


@dataclass(frozen=True, slots=True)
class Notification:
    """A notification about a tenant.

    `sequence` is that of the newest ledger entry; for BALANCE_CHANGED, of the entry itself. `data`
    holds the other fields as plain JSON values; amounts are decimal strings.
    """

    event_type: WebhookEventType
    sequence: int
    at: datetime
    data: Mapping[str, str | int | bool | None]

"""Notifications about a tenant, which webhooks and subscriptions send."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WebhookEventType(StrEnum):
    """Types of notification; the GraphQL schema names this enum WebhookEvent."""

    BALANCE_CHANGED = "BALANCE_CHANGED"
    ALERT_RAISED = "ALERT_RAISED"
    EXPORT_FINISHED = "EXPORT_FINISHED"


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

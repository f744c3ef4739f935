"""Notifications: what webhooks and subscriptions send about a tenant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WebhookEventType(StrEnum):
    """Kinds of notification; the schema calls them WebhookEvent."""

    BALANCE_CHANGED = "BALANCE_CHANGED"
    ALERT_RAISED = "ALERT_RAISED"
    EXPORT_FINISHED = "EXPORT_FINISHED"


@dataclass(frozen=True, slots=True)
class Notification:
    """A notification about a tenant.

    `sequence` is that of the newest ledger entry: the entry itself where the balance changed.
    `data` is the rest of the content, of plain JSON values; amounts are decimal strings.
    """

    event_type: WebhookEventType
    sequence: int
    at: datetime
    data: Mapping[str, str | int | bool | None]

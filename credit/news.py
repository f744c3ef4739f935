"""News: what partners are told of a tenant, over webhooks and subscriptions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NewsKind(StrEnum):
    """What there is to tell; clients know it as WebhookEvent."""

    BALANCE_CHANGED = "BALANCE_CHANGED"
    ALERT_RAISED = "ALERT_RAISED"
    EXPORT_FINISHED = "EXPORT_FINISHED"


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news of a tenant.

    `sequence` is the newest ledger entry that it knows of: the entry itself where the balance
    changed. `data` is what is told besides, of plain JSON values; amounts are decimal strings.
    """

    kind: NewsKind
    sequence: int
    at: datetime
    data: Mapping[str, str | int | bool | None]

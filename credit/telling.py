"""Telling: news in the words that receivers of webhooks read."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

from credit.alerts import Raised
from credit.entries import Entry
from credit.exports import Export
from credit.ids import GlobalId, Kind
from credit.news import News, NewsKind

TEST: Final = "webhook.test"
"""What a message is called that only tries whether it arrives."""


def of_entry(entry: Entry) -> News:
    """What is told of a ledger entry: what `BalanceChange` says of it."""
    return News(
        kind=NewsKind.BALANCE_CHANGED,
        sequence=entry.sequence,
        at=entry.recorded_at,
        data={
            "reason": entry.reason.value,
            "credits": str(entry.credits),
            "balanceAfter": str(entry.balance),
            "overageAfter": str(entry.overage),
            "occurredAt": written(entry.occurred_at),
            "postedAt": written(entry.posted_at),
            "recordedAt": written(entry.recorded_at),
            "reference": entry.interview if entry.reference is None else entry.reference,
            "note": entry.note,
            "digest": entry.digest,
        },
    )


def of_export(export: Export, at: datetime) -> News:
    """What is told of an export that is over: whether there is a file, and what is in it."""
    return News(
        kind=NewsKind.EXPORT_FINISHED,
        sequence=export.sequence or 0,
        at=at,
        data={
            "exportId": str(GlobalId(Kind.EXPORT, export.tenant_id, str(export.id))),
            "status": export.status.value,
            "format": export.order.format.value,
            "from": export.order.span.first_on.isoformat(),
            "to": export.order.span.last_on.isoformat(),
            "fileName": export.file_name,
            "fileSize": export.size,
            "rowCount": export.rows,
            "creditsUsed": None if export.credits is None else str(export.credits),
            "digest": export.digest,
            "requestedBy": export.requested_by,
            "requestedAt": written(export.requested_at),
            "failure": export.failure,
        },
    )


def of_alert(raised: Raised) -> News:
    """What is told of an alert that was raised: what `AlertRaised` says of it."""
    line = raised.alert.line
    return News(
        kind=NewsKind.ALERT_RAISED,
        sequence=raised.sequence,
        at=raised.at,
        data={
            "alertId": str(GlobalId(Kind.ALERT, raised.alert.tenant_id, str(raised.alert.id))),
            "number": str(raised.number),
            "kind": line.kind.value,
            "threshold": line.text,
            "sequence": str(raised.sequence),
            "raisedAt": written(raised.at),
            "message": raised.message,
        },
    )


def message_of(tenant_id: UUID, news: News) -> str:
    """The id of a piece of news: the same however often it is told, and to however many.

    An entry is named by its sequence; all else by what is told of it.
    """
    name = f"{news.kind}:{news.sequence}"
    if news.kind is not NewsKind.BALANCE_CHANGED:
        name += f":{written(news.at)}:{as_json(news.data)}"
    return f"msg_{uuid5(tenant_id, name).hex}"


def body(
    kind: str, at: datetime, sequence: int, whose: tuple[UUID, str], data: Mapping[str, object]
) -> str:
    """What is sent, in the shape that Standard Webhooks asks for.

    `whose` is the tenant's id and the platform's own id of it. Ids are those of the API, so that
    whoever is told can ask it for more.
    """
    tenant_id = str(GlobalId(Kind.TENANT, whose[0], ""))
    about = {"tenantId": tenant_id, "tenantExternalId": whose[1], "sequence": str(sequence)}
    return as_json({"type": kind, "timestamp": written(at), "data": {**about, **data}})


def type_of(kind: NewsKind) -> str:
    """What a kind of news is called in a message: `balance.changed`."""
    return kind.value.lower().replace("_", ".")


def as_json(content: object) -> str:
    """JSON without white space, its keys in the order given."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def written(at: datetime) -> str:
    """An instant as the API writes it: RFC 3339 in UTC."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"

"""Webhook payloads: the content of messages, and their ids."""

import json
from dataclasses import replace
from uuid import UUID, uuid4

from credit.core.global_ids import GlobalId, Kind
from credit.notify.notifications import Notification, WebhookEventType
from credit.notify.webhook_payloads import envelope, event_type, for_entry, message_id
from tests.builders import TENANT, an_entry, at

ACME = UUID(TENANT)


def an_alert(**data: str) -> Notification:
    return Notification(WebhookEventType.ALERT_RAISED, 7, at("2026-03-10T12:00"), data)


def test_an_entry_has_the_same_id_however_often_it_is_told() -> None:
    told = message_id(ACME, for_entry(an_entry(sequence=7)))
    assert told == message_id(ACME, for_entry(an_entry(sequence=7)))
    assert told.startswith("msg_")


def test_other_news_has_another_id() -> None:
    first = for_entry(an_entry(sequence=7))
    ids = {
        message_id(ACME, first),
        message_id(uuid4(), first),
        message_id(ACME, for_entry(an_entry(sequence=8))),
        message_id(ACME, replace(first, event_type=WebhookEventType.ALERT_RAISED)),
        message_id(ACME, an_alert(kind="a")),
        message_id(ACME, an_alert(kind="b")),
        message_id(ACME, replace(an_alert(kind="a"), at=at("2026-03-10T12:01"))),
    }
    assert len(ids) == 7


def test_an_entry_is_told_as_the_api_says_it() -> None:
    told = for_entry(an_entry(sequence=7, note="by hand"))
    assert (told.event_type, told.sequence, told.at) == (
        *(WebhookEventType.BALANCE_CHANGED, 7, at("2026-01-10T12:00:01")),
    )
    assert told.data == {
        "reason": "CONSUMPTION",
        "credits": "-1",
        "balanceAfter": "9",
        "overageAfter": "0",
        "occurredAt": "2026-01-10T11:59:00Z",
        "postedAt": "2026-01-10T12:00:00Z",
        "recordedAt": "2026-01-10T12:00:01Z",
        "reference": "interview-1",
        "note": "by hand",
        "digest": "",
    }
    referred = for_entry(an_entry(reference="invoice-1"))
    assert referred.data["reference"] == "invoice-1"


def test_a_message_says_whose_it_is_and_which_entry_it_knows_of() -> None:
    text = envelope("alert.raised", at("2026-03-10T12:00"), 7, (ACME, "acme"), {"note": "Ähre"})
    assert json.loads(text) == {
        "type": "alert.raised",
        "timestamp": "2026-03-10T12:00:00Z",
        "data": {
            "tenantId": str(GlobalId(Kind.TENANT, ACME, "")),
            "tenantExternalId": "acme",
            "sequence": "7",
            "note": "Ähre",
        },
    }
    assert [event_type(kind) for kind in WebhookEventType] == [
        *("balance.changed", "alert.raised", "export.finished"),
    ]

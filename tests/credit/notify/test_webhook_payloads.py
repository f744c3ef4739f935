"""Webhook payloads: the content of messages, and their ids."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from credit.audit.exports import Export, ExportFormat, ExportRequest, ExportStatus
from credit.core.global_ids import GlobalId, Kind
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.plans import Money
from credit.ledger.purchases import Purchase, PurchaseStatus
from credit.notify.alerts import Alert, AlertCondition, AlertKind, AlertRule
from credit.notify.budget_findings import use_finding
from credit.notify.budgets import Budget, BudgetInterval, BudgetStatus, BudgetTerms
from credit.notify.notifications import Notification, WebhookEventType
from credit.notify.webhook_payloads import (
    TEST_EVENT_TYPE,
    envelope,
    event_type,
    for_alert,
    for_entry,
    for_export,
    for_purchase,
    message_id,
)
from tests.builders import TENANT, an_entry, at

PAGE: Final = (Path(__file__).parents[3] / "docs" / "webhooks.md").read_text("utf-8")
ALERTS_PAGE: Final = (Path(__file__).parents[3] / "docs" / "alerts.md").read_text("utf-8")

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
        message_id(ACME, for_entry(replace(an_entry(sequence=7), digest="of a restored ledger"))),
        message_id(ACME, replace(first, event_type=WebhookEventType.ALERT_RAISED)),
        message_id(ACME, an_alert(kind="a")),
        message_id(ACME, an_alert(kind="b")),
        message_id(ACME, replace(an_alert(kind="a"), at=at("2026-03-10T12:01"))),
    }
    assert len(ids) == 8


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
        *("purchase.requested", "purchase.settled", "purchase.declined", "purchase.refunded"),
    ]


# ── the page ─────────────────────────────────────────────────────────────────────────────────────

ID: Final = UUID("5f3a8b1c-0d2e-4f6a-8b9c-1d2e3f4a5b6c")


def a_balance_change() -> Notification:
    entry = replace(
        an_entry(sequence=3),
        balance=Credits.of("98"),
        interview="interview-7",
        occurred_at=at("2026-03-10T11:58"),
        posted_at=at("2026-03-10T12:00"),
        recorded_at=at("2026-03-10T12:00"),
        digest="5b0c3e8f" * 8,
    )
    return for_entry(entry)


def a_raised_alert() -> Notification:
    condition = AlertCondition(AlertKind.PERCENT_OF_ALLOCATION_BELOW, Decimal(10))
    message = "24 of 250 credits are left: below the alert threshold of 10%."
    instant = at("2026-03-10T12:00")
    rule = AlertRule(ACME, ID, condition, raised=True, raised_at=instant)
    return for_alert(Alert(rule, 227, instant, message, 4))


def a_budget_s_alert() -> Notification:
    condition = AlertCondition(AlertKind.BUDGET_USED, Decimal(50))
    instant = at("2026-03-10T12:00")
    days = DateRange(date(2026, 3, 1), date(2026, 3, 31))
    terms = BudgetTerms(Credits.of(200), (50,))
    budget = Budget(ACME, ID, None, BudgetInterval.MONTH, terms, instant)
    status = BudgetStatus(budget, days, Credits.of(100))
    message = use_finding(status, 50, None).warning
    assert message is not None
    rule = AlertRule(ACME, ID, condition, raised=True, raised_at=instant, budget_id=ID)
    return for_alert(Alert(rule, 227, instant, message, 4))


def a_finished_export(status: ExportStatus = ExportStatus.READY) -> Notification:
    days = DateRange(date(2026, 2, 1), date(2026, 2, 28))
    queued = Export(
        *(ACME, ID, ExportRequest(days, ExportFormat.CSV)),
        file_name="Acme 2026-02-01 to 2026-02-28.csv",
        requested_by="Ann, finance",
        requested_at=at("2026-03-10T11:59:58"),
        status=status,
    )
    if status is ExportStatus.READY:
        queued = replace(
            queued,
            rows=412,
            size=35210,
            digest="9d41c07a" * 8,
            credits=Credits.of("139.25"),
            sequence=227,
        )
    else:
        queued = replace(queued, error="the file could not be written")
    return for_export(queued, at("2026-03-10T12:00"))


PENDING: Final = Purchase(
    tenant_id=ACME,
    id=ID,
    credits=Credits.of(40),
    price=Money(Decimal("92.5"), "EUR"),
    status=PurchaseStatus.PENDING,
    purchased_at=at("2026-03-10T11:50"),
    settled_at=None,
    expires_at=None,
    refundable=Credits.of(0),
    refunded=Credits.of(0),
    change=None,
    payment_reference=None,
    requested_by="Ann, finance",
    payment_url="https://pay.example/81",
)
SETTLED: Final = replace(
    PENDING,
    status=PurchaseStatus.SETTLED,
    settled_at=at("2026-03-10T11:55"),
    expires_at=at("2027-03-10T11:55"),
    refundable=Credits.of(40),
    change=228,
    payment_reference="payment-81",
    payment_url=None,
)
PURCHASES: Final = {
    WebhookEventType.PURCHASE_REQUESTED: (227, PENDING),
    WebhookEventType.PURCHASE_SETTLED: (228, SETTLED),
    WebhookEventType.PURCHASE_DECLINED: (
        227,
        replace(PENDING, status=PurchaseStatus.DECLINED, decline_reason="The card has expired."),
    ),
    WebhookEventType.PURCHASE_REFUNDED: (
        231,
        replace(
            SETTLED,
            status=PurchaseStatus.REFUNDED,
            refundable=Credits.of(0),
            refunded=Credits.of(25),
        ),
    ),
}
"""The sequence that each message about a purchase knows of, and the purchase."""


def a_message(notification: Notification) -> dict[str, Any]:
    kind = event_type(notification.event_type)
    tenant = (ACME, "acme")
    text = envelope(kind, notification.at, notification.sequence, tenant, notification.data)
    payload: dict[str, Any] = json.loads(text)
    return payload


MESSAGES: Final = {
    "balance.changed": a_message(a_balance_change()),
    "alert.raised": a_message(a_raised_alert()),
    "export.finished": a_message(a_finished_export()),
    **{
        event_type(kind): a_message(for_purchase(bought, kind, sequence, at("2026-03-10T12:00")))
        for kind, (sequence, bought) in PURCHASES.items()
    },
    TEST_EVENT_TYPE: json.loads(
        envelope(TEST_EVENT_TYPE, at("2026-03-10T12:00"), 227, (ACME, "acme"), {})
    ),
}


def sections() -> dict[str, str]:
    """The page's sections about a type of message, by type."""
    return dict(re.findall(r"^### `(.+?)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def test_the_page_has_a_section_for_each_type_of_message() -> None:
    assert list(sections()) == list(MESSAGES)
    assert {event_type(kind) for kind in WebhookEventType} | {TEST_EVENT_TYPE} == set(MESSAGES)


@pytest.mark.parametrize("kind", MESSAGES)
def test_the_page_shows_each_message_as_it_is_sent(kind: str) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```$", sections()[kind], re.MULTILINE | re.DOTALL)
    message = json.loads(shown)
    assert message == MESSAGES[kind]
    assert list(message["data"]) == list(MESSAGES[kind]["data"])


def test_the_page_of_alerts_shows_the_message_of_a_budget_s_alert() -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```$", ALERTS_PAGE, re.MULTILINE | re.DOTALL)
    sent = a_message(a_budget_s_alert())["data"]
    assert json.loads(shown) == sent
    assert list(sent) == list(MESSAGES["alert.raised"]["data"])


@pytest.mark.parametrize("kind", MESSAGES)
def test_the_page_describes_each_field_of_a_message(kind: str) -> None:
    about = ["tenantId", "tenantExternalId", "sequence"]
    section = "purchase.requested" if kind.startswith("purchase.") else kind
    assert section == kind or f"The fields are those of `{section}`" in sections()[kind]
    described = re.findall(r"^\| `(\w+)`", sections()[section], re.MULTILINE)
    own = [name for name in MESSAGES[kind]["data"] if name not in about]
    assert described == own
    (common, _) = PAGE.split("### `balance.changed`")
    assert set(about) <= set(re.findall(r"^\| `(\w+)`", common, re.MULTILINE))


def test_a_failed_export_has_the_same_fields_with_an_error_and_without_a_file() -> None:
    ready, failed = a_finished_export(), a_finished_export(ExportStatus.FAILED)
    assert list(failed.data) == list(ready.data)
    empty = {name for name, value in failed.data.items() if value is None}
    assert empty == {"fileSize", "rowCount", "creditsUsed", "digest"}
    assert {name for name, value in ready.data.items() if value is None} == {"error"}
    assert failed.sequence == 0

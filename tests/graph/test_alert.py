"""Alerts in the words that clients read."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from credit.core.global_ids import Kind, parsed
from credit.notify import alerts
from credit.notify.alerts import AlertCondition, AlertKind
from graph.alert import Alert, AlertRule
from tests.builders import TENANT

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ID = UUID("5a3b1b1e-0000-4000-8000-000000000000")
LINE = AlertCondition(AlertKind.REMAINING_BELOW, Decimal("10.5"))


def test_a_raise_names_its_alert_its_sequence_and_what_has_happened() -> None:
    alert = alerts.AlertRule(UUID(TENANT), ID, LINE, raised=True, raised_at=NOON)
    raised = Alert.from_domain(alerts.Alert(alert, 12, NOON, "10 credits are left", 3))
    assert raised.rule == AlertRule.from_domain(alert)
    assert (raised.sequence, raised.raised_at, raised.message) == (
        "12",
        NOON,
        "10 credits are left",
    )


def test_an_alert_is_named_by_its_tenant_and_its_own_id() -> None:
    alert = AlertRule.from_domain(alerts.AlertRule(UUID(TENANT), ID, LINE))
    found = parsed(alert.id, Kind.ALERT_RULE)
    assert found is not None
    assert (found.tenant, found.uuid) == (UUID(TENANT), ID)
    assert (alert.threshold, alert.raised, alert.raised_at) == (Decimal("10.5"), False, None)

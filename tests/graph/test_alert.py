"""Alerts in the words that clients read."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from credit import alerts
from credit.alerts import AlertKind, Line, Raised
from credit.ids import Kind, parsed
from graph.alert import Alert, AlertRaised
from tests.builders import TENANT

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ID = UUID("5a3b1b1e-0000-4000-8000-000000000000")
LINE = Line(AlertKind.REMAINING_BELOW, Decimal("10.5"))


def test_a_raise_names_its_alert_its_sequence_and_what_has_happened() -> None:
    alert = alerts.Alert(UUID(TENANT), ID, LINE, raised=True, raised_at=NOON)
    told = AlertRaised.of(Raised(alert, 12, NOON, "10 credits are left", 3))
    assert told.alert == Alert.of(alert)
    assert (told.sequence, told.raised_at, told.message) == ("12", NOON, "10 credits are left")


def test_an_alert_is_named_by_its_tenant_and_its_own_id() -> None:
    alert = Alert.of(alerts.Alert(UUID(TENANT), ID, LINE))
    found = parsed(alert.id, Kind.ALERT)
    assert found is not None
    assert (found.tenant, found.uuid) == (UUID(TENANT), ID)
    assert (alert.threshold, alert.raised, alert.raised_at) == (Decimal("10.5"), False, None)

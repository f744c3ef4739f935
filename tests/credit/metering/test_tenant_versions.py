"""How long what was read of a tenant holds."""

from datetime import UTC, datetime, timedelta

import pytest

from credit.metering.tenant_versions import TenantVersion, Validity, VersionedTenant

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
FAR = datetime(2026, 4, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
FIRST, SECOND_VERSION = TenantVersion(1, "7", "{}"), TenantVersion(2, "7", "{}")


def a_tenant(due: datetime = FAR, zone: str = "UTC", *, awaits: bool = False) -> VersionedTenant:
    return VersionedTenant(FIRST, due, awaits_history=awaits, zone=zone)


def test_what_is_read_holds_to_the_end_of_the_day() -> None:
    found = Validity.of(a_tenant(), NOON, ())
    midnight = datetime(2026, 3, 11, tzinfo=UTC)
    assert found.holds(FIRST, midnight - SECOND)
    assert not found.holds(FIRST, midnight)


def test_of_several_zones_the_first_midnight_ends_it() -> None:
    found = Validity.of(a_tenant(zone="Asia/Kolkata"), NOON, ("UTC", "Europe/Berlin"))
    assert found.until == datetime(2026, 3, 10, 18, 30, tzinfo=UTC)
    assert found.since == datetime(2026, 3, 10, tzinfo=UTC)


def test_what_is_due_within_the_day_ends_it() -> None:
    due = NOON + timedelta(minutes=1)
    found = Validity.of(a_tenant(due), NOON, ())
    assert found.holds(FIRST, due - SECOND)
    assert not found.holds(FIRST, due)


def test_a_request_that_began_a_little_earlier_may_have_it_and_one_of_yesterday_may_not() -> None:
    found = Validity.of(a_tenant(), NOON, ())
    assert found.holds(FIRST, NOON - SECOND)
    assert not found.holds(FIRST, NOON - timedelta(days=1))


@pytest.mark.parametrize(
    "other",
    [SECOND_VERSION, TenantVersion(1, "8", "{}"), TenantVersion(1, "7", '{"a": 1}')],
    ids=["counted", "written by another transaction", "of another plan"],
)
def test_another_version_ends_it(other: TenantVersion) -> None:
    assert not Validity.of(a_tenant(), NOON, ()).holds(other, NOON)


def test_where_the_calendar_ends_nothing_holds() -> None:
    last = datetime(9999, 12, 31, 12, tzinfo=UTC)
    assert not Validity.of(a_tenant(datetime.max.replace(tzinfo=UTC)), last, ()).holds(FIRST, last)


def test_a_tenant_is_settled_while_nothing_is_due_and_no_history_comes_in() -> None:
    assert a_tenant(NOON + SECOND).is_settled(NOON)
    assert not a_tenant(NOON).is_settled(NOON)
    assert not a_tenant(awaits=True).is_settled(NOON)

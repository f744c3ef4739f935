"""Today: one day for every reader, within the current billing period as it is stored."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from credit.audit.exports import ExportFormat, ExportRequest
from credit.core.errors import InvalidInputError
from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.date_ranges import DateRange, DateRangePreset
from credit.forecast.usage_forecast import ForecastRequest
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from models.database import session
from models.tables.grants import CreditGrant
from models.tables.periods import BillingPeriod
from resolvers import (
    adjustments,
    alert_checks,
    alerts,
    consumption,
    date_ranges,
    exports,
    forecasts,
    periods,
    tenants,
    trends,
)
from resolvers.date_ranges import DateRangeRequest
from tests.world import HOLIDAYS, World

APRIL_FIRST = date(2026, 4, 1)
MIDNIGHT = datetime(2026, 3, 31, 22, tzinfo=UTC)
"""The beginning of 1 April in Berlin, which is 18:00 of 31 March in New York."""


async def _moved(world: World, plan: str = "basic") -> Tenant:
    """A tenant that has just moved from Berlin to New York, and completed three interviews."""
    world.now = datetime(2026, 3, 10, 12, tzinfo=UTC)
    tenant = await world.a_tenant(plan=plan, anchor_on=date(2026, 3, 1))
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    world.now = MIDNIGHT + timedelta(hours=2)
    await world.complete(times=3)
    return tenant


async def _days(world: World, tenant: Tenant, request: DateRangeRequest | None) -> str:
    date_range = await date_ranges.resolve(world.context(), tenant.id, request)
    return f"{date_range.first_on}/{date_range.last_on}"


async def test_where_the_zone_moved_west_today_is_the_first_day_of_the_period(
    world: World,
) -> None:
    tenant = await _moved(world)
    assert await date_ranges.today(world.context(), tenant.id) == APRIL_FIRST
    names = {
        DateRangePreset.CURRENT_PERIOD: "2026-04-01/2026-04-30",
        DateRangePreset.PREVIOUS_PERIOD: "2026-03-01/2026-03-31",
        DateRangePreset.CURRENT_MONTH: "2026-04-01/2026-04-30",
        DateRangePreset.PREVIOUS_MONTH: "2026-03-01/2026-03-31",
        DateRangePreset.LAST_7_DAYS: "2026-03-26/2026-04-01",
        DateRangePreset.LAST_12_MONTHS: "2025-04-02/2026-04-01",
    }
    for preset, days in names.items():
        assert await _days(world, tenant, DateRangeRequest(preset)) == days, preset
    dates = DateRangeRequest(dates=(APRIL_FIRST, APRIL_FIRST))
    assert await _days(world, tenant, dates) == "2026-04-01/2026-04-01"
    tomorrow = DateRangeRequest(dates=(date(2026, 4, 2), date(2026, 4, 2)))
    with pytest.raises(InvalidInputError, match="2026-04-01 at the latest"):
        await _days(world, tenant, tomorrow)


async def test_where_the_zone_moved_west_every_reader_counts_the_same_day(world: World) -> None:
    tenant = await _moved(world)
    period = (await periods.current(world.context(), tenant.id)).date_range
    assert (await consumption.of_tenant(world.context(), tenant.id, period)).conducted == 3
    trend = await trends.of_tenant(world.context(), tenant.id, None, Granularity.DAY, None)
    assert [(p.bucket.label, p.usage.conducted) for p in trend.points] == [("2026-04-01", 3)]
    forecast, history, _ = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest(7))
    assert forecast.date_range == DateRange(APRIL_FIRST, date(2026, 4, 7))
    assert (history.today, history.used_today) == (APRIL_FIRST, Credits.of(3))
    day = DateRange(APRIL_FIRST, APRIL_FIRST)
    requested = ExportRequest(day, ExportFormat.CSV, None)
    export = await exports.request(world.context(), tenant.id, requested, 0)
    assert export.request.date_range == day
    await world.check(tenant)


async def test_where_the_zone_moved_west_alerts_name_no_day_before_today(world: World) -> None:
    tenant = await _moved(world, plan="none")
    until = world.now + timedelta(hours=3)  # 23:00 of 31 March in New York
    given = (Credits.of(5), str(uuid4()), "goodwill", until)
    await adjustments.adjust(world.context(), tenant.id, *given)
    for kind in (AlertKind.EXPIRY_WITHIN_DAYS, AlertKind.RUN_OUT_WITHIN_DAYS):
        await alerts.set_rule(world.context(), tenant.id, AlertCondition(kind, Decimal(1)))
    await alert_checks.check(tenant.id, lambda: world.now, HOLIDAYS)
    raised = await alerts.raised_after(world.context(), tenant.id, 0)
    messages = {one.rule.condition.kind: one.message for one in raised}
    expected = "2 credits expire on 2026-04-01: within the alert threshold of 1 day."
    assert messages[AlertKind.EXPIRY_WITHIN_DAYS] == expected
    assert "2026-03-31" not in "".join(messages.values())


@pytest.mark.parametrize(
    ("hours", "day"), [(0, 1), (5.99, 1), (6, 1), (29.99, 1), (30, 2), (53.99, 2), (54, 3)]
)
async def test_after_the_move_each_day_ends_at_midnight_in_new_york(
    world: World, hours: float, day: int
) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1))
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    world.now = MIDNIGHT + timedelta(hours=hours)
    # The first read after the boundary, which has loaded the tenant as it was before.
    context = world.context()
    await tenants.by_id(context, tenant.id)
    assert await date_ranges.today(context, tenant.id) == date(2026, 4, day)
    assert await date_ranges.today(world.context(), tenant.id) == date(2026, 4, day)


# ── time zone data that changes within a period ──────────────────────────────────────────────────


async def _store_boundary(tenant: Tenant, number: int, at: datetime) -> None:
    """Store another instant at which a period began, as earlier time zone data had it."""
    rows = BillingPeriod.filter(tenant_id=tenant.id).using_db(session().connection)
    before = await rows.get(number=number - 1)
    lasting = CreditGrant.filter(tenant_id=tenant.id, expires_at=before.ends_at)
    await lasting.using_db(session().connection).update(expires_at=at)
    await rows.filter(number=number).update(starts_at=at)
    await rows.filter(number=number - 1).update(ends_at=at)


@pytest.mark.parametrize("late", [False, True])
async def test_an_event_counts_in_the_period_that_it_is_charged_in_though_time_zone_data_changed(
    world: World, *, late: bool
) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1))
    world.now = MIDNIGHT + timedelta(minutes=5)
    assert (await periods.current(world.context(), tenant.id)).number == 2
    await _store_boundary(tenant, 2, MIDNIGHT - timedelta(hours=1))
    if late:
        world.now = datetime(2026, 5, 2, 12, tzinfo=UTC)
    before, after = (MIDNIGHT - timedelta(minutes=minutes) for minutes in (61, 59))
    await world.record(world.an_event(at=before), world.an_event(at=after))
    for day, conducted in (("2026-03-31", 1), ("2026-04-01", 1)):
        assert (await world.used(tenant, day, day)).usage.conducted == conducted
    number = 3 if late else 2
    assert (await periods.current(world.context(), tenant.id)).number == number
    await world.check(tenant)


async def test_today_lies_in_the_current_period_though_time_zone_data_changed(
    world: World,
) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1))
    world.now = MIDNIGHT
    await periods.current(world.context(), tenant.id)
    await _store_boundary(tenant, 2, MIDNIGHT - timedelta(hours=1))
    world.now = MIDNIGHT - timedelta(minutes=30)
    assert await date_ranges.today(world.context(), tenant.id) == APRIL_FIRST

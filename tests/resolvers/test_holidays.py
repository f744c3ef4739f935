"""Public holidays of a tenant's country in its forecasts, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from credit.core.units import Credits
from credit.forecast.usage_forecast import ForecastRequest
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from resolvers import alert_checks, alerts, forecasts, purchases, tenants
from resolvers.holidays import years_around
from tests.world import HOLIDAYS, World

BERLIN = ZoneInfo("Europe/Berlin")
FIRST_ON, TODAY = date(2026, 3, 2), date(2026, 12, 10)
CHRISTMAS, FRIDAY_BEFORE = date(2026, 12, 25), date(2026, 12, 18)


async def _closed_on_holidays(world: World, country: str | None = None) -> Tenant:
    """A tenant with one completion each working day, and none on Germany's public holidays."""
    world.now = datetime.combine(TODAY, time(8), UTC)
    tenant = await world.a_tenant(zone="Europe/Berlin", starts_on=FIRST_ON, country=country)
    closed = await HOLIDAYS("DE", years_around(TODAY))
    days = (FIRST_ON + timedelta(days=number) for number in range((TODAY - FIRST_ON).days))
    events = [
        world.an_event(at=datetime.combine(day, time(10), BERLIN))
        for day in days
        if day.weekday() < 5 and day not in closed
    ]
    await world.bring_along(tenant, events)
    return tenant


async def _expected(world: World, tenant: Tenant) -> dict[date, Credits]:
    found = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest(30))
    points = found.forecast.points
    return {point.bucket.date_range.first_on: point.credits.expected for point in points}


async def test_a_tenant_that_closed_on_holidays_is_expected_to_close_at_christmas_in_its_country(
    world: World,
) -> None:
    tenant = await _closed_on_holidays(world)
    assert tenant.country == "DE"
    expected = await _expected(world, tenant)
    assert expected[FRIDAY_BEFORE] > Credits.parse("0.9")
    # Five holidays on which one interview was missing each are little: a part of the doubt stays.
    assert expected[CHRISTMAS] < Credits.parse("0.4")
    # Christmas is no public holiday in Japan, and that holds at once.
    await tenants.update(world.context(), tenant.id, None, None, "JP")
    elsewhere = await _expected(world, tenant)
    assert elsewhere[CHRISTMAS] == elsewhere[FRIDAY_BEFORE] > Credits.parse("0.9")
    await tenants.update(world.context(), tenant.id, None, None, None)
    assert await _expected(world, tenant) == expected


async def test_forecast_preview_and_alerts_know_the_same_holidays(world: World) -> None:
    tenant = await _closed_on_holidays(world, country="AT")
    await tenants.change_plan(world.context(), tenant.id, "none")
    asked: list[tuple[str, range]] = []

    async def remembering(country: str, years: range) -> frozenset[date]:
        asked.append((country, years))
        return await HOLIDAYS(country, years)

    context = replace(world.context(), holidays=remembering)
    await forecasts.of_tenant(context, tenant.id, ForecastRequest(30))
    preview = await purchases.preview(context, tenant.id, Credits.of(5))
    await forecasts.run_out_with(context, tenant.id, preview.ledger)
    soon = AlertCondition(AlertKind.RUN_OUT_WITHIN_DAYS, Decimal(7))
    await alerts.set_rule(context, tenant.id, soon)
    await alert_checks.check(tenant.id, lambda: world.now, remembering)
    assert asked == [("AT", range(2021, 2028))] * 4


async def test_without_a_country_no_holidays_are_asked_for(world: World) -> None:
    tenant = await world.a_tenant(zone="UTC")
    await world.complete()

    async def asked(_country: str, _years: range) -> frozenset[date]:
        raise AssertionError

    context = replace(world.context(), holidays=asked)
    found = await forecasts.of_tenant(context, tenant.id, ForecastRequest(7))
    assert (tenant.country, found.daily_usage.holidays) == (None, frozenset())

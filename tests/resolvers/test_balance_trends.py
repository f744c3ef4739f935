"""The balance over time, of the ledger and along the forecast's paths, on both engines."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from credit.core.errors import ForbiddenError, NotFoundError
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange, DateRangePreset
from credit.forecast.usage_forecast import ForecastRequest
from credit.metering.tenants import Tenant
from resolvers import (
    adjustments,
    balance,
    balance_trends,
    forecasts,
    purchases,
    tenant_ends,
    tenants,
)
from resolvers.balance_trends import BalanceTrend
from resolvers.date_ranges import DateRangeRequest
from tests.statements import statements
from tests.world import World

DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 10)


async def trend(world: World, tenant: Tenant, first_on: date, last_on: date) -> BalanceTrend:
    request = DateRangeRequest(dates=(first_on, last_on))
    return await balance_trends.of_tenant(world.context(), tenant.id, request)


async def at_end_of(world: World, tenant: Tenant, day: date, zone: ZoneInfo = BERLIN) -> Credits:
    """The balance less the overage in the last instant of a day, as `balance(at:)` answers it."""
    end = datetime.combine(day + DAY, datetime.min.time(), zone) - INSTANT
    found = await balance.at(world.context(), tenant.id, end, None)
    return found.remaining - found.overage


async def buy(world: World, tenant: Tenant, credits: str) -> None:
    await purchases.buy_credits(
        world.context(), tenant.id, Credits.of(credits), f"buys {credits}", None
    )


async def test_its_past_is_the_balance_at_each_days_end(world: World) -> None:
    tenant = await world.a_past(days=60)
    first_on = TODAY - 70 * DAY
    found = await trend(world, tenant, first_on, TODAY - DAY)
    days = [first_on + n * DAY for n in range(70)]
    assert found.date_range == DateRange(first_on, TODAY - DAY)
    assert list(found.past) == [await at_end_of(world, tenant, day) for day in days]
    assert len(set(found.past)) > 30
    assert found.past[0] == ZERO, "before the tenant began"
    assert found.projected == ()
    assert found.run_out is None


async def test_a_day_ends_where_it_did_when_the_time_zone_was_another_one(world: World) -> None:
    tenant = await world.a_tenant(zone="Asia/Tokyo")
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    world.pass_time(days=35)
    for _ in range(5):
        await world.complete()
        world.pass_time(days=1, hours=5)
    today = world.now.astimezone(ZoneInfo("America/New_York")).date()
    found = await trend(world, tenant, TODAY, today - DAY)
    for ago in (1, 2, 3, 4, 5):
        end = await at_end_of(world, tenant, today - ago * DAY, ZoneInfo("America/New_York"))
        assert found.past[-ago] == end
    assert found.past[0] == await at_end_of(world, tenant, TODAY, ZoneInfo("Asia/Tokyo"))


async def test_it_runs_out_when_the_forecast_says(world: World) -> None:
    tenant = await world.a_past(days=60)
    await adjustments.adjust(world.context(), tenant.id, Credits.of(-100), "key", "a lot", None)
    last_on = TODAY + 89 * DAY
    found = await trend(world, tenant, TODAY - 10 * DAY, last_on)
    told = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest(90))
    assert found.run_out == told.forecast.run_out
    assert found.run_out is not None
    assert found.date_range == DateRange(TODAY - 10 * DAY, last_on)
    assert (len(found.past), len(found.projected)) == (10, 90)
    first_owed = next(point.day for point in found.projected if point.net < ZERO)
    assert first_owed == found.run_out.expected_on
    for point in found.projected:
        bounds = (point.low95, point.low80, point.net, point.high80, point.high95)
        assert None not in bounds
        assert list(bounds) == sorted(bounds, key=lambda bound: bound or ZERO)


async def test_it_goes_through_the_start_of_a_period(world: World) -> None:
    """Nothing is used, so 100 credits come and 50 of those before stay."""
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1))
    await buy(world, tenant, "7")
    found = await trend(world, tenant, TODAY, date(2026, 5, 2))
    by_day = {point.day: str(point.net) for point in found.projected}
    expected = {"2026-03-31": "107", "2026-04-01": "157", "2026-04-30": "157", "2026-05-01": "157"}
    assert {day: by_day[date.fromisoformat(day)] for day in expected} == expected
    assert found.projected[0].low80 is None, "too little history to simulate"


async def test_it_ends_with_the_tenant(world: World) -> None:
    tenant = await world.a_past(days=30)
    last_day_on = TODAY + 5 * DAY
    await tenant_ends.end(world.context(), tenant.id, last_day_on)
    ahead = await trend(world, tenant, TODAY, TODAY + 30 * DAY)
    assert ahead.date_range == DateRange(TODAY, last_day_on)
    world.pass_time(days=10)
    today = TODAY + 10 * DAY
    found = await trend(world, tenant, TODAY, today + 20 * DAY)
    assert found.date_range == DateRange(TODAY, today)
    assert found.projected == ()
    assert found.past[5] > ZERO
    assert set(found.past[6:]) == {ZERO}, "when the last day is over, every unspent credit expires"


async def test_a_projection_covers_a_year_at_most(world: World) -> None:
    tenant = await world.a_past(days=10)
    found = await trend(world, tenant, TODAY, TODAY + 800 * DAY)
    assert found.date_range == DateRange(TODAY, TODAY + 364 * DAY)


async def test_it_covers_the_current_billing_period_when_nothing_is_asked_for(
    world: World,
) -> None:
    tenant = await world.a_past(days=30)
    found = await balance_trends.of_tenant(world.context(), tenant.id, None)
    period = DateRangeRequest(preset=DateRangePreset.CURRENT_PERIOD)
    assert found == await balance_trends.of_tenant(world.context(), tenant.id, period)
    assert len(found.past) + len(found.projected) == found.date_range.days


async def test_ten_years_take_as_many_statements_as_ten_days(world: World) -> None:
    tenant = await world.a_past(days=30)
    counts = []
    for days in (10, 3600):
        with statements() as seen:
            await trend(world, tenant, TODAY - days * DAY, TODAY + 10 * DAY)
        counts.append(len(seen))
    assert counts[0] == counts[1]


async def test_only_who_may_read_consumption_sees_it(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    for context, error in (
        (world.context(Role.PARTNER, tenant), ForbiddenError),
        (world.context(Role.TENANT_ADMIN, other), NotFoundError),
    ):
        with pytest.raises(error):
            await balance_trends.of_tenant(context, tenant.id, None)

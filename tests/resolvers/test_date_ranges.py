"""Date ranges: the days that a caller names, in the tenant's own calendar."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from credit.core.errors import InvalidInputError, NotFoundError
from credit.dates.date_ranges import DateRange, DateRangePreset
from credit.metering.tenants import Tenant
from resolvers import date_ranges, tenants
from resolvers.date_ranges import DateRangeRequest
from tests.world import World


async def _days(world: World, tenant: Tenant, request: DateRangeRequest | None) -> str:
    date_range = await date_ranges.resolve(world.context(), tenant.id, request)
    return f"{date_range.first_on}/{date_range.last_on}"


async def test_no_request_means_the_current_billing_period(world: World) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 5))
    assert await _days(world, tenant, None) == "2026-03-05/2026-04-04"
    world.pass_time(days=30)
    assert await _days(world, tenant, None) == "2026-04-05/2026-05-04"


@pytest.mark.parametrize(
    ("preset", "days"),
    [
        (DateRangePreset.CURRENT_PERIOD, "2026-03-05/2026-04-04"),
        (DateRangePreset.PREVIOUS_PERIOD, "2026-02-05/2026-03-04"),
        (DateRangePreset.CURRENT_MONTH, "2026-03-01/2026-03-31"),
        (DateRangePreset.PREVIOUS_MONTH, "2026-02-01/2026-02-28"),
        (DateRangePreset.CURRENT_YEAR, "2026-01-01/2026-12-31"),
        (DateRangePreset.PREVIOUS_YEAR, "2025-01-01/2025-12-31"),
        (DateRangePreset.LAST_7_DAYS, "2026-03-04/2026-03-10"),
        (DateRangePreset.LAST_30_DAYS, "2026-02-09/2026-03-10"),
        (DateRangePreset.LAST_90_DAYS, "2025-12-11/2026-03-10"),
        (DateRangePreset.LAST_12_MONTHS, "2025-03-11/2026-03-10"),
    ],
)
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_preset_names_days_around_today(
    world: World, preset: DateRangePreset, days: str
) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 5))
    assert await _days(world, tenant, DateRangeRequest(preset=preset)) == days


async def test_today_is_the_tenants_own(world: World) -> None:
    world.now = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
    last_week = DateRangeRequest(preset=DateRangePreset.LAST_7_DAYS)
    berlin = await world.a_tenant("berlin")
    new_york = await world.a_tenant("new-york", zone="America/New_York")
    assert await _days(world, berlin, last_week) == "2026-03-05/2026-03-11"
    assert await _days(world, new_york, last_week) == "2026-03-04/2026-03-10"
    tomorrow = DateRangeRequest(dates=(date(2026, 3, 11), date(2026, 3, 11)))
    assert await _days(world, berlin, tomorrow) == "2026-03-11/2026-03-11"
    with pytest.raises(InvalidInputError):
        await _days(world, new_york, tomorrow)


async def test_a_zone_that_comes_with_the_next_period_does_not_name_todays_day(
    world: World,
) -> None:
    world.now = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
    tenant = await world.a_tenant("berlin")
    await tenants.update(world.context(), tenant.id, None, "America/New_York")
    last_week = DateRangeRequest(preset=DateRangePreset.LAST_7_DAYS)
    assert await _days(world, tenant, last_week) == "2026-03-05/2026-03-11"


async def test_the_previous_period_is_the_recorded_one_where_there_is_one(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 1, 31))
    previous = DateRangeRequest(preset=DateRangePreset.PREVIOUS_PERIOD)
    assert await _days(world, tenant, None) == "2026-02-28/2026-03-30"
    assert await _days(world, tenant, previous) == "2026-01-31/2026-02-27"


async def test_a_period_is_named_by_its_number(world: World) -> None:
    tenant = await world.a_tenant()
    world.pass_time(days=31)
    numbered = [await _days(world, tenant, DateRangeRequest(period=number)) for number in (1, 2)]
    assert numbered == ["2026-03-10/2026-04-09", "2026-04-10/2026-05-09"]
    for number in (0, 3, -1, 2**62):
        with pytest.raises(NotFoundError) as refused:
            await _days(world, tenant, DateRangeRequest(period=number))
        assert refused.value.path == ("billingPeriodId",)


async def test_dates_are_taken_as_they_are_and_impossible_ones_refused(world: World) -> None:
    tenant = await world.a_tenant()
    today = world.now.date()
    day = timedelta(days=1)
    for first, last in (
        (today, today),
        (today - 400 * day, today + 30 * day),
        (date(2000, 1, 1), date(2009, 12, 31)),
    ):
        request = DateRangeRequest(dates=(first, last))
        assert await date_ranges.resolve(world.context(), tenant.id, request) == DateRange(
            first, last
        )
    for first, last, name in (
        (today, today - day, "to"),
        (today + day, today + day, "from"),
        (date(2000, 1, 1), date(2010, 1, 1), "to"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            await _days(world, tenant, DateRangeRequest(dates=(first, last)))
        assert refused.value.path == ("dates", name)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_tenant_that_does_not_exist_is_not_found_for_an_operator_too(
    world: World,
) -> None:
    for request in (
        None,
        DateRangeRequest(preset=DateRangePreset.LAST_7_DAYS),
        DateRangeRequest(period=1),
    ):
        with pytest.raises(NotFoundError):
            await date_ranges.resolve(world.context(), uuid4(), request)

"""Forecasts, run-out dates and hiring plans from what the database holds, on both engines."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from credit.core.errors import ForbiddenError, InvalidInputError
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.date_ranges import DateRange
from credit.forecast.intervals import Interval
from credit.forecast.planning import USUAL_BUFFER, HiringPlan
from credit.forecast.projection import DailyUsage, ForecastMethod
from credit.forecast.runout_status import RunOutStatus
from credit.forecast.usage_forecast import Forecast, ForecastRequest
from credit.metering.tenants import Tenant
from resolvers import forecasts, hiring_plan, purchases, tenants
from tests.statements import statements
from tests.world import BY_WEEKDAY, World

_DAY = timedelta(days=1)


async def _forecast(
    world: World, tenant: Tenant, days: int = 90, by: Granularity = Granularity.DAY
) -> tuple[Forecast, DailyUsage]:
    found = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest(days, by))
    return found.forecast, found.daily_usage


async def _plan(
    world: World, tenant: Tenant, rate: float | None, months: int = 1, roles: int = 5
) -> HiringPlan:
    requested = (roles, 50, rate, USUAL_BUFFER, months)
    return await hiring_plan.plan(world.context(), tenant.id, *requested)


def _bounds(interval: Interval) -> list[Credits]:
    bounds = (interval.low95, interval.low80, interval.high80, interval.high95)
    return [bound for bound in bounds if bound is not None]


def _sum(intervals: Sequence[Interval]) -> Credits:
    return sum((one.expected for one in intervals), start=ZERO)


# ── the forecast ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        ("Europe/Berlin", date(2026, 3, 11)),
        ("America/New_York", date(2026, 3, 10)),
        ("Asia/Kathmandu", date(2026, 3, 11)),
    ],
)
async def test_a_forecast_starts_today_in_the_zone_of_the_tenant(
    world: World, zone: str, today: date
) -> None:
    world.pass_time(hours=11.5)  # 23:30 in UTC
    tenant = await world.a_past(zone=zone)
    found, history = await _forecast(world, tenant, 14)
    assert found.date_range == DateRange(today, today + timedelta(days=13))
    assert (
        found.history == history.date_range == DateRange(today - timedelta(days=60), today - _DAY)
    )
    assert found.method is ForecastMethod.WEEKDAY_LEVEL
    assert history.daily[-1] == Credits.of(BY_WEEKDAY[(today - _DAY).weekday()])


async def test_what_was_used_today_is_taken_off_today_and_off_nothing_else(world: World) -> None:
    tenant = await world.a_past()
    before, _ = await _forecast(world, tenant)
    await world.complete(times=3)
    after, history = await _forecast(world, tenant)
    assert history.used_today == Credits.of(3)
    today, was = after.points[0].credits, before.points[0].credits
    assert today.expected < was.expected
    assert all(now <= then for now, then in zip(_bounds(today), _bounds(was), strict=True))
    assert after.points[1:] == before.points[1:]
    await world.complete(times=50)
    empty, _ = await _forecast(world, tenant)
    assert empty.points[0].credits.expected == empty.points[0].credits.high95 == ZERO
    assert empty.points[1:] == before.points[1:]


async def test_its_points_are_ordered_and_add_up_to_its_total_by_every_unit(world: World) -> None:
    tenant = await world.a_past()
    for by in Granularity:
        for days in (1, 30, 365):
            found, _ = await _forecast(world, tenant, days, by)
            intervals = [point.credits for point in found.points]
            assert _sum(intervals) == found.total.expected
            assert sum(point.bucket.date_range.days for point in found.points) == days
            for one in (*intervals, found.total):
                bounds = _bounds(one)
                assert len(bounds) == 4
                assert all(low <= high for low, high in pairwise(bounds))
                assert bounds[0] >= ZERO


async def test_the_same_history_is_forecast_alike_in_eight_threads_at_once(world: World) -> None:
    tenant = await world.a_past()
    requested = [_forecast(world, tenant, 365, Granularity.WEEK) for _ in range(8)]
    (first, _), *others = await asyncio.gather(*requested)
    assert all(other == first for other, _ in others)


@pytest.mark.parametrize(
    ("days", "method", "has_bounds"),
    [
        (1, ForecastMethod.RUN_RATE, False),
        (6, ForecastMethod.RUN_RATE, False),
        (7, ForecastMethod.WEEKDAY_PROVISIONAL, True),
        (14, ForecastMethod.WEEKDAY_LEVEL, True),
    ],
)
async def test_the_method_follows_from_the_days_since_the_first_use(
    world: World, days: int, method: ForecastMethod, *, has_bounds: bool
) -> None:
    tenant = await world.a_past(days)
    found, history = await _forecast(world, tenant)
    assert len(history.daily) == days
    assert (found.method, bool(_bounds(found.total))) == (method, has_bounds)
    assert (found.run_out.probability is not None) is has_bounds
    assert await forecasts.backtest(history) is None


async def test_enough_days_are_checked_on_the_past(world: World) -> None:
    tenant = await world.a_past(200)
    _, history = await _forecast(world, tenant)
    checked = await forecasts.backtest(history)
    assert checked is not None
    assert checked.windows >= 3
    assert checked.horizon_days == 28
    assert checked.total_error_percent < 5  # each week of it is like the one before


async def test_a_tenant_with_no_usage_is_forecast_none(world: World) -> None:
    tenant = await world.a_tenant()
    found, history = await _forecast(world, tenant)
    assert found.method is ForecastMethod.NO_USAGE
    assert (found.total, history.daily, found.history) == (Interval(ZERO), (), None)
    assert len(found.points) == 90
    assert {str(point.credits.expected) for point in found.points} == {"0"}
    assert (found.run_out.status, found.run_out.expected_on) == (RunOutStatus.NO_USAGE, None)
    assert (found.planning.planned, found.planning.shortfall) == (ZERO, ZERO)
    assert await forecasts.backtest(history) is None


async def test_one_that_only_invited_has_no_usage_and_one_that_began_today_has_its_pace(
    world: World,
) -> None:
    tenant = await world.a_tenant(starts_on=world.now.date() - timedelta(days=20))
    await world.record(world.an_event("INVITED", at=world.now - timedelta(days=9)))
    assert (await _forecast(world, tenant))[0].method is ForecastMethod.NO_USAGE
    await world.complete(times=4)
    found, history = await _forecast(world, tenant, 2)
    assert found.method is ForecastMethod.RUN_RATE
    assert (history.daily, history.used_today) == ((), Credits.of(4))
    # A Tuesday and a Wednesday.
    assert [point.credits.expected for point in found.points] == [ZERO, Credits.of(4)]


async def test_credits_used_on_the_first_day_have_run_out_today_and_a_purchase_lasts_a_day(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=105)
    assert await world.balance(tenant) == ("0", "5")
    today = world.now.date()
    found, _ = await _forecast(world, tenant, 5)
    assert (found.run_out.status, found.run_out.expected_on) == (RunOutStatus.RUN_OUT, today)
    # 105 on three working days, and 105 x 0.6875 / 1.125 on a Saturday; a fifth more and 5 owed.
    assert str(found.total.expected) == "379.167"
    assert str(found.planning.shortfall) == "460"
    preview = await purchases.preview(world.context(), tenant.id, Credits.of(60))
    then = await forecasts.run_out_with(world.context(), tenant.id, preview.ledger)
    assert (then.status, then.expected_on) == (RunOutStatus.LIKELY, today + _DAY)


async def test_four_weeks_without_use_make_a_tenant_inactive(world: World) -> None:
    tenant = await world.a_past()
    world.pass_time(days=27)
    assert not (await _forecast(world, tenant))[0].inactive
    world.pass_time(days=1)
    found, _ = await _forecast(world, tenant)
    assert found.inactive
    assert found.run_out.status is RunOutStatus.NOT_WITHIN_HORIZON


# ── running out ──────────────────────────────────────────────────────────────────────────────────


async def test_sixteen_a_week_are_less_than_a_hundred_a_month_and_more_than_nothing(
    world: World,
) -> None:
    rich = await world.a_past()
    found, _ = await _forecast(world, rich)
    assert found.run_out.status is RunOutStatus.NOT_WITHIN_HORIZON
    assert found.planning.shortfall == ZERO
    await tenants.change_plan(world.context(), rich.id, "none")
    poorer, _ = await _forecast(world, rich)
    assert poorer.run_out.status is RunOutStatus.LIKELY
    assert poorer.run_out.expected_on is not None
    assert poorer.run_out.earliest_on is not None
    assert poorer.run_out.earliest_on <= poorer.run_out.expected_on
    assert poorer.planning.shortfall > ZERO


async def test_who_owes_has_run_out_today_and_lacks_at_least_what_is_owed(world: World) -> None:
    tenant = await world.a_past(60)
    await world.complete(times=400)
    remaining, overage = await world.balance(tenant)
    assert remaining == "0"
    found, _ = await _forecast(world, tenant, 1)
    today = world.now.date()
    assert (found.run_out.status, found.run_out.expected_on) == (RunOutStatus.RUN_OUT, today)
    assert found.planning.shortfall >= Credits.parse(overage)


async def test_a_purchase_that_is_looked_at_first_puts_the_run_out_off(world: World) -> None:
    tenant = await world.a_past()
    await tenants.change_plan(world.context(), tenant.id, "none")
    context = world.context()
    now = (await _forecast(world, tenant))[0].run_out
    preview = await purchases.preview(context, tenant.id, Credits.of(60))
    then = await forecasts.run_out_with(context, tenant.id, preview.ledger)
    assert now.expected_on is not None
    assert then.expected_on is not None
    # Sixty credits are nearly four weeks of sixteen.
    assert timedelta(days=18) < then.expected_on - now.expected_on < timedelta(days=35)
    assert (await _forecast(world, tenant))[0].run_out == now, "nothing was bought"
    await purchases.buy_credits(world.context(), tenant.id, Credits.of(60), "k", None)
    assert (await _forecast(world, tenant))[0].run_out == then
    await world.check(tenant)


# ── hiring ───────────────────────────────────────────────────────────────────────────────────────


async def test_five_roles_of_fifty_candidates_at_thirty_percent_take_75_a_month(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    plan = await _plan(world, tenant, 0.3)
    assert (str(plan.hiring.credits_per_month), str(plan.hiring.planned)) == ("75", "90")
    assert plan.shortfall == plan.suggested_purchase == ZERO
    assert not plan.price.amount
    two = await _plan(world, tenant, 0.3, months=2)
    assert (str(two.hiring.credits_per_month), str(two.hiring.planned)) == ("75", "180")
    # 100 are there and 100 come, of which the first month leaves some; 900 are not covered.
    ten = await _plan(world, tenant, 0.3, months=2, roles=50)
    assert str(ten.hiring.planned) == "1800"
    assert str(ten.shortfall) == str(ten.suggested_purchase) == "1600"
    assert ten.price.amount == 1600 * tenant.plan.credit_price.amount


async def test_without_a_rate_it_is_the_tenant_s_own_of_the_last_12_months(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2024, 6, 1))
    long_ago = [world.an_event(at=world.now - timedelta(days=400)) for _ in range(9)]
    invited = [world.an_event("INVITED", at=world.now - timedelta(days=30)) for _ in range(8)]
    completed = [world.an_event(at=world.now - timedelta(days=29)) for _ in range(3)]
    await world.bring_along(tenant, [*long_ago, *invited, *completed])
    plan = await _plan(world, tenant, None)
    assert plan.hiring.completion_rate == Decimal("0.375")
    assert str(plan.hiring.credits_per_month) == "93.75"


async def test_a_rate_of_its_own_is_never_above_one(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("INVITED"), *(world.an_event() for _ in range(3)))
    assert (await _plan(world, tenant, None)).hiring.completion_rate == 1


async def test_without_a_rate_and_invitations_the_rate_has_to_be_given(world: World) -> None:
    tenant = await world.a_tenant(starts_on=date(2024, 6, 1))
    past = [world.an_event("INVITED", at=world.now - timedelta(days=400)), world.an_event()]
    await world.bring_along(tenant, past)
    with pytest.raises(InvalidInputError, match="no invitations") as refused:
        await _plan(world, tenant, None)
    assert refused.value.path == ("completionRate",)
    assert (await _plan(world, tenant, 0.5)).hiring.planned == Credits.of(150)


# ── what it costs, and who may ask ───────────────────────────────────────────────────────────────


async def test_years_of_history_take_as_many_statements_as_weeks(world: World) -> None:
    counted = {}
    for days in (20, 700):
        tenant = await _daily(world, f"tenant-{days}", days)
        with statements() as seen:
            await _forecast(world, tenant, 365)
        counted[days] = len(seen)
    assert counted[20] == counted[700] < 12


async def _daily(world: World, name: str, days: int) -> Tenant:
    tenant = await world.a_tenant(name, starts_on=world.now.date() - timedelta(days=days))
    ago = [world.now - timedelta(days=day) for day in range(1, days)]
    await world.bring_along(tenant, [world.an_event(tenant=name, at=at) for at in ago])
    return tenant


async def test_looking_ahead_writes_nothing(world: World) -> None:
    tenant = await world.a_past()
    world.pass_time(days=40)
    with statements() as seen:
        await _forecast(world, tenant)
        await _plan(world, tenant, 0.3)
    assert seen
    assert not [one for one in seen if one.lstrip().upper().startswith(("INSERT", "UPDATE"))]


async def test_only_who_may_read_consumption_looks_ahead(world: World) -> None:
    tenant = await world.a_past(10)
    book = (await purchases.preview(world.context(), tenant.id, Credits.of(1))).ledger
    for role in (Role.PARTNER, Role.PLATFORM):
        context = world.context(role, tenant)
        for requested in (
            forecasts.of_tenant(context, tenant.id, ForecastRequest()),
            forecasts.run_out_with(context, tenant.id, book),
            hiring_plan.plan(context, tenant.id, 1, 1, 0.5, USUAL_BUFFER, 1),
        ):
            with pytest.raises(ForbiddenError):
                await requested

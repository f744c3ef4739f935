"""Instants have bounds: what lies beyond them is refused, and breaks nothing where it is stored."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from credit.core.errors import InvalidInputError, TooEarlyError, TooLateError
from credit.core.units import Credits
from credit.dates import instants
from credit.forecast.usage_forecast import ForecastRequest
from credit.metering.tenants import Tenant
from credit.notify.alerts import AlertCondition, AlertKind
from resolvers import (
    adjustments,
    alert_checks,
    alerts,
    balance,
    date_ranges,
    forecasts,
    hiring_plan,
    purchases,
)
from resolvers.date_ranges import DateRangeRequest
from tests.world import HOLIDAYS, World

FIRST = datetime.min.replace(tzinfo=UTC)
LAST = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
CENTURY = timedelta(days=36_525)


async def _give(world: World, tenant: Tenant, expires_at: datetime) -> None:
    adjusted = (Credits.of(5), str(uuid4()), "goodwill", expires_at)
    await adjustments.adjust(world.context(), tenant.id, *adjusted)


async def test_given_credits_may_last_a_century_and_no_longer(world: World) -> None:
    tenant = await world.a_tenant()
    for beyond in (LAST, world.now + CENTURY + timedelta(seconds=1)):
        with pytest.raises(InvalidInputError, match=r"expiresAt .* 100 years after") as refused:
            await _give(world, tenant, beyond)
        assert refused.value.path == ("expiresAt",)
    assert await world.balance(tenant) == ("100", "0")
    await _give(world, tenant, world.now + CENTURY)
    assert await world.balance(tenant) == ("105", "0")
    await world.check(tenant)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Europe/Berlin", "America/New_York"])
async def test_credits_stored_until_the_end_of_the_calendar_keep_forecast_and_alerts_answering(
    world: World, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await world.a_tenant(zone=zone, plan="none")

    with monkeypatch.context() as patched:
        patched.setattr(instants, "FARTHEST_DAYS", (LAST - world.now).days + 1)
        await _give(world, tenant, LAST)
    for kind in (AlertKind.RUN_OUT_WITHIN_DAYS, AlertKind.EXPIRY_WITHIN_DAYS):
        await alerts.set_rule(world.context(), tenant.id, AlertCondition(kind, Decimal(365)))
    await world.complete(times=2)
    found, _, _ = await forecasts.of_tenant(world.context(), tenant.id, ForecastRequest(30))
    assert found.date_range.days == 30
    preview = await purchases.preview(world.context(), tenant.id, Credits.of(10))
    assert str(preview.balance) == "13"
    plan = await hiring_plan.plan(world.context(), tenant.id, 1, 4, 1.0, Decimal(0), 1)
    assert str(plan.shortfall) == "1"
    world.pass_time(minutes=10)
    raised = await alert_checks.check(tenant.id, lambda: world.now, HOLIDAYS)
    assert AlertKind.EXPIRY_WITHIN_DAYS not in {one.rule.condition.kind for one in raised}
    await world.check(tenant)


async def test_a_balance_goes_back_a_century_and_no_further(world: World) -> None:
    tenant = await world.a_tenant()
    for at, as_of, name in ((FIRST, None, "at"), (None, FIRST, "asOf"), (LAST, None, "at")):
        with pytest.raises(InvalidInputError) as refused:
            await balance.at(world.context(), tenant.id, at, as_of)
        assert refused.value.path == (name,)
    found = await balance.at(world.context(), tenant.id, world.now - CENTURY, None)
    assert str(found.remaining) == "0"


async def test_events_at_the_ends_of_the_calendar_are_refused_one_by_one(world: World) -> None:
    tenant = await world.a_tenant()
    results = await world.record(
        world.an_event(at=FIRST), world.an_event(), world.an_event(at=LAST)
    )
    kinds = [type(result.problem) for result in results]
    assert kinds == [TooLateError, type(None), TooEarlyError]
    problems = [result.problem for result in results if result.problem]
    assert [problem.path for problem in problems] == [("occurredAt",)] * 2
    await world.check(tenant)


async def test_days_at_the_beginning_of_the_calendar_are_refused_by_name(world: World) -> None:
    tenant = await world.a_tenant()
    request = DateRangeRequest(dates=(date.min, date(1, 12, 31)))
    with pytest.raises(InvalidInputError, match="1926-03-10 at the earliest") as refused:
        await date_ranges.resolve(world.context(), tenant.id, request)
    assert refused.value.path == ("dates", "from")

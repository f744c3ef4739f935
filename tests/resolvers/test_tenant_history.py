"""A tenant that starts in the past waits for its history: nothing else advances or changes it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

import pytest

from credit.core.errors import AlreadyDoneError, TooEarlyError
from credit.core.pagination import PageRequest
from credit.core.units import Credits
from credit.metering.tenants import NewTenant, Tenant, TenantState
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.notifications import WebhookEventType
from resolvers import (
    adjustments,
    alert_checks,
    alerts,
    balance,
    balance_changes,
    due_tenants,
    metering,
    periods,
    purchases,
    tenant_history,
    tenants,
    webhooks,
)
from resolvers.context import Context
from resolvers.loaders import Loaders
from resolvers.metering import EventOutcome
from tests.world import HOLIDAYS, World

DAYS: Final = 90
Write = Callable[[Context, Tenant], Awaitable[object]]


async def a_waiting_tenant(world: World) -> Tenant:
    """A tenant that started 90 days ago, without its history."""
    return await world.a_tenant(starts_on=world.now.date() - timedelta(days=DAYS), opens=False)


async def entries(world: World, tenant: Tenant) -> Sequence[tuple[int, str, datetime]]:
    """Amount, reason and instant of each entry of a tenant, oldest first."""
    page = await balance_changes.page(world.context(), tenant.id, PageRequest(100), None)
    found = [(i.value.credits.thousandths, i.value.reason, i.value.posted_at) for i in page.items]
    return found[::-1]


def in_march(world: World, day: int) -> datetime:
    """Noon of a day of the running month."""
    return world.now.replace(day=day)


@pytest.mark.parametrize(
    ("starts_on", "zone", "state"),
    [
        (None, "UTC", TenantState.OPEN),
        (date(2026, 3, 10), "UTC", TenantState.OPEN),
        (date(2026, 3, 9), "UTC", TenantState.AWAITING_HISTORY),
        # At noon UTC of 10 March it is 11 March there, and 10 March lies in the past.
        (date(2026, 3, 11), "Pacific/Kiritimati", TenantState.OPEN),
        (date(2026, 3, 10), "Pacific/Kiritimati", TenantState.AWAITING_HISTORY),
    ],
)
async def test_a_tenant_waits_when_it_starts_before_its_own_today(
    world: World, starts_on: date | None, zone: str, state: TenantState
) -> None:
    new = NewTenant("acme", "Acme", zone, "basic", None, starts_on)
    tenant = await tenants.create(world.context(), new)
    assert await tenant_history.state(world.context(), tenant.id) is state


async def test_neither_a_sweep_nor_a_read_advances_a_tenant_that_waits(world: World) -> None:
    tenant = await a_waiting_tenant(world)
    before = await entries(world, tenant)
    assert [(amount, reason) for amount, reason, _ in before] == [(100_000, "ALLOCATION")]
    world.pass_time(days=40)
    assert await due_tenants.advance_due(lambda: world.now) == 0
    assert await alert_checks.check(tenant.id, lambda: world.now, HOLIDAYS) == []
    found = await balance.now(world.context(), tenant.id)
    assert (found.at, str(found.remaining)) == (tenant.starts_at, "100")
    assert (await periods.current(world.context(), tenant.id)).number == 1
    assert await entries(world, tenant) == before
    await world.check(tenant)


WRITES: Final[dict[str, Write]] = {
    "buying": lambda context, tenant: purchases.buy_credits(
        context, tenant.id, Credits.of(1), "key", None
    ),
    "adjusting": lambda context, tenant: adjustments.adjust(
        context, tenant.id, Credits.of(1), "key", "a gift", None
    ),
    "changing the plan": lambda context, tenant: tenants.change_plan(context, tenant.id, "none"),
    "renaming": lambda context, tenant: tenants.update(context, tenant.id, "Other", None),
    "an alert rule": lambda context, tenant: alerts.set_rule(
        context, tenant.id, AlertCondition(AlertKind.REMAINING_BELOW, Decimal(1))
    ),
    "a webhook": lambda context, tenant: webhooks.create(
        context, tenant.id, "http://127.0.0.1:1", [*WebhookEventType]
    ),
}


@pytest.mark.parametrize("what", WRITES)
async def test_other_writers_are_told_what_to_do_while_a_tenant_waits(
    world: World, what: str
) -> None:
    tenant = await a_waiting_tenant(world)
    with pytest.raises(TooEarlyError, match=r"insights import FILE --history.*openTenant"):
        await WRITES[what](world.context(), tenant)
    await tenant_history.open_tenant(world.context(), tenant.id)
    await WRITES[what](world.context(), tenant)
    await world.check(tenant)


async def test_an_event_of_the_platform_is_refused_while_a_tenant_waits(world: World) -> None:
    tenant = await a_waiting_tenant(world)
    event = world.an_event()
    (refused,) = await world.record(event)
    assert (refused.outcome, type(refused.problem)) == (EventOutcome.REJECTED, TooEarlyError)
    await tenant_history.open_tenant(world.context(), tenant.id)
    (taken,) = await world.record(event)
    assert taken.outcome is EventOutcome.RECORDED


async def test_a_history_leaves_what_the_same_events_leave_in_their_time(world: World) -> None:
    """Wait, history and opening charge each event in its own period, as life would have."""
    start = world.now - timedelta(days=DAYS)
    waiting = await a_waiting_tenant(world)
    days = [start + timedelta(days=day) for day in (1, 20, 45, 80)]
    events = [world.an_event(at=day, event_id=f"e{place}") for place, day in enumerate(days)]
    await metering.record_history(world.context(), events[:2])
    half = await balance.now(world.context(), waiting.id)
    assert half.at == days[1], "figures are as of the last event that is in"
    await metering.record_history(world.context(), events)
    await tenant_history.finish(world.context(), ["acme"])
    assert await tenant_history.state(world.context(), waiting.id) is TenantState.OPEN
    now, world.now = world.now, start
    living = await world.a_tenant("living", starts_on=start.date())
    for event in events:
        world.now = event.occurred_at
        await world.record(world.an_event(tenant="living", at=event.occurred_at))
    world.now = now
    await world.balance(living)
    assert await entries(world, waiting) == await entries(world, living)
    await world.check(waiting, living)


async def test_an_event_from_before_what_is_recorded_of_a_history_is_refused(
    world: World,
) -> None:
    tenant = await a_waiting_tenant(world)
    later, earlier = in_march(world, 5), in_march(world, 4)
    await metering.record_history(world.context(), [world.an_event(at=later)])
    answers = await metering.record_history(
        world.context(), [world.an_event(at=earlier), world.an_event(at=later)]
    )
    assert [one.outcome for one in answers] == [EventOutcome.REJECTED, EventOutcome.RECORDED]
    assert "insights tenants empty" in str(answers[0].problem)
    await tenant_history.finish(world.context(), ["acme"])
    await world.check(tenant)


async def test_an_emptied_tenant_takes_another_history_as_if_it_were_the_first(
    world: World,
) -> None:
    tenant = await a_waiting_tenant(world)
    start = world.now - timedelta(days=DAYS)
    first = [world.an_event(at=start + timedelta(days=day), event_id=f"e{day}") for day in (1, 70)]
    await metering.record_history(world.context(), first)
    assert await tenant_history.empty(world.context(), tenant.id) == tenant
    assert await tenant_history.state(world.context(), tenant.id) is TenantState.AWAITING_HISTORY
    assert [amount for amount, _, _ in await entries(world, tenant)] == [100_000]
    await world.check(tenant)
    other = [world.an_event(at=start + timedelta(days=2), event_id="e1", candidate="another")]
    answers = await metering.record_history(world.context(), other)
    assert [one.outcome for one in answers] == [EventOutcome.RECORDED], "its ids are free again"
    await tenant_history.finish(world.context(), ["acme"])
    await world.check(tenant)
    with pytest.raises(AlreadyDoneError, match="does not wait for its history any more"):
        await tenant_history.empty(world.context(), tenant.id)


async def test_a_tenant_whose_empty_ledger_has_been_advanced_takes_no_history(
    world: World,
) -> None:
    """On a plan without credits there is no entry to tell it by."""
    tenant = await world.a_tenant(plan="none", starts_on=world.now.date() - timedelta(days=DAYS))
    await world.balance(tenant)
    (refused,) = await metering.record_history(world.context(), [world.an_event()])
    assert (refused.outcome, type(refused.problem)) == (EventOutcome.REJECTED, AlreadyDoneError)
    await world.check(tenant)


async def test_a_new_tenant_waits_from_the_first_event_of_a_history_that_is_recorded(
    world: World,
) -> None:
    tenant = await world.a_tenant(starts_on=world.now.date() - timedelta(days=DAYS))
    too_old = world.an_event(at=world.now - timedelta(days=DAYS + 40))
    await metering.record_history(world.context(), [too_old])
    assert await tenant_history.states(world.context(), [tenant.id]) == {
        tenant.id: TenantState.OPEN
    }
    await metering.record_history(world.context(), [world.an_event()])
    assert await tenant_history.states(world.context(), [tenant.id]) == {
        tenant.id: TenantState.AWAITING_HISTORY
    }


async def test_opening_a_tenant_that_is_open_changes_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    before = await entries(world, tenant)
    assert await tenant_history.open_tenant(world.context(), tenant.id) == tenant
    assert await entries(world, tenant) == before


async def test_a_history_is_recorded_in_order_though_the_clock_is_set_back(world: World) -> None:
    tenant, start = await a_waiting_tenant(world), world.now - timedelta(days=DAYS)
    for day in (1, 2, 40):
        world.pass_time(minutes=-20)
        event = world.an_event(at=start + timedelta(days=day))
        (answer,) = await metering.record_history(world.context(), [event])
        assert answer.outcome is EventOutcome.RECORDED
        await world.check(tenant)
    world.pass_time(minutes=-20)
    await tenant_history.finish(world.context(), ["acme"])
    await world.check(tenant)
    await world.complete()
    await world.check(tenant)


async def test_a_history_that_comes_at_once_is_recorded_behind_the_first_allocation(
    world: World,
) -> None:
    """An operation's instant goes on from a reading of the clock that writes are dated by."""
    ahead = datetime.now(UTC) + timedelta(seconds=2)
    context = replace(world.context(), now=ahead, clock=None, loaders=Loaders(ahead, None))
    new = NewTenant("acme", "Acme", "UTC", "basic", None, ahead.date() - timedelta(days=3))
    tenant = await tenants.create(context, new)
    event = world.an_event(at=ahead - timedelta(days=2))
    (answer,) = await metering.record_history(context, [event])
    assert answer.outcome is EventOutcome.RECORDED
    await tenant_history.finish(context, ["acme"])
    await world.check(tenant)

"""Alerts: raised in the transaction that writes entries, or by a time-based check."""

import asyncio
import json
import re
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest

import resolvers.retrying
from credit.core.errors import ForbiddenError, LimitReachedError, NotFoundError, TooEarlyError
from credit.core.global_ids import GlobalId, Kind
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.plans import Rollover, RolloverKind
from credit.metering.events import EventType
from credit.metering.tenants import Tenant
from credit.notify.alerts import MOST_ALERT_RULES, Alert, AlertCondition, AlertKind, AlertRule
from credit.notify.notifications import WebhookEventType
from models import plans
from models.database import Session, session, transaction
from notifiers.pubsub import LocalPubSub
from resolvers import (
    accounts,
    adjustments,
    alert_checks,
    alerts,
    due_tenants,
    metering,
    periods,
    purchases,
    tenant_history,
    webhook_messages,
    webhooks,
)
from resolvers.ledger_streams import LedgerStreams
from tests.racing import race
from tests.statements import before_each, statements
from tests.world import HOLIDAYS, World, a_plan

ROOT: Final = Path(__file__).parents[2]
REMAINING, PERCENT = AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW
RUN_OUT, EXPIRY = AlertKind.RUN_OUT_WITHIN_DAYS, AlertKind.EXPIRY_WITHIN_DAYS


async def _set(world: World, tenant: Tenant, kind: AlertKind, threshold: str | int) -> AlertRule:
    return await alerts.set_rule(
        world.context(), tenant.id, AlertCondition(kind, Decimal(threshold))
    )


async def _raises(world: World, tenant: Tenant, after: int = 0) -> list[Alert]:
    return await alerts.raised_after(world.context(), tenant.id, after)


async def _raised(world: World, tenant: Tenant) -> list[str]:
    """Kind and threshold of each raise, in order; their numbers have no gap."""
    raised = await _raises(world, tenant)
    assert [one.number for one in raised] == list(range(1, len(raised) + 1))
    assert all(one.rule.raised for one in raised)
    return [f"{one.rule.condition.kind} {one.rule.condition.text}" for one in raised]


async def _raised_now(world: World, tenant: Tenant) -> list[bool]:
    return [one.raised for one in await alerts.of_tenant(world.context(), tenant.id)]


async def _buy(world: World, tenant: Tenant, credits: int) -> None:
    key = str(uuid4())
    await purchases.buy_credits(world.context(), tenant.id, Credits.of(credits), key, None)


async def _give(
    world: World, tenant: Tenant, credits: int, expires_at: datetime | None = None
) -> None:
    amount, key = Credits.of(credits), str(uuid4())
    await adjustments.adjust(world.context(), tenant.id, amount, key, "a gift", expires_at)


# ── setting ──────────────────────────────────────────────────────────────────────────────────────


async def test_the_same_condition_twice_is_the_same_rule(world: World) -> None:
    tenant = await world.a_tenant()
    first = await _set(world, tenant, PERCENT, "10")
    assert await _set(world, tenant, PERCENT, "10.0") == first
    assert (await _set(world, tenant, REMAINING, "10")).id != first.id
    found = await alerts.of_tenant(world.context(), tenant.id)
    assert [f"{one.condition.kind} {one.condition.text}" for one in found] == [
        "REMAINING_BELOW 10",
        "PERCENT_OF_ALLOCATION_BELOW 10",
    ]
    assert await alerts.by_id(world.context(), tenant.id, first.id) == first


async def test_a_rule_whose_condition_holds_already_raises_at_once_and_once(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    for kind, threshold in ((REMAINING, 101), (PERCENT, 100), (EXPIRY, 60), (RUN_OUT, 5)):
        await world.complete()
        before = len(await _raises(world, tenant))
        alert = await _set(world, tenant, kind, threshold)
        raised = kind is not RUN_OUT  # 93 are left, and seven a day last longer than five days
        assert (alert.raised, alert.raised_at) == (raised, world.now if raised else None)
        assert await _set(world, tenant, kind, threshold) == alert
        await world.complete()
        assert len(await _raises(world, tenant)) == before + raised


async def test_a_tenant_has_twenty_alerts_at_most(world: World) -> None:
    tenant = await world.a_tenant()
    made = [await _set(world, tenant, REMAINING, number) for number in range(MOST_ALERT_RULES)]
    with pytest.raises(LimitReachedError, match="20 alert rules"):
        await _set(world, tenant, REMAINING, 20)
    assert await _set(world, tenant, REMAINING, 7) == made[7]
    await alerts.delete(world.context(), tenant.id, made[0].id)
    await _set(world, tenant, REMAINING, 20)


async def test_twenty_who_set_the_same_alert_at_once_have_one(world: World) -> None:
    tenant = await world.a_tenant()
    made = await asyncio.gather(*(_set(world, tenant, REMAINING, 101) for _ in range(20)))
    assert made == [made[0]] * 20
    assert await _raised(world, tenant) == ["REMAINING_BELOW 101"]


async def test_a_deleted_rule_raises_no_more_and_its_alerts_stay(world: World) -> None:
    tenant = await world.a_tenant()
    kept, alert = [await _set(world, tenant, REMAINING, number) for number in (98, 99)]
    deleted = await alerts.delete(world.context(), tenant.id, alert.id)
    assert deleted == alert
    assert await alerts.by_id(world.context(), tenant.id, alert.id) is None
    await world.complete(times=3)
    assert [one.rule.id for one in await _raises(world, tenant)] == [kept.id]
    again = await _set(world, tenant, REMAINING, 99)
    assert (again.raised, again.id == alert.id) == (True, False)
    await alerts.delete(world.context(), tenant.id, again.id)
    assert [one.rule for one in await _raises(world, tenant, after=1)] == [again]
    with pytest.raises(NotFoundError, match="no such alert rule"):
        await alerts.delete(world.context(), tenant.id, again.id)


async def test_nothing_is_set_while_history_is_imported_and_none_of_it_raises(world: World) -> None:
    start = world.now.date() - timedelta(days=60)
    tenant = await world.a_tenant(plan="none", starts_on=start, opens=False)
    with pytest.raises(TooEarlyError):
        await _set(world, tenant, REMAINING, 0)
    long_ago = world.now - timedelta(days=50)
    events = [world.an_event(at=long_ago + timedelta(hours=number)) for number in range(3)]
    await metering.record_history(world.context(), events)
    with pytest.raises(TooEarlyError):
        await _set(world, tenant, REMAINING, 10)
    assert await alert_checks.check(tenant.id, lambda: world.now, HOLIDAYS) == []
    assert await _raised(world, tenant) == []
    await tenant_history.finish(world.context(), [tenant.external_id])
    await _set(world, tenant, REMAINING, 0)
    (one,) = await _raises(world, tenant)
    assert one.message.startswith(
        "0 credits are left and 3 credits are owed: below the alert threshold of 0"
    )
    await world.check(tenant)


async def test_only_who_reads_consumption_sets_and_reads_alerts(world: World) -> None:
    tenant = await world.a_tenant()
    line = AlertCondition(REMAINING, Decimal(5))
    made = await alerts.set_rule(world.context(Role.TENANT_ADMIN, tenant), tenant.id, line)
    for role in (Role.PARTNER, Role.PLATFORM):
        context = world.context(role, tenant)
        for requested in (
            alerts.set_rule(context, tenant.id, line),
            alerts.delete(context, tenant.id, made.id),
            alerts.of_tenant(context, tenant.id),
            alerts.by_id(context, tenant.id, made.id),
            alerts.raised_after(context, tenant.id, 0),
            alerts.newest_number(context, tenant.id),
        ):
            with pytest.raises(ForbiddenError):
                await requested


# ── by the entries of a transaction ──────────────────────────────────────────────────────────────


async def test_a_rule_raises_once_and_again_after_recovery(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, REMAINING, 98)
    await world.complete(times=2)
    assert await _raised(world, tenant) == []
    for _ in range(3):
        await world.complete()
    (first,) = await _raises(world, tenant)
    assert first.message == "97 credits are left: below the alert threshold of 98."
    assert (first.sequence, first.at) == (4, world.now)
    await _buy(world, tenant, 5)
    assert await _raised_now(world, tenant) == [False]
    world.pass_time(hours=1)
    await world.complete(times=3)
    second = (await _raises(world, tenant, after=1))[0]
    assert (second.number, second.sequence, second.at) == (2, 10, world.now)
    assert await _raised(world, tenant) == ["REMAINING_BELOW 98"] * 2
    assert await alerts.newest_number(world.context(), tenant.id) == 2
    await world.check(tenant)


async def test_one_drop_below_three_thresholds_raises_three(world: World) -> None:
    tenant = await world.a_tenant()
    for threshold in (99, 95, 97):
        await _set(world, tenant, REMAINING, threshold)
    await _give(world, tenant, -10)
    raised = await _raises(world, tenant)
    assert [one.rule.condition.text for one in raised] == ["99", "97", "95"]
    assert {one.sequence for one in raised} == {2}
    assert await _raised_now(world, tenant) == [True] * 3


async def test_a_dip_within_one_transaction_raises(world: World) -> None:
    """A completion is charged and voided in one batch: the balance ends where it began."""
    tenant = await world.a_tenant()
    await _set(world, tenant, REMAINING, 100)
    at = world.now - timedelta(hours=1)
    await world.record(
        world.an_event(EventType.COMPLETED, "i", at=at),
        world.an_event(EventType.VOIDED, "i", at=at + timedelta(minutes=1)),
    )
    assert await world.balance(tenant) == ("100", "0")
    assert await _raised(world, tenant) == ["REMAINING_BELOW 100"]
    assert await _raised_now(world, tenant) == [False]


async def test_an_alert_is_raised_also_when_the_clock_stands_still(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, REMAINING, 100)
    await world.record(world.an_event("COMPLETED", "one"))
    await _give(world, tenant, 11)
    await _give(world, tenant, -11)
    assert [(one.number, one.sequence) for one in await _raises(world, tenant)] == [(1, 2), (2, 4)]


@pytest.mark.parametrize(("kind", "threshold"), [(REMAINING, 100), (PERCENT, 100)])
async def test_a_balance_that_hovers_at_its_line_raises_one_alert_an_hour(
    world: World, kind: AlertKind, threshold: int
) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, kind, threshold)
    for number in range(5):
        await world.record(world.an_event("COMPLETED", f"i-{number}"))
        assert await _raised_now(world, tenant) == [True]
        world.pass_time(seconds=1)
        await world.record(world.an_event("VOIDED", f"i-{number}"))
        assert await _raised_now(world, tenant) == [False]
    assert len(await _raises(world, tenant)) == 1
    world.pass_time(hours=1)
    await world.complete()
    assert [one.number for one in await _raises(world, tenant)] == [1, 2]
    await world.check(tenant)


async def test_a_purchase_between_two_crossings_of_a_minute_lets_the_second_raise(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, REMAINING, 98)
    await world.complete(times=3)
    await _buy(world, tenant, 11)
    await world.complete(times=11)
    assert len(await _raises(world, tenant)) == 2


async def test_what_is_rolled_back_raises_nothing(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, REMAINING, 100)

    async def work(session: Session) -> None:
        opened = await accounts.open_for_update(session, tenant.id, lambda: world.now)
        opened.ledger.charge("i", Credits.of(1), world.now)
        await opened.save(session)
        raise _GivenUpError

    with pytest.raises(_GivenUpError):
        await transaction(work, tenant=tenant.id)
    assert await _raised(world, tenant) == []
    assert await _raised_now(world, tenant) == [False]


class _GivenUpError(Exception):
    """Ends a transaction that is not to be."""


async def test_the_turn_of_a_period_recovers_a_percentage_and_raises_none(world: World) -> None:
    """The old allocation expires before the new one comes: nothing is raised in between."""
    rollover = Rollover(RolloverKind.NONE)
    await plans.upsert(session(), [a_plan("strict", credits="4", rollover=rollover)])
    tenant = await world.a_tenant(plan="strict")
    await _set(world, tenant, PERCENT, 50)
    await _set(world, tenant, REMAINING, 1)
    await world.complete(times=3)
    (one,) = await _raises(world, tenant)
    assert one.message == "1 of 4 credits are left: below the alert threshold of 50%."
    for _ in range(2):
        world.now = (await periods.current(world.context(), tenant.id)).ends_at
        assert await _raised_now(world, tenant) == [False, False]
        assert len(await _raises(world, tenant)) == 1
    await world.complete(times=3)
    assert len(await _raises(world, tenant)) == 2
    await world.check(tenant)


async def test_a_percentage_is_of_what_this_period_s_allocation_brought(world: World) -> None:
    """Neither of what was rolled over nor of what was bought, nor of the coming plan."""
    tenant = await world.a_tenant()
    await _set(world, tenant, PERCENT, 100)
    await _buy(world, tenant, 10)
    await world.complete(times=10)
    assert await _raised(world, tenant) == []
    await world.complete()
    (one,) = await _raises(world, tenant)
    assert one.message.startswith("99 of 100 credits are left")


async def test_an_expiry_without_a_request_is_raised_by_the_sweeper(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await _give(world, tenant, 5, world.now + timedelta(days=1))
    await _set(world, tenant, REMAINING, 1)
    world.pass_time(days=1)
    assert await due_tenants.advance_due(lambda: world.now) == 1
    (one,) = await _raises(world, tenant)
    assert one.message == "0 credits are left: below the alert threshold of 1."


async def test_a_tenant_without_alerts_costs_no_statement(world: World) -> None:
    tenants = [await world.a_tenant(name) for name in ("without", "with")]
    alert = await _set(world, tenants[1], REMAINING, 1)
    counted = {}
    for tenant in tenants:
        await world.complete(tenant.external_id)
        with statements() as seen:
            await world.complete(tenant.external_id)
        counted[tenant.external_id] = list(seen)
    assert not any("alert" in one for one in counted["without"])
    assert len([one for one in counted["with"] if "alert" in one]) == 1
    await alerts.delete(world.context(), tenants[1].id, alert.id)
    with statements() as seen:
        await world.complete("with")
    assert seen == counted["without"]


async def test_each_alert_is_enqueued_for_the_webhooks_that_want_it(world: World) -> None:
    tenant = await world.a_tenant()
    address, context = "http://127.0.0.1:9/told", world.context()
    wanted = [WebhookEventType.ALERT_RAISED]
    webhook, _ = await webhooks.create(context, tenant.id, address, wanted)
    await webhooks.create(context, tenant.id, address, [WebhookEventType.BALANCE_CHANGED])
    await _set(world, tenant, EXPIRY, 60)
    await _set(world, tenant, REMAINING, 100)
    await world.complete()
    raised = await _raises(world, tenant)
    page = await webhook_messages.delivery_page(
        world.context(), tenant.id, webhook.id, PageRequest(9)
    )
    sent = [item.value for item in reversed(page.items)]
    assert [(one.event, one.sequence) for one in sent] == [
        (WebhookEventType.ALERT_RAISED, one.sequence) for one in raised
    ]
    assert [json.loads(one.data) for one in sent] == [
        {
            "alertRuleId": str(GlobalId(Kind.ALERT_RULE, tenant.id, str(one.rule.id))),
            "number": str(one.number),
            "kind": one.rule.condition.kind,
            "threshold": one.rule.condition.text,
            "sequence": str(one.sequence),
            "raisedAt": "2026-03-10T12:00:00Z",
            "message": one.message,
            "budgetId": None,
        }
        for one in raised
    ]
    assert len({one.message_id for one in sent}) == len(raised) == 2


# ── by time ──────────────────────────────────────────────────────────────────────────────────────


async def _check(world: World) -> int:
    """What the sweeper does when it is its turn again."""
    world.pass_time(seconds=alert_checks.CHECK_INTERVAL.total_seconds())
    return await alert_checks.check_due(lambda: world.now, HOLIDAYS)


async def test_credits_about_to_expire_raise_once_and_again_for_later_ones(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="none")
    await _give(world, tenant, 40, world.now + timedelta(days=10))
    assert not (await _set(world, tenant, EXPIRY, 7)).raised
    assert await _check(world) == 1
    assert await _raised(world, tenant) == []
    world.pass_time(days=3)
    for _ in range(3):
        assert await _check(world) == 1
    (one,) = await _raises(world, tenant)
    assert one.message == ("40 credits expire on 2026-03-20: within the alert threshold of 7 days.")
    world.pass_time(days=7)
    await _check(world)
    assert await _raised_now(world, tenant) == [False]
    await _give(world, tenant, 2, world.now + timedelta(days=1))
    await _check(world)
    assert await _raised(world, tenant) == ["EXPIRY_WITHIN_DAYS 7"] * 2
    await world.check(tenant)


async def test_credits_that_are_spent_before_they_expire_raise_nothing(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await _give(world, tenant, 2, world.now + timedelta(days=1))
    await _set(world, tenant, EXPIRY, 7)
    await world.complete(times=2)
    await _check(world)
    assert await _raised_now(world, tenant) == [False]


async def _busy_tenant(world: World, days: int = 20) -> Tenant:
    """One that used a credit on each of the last days, of credits that were bought."""
    start = world.now
    tenant = await world.a_tenant(plan="none", starts_on=world.now.date() - timedelta(days=40))
    await _buy(world, tenant, days + 20)
    world.now = start - timedelta(days=days)
    for _ in range(days):
        world.pass_time(days=1)
        await metering.record(
            world.context(), [world.an_event(at=world.now - timedelta(hours=20))], any_age=True
        )
    return tenant


async def test_a_run_out_that_comes_near_raises_and_a_purchase_recovers_it(world: World) -> None:
    tenant = await _busy_tenant(world)
    assert await world.balance(tenant) == ("20", "0")
    near = await _set(world, tenant, RUN_OUT, 30)
    assert near.raised
    assert not (await _set(world, tenant, RUN_OUT, 10)).raised
    (first,) = await _raises(world, tenant)
    assert first.message.startswith("Credits are expected to run out on 2026-03-")
    assert first.message.endswith("within the alert threshold of 30 days.")
    await _give(world, tenant, -15)
    assert await _check(world) == 1
    assert await _raised(world, tenant) == ["RUN_OUT_WITHIN_DAYS 30", "RUN_OUT_WITHIN_DAYS 10"]
    await _buy(world, tenant, 500)
    await _check(world)
    assert await _raised_now(world, tenant) == [False, False]
    await _give(world, tenant, -505)
    await _check(world)
    third, fourth = await _raises(world, tenant, after=2)
    assert third.message == "The credits have run out: the alert threshold is 10 days ahead."
    assert fourth.rule.condition.text == "30"


@pytest.mark.parametrize(("used", "expected_on"), [(20, "2026-03-11"), (55, None)])
async def test_credits_used_on_the_first_day_raise_the_run_out_rule(
    world: World, used: int, expected_on: str | None
) -> None:
    tenant = await world.a_tenant(plan="none")
    await _give(world, tenant, 30)
    rule = await _set(world, tenant, RUN_OUT, 7)
    assert not rule.raised
    await world.complete(times=used)
    assert await _check(world) == 1
    (alert,) = await _raises(world, tenant)
    assert alert.message == (
        f"Credits are expected to run out on {expected_on}: within the alert threshold of 7 days."
        if expected_on
        else "The credits have run out: the alert threshold is 7 days ahead."
    )


async def test_a_run_out_beyond_the_usual_horizon_is_seen_too(world: World) -> None:
    tenant = await _busy_tenant(world)
    await _buy(world, tenant, 100)
    assert not (await _set(world, tenant, RUN_OUT, 60)).raised
    assert (await _set(world, tenant, RUN_OUT, 200)).raised


async def test_a_tenant_is_checked_every_few_minutes_at_most(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, EXPIRY, 3)
    await _set(world, tenant, RUN_OUT, 3)
    await world.a_tenant("other")
    assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 1
    assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 0
    world.pass_time(seconds=alert_checks.CHECK_INTERVAL.total_seconds() - 1)
    assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 0
    world.pass_time(seconds=1)
    assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 1
    with statements() as seen:
        assert await alert_checks.check_due(lambda: world.now, HOLIDAYS) == 0
    assert len(seen) == 2, "one for alert rules, and one for budgets"


async def test_a_check_that_raises_an_alert_notifies(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await _set(world, tenant, EXPIRY, 3)
    await _give(world, tenant, 5, world.now + timedelta(days=4))
    pubsub, received = LocalPubSub(), list[int]()
    with pubsub.subscribe(tenant.id, lambda: received.append(1)):
        for notifications in (0, 1, 1):
            await alert_checks.check_due(lambda: world.now, HOLIDAYS, pubsub=pubsub)
            assert len(received) == notifications
            world.pass_time(days=1)


async def test_a_database_that_fails_for_a_while_ends_no_watch(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolvers.retrying, "PAUSE_S", 0.01)
    tenant, streams = await world.a_tenant(), LedgerStreams(LocalPubSub())
    await _set(world, tenant, REMAINING, 100)
    context, failures = replace(world.context(), streams=streams), list[str]()
    looked = asyncio.Event()

    def fail_thrice(statement: str) -> None:
        if re.search(r"FROM alert .*number\W* ?>", statement) and len(failures) < 3:
            failures.append(statement)
            looked.set()
            msg = "the connection was closed"
            raise ConnectionError(msg)

    with before_each(fail_thrice):
        async with aclosing(alerts.watch(context, tenant.id)) as reported, asyncio.timeout(30):
            upcoming = asyncio.ensure_future(anext(reported))
            await looked.wait()
            await world.complete()
            assert (await upcoming).number == 1
    assert len(failures) == 3


async def test_a_check_that_finds_nothing_new_locks_nothing(world: World) -> None:
    tenant = await _busy_tenant(world)
    for threshold in (10, 30):
        await _set(world, tenant, RUN_OUT, threshold)
    world.pass_time(seconds=alert_checks.CHECK_INTERVAL.total_seconds())
    with statements() as seen:
        await alert_checks.check_due(lambda: world.now, HOLIDAYS)
    writes = [one for one in seen if not one.startswith(("SELECT", "SET TRANSACTION"))]
    assert len(writes) == 1
    assert writes[0].startswith("UPDATE alert_rule SET next_check_at")


async def test_a_forecast_that_was_overtaken_by_a_write_counts_for_nothing(world: World) -> None:
    """Unless it is the last attempt, for a tenant that writes all the time."""
    tenant = await _busy_tenant(world)
    await _set(world, tenant, RUN_OUT, 10)
    await _give(world, tenant, -15)
    context = world.context()
    known, book = await alert_checks._read(context, tenant.id)
    inputs = await alert_checks._inputs(context, tenant.id, known, book)
    await _buy(world, tenant, 500)
    for final, expected in ((False, None), (True, 1)):
        decision = alert_checks._Decision(tenant.id, inputs, context.clock, final=final)
        raised = await transaction(decision.write, tenant=tenant.id)
        assert (raised if raised is None else len(raised)) == expected
        assert len(await _raised(world, tenant)) == (expected or 0)
    await alert_checks.check(tenant.id, context.clock, HOLIDAYS)
    assert await _raised_now(world, tenant) == [False]


# ── several processes ────────────────────────────────────────────────────────────────────────────


async def test_of_processes_that_check_at_once_one_tells(world: World, database_url: str) -> None:
    tenant = await world.a_tenant(plan="none")
    await _set(world, tenant, EXPIRY, 7)
    await _set(world, tenant, EXPIRY, 3)
    await _give(world, tenant, 5, world.now + timedelta(days=2))
    arguments = (database_url, str(tenant.id), world.now.isoformat())
    answers = race("check_alerts", arguments, 3)  # nothing else waits meanwhile
    assert sorted(answers) == ["0", "0", "2"]
    assert len(await _raised(world, tenant)) == 2


async def test_a_due_tenant_is_taken_by_one_of_many_that_look(world: World) -> None:
    tenants = [await world.a_tenant(f"tenant-{number}") for number in range(5)]
    for tenant in tenants:
        await _set(world, tenant, EXPIRY, 60)
    looked = await asyncio.gather(
        *(alert_checks.check_due(lambda: world.now, HOLIDAYS) for _ in range(4))
    )
    assert sum(looked) == len(tenants)
    for tenant in tenants:
        assert await _raised(world, tenant) == ["EXPIRY_WITHIN_DAYS 60"]

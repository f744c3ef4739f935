"""Automatic top-ups: bought once for each crossing of the line, on both engines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from credit.core.errors import (
    ForbiddenError,
    InvalidInputError,
    NotFoundError,
    TenantEndedError,
    TooEarlyError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.auto_top_up import AutoTopUp, TopUpOffReason, TopUpRule
from credit.ledger.plans import Money, PaymentTerms, Rollover, RolloverKind
from credit.ledger.purchases import Purchase, PurchaseEventType, PurchaseStatus
from credit.metering.tenants import Tenant
from credit.notify.notifications import WebhookEventType
from models import auto_top_ups as stored
from models import plans
from models.database import session
from models.tables.auto_top_ups import AutoTopUp as AutoTopUpRow
from models.tables.deliveries import Delivery
from models.tables.purchases import Purchase as PurchaseRow
from resolvers import (
    adjustments,
    audits,
    auto_top_ups,
    metering,
    purchase_events,
    purchases,
    refunds,
    rehearsals,
    tenant_ends,
    tenants,
    webhooks,
)
from tests.racing import race
from tests.statements import statements
from tests.world import World, a_plan


async def set_top_up(
    world: World,
    tenant: Tenant,
    below: str,
    credits: str | None = None,
    up_to: str | None = None,
    at_most: int = 3,
) -> AutoTopUp:
    """Set it as the tenant's admin does."""
    fixed = None if credits is None else Credits.of(credits)
    target = None if up_to is None else Credits.of(up_to)
    rule = TopUpRule(Credits.of(below), fixed, target, at_most)
    context = world.context(Role.TENANT_ADMIN, tenant)
    return await auto_top_ups.set_rule(context, tenant.id, rule)


async def current(world: World, tenant: Tenant) -> AutoTopUp:
    found = await auto_top_ups.of_tenant(world.context(), tenant.id)
    assert found is not None
    return found


async def bought(world: World, tenant: Tenant) -> list[Purchase]:
    """The purchases of a tenant, the oldest first."""
    page = await purchases.page(world.context(), tenant.id, PageRequest(100))
    return sorted((item.value for item in page.items), key=lambda one: one.crossing or 0)


async def a_tenant_with(
    world: World, credits: str, terms: PaymentTerms = PaymentTerms.ON_ACCOUNT, step: str = "0.001"
) -> Tenant:
    """A tenant whose plan allocates so many credits each month, and lets none roll over."""
    none = Rollover(RolloverKind.NONE)
    plan = a_plan("small", credits=credits, rollover=none, terms=terms, purchase_step=step)
    await plans.upsert(session(), [plan])
    return await world.a_tenant(plan="small")


async def events_of(world: World, tenant: Tenant) -> Sequence[PurchaseEventType]:
    changes = await purchase_events.changes_after(world.context(), tenant.id, 0)
    return [change.event.type for change in changes]


# ── buying ───────────────────────────────────────────────────────────────────────────────────────


async def test_the_event_that_crosses_the_line_buys_in_its_own_transaction(world: World) -> None:
    tenant = await a_tenant_with(world, "12")
    await set_top_up(world, tenant, "10", credits="5")
    await world.complete(times=2)
    assert await bought(world, tenant) == []  # 10 are not below 10
    await world.complete()
    (one,) = await bought(world, tenant)
    assert (str(one.credits), one.status, one.change) == ("5", PurchaseStatus.SETTLED, 5)
    assert (one.price, one.crossing, one.is_automatic) == (Money(Decimal("22.5"), "EUR"), 4, True)
    assert one.requested_by == "a TENANT_ADMIN"
    assert one.expires_at == world.now + timedelta(days=365)
    assert await world.balance(tenant) == ("14", "0")
    assert await events_of(world, tenant) == [PurchaseEventType.SETTLED]
    top_up = await current(world, tenant)
    assert (top_up.is_armed, top_up.bought, top_up.last) == (True, 1, one.id)
    await world.check(tenant)


async def test_events_above_the_line_are_read_once_and_written_once(world: World) -> None:
    tenant = await a_tenant_with(world, "12")
    await set_top_up(world, tenant, "8", credits="5")
    await world.complete()
    for times in (1, 2):
        with statements() as seen:
            await world.complete(times=times)
        assert len(seen) == 2, seen
    await world.check(tenant)
    await world.complete()
    assert len(await bought(world, tenant)) == 1
    with statements() as seen:
        await world.complete()
    assert len(seen) == 2, seen
    assert await world.balance(tenant) == ("11", "0")
    await auto_top_ups.turn_off_for(world.context(Role.TENANT_ADMIN, tenant), tenant.id)
    with statements() as seen:
        await world.complete(times=5)
    assert len(seen) == 2, seen
    assert await world.balance(tenant) == ("6", "0")
    await world.check(tenant)


async def test_each_crossing_within_one_call_buys_once(world: World) -> None:
    one_by_one, at_once = [await world.a_tenant(name, plan="none") for name in ("one", "all")]
    for tenant in (one_by_one, at_once):
        context = world.context()
        await adjustments.adjust(context, tenant.id, Credits.of(3), "gift", "a gift", None)
        await set_top_up(world, tenant, "2", credits="2")
    for _ in range(6):
        await world.complete("one")
    await world.complete("all", times=6)
    sequences = [
        [purchase.crossing for purchase in await bought(world, tenant)]
        for tenant in (one_by_one, at_once)
    ]
    assert sequences == [[3, 6, 9]] * 2
    await world.check(one_by_one, at_once)


async def test_a_purchase_that_does_not_reach_the_line_is_not_repeated(world: World) -> None:
    tenant = await a_tenant_with(world, "3")
    await set_top_up(world, tenant, "3", credits="0.25")
    await world.complete(times=3)
    assert len(await bought(world, tenant)) == 1
    assert not (await current(world, tenant)).is_armed
    context = world.context(Role.TENANT_ADMIN, tenant)
    await purchases.buy_credits(context, tenant.id, Credits.of(4), "k", None)
    assert (await current(world, tenant)).is_armed
    await world.complete(times=2)
    assert [p.is_automatic for p in await bought(world, tenant)] == [False, True, True]
    await world.check(tenant)


async def test_up_to_counts_from_what_is_owed_and_is_rounded_up_to_the_step(world: World) -> None:
    tenant = await a_tenant_with(world, "1", step="4")
    await set_top_up(world, tenant, "0", up_to="6")
    await world.complete(times=2)  # 1 is owed, so 7 are missing
    (one,) = await bought(world, tenant)
    assert str(one.credits) == "8"
    assert await world.balance(tenant) == ("7", "0")
    await world.check(tenant)


async def test_at_most_so_many_are_bought_in_a_billing_period(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await adjustments.adjust(world.context(), tenant.id, Credits.of(1), "gift", "a gift", None)
    await set_top_up(world, tenant, "1", credits="1", at_most=2)
    await world.complete(times=4)
    assert len(await bought(world, tenant)) == 2
    top_up = await current(world, tenant)
    assert (top_up.is_armed, top_up.bought) == (True, 2)
    world.pass_time(days=35)  # into a period that allocates nothing
    assert (await current(world, tenant)).bought == 1
    assert await world.balance(tenant) == ("0", "0")
    *_, third = await bought(world, tenant)
    assert third.crossing == 7  # which was still the newest entry
    await world.check(tenant)


async def test_a_raised_limit_buys_what_waited_for_it(world: World) -> None:
    tenant = await a_tenant_with(world, "1")
    await set_top_up(world, tenant, "1", credits="1", at_most=1)
    await world.complete(times=2)
    assert len(await bought(world, tenant)) == 1
    await set_top_up(world, tenant, "1", credits="1", at_most=2)
    assert len(await bought(world, tenant)) == 2
    await world.check(tenant)


async def test_what_waited_while_an_earlier_release_wrote_repays_every_debt(world: World) -> None:
    tenant = await a_tenant_with(world, "1")
    await world.complete(times=5)  # as a release does that knows of no top-ups: 4 are owed
    top_up = AutoTopUp(
        rule=TopUpRule(Credits.of(1), Credits.of(10), None, 3),
        plan_id="small",
        credit_price=Money(Decimal("4.50"), "EUR"),
        set_by="an admin",
        set_at=world.now,
        is_armed=True,
        off_reason=None,
        off_at=None,
        period=1,
        bought=0,
        pending=None,
        last=None,
    )
    await stored.write(session(), tenant.id, top_up)
    await world.complete()
    assert await world.balance(tenant) == ("5", "0")
    await world.check(tenant)


async def test_credits_that_expire_cross_the_line_too(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    until = world.now + timedelta(days=2)
    await adjustments.adjust(world.context(), tenant.id, Credits.of(9), "gift", "a gift", until)
    await set_top_up(world, tenant, "5", up_to="7")
    world.pass_time(days=3)
    # What is only tried reads the ledger as it would be, and writes nothing.
    await rehearsals.charges(world.context(), [world.an_event()])
    assert await PurchaseRow.filter(tenant_id=tenant.id).count() == 0
    assert await world.balance(tenant) == ("7", "0")  # this read records the expiry
    (one,) = await bought(world, tenant)
    assert one.purchased_at == until
    await world.check(tenant)


async def test_a_reset_that_allocates_enough_buys_nothing(world: World) -> None:
    tenant = await a_tenant_with(world, "8")
    await set_top_up(world, tenant, "5", credits="5")
    world.pass_time(days=60)
    assert await world.balance(tenant) == ("8", "0")
    assert await bought(world, tenant) == []


async def test_set_below_the_line_it_waits_until_the_balance_was_above(world: World) -> None:
    tenant = await a_tenant_with(world, "2")
    assert not (await set_top_up(world, tenant, "5", credits="5")).is_armed
    await world.complete()
    assert await bought(world, tenant) == []
    await world.check(tenant)


# ── prepaid ──────────────────────────────────────────────────────────────────────────────────────


async def test_while_one_is_unpaid_no_second_one_is_requested(world: World) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    context = world.context()
    await webhooks.create(context, tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    await set_top_up(world, tenant, "3", credits="2")
    await world.complete(times=1)
    (one,) = await bought(world, tenant)
    assert (one.status, one.change) == (PurchaseStatus.PENDING, None)
    top_up = await current(world, tenant)
    assert (top_up.pending, top_up.is_armed) == (one.id, False)
    await adjustments.adjust(context, tenant.id, Credits.of(1), "gift", "a gift", None)
    await world.complete()  # above the line and below it again
    assert len(await bought(world, tenant)) == 1
    await purchases.settle(context, tenant.id, one.id, "paid 1")
    assert await world.balance(tenant) == ("4", "0")
    assert (await current(world, tenant)).pending is None
    assert await events_of(world, tenant) == ["REQUESTED", "SETTLED"]
    told = await Delivery.filter(tenant_id=tenant.id, event="PURCHASE_REQUESTED")
    assert ['"automatic":true' in one.data for one in told] == [True]
    await world.check(tenant)


async def test_a_crossing_while_one_is_unpaid_buys_when_it_is_settled(world: World) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    await set_top_up(world, tenant, "3", credits="1")
    await world.complete()
    (one,) = await bought(world, tenant)
    context = world.context()
    await adjustments.adjust(context, tenant.id, Credits.of(1), "gift", "a gift", None)
    await world.complete(times=3)
    await purchases.settle(context, tenant.id, one.id, "paid 1")  # 1 of 3: still below
    assert [p.status.value for p in await bought(world, tenant)] == ["SETTLED", "PENDING"]
    await world.check(tenant)


async def test_what_it_buys_because_of_a_purchase_is_logged_and_told_behind_that(
    world: World,
) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    context = world.context()
    await webhooks.create(context, tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    await set_top_up(world, tenant, "3", credits="1")
    await world.complete()
    (one,) = await bought(world, tenant)
    await adjustments.adjust(context, tenant.id, Credits.of(1), "gift", "a gift", None)
    await world.complete(times=3)
    await purchases.settle(context, tenant.id, one.id, "paid 1")  # still below: it buys again
    assert await events_of(world, tenant) == ["REQUESTED", "SETTLED", "REQUESTED"]
    told = await Delivery.filter(tenant_id=tenant.id, event__startswith="PURCHASE").order_by(
        "number"
    )
    assert [str(row.event) for row in told] == [
        *("PURCHASE_REQUESTED", "PURCHASE_SETTLED", "PURCHASE_REQUESTED")
    ]


async def test_a_refund_is_told_with_its_own_entry_ahead_of_what_it_makes_it_buy(
    world: World,
) -> None:
    tenant = await a_tenant_with(world, "0")
    context = world.context()
    await webhooks.create(context, tenant.id, "http://127.0.0.1:1", [*WebhookEventType])
    one = await purchases.buy_credits(context, tenant.id, Credits.of(5), "k", None)
    await set_top_up(world, tenant, "3", credits="4")
    await refunds.refund(context, tenant.id, one.id, None, "r", "not wanted")
    assert await events_of(world, tenant) == ["SETTLED", "REFUNDED", "SETTLED"]
    told = await Delivery.filter(tenant_id=tenant.id, event__startswith="PURCHASE").order_by(
        "number"
    )
    assert [(str(row.event), row.sequence) for row in told] == [
        ("PURCHASE_SETTLED", 1),
        ("PURCHASE_REFUNDED", 2),
        ("PURCHASE_SETTLED", 3),
    ]
    await world.check(tenant)


@pytest.mark.parametrize("status", ["SETTLED", "DECLINED"])
async def test_a_purchase_that_an_earlier_release_decided_is_waited_for_no_longer(
    world: World, status: str
) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    context = world.context()
    await set_top_up(world, tenant, "3", credits="2")
    await world.complete()
    (one,) = await bought(world, tenant)
    if status == "SETTLED":
        await purchases.settle(context, tenant.id, one.id, "paid 1")
    else:
        await purchases.decline(context, tenant.id, one.id, "card expired")
    # That release writes the purchase, and knows of no top-up.
    row = AutoTopUpRow.filter(tenant_id=tenant.id)
    await row.update(pending_purchase=one.id, armed=False, off_reason=None, off_at=None)
    await world.complete(times=3)
    top_up = await current(world, tenant)
    assert (top_up.pending == one.id, top_up.is_on) == (False, status == "SETTLED")
    assert len(await bought(world, tenant)) == (2 if status == "SETTLED" else 1)
    await world.check(tenant)


async def test_the_worked_example_of_the_guide(world: World) -> None:
    """docs/purchases.md, row by row."""
    tenant = await a_tenant_with(world, "0", PaymentTerms.PREPAID, step="50")
    context = world.context()
    await adjustments.adjust(context, tenant.id, Credits.of(12), "gift", "a gift", None)
    assert (await set_top_up(world, tenant, "10", up_to="100", at_most=2)).is_armed
    rows: list[tuple[int, str, bool, list[str]]] = []

    async def row(completed: int = 0, *, settled: bool = False) -> None:
        unpaid = (await current(world, tenant)).pending
        if settled and unpaid is not None:
            await purchases.settle(context, tenant.id, unpaid, f"payment of {unpaid}")
        await world.complete(times=completed)
        remaining, _ = await world.balance(tenant)
        made = [f"{one.credits} for {one.price.amount:f}" for one in await bought(world, tenant)]
        rows.append((completed, remaining, (await current(world, tenant)).is_armed, made))

    await row(2)
    await row(1)
    await row(4)
    await row(settled=True)
    await row(96)
    await row(100, settled=True)
    world.pass_time(days=35)
    await row()
    one = "100 for 450"
    assert rows == [
        (2, "10", True, []),
        (1, "9", False, [one]),
        (4, "5", False, [one]),
        (0, "105", True, [one]),
        (96, "9", False, [one, one]),
        (100, "9", True, [one, one]),
        (0, "9", False, [one, one, one]),
    ]
    *_, last = await bought(world, tenant)
    await purchases.decline(context, tenant.id, last.id, "card expired")
    assert (await current(world, tenant)).off_reason is TopUpOffReason.PURCHASE_DECLINED
    await world.check(tenant)


# ── off ──────────────────────────────────────────────────────────────────────────────────────────


async def test_a_declined_purchase_turns_it_off_until_it_is_set_again(world: World) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    await set_top_up(world, tenant, "3", credits="2")
    await world.complete()
    (one,) = await bought(world, tenant)
    await purchases.decline(world.context(), tenant.id, one.id, "card expired")
    off = await current(world, tenant)
    assert (off.off_reason, off.off_at) == (TopUpOffReason.PURCHASE_DECLINED, world.now)
    assert (off.is_armed, off.pending, off.bought) == (False, None, 1)
    await adjustments.adjust(world.context(), tenant.id, Credits.of(5), "gift", "a gift", None)
    await world.complete(times=6)
    assert len(await bought(world, tenant)) == 1
    await adjustments.adjust(world.context(), tenant.id, Credits.of(5), "more", "a gift", None)
    again = await set_top_up(world, tenant, "3", credits="2")
    assert (again.off_reason, again.is_armed, again.bought) == (None, True, 1)
    await world.complete(times=4)
    assert len(await bought(world, tenant)) == 2
    await world.check(tenant)


async def test_a_declined_purchase_of_somebody_leaves_it_on(world: World) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    await set_top_up(world, tenant, "1", credits="2")
    context = world.context(Role.TENANT_ADMIN, tenant)
    one = await purchases.buy_credits(context, tenant.id, Credits.of(4), "k", None)
    await purchases.decline(world.context(), tenant.id, one.id, "card expired")
    assert (await current(world, tenant)).is_on


async def test_a_refunded_purchase_turns_it_off_and_buys_nothing(world: World) -> None:
    tenant = await a_tenant_with(world, "3")
    await set_top_up(world, tenant, "3", credits="2")
    await world.complete()
    (one,) = await bought(world, tenant)
    await refunds.refund(world.context(), tenant.id, one.id, None, "r", "not wanted")
    assert (await current(world, tenant)).off_reason is TopUpOffReason.PURCHASE_REFUNDED
    assert await world.balance(tenant) == ("2", "0")
    assert len(await bought(world, tenant)) == 1
    await world.check(tenant)


async def test_it_is_turned_off_by_hand_and_its_unpaid_purchase_stays(world: World) -> None:
    tenant = await a_tenant_with(world, "3", PaymentTerms.PREPAID)
    context = world.context(Role.TENANT_ADMIN, tenant)
    assert await auto_top_ups.turn_off_for(context, tenant.id) is None
    await set_top_up(world, tenant, "3", credits="2")
    await world.complete()
    off = await auto_top_ups.turn_off_for(context, tenant.id)
    assert off is not None
    assert off.off_reason is TopUpOffReason.TURNED_OFF
    (one,) = await bought(world, tenant)
    assert (one.status, off.pending) == (PurchaseStatus.PENDING, one.id)
    await purchases.decline(world.context(), tenant.id, one.id, "card expired")
    assert (await current(world, tenant)).off_reason is TopUpOffReason.TURNED_OFF
    await world.check(tenant)


@pytest.mark.parametrize("change", ["plan", "price"])
async def test_it_buys_at_no_other_plan_or_price(world: World, change: str) -> None:
    tenant = await a_tenant_with(world, "3")
    await set_top_up(world, tenant, "3", credits="2")
    if change == "plan":
        await tenants.change_plan(world.context(), tenant.id, "none")
    else:
        plan = a_plan("small", credits="0")
        dearer = replace(plan, credit_price=Money(Decimal(5), "EUR"))
        await plans.upsert(session(), [dearer])
    assert (await current(world, tenant)).is_on
    world.pass_time(days=35)
    reason = {"plan": TopUpOffReason.PLAN_CHANGED, "price": TopUpOffReason.PRICE_CHANGED}[change]
    assert (await current(world, tenant)).off_reason is reason
    assert await bought(world, tenant) == []
    await world.check(tenant)


async def test_the_end_of_a_tenant_turns_it_off(world: World) -> None:
    tenant = await a_tenant_with(world, "3")
    await set_top_up(world, tenant, "3", credits="2")
    await tenant_ends.end(world.context(), tenant.id, world.now.date())
    await world.complete()
    assert len(await bought(world, tenant)) == 1  # until the end it goes on
    world.pass_time(days=2)
    assert (await current(world, tenant)).off_reason is TopUpOffReason.TENANT_ENDED
    with pytest.raises(TenantEndedError):
        await set_top_up(world, tenant, "3", credits="2")
    assert len(await bought(world, tenant)) == 1
    await world.check(tenant)


# ── setting ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("below", "credits", "up_to", "at_most", "path"),
    [
        ("-1", "1", None, 1, ("below",)),
        ("1", "0", None, 1, ("amount", "credits")),
        ("1", None, "0.5", 1, ("amount", "upTo")),
        ("0", None, "1000000000.001", 1, ("amount", "upTo")),
        ("1", "1", None, 0, ("atMostPerPeriod",)),
        ("1", "1", None, 101, ("atMostPerPeriod",)),
        ("1", "6", None, 1, ("amount", "credits")),
    ],
)
async def test_what_is_out_of_range_or_not_sold_is_refused_by_its_field(
    world: World, below: str, credits: str | None, up_to: str | None, at_most: int, path: object
) -> None:
    tenant = await a_tenant_with(world, "3", step="4")
    with pytest.raises(InvalidInputError) as refused:
        await set_top_up(world, tenant, below, credits, up_to, at_most)
    assert refused.value.path == path


async def test_the_same_settings_again_change_nothing(world: World) -> None:
    tenant = await a_tenant_with(world, "3")
    first = await set_top_up(world, tenant, "3", credits="2")
    world.pass_time(minutes=1)
    assert await set_top_up(world, tenant, "3", credits="2") == first
    assert (await set_top_up(world, tenant, "2", credits="2")).set_at == world.now


async def test_who_may_not_buy_sets_none_and_foreign_tenants_are_missing(world: World) -> None:
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    rule = TopUpRule(Credits.of(1), Credits.of(1), None, 1)
    partner, admin = (world.context(r, mine) for r in (Role.PARTNER, Role.TENANT_ADMIN))
    with pytest.raises(ForbiddenError):
        await auto_top_ups.set_rule(partner, mine.id, rule)
    with pytest.raises(ForbiddenError):
        await auto_top_ups.turn_off_for(partner, mine.id)
    for use_case in (auto_top_ups.turn_off_for, auto_top_ups.of_tenant):
        with pytest.raises(NotFoundError):
            await use_case(admin, theirs.id)
    with pytest.raises(NotFoundError):
        await auto_top_ups.set_rule(admin, theirs.id, rule)


async def test_a_tenant_that_awaits_its_history_buys_nothing(world: World) -> None:
    tenant = await world.a_tenant(plan="none", starts_on=date(2026, 1, 1), opens=False)
    with pytest.raises(TooEarlyError):
        await set_top_up(world, tenant, "5", credits="5")
    # A row that is there all the same is not read while the history comes in.
    opened = await world.a_tenant("opened", plan="none")
    await set_top_up(world, opened, "0", credits="5")
    await stored.write(session(), tenant.id, await current(world, opened))
    past = world.an_event(at=world.now - timedelta(days=40))
    await metering.record_history(world.context(), [past])
    assert await PurchaseRow.filter(tenant_id=tenant.id).count() == 0


# ── once, and at what cost ───────────────────────────────────────────────────────────────────────


async def test_of_processes_that_cross_the_line_at_once_one_buys(
    world: World, database_url: str
) -> None:
    tenant = await a_tenant_with(world, "2")
    await set_top_up(world, tenant, "2", credits="0.5")
    answers = race("record_an_event", (database_url, world.now.isoformat()), 2)
    assert answers == ["RECORDED", "RECORDED"]
    (one,) = await bought(world, tenant)
    assert one.crossing == 2
    assert await world.balance(tenant) == ("0.5", "0")
    await world.check(tenant)


async def test_neither_who_has_one_nor_who_has_none_pays_a_statement_for_it(world: World) -> None:
    await world.a_tenant("none")
    tenant = await world.a_tenant("has")
    await set_top_up(world, tenant, "1", credits="1")
    for name in ("none", "has"):
        await world.complete(name)
        with statements() as seen:
            await world.complete(name)
        assert len(seen) == 2, seen


async def test_verify_finds_what_differs_from_the_purchases(world: World) -> None:
    tenant = await a_tenant_with(world, "2", PaymentTerms.PREPAID)
    await set_top_up(world, tenant, "2", credits="0.5")
    await world.complete()
    (one,) = await bought(world, tenant)
    row = AutoTopUpRow.filter(tenant_id=tenant.id)
    bought_one = PurchaseRow.filter(tenant_id=tenant.id)
    for change, undo, what in (
        ({"bought": 0}, {"bought": 1}, "counts 0 purchases of 1"),
        ({"pending_purchase": None}, {"pending_purchase": one.id}, "PENDING"),
        ({"last_purchase": None}, {"last_purchase": one.id}, "newest"),
    ):
        await row.update(**change)
        difference = await audits.verify(tenant.id)
        assert difference is not None
        assert what in difference.what
        await row.update(**undo)
    await bought_one.update(crossing=1)
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert "id" in difference.what
    await bought_one.update(crossing=2)
    await world.check(tenant)

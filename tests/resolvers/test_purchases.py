"""Buying, settling, declining and refunding credits, on both engines."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    IdempotencyConflictError,
    InvalidInputError,
    NotFoundError,
    NotRefundableError,
    PaymentDeclinedError,
    TooEarlyError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role, Scope
from credit.core.units import ZERO, Credits
from credit.ledger.entries import Entry
from credit.ledger.plans import PaymentTerms
from credit.ledger.purchases import Preview, Purchase, PurchaseStatus
from credit.metering.events import EventType
from credit.metering.tenants import Tenant
from models import ledger, plans
from models import purchases as stored_purchases
from models.database import Session, session
from resolvers import (
    adjustments,
    balance_changes,
    metering,
    periods,
    purchases,
    refunds,
    statements,
    tenants,
)
from tests.world import World, a_plan


async def buy(
    world: World, tenant: Tenant, credits: str = "100", key: str = "k", ref: str | None = None
) -> Purchase:
    """Buy as the tenant's admin does."""
    context = world.context(Role.TENANT_ADMIN, tenant)
    return await purchases.buy_credits(context, tenant.id, Credits.of(credits), key, ref)


async def _preview(world: World, tenant: Tenant, credits: str) -> Preview:
    context = world.context(Role.TENANT_ADMIN, tenant)
    return await purchases.preview(context, tenant.id, Credits.of(credits))


async def refund(
    world: World, purchase: Purchase, credits: str | None = None, key: str = "r"
) -> Purchase:
    """Refund as the operator does."""
    amount = None if credits is None else Credits.of(credits)
    context = world.context()
    return await refunds.refund(
        context, purchase.tenant_id, purchase.id, amount, key, "asked for it"
    )


async def a_prepaid_tenant(world: World) -> Tenant:
    await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])
    return await world.a_tenant(plan="prepaid")


async def test_credits_bought_on_account_can_be_spent_at_once(world: World) -> None:
    tenant = await world.a_tenant()
    purchase = await buy(world, tenant, "20.5", ref="invoice-7")
    assert purchase.status is PurchaseStatus.SETTLED
    assert str(purchase.price.amount) == "92.25"
    assert purchase.expires_at == world.now + timedelta(days=365)
    assert await world.balance(tenant) == ("120.5", "0")
    entry = await balance_changes.by_sequence(world.context(), tenant.id, purchase.change or 0)
    assert entry is not None
    assert (entry.reason.value, entry.reference) == ("PURCHASE", "invoice-7")
    await world.check(tenant)


async def test_a_plan_sells_multiples_of_its_step_and_says_which_are_nearest(world: World) -> None:
    await plans.upsert(session(), [a_plan("whole", purchase_step="1")])
    tenant = await world.a_tenant(plan="whole")
    for act in (buy(world, tenant, "9.395"), _preview(world, tenant, "9.395")):
        with pytest.raises(InvalidInputError, match=r"sells multiples of 1: buy 9 or 10") as caught:
            await act
        assert caught.value.path == ("credits",)
    with pytest.raises(InvalidInputError, match=r"multiples of 1: buy 1$"):
        await buy(world, tenant, "0.25")
    assert (await buy(world, tenant, "10")).credits == Credits.of(10)


async def test_the_same_key_and_input_answer_the_same_purchase(world: World) -> None:
    tenant = await world.a_tenant()
    assert await buy(world, tenant) == await buy(world, tenant)
    assert await world.balance(tenant) == ("200", "0")
    assert await purchases.count(world.context(), tenant.id) == 1


@pytest.mark.parametrize(("credits", "ref"), [("101", None), ("100", "other")])
async def test_the_same_key_with_other_input_is_a_conflict_without_effect(
    world: World, credits: str, ref: str | None
) -> None:
    tenant = await world.a_tenant()
    await buy(world, tenant)
    with pytest.raises(IdempotencyConflictError) as conflict:
        await buy(world, tenant, credits, ref=ref)
    assert conflict.value.path == ("idempotencyKey",)
    assert await world.balance(tenant) == ("200", "0")


async def test_a_key_belongs_to_one_tenant(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    first, second = await buy(world, one), await buy(world, two)
    assert first.id != second.id


async def test_the_same_key_a_hundred_times_at_once_has_one_effect(world: World) -> None:
    tenant = await world.a_tenant()
    answers = await asyncio.gather(*(buy(world, tenant) for _ in range(100)))
    assert {answer.id for answer in answers} == {answers[0].id}
    assert await world.balance(tenant) == ("200", "0")
    await world.check(tenant)


async def test_refused_input_uses_no_key_up(world: World) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(InvalidInputError):
        await buy(world, tenant, "0")
    assert (await buy(world, tenant)).status is PurchaseStatus.SETTLED


@pytest.mark.parametrize("credits", ["0", "-1", "1000000000.001"])
async def test_an_amount_that_nobody_can_buy_is_refused(world: World, credits: str) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(InvalidInputError) as refused:
        await buy(world, tenant, credits)
    assert refused.value.path == ("credits",)
    assert await purchases.count(world.context(), tenant.id) == 0


@pytest.mark.parametrize("key", ["", " ", "x" * 201, "nul\0"])
async def test_a_key_that_is_none_is_refused(world: World, key: str) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(InvalidInputError) as refused:
        await buy(world, tenant, key=key)
    assert refused.value.path == ("idempotencyKey",)


async def test_buying_for_a_tenant_that_is_not_yours_is_not_found(world: World) -> None:
    mine, other = await world.a_tenant("mine"), await world.a_tenant("other")
    context = world.context(Role.TENANT_ADMIN, mine)
    with pytest.raises(NotFoundError):
        await purchases.buy_credits(context, other.id, Credits.of(1), "k", None)
    assert await world.balance(other) == ("100", "0")


async def test_prepaid_credits_wait_for_the_payment(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    purchase = await buy(world, tenant)
    assert (purchase.status, purchase.change) == (PurchaseStatus.PENDING, None)
    assert await world.balance(tenant) == ("100", "0")
    world.pass_time(days=3)
    settled = await purchases.settle(world.context(), tenant.id, purchase.id, "payment-1")
    assert settled.status is PurchaseStatus.SETTLED
    assert settled.expires_at == world.now + timedelta(days=365)
    assert await world.balance(tenant) == ("200", "0")
    again = await purchases.settle(world.context(), tenant.id, purchase.id, "payment-1")
    assert again == settled
    with pytest.raises(AlreadyDoneError):
        await purchases.settle(world.context(), tenant.id, purchase.id, "payment-2")
    await world.check(tenant)


async def test_a_payment_services_key_settles_and_a_plain_platform_key_does_not(
    world: World,
) -> None:
    tenant = await a_prepaid_tenant(world)
    purchase = await buy(world, tenant)
    with pytest.raises(ForbiddenError):
        await purchases.settle(world.context(Role.PLATFORM), tenant.id, purchase.id, "p")
    context = world.context(Role.PLATFORM, scopes={Scope.PURCHASES_SETTLE})
    settled = await purchases.settle(context, tenant.id, purchase.id, "p")
    assert settled.status is PurchaseStatus.SETTLED


async def test_a_declined_payment_gives_no_credits_and_no_entry(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    purchase = await buy(world, tenant)
    before = await balance_changes.count(world.context(), tenant.id, None)
    declined = await purchases.decline(world.context(), tenant.id, purchase.id, "card expired")
    assert declined.status is PurchaseStatus.DECLINED
    assert await buy(world, tenant) == declined
    assert await purchases.decline(world.context(), tenant.id, purchase.id, "again") == declined
    with pytest.raises(PaymentDeclinedError):
        await purchases.settle(world.context(), tenant.id, purchase.id, "p")
    assert await world.balance(tenant) == ("100", "0")
    assert await balance_changes.count(world.context(), tenant.id, None) == before
    await world.check(tenant)


async def test_a_purchase_on_account_takes_the_first_payment_reference(world: World) -> None:
    tenant = await world.a_tenant()
    bought = await buy(world, tenant)
    assert bought.payment_reference is None
    for _ in range(2):
        settled = await purchases.settle(world.context(), tenant.id, bought.id, "payment-1")
        assert settled.payment_reference == "payment-1"
    assert await world.balance(tenant) == ("200", "0")
    with pytest.raises(AlreadyDoneError, match="another payment reference"):
        await purchases.settle(world.context(), tenant.id, bought.id, "payment-2")


async def test_a_payment_reference_pays_one_purchase_of_a_tenant(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    first, second = await buy(world, tenant, key="1"), await buy(world, tenant, key="2")
    elsewhere = await buy(world, other)
    await purchases.settle(world.context(), tenant.id, first.id, "payment-1")
    with pytest.raises(AlreadyDoneError) as caught:
        await purchases.settle(world.context(), tenant.id, second.id, "payment-1")
    assert caught.value.path == ("paymentReference",)
    paid = await purchases.settle(world.context(), other.id, elsewhere.id, "payment-1")
    assert paid.payment_reference == "payment-1"


async def test_a_settled_purchase_cannot_be_declined(world: World) -> None:
    tenant = await world.a_tenant()
    purchase = await buy(world, tenant)
    with pytest.raises(AlreadyDoneError):
        await purchases.decline(world.context(), tenant.id, purchase.id, "too late")


async def test_a_refund_gives_back_what_is_unspent(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    purchase = await buy(world, tenant, "10")
    await world.complete(times=3)
    refunded = await refund(world, purchase)
    assert (refunded.status, str(refunded.refunded)) == (PurchaseStatus.REFUNDED, "7")
    assert await refund(world, purchase) == refunded
    assert await world.balance(tenant) == ("0", "0")
    with pytest.raises(AlreadyDoneError):
        await refund(world, purchase, key="another")
    await world.check(tenant)


async def test_credits_that_come_back_after_a_refund_are_spendable_and_not_refundable(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="none")
    purchase = await buy(world, tenant, "10")
    await world.record(world.an_event(interview="i"))
    await refund(world, purchase, "4")
    await world.record(world.an_event(EventType.VOIDED, "i", at=world.now))
    assert await world.balance(tenant) == ("6", "0")
    with pytest.raises(NotRefundableError):
        await refund(world, purchase, "5.001", key="more")
    rest = await refund(world, purchase, key="rest")
    assert (str(rest.refunded), rest.status) == ("9", PurchaseStatus.REFUNDED)
    assert await world.balance(tenant) == ("1", "0")
    await world.check(tenant)


@pytest.mark.parametrize("credits", ["8", None])
async def test_what_is_spent_is_not_refundable(world: World, credits: str | None) -> None:
    tenant = await world.a_tenant(plan="none")
    purchase = await buy(world, tenant, "5")
    await world.complete(times=5)
    with pytest.raises(NotRefundableError):
        await refund(world, purchase, credits)
    assert await world.balance(tenant) == ("0", "0")


async def test_an_expired_purchase_is_not_refundable(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    purchase = await buy(world, tenant)
    world.pass_time(days=365)
    with pytest.raises(NotRefundableError):
        await refund(world, purchase)
    assert await world.balance(tenant) == ("0", "0")
    await world.check(tenant)


async def test_a_pending_purchase_is_not_refundable(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    with pytest.raises(NotRefundableError):
        await refund(world, await buy(world, tenant))


async def test_a_refund_and_a_spend_at_once_never_give_a_credit_twice(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    purchase = await buy(world, tenant, "5")
    refunding = asyncio.create_task(refund(world, purchase))
    await asyncio.gather(*(world.complete() for _ in range(5)))
    try:
        given_back = (await refunding).refunded
    except NotRefundableError:
        given_back = ZERO
    balance, overage = await world.balance(tenant)
    assert (balance, overage) == ("0", str(given_back))
    await world.check(tenant)


async def test_overage_of_30_and_a_purchase_of_100_leave_70_and_a_void_brings_100(
    world: World,
) -> None:
    tenant = await world.a_tenant(plan="none")
    sent = [world.an_event(interview=f"i{number}") for number in range(30)]
    await world.record(*sent)
    assert await world.balance(tenant) == ("0", "30")
    purchase = await buy(world, tenant)
    entry = await balance_changes.by_sequence(world.context(), tenant.id, purchase.change or 0)
    assert entry is not None
    assert str(entry.credits) == "100"
    assert await world.balance(tenant) == ("70", "0")
    await world.record(
        *(world.an_event(EventType.VOIDED, f"i{n}", at=world.now) for n in range(30))
    )
    assert await world.balance(tenant) == ("100", "0")
    await world.check(tenant)


async def test_a_purchase_at_the_very_instant_of_the_reset_belongs_to_the_new_period(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    world.now = (await periods.current(world.context(), tenant.id)).ends_at
    await buy(world, tenant, "7")
    page = await balance_changes.page(world.context(), tenant.id, PageRequest(10), None)
    reported = [(item.value.reason.value, str(item.value.credits)) for item in reversed(page.items)]
    assert reported == [
        *(("ALLOCATION", "100"), ("EXPIRY", "-50"), ("ROLLOVER", "-50")),
        *(("ROLLOVER", "50"), ("ALLOCATION", "100"), ("PURCHASE", "7")),
    ]
    old, new = await periods.by_number(world.context(), tenant.id, 1), None
    new = await periods.current(world.context(), tenant.id)
    assert old is not None
    assert str((await statements.of_period(world.context(), tenant.id, old)).purchased) == "0"
    assert str((await statements.of_period(world.context(), tenant.id, new)).purchased) == "7"
    await world.check(tenant)


async def test_the_preview_says_what_buying_does_and_writes_nothing(world: World) -> None:
    tenant = await world.a_tenant(plan="none")
    await world.complete(times=3)
    before = await _wallet(tenant)
    preview = await purchases.preview(world.context(), tenant.id, Credits.of(10))
    assert (str(preview.balance), str(preview.overage)) == ("7", "0")
    assert [(g.kind.value, str(g.remaining)) for g in preview.burn_order] == [("PURCHASE", "7")]
    assert await _wallet(tenant) == before
    bought = await buy(world, tenant, "10")
    assert (bought.price, bought.expires_at) == (preview.price, preview.expires_at)
    assert await world.balance(tenant) == ("7", "0")


async def _wallet(tenant: Tenant) -> object:
    return (await ledger.wallets(session(), [tenant.id]))[tenant.id]


async def test_nothing_is_bought_while_history_comes_in(world: World) -> None:
    tenant = await world.a_tenant()
    await metering.record_history(world.context(), [world.an_event()])
    with pytest.raises(TooEarlyError):
        await buy(world, tenant)


async def adjust(world: World, tenant: Tenant, credits: str, key: str = "a") -> Entry:
    """Adjust as the operator does."""
    context = world.context()
    return await adjustments.adjust(context, tenant.id, Credits.of(credits), key, "a gift", None)


async def test_an_adjustment_gives_and_takes_with_its_reason(world: World) -> None:
    tenant = await world.a_tenant()
    given = await adjust(world, tenant, "5")
    assert (given.reason.value, str(given.credits), given.note) == ("ADJUSTMENT", "5", "a gift")
    assert await adjust(world, tenant, "5") == given
    await adjust(world, tenant, "-104.5", key="b")
    assert await world.balance(tenant) == ("0.5", "0")
    await world.check(tenant)


@pytest.mark.parametrize("credits", ["0", "-100.001"])
async def test_an_adjustment_to_nothing_or_below_zero_is_refused(
    world: World, credits: str
) -> None:
    tenant = await world.a_tenant()
    with pytest.raises(InvalidInputError) as refused:
        await adjust(world, tenant, credits)
    assert refused.value.path == ("credits",)
    assert await world.balance(tenant) == ("100", "0")


async def test_writes_to_two_tenants_do_not_touch_each_other(world: World) -> None:
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    await asyncio.gather(buy(world, one, "1"), buy(world, two, "2"), adjust(world, one, "3"))
    assert await world.balance(one) == ("104", "0")
    assert await world.balance(two) == ("102", "0")
    await world.check(one, two)


async def test_a_change_of_plan_changes_prices_and_terms_from_the_next_period_on(
    world: World,
) -> None:
    await plans.upsert(
        session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID, bought_last_days=None)]
    )
    tenant = await world.a_tenant()
    await tenants.change_plan(world.context(), tenant.id, "prepaid")
    now = await buy(world, tenant)
    assert (now.status, now.expires_at) == (
        PurchaseStatus.SETTLED,
        world.now + timedelta(days=365),
    )
    world.now = (await periods.current(world.context(), tenant.id)).ends_at
    assert (await buy(world, tenant, key="later")).status is PurchaseStatus.PENDING
    await world.check(tenant)


async def test_no_purchase_of_another_status_is_listed_however_soon_it_is_settled(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant = await a_prepaid_tenant(world)
    bought = [await buy(world, tenant, key=str(number)) for number in range(3)]
    read = stored_purchases.by_ids

    async def settled_meanwhile(
        own: Session, keys: Sequence[tuple[UUID, UUID]]
    ) -> dict[tuple[UUID, UUID], Purchase]:
        monkeypatch.undo()
        await purchases.settle(world.context(), tenant.id, bought[1].id, "paid")
        return await read(own, keys)

    monkeypatch.setattr(stored_purchases, "by_ids", settled_meanwhile)
    pending = PurchaseStatus.PENDING
    page = await purchases.page(world.context(), tenant.id, PageRequest(10), pending)
    listed = {(item.value.id, item.value.status) for item in page.items}
    assert listed == {(bought[0].id, pending), (bought[2].id, pending)}
    every = await purchases.page(world.context(), tenant.id, PageRequest(10))
    assert len(every.items) == 3


@pytest.mark.parametrize("backward", [False, True])
async def test_a_page_whose_purchases_are_all_settled_meanwhile_is_that_of_those_behind_them(
    world: World, monkeypatch: pytest.MonkeyPatch, *, backward: bool
) -> None:
    """An empty one that says that more follow has no cursor to continue from."""
    tenant = await a_prepaid_tenant(world)
    bought = [await buy(world, tenant, key=str(number)) for number in range(4)]
    pending, request = PurchaseStatus.PENDING, PageRequest(2, backward)
    listed = (await purchases.page(world.context(), tenant.id, request, pending)).items
    read = stored_purchases.by_ids

    async def settled_meanwhile(
        own: Session, keys: Sequence[tuple[UUID, UUID]]
    ) -> dict[tuple[UUID, UUID], Purchase]:
        monkeypatch.undo()
        for item in listed:
            await purchases.settle(world.context(), tenant.id, item.value.id, str(item.key))
        return await read(own, keys)

    monkeypatch.setattr(stored_purchases, "by_ids", settled_meanwhile)
    page = await purchases.page(world.context(), tenant.id, request, pending)
    left = {one.id for one in bought} - {item.value.id for item in listed}
    assert {item.value.id for item in page.items} == left
    assert (page.has_next, page.has_previous) == (False, False)

"""What happens to purchases is logged and enqueued once, in the transaction in which it happens."""

import asyncio
import json
from collections.abc import Awaitable
from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import Any, Final

import pytest

from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    IdempotencyConflictError,
    InvalidInputError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role, Scope
from credit.core.units import Credits
from credit.ledger.plans import PaymentTerms
from credit.ledger.purchases import Purchase, PurchaseEventType, PurchaseStatus
from credit.metering.tenants import Tenant
from credit.notify.notifications import OF_PURCHASES
from models import plans
from models.database import Row, Session, session, transaction
from notifiers.pubsub import LocalPubSub
from resolvers import payments, purchase_events, purchases, refunds, webhooks
from resolvers.context import Context
from resolvers.ledger_streams import LedgerStreams
from tests.statements import before_each, statements
from tests.world import World, a_plan

ADDRESS: Final = "https://pay.example/hook"
PAGE_TO_PAY: Final = "https://pay.example/81"
TYPES: Final = list(OF_PURCHASES.values())
REQUESTED, SETTLED, DECLINED, REFUNDED = (kind.value for kind in TYPES)


async def a_prepaid_tenant(world: World, external_id: str = "acme") -> Tenant:
    await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])
    return await world.a_tenant(external_id, plan="prepaid")


def a_service(world: World) -> Context:
    """What a payment service's requests bring with them."""
    return world.context(Role.PLATFORM, scopes={Scope.PURCHASES_SETTLE})


async def buy(world: World, tenant: Tenant, key: str = "k", credits: str = "40") -> Purchase:
    context = world.context(Role.TENANT_ADMIN, tenant)
    return await purchases.buy_credits(context, tenant.id, Credits.of(credits), key, None)


async def refund(world: World, bought: Purchase, credits: str | None, key: str) -> Purchase:
    amount = None if credits is None else Credits.of(credits)
    context = world.context()
    return await refunds.refund(context, bought.tenant_id, bought.id, amount, key, "asked for it")


async def deliveries() -> list[tuple[str, Row]]:
    """Whose webhook each delivery is for, and its row: by webhook, the oldest first.

    Two statements: on a distributed database a webhook of all tenants has another node.
    """
    webhooks = await session().rows("SELECT id, tenant_id FROM webhook ORDER BY created_at, id")
    rows = await session().rows("SELECT * FROM delivery ORDER BY number")
    return [
        ("all" if webhook["tenant_id"] is None else "own", row)
        for webhook in webhooks
        for row in rows
        if row["webhook_id"] == webhook["id"]
    ]


async def told() -> list[tuple[str, str, dict[str, Any]]]:
    """Whose webhook each delivery is for, its event and content; the oldest first."""
    return [(whose, row["event"], json.loads(row["data"])) for whose, row in await deliveries()]


async def listening_webhooks(world: World, tenant: Tenant) -> None:
    """A webhook of the tenant and one of all tenants, for all that happens to purchases."""
    await webhooks.create(world.context(Role.TENANT_ADMIN, tenant), tenant.id, ADDRESS, TYPES)
    world.pass_time(seconds=1)
    await webhooks.create(a_service(world), None, ADDRESS, TYPES)


async def logged(world: World, tenant: Tenant) -> list[str]:
    """What was logged of a tenant's purchases, whose numbers have no gap."""
    changes = await purchase_events.changes_after(world.context(), tenant.id, 0)
    assert [change.number for change in changes] == list(range(1, len(changes) + 1))
    return [change.event.type.value for change in changes]


async def test_a_prepaid_purchase_is_told_to_its_tenant_and_to_the_payment_service(
    world: World,
) -> None:
    tenant = await a_prepaid_tenant(world)
    await listening_webhooks(world, tenant)
    bought = await buy(world, tenant)
    await purchases.settle(a_service(world), tenant.id, bought.id, "payment-1")
    await refund(world, bought, "15", "first")
    await refund(world, bought, None, "second")
    whole = [REQUESTED, SETTLED, REFUNDED, REFUNDED]
    events = await told()
    assert [(whose, event) for whose, event, _ in events] == [
        *(("own", event) for event in whole),
        *(("all", event) for event in whole),
    ]
    assert [data for whose, _, data in events if whose == "own"] == [
        data for whose, _, data in events if whose == "all"
    ]
    states = [
        (data["status"], data["refundable"], data["refunded"], data["paymentReference"])
        for _, _, data in events[:4]
    ]
    assert states == [
        ("PENDING", "0", "0", None),
        ("SETTLED", "40", "0", "payment-1"),
        ("SETTLED", "25", "15", "payment-1"),
        ("REFUNDED", "0", "40", "payment-1"),
    ]
    assert {data["requestedBy"] for _, _, data in events} == {"a TENANT_ADMIN"}
    assert await logged(world, tenant) == ["REQUESTED", "SETTLED", "REFUNDED", "REFUNDED"]
    await world.check(tenant)


async def test_only_a_tenants_own_webhook_learns_of_the_ledger_entry(world: World) -> None:
    """A payment service may read no ledger; the message is the same one for both."""
    tenant = await a_prepaid_tenant(world)
    await listening_webhooks(world, tenant)
    bought = await buy(world, tenant)
    settled = await purchases.settle(a_service(world), tenant.id, bought.id, "payment-1")
    rows = [row for _, row in await deliveries()]
    assert [int(row["sequence"]) for row in rows] == [1, settled.change, 0, 0]
    ids = [row["message_id"] for row in rows]
    assert ids[:2] == ids[2:]
    assert len(set(ids)) == 2


async def test_a_purchase_on_account_is_told_once_as_settled(world: World) -> None:
    tenant = await world.a_tenant()
    await listening_webhooks(world, tenant)
    await buy(world, tenant)
    assert [(whose, event) for whose, event, _ in await told()] == [
        ("own", SETTLED),
        ("all", SETTLED),
    ]
    assert await logged(world, tenant) == ["SETTLED"]


async def test_a_declined_payment_is_told_with_its_reason(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    await listening_webhooks(world, tenant)
    bought = await buy(world, tenant)
    context = a_service(world)
    declined = await purchases.decline(context, tenant.id, bought.id, "The card has expired.")
    assert declined.decline_reason == "The card has expired."
    (_, event, data) = (await told())[-1]
    assert (event, data["status"]) == (DECLINED, "DECLINED")
    assert data["declineReason"] == "The card has expired."
    assert await logged(world, tenant) == ["REQUESTED", "DECLINED"]


async def test_a_repeated_call_tells_nothing_twice(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    await listening_webhooks(world, tenant)
    context = a_service(world)
    bought, other = await buy(world, tenant), await buy(world, tenant, "other")
    await payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY)
    await purchases.settle(context, tenant.id, bought.id, "payment-1")
    await purchases.decline(context, tenant.id, other.id, "no money")
    await refund(world, bought, "15", "first")
    before, log = await told(), await logged(world, tenant)
    await buy(world, tenant)
    await purchases.settle(context, tenant.id, bought.id, "payment-1")
    await purchases.decline(context, tenant.id, other.id, "no money")
    await refund(world, bought, "15", "first")
    await asyncio.gather(*(buy(world, tenant, "other") for _ in range(5)))
    refused: list[Awaitable[object]] = [
        purchases.settle(context, tenant.id, bought.id, "payment-2"),
        purchases.decline(context, tenant.id, bought.id, "too late"),
        payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY),
        buy(world, tenant, credits="41"),
    ]
    for call in refused:
        with pytest.raises((AlreadyDoneError, IdempotencyConflictError)):
            await call
    assert (await told(), await logged(world, tenant)) == (before, log)
    assert log == ["REQUESTED", "REQUESTED", "PAYMENT_URL_SET", "SETTLED", "DECLINED", "REFUNDED"]


async def test_what_is_rolled_back_is_not_told(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    await listening_webhooks(world, tenant)

    def failing(statement: str) -> None:
        if statement.startswith("INSERT INTO delivery"):
            raise InterruptedError

    with before_each(failing), pytest.raises(InterruptedError):
        await buy(world, tenant)
    assert (await told(), await logged(world, tenant)) == ([], [])
    assert await purchases.count(world.context(), tenant.id) == 0
    await buy(world, tenant)
    assert [event for _, event, _ in await told()] == [REQUESTED, REQUESTED]


async def test_recording_events_does_not_look_for_webhooks_of_all_tenants(world: World) -> None:
    await world.a_tenant()
    await webhooks.create(a_service(world), None, ADDRESS, TYPES)
    await world.complete()
    with statements() as seen:
        await world.complete()
    assert not [one for one in seen if "webhook" in one or "delivery" in one]


# ── where a purchase is paid ──────────────────────────────────────────────────────────────────────


async def test_the_tenant_reads_where_to_pay_until_the_purchase_is_decided(world: World) -> None:
    tenant = await a_prepaid_tenant(world)
    mine, context = world.context(Role.TENANT_ADMIN, tenant), a_service(world)
    settled, declined = await buy(world, tenant, "one"), await buy(world, tenant, "two")
    for bought in (settled, declined):
        assert bought.payment_url is None
        await payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY)
        await payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY)
        await payments.set_payment_url(context, tenant.id, bought.id, f"{PAGE_TO_PAY}/new")
        found = await purchases.by_id(mine, tenant.id, bought.id)
        assert found is not None
        assert found.payment_url == f"{PAGE_TO_PAY}/new"
    assert (await purchases.settle(context, tenant.id, settled.id, "p")).payment_url is None
    assert (await purchases.decline(context, tenant.id, declined.id, "no")).payment_url is None
    for bought in (settled, declined):
        with pytest.raises(AlreadyDoneError, match="only a PENDING one"):
            await payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY)
    kinds = await logged(world, tenant)
    assert kinds.count(PurchaseEventType.PAYMENT_URL_SET.value) == 4, "the same URL is no event"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://pay.example/81", "no https address"),
        ("https:///81", "no https address"),
        ("https://pay.example/a b", "no https address"),
        ("https://pay.example\\@evil.example", "no https address"),
        ("javascript:alert(1)//https://pay.example", "no https address"),
        ("https://ann:secret@pay.example/81", "credentials"),
        ("https://ann@pay.example/81", "credentials"),
        (f"https://pay.example/{'x' * 1981}", "at most 2000"),
    ],
)
async def test_a_page_that_may_not_be_shown_is_refused(world: World, url: str, says: str) -> None:
    tenant = await a_prepaid_tenant(world)
    bought = await buy(world, tenant)
    with pytest.raises(InvalidInputError, match=says) as refused:
        await payments.set_payment_url(a_service(world), tenant.id, bought.id, url)
    assert refused.value.path == ("url",)
    longest = f"https://pay.example/{'x' * 1980}"
    done = await payments.set_payment_url(a_service(world), tenant.id, bought.id, longest)
    assert done.payment_url == longest


@pytest.mark.parametrize("role", [Role.TENANT_ADMIN, Role.PARTNER, Role.PLATFORM])
async def test_only_those_who_settle_say_where_to_pay_and_list_all_purchases(
    world: World, role: Role
) -> None:
    tenant = await a_prepaid_tenant(world)
    bought = await buy(world, tenant)
    context = world.context(role, *([] if role is Role.PLATFORM else [tenant]))
    with pytest.raises(ForbiddenError, match="PURCHASES_SETTLE"):
        await payments.set_payment_url(context, tenant.id, bought.id, PAGE_TO_PAY)
    with pytest.raises(ForbiddenError, match="PURCHASES_SETTLE"):
        await payments.page(context, PageRequest(5), None)
    with pytest.raises(ForbiddenError, match="PURCHASES_SETTLE"):
        await payments.count(context, None)


# ── the list of all tenants' purchases ────────────────────────────────────────────────────────────


async def _pages(
    context: Context, status: PurchaseStatus | None, *, backward: bool = False
) -> list[list[Purchase]]:
    """All purchases that a viewer lists, in pages of two."""
    pages, request = [], PageRequest(2, backward)
    while True:
        page = await payments.page(context, request, status)
        pages.append([item.value for item in page.items])
        if not (page.has_previous if backward else page.has_next):
            return pages
        if backward:
            request = replace(request, before=page.items[0].key)
        else:
            request = replace(request, after=page.items[-1].key)


async def test_purchases_of_all_tenants_are_listed_newest_first_by_status(world: World) -> None:
    tenants = [await a_prepaid_tenant(world, f"tenant-{number}") for number in range(3)]
    bought = []
    for number in range(6):
        world.pass_time(minutes=1)
        bought.append(await buy(world, tenants[number % 3], f"k{number}"))
    context = a_service(world)
    await purchases.settle(context, tenants[1].id, bought[1].id, "p")
    await purchases.decline(context, tenants[2].id, bought[2].id, "no")
    newest_first = [one.id for one in reversed(bought)]
    found = [one.id for page in await _pages(context, None) for one in page]
    assert found == newest_first
    pending = [one.id for one in reversed(bought) if one not in bought[1:3]]
    found = [one.id for page in await _pages(context, PurchaseStatus.PENDING) for one in page]
    assert found == pending
    oldest = (await _pages(context, PurchaseStatus.PENDING, backward=True))[0]
    assert [one.id for one in oldest] == pending[-2:]
    assert await payments.count(context, PurchaseStatus.PENDING) == 4
    assert await payments.count(context, None) == 6
    mine = world.context(Role.TENANT_ADMIN, tenants[0])
    page = await purchases.page(mine, tenants[0].id, PageRequest(9), PurchaseStatus.PENDING)
    assert [item.value.id for item in page.items] == [bought[3].id, bought[0].id]
    assert await purchases.count(mine, tenants[0].id, PurchaseStatus.PENDING) == 2
    assert await purchases.count(mine, tenants[0].id, PurchaseStatus.DECLINED) == 0


async def test_a_viewer_of_some_tenants_lists_their_purchases_alone(world: World) -> None:
    mine, theirs = await a_prepaid_tenant(world, "mine"), await a_prepaid_tenant(world, "theirs")
    bought = await buy(world, mine)
    await buy(world, theirs)
    context = world.context(Role.OPERATOR, mine)
    assert [one.id for page in await _pages(context, None) for one in page] == [bought.id]
    assert await payments.count(context, None) == 1


async def test_the_list_costs_three_statements_and_advances_no_ledger(world: World) -> None:
    """What has expired meanwhile is told as the ledger will: nothing of it can be refunded."""
    tenants = [await world.a_tenant(f"tenant-{number}") for number in range(5)]
    for tenant in tenants:
        await buy(world, tenant)
    world.pass_time(days=364)
    context = a_service(world)
    assert {str(one.refundable) for one in (await _pages(context, None))[0]} == {"40"}
    world.pass_time(days=2)
    with statements() as seen:
        page = await payments.page(a_service(world), PageRequest(50), None)
    assert len(seen) == 3, "their keys, the purchases, and their tenants"
    assert {str(item.value.refundable) for item in page.items} == {"0"}
    own = await purchases.page(world.context(), tenants[0].id, PageRequest(1))
    assert str(own.items[0].value.refundable) == "0"


async def test_the_list_is_read_from_an_index(world: World) -> None:
    """So that its cost does not grow with the number of tenants or of purchases."""
    await buy(world, await a_prepaid_tenant(world))
    plans_of = {
        "purchase_of_all": "SELECT id FROM purchase ORDER BY purchased_at DESC, id DESC LIMIT 51",
        "purchase_by_status": "SELECT id FROM purchase WHERE status = 'PENDING'"
        " ORDER BY purchased_at DESC, id DESC LIMIT 51",
    }

    async def explained(session: Session, statement: str) -> str:
        if session.is_sqlite:
            return str(await session.rows(f"EXPLAIN QUERY PLAN {statement}"))
        # The table has one row, and statistics of what was there before: with these settings a
        # scan or sort of all is planned only where no index has the order.
        await session.execute("SET LOCAL enable_seqscan = off")
        await session.execute("SET LOCAL enable_sort = off")
        return str(await session.rows(f"EXPLAIN {statement}"))

    for index, statement in plans_of.items():
        steps = await transaction(partial(explained, statement=statement))
        assert index in steps
        assert "Sort" not in steps
        assert "TEMP B-TREE" not in steps


# ── following ─────────────────────────────────────────────────────────────────────────────────────


async def test_a_watch_sees_what_happens_from_now_on_once_and_in_order(world: World) -> None:
    tenant, other = await a_prepaid_tenant(world), await a_prepaid_tenant(world, "other")
    before = await buy(world, tenant, "before")
    for context in (world.context(Role.TENANT_ADMIN, tenant), a_service(world)):
        streams = LedgerStreams(LocalPubSub(), poll_s=0.05)
        key = context.viewer.role.value
        watched = purchase_events.watch(replace(context, streams=streams), tenant.id)
        async with aclosing(watched) as changes, asyncio.timeout(20):
            first = asyncio.ensure_future(anext(changes))
            await asyncio.sleep(0.3)
            await buy(world, other, key)
            bought = await buy(world, tenant, key)
            await streams.pubsub.publish(tenant.id)
            seen = [await first]
            await payments.set_payment_url(a_service(world), tenant.id, bought.id, PAGE_TO_PAY)
            await purchases.settle(a_service(world), tenant.id, bought.id, key)
            seen += [await anext(changes), await anext(changes)]
        assert [change.event.type.value for change in seen] == [
            *("REQUESTED", "PAYMENT_URL_SET", "SETTLED"),
        ]
        assert {change.purchase.id for change in seen} == {bought.id} != {before.id}
        assert seen[-1].purchase.status is PurchaseStatus.SETTLED


async def test_a_partner_may_not_watch_purchases(world: World) -> None:
    tenant = await world.a_tenant()
    for context in (world.context(Role.PARTNER, tenant), world.context(Role.PLATFORM)):
        with pytest.raises(ForbiddenError):
            await purchase_events.newest_number(context, tenant.id)
        with pytest.raises(ForbiddenError):
            await purchase_events.changes_after(context, tenant.id, 0)

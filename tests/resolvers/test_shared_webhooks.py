"""Webhooks of all tenants: for keys that settle purchases, about the purchases of every tenant."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from credit.core.errors import (
    ForbiddenError,
    InsightsError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
)
from credit.core.global_ids import GlobalId, Kind
from credit.core.pagination import PageRequest
from credit.core.roles import Role, Scope
from credit.core.units import Credits
from credit.ledger.plans import PaymentTerms
from credit.metering.tenants import Tenant
from credit.notify.notifications import OF_PURCHASES, WebhookEventType
from credit.notify.webhooks import DeliveryStatus, Webhook, WebhookStatus
from models import plans
from models.database import session
from resolvers import purchases, webhook_messages, webhooks
from resolvers.context import Context
from resolvers.webhook_dispatcher import Dispatcher
from tests.receivers import Receiver, a_receiver, answering
from tests.statements import statements
from tests.world import World, a_plan, a_webhook_transport

ADDRESS: Final = "https://pay.example/hook"
TYPES: Final = list(OF_PURCHASES.values())
Act = Callable[[Context, UUID | None, UUID], Awaitable[Any]]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with a_receiver() as made:
        yield made


@pytest.fixture
async def prepaid(world: World) -> None:
    await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])


def a_service(world: World) -> Context:
    return world.context(Role.PLATFORM, scopes={Scope.PURCHASES_SETTLE})


async def buy(world: World, tenant: Tenant, key: str = "k") -> None:
    context = world.context(Role.TENANT_ADMIN, tenant)
    await purchases.buy_credits(context, tenant.id, Credits.of(40), key, None)


async def deliver(world: World) -> None:
    dispatcher = Dispatcher(a_webhook_transport(), lambda: world.now)
    while await dispatcher.claim_due():
        await dispatcher.drain()


async def reread(world: World, webhook: Webhook) -> Webhook:
    found = await webhooks.by_id(world.context(), None, webhook.id)
    assert found is not None
    return found


# ── what it receives ──────────────────────────────────────────────────────────────────────────────


async def test_it_receives_the_purchases_of_every_tenant_in_one_order(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    acme = await world.a_tenant("acme", plan="prepaid")
    made, secret = await webhooks.create(a_service(world), None, receiver.url, TYPES)
    assert (made.tenant_id, made.status, made.last_delivered_sequence) == (
        *(None, WebhookStatus.ACTIVE, 0),
    )
    later = await world.a_tenant("later", plan="prepaid")
    for number, tenant in enumerate([acme, later, later, acme, later]):
        world.pass_time(seconds=1)
        await buy(world, tenant, f"k{number}")
    await deliver(world)
    payloads = [arrival.verified(secret) for arrival in receiver.arrived]
    assert [payload["data"]["tenantExternalId"] for payload in payloads] == [
        *("acme", "later", "later", "acme", "later"),
    ]
    assert [payload["timestamp"] for payload in payloads] == sorted(
        payload["timestamp"] for payload in payloads
    )
    for payload in payloads:
        tenant = acme if payload["data"]["tenantExternalId"] == "acme" else later
        assert payload["type"] == "purchase.requested"
        assert payload["data"]["tenantId"] == str(GlobalId(Kind.TENANT, tenant.id, ""))
        assert payload["data"]["sequence"] == "0"
    page = await webhook_messages.delivery_page(world.context(), None, made.id, PageRequest(9))
    log = [item.value for item in page.items]
    assert [(one.number, one.status) for one in log] == [
        (number, DeliveryStatus.DELIVERED) for number in (5, 4, 3, 2, 1)
    ]
    assert {one.webhook_tenant_id for one in log} == {None}
    assert await webhook_messages.delivery_count(world.context(), None, made.id) == 5


async def test_purchases_of_many_tenants_at_once_are_each_told_once_to_each_webhook(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    """Their transactions meet at the webhooks' rows, and none waits for another for ever."""
    tenants = [await world.a_tenant(f"tenant-{number}", plan="prepaid") for number in range(4)]
    made = [await webhooks.create(a_service(world), None, receiver.url, TYPES) for _ in range(2)]
    await asyncio.gather(
        *(buy(world, tenant, f"k{number}") for number in range(3) for tenant in tenants)
    )
    for webhook, _ in made:
        page = await webhook_messages.delivery_page(
            world.context(), None, webhook.id, PageRequest(99)
        )
        assert sorted(item.value.number for item in page.items) == list(range(1, 13))
        about = [item.value.tenant_id for item in page.items]
        assert {about.count(tenant.id) for tenant in tenants} == {3}
    await deliver(world)
    assert len(receiver.arrived) == 24
    counts = [len([a for a in receiver.arrived if a.id == id_]) for id_ in _ids(receiver)]
    assert counts == [2] * 12


def _ids(receiver: Receiver) -> list[str]:
    return sorted({arrival.id for arrival in receiver.arrived})


async def test_it_receives_the_types_that_it_wants_and_none_of_one_tenant_only(
    world: World, prepaid: None
) -> None:
    acme = await world.a_tenant("acme", plan="prepaid")
    context = a_service(world)
    settled = [WebhookEventType.PURCHASE_SETTLED]
    made, _ = await webhooks.create(context, None, ADDRESS, settled)
    await buy(world, acme)
    assert await webhook_messages.delivery_count(context, None, made.id) == 0
    for kind in set(WebhookEventType) - set(TYPES):
        with pytest.raises(InvalidInputError, match="one tenant only") as refused:
            await webhooks.create(context, None, ADDRESS, [kind])
        assert refused.value.path == ("events",)
        with pytest.raises(InvalidInputError, match="one tenant only"):
            await webhooks.update(context, None, made.id, None, [*settled, kind])
    wanted = await webhooks.update(context, None, made.id, None, TYPES)
    assert wanted.events == tuple(TYPES)
    await buy(world, acme, "another")
    assert await webhook_messages.delivery_count(context, None, made.id) == 1
    await webhooks.update(context, None, made.id, None, settled)
    assert await webhook_messages.delivery_count(context, None, made.id) == 0, "cancelled"


async def test_a_receiver_that_is_gone_keeps_nobody_from_buying_and_can_come_back(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    acme = await world.a_tenant("acme", plan="prepaid")
    context = a_service(world)
    made, _ = await webhooks.create(context, None, receiver.url, TYPES)
    receiver.answer = lambda _: answering(410)
    await buy(world, acme, "missed")
    await deliver(world)
    assert (await reread(world, made)).status is WebhookStatus.DISABLED
    await buy(world, acme, "missed too")
    with pytest.raises(InvalidInputError):
        await webhook_messages.replay(context, None, made.id, "1")
    back = await webhook_messages.replay(context, None, made.id, "0")
    assert back.status is WebhookStatus.ACTIVE
    with pytest.raises(InvalidInputError, match="only these can be replayed"):
        await webhook_messages.replay(context, None, made.id, "0")
    receiver.answer = lambda _: answering(200)
    await buy(world, acme, "seen")
    await deliver(world)
    assert len(receiver.arrived) == 2
    page = await webhook_messages.delivery_page(context, None, made.id, PageRequest(9))
    assert [item.value.status for item in page.items] == [
        *(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED),
    ]


async def test_a_failing_receiver_gets_the_same_message_again_before_any_other(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    tenants = [await world.a_tenant(name, plan="prepaid") for name in ("acme", "other")]
    await webhooks.create(a_service(world), None, receiver.url, TYPES)
    receiver.answer = lambda _: answering(500)
    for tenant in tenants:
        await buy(world, tenant)
    await deliver(world)
    assert len(receiver.arrived) == 1
    receiver.answer = lambda _: answering(200)
    world.pass_time(minutes=1)
    await deliver(world)
    names = [arrival.data["tenantExternalId"] for arrival in receiver.arrived]
    assert names == ["acme", "acme", "other"]
    assert receiver.arrived[0].id == receiver.arrived[1].id


async def test_the_record_of_a_delivery_is_found_by_its_key_however_many_wait(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    acme = await world.a_tenant("acme", plan="prepaid")
    await webhooks.create(a_service(world), None, receiver.url, TYPES)
    await buy(world, acme)
    with statements() as seen:
        await deliver(world)
    updates = [one for one in seen if one.startswith("UPDATE delivery")]
    assert len(updates) == 1
    assert "tenant_id=" in updates[0].replace(" ", "")
    assert len(receiver.arrived) == 1


# ── managing ──────────────────────────────────────────────────────────────────────────────────────


async def test_it_is_tested_given_a_new_secret_and_deleted(
    world: World, receiver: Receiver, prepaid: None
) -> None:
    acme = await world.a_tenant("acme", plan="prepaid")
    context = a_service(world)
    made, old = await webhooks.create(context, None, receiver.url, TYPES)
    _, result = await webhook_messages.test(context, None, made.id)
    assert result.is_success
    assert receiver.arrived[0].verified(old)["data"] == {
        "tenantId": None,
        "tenantExternalId": None,
        "sequence": "0",
    }
    _, new = await webhooks.rotate(context, None, made.id)
    await buy(world, acme)
    await deliver(world)
    for secret in (old, new):
        assert receiver.arrived[1].verified(secret)["type"] == "purchase.requested"
    assert await webhooks.of_all_tenants(context) == [await reread(world, made)]
    await webhooks.delete(context, None, made.id)
    assert await webhooks.of_all_tenants(context) == []
    assert await session().rows("SELECT id FROM delivery") == []
    with pytest.raises(NotFoundError):
        await webhook_messages.test(context, None, made.id)
    await buy(world, acme, "another")


async def test_there_are_at_most_ten_and_they_do_not_count_for_a_tenant(world: World) -> None:
    acme = await world.a_tenant()
    context = a_service(world)
    await webhooks.create(context, None, ADDRESS, TYPES)
    results = await asyncio.gather(
        *(webhooks.create(a_service(world), None, ADDRESS, TYPES) for _ in range(12)),
        return_exceptions=True,
    )
    refused = [result for result in results if isinstance(result, LimitReachedError)]
    assert len(refused) == 3
    assert "all tenants together have at most 10" in refused[0].message
    assert len(await webhooks.of_all_tenants(context)) == 10
    await webhooks.create(world.context(), acme.id, ADDRESS, TYPES)
    assert len(await webhooks.of_tenant(world.context(), acme.id)) == 1
    await world.check(acme)


# ── who may ───────────────────────────────────────────────────────────────────────────────────────


MANAGING: Final[dict[str, Act]] = {
    "create": lambda context, owner, _: webhooks.create(context, owner, ADDRESS, TYPES),
    "update": lambda context, owner, id_: webhooks.update(context, owner, id_, ADDRESS, None),
    "rotate": webhooks.rotate,
    "delete": webhooks.delete,
    "by_id": webhooks.by_id,
    "test": webhook_messages.test,
    "replay": lambda context, owner, id_: webhook_messages.replay(context, owner, id_, "0"),
    "delivery_by_id": webhook_messages.delivery_by_id,
    "delivery_page": lambda context, owner, id_: webhook_messages.delivery_page(
        context, owner, id_, PageRequest(5)
    ),
    "delivery_count": webhook_messages.delivery_count,
    "of_all_tenants": lambda context, _owner, _id: webhooks.of_all_tenants(context),
}


@pytest.mark.parametrize("role", [*Role])
async def test_who_settles_no_purchases_or_is_bound_to_a_tenant_manages_none(
    world: World, role: Role
) -> None:
    """Whether or not there is a webhook of the id, so ids cannot be probed."""
    acme = await world.a_tenant()
    made, _ = await webhooks.create(a_service(world), None, ADDRESS, TYPES)
    context = world.context(role, *([] if role is Role.PLATFORM else [acme]))
    for name, act in MANAGING.items():
        answers = set()
        for webhook_id in (made.id, uuid4()):
            with pytest.raises(ForbiddenError) as refused:
                await act(context, None, webhook_id)
            answers.add(refused.value.message)
        assert len(answers) == 1, name
    assert not webhooks.may_manage_shared(context)
    assert await webhooks.of_all_tenants(a_service(world)) == [made]


async def test_a_payment_service_reaches_no_tenants_webhook_and_a_tenant_no_shared_one(
    world: World,
) -> None:
    acme = await world.a_tenant()
    mine = world.context(Role.TENANT_ADMIN, acme)
    own, _ = await webhooks.create(mine, acme.id, ADDRESS, TYPES)
    shared, _ = await webhooks.create(a_service(world), None, ADDRESS, TYPES)
    await buy(world, acme)
    deliveries_of = {
        row["webhook_id"]: row["id"]
        for row in await session().rows("SELECT id, webhook_id FROM delivery")
    }
    own_delivery, shared_delivery = (
        UUID(str(deliveries_of[key]))
        for webhook in (own, shared)
        for key in deliveries_of
        if str(key) == str(webhook.id)
    )
    for name, act in MANAGING.items():
        if name != "of_all_tenants":
            with pytest.raises(ForbiddenError):
                await act(a_service(world), acme.id, own.id)
    context = a_service(world)
    assert await webhooks.by_id(context, None, own.id) is None
    assert await webhooks.by_id(mine, acme.id, shared.id) is None
    assert await webhook_messages.delivery_by_id(mine, acme.id, own_delivery) is not None
    assert await webhook_messages.delivery_by_id(mine, acme.id, shared_delivery) is None
    assert await webhook_messages.delivery_by_id(context, None, shared_delivery) is not None
    assert await webhook_messages.delivery_by_id(context, None, own_delivery) is None
    for viewer, owner, other in ((mine, acme.id, shared), (context, None, own)):
        page = await webhook_messages.delivery_page(viewer, owner, other.id, PageRequest(5))
        assert page.items == ()
        assert await webhook_messages.delivery_count(viewer, owner, other.id) == 0
        for name in ("update", "rotate", "delete", "test", "replay"):
            with pytest.raises(NotFoundError, match="no such webhook"):
                await MANAGING[name](viewer, owner, other.id)
    assert [one.id for one in await webhooks.of_tenant(mine, acme.id)] == [own.id]


async def test_the_messages_hold_nothing_but_what_the_key_may_read(
    world: World, receiver: Receiver
) -> None:
    """The fields of a purchase that a payment service may select, and whose it is."""
    acme = await world.a_tenant()
    await webhooks.create(a_service(world), None, receiver.url, TYPES)
    await world.complete()
    await buy(world, acme)
    await deliver(world)
    (arrival,) = receiver.arrived
    about = {"tenantId", "tenantExternalId", "sequence"}
    readable = {
        *("purchaseId", "status", "credits", "priceAmount", "priceCurrency", "requestedBy"),
        "automatic",
        *("purchasedAt", "expiresAt", "refundable", "refunded", "paymentReference"),
        "declineReason",
    }
    assert set(json.loads(arrival.body)["data"]) == about | readable


async def test_no_webhook_is_made_for_a_tenant_that_does_not_exist(world: World) -> None:
    with pytest.raises(InsightsError, match="no such tenant"):
        await webhooks.create(world.context(), uuid4(), ADDRESS, TYPES)

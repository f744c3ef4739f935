"""What is delivered, in which order, how often, and when that is given up."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

import pytest

from credit.core.global_ids import GlobalId, Kind
from credit.core.pagination import PageRequest
from credit.metering.tenants import Tenant
from credit.notify.notifications import WebhookEventType
from credit.notify.retry_policy import RETRIES_S, AttemptResult
from credit.notify.webhooks import Delivery, DeliveryStatus, Webhook, WebhookStatus
from models.database import Session, session
from models.sql.webhooks import CLAIM
from models.webhook_leases import ClaimRequest, claim
from notifiers.encryption import SecretCipher
from resolvers import webhook_messages, webhooks
from resolvers.context import WebhookTransport
from resolvers.webhook_delivery import DispatcherSettings
from resolvers.webhook_dispatcher import Dispatcher
from tests.receivers import Receiver, a_receiver, answering, listening, never
from tests.world import World, a_webhook_transport

BALANCE: Final = [WebhookEventType.BALANCE_CHANGED]
ONLY: Final = PageRequest(200)


class WebhookFixture:
    """A tenant with a webhook, and a dispatcher on the world's clock without jitter."""

    def __init__(self, world: World, tenant: Tenant, webhook: Webhook, secret: str) -> None:
        self.world, self.tenant, self.secret = world, tenant, secret
        self.key = tenant.id, webhook.id
        self.dispatcher = a_dispatcher(world)

    async def deliver(self) -> int:
        """Send what is due; how many webhooks had anything."""
        begun = await self.dispatcher.claim_due()
        await self.dispatcher.drain()
        return begun

    async def webhook(self) -> Webhook:
        found = await webhooks.by_id(self.world.context(), *self.key)
        assert found is not None
        return found

    async def log(self) -> list[Delivery]:
        """All deliveries, the oldest first."""
        page = await webhook_messages.delivery_page(self.world.context(), *self.key, ONLY)
        return [item.value for item in reversed(page.items)]


def a_dispatcher(world: World, transport: WebhookTransport | None = None) -> Dispatcher:
    settings = DispatcherSettings(jitter=lambda: 0.5)
    return Dispatcher(transport or a_webhook_transport(), lambda: world.now, settings)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with a_receiver() as made:
        yield made


async def a_webhook(
    world: World, receiver: Receiver, tenant: Tenant | None = None
) -> WebhookFixture:
    owner = tenant or await world.a_tenant()
    await world.complete(owner.external_id)  # the first entries: the webhook does not receive these
    made = await webhooks.create(world.context(), owner.id, receiver.url, BALANCE)
    return WebhookFixture(world, owner, *made)


async def test_every_entry_is_delivered_once_and_in_order(world: World, receiver: Receiver) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete(times=3)
    await world.complete(times=60)
    assert await endpoint.deliver() == 1
    first = endpoint.webhook
    assert receiver.sequences == list(range(3, 66))
    assert receiver.connections == 1
    assert len({arrival.id for arrival in receiver.arrived}) == 63
    assert (await first()).last_delivered_sequence == 65
    assert {delivery.status for delivery in await endpoint.log()} == {DeliveryStatus.DELIVERED}
    assert await endpoint.deliver() == 0, "nothing is due"
    assert len(receiver.arrived) == 63


async def test_an_endpoint_that_closes_after_each_answer_receives_all_without_a_failed_attempt(
    world: World,
) -> None:
    """It answers 200 and closes the connection 10 ms later, without announcing it."""
    receiver = Receiver("")

    async def closing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving = asyncio.create_task(receiver.serve(reader, writer))
        before = len(receiver.arrived)
        await receiver.has(before + 1)
        await asyncio.sleep(0.01)
        serving.cancel()

    async with listening(closing) as port:
        receiver.url = f"http://127.0.0.1:{port}/hook"
        endpoint = await a_webhook(world, receiver)
        await world.complete(times=30)
        assert await endpoint.deliver() == 1
    assert list(dict.fromkeys(receiver.sequences)) == list(range(3, 33))
    log = await endpoint.log()
    assert {(one.status, one.attempts) for one in log} == {(DeliveryStatus.DELIVERED, 1)}
    assert (await endpoint.webhook()).status is WebhookStatus.ACTIVE


async def test_a_message_says_what_the_entry_says_and_is_signed(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.record(world.an_event(interview="interview-x"))
    await endpoint.deliver()
    (arrival,) = receiver.arrived
    payload = arrival.verified(endpoint.secret)
    (entry,) = await session().rows(
        "SELECT digest FROM entry WHERE tenant_id = $1 AND sequence = 3", endpoint.tenant.id
    )
    assert payload == {
        "type": "balance.changed",
        "timestamp": "2026-03-10T12:00:00Z",
        "data": {
            "tenantId": str(GlobalId(Kind.TENANT, endpoint.tenant.id, "")),
            "tenantExternalId": "acme",
            "sequence": "3",
            "reason": "CONSUMPTION",
            "credits": "-1",
            "balanceAfter": "98",
            "overageAfter": "0",
            "occurredAt": "2026-03-10T11:00:00Z",
            "postedAt": "2026-03-10T12:00:00Z",
            "recordedAt": "2026-03-10T12:00:00Z",
            "reference": "interview-x",
            "note": None,
            "digest": entry["digest"],
        },
    }
    assert arrival.line == "POST /hook?of=us HTTP/1.1"
    assert arrival.headers["content-type"] == "application/json"


async def test_the_oldest_is_tried_again_until_it_arrives_and_none_overtakes_it(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    receiver.answer = lambda _: answering(500)
    await world.complete(times=2)
    for attempt, pause in enumerate(RETRIES_S[:4], 1):
        assert await endpoint.deliver() == 1
        assert await endpoint.deliver() == 0, "not before its time"
        assert [arrival.sequence for arrival in receiver.arrived] == [3] * attempt
        webhook, (head, behind) = await endpoint.webhook(), await endpoint.log()
        assert (webhook.status, webhook.last_response) == (WebhookStatus.FAILING, 500)
        assert (head.attempts, behind.attempts) == (attempt, 0)
        assert head.next_attempt_at == world.now + timedelta(seconds=pause)
        world.pass_time(seconds=pause)
    receiver.answer = lambda _: answering(204)
    await endpoint.deliver()
    assert receiver.sequences == [3] * 5 + [4]
    assert len({arrival.id for arrival in receiver.arrived}) == 2, "a retry keeps its id"
    webhook = await endpoint.webhook()
    assert (webhook.status, webhook.failing_since) == (WebhookStatus.ACTIVE, None)
    assert [delivery.attempts for delivery in await endpoint.log()] == [5, 1]


async def test_after_a_day_without_success_it_is_given_up(
    world: World, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint = await a_webhook(world, receiver)
    receiver.answer = lambda _: answering(503)
    await world.complete(times=3)
    began = world.now
    while (await endpoint.webhook()).status is not WebhookStatus.DISABLED:
        await endpoint.deliver()
        (head, *_) = await endpoint.log()
        world.now = head.next_attempt_at or world.now
    assert world.now - began == timedelta(hours=24)
    assert 8 <= len(receiver.arrived) <= 15
    assert {delivery.status for delivery in await endpoint.log()} == {DeliveryStatus.FAILED}
    assert "is disabled: HTTP status 503" in caplog.text
    await world.complete()
    world.pass_time(days=1)
    assert await endpoint.deliver() == 0
    assert len(await endpoint.log()) == 3, "nothing is written for a webhook that is disabled"


async def test_410_disables_at_once(world: World, receiver: Receiver) -> None:
    endpoint = await a_webhook(world, receiver)
    receiver.answer = lambda _: answering(410)
    await world.complete(times=2)
    await endpoint.deliver()
    webhook = await endpoint.webhook()
    assert (webhook.status, webhook.last_response) == (WebhookStatus.DISABLED, 410)
    assert [delivery.status for delivery in await endpoint.log()] == [DeliveryStatus.FAILED] * 2
    assert len(receiver.arrived) == 1


@pytest.mark.parametrize(
    ("status", "requested", "waited_s"),
    [(429, "120", 132), (503, "1", 1.1), (429, "864000", 3960), (500, "120", 5), (429, "x", 5)],
)
async def test_retry_after_is_respected_within_bounds(
    world: World, receiver: Receiver, status: int, requested: str, waited_s: float
) -> None:
    endpoint = await a_webhook(world, receiver)
    receiver.answer = lambda _: answering(status, retry_after=requested)
    await world.complete()
    await endpoint.deliver()
    (delivery,) = await endpoint.log()
    assert delivery.next_attempt_at == world.now + timedelta(seconds=waited_s)


async def test_one_that_hangs_delays_no_other(world: World, receiver: Receiver) -> None:
    endpoint = await a_webhook(world, receiver)
    async with a_receiver(lambda _: never()) as hanging:
        await webhooks.create(world.context(), endpoint.tenant.id, hanging.url, BALANCE)
        await world.complete(times=2)
        assert await endpoint.dispatcher.claim_due() == 2
        assert [arrival.sequence for arrival in await receiver.has(2)] == [3, 4]
        assert len(await hanging.has(1)) == 1
        await world.complete()
        async with asyncio.timeout(5):
            while len(receiver.arrived) < 3:
                await endpoint.dispatcher.claim_due()
                await asyncio.sleep(0.01)
        assert len(hanging.arrived) == 1, "one message at a time"


async def test_a_webhook_is_one_workers_at_a_time_until_its_lease_is_up(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete(times=2)
    soon = world.now + timedelta(seconds=30)
    request = ClaimRequest(WebhookStatus.ACTIVE, 9, world.now)
    claimed = [one async for one in claim(session(), request, uuid4().hex, soon)]
    assert len(claimed) == 1
    assert await endpoint.deliver() == 0, "somebody else has it"
    world.pass_time(seconds=31)
    assert await endpoint.deliver() == 1, "whoever had it is dead"
    assert receiver.sequences == [3, 4]


async def test_what_is_claimed_is_sent_though_the_claim_of_the_next_one_fails(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await a_webhook(world, receiver, await world.a_tenant("first"))
    await a_webhook(world, receiver, await world.a_tenant("second"))
    for name in ("first", "second"):
        await world.complete(name)
    objects, claims = Session.objects, 0

    async def fails_once(own: Session, model: type[Any], statement: str, *given: object) -> Any:  # noqa: ANN401
        nonlocal claims
        claims += statement == CLAIM
        if statement == CLAIM and claims == 2:
            raise RuntimeError
        return await objects(own, model, statement, *given)

    monkeypatch.setattr(Session, "objects", fails_once)
    dispatcher = a_dispatcher(world)
    with pytest.raises(RuntimeError):
        await dispatcher.claim_due()
    await dispatcher.drain()
    assert len(receiver.arrived) == 1
    assert await dispatcher.claim_due() == 1, "the other one is still due"
    await dispatcher.drain()
    assert len(receiver.arrived) == 2
    assert (await first.webhook()).last_delivered_sequence == 3


async def test_who_has_lost_the_lease_says_nothing_more(world: World, receiver: Receiver) -> None:
    """Its message has arrived nonetheless, and comes again under the same id."""
    endpoint = await a_webhook(world, receiver)
    await world.complete(times=2)

    async def slow() -> bytes:
        await session().rows("UPDATE webhook SET lease = 'of another'")
        return answering(200)

    receiver.answer = lambda _: slow()
    await endpoint.deliver()
    assert receiver.sequences == [3]
    assert [delivery.attempts for delivery in await endpoint.log()] == [0, 0]
    receiver.answer = lambda _: answering(200)
    world.pass_time(seconds=31)
    await endpoint.deliver()
    assert receiver.sequences == [3, 3, 4]
    assert receiver.arrived[0].id == receiver.arrived[1].id


async def test_a_worker_that_is_stopped_gives_back_what_it_has(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete()
    receiver.answer = lambda _: never()
    working = asyncio.create_task(endpoint.dispatcher.run())
    await receiver.has(1)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    receiver.answer = lambda _: answering(200)
    another = a_dispatcher(world)
    assert await another.claim_due() == 1, "at once, though the lease is not up"
    await another.drain()
    assert receiver.sequences == [3, 3]


async def test_a_notification_starts_a_delivery_at_once(world: World, receiver: Receiver) -> None:
    endpoint = await a_webhook(world, receiver)
    dispatcher = Dispatcher(
        a_webhook_transport(), lambda: world.now, DispatcherSettings(poll_s=3600)
    )
    working = asyncio.create_task(dispatcher.run())
    await asyncio.sleep(0.1)
    await world.complete()
    dispatcher.wake()
    await receiver.has(1)
    async with asyncio.timeout(30):
        while (await endpoint.webhook()).last_delivered_sequence < 3:  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.01)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert len(receiver.arrived) == 1


async def test_a_secret_that_cannot_be_read_is_a_failure_that_says_so(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete()
    transport = replace(a_webhook_transport(), cipher=SecretCipher(b"another pepper"))
    endpoint.dispatcher = a_dispatcher(world, transport)
    await endpoint.deliver()
    assert receiver.arrived == []
    assert "rotate it" in ((await endpoint.webhook()).last_error or "")


async def test_what_became_of_deliveries_is_forgotten_after_30_days(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete()
    await endpoint.deliver()
    world.pass_time(days=29)
    await endpoint.dispatcher.purge()
    assert len(await endpoint.log()) == 1
    await world.complete()
    world.pass_time(days=2)
    await endpoint.dispatcher.purge()
    assert [delivery.status for delivery in await endpoint.log()][-1] is DeliveryStatus.PENDING
    assert DeliveryStatus.DELIVERED not in {delivery.status for delivery in await endpoint.log()}


def test_an_answer_is_a_success_when_nothing_failed() -> None:
    assert AttemptResult(200).is_success
    assert not AttemptResult(500, "HTTP status 500").is_success


async def test_a_replay_while_a_message_is_under_way_keeps_the_order(
    world: World, receiver: Receiver
) -> None:
    endpoint = await a_webhook(world, receiver)
    await world.complete(times=4)

    async def replaying() -> bytes:
        if len(receiver.arrived) == 2:
            await webhook_messages.replay(world.context(), *endpoint.key, "0")
        return answering(200)

    receiver.answer = lambda _: replaying()
    await endpoint.deliver()
    assert receiver.sequences == [3, 4, 1, 2, 3, 4, 5, 6]
    assert len({arrival.id for arrival in receiver.arrived}) == 6
    webhook, log = await endpoint.webhook(), await endpoint.log()
    assert (webhook.status, webhook.last_delivered_sequence) == (WebhookStatus.ACTIVE, 6)
    assert {delivery.status for delivery in log} == {DeliveryStatus.DELIVERED}


async def test_many_workers_deliver_each_message_once_and_in_order(
    world: World, receiver: Receiver
) -> None:
    tenants = [await world.a_tenant(name) for name in ("a", "b", "c")]
    posts = [await a_webhook(world, receiver, tenant) for tenant in tenants]
    workers = [asyncio.create_task(a_dispatcher(world).run()) for _ in range(4)]
    for _ in range(5):
        for endpoint in posts:
            await world.complete(endpoint.tenant.external_id, times=3)
    await receiver.has(45)
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    by_tenant: dict[str, list[int]] = {}
    for arrival in receiver.arrived:
        by_tenant.setdefault(arrival.data["tenantId"], []).append(arrival.sequence)
    assert list(by_tenant.values()) == [list(range(3, 18))] * 3

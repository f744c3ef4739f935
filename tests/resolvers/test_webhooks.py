"""Webhooks are made, tried, replayed, given new secrets and deleted, each by its own tenant."""

import asyncio
from asyncio import gather
from collections.abc import AsyncIterator
from typing import Final

import pytest
from standardwebhooks.webhooks import WebhookVerificationError

from credit.core.errors import (
    ForbiddenError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.metering.tenants import Tenant
from credit.notify.notifications import WebhookEventType
from credit.notify.webhooks import DeliveryStatus, Webhook, WebhookStatus
from models.database import session
from resolvers import purchases, webhook_messages, webhooks
from resolvers.webhook_dispatcher import Dispatcher
from tests.losses import a_lost_answer
from tests.receivers import Arrival, Receiver, a_receiver, answering
from tests.statements import statements
from tests.world import World, a_webhook_transport

BALANCE: Final = [WebhookEventType.BALANCE_CHANGED]
ADDRESS: Final = "https://partner.example/hook"


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with a_receiver() as made:
        yield made


async def _deliver(world: World) -> None:
    dispatcher = Dispatcher(a_webhook_transport(), lambda: world.now)
    while await dispatcher.claim_due():
        await dispatcher.drain()


async def _webhook(world: World, webhook: Webhook) -> Webhook:
    found = await webhooks.by_id(world.context(), webhook.tenant_id, webhook.id)
    assert found is not None
    return found


# ── making ────────────────────────────────────────────────────────────────────────────────────────


async def test_a_webhook_receives_what_comes_after_it(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    await world.complete()
    made, secret = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    assert (made.status, made.last_delivered_sequence) == (WebhookStatus.ACTIVE, 2)
    assert secret.startswith("whsec_")
    await world.complete()
    await _deliver(world)
    assert receiver.sequences == [3]


async def test_a_tenant_has_at_most_ten_webhooks(world: World) -> None:
    acme = await world.a_tenant()
    made = [await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE) for _ in range(10)]
    with pytest.raises(LimitReachedError):
        await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    await webhooks.delete(world.context(), acme.id, made[0][0].id)
    await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    found = await webhooks.of_tenant(world.context(), acme.id)
    assert len(found) == 10


@pytest.mark.parametrize(
    "address",
    ["ftp://example.com", "https://", "https://me:you@example.com", "https://10.0.0.1", "x" * 9],
)
async def test_an_address_that_cannot_be_used_is_refused(world: World, address: str) -> None:
    acme = await world.a_tenant()
    with pytest.raises(InvalidInputError) as refused:
        await webhooks.create(world.context(), acme.id, address, BALANCE)
    assert refused.value.path == ("url",)
    assert not await webhooks.of_tenant(world.context(), acme.id)


async def test_events_are_named_and_each_counts_once(world: World) -> None:
    acme = await world.a_tenant()
    with pytest.raises(InvalidInputError):
        await webhooks.create(world.context(), acme.id, ADDRESS, [])
    both = [
        WebhookEventType.EXPORT_FINISHED,
        WebhookEventType.BALANCE_CHANGED,
        WebhookEventType.EXPORT_FINISHED,
    ]
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, both)
    assert made.events == (WebhookEventType.BALANCE_CHANGED, WebhookEventType.EXPORT_FINISHED)


async def test_a_webhook_receives_the_event_types_that_it_wants(
    world: World, receiver: Receiver
) -> None:
    acme = await world.a_tenant()
    wanted = [WebhookEventType.EXPORT_FINISHED]
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, wanted)
    await world.complete()
    assert await webhook_messages.delivery_count(world.context(), acme.id, made.id) == 0


async def test_a_partner_may_do_nothing_with_webhooks(world: World) -> None:
    acme = await world.a_tenant()
    partner = world.context(Role.PARTNER, acme)
    with pytest.raises(ForbiddenError):
        await webhooks.create(partner, acme.id, ADDRESS, BALANCE)
    with pytest.raises(ForbiddenError):
        await webhooks.of_tenant(partner, acme.id)


# ── what it costs the ledger ──────────────────────────────────────────────────────────────────────


async def test_a_tenant_without_webhooks_pays_no_statement(world: World) -> None:
    await world.a_tenant()
    await world.complete()
    with statements() as seen:
        await world.complete()
    assert not [one for one in seen if "webhook" in one or "delivery" in one]
    other = await world.a_tenant("other")
    await world.complete("other")
    for _ in range(3):
        await webhooks.create(world.context(), other.id, ADDRESS, BALANCE)
    with statements() as seen:
        await world.complete("other", times=5)
    of_webhooks = [one for one in seen if "webhook" in one or "delivery" in one]
    assert len(of_webhooks) == 2, "two, however many webhooks and entries there are"


async def test_deliveries_are_written_with_the_entry_or_not_at_all(world: World) -> None:
    """A purchase that fails behind its entry leaves neither."""
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    before = await webhook_messages.delivery_count(world.context(), acme.id, made.id)
    await session().rows("ALTER TABLE purchase RENAME COLUMN settled_at TO hidden_at")
    with pytest.raises(Exception, match="settled_at"):
        await purchases.buy_credits(world.context(), acme.id, Credits.of(1), "key", None)
    await session().rows("ALTER TABLE purchase RENAME COLUMN hidden_at TO settled_at")
    assert await webhook_messages.delivery_count(world.context(), acme.id, made.id) == before
    await purchases.buy_credits(world.context(), acme.id, Credits.of(1), "key", None)
    after = await webhook_messages.delivery_count(world.context(), acme.id, made.id)
    (head,) = await session().rows("SELECT last_sequence FROM wallet")
    assert after == head["last_sequence"]


# ── replaying ─────────────────────────────────────────────────────────────────────────────────────


async def test_a_replay_sends_again_in_order_and_under_the_same_ids(
    world: World, receiver: Receiver
) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    await world.complete(times=6)
    await _deliver(world)
    first = list(receiver.arrived)
    await world.complete(times=2)  # wait, and are withdrawn for the replay
    await webhook_messages.replay(world.context(), acme.id, made.id, "3")
    await _deliver(world)
    assert receiver.sequences == [1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7, 8, 9]
    ids = {arrival.sequence: arrival.id for arrival in first}
    bodies = {arrival.sequence: arrival.body for arrival in first}
    for arrival in receiver.arrived[7:11]:
        assert (arrival.id, arrival.body) == (ids[arrival.sequence], bodies[arrival.sequence])
    assert (await _webhook(world, made)).last_delivered_sequence == 9


async def test_a_replay_brings_a_disabled_webhook_back(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    await world.complete()
    await _deliver(world)
    receiver.answer = lambda _: answering(410)
    await world.complete(times=2)
    await _deliver(world)
    await world.complete(times=2)  # no webhook receives these
    gone = await _webhook(world, made)
    assert (gone.status, gone.last_delivered_sequence) == (WebhookStatus.DISABLED, 2)
    receiver.answer = lambda _: answering(200)
    back = await webhook_messages.replay(
        world.context(), acme.id, made.id, str(gone.last_delivered_sequence)
    )
    assert back.status is WebhookStatus.ACTIVE
    await _deliver(world)
    assert receiver.sequences == [1, 2, 3, 3, 4, 5, 6]
    page = await webhook_messages.delivery_page(world.context(), acme.id, made.id, PageRequest(9))
    statuses = [item.value.status for item in page.items]
    assert statuses.count(DeliveryStatus.FAILED) == 2


@pytest.mark.parametrize("after", ["-1", "x", "", "2", "9" * 30, "1.5"])
async def test_a_replay_begins_at_a_sequence_of_the_ledger(world: World, after: str) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    with pytest.raises(InvalidInputError):
        await webhook_messages.replay(world.context(), acme.id, made.id, after)


async def test_a_replay_is_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook_messages, "MOST_REPLAYED", 3)
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    await world.complete(times=4)
    with pytest.raises(LimitReachedError):
        await webhook_messages.replay(world.context(), acme.id, made.id, "1")
    await webhook_messages.replay(world.context(), acme.id, made.id, "2")


async def test_only_balance_changes_can_be_replayed(world: World) -> None:
    acme = await world.a_tenant()
    wanted = [WebhookEventType.ALERT_RAISED]
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, wanted)
    with pytest.raises(InvalidInputError):
        await webhook_messages.replay(world.context(), acme.id, made.id, "0")


# ── updating ──────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_pending_goes_to_the_new_url_at_once_under_the_same_secret(
    world: World, receiver: Receiver
) -> None:
    acme, context = await world.a_tenant(), world.context()
    async with a_receiver(lambda _: answering(500)) as broken:
        made, secret = await webhooks.create(context, acme.id, broken.url, BALANCE)
        await world.complete(times=2)
        await _deliver(world)
        assert (await _webhook(world, made)).status is WebhookStatus.FAILING
        updated = await webhooks.update(world.context(), acme.id, made.id, receiver.url, None)
        assert (updated.url, updated.events) == (receiver.url, made.events)
        assert (updated.status, updated.failing_since) == (WebhookStatus.ACTIVE, None)
        await _deliver(world)
        assert len(broken.arrived) == 1
    assert receiver.sequences == [1, 2, 3]
    assert receiver.arrived[0].id == broken.arrived[0].id
    assert {arrival.verified(secret)["type"] for arrival in receiver.arrived} == {"balance.changed"}
    assert (await _webhook(world, made)).last_delivered_sequence == 3


async def test_an_attempt_at_the_old_url_ends_no_delivery_to_the_new_one(
    world: World, receiver: Receiver
) -> None:
    acme, release = await world.a_tenant(), asyncio.Event()

    async def late(_: Arrival) -> bytes:
        await release.wait()
        return answering(200)

    async with a_receiver(late) as slow:
        made, _ = await webhooks.create(world.context(), acme.id, slow.url, BALANCE)
        await world.complete()
        dispatcher = Dispatcher(a_webhook_transport(), lambda: world.now)
        assert await dispatcher.claim_due() == 1
        await slow.has(1)
        await webhooks.update(world.context(), acme.id, made.id, receiver.url, None)
        await _deliver(world)
        release.set()
        await dispatcher.drain()
    assert receiver.sequences == [1, 2]
    assert len(slow.arrived) == 1


async def test_pending_messages_of_events_that_are_left_out_are_cancelled(
    world: World, receiver: Receiver
) -> None:
    acme, every = await world.a_tenant(), [*WebhookEventType]
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, every)
    await world.complete(times=2)
    alone = [WebhookEventType.ALERT_RAISED]
    updated = await webhooks.update(world.context(), acme.id, made.id, None, alone)
    assert (updated.events, updated.url) == ((WebhookEventType.ALERT_RAISED,), receiver.url)
    assert await webhook_messages.delivery_count(world.context(), acme.id, made.id) == 0
    await world.complete()
    await _deliver(world)
    assert receiver.arrived == []
    again = await webhooks.update(world.context(), acme.id, made.id, None, every)
    assert again.last_delivered_sequence == 4, "balance changes are sent from now on"
    await world.complete()
    await _deliver(world)
    assert receiver.sequences == [5]


async def test_a_disabled_webhook_stays_disabled_until_it_is_replayed(
    world: World, receiver: Receiver
) -> None:
    acme = await world.a_tenant()
    async with a_receiver(lambda _: answering(410)) as gone:
        made, _ = await webhooks.create(world.context(), acme.id, gone.url, BALANCE)
        await world.complete()
        await _deliver(world)
    updated = await webhooks.update(world.context(), acme.id, made.id, receiver.url, None)
    assert updated.status is WebhookStatus.DISABLED
    await _deliver(world)
    assert receiver.arrived == []
    await webhook_messages.replay(world.context(), acme.id, made.id, "0")
    await _deliver(world)
    assert receiver.sequences == [1, 2]


async def test_an_update_that_cannot_be_is_refused_and_changes_nothing(world: World) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    with pytest.raises(InvalidInputError) as refused:
        await webhooks.update(world.context(), acme.id, made.id, "https://10.0.0.1", None)
    assert refused.value.path == ("url",)
    with pytest.raises(InvalidInputError) as refused:
        await webhooks.update(world.context(), acme.id, made.id, None, [])
    assert refused.value.path == ("events",)
    assert await webhooks.update(world.context(), acme.id, made.id, None, None) == made
    with pytest.raises(ForbiddenError):
        await webhooks.update(world.context(Role.PARTNER, acme), acme.id, made.id, ADDRESS, None)


# ── trying ────────────────────────────────────────────────────────────────────────────────────────


async def test_a_test_arrives_and_is_no_news(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    made, secret = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    tried, answer = await webhook_messages.test(world.context(), acme.id, made.id)
    assert answer.is_success
    assert (tried.last_response, tried.last_error) == (200, None)
    (arrival,) = receiver.arrived
    assert arrival.verified(secret)["type"] == "webhook.test"
    assert await webhook_messages.delivery_count(world.context(), acme.id, made.id) == 0


async def test_a_test_that_fails_says_why(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    receiver.answer = lambda _: answering(302, location="http://127.0.0.1/")
    tried, answer = await webhook_messages.test(world.context(), acme.id, made.id)
    assert answer.status == 302
    assert "redirect" in (tried.last_error or "")
    assert tried.status is WebhookStatus.ACTIVE, "a test is no delivery"


async def test_a_test_that_arrives_ends_the_waiting(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    receiver.answer = lambda _: answering(500)
    await world.complete()
    for _ in range(3):
        await _deliver(world)
        world.pass_time(hours=1)
    receiver.answer = lambda _: answering(200)
    await webhook_messages.test(world.context(), acme.id, made.id)
    await _deliver(world)
    assert (await _webhook(world, made)).last_delivered_sequence == 2


# ── secrets ───────────────────────────────────────────────────────────────────────────────────────


async def test_for_a_day_after_a_rotation_both_secrets_sign(
    world: World, receiver: Receiver
) -> None:
    acme = await world.a_tenant()
    made, old = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    _, new = await webhooks.rotate(world.context(), acme.id, made.id)
    assert new != old
    await world.complete()
    world.pass_time(hours=23, minutes=59)
    await _deliver(world)
    for arrival in receiver.arrived:
        assert arrival.verified(old) == arrival.verified(new)
        assert len(arrival.headers["webhook-signature"].split()) == 2
    world.pass_time(minutes=1)
    await world.complete()
    await _deliver(world)
    last = receiver.arrived[-1]
    last.verified(new)
    with pytest.raises(WebhookVerificationError):
        last.verified(old)


async def test_no_column_has_a_secret_in_plain_text(world: World) -> None:
    acme = await world.a_tenant()
    made, old = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    _, new = await webhooks.rotate(world.context(), acme.id, made.id)
    await world.complete()
    kept = [
        str(value)
        for table in ("webhook", "delivery", "wallet")
        for row in await session().rows(f"SELECT * FROM {table}")
        for value in row.values()
    ]
    assert len(kept) > 40
    for secret in (old, new):
        plain = secret.removeprefix("whsec_")
        assert not [text for text in kept if plain in text or plain[:12] in text]


async def test_a_secret_that_was_copied_to_another_webhook_opens_nothing_there(
    world: World, receiver: Receiver
) -> None:
    acme = await world.a_tenant()
    mine, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    await _copy_secret(mine)
    with pytest.raises(InvalidInputError, match="rotate"):
        await webhook_messages.test(world.context(), acme.id, mine.id)
    await webhooks.rotate(world.context(), acme.id, mine.id)
    _, answer = await webhook_messages.test(world.context(), acme.id, mine.id)
    assert answer.is_success


async def _copy_secret(mine: Webhook) -> None:
    rows = await session().rows("SELECT id, secret FROM webhook")
    (other,) = [row["secret"] for row in rows if str(row["id"]) != str(mine.id)]
    await session().rows("UPDATE webhook SET secret = $1 WHERE id = $2", other, mine.id)


# ── deleting, and strangers ───────────────────────────────────────────────────────────────────────


async def test_a_deleted_webhook_receives_nothing(world: World, receiver: Receiver) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, receiver.url, BALANCE)
    await world.complete(times=2)
    await webhooks.delete(world.context(), acme.id, made.id)
    await world.complete()
    await _deliver(world)
    assert receiver.arrived == []
    assert await session().rows("SELECT * FROM delivery") == []
    with pytest.raises(NotFoundError):
        await webhooks.delete(world.context(), acme.id, made.id)
    with statements() as seen:
        await world.complete()
    assert not [one for one in seen if "webhook" in one]


async def test_the_webhook_of_another_tenant_is_none(world: World) -> None:
    acme, other = await world.a_tenant(), await world.a_tenant("other")
    made, _ = await webhooks.create(world.context(), other.id, ADDRESS, BALANCE)
    await world.complete("other")
    (item,) = (
        await webhook_messages.delivery_page(world.context(), other.id, made.id, PageRequest(1))
    ).items
    mine = world.context(Role.TENANT_ADMIN, acme)
    assert await webhooks.by_id(mine, acme.id, made.id) is None
    assert await webhook_messages.delivery_by_id(mine, acme.id, item.value.id) is None
    assert (
        await webhook_messages.delivery_page(mine, acme.id, made.id, PageRequest(5))
    ).items == ()
    for use_case in (webhook_messages.test, webhooks.rotate, webhooks.delete):
        with pytest.raises(NotFoundError, match="no such webhook"):
            await use_case(mine, acme.id, made.id)
        with pytest.raises(NotFoundError, match="no such tenant"):
            await use_case(mine, other.id, made.id)


async def test_two_tenants_receive_their_own_notifications_alone(
    world: World, receiver: Receiver
) -> None:
    tenants: list[Tenant] = [await world.a_tenant(name) for name in ("acme", "other")]
    for tenant in tenants:
        await webhooks.create(world.context(), tenant.id, receiver.url, BALANCE)
        await world.complete(tenant.external_id, times=2)
    await _deliver(world)
    payload = sorted(
        (arrival.data["tenantExternalId"], arrival.sequence) for arrival in receiver.arrived
    )
    assert payload == [(name, sequence) for name in ("acme", "other") for sequence in (1, 2, 3)]
    assert len({arrival.id for arrival in receiver.arrived}) == 6


async def test_the_number_of_statements_does_not_depend_on_the_number_of_tenants(
    world: World,
) -> None:
    tenants = [await world.a_tenant(f"tenant-{number}") for number in range(5)]
    for tenant in tenants:
        await webhooks.create(world.context(), tenant.id, ADDRESS, BALANCE)
    context = world.context()
    with statements() as seen:
        found = await gather(*(webhooks.of_tenant(context, tenant.id) for tenant in tenants))
    assert [len(one) for one in found] == [1] * 5
    assert len(seen) == 2, "the tenants, and their webhooks"


# ── when it goes wrong ────────────────────────────────────────────────────────────────────────────


async def test_a_commit_whose_reply_is_lost_is_no_error_and_is_done_once(world: World) -> None:
    acme = await world.a_tenant()
    with a_lost_answer() as lost:
        made, secret = await webhooks.create(world.context(), acme.id, ADDRESS, BALANCE)
    assert lost
    assert secret.startswith("whsec_")
    assert [one.id for one in await webhooks.of_tenant(world.context(), acme.id)] == [made.id]
    with a_lost_answer() as lost:
        assert (await webhooks.delete(world.context(), acme.id, made.id)).id == made.id
    assert lost
    assert not await webhooks.of_tenant(world.context(), acme.id)


async def test_a_disabled_webhook_that_receives_alerts_alone_is_brought_back(
    world: World, receiver: Receiver
) -> None:
    acme, context = await world.a_tenant(), world.context()
    alerts = [WebhookEventType.ALERT_RAISED]
    made, _ = await webhooks.create(context, acme.id, receiver.url, alerts)
    with pytest.raises(InvalidInputError, match="does not receive balance changes"):
        await webhook_messages.replay(context, acme.id, made.id, "0")
    await session().rows(
        "UPDATE webhook SET status = 'DISABLED', failing_since = created_at, due_at = NULL"
    )
    back = await webhook_messages.replay(world.context(), acme.id, made.id, "0")
    assert back.status is WebhookStatus.ACTIVE
    await _deliver(world)
    assert receiver.arrived == []


async def test_a_webhook_is_tried_by_one_at_a_time(world: World) -> None:
    context, release = world.context(), asyncio.Event()

    async def late(_: Arrival) -> bytes:
        await release.wait()
        return answering(200)

    async with a_receiver(late) as slow:
        acme = await world.a_tenant()
        made, _ = await webhooks.create(context, acme.id, slow.url, BALANCE)
        first = asyncio.create_task(webhook_messages.test(context, acme.id, made.id))
        await slow.has(1)
        with pytest.raises(LimitReachedError, match="a test of this webhook is running already"):
            await webhook_messages.test(context, acme.id, made.id)
        release.set()
        assert (await first)[1].is_success
    _, answer = await webhook_messages.test(context, acme.id, made.id)
    assert not answer.is_success, "nobody is there any more, and it may be tried again"


@pytest.mark.parametrize("address", ["https://xn--i-7iq.ws/hook", "https://xn--/"])
async def test_a_host_in_ascii_is_taken_as_it_goes_over_the_wire(
    world: World, address: str
) -> None:
    acme = await world.a_tenant()
    made, _ = await webhooks.create(world.context(), acme.id, address, BALANCE)
    assert made.url == address

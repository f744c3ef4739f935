"""A partner's endpoint receives every balance change, over HTTP from end to end."""

import asyncio
from collections.abc import Callable
from typing import Final

import pytest

from credit.core.roles import Role
from exporters.storage import storage_at
from resolvers import export_worker
from tests.receivers import a_receiver, answering, never
from tests.stories.clients import Client, Json, Story, check, extensions

WORDS: Final = """id url events status lastDeliveredSequence lastResponseStatus lastError
    lastAttemptAt failingSince"""
CREATE: Final = f"""mutation ($tenant: ID!, $url: URL!, $events: [WebhookEvent!]!) {{
    createWebhook(input: {{tenantId: $tenant, url: $url, events: $events}}) {{
        secret webhook {{ {WORDS} }} problems {{ code message path }} }} }}"""
CHANGE: Final = """mutation ($id: ID!) {{ {name}(input: {{webhookId: $id}}) {{
    {more} webhook {{ id status lastDeliveredSequence lastResponseStatus }}
    problems {{ code message path }} }} }}"""
REPLAY: Final = """mutation ($id: ID!, $after: String!) {
    replayWebhook(input: {webhookId: $id, afterSequence: $after}) {
        webhook { id status lastDeliveredSequence } problems { code message path } } }"""
UPDATE: Final = """mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) {
    webhook { id url events } problems { code message path } } }"""
READ: Final = f"""query ($id: ID!) {{ node(id: $id) {{ ... on Webhook {{ {WORDS}
    deliveries(first: 200) {{ totalCount nodes {{
        id event sequence messageId attempts status responseStatus error deliveredAt
        nextAttemptAt }} }} }} }} }}"""
LIST: Final = "query ($id: ID!) { tenant(id: $id) { webhooks { id url } } }"
CHANGES: Final = """query ($id: ID!) { tenant(id: $id) { balanceChanges(first: 200) { nodes {
    sequence reason credits balanceAfter overageAfter occurredAt postedAt recordedAt reference note
    digest } } } }"""
EXPORT: Final = """mutation ($id: ID!) { exportConsumption(input: {tenantId: $id, format: CSV,
    dateRange: {dates: {from: "2026-03-01", to: "2026-03-10"}}, waitSeconds: 0})
        { export { id } } }"""


async def _create(client: Client, tenant: str, url: str, *events: str) -> tuple[Json, str]:
    wanted = list(events) or ["BALANCE_CHANGED"]
    payload = await client.ask(CREATE, tenant=tenant, url=url, events=wanted)
    assert payload["createWebhook"]["problems"] == []
    return payload["createWebhook"]["webhook"], payload["createWebhook"]["secret"]


async def _change(client: Client, name: str, webhook: Json, more: str = "") -> Json:
    payload = await client.ask(CHANGE.format(name=name, more=more), id=webhook["id"])
    assert payload[name]["problems"] == []
    changed: Json = payload[name]
    return changed


async def _read(client: Client, webhook: Json) -> Json:
    found: Json = (await client.ask(READ, id=webhook["id"]))["node"]
    return found


async def _until(client: Client, webhook: Json, holds: Callable[[Json], bool]) -> Json:
    for _ in range(400):
        if holds(found := await _read(client, webhook)):
            return found
        await asyncio.sleep(0.05)
    pytest.fail(f"it never came to pass: {found}")


async def test_an_endpoint_receives_what_the_api_says_in_order_and_once(
    story: Story, operator: Client, platform: Client
) -> None:
    tenant = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    async with a_receiver() as receiver:
        webhook, secret = await _create(admin, tenant, receiver.url)
        assert (webhook["status"], webhook["url"]) == ("ACTIVE", receiver.url)
        start = int(webhook["lastDeliveredSequence"])
        await platform.record(*(story.an_event() for _ in range(5)))
        await platform.record(story.an_event())
        changes = (await admin.ask(CHANGES, id=tenant))["tenant"]["balanceChanges"]["nodes"]
        expected = [one for one in reversed(changes) if int(one["sequence"]) > start]
        arrived = await receiver.has(len(expected))
        for arrival, change in zip(arrived, expected, strict=True):
            payload = arrival.verified(secret)
            assert payload["type"] == "balance.changed"
            about = {key: payload["data"].pop(key) for key in ("tenantId", "tenantExternalId")}
            assert about == {"tenantId": tenant, "tenantExternalId": "acme"}
            assert payload["data"] == change
        through = str(start + len(expected))
        found = await _until(admin, webhook, lambda one: one["lastDeliveredSequence"] == through)
    log = found["deliveries"]
    assert log["totalCount"] == len(expected)
    assert [one["messageId"] for one in reversed(log["nodes"])] == [a.id for a in arrived]
    assert {(one["status"], one["responseStatus"], one["attempts"]) for one in log["nodes"]} == {
        ("DELIVERED", 200, 1)
    }
    assert all(one["deliveredAt"] and not one["nextAttemptAt"] for one in log["nodes"])
    await check(tenant)


async def test_an_endpoint_that_hangs_delays_no_other(
    story: Story, operator: Client, platform: Client
) -> None:
    tenant = await operator.create("acme")
    async with a_receiver(lambda _: never()) as hanging, a_receiver() as receiver:
        await _create(operator, tenant, hanging.url)
        await _create(operator, tenant, receiver.url)
        for _ in range(3):
            await platform.record(story.an_event())
            payload = len(receiver.arrived)
            await receiver.has(payload + 1, within_s=10)
        assert len(hanging.arrived) <= 1
        assert receiver.sequences == sorted(receiver.sequences)


async def test_a_partner_that_comes_back_gets_all_that_it_missed(
    story: Story, operator: Client, platform: Client
) -> None:
    """It failed, was tried again by the clock, was gone, and asks for what it has not."""
    tenant = await operator.create("acme")
    async with a_receiver(lambda _: answering(500)) as receiver:
        webhook, _ = await _create(operator, tenant, receiver.url)
        await platform.record(story.an_event())
        failing = await _until(operator, webhook, lambda one: one["status"] == "FAILING")
        assert (failing["lastResponseStatus"], failing["lastError"]) == (500, "HTTP status 500")
        head = failing["deliveries"]["nodes"][-1]
        assert (head["status"], head["attempts"]) == ("PENDING", 1)
        assert head["nextAttemptAt"] is not None
        receiver.answer = lambda _: answering(410)
        story.turn_to("2026-03-10T12:01")
        gone = await _until(operator, webhook, lambda one: one["status"] == "DISABLED")
        assert {one["status"] for one in gone["deliveries"]["nodes"]} == {"FAILED"}
        await platform.record(story.an_event())
        receiver.answer = lambda _: answering(200)
        missed = await operator.ask(REPLAY, id=webhook["id"], after=gone["lastDeliveredSequence"])
        assert missed["replayWebhook"]["webhook"]["status"] == "ACTIVE"
        newest = (await operator.ask(CHANGES, id=tenant))["tenant"]["balanceChanges"]["nodes"][0]
        found = await _until(
            operator, webhook, lambda one: one["lastDeliveredSequence"] == newest["sequence"]
        )
    first = int(gone["lastDeliveredSequence"]) + 1
    assert receiver.sequences[2:] == list(range(first, int(newest["sequence"]) + 1))
    assert found["status"] == "ACTIVE"
    ids: dict[int, set[str]] = {}
    for arrival in receiver.arrived:
        ids.setdefault(arrival.sequence, set()).add(arrival.id)
    assert {len(of_one) for of_one in ids.values()} == {1}


async def test_a_secret_is_tested_rotated_and_never_shown_again(
    story: Story, operator: Client
) -> None:
    tenant = await operator.create("acme")
    async with a_receiver() as receiver:
        webhook, old = await _create(operator, tenant, receiver.url)
        rotated = await _change(operator, "rotateWebhookSecret", webhook, "secret")
        assert rotated["secret"].startswith("whsec_")
        tried = await _change(operator, "testWebhook", webhook, "delivered")
        assert (tried["delivered"], tried["webhook"]["lastResponseStatus"]) == (True, 200)
        (arrival,) = receiver.arrived
        for secret in (old, rotated["secret"]):
            assert arrival.verified(secret)["type"] == "webhook.test"
    everything = await operator.post(READ, id=webhook["id"])
    assert "whsec_" not in everything.text
    assert old not in everything.text


async def test_a_key_tests_webhooks_six_times_a_minute_and_another_key_has_its_own_six(
    operator: Client, story: Story
) -> None:
    tenant = await operator.create("acme")
    async with a_receiver() as receiver:
        webhook, _ = await _create(operator, tenant, receiver.url)
        for _ in range(6):
            assert (await _change(operator, "testWebhook", webhook, "delivered"))["delivered"]
        document = """mutation ($id: ID!) { testWebhook(input: {webhookId: $id}) { delivered } }"""
        refused = await operator.post(document, id=webhook["id"])
        assert refused.status_code == 429
        wait_s = int(refused.headers["retry-after"])
        assert 0 < wait_s <= 10
        (error,) = refused.json()["errors"]
        used_up = {"quota": "webhookTests", "limit": 6, "retryAfter": wait_s}
        assert error["extensions"] == extensions("RATE_LIMITED", **used_up)
        assert len(receiver.arrived) == 6
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        assert (await _change(admin, "testWebhook", webhook, "delivered"))["delivered"]


async def test_a_webhook_is_moved_to_another_url_and_keeps_its_secret(
    story: Story, operator: Client, platform: Client
) -> None:
    tenant = await operator.create("acme")
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    async with a_receiver() as old, a_receiver() as new:
        webhook, secret = await _create(admin, tenant, old.url)
        moved = await admin.ask(UPDATE, input={"webhookId": webhook["id"], "url": new.url})
        expected = {"id": webhook["id"], "url": new.url, "events": ["BALANCE_CHANGED"]}
        assert moved["updateWebhook"] == {"webhook": expected, "problems": []}
        events = ["ALERT_RAISED", "BALANCE_CHANGED"]
        changed = await admin.ask(UPDATE, input={"webhookId": webhook["id"], "events": events})
        expected = {**expected, "events": events[::-1]}
        assert changed["updateWebhook"] == {"webhook": expected, "problems": []}
        await platform.record(story.an_event())
        (*_, arrival) = await new.has(1)
        assert arrival.verified(secret)["type"] == "balance.changed"
        assert old.arrived == []
    refused = await admin.ask(UPDATE, input={"webhookId": webhook["id"], "url": "http://10.0.0.1"})
    (problem,) = refused["updateWebhook"]["problems"]
    assert (problem["code"], problem["path"]) == ("INVALID", ["url"])
    assert refused["updateWebhook"]["webhook"] is None


async def test_a_deleted_webhook_is_gone(story: Story, operator: Client, platform: Client) -> None:
    tenant = await operator.create("acme")
    async with a_receiver() as receiver:
        webhook, _ = await _create(operator, tenant, receiver.url)
        listed = (await operator.ask(LIST, id=tenant))["tenant"]["webhooks"]
        assert listed == [{"id": webhook["id"], "url": receiver.url}]
        deleted = await _change(operator, "deleteWebhook", webhook)
        assert deleted["webhook"]["id"] == webhook["id"]
        await platform.record(story.an_event())
        assert (await operator.ask(LIST, id=tenant))["tenant"]["webhooks"] == []
        assert await _read(operator, webhook) is None
        again = await operator.ask(CHANGE.format(name="deleteWebhook", more=""), id=webhook["id"])
        (problem,) = again["deleteWebhook"]["problems"]
        assert (problem["code"], problem["path"]) == ("NOT_FOUND", ["webhookId"])
        assert receiver.arrived == []


@pytest.mark.parametrize(
    ("url", "events", "path"),
    [
        ("http://169.254.169.254/latest/meta-data", ["BALANCE_CHANGED"], ["url"]),
        ("https://10.0.0.1/hook", ["BALANCE_CHANGED"], ["url"]),
        ("https://[::ffff:10.0.0.1]/hook", ["BALANCE_CHANGED"], ["url"]),
        ("https://0x0a000001/hook", ["BALANCE_CHANGED"], ["url"]),
        ("https://me:you@example.com", ["BALANCE_CHANGED"], ["url"]),
        ("https://example.com", [], ["events"]),
    ],
)
async def test_what_cannot_be_delivered_is_a_problem_that_says_why(
    operator: Client, url: str, events: list[str], path: list[str]
) -> None:
    tenant = await operator.create("acme")
    payload = await operator.ask(CREATE, tenant=tenant, url=url, events=events)
    (problem,) = payload["createWebhook"]["problems"]
    assert (problem["code"], problem["path"]) == ("INVALID", path)
    assert (payload["createWebhook"]["webhook"], payload["createWebhook"]["secret"]) == (None, None)


async def test_a_partner_sees_and_makes_no_webhook(story: Story, operator: Client) -> None:
    tenant = await operator.create("acme")
    partner = await story.client(Role.PARTNER, tenant)
    for document, given in (
        (LIST, {"id": tenant}),
        (CREATE, {"tenant": tenant, "url": "https://example.com", "events": []}),
    ):
        error = await partner.refusal(document, **given)
        assert error["extensions"]["code"] == "FORBIDDEN"


async def test_the_end_of_an_export_is_delivered(
    story: Story, operator: Client, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tenant = await operator.create("acme")
    async with a_receiver() as receiver:
        await _create(operator, tenant, receiver.url, "EXPORT_FINISHED")
        requested = await operator.ask(EXPORT, id=tenant)
        assert requested["exportConsumption"]["export"] is not None
        await _write_exports(story, str(tmp_path_factory.mktemp("storage")))
        (arrival,) = await receiver.has(1)
    payload = arrival.data
    assert (payload["status"], payload["format"], payload["error"]) == ("READY", "CSV", None)
    assert (payload["from"], payload["to"]) == ("2026-03-01", "2026-03-10")
    node = "query ($id: ID!) { node(id: $id) { ... on Export { status fileName digest } } }"
    found = (await operator.ask(node, id=payload["exportId"]))["node"]
    assert found == {key: payload[key] for key in ("status", "fileName", "digest")}


async def _write_exports(story: Story, folder: str) -> None:
    settings = export_worker.WorkerSettings(storage_at(folder), clock=lambda: story.now)
    lease = await export_worker.claim(settings)
    assert lease is not None
    await export_worker.write(settings, lease)


async def test_two_tenants_never_receive_each_others_notifications(
    story: Story, operator: Client, platform: Client
) -> None:
    async with a_receiver() as one, a_receiver() as two:
        for name, receiver in (("acme", one), ("other", two)):
            tenant = await operator.create(name)
            await _create(operator, tenant, receiver.url)
            await platform.record(*(story.an_event(tenant=name) for _ in range(2)))
        for name, receiver in (("acme", one), ("other", two)):
            await receiver.has(3)
            assert {arrival.data["tenantExternalId"] for arrival in receiver.arrived} == {name}

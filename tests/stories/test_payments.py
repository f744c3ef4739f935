"""A payment service at work over HTTP: it is told of purchases, says where to pay, and settles."""

import asyncio
from typing import Final

import pytest

from credit.core.roles import Role, Scope
from credit.ledger.plans import PaymentTerms
from models import plans
from models.database import session
from resolvers import keys
from resolvers.keys import NewKey
from tests.graph.asgi_client import initialised_socket
from tests.receivers import a_receiver
from tests.stories.clients import PEPPER, Client, Json, Story, check
from tests.world import a_plan

CREATE: Final = """mutation ($url: URL!, $events: [WebhookEvent!]!, $tenant: ID) {
    createWebhook(input: {url: $url, events: $events, tenantId: $tenant}) {
        secret webhook { id tenantId status events } problems { code message path } } }"""
WEBHOOKS: Final = """{ webhooks { id tenantId url status lastDeliveredSequence
    deliveries(first: 50) { totalCount nodes { id event sequence status attempts } } } }"""
BUY: Final = """mutation ($tenant: ID!, $key: String!) {
    buyCredits(input: {tenantId: $tenant, credits: "40", idempotencyKey: $key}) {
        purchase { id status paymentUrl requestedBy tenantExternalId }
        problems { code message } } }"""
SET_URL: Final = """mutation ($id: ID!, $url: URL!) {
    setPaymentUrl(input: {purchaseId: $id, url: $url}) {
        purchase { id status paymentUrl } problems { code message path } } }"""
SETTLE: Final = """mutation ($id: ID!, $reference: String!) {
    settlePurchase(input: {purchaseId: $id, paymentReference: $reference}) {
        purchase { id status paymentUrl } problems { code } } }"""
DECLINE: Final = """mutation ($id: ID!) {
    declinePurchase(input: {purchaseId: $id, reason: "The card has expired."}) {
        purchase { id status declineReason } problems { code } } }"""
REFUND: Final = """mutation ($id: ID!) {
    refundPurchase(input: {purchaseId: $id, idempotencyKey: "refund", reason: "asked for it"}) {
        purchase { status } problems { code } } }"""
MINE: Final = """query ($tenant: ID!, $status: PurchaseStatus) { tenant(id: $tenant) {
    purchases(status: $status) { totalCount nodes { id status paymentUrl requestedBy } } } }"""
ALL: Final = """query ($status: PurchaseStatus, $last: Int, $before: String) {
    purchases(status: $status, last: $last, before: $before) {
        totalCount pageInfo { hasPreviousPage startCursor }
        nodes { id tenantId tenantExternalId credits price { amount currency } requestedBy
            purchasedAt paymentUrl declineReason } } }"""
FOLLOW: Final = """subscription ($tenant: ID!) { purchaseChanged(tenantId: $tenant) {
    event number happenedAt purchase { id status paymentUrl } } }"""
EVENTS: Final = [f"PURCHASE_{name}" for name in ("REQUESTED", "SETTLED", "DECLINED", "REFUNDED")]
PAGE: Final = "https://pay.example/81"


@pytest.fixture
async def service(story: Story) -> Client:
    """A payment service with its key."""
    await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])
    new = NewKey("payments", Role.PLATFORM, scopes=frozenset({Scope.PURCHASES_SETTLE}))
    _, key = await keys.create(new, PEPPER.encode(), story.now)
    return Client(story.http, key)


async def _buy(client: Client, tenant: str, key: str = "first") -> Json:
    payload = (await client.ask(BUY, tenant=tenant, key=key))["buyCredits"]
    assert payload["problems"] == []
    purchase: Json = payload["purchase"]
    return purchase


async def test_a_purchase_is_requested_paid_on_a_page_and_settled(
    story: Story, operator: Client, service: Client
) -> None:
    async with a_receiver() as receiver:
        created = await service.ask(CREATE, url=receiver.url, events=EVENTS)
        webhook, secret = created["createWebhook"]["webhook"], created["createWebhook"]["secret"]
        assert (webhook["tenantId"], webhook["events"]) == (None, EVENTS)
        tenant = await operator.create("acme", plan="prepaid")
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        bought = await _buy(admin, tenant)
        assert bought == {
            "id": bought["id"],
            "status": "PENDING",
            "paymentUrl": None,
            "requestedBy": "a TENANT_ADMIN",
            "tenantExternalId": "acme",
        }
        assert await _buy(admin, tenant) == bought
        payload = (await receiver.has(1))[0].verified(secret)
        assert payload["type"] == "purchase.requested"
        told = payload["data"]
        assert (told["purchaseId"], told["tenantId"]) == (bought["id"], tenant)
        assert (told["credits"], told["priceAmount"], told["priceCurrency"]) == ("40", "180", "EUR")

        named = await service.ask(SET_URL, id=told["purchaseId"], url=PAGE)
        assert named["setPaymentUrl"]["purchase"]["paymentUrl"] == PAGE
        mine = (await admin.ask(MINE, tenant=tenant, status="PENDING"))["tenant"]["purchases"]
        assert [one["paymentUrl"] for one in mine["nodes"]] == [PAGE]

        for _ in range(2):
            settled = await service.ask(SETTLE, id=bought["id"], reference="payment-1")
            assert settled["settlePurchase"]["purchase"] == {
                "id": bought["id"],
                "status": "SETTLED",
                "paymentUrl": None,
            }
        late = (await service.ask(SET_URL, id=bought["id"], url=PAGE))["setPaymentUrl"]
        assert [one["code"] for one in late["problems"]] == ["ALREADY_DONE"]
        mine = (await admin.ask(MINE, tenant=tenant, status="PENDING"))["tenant"]["purchases"]
        assert mine == {"totalCount": 0, "nodes": []}
        await operator.ask(REFUND, id=bought["id"])
        declined = await _buy(admin, tenant, "second")
        answer = await service.ask(DECLINE, id=declined["id"])
        assert answer["declinePurchase"]["purchase"]["declineReason"] == "The card has expired."
        arrived = [arrival.verified(secret) for arrival in await receiver.has(5)]
        assert [(one["type"], one["data"]["status"]) for one in arrived] == [
            ("purchase.requested", "PENDING"),
            ("purchase.settled", "SETTLED"),
            ("purchase.refunded", "REFUNDED"),
            ("purchase.requested", "PENDING"),
            ("purchase.declined", "DECLINED"),
        ]
        (shown,) = (await service.ask(WEBHOOKS))["webhooks"]
        assert (shown["id"], shown["lastDeliveredSequence"]) == (webhook["id"], "0")
        assert shown["deliveries"]["totalCount"] == 5
    await check(tenant)


async def test_a_payment_service_works_off_what_is_pending_oldest_first(
    story: Story, operator: Client, service: Client
) -> None:
    tenants = [await operator.create(name, plan="prepaid") for name in ("one", "two", "three")]
    bought = []
    for minute, tenant in enumerate(tenants, 1):
        story.turn_to(f"2026-03-10T12:0{minute}")
        bought.append(await _buy(operator, tenant))
    await service.ask(SETTLE, id=bought[1]["id"], reference="payment-1")
    first = (await service.ask(ALL, status="PENDING", last=1))["purchases"]
    assert first["totalCount"] == 2
    assert first["pageInfo"]["hasPreviousPage"]
    (oldest,) = first["nodes"]
    assert (oldest["id"], oldest["tenantId"], oldest["tenantExternalId"]) == (
        *(bought[0]["id"], tenants[0], "one"),
    )
    assert oldest["price"] == {"amount": "180", "currency": "EUR"}
    cursor = first["pageInfo"]["startCursor"]
    second = (await service.ask(ALL, status="PENDING", last=1, before=cursor))["purchases"]
    assert [one["id"] for one in second["nodes"]] == [bought[2]["id"]]
    everything = (await operator.ask(ALL, status=None))["purchases"]
    assert [one["id"] for one in everything["nodes"]] == [one["id"] for one in reversed(bought)]


async def test_the_tenant_and_the_service_follow_a_purchase_from_the_request_to_the_payment(
    story: Story, operator: Client, service: Client
) -> None:
    tenant = await operator.create("acme", plan="prepaid")
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    await _buy(admin, tenant, "before")
    async with (
        initialised_socket(story.app, f"Bearer {admin.key}") as mine,
        initialised_socket(story.app, f"Bearer {service.key}") as theirs,
    ):
        for connection in (mine, theirs):
            connection.subscribe("1", FOLLOW, tenant=tenant)
        await asyncio.sleep(0.5)  # until both are subscribed: they begin with what comes next
        bought = await _buy(admin, tenant)
        await service.ask(SET_URL, id=bought["id"], url=PAGE)
        await service.ask(SETTLE, id=bought["id"], reference="payment-1")
        for connection in (mine, theirs):
            seen = [
                (await connection.receive())["payload"]["data"]["purchaseChanged"] for _ in range(3)
            ]
            assert [(one["event"], one["number"]) for one in seen] == [
                *(("REQUESTED", "2"), ("PAYMENT_URL_SET", "3"), ("SETTLED", "4")),
            ]
            assert {one["purchase"]["id"] for one in seen} == {bought["id"]}
            assert seen[-1]["purchase"]["status"] == "SETTLED"
            assert connection.nothing_more()


async def test_other_keys_are_refused_as_roles_say(
    story: Story, operator: Client, platform: Client, service: Client
) -> None:
    tenant = await operator.create("acme", plan="prepaid")
    other = await operator.create("other", plan="prepaid")
    bought = await _buy(operator, tenant)
    admin, partner = (
        await story.client(Role.TENANT_ADMIN, tenant),
        await story.client(Role.PARTNER, tenant),
    )
    for client in (admin, partner, platform):
        for document in (ALL, WEBHOOKS):
            assert (await client.refusal(document))["extensions"]["code"] == "FORBIDDEN"
        refused = await client.refusal(SET_URL, id=bought["id"], url=PAGE)
        assert refused["extensions"]["code"] == "FORBIDDEN"
    for client in (admin, partner, platform):
        refused = await client.refusal(CREATE, url="https://a.example/hook", events=EVENTS)
        assert refused["extensions"]["code"] == "FORBIDDEN"
    mine = await service.ask(CREATE, url="https://a.example/hook", events=EVENTS)
    of_tenant = {"url": "https://a.example/hook", "events": EVENTS, "tenant": tenant}
    refused = await service.refusal(CREATE, **of_tenant)
    assert refused["extensions"]["code"] == "FORBIDDEN"
    node = "query ($id: ID!) { node(id: $id) { id ... on Webhook { url tenantId } } }"
    shared = mine["createWebhook"]["webhook"]["id"]
    assert (await operator.ask(node, id=shared))["node"]["tenantId"] is None
    assert (await admin.ask(node, id=shared))["node"] is None
    theirs = await _buy(operator, other)
    assert (await admin.ask("query ($id: ID!) { node(id: $id) { id } }", id=theirs["id"])) == {
        "node": None
    }


async def test_a_page_to_pay_on_is_https_and_refused_otherwise(
    operator: Client, service: Client
) -> None:
    tenant = await operator.create("acme", plan="prepaid")
    bought = await _buy(operator, tenant)
    for url in ("http://pay.example/81", "https://ann:secret@pay.example/81"):
        answer = (await service.ask(SET_URL, id=bought["id"], url=url))["setPaymentUrl"]
        (problem,) = answer["problems"]
        assert (problem["code"], problem["path"]) == ("INVALID", ["url"])
        assert answer["purchase"] is None

"""Answers that go on: which requests get them, how they look, and when they end."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Final

import pytest

import graph.protocol.stream
from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from resolvers.persisted_documents import digest_of
from tests.graph.asgi_client import initialised_socket, sent_request
from tests.graph.http_client import (
    JSON,
    RESPONSE,
    Service,
    codes,
    context_by_role,
    costing,
    extensions,
)
from tests.graph.subscribers import BALANCE, EXPORT, SubscribedService, a_subscribed_service
from tests.world import World

APP: Final = make_graphql_app(context_by_role)
EVENTS: Final = "text/event-stream"
URQL: Final = f"{RESPONSE}, application/graphql+json, {JSON}, {EVENTS}, multipart/mixed"
PARTS: Final = "multipart/mixed"
APOLLO: Final = f"{PARTS};boundary=graphql;subscriptionSpec=1.0,{RESPONSE},{JSON};q=0.9"
WHO: Final = "{ viewer { role } }"
NOTHING: Final = """mutation { settlePurchase(input: {purchaseId: "x", paymentReference: "p"}) {
    problems { code } } }"""
OPERATOR: Final = {"data": {"viewer": {"role": "OPERATOR"}}, **costing(4)}
FOLLOW: Final = 'subscription { balanceChanged(tenantId: "x") { sequence } }'


@pytest.fixture
def engine() -> str:
    """What is claimed here is of the protocol, whatever database is behind it."""
    return "sqlite"


@pytest.fixture
async def subscribed(world: World) -> AsyncIterator[SubscribedService]:
    made = await a_subscribed_service(world)
    async with made.streams.running():
        yield made


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are looked at again after a moment, and silence is broken after another."""
    monkeypatch.setattr(graph.protocol.stream, "REVALIDATE_S", 0.05)
    monkeypatch.setattr(graph.protocol.stream, "KEEP_ALIVE_S", 0.1)
    monkeypatch.setattr("graph.protocol.credentials.UNAVAILABLE_S", 0.3)


def follow(subscribed: SubscribedService, after: str | None = "0") -> dict[str, object]:
    return {"query": BALANCE, "variables": {"id": subscribed.id, "after": after}}


def change(sequence: int, reason: str, balance: str) -> tuple[str, object]:
    """A change as an event."""
    told = {"sequence": str(sequence), "reason": reason, "balanceAfter": balance}
    return "next", {"data": {"balanceChanged": told}, **costing(6, 200)}


# ── who gets events ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("accept", [EVENTS, URQL, f"{EVENTS}, {JSON};q=0.5", "TEXT/Event-Stream"])
async def test_a_subscription_is_told_as_events(
    subscribed: SubscribedService, method: str, accept: str
) -> None:
    async with sent_request(
        subscribed.app, follow(subscribed), method=method, accept=accept
    ) as client:
        status, headers = await client.start()
        assert status == 200
        assert headers["content-type"] == f"{EVENTS}; charset=utf-8"
        assert headers["cache-control"] == "no-store, no-transform"
        assert await client.event() == change(1, "ALLOCATION", "100")
        await subscribed.write()
        assert await client.event() == change(2, "CONSUMPTION", "99")


@pytest.mark.parametrize("accept", ["*/*", JSON, RESPONSE, "text/*", f"{EVENTS};q=0, */*"])
async def test_who_does_not_name_events_gets_no_subscription(service: Service, accept: str) -> None:
    assert (await service.post(FOLLOW, accept=accept)).status_code == 406


async def test_urql_s_queries_are_answered_as_json(service: Service) -> None:
    answer = await service.post(WHO, accept=URQL)
    assert answer.headers["content-type"] == f"{RESPONSE}; charset=utf-8"
    assert answer.json() == OPERATOR


async def test_who_takes_events_alone_is_told_a_query_and_a_mutation_as_events(
    service: Service,
) -> None:
    answer = await service.post(WHO, accept=EVENTS)
    assert answer.headers["content-type"] == f"{EVENTS}; charset=utf-8"
    data = json.dumps(OPERATOR, separators=(",", ":"))
    assert answer.text == f":\n\nevent: next\ndata: {data}\n\nevent: complete\ndata:\n\n"
    answer = await service.post(NOTHING, accept=EVENTS)
    assert '"code":"NOT_FOUND"' in answer.text
    answer = await service.post("{ nonsense }", accept=EVENTS)
    assert '"code":"BAD_REQUEST"' in answer.text
    assert answer.text.endswith("event: complete\ndata:\n\n")


async def test_a_mutation_by_get_changes_nothing_for_events_either(service: Service) -> None:
    answer = await service.send("GET", accept=EVENTS, params={"query": NOTHING})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_without_a_key_there_are_no_events(service: Service) -> None:
    answer = await service.post(FOLLOW, accept=EVENTS, role=None)
    assert (answer.status_code, codes(answer)) == (401, {"UNAUTHENTICATED"})


async def test_what_is_no_request_is_refused_as_ever(service: Service) -> None:
    for body in (b"{", b"[]", b'{"query": 5}'):
        answer = await service.send("POST", accept=EVENTS, content=body, content_type=JSON)
        assert answer.status_code == 400
        assert answer.headers["content-type"].startswith(JSON)


async def test_a_subscription_is_registered_when_it_begins_and_runs_by_its_hash_from_then_on(
    subscribed: SubscribedService,
) -> None:
    extension = {"persistedQuery": {"version": 1, "sha256Hash": digest_of(BALANCE)}}
    asking = {"variables": {"id": subscribed.id, "after": "0"}, "extensions": extension}
    registering = {**asking, "query": BALANCE}
    async with sent_request(subscribed.app, registering) as client:
        await client.start()
        assert await client.event() == change(1, "ALLOCATION", "100")
    for method in ("GET", "POST"):
        async with sent_request(subscribed.app, asking, method=method) as client:
            await client.start()
            assert await client.event() == change(1, "ALLOCATION", "100")
    async with initialised_socket(subscribed.app) as client:
        client.send({"type": "subscribe", "id": "1", "payload": asking})
        frame = await client.receive()
        assert ("next", frame["payload"]) == change(1, "ALLOCATION", "100")
        await subscribed.write()
        frame = await client.receive()
        assert ("next", frame["payload"]) == change(2, "CONSUMPTION", "99")


async def test_a_subscription_that_may_not_begin_is_not_registered(
    subscribed: SubscribedService,
) -> None:
    extension = {"persistedQuery": {"version": 1, "sha256Hash": digest_of(EXPORT)}}
    asking = {"variables": {"id": "x"}, "extensions": extension}
    registering = {**asking, "query": EXPORT}
    async with sent_request(subscribed.app, registering, key=Role.PARTNER) as client:
        await client.start()
        assert "FORBIDDEN" in str(await client.event())
    async with sent_request(subscribed.app, asking) as client:
        assert (await client.start())[0] == 400
        assert "PERSISTED_QUERY_NOT_FOUND" in await client.chunk()


# ── how they look ────────────────────────────────────────────────────────────────────────────────


async def test_frames_end_in_line_feeds_and_hold_one_line_of_data(
    subscribed: SubscribedService,
) -> None:
    async with sent_request(subscribed.app, follow(subscribed)) as client:
        await client.start()
        assert await client.chunk() == ":\n\n"
        frame = await client.chunk()
        assert frame.startswith('event: next\ndata: {"data":{"balanceChanged":{"sequence":"1",')
        assert frame.endswith('"maximum":200}}}\n\n')
        assert "\r" not in frame


async def test_a_subscription_that_ends_is_completed(subscribed: SubscribedService) -> None:
    export = await subscribed.an_export()
    asking = {"query": EXPORT, "variables": {"id": export}}
    async with sent_request(subscribed.app, asking) as client:
        await client.start()
        assert await client.event() == (
            "next",
            {"data": {"exportProgressed": {"status": "QUEUED"}}, **costing(4, 200)},
        )
        await subscribed.cancel_exports()
        cancelled = {"data": {"exportProgressed": {"status": "CANCELLED"}}, **costing(4, 200)}
        assert await client.event() == ("next", cancelled)
        assert await client.event() == ("complete", None)
        assert await client.chunk() == ""
        await client.finished()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (FOLLOW, "BAD_REQUEST"),
        ("subscription { nonsense }", "BAD_REQUEST"),
        ('subscription { exportProgressed(exportId: "x") { id } }', "FORBIDDEN"),
    ],
)
async def test_a_subscription_that_cannot_begin_is_told_why(query: str, code: str) -> None:
    async with sent_request(APP, {"query": query}, key=Role.PARTNER) as client:
        assert (await client.start())[0] == 200
        name, payload = await client.event()
        assert name == "next"
        assert {error["extensions"]["code"] for error in payload["errors"]} == {code}
        assert "data" not in payload
        assert await client.event() == ("complete", None)


async def test_a_stream_that_breaks_says_an_id_and_no_more(
    subscribed: SubscribedService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resolvers.retrying.RETRY_FOR_S", 0)
    asking = {"query": EXPORT, "variables": {"id": await subscribed.an_export()}}
    async with sent_request(subscribed.app, asking) as client:
        await client.start()
        await client.event()
        await subscribed.lose_exports()
        _, payload = await client.event()
        (error,) = payload["errors"]
        assert error["extensions"]["code"] == "INTERNAL"
        assert "export" not in error["message"]
        assert await client.event() == ("complete", None)


async def test_silence_is_broken_by_comments(subscribed: SubscribedService, often: None) -> None:
    async with sent_request(subscribed.app, follow(subscribed, None)) as client:
        await client.start()
        for _ in range(3):
            assert await client.chunk() == ":\n\n"
        await subscribed.write()
        assert await client.event() == change(2, "CONSUMPTION", "99")


# ── parts of one answer, as Apollo takes them ────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "accept",
    [
        APOLLO,
        'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
        f"{PARTS};subscriptionSpec=1.0, {EVENTS};q=0.9",
    ],
)
async def test_a_subscription_is_told_in_parts(subscribed: SubscribedService, accept: str) -> None:
    async with sent_request(subscribed.app, follow(subscribed), accept=accept) as client:
        status, headers = await client.start()
        assert status == 200
        assert headers["content-type"] == f'{PARTS}; boundary="graphql"; subscriptionSpec="1.0"'
        assert await client.chunk() == "\r\n--graphql"
        head, told = (await client.chunk()).split("\r\n\r\n")
        assert head == "\r\ncontent-type: application/json"
        text, boundary = told.split("\r\n")
        assert json.loads(text) == {"payload": change(1, "ALLOCATION", "100")[1]}
        assert boundary == "--graphql", "which tells that the part is whole"


async def test_parts_end_as_their_subscription_does(
    subscribed: SubscribedService, often: None
) -> None:
    asking = {"query": EXPORT, "variables": {"id": await subscribed.an_export()}}
    async with sent_request(subscribed.app, asking, accept=APOLLO) as client:
        await client.start()
        await client.chunk()
        assert "QUEUED" in await client.chunk()
        assert "\r\n\r\n{}\r\n--graphql" in await client.chunk(), "silence is broken"
        await subscribed.cancel_exports()
        while "CANCELLED" not in (chunk := await client.chunk()):
            assert "{}" in chunk
        assert await client.chunk() == "--\r\n"
        assert await client.chunk() == ""


async def test_a_subscription_in_parts_that_cannot_begin_is_told_why() -> None:
    async with sent_request(APP, {"query": FOLLOW}, accept=APOLLO) as client:
        assert (await client.start())[0] == 200
        await client.chunk()
        assert '{"payload":{"errors":[{' in await client.chunk()
        assert await client.chunk() == "--\r\n"


async def test_parts_for_deferred_fields_are_not_meant(service: Service) -> None:
    deferring = f"{PARTS};deferSpec=20220824, {JSON}"
    assert (await service.post(FOLLOW, accept=deferring)).status_code == 406
    answer = await service.post(WHO, accept=deferring)
    assert answer.headers["content-type"] == f"{JSON}; charset=utf-8"


async def test_apollo_s_queries_are_answered_as_json(service: Service) -> None:
    answer = await service.post(WHO, accept=APOLLO)
    assert answer.headers["content-type"] == f"{RESPONSE}; charset=utf-8"
    assert answer.json() == OPERATOR


# ── when they end ────────────────────────────────────────────────────────────────────────────────


async def test_a_client_that_hangs_up_follows_no_more(subscribed: SubscribedService) -> None:
    async with sent_request(subscribed.app, follow(subscribed)) as client:
        await client.start()
        await client.event()
    assert not subscribed.streams._streams


async def test_nor_does_one_that_hangs_up_while_it_is_told_something(
    subscribed: SubscribedService,
) -> None:
    async with sent_request(subscribed.app, follow(subscribed)) as client:
        await client.start()
        client.reading.clear()
        await subscribed.has_subscriber()
        client.put({"type": "http.disconnect"})
        await client.finished()
        assert not subscribed.streams._streams


async def test_events_end_with_their_key(subscribed: SubscribedService, often: None) -> None:
    async with sent_request(subscribed.app, follow(subscribed), key=Role.PARTNER) as client:
        await client.start()
        await client.event()
        subscribed.revoked.add(Role.PARTNER)
        _, payload = await client.event()
        assert payload["errors"][0]["extensions"] == extensions("UNAUTHENTICATED")
        assert await client.event() == ("complete", None)
        await client.finished()
    assert not subscribed.streams._streams


async def test_who_was_slow_hears_nothing_that_its_key_no_longer_opens(
    subscribed: SubscribedService, often: None
) -> None:
    await subscribed.write(3)
    async with sent_request(subscribed.app, follow(subscribed), key=Role.PARTNER) as client:
        await client.start()
        assert await client.event() == change(1, "ALLOCATION", "100")
        client.reading.clear()
        subscribed.revoked.add(Role.PARTNER)
        await asyncio.sleep(0.1)
        client.reading.set()
        received = [await client.event() for _ in range(3)]
        assert received[0] == change(2, "CONSUMPTION", "99")  # which was on its way
        assert [name for name, _ in received] == ["next", "next", "complete"]
        assert "errors" in received[1][1]


async def test_a_moment_without_a_database_ends_nothing(
    subscribed: SubscribedService, often: None
) -> None:
    async with sent_request(subscribed.app, follow(subscribed, None)) as client:
        await client.start()
        await client.chunk()
        subscribed.away = True
        await asyncio.sleep(0.15)
        subscribed.away = False
        await subscribed.write()
        assert await client.event() == change(2, "CONSUMPTION", "99")


async def test_a_stream_ends_when_the_service_stops_and_its_client_may_connect_again(
    subscribed: SubscribedService,
) -> None:
    stopping = asyncio.Event()
    state = {graph.protocol.stream.STOPPING: stopping}
    async with (
        sent_request(subscribed.app, follow(subscribed), state=state) as client,
        sent_request(subscribed.app, follow(subscribed), accept=APOLLO, state=state) as apollo,
    ):
        await client.start()
        assert await client.event() == change(1, "ALLOCATION", "100")
        await apollo.start()
        assert await apollo.chunk() == "\r\n--graphql"
        assert "ALLOCATION" in await apollo.chunk()
        stopping.set()
        while (last := await client.chunk()) == ":\n\n":
            pass
        assert last == ": the service stops, connect again\n\n"
        assert await client.chunk() == "", "without `complete`, after which clients are through"
        _head, part = (await apollo.chunk()).split("\r\n\r\n")
        told = json.loads(part.split("\r\n")[0])
        assert told["payload"] is None
        assert told["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
        assert part.endswith("--graphql--\r\n")

"""graphql-transport-ws: what breaks the protocol closes the socket, what fails does not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, Final

import orjson
import pytest
from starlette.types import ASGIApp

import graph.protocol.socket
from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from graph.protocol.socket import MOST_OPERATIONS
from resolvers import metering
from tests.graph.asgi_client import PROTOCOL, AsgiClient, a_socket, initialised_socket
from tests.graph.http_client import context_by_role, costing, extensions
from tests.graph.subscribers import BALANCE, EXPORT, SubscribedService, a_subscribed_service
from tests.world import World

APP: Final = make_graphql_app(context_by_role, ("https://app.example.com",))
WHO: Final = "{ viewer { role } }"
SETTLE: Final = """mutation { settlePurchase(input: {purchaseId: "x", paymentReference: "p"}) {
    problems { code } } }"""
INIT: Final = {"type": "connection_init", "payload": {"Authorization": "OPERATOR"}}


@pytest.fixture
def engine() -> str:
    """What is claimed here is of the protocol, whatever database is behind it."""
    return "sqlite"


@pytest.fixture
async def service(world: World) -> AsyncIterator[SubscribedService]:
    made = await a_subscribed_service(world)
    async with made.streams.running():
        yield made


@asynccontextmanager
async def opened(app: ASGIApp = APP) -> AsyncIterator[AsgiClient]:
    """A socket whose client has not said anything yet."""
    async with a_socket(app) as client:
        await client.next()
        yield client


async def answer(client: AsgiClient, name: str, query: str, **variables: object) -> dict[str, Any]:
    """What an operation is answered with, once."""
    client.subscribe(name, query, **variables)
    frame = await client.receive()
    assert frame["id"] == name
    if frame["type"] == "next":
        assert await client.receive() == {"id": name, "type": "complete"}
    return frame


# ── opening ──────────────────────────────────────────────────────────────────────────────────────


async def test_the_sub_protocol_is_agreed_on() -> None:
    async with a_socket(APP, ("graphql-ws", PROTOCOL)) as client:
        assert await client.next() == {"type": "websocket.accept", "subprotocol": PROTOCOL}


@pytest.mark.parametrize("protocols", [(), ("graphql-ws",), ("GRAPHQL-TRANSPORT-WS",), ("x", "y")])
async def test_without_it_and_with_the_legacy_one_the_socket_is_closed(
    protocols: tuple[str, ...],
) -> None:
    async with a_socket(APP, protocols, authorization="OPERATOR") as client:
        assert await client.next() == {"type": "websocket.accept"}
        client.send({"type": "connection_init"}, {"type": "start", "id": "1"})
        assert (await client.closed())[0] == 4406


@pytest.mark.parametrize("origin", [None, "https://app.example.com", "http://insights.test"])
async def test_pages_of_allowed_origins_open_sockets(origin: str | None) -> None:
    async with a_socket(APP, **({"origin": origin} if origin else {})) as client:
        assert (await client.next())["type"] == "websocket.accept"


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example.com",
        "http://app.example.com",
        "https://app.example.com.evil.example",
        "http://insights.test.evil.example",
        "null",
        "",
        "http://[bad",
    ],
)
async def test_pages_of_others_do_not(origin: str) -> None:
    async with a_socket(APP, origin=origin, authorization="OPERATOR") as client:
        assert await client.next() == {"type": "websocket.close", "code": 1008}


@pytest.mark.parametrize(
    "payload",
    [
        {"Authorization": "PARTNER"},
        {"authorization": "PARTNER"},
        {"headers": {"Authorization": "PARTNER"}},
    ],
)
async def test_a_key_comes_with_the_init(payload: dict[str, object]) -> None:
    async with opened() as client:
        client.send({"type": "connection_init", "payload": payload})
        assert await client.receive() == {"type": "connection_ack"}
        data = (await answer(client, "1", WHO))["payload"]["data"]
        assert data == {"viewer": {"role": "PARTNER"}}


@pytest.mark.parametrize("init", [{}, {"payload": None}, {"payload": {}}, {"payload": {"a": 1}}])
async def test_or_in_the_header(init: dict[str, object]) -> None:
    async with a_socket(APP, authorization="TENANT_ADMIN") as client:
        await client.next()
        client.send({"type": "connection_init", **init})
        assert await client.receive() == {"type": "connection_ack"}


@pytest.mark.parametrize(
    "payload", [None, {}, {"Authorization": "nobody"}, {"Authorization": ""}, {"Authorization": 5}]
)
async def test_without_a_valid_key_it_is_closed(payload: object) -> None:
    async with opened() as client:
        client.send({"type": "connection_init", "payload": payload})
        assert (await client.closed())[0] == 4403


async def test_a_bad_key_in_the_init_is_not_mended_by_the_header() -> None:
    async with a_socket(APP, authorization="OPERATOR") as client:
        await client.next()
        client.send({"type": "connection_init", "payload": {"Authorization": "nobody"}})
        assert (await client.closed())[0] == 4403


async def test_nobody_is_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph.protocol.socket, "INIT_S", 0.05)
    async with opened() as client:
        client.send({"type": "ping"})
        assert await client.receive() == {"type": "pong"}
        assert (await client.closed())[0] == 4408


# ── what breaks the protocol ─────────────────────────────────────────────────────────────────────


def _subscribe(**parts: object) -> dict[str, object]:
    return {"type": "subscribe", "id": "1", "payload": {"query": WHO}, **parts}


@pytest.mark.parametrize(
    "text",
    [
        *("[]", '[{"type": "connection_init"}]', '"x"', '""', "5", "null", "true", "{}", "1.5"),
        "",
        "{",
        "nonsense",
        "[" * 60_000,
        '{"type": NaN}',
        '{"type": "\\ud800"}',
    ],
)
@pytest.mark.parametrize("begun", [True, False])
async def test_what_is_no_frame_closes_the_socket(text: str, begun: bool) -> None:
    async with initialised_socket(APP) if begun else opened() as client:
        client.put({"type": "websocket.receive", "text": text})
        assert (await client.closed())[0] == 4400


async def test_binary_frames_close_it_too() -> None:
    for message in ({"bytes": orjson.dumps(INIT)}, {"bytes": b"\xff", "text": None}):
        async with opened() as client:
            client.put({"type": "websocket.receive", **message})
            assert (await client.closed())[0] == 4400


@pytest.mark.parametrize(
    "frame",
    [
        {"type": "start", "id": "1", "payload": {"query": WHO}},
        {"type": "connection_terminate"},
        {"type": "connection_ack"},
        {"type": "next", "id": "1", "payload": {}},
        {"type": ["subscribe"]},
        {"type": {"a": 1}},
        {"type": None},
        {"id": "1"},
        _subscribe(payload=None),
        _subscribe(payload="x"),
        _subscribe(payload=[]),
        _subscribe(payload={}),
        _subscribe(payload={"query": None}),
        _subscribe(payload={"query": {}}),
        _subscribe(payload={"query": WHO, "variables": []}),
        _subscribe(payload={"query": WHO, "variables": "x"}),
        _subscribe(payload={"query": WHO, "operationName": 1}),
        _subscribe(payload={"query": WHO, "extensions": 1}),
        _subscribe(id=None),
        _subscribe(id=""),
        _subscribe(id=5),
        _subscribe(id=["1"]),
        _subscribe(id={"a": 1}),
        {"type": "subscribe", "id": "1"},
        {"type": "subscribe", "payload": {"query": WHO}},
        {"type": "complete"},
        {"type": "complete", "id": ["1"]},
        {"type": "complete", "id": None},
    ],
)
async def test_a_frame_that_makes_no_sense_closes_the_socket(frame: dict[str, object]) -> None:
    async with initialised_socket(APP) as client:
        client.send(frame)
        code, reason = await client.closed()
        assert code == 4400
        assert reason
        assert len(reason.encode()) <= 123


@pytest.mark.parametrize("payload", ["x", [], 5, True])
async def test_so_does_an_init_whose_payload_is_no_object(payload: object) -> None:
    async with opened() as client:
        client.send({"type": "connection_init", "payload": payload})
        assert (await client.closed())[0] == 4400


async def test_a_second_init_closes_the_socket() -> None:
    async with initialised_socket(APP) as client:
        client.send(INIT)
        assert (await client.closed())[0] == 4429


async def test_operations_wait_for_the_init() -> None:
    async with a_socket(APP, authorization="OPERATOR") as client:
        await client.next()
        client.subscribe("1", WHO)
        assert (await client.closed())[0] == 4401


async def test_an_id_is_taken_by_one_operation_at_a_time(service: SubscribedService) -> None:
    async with initialised_socket(service.app) as client:
        client.subscribe("é" * 200, BALANCE, id=service.id)
        client.subscribe("é" * 200, WHO)
        code, reason = await client.closed()
        assert code == 4409
        assert len(reason.encode()) <= 123
    await service.has_no_subscribers()


async def test_an_id_is_free_again_after_its_operation() -> None:
    async with initialised_socket(APP) as client:
        for _ in range(3):
            await answer(client, "1", WHO)


# ── what fails, and leaves the socket open ───────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ viewer", "BAD_REQUEST"),
        ("subscription {", "BAD_REQUEST"),
        ("{ nonsense }", "BAD_REQUEST"),
        ("subscription { nonsense }", "BAD_REQUEST"),
        ("fragment F on Viewer { role }", "BAD_REQUEST"),
        ("fragment F on Subscription { balanceChanged { id } }", "BAD_REQUEST"),
        ("query A { viewer { role } } query B { viewer { role } }", "BAD_REQUEST"),
        ("subscription { balanceChanged(of: 1) { sequence } }", "BAD_REQUEST"),
        ('subscription { balanceChanged(tenantId: "x") { sequence } }', "BAD_REQUEST"),
        ('subscription { exportProgressed(exportId: "x") { id } }', "BAD_REQUEST"),
        (f"subscription {{ {'a { ' * 11}b{' }' * 11} }}", "BAD_REQUEST"),
        ("subscription { " + "x " * 1001 + "}", "BAD_REQUEST"),
        ("subscription { a: balanceChanged { id } b: balanceChanged { id } }", "BAD_REQUEST"),
    ],
)
async def test_an_operation_that_cannot_begin_is_an_error_under_its_id(
    query: str, code: str
) -> None:
    async with initialised_socket(APP) as client:
        frame = await answer(client, "odd", query)
        assert frame["type"] == "error"
        assert {error["extensions"]["code"] for error in frame["payload"]} == {code}
        assert (await answer(client, "even", WHO))["type"] == "next"


async def test_an_unknown_operation_name_is_an_error_under_its_id() -> None:
    two = "query A { viewer { role } } subscription B { balanceChanged { id } }"
    async with initialised_socket(APP) as client:
        for query, name in ((WHO, "Other"), (two, "C")):
            payload = {"query": query, "operationName": name}
            client.send({"type": "subscribe", "id": "1", "payload": payload})
            assert (await client.receive())["type"] == "error"
        payload = {"query": two.replace("{ id }", ""), "operationName": "A"}
        client.send({"type": "subscribe", "id": "1", "payload": payload})
        assert (await client.receive())["type"] == "error"


async def test_what_a_role_may_not_follow_is_forbidden() -> None:
    export = 'subscription { exportProgressed(exportId: "x") { id } }'
    async with initialised_socket(APP, Role.PARTNER) as client:
        (error,) = (await answer(client, "1", export))["payload"]
        assert error["extensions"] == extensions("FORBIDDEN")
    async with initialised_socket(APP, Role.PLATFORM) as client:
        (*_, error) = (await answer(client, "1", BALANCE, id="x"))["payload"]
        assert error["extensions"] == extensions("FORBIDDEN")


async def test_queries_and_mutations_are_answered_over_a_socket() -> None:
    async with initialised_socket(APP) as client:
        data = (await answer(client, "1", WHO))["payload"]
        assert data == {"data": {"viewer": {"role": "OPERATOR"}}, **costing(4)}
        data = (await answer(client, "2", SETTLE))["payload"]
        assert data == {
            "data": {"settlePurchase": {"problems": [{"code": "NOT_FOUND"}]}},
            **costing(107),
        }


async def test_a_field_that_fails_is_a_next_with_errors() -> None:
    async with initialised_socket(APP) as client:
        frame = await answer(client, "1", "{ viewer { role } tenants(first: 999) { totalCount } }")
        assert frame["type"] == "next"
        (error,) = frame["payload"]["errors"]
        assert (error["path"], error["extensions"]["code"]) == (["tenants"], "BAD_REQUEST")


async def test_a_ping_is_answered_with_what_it_carries() -> None:
    async with opened() as client:
        for payload in ({"at": [1, 2]}, {}, "x", 0, False):
            client.send({"type": "ping", "payload": payload})
            assert await client.receive() == {"type": "pong", "payload": payload}
        client.send({"type": "ping", "payload": None}, {"type": "pong", "payload": {"a": 1}})
        assert await client.receive() == {"type": "pong"}
        client.send(INIT)
        assert await client.receive() == {"type": "connection_ack"}


# ── following ────────────────────────────────────────────────────────────────────────────────────


async def received(client: AsgiClient, times: int) -> list[str]:
    """The sequences of the next so many changes."""
    return [
        (await client.receive())["payload"]["data"]["balanceChanged"]["sequence"]
        for _ in range(times)
    ]


async def test_changes_come_from_where_one_was_and_then_as_they_are_written(
    service: SubscribedService,
) -> None:
    await service.write(3)
    async with initialised_socket(service.app, Role.PARTNER) as client:
        client.subscribe("all", BALANCE, id=service.id, after="0")
        assert await received(client, 4) == ["1", "2", "3", "4"]
        client.send({"type": "complete", "id": "all"})
        client.subscribe("behind", BALANCE, id=service.id, after="3")
        assert await received(client, 1) == ["4"]
        await service.write(2)
        assert await received(client, 2) == ["5", "6"]
    await service.has_no_subscribers()


async def test_an_operation_that_is_told_to_complete_ends(service: SubscribedService) -> None:
    async with initialised_socket(service.app) as client:
        client.subscribe("1", BALANCE, id=service.id, after="0")
        assert await received(client, 1) == ["1"]
        client.send({"type": "complete", "id": "1"}, {"type": "complete", "id": "never there"})
        await service.has_no_subscribers()
        await service.write()
        client.send({"type": "ping"})
        assert await client.receive() == {"type": "pong"}


async def test_a_client_that_is_gone_follows_no_more(service: SubscribedService) -> None:
    async with initialised_socket(service.app) as client:
        client.subscribe("1", BALANCE, id=service.id, after="0")
        await received(client, 1)
        client.disconnect()
        await client.finished()
        assert not service.streams._streams
        assert client.nothing_more()


async def test_one_more_operation_than_a_socket_takes_is_an_error(
    service: SubscribedService,
) -> None:
    async with initialised_socket(service.app) as client:
        for number in range(MOST_OPERATIONS):
            client.subscribe(str(number), BALANCE, id=service.id, after="0")
        assert (
            len({(await client.receive())["id"] for _ in range(MOST_OPERATIONS)}) == MOST_OPERATIONS
        )
        frame = await answer(client, "one more", WHO)
        assert frame["type"] == "error"
        assert "20 operations at a time" in frame["payload"][0]["message"]
        await service.write()
        assert await received(client, MOST_OPERATIONS) == ["2"] * MOST_OPERATIONS
        client.send({"type": "complete", "id": "0"})
        assert (await answer(client, "one more", WHO))["type"] == "next"


async def test_who_asks_for_more_and_does_not_read_is_not_listened_to_any_longer(
    service: SubscribedService,
) -> None:
    async with initialised_socket(service.app) as client:
        for number in range(MOST_OPERATIONS):
            client.subscribe(str(number), BALANCE, id=service.id)
        await service.has_subscribers(MOST_OPERATIONS)
        before = len(asyncio.all_tasks())
        client.reading.clear()
        for number in range(1000):
            client.subscribe(f"more {number}", WHO)
        await asyncio.sleep(0.1)
        assert len(asyncio.all_tasks()) <= before + 1


async def test_a_ping_that_is_too_deep_to_be_sent_back_breaks_the_protocol() -> None:
    async with opened() as client:
        deep = '{"type":"ping","payload":{"a":' + "[" * 400 + "]" * 400 + "}}"
        client.put({"type": "websocket.receive", "text": deep})
        assert (await client.closed())[0] == 4400


async def test_who_asks_for_something_else_by_the_same_document_is_told_that(
    service: SubscribedService,
) -> None:
    """The variable that says where to begin says something else in a fragment besides."""
    document = """subscription ($id: ID!, $a: String) {
        balanceChanged(tenantId: $id, afterSequence: $a) { sequence ...Jobs } }
        fragment Jobs on BalanceChange {
            tenant { jobs(first: 9, search: $a) { nodes { title } } } }"""
    context = replace(service.world.context(Role.PLATFORM), streams=service.streams)
    events = [service.world.an_event(job=f"j{n}", title=f"Level {n}") for n in (1, 2, 1)]
    await metering.record(context, events)
    async with initialised_socket(service.app) as one, initialised_socket(service.app) as two:
        for level, client in (("1", one), ("2", two)):
            client.subscribe("it", document, id=service.id, a=level)
            found = None
            while found is None or found["sequence"] != "4":
                found = (await client.receive())["payload"]["data"]["balanceChanged"]
            assert found["tenant"]["jobs"]["nodes"] == [{"title": f"Level {level}"}]


async def test_a_stream_that_breaks_is_an_error_and_its_neighbours_go_on(
    service: SubscribedService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resolvers.retrying.RETRY_FOR_S", 0)
    export = await service.an_export()
    async with initialised_socket(service.app) as client:
        client.subscribe("change", BALANCE, id=service.id)
        client.subscribe("export", EXPORT, id=export)
        assert (await client.receive())["payload"]["data"] == {
            "exportProgressed": {"status": "QUEUED"}
        }
        await service.lose_exports()
        frame = await client.receive()
        assert (frame["id"], frame["type"]) == ("export", "error")
        (error,) = frame["payload"]
        assert error["extensions"]["code"] == "INTERNAL"
        assert (
            error["message"] == f"Internal error. Tell support this id: {error['extensions']['id']}"
        )
        await service.write()
        assert await received(client, 1) == ["2"]


async def test_an_export_is_followed_to_its_end(service: SubscribedService) -> None:
    export = await service.an_export()
    async with initialised_socket(service.app, Role.TENANT_ADMIN) as client:
        client.subscribe("1", EXPORT, id=export)
        assert (await client.receive())["payload"]["data"] == {
            "exportProgressed": {"status": "QUEUED"}
        }
        await service.cancel_exports()
        done = await client.receive()
        assert done["payload"]["data"] == {"exportProgressed": {"status": "CANCELLED"}}
        assert await client.receive() == {"id": "1", "type": "complete"}


# ── the life of a key ────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are looked at again after a moment, and unread messages wait for another."""
    monkeypatch.setattr(graph.protocol.socket, "REVALIDATE_S", 0.05)
    monkeypatch.setattr(graph.protocol.socket, "STALLED_S", 0.2)
    monkeypatch.setattr("graph.protocol.credentials.UNAVAILABLE_S", 0.3)


async def test_a_socket_ends_with_its_key(service: SubscribedService, often: None) -> None:
    async with (
        initialised_socket(service.app, Role.PARTNER) as mine,
        initialised_socket(service.app) as other,
    ):
        mine.subscribe("1", BALANCE, id=service.id, after="0")
        await received(mine, 1)
        service.revoked.add(Role.PARTNER)
        assert (await mine.closed())[0] == 4403
        assert (await answer(other, "1", WHO))["type"] == "next"


async def test_a_moment_without_a_database_closes_nobody(
    service: SubscribedService, often: None
) -> None:
    async with initialised_socket(service.app) as client:
        client.subscribe("1", BALANCE, id=service.id)
        await service.has_subscriber()
        service.away = True
        await asyncio.sleep(0.15)
        service.away = False
        await service.write()
        assert await received(client, 1) == ["2"]


async def test_who_cannot_be_checked_for_long_is_to_come_back(
    service: SubscribedService, often: None
) -> None:
    async with initialised_socket(service.app) as client:
        service.away = True
        assert (await client.closed())[0] == 1013
    async with opened(service.app) as client:
        client.send(INIT)
        assert (await client.closed())[0] == 1013


async def test_who_does_not_read_is_closed_with_a_code_to_resume_from(
    service: SubscribedService, often: None
) -> None:
    async with initialised_socket(service.app) as client:
        client.reading.clear()
        client.subscribe("1", BALANCE, id=service.id, after="0")
        client.subscribe("2", BALANCE, id=service.id, after="0")
        assert (await client.closed())[0] == 1013
        assert not service.streams._streams


async def test_whatever_goes_wrong_inside_the_client_hears_an_id_and_no_more() -> None:
    async with initialised_socket(APP) as client:
        client.put({"secret": "no message of any server"})
        code, reason = await client.closed()
        assert code == 4500
        assert reason.startswith("Internal error. Tell support this id: ")
        assert "secret" not in reason

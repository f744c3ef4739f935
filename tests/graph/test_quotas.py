"""Subscriptions and connections of a key, and streams of a process: refused beyond their limits."""

from collections.abc import AsyncIterator
from dataclasses import replace

import orjson
import pytest
from starlette.requests import HTTPConnection

from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from resolvers.context import Context
from resolvers.quotas import QuotaLimits, Quotas
from tests.graph.asgi_client import AsgiClient, a_socket, initialised_socket, sent_request
from tests.graph.http_client import extensions
from tests.graph.subscribers import BALANCE, SubscribedService, a_subscribed_service
from tests.waiting import until
from tests.world import World

EVENTS = "text/event-stream"
PARTS = "multipart/mixed;subscriptionSpec=1.0"
SUBSCRIPTIONS = extensions("RATE_LIMITED", quota="subscriptions", limit=2)


@pytest.fixture
def engine() -> str:
    """What is claimed here is of the protocol, whatever database is behind it."""
    return "sqlite"


@pytest.fixture
def quotas() -> Quotas:
    return Quotas(QuotaLimits(subscriptions=2, connections=3, streams=3))


@pytest.fixture
async def subscribed(world: World, quotas: Quotas) -> AsyncIterator[SubscribedService]:
    """A service whose keys may have two subscriptions and three sockets, of three streams."""
    made = await a_subscribed_service(world)
    build = made.context_of

    async def context_of(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        context = await build(connection, key, allow_cached=allow_cached)
        if context is None:
            return None
        viewer = replace(context.viewer, key_id=context.viewer.role)
        return replace(context, viewer=viewer, quotas=quotas)

    made.app = make_graphql_app(context_of)
    async with made.streams.running():
        yield made


def _follow(subscribed: SubscribedService) -> dict[str, object]:
    return {"query": BALANCE, "variables": {"id": subscribed.id, "after": "0"}}


def _subscribe(client: AsgiClient, name: str, subscribed: SubscribedService) -> None:
    client.subscribe(name, BALANCE, id=subscribed.id, after="0")


async def _refused(
    subscribed: SubscribedService, accept: str, key: str
) -> tuple[int, dict[str, str], dict[str, object]]:
    """Status, headers and the only error of a stream that does not begin."""
    async with sent_request(subscribed.app, _follow(subscribed), accept=accept, key=key) as client:
        status, headers = await client.start()
        (error,) = orjson.loads(await client.chunk())["errors"]
    return status, headers, error


async def test_a_subscription_too_many_of_a_key_is_refused_on_every_transport(
    subscribed: SubscribedService, quotas: Quotas
) -> None:
    async with initialised_socket(subscribed.app) as socket:
        for name in ("1", "2"):
            _subscribe(socket, name, subscribed)
            assert (await socket.receive())["type"] == "next"
        _subscribe(socket, "3", subscribed)
        refused = await socket.receive()
        assert (refused["type"], refused["id"]) == ("error", "3")
        (error,) = refused["payload"]
        assert error["extensions"] == SUBSCRIPTIONS
        assert "2 subscriptions" in error["message"]
        for accept in (EVENTS, PARTS):
            status, headers, error = await _refused(subscribed, accept, Role.OPERATOR)
            assert (status, error["extensions"]) == (429, SUBSCRIPTIONS)
            assert "retry-after" not in headers, "no time helps, but the end of another one"
            async with sent_request(
                subscribed.app, _follow(subscribed), accept=accept, key=Role.PARTNER
            ) as other:
                assert (await other.start())[0] == 200, "another key has its own"
        socket.send({"type": "complete", "id": "1"})
        await until(lambda: quotas._streams == 1)
        async with sent_request(subscribed.app, _follow(subscribed)) as stream:
            assert (await stream.start())[0] == 200
            assert await stream.event()
            assert (await _refused(subscribed, EVENTS, Role.OPERATOR))[0] == 429
        async with sent_request(subscribed.app, _follow(subscribed)) as after:
            assert (await after.start())[0] == 200, "the stream before has ended"


async def test_streams_beyond_the_process_s_limit_are_unavailable_to_any_key(
    subscribed: SubscribedService,
) -> None:
    async with initialised_socket(subscribed.app) as socket:
        for name in ("1", "2"):
            _subscribe(socket, name, subscribed)
            assert (await socket.receive())["type"] == "next"
        async with sent_request(subscribed.app, _follow(subscribed), key=Role.PARTNER) as third:
            assert (await third.start())[0] == 200
            for accept in (EVENTS, PARTS):
                status, headers, error = await _refused(subscribed, accept, Role.TENANT_ADMIN)
                assert (status, headers["retry-after"]) == (503, "2")
                assert error["extensions"] == extensions("UNAVAILABLE")
                assert "as many streams" in str(error["message"])
            async with initialised_socket(subscribed.app, Role.TENANT_ADMIN) as other:
                _subscribe(other, "1", subscribed)
                (error,) = (await other.receive())["payload"]
                assert error["extensions"] == extensions("UNAVAILABLE")
        async with initialised_socket(subscribed.app, Role.TENANT_ADMIN) as other:
            _subscribe(other, "1", subscribed)
            assert (await other.receive())["type"] == "next"


async def test_a_socket_too_many_of_a_key_is_closed_and_one_that_ends_makes_room(
    subscribed: SubscribedService,
) -> None:
    async with (
        initialised_socket(subscribed.app),
        initialised_socket(subscribed.app),
    ):
        async with initialised_socket(subscribed.app):
            async with a_socket(subscribed.app) as fourth:
                await fourth.next()
                fourth.send({"type": "connection_init", "payload": {"Authorization": "OPERATOR"}})
                code, reason = await fourth.closed()
                assert code == 1013, "clients connect again after a while"
                assert reason.startswith("RATE_LIMITED: this key has 3 connections")
            async with initialised_socket(subscribed.app, Role.PARTNER) as other:
                assert other.nothing_more()
        async with initialised_socket(subscribed.app) as again:
            assert again.nothing_more()

"""Connections as the real server holds them: sizes, slow readers, and clients that are gone."""

import asyncio
import inspect
import os
import signal
import socket
import struct
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import orjson
import pytest
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from starlette.types import Receive, Scope, Send

import graph.protocol.socket
import insights.server
from graph.protocol.credentials import REVALIDATE_S
from graph.protocol.subscriptions import SharedExecutions
from insights.server import UNREAD_TIMEOUT_S, bind, serve
from insights.websocket_protocol import LARGEST_FRAME, ClosingWebSocketProtocol
from tests.graph.subscribers import SubscribedService, a_subscribed_service
from tests.waiting import until
from tests.world import World

TIMEOUT_S = 20.0
SMALL = 8192
"""Bytes that the kernel holds of a connection in each direction, or little more."""
LARGEST_BUFFER = 128 * 1024
LONG = " ".join(f"a{number}: digest" for number in range(15))
CHANGES = f"""subscription ($id: ID!) {{ balanceChanged(tenantId: $id, afterSequence: "0") {{
    sequence {LONG} }} }}"""
TEXT, CLOSE = 0x1, 0x8


@pytest.fixture
def engine() -> str:
    """What is claimed here is of the server, whatever database is behind it."""
    return "sqlite"


@dataclass
class Wire:
    """A client made of nothing but a socket: it reads when it is called."""

    socket: socket.socket
    rest: bytes = b""

    async def send(self, data: bytes) -> None:
        await asyncio.get_running_loop().sock_sendall(self.socket, data)

    async def read(self) -> bool:
        """Take what there is, or wait for it; False when the server has hung up."""
        async with asyncio.timeout(TIMEOUT_S):
            try:
                data = await asyncio.get_running_loop().sock_recv(self.socket, 65536)
            except ConnectionError:
                data = b""
        self.rest += data
        return bool(data)

    async def until(self, mark: bytes) -> bytes:
        """What comes before a mark."""
        while mark not in self.rest:
            assert await self.read(), self.rest
        found, _, self.rest = self.rest.partition(mark)
        return found

    async def open(self) -> None:
        """Become a WebSocket of an operator's."""
        await self.send(
            b"GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"sec-websocket-protocol: graphql-transport-ws\r\nauthorization: OPERATOR\r\n\r\n"
        )
        assert b" 101 " in await self.until(b"\r\n\r\n")
        await self.say({"type": "connection_init"})
        assert await self.frame() == (TEXT, b'{"type":"connection_ack"}')

    async def say(self, frame: object) -> None:
        """Send a text frame; the mask of zeros leaves it as it is."""
        data = orjson.dumps(frame)
        await self.send(struct.pack("!BBQ4s", 0x81, 0xFF, len(data), bytes(4)) + data)

    async def frame(self) -> tuple[int, bytes] | None:
        """The next frame; None when the server has hung up."""
        while True:
            if len(self.rest) >= 4:
                kind, length = self.rest[0] & 0xF, self.rest[1]
                begin = 4 if length == 126 else 2
                if length == 126:
                    (length,) = struct.unpack_from("!H", self.rest, 2)
                if len(self.rest) >= begin + length:
                    payload = self.rest[begin : begin + length]
                    self.rest = self.rest[begin + length :]
                    return kind, payload
            if not await self.read():
                return None


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Wire]:
    with socket.socket() as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
        made.setblocking(False)
        await asyncio.get_running_loop().sock_connect(made, ("127.0.0.1", port))
        yield Wire(made)


@asynccontextmanager
async def served(service: SubscribedService) -> AsyncIterator[int]:
    """The port at which the application is served as `insights serve` does it."""

    async def whole(scope: Scope, receive: Receive, send: Send) -> None:
        await service.app(scope, receive, send)

    class Whole:
        __call__ = staticmethod(whole)

    app = Starlette(routes=[Route("/graphql", Whole()), WebSocketRoute("/graphql", Whole())])
    ready = asyncio.Event()
    with bind("127.0.0.1", 0) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SMALL)
        async with service.streams.running():
            task = asyncio.create_task(serve(app, bound, ready.set))
            await ready.wait()
            yield bound.getsockname()[1]
            os.kill(os.getpid(), signal.SIGTERM)
            await task


@pytest.fixture
async def service(world: World) -> SubscribedService:
    return await a_subscribed_service(world)


class WebSockets(list[ClosingWebSocketProtocol]):
    """Those that the server of a test has opened."""

    def buffered(self) -> list[int]:
        """How much each that is open holds that its client has not taken."""
        return [it.transport.get_write_buffer_size() for it in self if not it.disconnected]


@pytest.fixture
def sockets(monkeypatch: pytest.MonkeyPatch) -> WebSockets:
    """The WebSockets of this test, as they come."""
    opened = WebSockets()

    class Noted(ClosingWebSocketProtocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            opened.append(self)
            super().connection_made(transport)

    monkeypatch.setattr(insights.server, "ClosingWebSocketProtocol", Noted)
    return opened


async def test_a_message_over_64_kb_closes_the_socket(service: SubscribedService) -> None:
    async with served(service) as port:
        for size, code in ((LARGEST_FRAME - 100, None), (LARGEST_FRAME + 1, 1009)):
            async with connected(port) as wire:
                await wire.open()
                await wire.say({"type": "ping", "payload": {"x": "x" * size}})
                if code is None:
                    assert await wire.until(b"pong")
                    continue
                frame = await wire.frame()
                assert frame is not None
                assert frame[0] == CLOSE
                assert struct.unpack_from("!H", frame[1]) == (code,)


async def test_who_does_not_read_costs_little_and_is_closed_with_a_code_to_resume_from(
    service: SubscribedService, sockets: WebSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph.protocol.socket, "REVALIDATE_S", 0.3)
    monkeypatch.setattr(graph.protocol.socket, "STALLED_S", 1.0)
    await service.write(500)
    async with served(service) as port, connected(port) as wire:
        await wire.open()
        subscription = {"query": CHANGES, "variables": {"id": service.id}}
        await wire.say({"type": "subscribe", "id": "1", "payload": subscription})
        await until(lambda: sum(sockets.buffered()) > SMALL)
        await service.has_no_subscribers()
        assert max(sockets.buffered(), default=0) < LARGEST_BUFFER
        kinds, last = [], b""
        while (frame := await wire.frame()) is not None:
            kinds.append(frame[0])
            last = frame[1]
            if frame[0] == CLOSE:
                break
        assert set(kinds[:-1]) == {TEXT}
        assert len(kinds) < 300
        assert struct.unpack_from("!H", last) == (1013,)


async def test_who_never_reads_is_cut_off(
    service: SubscribedService, sockets: WebSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph.protocol.socket, "REVALIDATE_S", 0.1)
    monkeypatch.setattr(graph.protocol.socket, "STALLED_S", 0.3)
    await service.write(500)
    async with served(service) as port, connected(port) as wire:
        await wire.open()
        sockets[0].close_timeout = 0.3
        subscription = {"query": CHANGES, "variables": {"id": service.id}}
        await wire.say({"type": "subscribe", "id": "1", "payload": subscription})
        await until(lambda: not sockets.buffered())


async def test_a_slow_reader_gets_everything(service: SubscribedService) -> None:
    await service.write(100)
    async with served(service) as port, connected(port) as wire:
        await wire.open()
        subscription = {"query": CHANGES, "variables": {"id": service.id}}
        await wire.say({"type": "subscribe", "id": "1", "payload": subscription})
        sequences: list[int] = []
        while len(sequences) < 101:
            frame = await wire.frame()
            assert frame is not None
            data = orjson.loads(frame[1])["payload"]["data"]
            sequences.append(int(data["balanceChanged"]["sequence"]))
            await asyncio.sleep(0.002)
        assert sequences == list(range(1, 102))


def follow_by_http(service: SubscribedService) -> bytes:
    body = orjson.dumps({"query": CHANGES, "variables": {"id": service.id}})
    return (
        b"POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: OPERATOR\r\n"
        b"accept: text/event-stream\r\ncontent-type: application/json\r\n"
        b"content-length: %d\r\n\r\n%b" % (len(body), body)
    )


async def test_events_reach_a_client_at_once_and_end_when_it_hangs_up(
    service: SubscribedService,
) -> None:
    async with served(service) as port:
        async with connected(port) as wire:
            await wire.send(follow_by_http(service))
            head = await wire.until(b"\r\n\r\n")
            assert b" 200 " in head
            assert b"content-type: text/event-stream" in head
            assert await wire.until(b"event: next\n")
            await service.write()
            assert await wire.until(b'"sequence":"2"')
            assert service.streams._streams
        await service.has_no_subscribers()


def _payloads(service: SubscribedService) -> list[object]:
    """The changes that have been made into text."""
    shared: SharedExecutions = inspect.getclosurevars(service.app).nonlocals["service"].shared
    return list(shared._encoded)


async def test_events_that_nobody_reads_wait_and_cost_little(service: SubscribedService) -> None:
    await service.write(500)
    async with served(service) as port:
        async with connected(port) as wire:
            await wire.send(follow_by_http(service))
            await until(lambda: len(_payloads(service)) > 10)
            await asyncio.sleep(0.3)  # in which no more follow than there is room for
            (stream,) = service.streams._streams.values()
            assert stream.subscribers == 1
            assert len(_payloads(service)) < 300
        await service.has_no_subscribers()


def test_the_kernel_gives_up_on_clients_that_never_read() -> None:
    with bind("127.0.0.1", 0) as bound:
        unread = bound.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
        assert unread == UNREAD_TIMEOUT_S * 1000
        assert UNREAD_TIMEOUT_S > graph.protocol.socket.STALLED_S + REVALIDATE_S


async def test_a_websocket_whose_client_vanished_is_dropped_and_its_subscription_with_it(
    service: SubscribedService, sockets: WebSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insights.server, "PING_INTERVAL_S", 0.1)
    monkeypatch.setattr(insights.server, "PONG_TIMEOUT_S", 1.0)
    async with served(service) as port, connected(port) as wire:
        await wire.open()  # and answers no ping
        subscription = {"query": CHANGES, "variables": {"id": service.id}}
        await wire.say({"type": "subscribe", "id": "1", "payload": subscription})
        await service.has_subscriber()
        await until(lambda: service.world.quotas._streams == 1)
        await service.has_no_subscribers()
        await until(lambda: not sockets.buffered())
        await until(lambda: not service.world.quotas._streams)


@pytest.mark.skipif(sys.platform != "linux", reason="other kernels have no such limit")
async def test_a_stream_of_events_whose_client_vanished_ends_by_the_kernel_s_word(
    service: SubscribedService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insights.server, "UNREAD_TIMEOUT_S", 1)
    await service.write(500)
    async with served(service) as port, connected(port) as wire:
        await wire.send(follow_by_http(service))  # and reads nothing, so that windows fill
        await service.has_subscriber()
        await until(lambda: service.world.quotas._streams == 1)
        async with asyncio.timeout(TIMEOUT_S):
            await service.has_no_subscribers()
        await until(lambda: not service.world.quotas._streams)


async def test_a_page_of_somebody_else_s_is_answered_403(service: SubscribedService) -> None:
    async with served(service) as port, connected(port) as wire:
        await wire.send(
            b"GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"sec-websocket-protocol: graphql-transport-ws\r\norigin: https://evil.example\r\n\r\n"
        )
        assert b" 403 " in await wire.until(b"\r\n")


async def test_a_stop_ends_streams_of_events_at_once(service: SubscribedService) -> None:
    async with served(service) as port, connected(port) as wire:
        body = orjson.dumps({"query": CHANGES, "variables": {"id": service.id}})
        head = (
            b"POST /graphql HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n"
            b"content-type: application/json\r\nauthorization: OPERATOR\r\n"
        )
        await wire.send(head + b"content-length: %d\r\n\r\n" % len(body) + body)
        await wire.until(b"event: next")
        os.kill(os.getpid(), signal.SIGTERM)
        await wire.until(b": the service stops, connect again")
        while await wire.read():
            pass

"""An ASGI client of graphql-transport-ws and of server-sent events, with no server in between."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import urlencode

import orjson
from starlette.types import ASGIApp, Message

from credit.core.roles import Role

PROTOCOL: Final = "graphql-transport-ws"
TIMEOUT_S: Final = 10.0
Json = dict[str, Any]


class AsgiClient:
    """One connection to the application: what the client sends and receives."""

    def __init__(self, app: ASGIApp, scope: Json) -> None:
        """Connect."""
        self._sent: asyncio.Queue[Message] = asyncio.Queue()
        self._received: asyncio.Queue[Message] = asyncio.Queue()
        self.reading = asyncio.Event()
        """Cleared, it does not take what it is told."""
        self.reading.set()
        self.task = asyncio.ensure_future(app(scope, self._sent.get, self._deliver))

    async def _deliver(self, message: Message) -> None:
        if message["type"] != "websocket.close":  # which a server does not hold back
            await self.reading.wait()
        await self._received.put(message)

    async def next(self) -> Message:
        """What comes next of the protocol between application and server."""
        async with asyncio.timeout(TIMEOUT_S):
            return await self._received.get()

    def nothing_more(self) -> bool:
        """Whether all that came was heard."""
        return self._received.empty()

    def put(self, message: Message) -> None:
        """Say something in the protocol between server and application."""
        self._sent.put_nowait(message)

    # ── over WebSocket ───────────────────────────────────────────────────────────────────────────

    def send(self, *messages: object) -> None:
        """Say some frames."""
        for frame in messages:
            self.put({"type": "websocket.receive", "text": orjson.dumps(frame).decode()})

    def subscribe(self, name: object, query: str, **variables: object) -> None:
        """Ask for an operation under an id."""
        payload = {"query": query, "variables": variables}
        self.send({"type": "subscribe", "id": name, "payload": payload})

    async def receive(self) -> Json:
        """The next frame."""
        message = await self.next()
        assert message["type"] == "websocket.send", message
        frame: Json = orjson.loads(message["text"])
        return frame

    async def closed(self) -> tuple[int, str]:
        """The code and the reason of the close frame, which must come next."""
        message = await self.next()
        assert message["type"] == "websocket.close", message
        await self.finished()
        return message["code"], message.get("reason", "")

    async def finished(self) -> None:
        """Wait until the application is done with this connection."""
        async with asyncio.timeout(TIMEOUT_S):
            await self.task

    def disconnect(self) -> None:
        """Be gone."""
        self.put({"type": "websocket.disconnect", "code": 1006})

    # ── over HTTP ────────────────────────────────────────────────────────────────────────────────

    async def start(self) -> tuple[int, dict[str, str]]:
        """Status and headers of the answer."""
        message = await self.next()
        assert message["type"] == "http.response.start", message
        headers = {name.decode(): value.decode() for name, value in message["headers"]}
        return message["status"], headers

    async def chunk(self) -> str:
        """The next part of the body; empty at its end."""
        message = await self.next()
        assert message["type"] == "http.response.body", message
        body: bytes = message.get("body", b"")
        assert body or not message.get("more_body")
        return body.decode()

    async def event(self) -> tuple[str, Any]:
        """Name and data of the next event; comments are passed over."""
        while (chunk := await self.chunk()) == ":\n\n":
            pass
        first, second, *rest = chunk.split("\n")
        assert rest == ["", ""], chunk
        data = second.removeprefix("data:").strip()
        return first.removeprefix("event: "), orjson.loads(data) if data else None


@asynccontextmanager
async def a_socket(
    app: ASGIApp, protocols: tuple[str, ...] = (PROTOCOL,), /, **headers: str
) -> AsyncIterator[AsgiClient]:
    """A WebSocket that was opened, and is cut at the end."""
    named = {"host": "insights.test", **headers}
    client = AsgiClient(
        app,
        {
            "type": "websocket",
            "scheme": "ws",
            "server": ("insights.test", 80),
            "path": "/graphql",
            "query_string": b"",
            "headers": [(name.encode(), value.encode()) for name, value in named.items()],
            "subprotocols": list(protocols),
        },
    )
    client.put({"type": "websocket.connect"})
    try:
        yield client
    finally:
        client.reading.set()
        client.disconnect()
        await client.finished()


@asynccontextmanager
async def initialised_socket(app: ASGIApp, key: str = Role.OPERATOR) -> AsyncIterator[AsgiClient]:
    """A WebSocket whose client has said who it is, and was let in."""
    async with a_socket(app) as client:
        assert await client.next() == {"type": "websocket.accept", "subprotocol": PROTOCOL}
        client.send({"type": "connection_init", "payload": {"Authorization": key}})
        assert await client.receive() == {"type": "connection_ack"}
        yield client


@asynccontextmanager
async def sent_request(
    app: ASGIApp,
    parameters: Mapping[str, object],
    *,
    method: str = "POST",
    accept: str = "text/event-stream",
    key: str = Role.OPERATOR,
    state: Mapping[str, object] | None = None,
) -> AsyncIterator[AsgiClient]:
    """A request that was sent, and whose client is gone at the end."""
    headers = {
        "host": "insights.test",
        "accept": accept,
        "authorization": key,
        "content-type": "application/json",
    }
    in_address = urlencode(
        {k: v if isinstance(v, str) else orjson.dumps(v).decode() for k, v in parameters.items()}
    )
    client = AsgiClient(
        app,
        {
            "type": "http",
            "scheme": "http",
            "server": ("insights.test", 80),
            "method": method,
            "path": "/graphql",
            "query_string": in_address.encode() if method == "GET" else b"",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "state": dict(state or {}),
        },
    )
    client.put(
        {"type": "http.request", "body": b"" if method == "GET" else orjson.dumps(parameters)}
    )
    try:
        yield client
    finally:
        client.reading.set()
        client.put({"type": "http.disconnect"})
        await client.finished()

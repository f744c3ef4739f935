"""Endpoints that take webhooks, well or badly: real servers on this machine."""

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from standardwebhooks import Webhook


@dataclass(frozen=True)
class Arrival:
    """A message as it arrived."""

    line: str
    headers: dict[str, str]
    body: str

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def data(self) -> dict[str, Any]:
        payload: dict[str, Any] = json.loads(self.body)["data"]
        return payload

    @property
    def sequence(self) -> int:
        return int(self.data["sequence"])

    def verified(self, secret: str) -> dict[str, Any]:
        """What it says, once the verifier that receivers use has found it to be ours."""
        payload: dict[str, Any] = Webhook(secret).verify(self.body, self.headers)
        return payload


def answering(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An answer as it goes over the wire; `retry_after` is the header Retry-After."""
    given = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} X\r\n{given}content-length: {len(body)}\r\n\r\n".encode() + body


async def never() -> bytes:
    """What an endpoint answers that hangs."""
    await asyncio.Event().wait()
    return b""


@dataclass
class Receiver:
    """An endpoint: what arrived, in order, and what it answers, 200 by default."""

    url: str
    arrived: list[Arrival] = field(default_factory=list)
    connections: int = 0
    answer: Callable[[Arrival], bytes | Awaitable[bytes]] = lambda _: answering(200)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def sequences(self) -> list[int]:
        return [arrival.sequence for arrival in self.arrived]

    async def has(self, count: int, within_s: float = 20) -> list[Arrival]:
        """Wait until so many messages have arrived; all that have."""
        async with asyncio.timeout(within_s):
            while len(self.arrived) < count:
                self._changed.clear()
                await self._changed.wait()
        return self.arrived

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        while arrival := await _read(reader):
            self.arrived.append(arrival)
            self._changed.set()
            answer = self.answer(arrival)
            writer.write(answer if isinstance(answer, bytes) else await answer)
            await writer.drain()


async def _read(reader: asyncio.StreamReader) -> Arrival | None:
    """The next message of a connection; None when there is no other one."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except asyncio.IncompleteReadError:
        return None
    line, *rest = head.strip().split("\r\n")
    headers = {name.lower(): value for name, _, value in (one.partition(": ") for one in rest)}
    body = await reader.readexactly(int(headers["content-length"]))
    return Arrival(line, headers, body.decode())


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(serve: Serve, tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """A server while the block runs, and its port; its connections end with it."""
    tasks: set[asyncio.Task[None]] = set()

    async def served(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await serve(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(served(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        ending = list(tasks)
        for task in ending:
            task.cancel()
        await asyncio.gather(*ending, return_exceptions=True)


@asynccontextmanager
async def a_receiver(
    answer: Callable[[Arrival], bytes | Awaitable[bytes]] | None = None,
) -> AsyncIterator[Receiver]:
    """An endpoint on a port of its own while the block runs."""
    receiver = Receiver("")
    if answer is not None:
        receiver.answer = answer
    async with listening(receiver.serve) as port:
        receiver.url = f"http://127.0.0.1:{port}/hook?of=us"
        yield receiver

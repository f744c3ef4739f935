"""Subscribers of a tenant's balance changes that lose their connection, and resume.

Each asserts of every change that comes that it is the next one.
"""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

from credit.metering.tenants import Tenant
from tests.faults.services import Fleet, Json, global_id, rows

PROTOCOL: Final = Subprotocol("graphql-transport-ws")
SUBSCRIPTION: Final = """subscription ($tenant: ID!, $after: String) {
    balanceChanged(tenantId: $tenant, afterSequence: $after) { sequence digest } }"""
_ALIASES: Final = " ".join(
    f"{name}{number}{'x' * 250}: {name}"
    for name in ("reason", "credits", "recordedAt")
    for number in range(5)
)
LONG_SUBSCRIPTION: Final = SUBSCRIPTION.replace("digest", f"digest {_ALIASES}")
"""The same in messages of more than 4 KB, which fill every buffer soon."""
PAUSE_S: Final = 0.05
POLL_S: Final = 0.01
ANSWER_S: Final = 20.0
CATCH_UP_S: Final = 60.0
ABNORMAL_CLOSURE: Final = 1006
"""What a connection is closed with that just breaks."""


@dataclass
class ResumingSubscriber:
    """A client subscribed to a tenant from its first change on, whatever happens in between."""

    tenant: Tenant
    key: str
    url: Callable[[], str]
    """Where to connect to next."""
    digests: list[str] = field(default_factory=list)
    """What came: the digest of each change, the first one of sequence 1."""
    received_at: list[float] = field(default_factory=list)
    connections: int = 0
    closed: Counter[int] = field(default_factory=Counter)
    """How often the other side ended a connection, by code."""
    refused: list[Json] = field(default_factory=list)
    """Errors that a subscription ended with."""
    query: str = SUBSCRIPTION
    reads: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared, it takes nothing more from its connection."""
    _socket: ClientConnection | None = None

    def __post_init__(self) -> None:
        """It reads until `reads` is cleared."""
        self.reads.set()

    @property
    def last(self) -> int:
        """The last sequence that came."""
        return len(self.digests)

    @asynccontextmanager
    async def subscribed(self) -> AsyncIterator[None]:
        """Stay subscribed while the block runs."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            if task.done():
                task.result()  # it found something wrong
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def break_off(self) -> None:
        """End the connection: without a word, as a crash does, or with one, at any moment."""
        if self._socket is not None:
            if random.random() < 0.5:
                self._socket.transport.abort()
            else:
                self._socket.transport.close()

    async def up_to(self, sequence: int, within_s: float = CATCH_UP_S) -> float:
        """Wait until a change has come; when that was, by the monotonic clock."""
        deadline = time.monotonic() + within_s
        while self.last < sequence:
            assert time.monotonic() < deadline, f"{self.last} of {sequence}, {self.closed}"
            await asyncio.sleep(POLL_S)
        return self.received_at[sequence - 1]

    async def check(self) -> None:
        """Assert that everything that was written came, each change once and in order."""
        written = await rows(
            "SELECT digest FROM entry WHERE tenant_id = $1 ORDER BY sequence", self.tenant.id
        )
        await self.up_to(len(written))
        assert self.digests == [row["digest"] for row in written]

    async def _run(self) -> None:
        while True:
            try:
                await self._subscribe()
            except ConnectionClosed as closed:
                self.closed[closed.rcvd.code if closed.rcvd else ABNORMAL_CLOSURE] += 1
            except (OSError, TimeoutError, WebSocketException):
                self.closed[ABNORMAL_CLOSURE] += 1
            self._socket = None
            await asyncio.sleep(PAUSE_S)

    async def _subscribe(self) -> None:
        async with connect(
            self.url().replace("http://", "ws://"),
            subprotocols=[PROTOCOL],
            compression=None,
            max_queue=1,
            ping_interval=None,
            open_timeout=ANSWER_S,
            close_timeout=1,
            proxy=None,
        ) as socket:
            self._socket = socket
            self.connections += 1
            payload = {"Authorization": f"Bearer {self.key}"}
            await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
            async with asyncio.timeout(ANSWER_S):
                assert json.loads(await socket.recv())["type"] == "connection_ack"
            variables = {"tenant": global_id(self.tenant), "after": str(self.last)}
            requested = {"query": self.query, "variables": variables}
            await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": requested}))
            await self.reads.wait()
            while self._receive(json.loads(await socket.recv())):
                await self.reads.wait()

    def _receive(self, frame: Json) -> bool:
        """Whether the subscription goes on behind a message."""
        if frame["type"] != "next":
            self.refused.append(frame)
            return False
        assert "errors" not in frame["payload"], frame
        change = frame["payload"]["data"]["balanceChanged"]
        assert int(change["sequence"]) == self.last + 1, (change, self.last)
        self.digests.append(change["digest"])
        self.received_at.append(time.monotonic())
        return True


@asynccontextmanager
async def subscribers_of(fleet: Fleet, *tenants: Tenant) -> AsyncIterator[list[ResumingSubscriber]]:
    """A subscriber of each of some tenants on each process, while the block runs."""
    subscribers = [
        ResumingSubscriber(tenant, fleet.key, partial(getattr, service, "url"))
        for tenant in tenants
        for service in fleet.services
    ]
    async with all_subscribed(subscribers):
        yield subscribers


@asynccontextmanager
async def all_subscribed(subscribers: list[ResumingSubscriber]) -> AsyncIterator[None]:
    """Keep some subscribed while the block runs."""
    if not subscribers:
        yield
        return
    async with subscribers[0].subscribed(), all_subscribed(subscribers[1:]):
        yield

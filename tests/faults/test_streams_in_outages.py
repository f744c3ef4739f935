"""Subscriptions and operations over WebSocket and server-sent events while the database is away."""

import asyncio
import json
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.faults.conftest import Figure
from tests.faults.loads import BUY
from tests.faults.services import Fleet, Json, a_tenant, check, global_id, looking_into
from tests.faults.subscribers import PROTOCOL, SUBSCRIPTION, ResumingSubscriber
from tests.faults.test_outages import (
    PLANS,
    TOLD_WITHIN_S,
    WELL_WITHIN_S,
    asking,
    served,
    well_again,
)
from tests.postgres import PostgresServer

EVENTS = "text/event-stream"
pytestmark = pytest.mark.timeout(3600)


class EventReader:
    """One that follows a balance by server-sent events, on one connection."""

    def __init__(self, client: httpx.AsyncClient, tenant: str) -> None:
        self._client, self._tenant = client, tenant
        self.sequences: list[int] = []
        self.errors: list[Json] = []

    @asynccontextmanager
    async def following(self) -> AsyncIterator[None]:
        """Follow from the first change on while the block runs."""
        task = asyncio.create_task(self._follow())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})

    async def up_to(self, sequence: int) -> None:
        """Wait until a change has come."""
        async with asyncio.timeout(WELL_WITHIN_S):
            while not self.sequences or self.sequences[-1] < sequence:  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def _follow(self) -> None:
        sent = {"query": SUBSCRIPTION, "variables": {"tenant": self._tenant, "after": "0"}}
        async with self._client.stream(
            "POST", "/graphql", json=sent, headers={"accept": EVENTS}, timeout=None
        ) as stream:
            async for line in stream.aiter_lines():
                if line.startswith("data: "):
                    found = json.loads(line.removeprefix("data: "))
                    if "errors" in found:
                        self.errors.append(found)
                    else:
                        change = found["data"]["balanceChanged"]
                        self.sequences.append(int(change["sequence"]))


@asynccontextmanager
async def _socket(fleet: Fleet) -> AsyncIterator[ClientConnection]:
    """A WebSocket that was let in."""
    url = fleet.services[0].url.replace("http://", "ws://")
    async with connect(url, subprotocols=[PROTOCOL], proxy=None) as socket:
        payload = {"Authorization": f"Bearer {fleet.key}"}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        async with asyncio.timeout(TOLD_WITHIN_S):
            assert json.loads(await socket.recv())["type"] == "connection_ack"
        yield socket


async def _told_over_a_socket(socket: ClientConnection, sent: Json) -> None:
    """Assert that an operation on an open socket is told to try again, in time."""
    id = uuid.uuid4().hex
    await socket.send(json.dumps({"id": id, "type": "subscribe", "payload": sent}))
    async with asyncio.timeout(TOLD_WITHIN_S):
        answer = json.loads(await socket.recv())
    assert answer["id"] == id
    payload = answer["payload"]
    errors = payload if answer["type"] == "error" else payload["errors"]
    assert {error["extensions"]["code"] for error in errors} == {"UNAVAILABLE"}
    if answer["type"] == "next":
        assert json.loads(await socket.recv()) == {"id": id, "type": "complete"}


async def _told_over_a_socket_twice(socket: ClientConnection, tenant: str) -> None:
    await _told_over_a_socket(socket, {**PLANS})
    await _told_over_a_socket(socket, _following(tenant))


async def _told_as_events(client: httpx.AsyncClient, sent: Json) -> None:
    async with asyncio.timeout(TOLD_WITHIN_S):
        answer = await client.post("/graphql", json=sent, headers={"accept": EVENTS})
    assert answer.headers["retry-after"] == "2"
    assert '"code":"UNAVAILABLE"' in answer.text


async def _is_let_in_later(fleet: Fleet) -> None:
    """Assert that a new socket is closed with a code after which clients connect again."""
    with pytest.raises(ConnectionClosed) as closed:
        async with _socket(fleet):
            pass
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1013


@pytest.mark.parametrize("fault", ["frozen", "killed"])
async def test_streams_go_on_after_an_outage_and_new_operations_are_told_in_it(
    durable_server: PostgresServer, tmp_path: Path, rounds: range, figure: Figure, fault: str
) -> None:
    url = durable_server.create_database(f"streams_{uuid.uuid4().hex}")
    async with served("postgres", url, tmp_path) as fleet, asking(fleet) as client:
        async with looking_into(url):
            tenant = await a_tenant(credits="3")
        here = partial(getattr, fleet.services[0], "url")
        subscriber = ResumingSubscriber(tenant, fleet.key, here)
        reader = EventReader(client, global_id(tenant))
        async with subscriber.subscribed(), reader.following(), _socket(fleet) as socket:
            longest, written = 0.0, 1
            for _ in rounds:
                await _buy(client, global_id(tenant))
                written += 1
                await _both_have(subscriber, reader, written)
                durable_server.freeze() if fault == "frozen" else durable_server.kill()
                try:
                    await asyncio.gather(
                        _told_over_a_socket_twice(socket, global_id(tenant)),
                        _told_as_events(client, {**PLANS}),
                        _told_as_events(client, _following(global_id(tenant))),
                        _is_let_in_later(fleet),
                    )
                finally:
                    durable_server.thaw() if fault == "frozen" else durable_server.start()
                begun = time.monotonic()
                await well_again(client, PLANS)
                await _buy(client, global_id(tenant))
                written += 1
                await _both_have(subscriber, reader, written)
                longest = max(longest, time.monotonic() - begun)
        async with looking_into(url):
            await subscriber.check()
            await check(tenant)
    assert reader.sequences == list(range(1, subscriber.last + 1))
    assert (reader.errors, subscriber.refused) == ([], [])
    assert set(subscriber.closed) <= {1013}
    figure(f"PostgreSQL {fault}, subscribed", "postgres", f"streams go on in {longest:.1f} s")


def _following(tenant: str) -> Json:
    return {"query": SUBSCRIPTION, "variables": {"tenant": tenant, "after": "0"}}


async def _buy(client: httpx.AsyncClient, tenant: str) -> None:
    variables = {"tenant": tenant, "credits": "1.5", "key": uuid.uuid4().hex}
    answer = await client.post("/graphql", json={"query": BUY, "variables": variables})
    assert "errors" not in answer.json(), answer.text


async def _both_have(subscriber: ResumingSubscriber, reader: EventReader, sequence: int) -> None:
    await subscriber.up_to(sequence, WELL_WITHIN_S)
    await reader.up_to(sequence)

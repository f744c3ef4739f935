"""Subscriptions: 1,000 WebSockets on one process, beside a bare broadcast of the same bytes.

What is timed begins when PostgreSQL has committed a change, by its own word, and ends when the
last subscriber has the message. The bare one is timed from its first message on.
"""

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final, NamedTuple

import orjson

from benchmarks.company import a_tenant, connected
from benchmarks.figures import against_goal, ratio, table
from benchmarks.servers import Server, free_port, running, serving
from benchmarks.websocket_clients import WebSocketClients
from credit.core.roles import Role
from credit.metering.tenants import Tenant
from graph import ids
from models.database import session
from resolvers import keys
from resolvers.keys import NewKey
from tests.postgres import PostgresServer
from tests.stories.clients import PEPPER

SUBSCRIBERS: Final = 1000
CHANGES: Final = 100
"""Changes that come one at a time, so that the 99th percentile is among them."""
BURSTS: Final = 7
BURST: Final = 50
"""Changes that come at once, by one transaction."""
WARM_UP: Final = 5
PAUSE_S: Final = 0.02
P99_GOAL_MS: Final = 250
LATENCY_GOAL: Final = 1.5
RATE_GOAL: Final = 0.8
NAME: Final = "followed"
POSTGRES: Final = {"track_commit_timestamp": "on", "synchronous_commit": "off"}
"""It notes the instant before it waits for the disk, and nobody sees a change until it has: that
wait is the disk's affair, and left out here."""
PROBE: Final = orjson.dumps({"query": "{ __typename }"})
SUBSCRIPTION: Final = """subscription ($tenant: ID!, $after: String) {
    balanceChanged(tenantId: $tenant, afterSequence: $after) {
        id sequence reason credits balanceAfter overageAfter postedAt recordedAt reference } }"""
RECORD: Final = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: {events: $events}) { problems { message } recorded } }"""
COMMITTED: Final = (
    "SELECT sequence, CAST(extract(epoch FROM pg_xact_commit_timestamp(xmin)) AS FLOAT8) AS at"
    " FROM entry WHERE tenant_id = $1"
)


class Timing(NamedTuple):
    """When a message could first be sent, when the last subscriber had it, and seconds of CPU."""

    began_at: float
    received_at: float
    cpu_seconds: float

    @property
    def seconds(self) -> float:
        """How long the last subscriber waited."""
        return self.received_at - self.began_at


@dataclass
class Broadcaster:
    """A server with its subscribers, and a connection to post to it."""

    server: Server
    clients: WebSocketClients
    connection: HTTPConnection

    def post(self, body: bytes, messages: int) -> tuple[Timing, dict[str, Any]]:
        """Post, and wait until all clients have so many messages; the timing and the answer."""
        before, began_at = self.server.cpu_seconds(), time.time()
        headers = {
            "authorization": f"Bearer {self.server.key}",
            "content-type": "application/json",
        }
        self.connection.request("POST", "/graphql", body, headers)
        received_at = self.clients.await_messages(messages)
        answer = orjson.loads(self.connection.getresponse().read())
        return Timing(began_at, received_at, self.server.cpu_seconds() - before), answer


_numbers = count()


def _events(number: int) -> bytes:
    """The body of a mutation that completes so many interviews."""
    at = datetime.now(UTC).isoformat()
    events = [
        {
            "id": f"event-{name}",
            "tenantExternalId": NAME,
            "job": {"externalId": "job-1", "title": "Engineer"},
            "interviewId": f"interview-{name}",
            "candidateId": f"candidate-{name}",
            "type": "COMPLETED",
            "occurredAt": at,
        }
        for name in (next(_numbers) for _ in range(number))
    ]
    return orjson.dumps({"query": RECORD, "variables": {"events": events}})


def _rounds(
    ours: Broadcaster, bare: Broadcaster, rounds: int, changes: int
) -> list[tuple[int, Timing, Timing]]:
    """So many rounds of so many changes at once: ours, then the bare one with the same bytes.

    Each with the sequence of its last change.
    """
    found = []
    for _ in range(rounds):
        mine, answer = ours.post(_events(changes), changes)
        assert answer["data"]["recordInterviewEvents"]["recorded"] == changes, answer
        messages = ours.clients.taken()
        time.sleep(PAUSE_S)  # whatever a server does behind the last message
        theirs, answer = bare.post(b"\n".join(messages), changes)
        assert bare.clients.taken() == messages, "the messages differ"
        time.sleep(PAUSE_S)
        last = orjson.loads(messages[-1])["payload"]["data"]["balanceChanged"]
        found.append((int(last["sequence"]), mine, theirs._replace(began_at=answer["beganAt"])))
    return found


@contextmanager
def _broadcasters(url: str, tenant: Tenant, key: str) -> Iterator[tuple[Broadcaster, Broadcaster]]:
    """The service and the bare one, each with all of its subscribers."""
    port = free_port()
    plain: list[str | Path] = [sys.executable, "-m", "benchmarks.broadcast", str(port)]
    payload = {"query": SUBSCRIPTION, "variables": {"tenant": ids.global_tenant_id(tenant.id)}}
    first_messages = (
        {"type": "connection_init", "payload": {"Authorization": f"Bearer {key}"}},
        {"type": "subscribe", "id": "1", "payload": payload},
    )
    with (
        serving(url, key, PROBE, INSIGHTS_KEY_SUBSCRIPTIONS=str(SUBSCRIBERS)) as ours,
        running(plain, port, b"", "", {}) as bare,
        WebSocketClients(SUBSCRIBERS, ours.port, first_messages) as subscribed,
        WebSocketClients(SUBSCRIBERS, bare.port) as connected_clients,
        closing(HTTPConnection("127.0.0.1", ours.port)) as to_ours,
        closing(HTTPConnection("127.0.0.1", bare.port)) as to_bare,
    ):
        time.sleep(1)  # a subscription is not acknowledged
        yield Broadcaster(ours, subscribed, to_ours), Broadcaster(bare, connected_clients, to_bare)


async def _prepare(url: str) -> tuple[Tenant, str]:
    """A tenant, and the key of somebody who may write for it and follow it."""
    async with connected(url):
        tenant = await a_tenant(NAME)
        new = NewKey(NAME, Role.OPERATOR)
        _, key = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return tenant, key


async def _commits(url: str, tenant: Tenant) -> dict[int, float]:
    """When each change was committed, by its sequence."""
    async with connected(url):
        return {row["sequence"]: row["at"] for row in await session().rows(COMMITTED, tenant.id)}


def _measure(url: str) -> list[list[object]]:
    tenant, key = asyncio.run(_prepare(url))
    with _broadcasters(url, tenant, key) as (ours, bare):
        _rounds(ours, bare, WARM_UP, 1)
        single = _rounds(ours, bare, CHANGES, 1)
        bursts = _rounds(ours, bare, BURSTS, BURST)
    committed = asyncio.run(_commits(url, tenant))

    def sides(found: list[tuple[int, Timing, Timing]]) -> tuple[list[Timing], list[Timing]]:
        mine = [timing._replace(began_at=committed[sequence]) for sequence, timing, _ in found]
        return mine, [timing for _, _, timing in found]

    return [*_latencies(*sides(single)), *_rates(*sides(bursts))]


def _latencies(mine: list[Timing], theirs: list[Timing]) -> list[list[object]]:
    ms = [[1000 * timing.seconds for timing in side] for side in (mine, theirs)]
    late = [quantiles(side, n=100)[98] for side in ms]
    slower = 1 / ratio(ms[0], ms[1])
    return [
        [
            "one change, ms, median",
            *(f"{median(side):.0f}" for side in ms),
            against_goal(slower, LATENCY_GOAL, at_most=True),
        ],
        [
            "one change, ms, 99th percentile",
            against_goal(late[0], P99_GOAL_MS, at_most=True),
            f"{late[1]:.0f}",
            f"{late[0] / late[1]:.2f}",
        ],
    ]


def _rates(mine: list[Timing], theirs: list[Timing]) -> list[list[object]]:
    messages = SUBSCRIBERS * BURST
    seconds = [[timing.seconds for timing in side] for side in (mine, theirs)]
    cpu = [[timing.cpu_seconds for timing in side] for side in (mine, theirs)]
    return [
        [
            f"{BURST} changes at once, messages/s",
            *(f"{messages / median(side):,.0f}" for side in seconds),
            against_goal(ratio(*seconds), RATE_GOAL),
        ],
        [
            f"{BURST} changes at once, CPU µs a message",
            *(f"{1e6 * median(side) / messages:.1f}" for side in cpu),
            f"{1 / ratio(*cpu):.2f}",
        ],
    ]


def main() -> None:
    """Measure and print."""
    server = PostgresServer(durable=True, settings=POSTGRES)
    try:
        rows = _measure(server.create_database("bench"))
    finally:
        server.stop()
    title = f"{SUBSCRIBERS:,} subscribers of one process, until the last one has received"
    table(title, ("", "ours", "bare broadcast", "ratio"), rows)


if __name__ == "__main__":
    main()

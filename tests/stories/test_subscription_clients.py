"""A partner subscribes with the usual clients, over a real `insights serve`."""

import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from gql import Client, GraphQLRequest
from gql.client import AsyncClientSession
from gql.transport.exceptions import TransportConnectionFailed, TransportQueryError
from gql.transport.httpx import HTTPXAsyncTransport
from gql.transport.websockets import WebsocketsTransport
from websockets.exceptions import ConnectionClosedError

from credit.core.roles import Role
from credit.metering.tenants import Tenant
from resolvers import keys
from resolvers.keys import NewKey
from tests.clients.node import a_client
from tests.faults.services import (
    PEPPER,
    Fleet,
    Service,
    a_completion,
    a_tenant,
    global_id,
    looking_into,
)
from tests.stories.clients import RECORD

KINDS: Final = ("ws", "sse")
EVERY_KIND: Final = (*KINDS, "apollo")
"""Over WebSockets, events, and parts of one answer."""
CHANGES: Final = """subscription ($id: ID!, $after: String) {
    balanceChanged(tenantId: $id, afterSequence: $after) { sequence reason } }"""
EXPORT: Final = """mutation ($id: ID!) { exportConsumption(input: {tenantId: $id, format: CSV,
    dateRange: {dates: {from: "%s", to: "%s"}}, waitSeconds: 0})
        { export { id } problems { message } } }"""
PROGRESS: Final = "subscription ($id: ID!) { exportProgressed(exportId: $id) { status } }"
NO_KEY: Final = "No valid key came with the request: send it as `Authorization: Bearer <key>`."
WHO: Final = "{ viewer { role } }"


@dataclass
class Served:
    """A service that runs, a tenant with 100 credits, and a key of each subscriber."""

    fleet: Fleet
    tenant: Tenant
    keys: dict[Role, str]

    @property
    def service(self) -> Service:
        return self.fleet.services[0]

    @property
    def url(self) -> str:
        return self.service.url

    @property
    def id(self) -> str:
        return global_id(self.tenant)

    async def record(self, *names: str) -> None:
        """Record completed interviews, one entry each."""
        events = [a_completion(self.tenant, name) for name in names]
        async with self.fleet.client() as client:
            assert (await client.ask(RECORD, events=events))["recorded"] == len(names)

    async def restart(self) -> None:
        """Crash, and come back."""
        self.fleet.kill()
        await self.fleet.start()

    def client_options(
        self, kind: str, role: Role = Role.PARTNER, **options: object
    ) -> dict[str, object]:
        """The options of a client in Node."""
        return {"kind": kind, "url": self.url, "key": self.keys[role], **options}


@pytest.fixture
async def served(fleet: Fleet) -> Served:
    """The service, and a tenant that no other test knows."""
    async with looking_into(fleet.database_url):
        tenant = await a_tenant(credits="100")
        made = {}
        for role in (Role.PARTNER, Role.TENANT_ADMIN):
            new = NewKey(f"a {role}", role, tenant.id)
            _, made[role] = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    return Served(fleet, tenant, made)


def change(sequence: int, reason: str) -> dict[str, object]:
    return {"balanceChanged": {"sequence": str(sequence), "reason": reason}}


# ── graphql-ws, graphql-sse and Apollo, in Node.js ───────────────────────────────────────────────


@pytest.mark.parametrize("kind", EVERY_KIND)
async def test_a_client_of_node_receives_changes_as_they_are_written(
    served: Served, kind: str
) -> None:
    operation = {"query": CHANGES, "variables": {"id": served.id, "after": "0"}}
    async with a_client(**served.client_options(kind, operations=[operation])) as client:
        first = await client.receive()
        assert first["next"]["data"] == change(1, "ADJUSTMENT")
        await served.record("a", "b")
        for number in (2, 3):
            received = await client.receive()
            assert received["next"]["data"] == change(number, "CONSUMPTION")


@pytest.mark.parametrize("kind", EVERY_KIND)
async def test_a_client_of_node_resumes_behind_the_last_one_it_saw(
    served: Served, kind: str
) -> None:
    """The service crashes twice meanwhile, and changes are written meanwhile."""
    follow = {"query": CHANGES, "id": served.id, "after": "0", "count": 13}
    async with a_client(**served.client_options(kind, follow=follow)) as client:
        assert await client.receive() == {"sequence": "1"}
        for round_ in range(2):
            await served.record(f"before-{round_}")
            assert (await client.receive())["sequence"]
            await served.restart()
            await served.record(*(f"after-{round_}-{number}" for number in range(5)))
            received = [await client.receive()]
            assert received == [{"dropped": True}]
            while received[-1] != {"sequence": str(1 + 6 * (round_ + 1))}:
                received.append(await client.receive())
            found = [int(one["sequence"]) for one in received if "sequence" in one]
            assert found == list(range(3 + 6 * round_, 8 + 6 * round_))
        assert await client.remaining() == []


@pytest.mark.parametrize("kind", KINDS)
async def test_a_client_of_node_receives_errors_and_goes_on(served: Served, kind: str) -> None:
    operations = [
        {"query": "subscription { nonsense }"},
        {"query": CHANGES, "variables": {"id": served.id, "after": "99"}},
        {"query": PROGRESS, "variables": {"id": "x"}},
        {"query": WHO},
        {"query": "mutation { buyCredits(input: {}) { problems { code } } }"},
    ]
    async with a_client(**served.client_options(kind, operations=operations)) as client:
        event = await client.remaining()
    errors = [one.get("error") or one.get("next", {}).get("errors") for one in event]
    codes = [{error["extensions"]["code"] for error in found} for found in errors if found]
    assert codes == [
        {"BAD_REQUEST"},
        {"LEDGER_REWOUND"},
        {"FORBIDDEN"},
        {"BAD_REQUEST", "FORBIDDEN"},
    ]
    assert {"viewer": {"role": "PARTNER"}} in [one.get("next", {}).get("data") for one in event]


@pytest.mark.parametrize("kind", EVERY_KIND)
async def test_a_client_of_node_follows_an_export_to_its_end(served: Served, kind: str) -> None:
    today = datetime.now(UTC).date().isoformat()
    async with served.fleet.client() as client:
        requested = await client.ask(EXPORT % (today, today), id=served.id)
    operation = {"query": PROGRESS, "variables": {"id": requested["export"]["id"]}}
    event = served.client_options(kind, Role.TENANT_ADMIN, operations=[operation])
    async with a_client(**event) as client:
        received = await client.remaining()
    assert received[-1] == {"complete": True}
    assert received[-2]["next"]["data"] == {"exportProgressed": {"status": "READY"}}


async def test_a_client_of_node_without_a_valid_key_is_turned_away(served: Served) -> None:
    operation = {"query": CHANGES, "variables": {"id": served.id}}
    for kind, expected in (
        ("ws", {"code": 4403}),
        ("sse", {"status": 401}),
        ("apollo", {"message": NO_KEY}),
    ):
        event = served.client_options(kind, operations=[operation]) | {"key": "ci_nobody"}
        async with a_client(**event) as client:
            (received,) = await client.remaining()
        assert expected.items() <= received["error"].items()


# ── gql, in Python ───────────────────────────────────────────────────────────────────────────────


def over_websocket(served: Served, key: str | None = None) -> Client:
    transport = WebsocketsTransport(
        url=served.url.replace("http", "ws"),
        subprotocols=[WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL],
        init_payload={"Authorization": f"Bearer {key or served.keys[Role.PARTNER]}"},
    )
    return Client(transport=transport)


def changes_behind(served: Served, after: int) -> GraphQLRequest:
    return GraphQLRequest(CHANGES, variable_values={"id": served.id, "after": str(after)})


async def test_gql_queries_mutates_and_subscribes(served: Served) -> None:
    headers = {"authorization": f"Bearer {served.fleet.key}"}
    over_http = Client(transport=HTTPXAsyncTransport(url=served.url, headers=headers))
    record = GraphQLRequest(
        RECORD, variable_values={"events": [a_completion(served.tenant, "by gql")]}
    )
    async with over_http as http, over_websocket(served) as socket:
        assert await http.execute(GraphQLRequest(WHO)) == {"viewer": {"role": "OPERATOR"}}
        assert await socket.execute(GraphQLRequest(WHO)) == {"viewer": {"role": "PARTNER"}}
        received: list[dict[str, Any]] = []
        async for event in socket.subscribe(changes_behind(served, 0)):
            received.append(event)
            if len(received) == 2:
                break
            payload = await http.execute(record)
            assert payload["recordInterviewEvents"]["recorded"] == 1
        assert received == [change(1, "ADJUSTMENT"), change(2, "CONSUMPTION")]
        with pytest.raises(TransportQueryError, match="is not a sequence of this ledger"):
            async for _ in socket.subscribe(changes_behind(served, 99)):
                pass
        assert await socket.execute(GraphQLRequest(WHO)) == {"viewer": {"role": "PARTNER"}}


async def test_gql_without_a_valid_key_is_turned_away(served: Served) -> None:
    with pytest.raises(TransportConnectionFailed) as refused:
        async with over_websocket(served, "ci_nobody"):
            pass
    closed = refused.value.__cause__
    assert isinstance(closed, ConnectionClosedError)
    assert closed.rcvd is not None
    assert closed.rcvd.code == 4403


@pytest.mark.timeout(240)
async def test_gql_has_every_change_once_however_often_it_is_cut_off(served: Served) -> None:
    dice, seen, total = random.Random(1), [0], 61

    async def write() -> None:
        for number in range(total - 1):
            await served.record(f"while cut off {number}")

    async def follow(socket: AsyncClientSession) -> None:
        async for event in socket.subscribe(changes_behind(served, seen[-1])):
            seen.append(int(event["balanceChanged"]["sequence"]))
            if seen[-1] == total:
                return

    writing = asyncio.create_task(write())
    while seen[-1] < total:
        # Not while it connects: a client that is cancelled then leaves its socket open.
        async with over_websocket(served) as socket:
            with suppress(TimeoutError):
                async with asyncio.timeout(dice.uniform(0.05, 0.6)):
                    await follow(socket)
    await writing
    assert seen == list(range(total + 1))

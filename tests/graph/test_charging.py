"""What an operation is charged on each transport, and how it is refused what it may not spend."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest
from graphql import parse
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp

from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from notifiers.buckets import LocalBuckets
from resolvers.context import Context
from resolvers.spending import Spending, bucket_of
from tests.graph.asgi_client import initialised_socket, sent_request
from tests.graph.http_client import JSON, RESPONSE, Service, a_context, codes, costing, extensions
from tests.graph.subscribers import BALANCE, SubscribedService, a_subscribed_service
from tests.world import World

WHO = "{ viewer { name } }"
BOMB = """{ tenant { jobs(first: 200) { nodes { trend(granularity: DAY, dateRange: {
    dates: { from: "2016-01-01", to: "2025-12-31" } }) { granularity } } } } }"""
RECORD = """mutation ($events: [InterviewEventInput!]!) {
    recordInterviewEvents(input: { events: $events }) { recorded } }"""


class Clock:
    """Seconds, turned by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Keys:
    """A service whose keys are roles, each with a bucket of 100 units that refills in 10 s."""

    def __init__(self, **given: object) -> None:
        self.clock = Clock()
        usual = {"limit": 90, "size": bucket_of(100)}
        self.spending = Spending(LocalBuckets(self.clock), **{**usual, **given})  # type: ignore[arg-type]
        self.app: ASGIApp = make_graphql_app(self.context_of)

    async def context_of(
        self,
        connection: HTTPConnection,
        key: str | None = None,
        *,
        allow_cached: bool = False,  # noqa: ARG002 - it looks every time
    ) -> Context | None:
        text = connection.headers.get("authorization", "") if key is None else key
        context = a_context(Role(text))
        return replace(context, viewer=replace(context.viewer, key_id=text), spending=self.spending)

    @asynccontextmanager
    async def service(self) -> AsyncIterator[Service]:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://insights.test"
        ) as client:
            yield Service(client)


# ── too costly ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("accept", "status"), [(RESPONSE, 400), (JSON, 200)])
async def test_what_costs_too_much_is_refused_with_its_dearest_field(
    service: Service, accept: str, status: int
) -> None:
    answer = await service.post(BOMB, accept=accept)
    assert answer.status_code == status
    (error,) = answer.json()["errors"]
    cost = error["extensions"]["cost"]
    assert cost > 200_000
    assert error["extensions"] == extensions(
        "TOO_COSTLY", cost=cost, maximum=12_000, field="tenant.jobs.nodes.trend"
    )
    assert f"costs {cost:,} units: 12,000 are allowed. tenant.jobs.nodes.trend" in error["message"]
    assert answer.json()["extensions"] == costing(cost)["extensions"]
    assert "data" not in answer.json()


async def test_a_bomb_is_refused_in_fifty_milliseconds_before_it_is_validated(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.documents.rule_errors", None)
    spent = []
    for _ in range(3):
        began = time.process_time()
        answer = await service.post(BOMB)
        spent.append(time.process_time() - began)
    assert codes(answer) == {"TOO_COSTLY"}
    assert min(spent) < 0.05


async def test_over_a_socket_and_as_events_it_is_refused_too() -> None:
    keys = Keys(limit=12_000)
    async with initialised_socket(keys.app) as client:
        client.subscribe("1", BOMB)
        frame = await client.receive()
        assert (frame["type"], frame["id"]) == ("error", "1")
        assert frame["payload"][0]["extensions"]["code"] == "TOO_COSTLY"
        client.subscribe("2", WHO)
        assert (await client.receive())["payload"]["data"] == {"viewer": {"name": "a key"}}
    async with keys.service() as service:
        answer = await service.post(BOMB, accept="text/event-stream")
        assert '"code":"TOO_COSTLY"' in answer.text


async def test_what_is_no_operation_has_a_cost_of_nothing(service: Service) -> None:
    for query in ("{", "{ nonsense }", "fragment F on Query { viewer { name } }"):
        answer = await service.post(query)
        assert codes(answer) == {"BAD_REQUEST"}
        assert answer.json()["extensions"] == costing(0)["extensions"]


# ── a key's bucket ───────────────────────────────────────────────────────────────────────────────


async def test_each_response_says_what_is_left_and_an_empty_bucket_has_to_be_waited_for() -> None:
    keys = Keys()
    many = "{ viewer { name " + " ".join(f"a{n}: role" for n in range(14)) + " } }"
    async with keys.service() as service:
        for left, full_in_s in ((82, 2), (64, 4), (46, 6), (28, 8), (10, 9)):
            answer = await service.post(many)
            assert answer.status_code == 200
            assert answer.headers["ratelimit"] == f'"cost";r={left};t={full_in_s}'
            assert answer.headers["ratelimit-policy"] == '"cost";q=100;w=10'
        for accept in (RESPONSE, JSON, "text/event-stream"):
            refused = await service.post(many, accept=accept)
            assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
            assert refused.headers["ratelimit"] == '"cost";r=10;t=9'
            (error,) = refused.json()["errors"]
            used_up = {"quota": "cost", "limit": 100, "retryAfter": 1}
            assert error["extensions"] == extensions("RATE_LIMITED", cost=18, **used_up)
            assert refused.json()["extensions"] == costing(18, 90)["extensions"]
        assert (await service.post(many, role=Role.PLATFORM)).status_code == 200
        assert (await service.post(WHO)).status_code == 200
        keys.clock.now += 1
        assert (await service.post(many)).status_code == 429
        keys.clock.now += 1
        assert (await service.post(many)).status_code == 200


async def test_what_is_refused_is_not_charged() -> None:
    keys = Keys()
    async with keys.service() as service:
        assert (await service.post("{")).status_code == 400
        for query in ("{ nonsense }", BOMB, "{ tenant { forecast { method } } }"):
            refused = await service.post(query)
            assert refused.status_code == 400
            assert refused.headers["ratelimit"] == '"cost";r=100;t=0'
        answer = await service.post(WHO)
    assert answer.headers["ratelimit"] == '"cost";r=96;t=1'


async def test_sockets_take_out_of_the_same_bucket() -> None:
    keys = Keys(size=bucket_of(10), limit=10)
    async with keys.service() as service, initialised_socket(keys.app) as client:
        assert (await service.post("{ viewer { name role scopes __typename } }")).status_code == 200
        client.subscribe("1", WHO)
        (error,) = (await client.receive())["payload"]
        used_up = {"quota": "cost", "limit": 10, "retryAfter": 1}
        assert error["extensions"] == extensions("RATE_LIMITED", cost=4, **used_up)
        client.subscribe("2", "{ __typename }")
        assert (await client.receive())["type"] == "next"


async def test_recording_events_is_free_of_the_bucket_and_has_one_of_its_own_when_set() -> None:
    events: list[dict[str, object]] = [{}] * 30
    async with Keys().service() as service:
        for _ in range(3):  # invalid events, which are refused by themselves, and charged nothing
            answer = await service.post(RECORD, {"events": events}, role=Role.PLATFORM)
            assert answer.status_code != 429
            assert "ratelimit" not in answer.headers
    keys = Keys(ingest=bucket_of(100))
    async with keys.service() as service:
        first = await service.post(RECORD, {"events": events}, role=Role.PLATFORM)
        refused = await service.post(RECORD, {"events": events}, role=Role.PLATFORM)
        assert (first.status_code == 429, refused.status_code) == (False, 429)
        assert refused.headers["ratelimit"].startswith('"ingest";r=26;')
        assert refused.json()["errors"][0]["extensions"]["quota"] == "ingest"
        assert (await service.post(WHO, role=Role.PLATFORM)).headers[
            "ratelimit"
        ] == '"cost";r=96;t=1'


async def test_without_a_key_nothing_is_charged(service: Service) -> None:
    answer = await service.post(WHO)
    assert "ratelimit" not in answer.headers
    assert answer.json()["extensions"] == costing(4)["extensions"]


# ── events ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def subscribed(world: World) -> SubscribedService:
    """A service whose keys have a bucket of 200 units, of which nothing returns."""
    made = await a_subscribed_service(world)
    build, spending = made.context_of, Spending(LocalBuckets(Clock()), size=bucket_of(200))

    async def context_of(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        context = await build(connection, key, allow_cached=allow_cached)
        if context is None:
            return None
        viewer = replace(context.viewer, key_id=context.viewer.role)
        return replace(context, viewer=viewer, spending=spending)

    made.app = make_graphql_app(context_of)
    return made


async def test_an_event_may_cost_two_hundred_units(subscribed: SubscribedService) -> None:
    more = BALANCE.replace("reason", "reason tenant { jobs(first: 50) { nodes { id } } }")
    async with initialised_socket(subscribed.app) as client:
        client.subscribe("1", more, id=subscribed.id, after="0")
        (error,) = (await client.receive())["payload"]
    assert error["extensions"]["code"] == "TOO_COSTLY"
    assert error["extensions"]["maximum"] == 200
    async with sent_request(
        subscribed.app, {"query": more, "variables": {"id": subscribed.id, "after": "0"}}
    ) as request:
        await request.start()
        _, payload = await request.event()
        assert payload["errors"][0]["extensions"]["field"] == "balanceChanged.tenant.jobs.nodes"


async def test_events_are_charged_and_come_even_when_the_bucket_is_empty(
    subscribed: SubscribedService,
) -> None:
    async with initialised_socket(subscribed.app) as client:
        client.subscribe("1", BALANCE, id=subscribed.id, after="0")
        await client.receive()
        await subscribed.write(45)
        for number in range(2, 47):
            payload = (await client.receive())["payload"]
            assert payload["data"]["balanceChanged"]["sequence"] == str(number)
            assert payload["extensions"] == costing(6, 200)["extensions"]
        client.subscribe("2", WHO)
        (error,) = (await client.receive())["payload"]
        assert error["extensions"]["code"] == "RATE_LIMITED"
        # 6 at the start and 6 for each of 46 events, of 200: 82 below zero
        assert error["extensions"]["retryAfter"] == -(-(82 + 4) // 20)


async def test_who_shares_an_event_shares_its_cost(subscribed: SubscribedService) -> None:
    async with (
        initialised_socket(subscribed.app) as one,
        initialised_socket(subscribed.app) as two,
    ):
        for client in (one, two):
            client.subscribe("1", BALANCE, id=subscribed.id)
        await subscribed.has_subscribers(2)
        await subscribed.write(5)
        for client in (one, two):
            for _ in range(5):
                await client.receive()
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(subscribed.app), base_url="http://insights.test"
    ) as http:
        answer = await Service(http).post(WHO)
    assert answer.headers["ratelimit"].startswith(f'"cost";r={200 - 2 * 6 - 5 * 6 - 4};')


async def test_a_long_document_of_which_nothing_is_selected_costs_its_tokens() -> None:
    jobs = 'jobs(first: 5, search: "x") { nodes { id title } }'
    many = " ".join(f"a{n}: {jobs}" for n in range(14))
    long = f"{{ viewer {{ name }} tenant @skip(if: true) {{ {many} }} }}"
    short = "{ viewer { name } }"
    async with Keys(size=bucket_of(1_000), limit=1_000).service() as service:
        for query in (short, long):
            answer = await service.post(query)
            cost = answer.json()["extensions"]["cost"]["requested"]
            assert answer.json()["data"] == {"viewer": {"name": "a key"}}
            assert cost == max(4, parse(query).token_count - 100)
    assert cost > 4

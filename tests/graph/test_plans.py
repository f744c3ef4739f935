"""Plans: what is sent again is not checked again, and nobody gains a right by that."""

import gc
import json
import tracemalloc
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, Final

import httpx
import pytest
from graphql import OperationType as Type
from starlette.requests import HTTPConnection

from credit.core.roles import Role
from graph.cost.walk import Cost, cost_of
from graph.protocol import executing, planning
from graph.protocol.app import make_graphql_app
from graph.protocol.execution import QUERIES_AND_MUTATIONS
from graph.protocol.planning import LONGEST_SENT, planned
from graph.protocol.plans import LARGEST_BYTES, Plan, Plans
from graph.protocol.request import GraphQLRequest
from graph.schema import schema
from notifiers.document_store import LocalDocumentStore
from resolvers.context import Context
from resolvers.persisted_documents import (
    ListedDocuments,
    OperationMode,
    PersistedDocuments,
    digest_of,
)
from resolvers.spending import Spending, bucket_of
from tests.graph.http_client import (
    JSON,
    RESPONSE,
    Service,
    a_context,
    codes,
    context_by_role,
    costing,
)
from tests.graph.test_charging import RECORD, Keys

WHO: Final = "{ viewer { name role } }"
SEARCH: Final = """query ($search: String, $n: Int) {
    tenants(search: $search, first: $n) { totalCount } }"""
FIRST: Final = "query ($first: Int = 5) { tenants(first: $first) { totalCount } }"


class Counted:
    """Counts how often the cost of an operation is counted, which each new plan needs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        monkeypatch.setattr(planning, "cost_of", self)

    def __call__(self, *arguments: Any) -> Cost:  # noqa: ANN401 - those of what it stands for
        self.count += 1
        return cost_of(*arguments)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


@asynccontextmanager
async def serving(documents: PersistedDocuments) -> AsyncIterator[Service]:
    """A service with these documents."""

    async def build(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        context = await context_by_role(connection, key, allow_cached=allow_cached)
        return replace(context, documents=documents) if context else None

    transport = httpx.ASGITransport(make_graphql_app(build))
    async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as client:
        yield Service(client)


def a_request(
    query: str = WHO, variables: Mapping[str, Any] | None = None, name: str | None = None
) -> GraphQLRequest:
    parameters = {"query": query, "variables": variables, "operationName": name}
    sent = json.dumps(parameters).encode()
    return GraphQLRequest(query, name, dict(variables or {}), None, sent=sent)


def a_plan(
    plans: Plans,
    query: str = WHO,
    variables: Mapping[str, Any] | None = None,
    name: str | None = None,
    role: Role = Role.OPERATOR,
) -> Plan:
    request = a_request(query, variables, name)
    found = planned(request, a_context(role), QUERIES_AND_MUTATIONS, plans)
    assert isinstance(found, Plan)
    return found


# ── once ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("accept", [RESPONSE, JSON, "text/event-stream"])
async def test_what_is_sent_again_is_checked_once_and_answered_the_same(
    service: Service, counted: Counted, accept: str
) -> None:
    first = await service.post(WHO, accept=accept)
    again = await service.post(WHO, accept=accept)
    assert counted.count == 1
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert {**again.headers} == {**first.headers}
    await service.post(f"{WHO} ", accept=accept)
    assert counted.count == 2


async def test_a_get_has_a_plan_of_its_own(service: Service, counted: Counted) -> None:
    answers = [await service.send("GET", params={"query": WHO}) for _ in range(2)]
    assert counted.count == 1
    assert answers[0].content == answers[1].content == (await service.post(WHO)).content


def test_a_plan_has_the_operation_its_cost_and_its_coerced_variables() -> None:
    plans = Plans()
    plan = a_plan(plans, f"query A {WHO} {FIRST.replace('query', 'query B')}", None, "B")
    assert plan.operation.name is not None
    assert (plan.operation.name.value, plan.operation.operation) == ("B", Type.QUERY)
    assert plan.variables == {"first": 5}
    assert plan.cost.requested > 75
    assert plan.key is not None
    assert plans.get(plan.key) is plan


async def test_a_request_with_a_fault_is_answered_with_it_each_time(
    service: Service, counted: Counted
) -> None:
    for query, variables in (
        ("{ viewer {", None),
        ("{ viewer { nonsense } }", None),
        (FIRST, {"first": "x"}),
        (WHO, {"x": list(range(1_001))}),
        (f"query A {WHO} query B {WHO}", None),
        ("{ tenants(first: 200) { nodes { forecast { total { expected } } } } }", None),
    ):
        counted.count = 0
        answers = [await service.post(query, variables) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [400, 400]
        assert answers[0].content == answers[1].content
        assert counted.count in {0, 2}


# ── what is asked each time ──────────────────────────────────────────────────────────────────────


async def test_a_kept_plan_is_charged_each_time_until_the_bucket_is_empty() -> None:
    keys = Keys(size=bucket_of(12))
    async with keys.service() as service:
        answers = [await service.post("{ viewer { name } }") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        left = [answer.headers["ratelimit"] for answer in answers]
        expected = ((8, 4), (4, 7), (0, 10), (0, 10))
        assert left == [f'"cost";r={units};t={full_in_s}' for units, full_in_s in expected]
        keys.clock.now += 10
        assert (await service.post("{ viewer { name } }")).status_code == 200


async def test_a_plan_is_of_one_limit_of_the_cost(counted: Counted) -> None:
    plans, request = Plans(), a_request()
    for limit, allowed in ((30_000, True), (4, False), (30_000, True)):
        context = replace(a_context(), spending=Spending(limit=limit))
        found = planned(request, context, QUERIES_AND_MUTATIONS, plans)
        assert isinstance(found, Plan) is allowed
    assert counted.count == 2


async def test_a_plan_of_one_set_of_scopes_is_no_other_s(service: Service) -> None:
    webhooks = "{ viewer { role } webhooks { __typename } }"
    for _ in range(2):
        refused = await service.post(webhooks, role=Role.PARTNER)
        assert codes(refused) == {"FORBIDDEN"}
        # It is executed, and there is no database behind this service.
        assert codes(await service.post(webhooks, role=Role.OPERATOR)) == {"INTERNAL"}
    for role in (Role.PARTNER, Role.OPERATOR, Role.PARTNER):
        answer = await service.post(WHO, role=role)
        assert answer.json()["data"]["viewer"]["role"] == role


async def test_two_viewers_with_the_same_scopes_share_a_plan_and_no_context(
    counted: Counted,
) -> None:
    async def build(
        connection: HTTPConnection,
        key: str | None = None,
        *,
        allow_cached: bool = False,
    ) -> Context | None:
        context = a_context(Role.TENANT_ADMIN)
        name = connection.headers["authorization"] if key is None else key
        return replace(context, viewer=replace(context.viewer, name=name))

    transport = httpx.ASGITransport(make_graphql_app(build))
    async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as client:
        for name in ("Ann", "Ben", "Ann"):
            answer = await Service(client).post(WHO, role=name)
            assert answer.json()["data"]["viewer"]["name"] == name
    assert counted.count == 1


async def test_mutations_are_planned_each_time_and_refused_by_get(
    service: Service, counted: Counted
) -> None:
    query = """mutation { settlePurchase(input: {purchaseId: "x", paymentReference: "p"}) {
        problems { code } } }"""
    for number in range(1, 4):
        assert (await service.post(query)).status_code == 200
        assert counted.count == number
        answer = await service.send("GET", params={"query": query})
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_a_document_that_is_no_longer_listed_is_refused_although_its_plan_is_kept() -> None:
    listed = ListedDocuments([WHO], reads_database=False)
    documents = PersistedDocuments(OperationMode.LISTED, listed)
    by_id = json.dumps({"documentId": digest_of(WHO)}).encode()
    async with serving(documents) as service:

        async def sent() -> list[httpx.Response]:
            named = await service.send("POST", Role.PARTNER, content=by_id, content_type=JSON)
            return [named, await service.post(WHO, role=Role.PARTNER)]

        assert [answer.status_code for answer in await sent() + await sent()] == [200] * 4
        listed._documents = {}
        for answer in await sent():
            assert codes(answer) == {"PERSISTED_QUERY_NOT_IN_LIST"}
        listed._documents = {digest_of(WHO): "{ viewer { scopes } }"}  # as an id imported again
        assert (await sent())[0].json()["data"]["viewer"].keys() == {"scopes"}


async def test_a_document_known_by_its_hash_has_a_plan_until_the_store_has_it_no_more(
    counted: Counted,
) -> None:
    store = LocalDocumentStore()
    documents = PersistedDocuments(OperationMode.APQ, store=store)
    hash_alone = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest_of(WHO)}}}
    async with serving(documents) as service:

        async def sent(parameters: Mapping[str, Any]) -> httpx.Response:
            body = json.dumps(parameters).encode()
            return await service.send("POST", content=body, content_type=JSON)

        assert codes(await sent(hash_alone)) == {"PERSISTED_QUERY_NOT_FOUND"}
        for _ in range(2):
            assert (await sent({**hash_alone, "query": WHO})).status_code == 200
            assert (await sent(hash_alone)).status_code == 200
        assert counted.count == 2
        store._drop(digest_of(WHO))
        assert codes(await sent(hash_alone)) == {"PERSISTED_QUERY_NOT_FOUND"}
        # Its plan is kept, and it is registered again none the less.
        assert (await sent({**hash_alone, "query": WHO})).status_code == 200
        assert (await sent(hash_alone)).json() == {
            "data": {"viewer": {"name": "a key", "role": "OPERATOR"}},
            **costing(5),
        }
    assert counted.count == 2


# ── memory ───────────────────────────────────────────────────────────────────────────────────────


def test_plans_take_no_more_memory_than_they_may_whatever_is_sent() -> None:
    plans = Plans(300_000)
    for number in range(1_000):
        a_plan(plans, SEARCH, {"n": number})
        assert plans.bytes <= 300_000
    first, last = a_request(SEARCH, {"n": 0}), a_request(SEARCH, {"n": 999})
    kept = [planning._key(request, a_context()) for request in (first, last)]
    assert [key is not None and plans.get(key) is not None for key in kept] == [False, True]
    huge = Plans(1_000)
    a_plan(huge)
    assert huge.bytes == 0


def test_the_plan_that_was_used_longest_ago_goes_first() -> None:
    plans = Plans(60_000)
    used = a_plan(plans, SEARCH, {"n": 0})
    for number in range(1, 30):
        a_plan(plans, SEARCH, {"n": number})
        assert a_plan(plans, SEARCH, {"n": 0}) is used


def test_plans_take_no_more_memory_than_they_count() -> None:
    inputs = """query ($o: TenantOrder, $s: String) {
        tenants(orderBy: $o, search: $s) { totalCount } }"""
    order = {"field": "NAME", "direction": "ASC"}
    plans = Plans()
    first = a_plan(plans, inputs, {"o": order, "s": "none"})  # the document is made once
    first.document.is_listed = True  # and compiled at first sight
    first.compiled = executing._compiled(first)
    assert first.key is not None
    assert plans.get(first.key) is first
    before = plans.bytes
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(200):
            made = a_plan(plans, inputs, {"o": order, "s": f"tenant {number}" * 20})
            made.compiled = executing._compiled(made)
            assert made.compiled is not None
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert plans.bytes - before > taken > (plans.bytes - before) / 3


def test_a_plan_counts_texts_as_wide_as_python_keeps_them() -> None:
    texts = ["x" * 1_000, f"\U0001f600{'x' * 1_000}"]
    sizes = [a_plan(Plans(), f"{WHO} # {text}").bytes for text in texts]
    assert sizes[1] - sizes[0] > 3 * 1_000
    assert a_plan(Plans(), SEARCH, {"search": texts[1]}).bytes > 3 * 1_000 + 9_000


def test_a_document_that_is_compiled_counts_with_what_it_has_grown_by() -> None:
    plans = Plans()
    plan = a_plan(plans, f"query Grown {WHO}")
    before, size = plans.bytes, plan.document.bytes
    assert plan.document.compiled(schema, None) is None
    assert plan.document.compiled(schema, None) is not None
    assert plan.key is not None
    assert plans.get(plan.key) is plan
    grown = plan.document.bytes - size
    assert plans.bytes == before + grown > before
    small = Plans(plans.bytes - 1)
    small.keep(plan)
    assert small.bytes == 0


def test_what_writes_and_what_is_long_has_no_place_among_the_plans() -> None:
    plans = Plans()
    assert a_plan(plans, RECORD, {"events": [{"id": "1"}]}, role=Role.PLATFORM).key is not None
    long = a_plan(plans, SEARCH, {"search": "x" * LONGEST_SENT})
    assert long.key is None
    dense = a_plan(plans, SEARCH, {"search": "x", **{f"v{n}": [1] * 50 for n in range(40)}})
    assert dense.key is not None
    assert dense.bytes > LARGEST_BYTES
    assert plans.bytes == 0


async def test_the_schema_itself_executes_nothing_since_that_would_be_without_limits() -> None:
    with pytest.raises(NotImplementedError):
        await schema.execute(WHO, context_value=a_context())

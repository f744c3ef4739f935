"""Persisted documents over HTTP, answer by answer: Apollo's protocol, documentId, and the list."""

import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, Final

import httpx
import pytest
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp

import notifiers.document_store
from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from notifiers.document_store import LocalDocumentStore
from resolvers.context import Context
from resolvers.persisted_documents import ListedDocuments, OperationMode, PersistedDocuments
from tests.graph.asgi_client import initialised_socket, sent_request
from tests.graph.http_client import (
    JSON,
    RESPONSE,
    Service,
    codes,
    context_by_role,
    costing,
    extensions,
    messages,
)

WHO: Final = "{ viewer { role } }"
LISTED: Final = "query Listed { viewer { role } }"
NOTHING: Final = """mutation Nothing { settlePurchase(input: {purchaseId: "x", paymentReference:
    "p"}) { problems { code } } }"""
FOLLOW: Final = 'subscription Follow { exportProgressed(exportId: "x") { status } }'
OPERATOR: Final = {"data": {"viewer": {"role": "OPERATOR"}}, **costing(4)}
NOT_FOUND: Final = {
    "message": "PersistedQueryNotFound",
    "extensions": extensions("PERSISTED_QUERY_NOT_FOUND"),
}
NOT_SUPPORTED: Final = {
    "message": "PersistedQueryNotSupported",
    "extensions": extensions("PERSISTED_QUERY_NOT_SUPPORTED"),
}
Send = Callable[..., Awaitable[httpx.Response]]
FORECASTS: Final = "{ nodes { forecast { total { expected } } } }"
ANY, APQ, LIST = OperationMode.ANY, OperationMode.APQ, OperationMode.LISTED


class Recorded(LocalDocumentStore):
    """A store that counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    async def get(self, digest: str) -> str | None:
        self.calls += 1
        return await super().get(digest)

    async def put(self, key_id: str, digest: str, document: str) -> None:
        self.calls += 1
        await super().put(key_id, digest, document)


def documents(mode: OperationMode = APQ) -> PersistedDocuments:
    """A list with one document, and an empty store."""
    return PersistedDocuments(mode, ListedDocuments([LISTED], reads_database=False), Recorded())


def app_of(made: PersistedDocuments) -> ASGIApp:
    async def build(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        context = await context_by_role(connection, key, allow_cached=allow_cached)
        return replace(context, documents=made) if context else None

    return make_graphql_app(build)


@asynccontextmanager
async def serving(made: PersistedDocuments) -> AsyncIterator[Service]:
    transport = httpx.ASGITransport(app_of(made))
    async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as client:
        del client.headers["accept"]
        yield Service(client)


@pytest.fixture
async def apq() -> AsyncIterator[Service]:
    async with serving(documents()) as made:
        yield made


@pytest.fixture
async def listed() -> AsyncIterator[Service]:
    async with serving(documents(LIST)) as made:
        yield made


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def hashed(text: str, **query: str) -> dict[str, Any]:
    """The parameters of a request by Apollo's protocol."""
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}, **query}


async def post(
    service: Service, role: str | None = Role.OPERATOR, accept: str = RESPONSE, **parameters: object
) -> httpx.Response:
    body = json.dumps(parameters).encode()
    return await service.send("POST", role, accept, body, content_type=JSON)


async def get(
    service: Service, role: str | None = Role.OPERATOR, accept: str = RESPONSE, **parameters: object
) -> httpx.Response:
    params = {k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()}
    return await service.send("GET", role, accept, params=params)


# ── Apollo's automatic persisted queries ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("send", [post, get])
async def test_an_unknown_hash_asks_for_the_document_which_is_then_known(
    apq: Service, send: Send
) -> None:
    for accept, status in ((RESPONSE, 400), (JSON, 200)):
        answer = await send(apq, accept=accept, **hashed(WHO))
        assert answer.status_code == status
        assert answer.json() == {"errors": [NOT_FOUND], **costing(0)}
        assert answer.headers["cache-control"] == "no-store"
    assert (await send(apq, **hashed(WHO, query=WHO))).json() == OPERATOR
    for sender in (post, get):
        assert (await sender(apq, **hashed(WHO))).json() == OPERATOR


async def test_a_document_that_one_key_registered_is_known_for_all_with_their_own_rights(
    apq: Service,
) -> None:
    dashboard = "{ tenant { id } }"
    await post(apq, **hashed(dashboard, query=dashboard))
    answer = await post(apq, Role.PLATFORM, **hashed("{ webhooks { id } }"))
    assert codes(answer) == {"PERSISTED_QUERY_NOT_FOUND"}
    assert (await post(apq, Role.PARTNER, **hashed(WHO, query=WHO))).json()["data"] == {
        "viewer": {"role": "PARTNER"}
    }
    assert (await post(apq, Role.PLATFORM, **hashed(WHO))).json()["data"] == {
        "viewer": {"role": "PLATFORM"}
    }


@pytest.mark.parametrize("mode", [ANY, LIST])
async def test_where_it_is_off_clients_are_told_to_send_text(mode: OperationMode) -> None:
    async with serving(documents(mode)) as service:
        for parameters in (hashed(WHO), hashed(WHO, query=WHO)):
            answer = await post(service, **parameters)
            assert answer.status_code == 400
            assert answer.json()["errors"] == [NOT_SUPPORTED]
        assert (await post(service, query=WHO)).json() == OPERATOR


async def test_a_hash_that_does_not_fit_its_query_is_refused_and_stored_nowhere(
    apq: Service,
) -> None:
    other = "{ viewer { name } }"
    for accept in (RESPONSE, JSON):
        answer = await post(apq, accept=accept, **hashed(WHO, query=other))
        assert (answer.status_code, codes(answer)) == (400, {"BAD_REQUEST"})
        assert "not the SHA-256 hash" in messages(answer)
    for text in (WHO, other):
        assert codes(await post(apq, **hashed(text))) == {"PERSISTED_QUERY_NOT_FOUND"}


@pytest.mark.parametrize(
    "query",
    [
        "{ viewer { role",
        "{ viewer { nonsense } }",
        "query ($n: Int!) { tenants(first: $n) { totalCount } }",
        "{ tenants(first: 200) { nodes { forecast { total { expected } } } } }",
    ],
)
async def test_a_document_that_is_not_executed_is_not_stored(apq: Service, query: str) -> None:
    assert "data" not in (await post(apq, **hashed(query, query=query))).json()
    assert codes(await post(apq, **hashed(query))) == {"PERSISTED_QUERY_NOT_FOUND"}


async def test_without_a_valid_key_the_store_is_neither_read_nor_filled() -> None:
    made = documents()
    async with serving(made) as service:
        for send in (post, get):
            for parameters in (hashed(WHO, query=WHO), hashed(WHO), {"documentId": digest(WHO)}):
                answer = await send(service, None, **parameters)
                assert (answer.status_code, codes(answer)) == (401, {"UNAUTHENTICATED"})
        assert isinstance(made.store, Recorded)
        assert made.store.calls == 0
        assert codes(await post(service, **hashed(WHO))) == {"PERSISTED_QUERY_NOT_FOUND"}


@pytest.mark.parametrize(
    "extension",
    [
        {"version": 2, "sha256Hash": digest(WHO)},
        {"sha256Hash": digest(WHO)},
        {"version": 1},
        {"version": 1, "sha256Hash": 5},
        {"version": 1, "sha256Hash": ""},
        {"version": 1, "sha256Hash": "a b"},
        {"version": 1, "sha256Hash": "a" * 201},
        "x",
        [],
    ],
)
async def test_an_extension_that_is_malformed_is_refused(apq: Service, extension: object) -> None:
    answer = await post(apq, query=WHO, extensions={"persistedQuery": extension})
    assert (answer.status_code, codes(answer)) == (400, {"BAD_REQUEST"})


async def test_a_hash_in_capitals_is_another_one(apq: Service) -> None:
    await post(apq, **hashed(WHO, query=WHO))
    extension = {"persistedQuery": {"version": 1, "sha256Hash": digest(WHO).upper()}}
    assert codes(await post(apq, extensions=extension)) == {"PERSISTED_QUERY_NOT_FOUND"}


async def test_a_mutation_runs_by_its_hash_by_post_alone(apq: Service) -> None:
    assert codes(await post(apq, **hashed(NOTHING))) == {"PERSISTED_QUERY_NOT_FOUND"}
    expected = {"settlePurchase": {"problems": [{"code": "NOT_FOUND"}]}}
    for parameters in (hashed(NOTHING, query=NOTHING), hashed(NOTHING)):
        assert (await post(apq, **parameters)).json()["data"] == expected
    answer = await get(apq, **hashed(NOTHING))
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert (await get(apq, documentId=f"sha256:{digest(NOTHING)}")).status_code == 405


async def test_the_named_operation_of_a_stored_document_is_run(apq: Service) -> None:
    both = "query A { viewer { role } } query B { viewer { name } }"
    await post(apq, operationName="A", **hashed(both, query=both))
    answer = await get(apq, operationName="B", **hashed(both))
    assert answer.json()["data"] == {"viewer": {"name": "a key"}}
    await get(apq, operationName="", **hashed(WHO, query=WHO))
    assert (await get(apq, operationName="", **hashed(WHO))).json() == OPERATOR


async def test_one_key_s_flood_costs_the_others_no_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(notifiers.document_store, "MOST_OF_A_KEY", 3)
    store = LocalDocumentStore()
    for number in range(5):
        await store.put("calm", digest(f"calm {number}"), f"calm {number}")
    for number in range(100):
        await store.put("flood", digest(f"flood {number}"), f"flood {number}")
    kept = [await store.get(digest(f"calm {number}")) for number in range(5)]
    assert kept == [None, None, "calm 2", "calm 3", "calm 4"]
    assert await store.get(digest("flood 96")) is None
    assert await store.get(digest("flood 97")) == "flood 97"


# ── documentId, as GraphQL over HTTP has it ──────────────────────────────────────────────────────


@pytest.mark.parametrize("mode", [ANY, APQ, LIST])
@pytest.mark.parametrize("send", [post, get])
async def test_a_listed_document_is_executed_by_its_id_in_each_mode(
    mode: OperationMode, send: Send
) -> None:
    async with serving(documents(mode)) as service:
        for parameters in (
            {"documentId": f"sha256:{digest(LISTED)}"},
            {"documentId": digest(LISTED)},
            hashed(LISTED),
            {"documentId": f"sha256:{digest(LISTED)}", "query": LISTED},
        ):
            for role in (Role.OPERATOR, Role.PARTNER):
                answer = await send(service, role, **parameters)
                assert answer.status_code == 200, answer.json()
                assert answer.json()["data"] == {"viewer": {"role": role}}


async def test_an_unknown_id_is_one_error_that_says_how_to_import(apq: Service) -> None:
    for accept, status in ((RESPONSE, 400), (JSON, 200)):
        answer = await post(apq, accept=accept, documentId="sha256:" + "0" * 64)
        assert answer.status_code == status
        assert codes(answer) == {"PERSISTED_QUERY_NOT_FOUND"}
        assert "`insights operations import FILE`" in messages(answer)
        assert messages(answer) != "PersistedQueryNotFound"


@pytest.mark.parametrize(
    "id", ["", "sha256:", "sha256:xyz", f"sha256:{'A' * 64}", "md5:aa", "a/b", "a" * 201, 5, []]
)
async def test_an_id_that_is_malformed_is_refused(apq: Service, id: object) -> None:
    answer = await post(apq, documentId=id)
    assert (answer.status_code, codes(answer)) == (400, {"BAD_REQUEST"})


async def test_a_document_is_named_once_and_by_its_own_hash(apq: Service) -> None:
    twice = await post(apq, documentId=digest(WHO), **hashed(WHO))
    assert (twice.status_code, codes(twice)) == (400, {"BAD_REQUEST"})
    other = await post(apq, documentId=f"sha256:{digest(WHO)}", query=LISTED)
    assert (other.status_code, codes(other)) == (400, {"BAD_REQUEST"})


async def test_a_document_that_came_with_its_document_id_is_known_by_it(apq: Service) -> None:
    id = f"sha256:{digest(WHO)}"
    assert (await post(apq, documentId=id, query=WHO)).json() == OPERATOR
    assert (await get(apq, documentId=id)).json() == OPERATOR


@pytest.mark.parametrize(
    ("document", "role", "variables", "code"),
    [
        ("query Q { webhooks { id } }", Role.PARTNER, {}, "FORBIDDEN"),
        (
            f"query Q($n: Int) {{ tenants(first: $n) {FORECASTS} }}",
            Role.OPERATOR,
            {"n": 200},
            "TOO_COSTLY",
        ),
        (
            "query Q($n: Int!) { tenants(first: $n) { totalCount } }",
            Role.OPERATOR,
            {"n": "x"},
            "BAD_REQUEST",
        ),
        ("query Q { gone }", Role.OPERATOR, {}, "BAD_REQUEST"),
        ("query Q { viewer { role", Role.OPERATOR, {}, "BAD_REQUEST"),
        (f"query Q {{ viewer {{ {'role ' * 6} }} }}", Role.OPERATOR, {}, "BAD_REQUEST"),
    ],
)
@pytest.mark.parametrize("mode", [APQ, LIST])
async def test_a_listed_document_has_no_rights_and_limits_but_those_of_any_other(
    mode: OperationMode, document: str, role: Role, variables: dict[str, Any], code: str
) -> None:
    made = PersistedDocuments(mode, ListedDocuments([document], reads_database=False))
    async with serving(made) as service:
        for _ in range(2):  # the second time it is in the cache
            answer = await post(service, role, documentId=digest(document), variables=variables)
            assert (answer.status_code, codes(answer)) == (400, {code})
            assert "data" not in answer.json()


# ── listed operations alone ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "parameters",
    [
        {"query": WHO},
        hashed(WHO),
        hashed(WHO, query=WHO),
        {"documentId": "unknown"},
        {"query": "{ __schema { queryType { name } } }"},
        {"query": "{ viewer {"},
    ],
)
async def test_others_than_listed_operations_are_refused_with_how_to_import(
    listed: Service, parameters: dict[str, Any]
) -> None:
    for role in (Role.PARTNER, Role.TENANT_ADMIN, Role.PLATFORM):
        answer = await post(listed, role, **parameters)
        assert answer.status_code == 400
        assert codes(answer) == {"PERSISTED_QUERY_NOT_IN_LIST"}
        assert "an operator imports it by `insights operations import FILE`" in messages(answer)


async def test_the_text_of_a_listed_operation_is_executed_too(listed: Service) -> None:
    for parameters in ({"query": LISTED}, hashed(LISTED, query=LISTED)):
        answer = await post(listed, Role.PARTNER, **parameters)
        assert answer.json()["data"] == {"viewer": {"role": "PARTNER"}}
    assert (await post(listed, Role.PARTNER, query=f"{LISTED} ")).status_code == 400


async def test_operators_may_send_any_text_and_store_none(listed: Service) -> None:
    introspection = "{ __schema { queryType { name } } }"
    assert (await post(listed, query=introspection)).status_code == 200
    assert (await post(listed, query=WHO)).json() == OPERATOR
    assert codes(await post(listed, documentId=digest(WHO))) == {"PERSISTED_QUERY_NOT_FOUND"}


# ── answers that may be kept ─────────────────────────────────────────────────────────────────────


async def test_the_answer_to_a_get_is_revalidated_by_its_strong_tag(apq: Service) -> None:
    await post(apq, **hashed(WHO, query=WHO))
    first = await get(apq, **hashed(WHO))
    tag = first.headers["etag"]
    assert tag.startswith('"')
    assert first.headers["cache-control"] == "private, no-cache"
    assert first.headers["vary"] == "Authorization, Accept"
    params = {"extensions": json.dumps(hashed(WHO)["extensions"])}
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = await apq.send("GET", params=params, if_none_match=known)
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["etag"] == tag
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["vary"] == "Authorization, Accept"
        assert "content-type" not in answer.headers
        assert "content-length" not in answer.headers
    changed = await apq.send("GET", Role.PLATFORM, params=params, if_none_match=tag)
    assert (changed.status_code, changed.json()["data"]["viewer"]["role"]) == (200, "PLATFORM")
    assert changed.headers["etag"] != tag
    as_json = await apq.send("GET", accept=JSON, params=params, if_none_match=tag)
    assert as_json.status_code == 200
    assert as_json.headers["etag"] != tag


async def test_a_tag_is_no_key(apq: Service) -> None:
    tag = (await get(apq, query=WHO)).headers["etag"]
    answer = await apq.send("GET", None, params={"query": WHO}, if_none_match=tag)
    assert answer.status_code == 401
    assert "etag" not in answer.headers


@pytest.mark.parametrize(
    "query", ["{ viewer { nonsense } }", "{ tenants(first: 0) { totalCount } }", NOTHING, FOLLOW]
)
async def test_an_answer_with_errors_is_kept_by_nobody(apq: Service, query: str) -> None:
    for accept in (RESPONSE, JSON):
        answer = await get(apq, accept=accept, query=query)
        assert "errors" in answer.json()
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


async def test_the_answer_to_a_post_is_kept_by_nobody(apq: Service) -> None:
    answer = await apq.post(WHO)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    tag = (await get(apq, query=WHO)).headers["etag"]
    body = json.dumps({"query": WHO}).encode()
    again = await apq.send("POST", content=body, content_type=JSON, if_none_match=tag)
    assert again.status_code == 200


async def test_head_is_no_way_to_ask(apq: Service) -> None:
    answer = await apq.send("HEAD", params={"query": WHO})
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


async def test_a_browser_that_names_a_document_gets_its_answer_and_no_page(apq: Service) -> None:
    page = "text/html,application/xhtml+xml,*/*;q=0.8"
    answer = await get(apq, accept=page, documentId=digest(LISTED))
    assert answer.json()["data"] == {"viewer": {"role": "OPERATOR"}}
    assert (await get(apq, None, accept=page, documentId=digest(LISTED))).status_code == 401


# ── the other transports ─────────────────────────────────────────────────────────────────────────


async def test_a_socket_runs_operations_by_their_hash() -> None:
    async with initialised_socket(app_of(documents())) as client:
        for id, parameters, kind in (
            ("1", hashed(WHO), "error"),
            ("2", hashed(WHO, query=WHO), "next"),
            ("3", hashed(WHO), "next"),
            ("4", {"documentId": digest(LISTED)}, "next"),
            ("5", {"documentId": "unknown"}, "error"),
        ):
            client.send({"type": "subscribe", "id": id, "payload": parameters})
            frame = await client.receive()
            assert (frame["id"], frame["type"]) == (id, kind)
            if kind == "next":
                assert frame["payload"] == OPERATOR
                assert await client.receive() == {"id": id, "type": "complete"}
            elif id == "1":
                assert frame["payload"] == [NOT_FOUND]


async def test_a_socket_is_closed_for_a_hash_that_does_not_fit() -> None:
    async with initialised_socket(app_of(documents())) as client:
        client.send({"type": "subscribe", "id": "1", "payload": hashed(WHO, query=LISTED)})
        code, reason = await client.closed()
        assert (code, reason) == (
            4400,
            "The hash that came with the query is not the SHA-256 hash of that query.",
        )


async def test_where_the_list_cannot_be_read_each_transport_answers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Unread(ListedDocuments):
        async def find(self, id: str) -> str | None:  # noqa: ARG002 - as it is
            msg = "the database is away"
            raise ConnectionError(msg)

    made = PersistedDocuments(LIST, Unread(reads_database=False))
    async with serving(made) as service:
        answer = await post(service, **hashed(WHO))
        assert (answer.status_code, codes(answer)) == (500, {"INTERNAL"})
    async with initialised_socket(app_of(made)) as client:
        client.send({"type": "subscribe", "id": "1", "payload": hashed(WHO)})
        frame = await client.receive()
        assert (frame["type"], frame["payload"][0]["extensions"]["code"]) == ("error", "INTERNAL")


@pytest.mark.parametrize(
    "accept", ["text/event-stream", f"multipart/mixed;subscriptionSpec=1.0, {JSON}"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_stream_is_asked_for_by_its_hash(accept: str, method: str) -> None:
    app = app_of(documents())
    async with sent_request(app, hashed(FOLLOW), accept=accept, method=method) as client:
        status, headers = await client.start()
        assert status == (200 if JSON in accept else 400)
        assert headers["content-type"].startswith(JSON)
        assert json.loads(await client.chunk())["errors"] == [NOT_FOUND]
    unlisted = app_of(documents(LIST))
    async with sent_request(
        unlisted, {"query": FOLLOW}, accept=accept, method=method, key=Role.PARTNER
    ) as client:
        await client.start()
        assert "PERSISTED_QUERY_NOT_IN_LIST" in await client.chunk()

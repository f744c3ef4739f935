"""GraphQL over HTTP, request shape by request shape."""

import json
import logging

import httpx
import pytest
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from credit.core.roles import Role
from graph.protocol.app import make_graphql_app
from resolvers.context import Context
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

WHO = "{ viewer { role } }"
OPERATOR = {"data": {"viewer": {"role": "OPERATOR"}}, **costing(4)}
NOTHING = (
    'mutation { createTenant(input: {externalId: "x", name: "n", timezone: "UTC", planId: "x"})'
)
NOTHING = f"{NOTHING} {{ problems {{ code path }} }} }}"
RECORD = """
mutation Record($input: RecordInterviewEventsInput!) {
  recordInterviewEvents(input: $input) { recorded problems { code path } }
}
"""
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def an_event(number: int, occurred_at: str = "2026-11-22T09:30:00Z") -> dict[str, object]:
    return {
        "id": f"e{number}",
        "tenantExternalId": "acme",
        "job": {"externalId": "clerk", "title": "Clerk"},
        "interviewId": f"i{number}",
        "candidateId": "c",
        "type": "INVITED",
        "occurredAt": occurred_at,
    }


async def test_a_query_is_answered_by_post_and_by_get(service: Service) -> None:
    posted = await service.post(WHO)
    got = await service.send("GET", params={"query": WHO})
    for answer, kept in ((posted, "no-store"), (got, "private, no-cache")):
        assert answer.status_code == 200
        assert answer.json() == OPERATOR
        assert answer.headers["content-type"] == f"{RESPONSE}; charset=utf-8"
        assert answer.headers["cache-control"] == kept


async def test_a_get_takes_variables_as_json(service: Service) -> None:
    query = "query Q($no: Boolean!) { viewer { role @skip(if: $no) name } }"
    sent = {"query": query, "variables": '{"no": true}', "operationName": "Q", "extensions": ""}
    answer = await service.send("GET", params=sent)
    assert answer.json() == {"data": {"viewer": {"name": "a key"}}, **costing(4)}
    bad = await service.send("GET", params={"query": query, "variables": "{"})
    assert (bad.status_code, codes(bad)) == (400, {"BAD_REQUEST"})


async def test_json_is_answered_as_json(service: Service) -> None:
    for accept in (JSON, "*/*", None):
        answer = await service.send("GET", accept=accept, params={"query": WHO})
        assert answer.headers["content-type"] == f"{JSON}; charset=utf-8"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_without_a_valid_key_there_is_no_answer(service: Service, method: str) -> None:
    query = {"query": "{ __schema { types { name } } }"}
    body = json.dumps(query).encode() if method == "POST" else None
    answer = await service.send(method, role=None, content=body, params=query, content_type=JSON)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert codes(answer) == {"UNAUTHENTICATED"}
    assert "data" not in answer.json()


async def test_a_browser_gets_the_explorer_without_a_key_and_only_without_a_query() -> None:
    app = make_graphql_app(context_by_role, explorer=lambda _request: HTMLResponse("<p>It.</p>"))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://insights.test"
    ) as client:
        service = Service(client)
        page = await service.send("GET", role=None, accept=BROWSER)
        asked = await service.send("GET", role=None, accept=BROWSER, params={"query": WHO})
    assert (page.status_code, page.text) == (200, "<p>It.</p>")
    assert asked.status_code == 401


async def test_a_mutation_by_get_is_not_allowed(service: Service) -> None:
    answer = await service.send("GET", params={"query": NOTHING})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "DELETE", "PATCH"])
async def test_another_method_is_not_allowed(service: Service, method: str) -> None:
    answer = await service.send(method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


async def test_an_answer_that_nobody_accepts_is_not_made(service: Service) -> None:
    for accept in ("image/png", "text/html", "application/json;q=0"):
        answer = await service.post(WHO, accept=accept)
        assert answer.status_code == 406
        assert answer.headers["content-type"].startswith(JSON)


async def test_a_subscription_is_not_answered_by_plain_post(service: Service) -> None:
    assert (await service.post("subscription { balanceChanged { id } }")).status_code == 406


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "",
    ],
)
async def test_a_body_of_another_type_is_refused(service: Service, content_type: str) -> None:
    body = json.dumps({"query": WHO}).encode()
    answer = await service.send("POST", content=body, content_type=content_type)
    assert answer.status_code == 415


@pytest.mark.parametrize("encoding", ["gzip", "br", "gzip, identity", "GZIP"])
async def test_an_encoded_body_is_refused_with_the_encoding_that_is_taken(
    service: Service, encoding: str
) -> None:
    body = json.dumps({"query": WHO}).encode()
    answer = await service.send(
        "POST", content=body, content_type="application/json", content_encoding=encoding
    )
    assert answer.status_code == 415
    assert answer.headers["accept-encoding"] == "identity"
    assert codes(answer) == {"BAD_REQUEST"}


async def test_a_body_that_says_it_is_not_encoded_is_read(service: Service) -> None:
    body = json.dumps({"query": WHO}).encode()
    answer = await service.send(
        "POST", content=body, content_type="application/json", content_encoding="Identity"
    )
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'"x"',
        b"null",
        b"5",
        b"[]",
        b'[{"query": "{ viewer { role } }"}]',
        b"{}",
        b'{"query": ""}',
        b'{"query": "  "}',
        b'{"query": 5}',
        b'{"query": null}',
        b'{"query": "{ viewer { role } }", "variables": []}',
        b'{"query": "{ viewer { role } }", "variables": "x"}',
        b'{"query": "{ viewer { role } }", "extensions": 1}',
        b'{"query": "{ viewer { role } }", "operationName": {}}',
        b'{"query": "\xff"}',
        b'{"query": "\\ud800"}',
        b'{"query": "{ viewer { role } }", "variables": {"x": NaN}}',
        b'{"query": "{ viewer { role } }", "variables": {"x": ' + b"[" * 3000 + b"]" * 3000 + b"}}",
    ],
)
@pytest.mark.parametrize("accept", [JSON, RESPONSE])
async def test_a_body_that_is_no_request_is_refused(
    service: Service, body: bytes, accept: str
) -> None:
    answer = await service.send("POST", accept=accept, content=body, content_type=JSON)
    assert answer.status_code == 400
    assert codes(answer) == {"BAD_REQUEST"}
    assert "data" not in answer.json()


async def test_a_body_over_a_megabyte_is_refused(service: Service) -> None:
    body = json.dumps({"query": WHO, "extensions": {"x": "x" * 1_000_000}}).encode()
    assert (await service.send("POST", content=body, content_type=JSON)).status_code == 413

    async def streamed(scope_body: bytes) -> httpx.Response:
        async def parts() -> object:
            for start in range(0, len(scope_body), 100_000):
                yield scope_body[start : start + 100_000]

        headers = {"authorization": "OPERATOR", "content-type": JSON}
        return await service.client.post("/graphql", content=parts(), headers=headers)  # type: ignore[arg-type]

    assert (await streamed(body)).status_code == 413


async def test_null_parameters_are_as_good_as_none(service: Service) -> None:
    answer = await service.post(WHO, None, operationName=None, extensions=None)
    assert answer.json() == OPERATOR


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ viewer { role", "Syntax Error"),
        ("{ viewer { rolle } }", "Cannot query field"),
        ("fragment F on Query { viewer { role } }", "no operation"),
        ("query A { viewer { role } } query B { viewer { role } }", "several operations"),
        ("query ($n: Int!) { tenants(first: $n) { totalCount } }", "$n"),
    ],
)
async def test_an_error_of_the_request_carries_no_data(
    service: Service, query: str, message: str
) -> None:
    for accept, status in ((RESPONSE, 400), (JSON, 200)):
        answer = await service.post(query, {"n": "three"}, accept=accept)
        assert answer.status_code == status
        assert "data" not in answer.json()
        assert codes(answer) == {"BAD_REQUEST"}
        assert message in messages(answer)


async def test_the_operation_that_is_named_is_run(service: Service) -> None:
    query = "query A { viewer { role } } query B { viewer { name } }"
    answer = await service.post(query, operationName="B")
    assert answer.json() == {"data": {"viewer": {"name": "a key"}}, **costing(4)}
    unknown = await service.post(query, operationName="C")
    assert unknown.status_code == 400
    assert "'C'" in messages(unknown)


async def test_five_hundred_events_that_cannot_be_read_each_have_a_result(
    service: Service,
) -> None:
    """And no database is asked for anything: there is none here."""
    events = [an_event(n, "2026-11-22T09:30:00") for n in range(500)]
    record = """mutation ($input: RecordInterviewEventsInput!) {
        recordInterviewEvents(input: $input) {
        rejected results { outcome problem { message path } } } }"""
    answer = await service.post(record, {"input": {"events": events}}, Role.PLATFORM)
    payload = answer.json()["data"]["recordInterviewEvents"]
    assert payload["rejected"] == 500
    for place, result in enumerate(payload["results"]):
        assert result["problem"]["path"] == ["events", str(place), "occurredAt"]
        assert "has no offset" in result["problem"]["message"]


async def test_a_number_in_place_of_exact_text_is_refused_with_its_place(service: Service) -> None:
    query = "{ tenant { consumption(dateRange: {dates: {from: 5, to: 6}}) { creditsUsed } } }"
    answer = await service.post(query)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["locations"] == [{"line": 1, "column": 50}]


@pytest.mark.parametrize(
    "date_range", ["{}", '{preset: CURRENT_MONTH, billingPeriodId: "x"}', "{preset: null}"]
)
async def test_a_date_range_is_asked_for_in_exactly_one_way(
    service: Service, date_range: str
) -> None:
    answer = await service.post(
        f"{{ tenant {{ overview(dateRange: {date_range}) {{ overage }} }} }}"
    )
    assert (answer.status_code, codes(answer)) == (400, {"BAD_REQUEST"})


async def test_bad_input_to_a_query_field_is_an_error_with_both_paths(service: Service) -> None:
    answer = await service.post("{ tenants(first: 0) { totalCount } }")
    assert answer.status_code == 200
    (error,) = answer.json()["errors"]
    assert error["path"] == ["tenants"]
    assert error["extensions"] == extensions("BAD_REQUEST", path=["first"])


async def test_bad_input_to_a_mutation_is_a_problem(service: Service) -> None:
    answer = await service.post(NOTHING)
    (problem,) = answer.json()["data"]["createTenant"]["problems"]
    assert problem == {"code": "NOT_FOUND", "path": ["planId"]}


async def test_a_malformed_id_is_answered_like_a_missing_object(service: Service) -> None:
    answer = await service.post('{ node(id: "junk") { id } tenant(id: "junk") { id } }')
    assert answer.json() == {"data": {"node": None, "tenant": None}, **costing(28)}


async def test_a_failure_before_the_operation_is_an_id_that_the_log_has(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def failing(
        connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
    ) -> Context | None:
        msg = "the database is gone"
        raise ConnectionError(msg)

    transport = httpx.ASGITransport(make_graphql_app(failing))
    with caplog.at_level(logging.ERROR, "graph.errors"):
        async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as one:
            answer = await one.post("/graphql", json={"query": WHO})
    assert answer.status_code == 500
    assert codes(answer) == {"INTERNAL"}
    assert "database" not in answer.text
    assert answer.json()["errors"][0]["extensions"]["id"] in caplog.text


async def test_a_caller_who_hangs_up_in_the_middle_is_no_error_of_ours(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sent: list[object] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def send(message: object) -> None:
        sent.append(message)

    headers = [(b"authorization", b"OPERATOR"), (b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b""}
    await make_graphql_app(context_by_role)({**scope, "headers": headers}, receive, send)
    assert sent == []
    assert caplog.records == []


async def test_of_two_operations_with_one_name_neither_is_run(service: Service) -> None:
    twins = "query A { viewer { name } } query A { tenant { forecast { method } } }"
    for role in (Role.OPERATOR, Role.PARTNER):
        answer = await service.post(twins, role=role, operationName="A")
        assert answer.status_code == 400
        assert "data" not in answer.json()
        assert messages(answer).startswith("The document has several operations named 'A'")

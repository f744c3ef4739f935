"""Traces: on where the environment says so, and without anything that clients send."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind

from credit.core.roles import Role
from insights import app, tracing
from insights.errors import BadSettingsError
from insights.open_telemetry import OpenTelemetry, _WithoutTexts
from models.database import session
from resolvers.observation import AnsweredOperation
from tests.stories.clients import Client, Story, a_story

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
SECRET = "zebra"
"""Stands in all that a client sends, and may stand in no span."""
PARENT = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def spans() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
async def story(
    database_url: str, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Story]:
    traced = OpenTelemetry(SimpleSpanProcessor(spans))
    monkeypatch.setattr(app, "tracing_of", lambda _: traced)
    async with a_story(database_url) as story:
        yield story


def _by_kind(spans: InMemorySpanExporter, kind: SpanKind) -> list[ReadableSpan]:
    return [span for span in spans.get_finished_spans() if span.kind is kind]


def _attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def _signed(client: Client) -> dict[str, str]:
    return {"Authorization": f"Bearer {client.key}"}


def _all_of(spans: InMemorySpanExporter) -> str:
    return " ".join(span.to_json() for span in spans.get_finished_spans()).lower()


async def test_a_query_is_a_span_in_that_of_its_request_and_has_its_statements(
    story: Story, spans: InMemorySpanExporter, engine: str
) -> None:
    operator = await story.client(Role.OPERATOR)
    spans.clear()
    await operator.ask("query Tenants { tenants(first: 3) { nodes { name } } }")
    (request,) = _by_kind(spans, SpanKind.SERVER)
    (operation,) = _by_kind(spans, SpanKind.INTERNAL)
    assert (request.name, _attributes(request)["http.status_code"]) == ("POST /graphql", 200)
    assert operation.name == "query"
    assert _attributes(operation)["graphql.operation.type"] == "query"
    assert "graphql.operation.name" not in _attributes(operation), "the document is of no list"
    assert _attributes(operation)["insights.cost.units"] >= 1
    assert operation.parent is not None
    assert operation.parent.span_id == request.context.span_id
    statements = _by_kind(spans, SpanKind.CLIENT)
    assert bool(statements) is (engine == "postgres")
    assert {span.context.trace_id for span in statements} <= {request.context.trace_id}
    if statements:
        parents = {span.parent.span_id for span in statements if span.parent}
        assert operation.context.span_id in parents


async def test_no_span_has_what_a_client_sends_or_is_answered(
    story: Story, spans: InMemorySpanExporter
) -> None:
    operator = await story.client(Role.OPERATOR)
    plain = f'mutation {SECRET} {{ createTenant(input: {{externalId: "{SECRET}", name: "{SECRET}"'
    plain += ', timezone: "UTC", planId: "basic"}) { tenant { name } problems { message } } }'
    await operator.ask(plain)
    headers = {
        "Authorization": f"Bearer {operator.key}",
        "User-Agent": SECRET,
        "Baggage": f"user={SECRET}",
    }
    query = f"query {SECRET} {{ viewer {{ name }} }}"
    answer = await story.http.get(
        f"/graphql?query={query}", headers={**headers, "Accept": "application/json"}
    )
    assert answer.status_code == 200
    await story.http.get(f"/downloads/{SECRET}/{SECRET}.csv", headers=headers)
    await story.http.post(f"/{SECRET}", headers={**headers, "Host": SECRET})
    found = _all_of(spans)
    assert "get /download" in found
    assert "mutation" in found
    assert SECRET not in found
    names = {name for span in _by_kind(spans, SpanKind.SERVER) for name in _attributes(span)}
    assert not names & {"net.peer.ip", "net.peer.port", "http.user_agent", "client.address"}


async def test_the_name_of_a_listed_operation_is_told(
    spans: InMemorySpanExporter,
) -> None:
    traced = OpenTelemetry(SimpleSpanProcessor(spans))
    for is_listed, outcome in ((True, "OK"), (False, "FORBIDDEN"), (True, "INTERNAL")):
        with traced.around():
            traced.observe(_an_operation(is_listed=is_listed, outcome=outcome))
    named, unnamed, failed = spans.get_finished_spans()
    assert _attributes(named)["graphql.operation.name"] == "Overview"
    assert named.status.is_unset
    assert "graphql.operation.name" not in _attributes(unnamed)
    assert _attributes(unnamed)["error.type"] == "FORBIDDEN"
    assert unnamed.status.is_unset, "the client's error is none of the service"
    assert not failed.status.is_ok
    assert _attributes(failed)["error.type"] == "INTERNAL"


def _an_operation(*, is_listed: bool, outcome: str) -> AnsweredOperation:
    return AnsweredOperation("query", "Overview", is_listed, outcome, 3, 0.01, "key", "tenant")


async def test_a_trace_goes_on_that_a_caller_has_begun(
    story: Story, spans: InMemorySpanExporter
) -> None:
    operator = await story.client(Role.OPERATOR)
    spans.clear()
    headers = {
        "Authorization": f"Bearer {operator.key}",
        "traceparent": f"00-{PARENT}-00f067aa0ba902b7-01",
    }
    await story.http.post("/graphql", json={"query": "{ viewer { name } }"}, headers=headers)
    assert {f"{span.context.trace_id:032x}" for span in spans.get_finished_spans()} == {PARENT}


async def test_neither_the_background_nor_a_probe_is_traced(
    story: Story, spans: InMemorySpanExporter
) -> None:
    spans.clear()
    for path in ("/healthz", "/readyz"):
        assert (await story.http.get(path)).status_code == 200
    await session().rows("SELECT 1")
    assert spans.get_finished_spans() == ()


async def test_the_text_of_an_error_stays_out_of_its_span(spans: InMemorySpanExporter) -> None:
    traced = OpenTelemetry(SimpleSpanProcessor(spans))
    with pytest.raises(ValueError, match=SECRET), traced.around():
        raise ValueError(SECRET)
    (span,) = spans.get_finished_spans()
    assert not span.status.is_ok
    assert SECRET not in span.to_json()
    assert any(isinstance(one, _WithoutTexts) for one in _processors(traced))


def _processors(traced: OpenTelemetry) -> Iterator[object]:
    yield from traced._provider._active_span_processor._span_processors


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, False),
        ({ENDPOINT: ""}, False),
        ({ENDPOINT: "http://collector:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://collector:4318/v1/traces"}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({ENDPOINT: "http://collector:4318", "OTEL_TRACES_EXPORTER": "none"}, False),
        ({ENDPOINT: "http://collector:4318", "OTEL_SDK_DISABLED": "true"}, False),
    ],
)
def test_traces_are_on_where_the_standard_variables_say_so(
    environment: dict[str, str], wanted: bool
) -> None:
    assert tracing.is_wanted(environment) is wanted


@pytest.mark.parametrize(
    "environment",
    [
        {"OTEL_TRACES_EXPORTER": "zipkin"},
        {ENDPOINT: "http://collector:4317", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"},
    ],
)
def test_what_cannot_be_sent_is_refused_at_the_start(environment: dict[str, str]) -> None:
    with pytest.raises(BadSettingsError, match="OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"):
        tracing.is_wanted(environment)


def test_the_extra_is_named_where_it_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "insights.open_telemetry", None)
    with pytest.raises(BadSettingsError, match=r"consumption-insights\[otel\]"):
        tracing.tracing_of({ENDPOINT: "http://collector:4318"})


def test_an_endpoint_that_is_set_gets_traces_by_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """That nothing is imported where none is set, test_start claims."""
    monkeypatch.setenv(ENDPOINT, "http://127.0.0.1:9")
    traced = tracing.tracing_of({ENDPOINT: "http://127.0.0.1:9"})
    assert isinstance(traced, OpenTelemetry)
    *_, sending = _processors(traced)
    assert isinstance(sending, BatchSpanProcessor)
    assert sending.span_exporter._endpoint == "http://127.0.0.1:9/v1/traces"
    sending.shutdown()  # type: ignore[no-untyped-call] # it has no types

"""Traces: on where the environment says so, and without anything that clients send."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import (
    BatchSpanProcessor,
    SimpleSpanProcessor,
    SpanExporter,
    SpanExportResult,
)
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind

from credit.core.roles import Role
from insights import app, open_telemetry, tracing
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


async def _traced_request(
    database_url: str,
    spans: InMemorySpanExporter,
    monkeypatch: pytest.MonkeyPatch,
    *,
    callers_trusted: bool,
    **headers: str,
) -> tuple[ReadableSpan, ...]:
    """The spans of a request by a caller who has begun a trace."""
    traced = OpenTelemetry(SimpleSpanProcessor(spans), callers_trusted=callers_trusted)
    monkeypatch.setattr(app, "tracing_of", lambda _: traced)
    async with a_story(database_url) as story:
        operator = await story.client(Role.OPERATOR)
        spans.clear()
        answer = await story.http.post(
            "/graphql",
            json={"query": "{ viewer { name } }"},
            headers={"Authorization": f"Bearer {operator.key}", **headers},
        )
        assert answer.status_code == 200
        return spans.get_finished_spans()


def _parent(*, sampled: bool) -> str:
    return f"00-{PARENT}-00f067aa0ba902b7-0{int(sampled)}"


@pytest.mark.parametrize("sampled", [True, False])
async def test_a_stranger_s_trace_is_neither_gone_on_with_nor_decides_what_is_sampled(
    database_url: str,
    spans: InMemorySpanExporter,
    monkeypatch: pytest.MonkeyPatch,
    sampled: bool,
) -> None:
    found = await _traced_request(
        database_url,
        spans,
        monkeypatch,
        callers_trusted=False,
        traceparent=_parent(sampled=sampled),
        tracestate=f"{SECRET}=1",
    )
    assert _by_kind(spans, SpanKind.SERVER)[0].parent is None
    assert PARENT not in {f"{span.context.trace_id:032x}" for span in found}
    assert SECRET not in _all_of(spans)


async def test_a_trace_goes_on_that_a_trusted_caller_has_begun(
    database_url: str, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = await _traced_request(
        database_url,
        spans,
        monkeypatch,
        callers_trusted=True,
        traceparent=_parent(sampled=True),
        tracestate="ot=th:8",
    )
    assert {f"{span.context.trace_id:032x}" for span in found} == {PARENT}
    assert found[0].context.trace_state.to_header() == "ot=th:8"


async def test_a_trusted_caller_decides_that_its_trace_is_not_sampled(
    database_url: str, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = await _traced_request(
        database_url,
        spans,
        monkeypatch,
        callers_trusted=True,
        traceparent=_parent(sampled=False),
    )
    assert found == ()


async def test_a_long_state_of_a_trace_is_left_out_of_its_spans(
    database_url: str, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = await _traced_request(
        database_url,
        spans,
        monkeypatch,
        callers_trusted=True,
        traceparent=_parent(sampled=True),
        tracestate=",".join(f"{SECRET}{n}={'x' * 200}" for n in range(3)),
    )
    assert {f"{span.context.trace_id:032x}" for span in found} == {PARENT}
    assert SECRET not in _all_of(spans)


class _SilentCollector(SpanExporter):
    """Keeps whoever sends to it waiting until it is told to answer."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.asked = threading.Event()

    def export(self, _spans: Sequence[ReadableSpan]) -> SpanExportResult:
        self.asked.set()
        self.answers.wait(30)
        return SpanExportResult.SUCCESS

    def shutdown(self) -> None:
        """Nothing is kept here."""


async def test_a_collector_that_does_not_answer_keeps_neither_the_loop_nor_the_end(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(open_telemetry, "LONGEST_SHUTDOWN_S", 0.3)
    silent = _SilentCollector()
    traced = OpenTelemetry(BatchSpanProcessor(silent))
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0.01)
            turns += silent.asked.is_set()

    task = asyncio.create_task(others())
    async with traced.running():
        with traced.around():
            pass
    assert turns > 1, "others had the loop while the collector was waited for"
    assert not silent.answers.is_set()
    assert "were not sent" in caplog.text
    task.cancel()
    silent.answers.set()


async def test_spans_that_are_left_are_sent_at_the_end(spans: InMemorySpanExporter) -> None:
    traced = OpenTelemetry(BatchSpanProcessor(spans))
    async with traced.running():
        with traced.around():
            pass
        assert spans.get_finished_spans() == ()
    assert len(spans.get_finished_spans()) == 1


@pytest.mark.parametrize(
    ("named", "trusted"),
    [
        (None, False),
        ("", False),
        ("none", False),
        ("baggage", False),
        ("tracecontext", True),
        ("tracecontext, baggage", True),
    ],
)
def test_callers_are_trusted_where_the_operator_says_so(named: str | None, trusted: bool) -> None:
    environment = {} if named is None else {"OTEL_PROPAGATORS": named}
    assert tracing.are_callers_trusted(environment) is trusted


@pytest.mark.parametrize("named", ["b3", "TraceContext", "tracecontext,", " "])
def test_a_propagator_that_there_is_not_is_refused_at_the_start(named: str) -> None:
    """Also what OpenTelemetry takes for a name that it does not know, and fails by."""
    with pytest.raises(BadSettingsError, match="OTEL_PROPAGATORS=tracecontext"):
        tracing.tracing_of({ENDPOINT: "http://collector:4318", "OTEL_PROPAGATORS": named})


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

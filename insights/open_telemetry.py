"""Traces by OpenTelemetry: of HTTP requests, GraphQL operations and statements of PostgreSQL.

No span has what a client has sent or is answered: neither documents and variables nor addresses,
headers and names that clients make up. Only an HTTP server span begins a trace, or an operation of
a WebSocket: what the background asks the database for is not traced.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any, Final

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware
from opentelemetry.instrumentation.asyncpg import AsyncPGInstrumentor
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import ReadableSpan, SpanLimits, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import Decision, Sampler, SamplingResult
from opentelemetry.trace import Link, SpanKind, TraceState, get_current_span
from opentelemetry.trace.status import Status, StatusCode
from opentelemetry.util.types import Attributes
from starlette.types import ASGIApp, Receive, Scope, Send

from insights.allowed_hosts import HEALTH, METRICS, READINESS
from insights.metrics.process_metrics import route_of
from resolvers.observation import OK, AnsweredOperation

DISTRIBUTION: Final = "consumption-insights"
UNNAMED: Final = "GraphQL Operation"
"""The name of an operation's span until its type is known, by the semantic conventions."""
FAULTS: Final = frozenset({"INTERNAL", "UNAVAILABLE", "DEADLINE_EXCEEDED"})
"""Outcomes that are errors of the service; others are the client's."""
PROPAGATED: Final = frozenset({b"traceparent", b"tracestate"})
_QUIET: Final = frozenset({HEALTH, METRICS, READINESS})
_REQUEST: Final = "insights.request"
"""Where the scope that is shown to the instrumentation keeps the one that came."""


def otlp_processor() -> SpanProcessor:
    """A processor that sends spans in batches, as OTEL_EXPORTER_OTLP_* and OTEL_BSP_* say."""
    return BatchSpanProcessor(OTLPSpanExporter())


class OpenTelemetry:
    """The traces of one process; they go to `processor`."""

    def __init__(self, processor: SpanProcessor) -> None:
        """Nothing global is set, and no statement is traced before `running`."""
        # Events would be the texts of exceptions, which may quote values.
        self._provider = TracerProvider(
            resource=_resource(), span_limits=SpanLimits(max_events=0), shutdown_on_exit=False
        )
        self._provider.sampler = _WithParents(self._provider.sampler)
        self._provider.add_span_processor(_WithoutTexts())
        self._provider.add_span_processor(processor)
        self._tracer = self._provider.get_tracer("insights")

    @contextmanager
    def around(self) -> Iterator[None]:
        """The span of a query or a mutation, which statements belong to."""
        with self._tracer.start_as_current_span(UNNAMED, record_exception=False):
            yield

    def observe(self, operation: AnsweredOperation) -> None:
        """Say in the span of an operation what it was: its name where the document is listed."""
        span = get_current_span()
        if operation.type is not None:
            span.update_name(operation.type)
            span.set_attribute("graphql.operation.type", operation.type)
        if operation.name is not None and operation.is_listed:
            span.set_attribute("graphql.operation.name", operation.name)
        span.set_attribute("insights.cost.units", operation.units)
        if operation.outcome != OK:
            span.set_attribute("error.type", operation.outcome)
        if operation.outcome in FAULTS:
            span.set_status(Status(StatusCode.ERROR))

    def requests(self, app: ASGIApp) -> "TracedRequests":
        """An application around another that traces its HTTP requests."""
        return TracedRequests(app, self._provider)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Trace the statements of asyncpg while the block runs; send what is left at its end."""
        instrumentor = AsyncPGInstrumentor()  # type: ignore[no-untyped-call] # it has no types
        instrumentor.instrument(tracer_provider=self._provider)
        try:
            yield
        finally:
            instrumentor.uninstrument()
            self._provider.shutdown()


class TracedRequests:
    """Traces HTTP requests, of which the instrumentation is shown method and route alone."""

    def __init__(self, app: ASGIApp, provider: TracerProvider) -> None:
        self._app = app
        self._traced = OpenTelemetryMiddleware(
            _restored(app), tracer_provider=provider, exclude_spans=["receive", "send"]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; those of probes, and WebSockets, have no span."""
        if scope["type"] != "http" or scope["path"] in _QUIET:
            await self._app(scope, receive, send)
        else:
            await self._traced(_shown(scope), receive, send)


def _shown(scope: Scope) -> dict[str, Any]:
    """A scope with nothing in it that a client chooses, but for the method and the parent span."""
    return {
        "type": "http",
        "http_version": scope["http_version"],
        "method": scope["method"],
        "scheme": scope["scheme"],
        "path": f"/{route_of(scope['path'])}",
        "query_string": b"",
        "headers": [one for one in scope["headers"] if one[0].lower() in PROPAGATED],
        "server": scope.get("server"),
        _REQUEST: scope,
    }


def _restored(app: ASGIApp) -> ASGIApp:
    async def restored(scope: Scope, receive: Receive, send: Send) -> None:
        await app(scope[_REQUEST], receive, send)

    return restored


class _WithParents(Sampler):
    """Drops calls of the database that nobody's request or operation is behind."""

    def __init__(self, others: Sampler) -> None:
        self._others = others

    def should_sample(
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        links: Sequence[Link] | None = None,
        trace_state: TraceState | None = None,
    ) -> SamplingResult:
        parent = get_current_span(parent_context).get_span_context()
        if kind is SpanKind.CLIENT and not parent.is_valid:
            return SamplingResult(Decision.DROP)
        return self._others.should_sample(
            parent_context, trace_id, name, kind, attributes, links, trace_state
        )

    def get_description(self) -> str:
        return f"{type(self).__name__}({self._others.get_description()})"


class _WithoutTexts(SpanProcessor):
    """Leaves the texts of errors out, which may quote values."""

    def on_end(self, span: ReadableSpan) -> None:
        span._status = Status(span.status.status_code)  # noqa: SLF001 - no other way to it


def _resource() -> Resource:
    """As OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say; the distribution's name otherwise."""
    found = Resource.create({SERVICE_VERSION: version(DISTRIBUTION)})
    name = str(found.attributes.get(SERVICE_NAME, ""))
    default: Mapping[str, str] = {SERVICE_NAME: DISTRIBUTION}
    return found.merge(Resource(default)) if name.startswith("unknown_service") else found

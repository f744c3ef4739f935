"""Traces by OpenTelemetry: of HTTP requests, GraphQL operations and statements of PostgreSQL.

No span has what a client has sent or is answered: neither documents and variables nor addresses,
headers and names that clients make up. Only an HTTP server span begins a trace, or an operation of
a WebSocket: what the background asks the database for is not traced.
"""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
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
LONGEST_SHUTDOWN_S: Final = 5.0
"""Seconds that the spans which are left may take to be sent when the service stops."""
TRACE_PARENT: Final = b"traceparent"
TRACE_STATE: Final = b"tracestate"
LONGEST_TRACE_STATE: Final = 512
"""Bytes of a trace's state that are kept, in each span: as much as W3C asks services to pass on."""
_QUIET: Final = frozenset({HEALTH, METRICS, READINESS})
_REQUEST: Final = "insights.request"
"""Where the scope that is shown to the instrumentation keeps the one that came."""

_log = logging.getLogger(__name__)


def otlp_processor() -> SpanProcessor:
    """A processor that sends spans in batches, as OTEL_EXPORTER_OTLP_* and OTEL_BSP_* say."""
    return BatchSpanProcessor(OTLPSpanExporter())


class OpenTelemetry:
    """The traces of one process; they go to `processor`."""

    def __init__(self, processor: SpanProcessor, *, callers_trusted: bool = False) -> None:
        """Nothing global is set, and no statement is traced before `running`.

        Each request begins a trace of its own unless `callers_trusted`, who go on with theirs.
        """
        self._callers_trusted = callers_trusted
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
        return TracedRequests(app, self._provider, callers_trusted=self._callers_trusted)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Trace the statements of asyncpg while the block runs; send what is left at its end.

        A collector that does not answer is waited for LONGEST_SHUTDOWN_S, and keeps nobody else.
        """
        instrumentor = AsyncPGInstrumentor()  # type: ignore[no-untyped-call] # it has no types
        instrumentor.instrument(tracer_provider=self._provider)
        try:
            yield
        finally:
            instrumentor.uninstrument()
            await _in_daemon(self._provider.shutdown, LONGEST_SHUTDOWN_S)


class TracedRequests:
    """Traces HTTP requests, of which the instrumentation is shown method and route alone.

    And the trace that the caller has begun, where callers are trusted.
    """

    def __init__(self, app: ASGIApp, provider: TracerProvider, *, callers_trusted: bool) -> None:
        self._app, self._callers_trusted = app, callers_trusted
        self._traced = OpenTelemetryMiddleware(
            _restored(app), tracer_provider=provider, exclude_spans=["receive", "send"]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; those of probes, and WebSockets, have no span."""
        if scope["type"] != "http" or scope["path"] in _QUIET:
            await self._app(scope, receive, send)
        else:
            headers = _propagated(scope) if self._callers_trusted else []
            await self._traced(_shown(scope, headers), receive, send)


def _shown(scope: Scope, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    """A scope with nothing in it that a client chooses, but for the method and `headers`."""
    return {
        "type": "http",
        "http_version": scope["http_version"],
        "method": scope["method"],
        "scheme": scope["scheme"],
        "path": f"/{route_of(scope['path'])}",
        "query_string": b"",
        "headers": headers,
        "server": scope.get("server"),
        _REQUEST: scope,
    }


def _propagated(scope: Scope) -> list[tuple[bytes, bytes]]:
    """The headers that say which span the caller is in; a trace's state unless it is too long."""
    parents = [one for one in scope["headers"] if one[0].lower() == TRACE_PARENT]
    states = [one for one in scope["headers"] if one[0].lower() == TRACE_STATE]
    is_short = sum(len(value) for _, value in states) <= LONGEST_TRACE_STATE
    return [*parents, *(states if is_short else [])]


async def _in_daemon(work: Callable[[], None], most_s: float) -> None:
    """Run something in a thread that nothing waits for once its time is over.

    Those of asyncio's executor are waited for when the event loop and the interpreter end.
    """
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()

    def run() -> None:
        try:
            work()
        finally:
            with suppress(RuntimeError):  # the loop has ended before
                loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=run, name="end of traces", daemon=True).start()
    try:
        await asyncio.wait_for(ended.wait(), most_s)
    except TimeoutError:
        _log.warning("spans that are left were not sent within %.0f seconds", most_s)


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

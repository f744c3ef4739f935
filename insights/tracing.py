"""Whether operations are traced, by the variables that OpenTelemetry defines for all services.

Nothing of OpenTelemetry is imported unless they are.
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from typing import Any, Final, Protocol

from insights.errors import BadSettingsError
from resolvers.observation import AnsweredOperation

ENDPOINTS: Final = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
EXPORTER: Final = "OTEL_TRACES_EXPORTER"
DISABLED: Final = "OTEL_SDK_DISABLED"
PROTOCOLS: Final = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
PROPAGATORS: Final = "OTEL_PROPAGATORS"
TRACE_CONTEXT: Final = "tracecontext"
KNOWN_PROPAGATORS: Final = frozenset({TRACE_CONTEXT, "baggage", "none"})
"""Of which `baggage` does nothing here: it goes nowhere."""
OTLP: Final = "otlp"
HTTP: Final = "http/protobuf"
NOT_INSTALLED: Final = (
    "traces are asked for, and OpenTelemetry is not installed: install "
    "'consumption-insights[otel]', or set OTEL_SDK_DISABLED=true"
)


class Tracing(Protocol):
    """What traces HTTP requests, operations and statements of PostgreSQL."""

    def around(self) -> AbstractContextManager[None]:
        """The span of a query or a mutation, which statements belong to."""

    def observe(self, operation: AnsweredOperation) -> None:
        """Say in the span of an operation what it was."""

    def requests(self, app: Any) -> Any:  # noqa: ANN401 - ASGI applications
        """An application around another that traces its HTTP requests."""

    def running(self) -> AbstractAsyncContextManager[None]:
        """Trace statements while the block runs, and send what is left at its end."""


def running_tracing(tracing: Tracing | None) -> AbstractAsyncContextManager[None]:
    """Trace while the block runs, where anything is traced."""
    return nullcontext() if tracing is None else tracing.running()


def is_wanted(environment: Mapping[str, str]) -> bool:
    """Whether traces are to be sent: an endpoint is set, or an exporter named; never if disabled.

    Raises BadSettingsError for an exporter or a protocol that there is not.
    """
    if environment.get(DISABLED, "").lower() == "true":
        return False
    exporter = environment.get(EXPORTER, "").lower()
    if exporter == "none" or not (exporter or any(environment.get(one) for one in ENDPOINTS)):
        return False
    protocol = next((environment[one] for one in PROTOCOLS if environment.get(one)), HTTP)
    if exporter not in {"", OTLP} or protocol != HTTP:
        msg = f"traces are sent by {EXPORTER}={OTLP} and {PROTOCOLS[-1]}={HTTP} alone"
        raise BadSettingsError(msg)
    return True


def are_callers_trusted(environment: Mapping[str, str]) -> bool:
    """Whether traces that callers have begun go on here: only where the operator says so.

    OpenTelemetry's own default trusts everybody, who may then have any request sampled, or none,
    and put it into any trace.

    Raises BadSettingsError for a propagator that there is not.
    """
    listed = environment.get(PROPAGATORS) or "none"
    named = {one.strip() for one in listed.split(",")}  # as OpenTelemetry reads it, or fails to
    if not named <= KNOWN_PROPAGATORS:
        msg = f"traces of callers go on by {PROPAGATORS}={TRACE_CONTEXT} alone"
        raise BadSettingsError(msg)
    return TRACE_CONTEXT in named and "none" not in named


def tracing_of(environment: Mapping[str, str]) -> Tracing | None:
    """The tracing that the environment asks for; None where it asks for none.

    Raises BadSettingsError where that cannot be.
    """
    if not is_wanted(environment):
        return None
    callers_trusted = are_callers_trusted(environment)
    try:
        from insights.open_telemetry import OpenTelemetry, otlp_processor  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise BadSettingsError(NOT_INSTALLED) from error
    return OpenTelemetry(otlp_processor(), callers_trusted=callers_trusted)

"""The request log: id, status and duration of each request and what it cost, not its content."""

import logging
import os
import re
import time
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from insights.allowed_hosts import HEALTH, METRICS, READINESS
from insights.authentication import DOWNLOADS
from insights.metrics.process_metrics import ProcessMetrics
from insights.structured_logs import structlog
from resolvers.observation import AnsweredOperation, Observe

ID_HEADER: Final = "X-Request-Id"
_ID_FIELD: Final = ID_HEADER.lower().encode()
_ID_BYTES: Final = 16
_QUIET: Final = frozenset({HEALTH, METRICS, READINESS})
_ANSWERED: Final[ContextVar[list[AnsweredOperation] | None]] = ContextVar("answered", default=None)
"""The operations of the running request, of which its log line says what they were."""
_LONGEST_NAME: Final = 100
"""Characters of a name that a client gives itself, or its operation."""
CLIENT_GONE: Final = 499
"""Status of a request whose client disconnected before it was answered: nginx's for that."""
Answered = Callable[[str, str, int, float], None]
"""Counts an answered request by method, path, status and seconds."""
_AFTER_DOWNLOADS: Final = re.compile(f"(?i)(/+{DOWNLOADS.strip('/')})/.*", re.DOTALL)
_log = structlog.get_logger("insights.request_log")


def _loggable(path: str) -> str:
    """The path, without the token of a download link, which is the right to the file.

    It may come after a proxy's prefix, or be in a path of no route, such as `//downloads/…`.
    """
    if "downloads" not in path.lower():
        return path
    return _AFTER_DOWNLOADS.sub(r"\1/…", path)


def _client(scope: Scope) -> dict[str, str]:
    """The name that a client gives itself, as Apollo's do."""
    for name, value in scope["headers"]:
        if name == b"apollographql-client-name" and value:
            return {"client": value.decode("latin-1")[:_LONGEST_NAME]}
    return {}


class OperationObserver:
    """Counts each operation, and says in the log line of its request what it was.

    One that came through a WebSocket has a line of its own.
    """

    def __init__(self, metrics: ProcessMetrics, further: Observe | None = None) -> None:
        """Count into the metrics of the process; `further` is told of each operation as well."""
        self._metrics, self._further = metrics, further

    def observe(self, operation: AnsweredOperation) -> None:
        """Take note of an operation that was answered."""
        self._metrics.operated(operation)
        if self._further is not None:
            self._further(operation)
        of_request = _ANSWERED.get()
        if of_request is not None:
            of_request.append(operation)
        elif _log.is_enabled_for(logging.INFO):
            took_ms = round(operation.seconds * 1000, 1)
            _log.info("operation", took_ms=took_ms, **_described(operation))


def _described(operation: AnsweredOperation) -> dict[str, object]:
    """What a log line says of an operation."""
    known = {
        "operation": operation.name and operation.name[:_LONGEST_NAME],
        "type": operation.type,
        "outcome": operation.outcome,
        "cost": operation.units,
        "viewer": operation.viewer,
        "tenant": operation.tenant,
    }
    return {name: value for name, value in known.items() if value is not None}


class RequestLog:
    """Gives each HTTP request an id, which its log lines and its answer carry."""

    def __init__(self, app: ASGIApp, answered: Answered | None = None) -> None:
        """Around an application; `answered` counts each request."""
        self._app, self._answered = app, answered

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, and log its path without the query, which may hold variables."""
        if scope["type"] == "websocket":
            with structlog.contextvars.bound_contextvars(**_client(scope)):
                await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id, began_at = os.urandom(_ID_BYTES).hex(), time.perf_counter()
        head_status = status = 0
        is_client_gone = False
        answered: list[AnsweredOperation] = []
        _ANSWERED.set(answered)

        async def receive_noting() -> Message:
            nonlocal is_client_gone
            message = await receive()
            is_client_gone = is_client_gone or message["type"] == "http.disconnect"
            return message

        async def send_with_id(message: Message) -> None:
            nonlocal head_status, status
            if message["type"] == "http.response.start":
                head_status = message["status"]
                own = (_ID_FIELD, request_id.encode())
                message["headers"] = [*message.get("headers", ()), own]
                await send(message)
            else:
                await send(message)
                status = head_status  # before this the server may send another head

        structlog.contextvars.bind_contextvars(request_id=request_id)
        try:
            await self._app(scope, receive_noting, send_with_id)
            status = status or (CLIENT_GONE if is_client_gone else 0)
        finally:
            self._note(scope, status or 500, time.perf_counter() - began_at, answered)
            structlog.contextvars.unbind_contextvars("request_id")

    def _note(
        self, scope: Scope, status: int, took_s: float, operations: Sequence[AnsweredOperation]
    ) -> None:
        """Count an answered request, and log it; those of probes and scrapers at debug level."""
        if self._answered is not None:
            self._answered(scope["method"], scope["path"], status, took_s)
        level = logging.DEBUG if scope["path"] in _QUIET else logging.INFO
        if not _log.is_enabled_for(level):
            return
        described = _described(operations[-1]) if operations else {}
        _log.log(
            level,
            "request",
            method=scope["method"],
            path=_loggable(scope["path"]),
            status=status,
            took_ms=round(took_s * 1000, 1),
            **_client(scope),
            **described,
        )

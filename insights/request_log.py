"""The request log: id, status and duration of each request, never its content."""

import re
import time
from typing import Final
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from insights.allowed_hosts import HEALTH, READINESS
from insights.authentication import DOWNLOADS
from insights.structured_logs import structlog

ID_HEADER: Final = "X-Request-Id"
_QUIET: Final = frozenset({HEALTH, READINESS})
_AFTER_DOWNLOADS: Final = re.compile(f"(?i)(/+{DOWNLOADS.strip('/')})/.*", re.DOTALL)
_log = structlog.stdlib.get_logger("insights.request_log")


def _loggable(path: str) -> str:
    """The path, without the token of a download link, which is the right to the file.

    It may come after a proxy's prefix, or be in a path of no route, such as `//downloads/…`.
    """
    return _AFTER_DOWNLOADS.sub(r"\1/…", path)


class RequestLog:
    """Gives each HTTP request an id, which its log lines and its answer carry."""

    def __init__(self, app: ASGIApp) -> None:
        """Around an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, and log its path without the query, which may hold variables."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id, status, began_at = uuid4().hex, 500, time.perf_counter()

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[ID_HEADER] = request_id
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, send_with_id)
            finally:
                took_ms = round((time.perf_counter() - began_at) * 1000, 1)
                log = _log.debug if scope["path"] in _QUIET else _log.info
                log(
                    "request",
                    method=scope["method"],
                    path=_loggable(scope["path"]),
                    status=status,
                    took_ms=took_ms,
                )

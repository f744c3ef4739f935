"""The page about error codes, and the address of it that errors are answered with."""

import base64
import hashlib
from typing import Final

from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.help import SERVICE_URL
from insights.public_address import public_address
from insights.reports.errors import STYLE, errors_html

_STYLE_HASH: Final = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_HEADERS: Final = {
    "cache-control": "public, max-age=3600",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}


async def error_page(_request: Request) -> Response:
    """What each code means, for anybody: it says nothing about data."""
    return HTMLResponse(errors_html(), headers=_HEADERS)


class WithServiceAddress:
    """Lets the errors of an application say where help is, by the address that the client used."""

    def __init__(self, app: ASGIApp, public_url: str | None) -> None:
        """Serve this application; `public_url` is the one of the settings."""
        self._app, self._public_url = app, public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request or a WebSocket."""
        SERVICE_URL.set(public_address(self._public_url, HTTPConnection(scope)))
        await self._app(scope, receive, send)

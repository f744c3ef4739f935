"""Which hosts a request may name: links to files begin with the host of the request.

Where a public URL is set, links begin with that, and the host decides nothing.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import refusal
from graph.problems import ErrorCode
from insights.settings import Settings

HEALTH: Final = "/healthz"
READINESS: Final = "/readyz"
METRICS: Final = "/metrics"
MISDIRECTED_REQUEST: Final = 421
LOOPBACK_HOSTS: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
ANY_ADDRESS: Final = frozenset({"0.0.0.0", "[::]"})  # noqa: S104 - compared with, not listened on
ANY_SUBDOMAIN: Final = "*."

_EXEMPT: Final = frozenset({HEALTH, READINESS, METRICS})
"""Probes and scrapers name a host by its address, and their answers have no links."""

_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?", re.ASCII)
_LONGEST_SHOWN: Final = 100


class AllowedHosts:
    """Refuses HTTP requests and WebSockets for other hosts, with 421; None allows every host.

    One that names none, as HTTP/1.0 may, is served: its links begin with the server's address.
    """

    def __init__(self, app: ASGIApp, allowed: Collection[str] | None) -> None:
        self._app = app
        self._allowed = None if allowed is None else frozenset(allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request whose Host header names an allowed host, with any port."""
        if scope["type"] == "lifespan" or self._allowed is None or scope["path"] in _EXEMPT:
            await self._app(scope, receive, send)
            return
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if not hosts or (len(hosts) == 1 and is_allowed(hosts[0], self._allowed)):
            await self._app(scope, receive, send)
            return
        named = f"the host {', '.join(hosts)[:_LONGEST_SHOWN]!r}"
        message = (
            f"The request names {named}, by which this service is not known. Its operator sets "
            "INSIGHTS_PUBLIC_URL, or names the host in INSIGHTS_ALLOWED_HOSTS."
        )
        answer = refusal(message, ErrorCode.BAD_REQUEST)
        await JSONResponse(answer, MISDIRECTED_REQUEST)(scope, receive, send)


def served_hosts(settings: Settings) -> frozenset[str] | None:
    """The hosts that requests may name; None for any, where links begin with a public URL."""
    if settings.public_url is not None and not settings.allowed_hosts:
        return None
    public = urlsplit(settings.public_url or "").hostname
    own = {_as_host(settings.host)} | ({_as_host(public)} if public else set())
    return LOOPBACK_HOSTS | (own - ANY_ADDRESS) | set(settings.allowed_hosts)


@lru_cache(maxsize=64)
def is_allowed(host: str, allowed: frozenset[str]) -> bool:
    """Whether a Host header names one of some hosts, or a subdomain of one such as `*.example`."""
    found = _HOST.fullmatch(host.lower())
    if found is None:
        return False
    name = found[1].rstrip(".")
    return name in allowed or any(
        name.endswith(one.removeprefix("*")) for one in allowed if one.startswith(ANY_SUBDOMAIN)
    )


def _as_host(name: str) -> str:
    """A host as a Host header names it: an IPv6 address in brackets."""
    return f"[{name.lower()}]" if ":" in name else name.lower()

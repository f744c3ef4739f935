"""The address that a client has of the service, for links in answers."""

from typing import Final

from starlette.requests import HTTPConnection

_KNOWN: Final = "insights.public_address"
"""The key of the address in a connection's scope: several parts of the service ask for it."""


def public_address(public_url: str | None, connection: HTTPConnection) -> str:
    """The public URL where one is set, else the URL that the client used, with an HTTP scheme."""
    if public_url:
        return public_url
    known: str | None = connection.scope.get(_KNOWN)
    if known is None:
        base = connection.base_url
        web = {"ws": "http", "wss": "https"}.get(base.scheme, base.scheme)
        known = connection.scope[_KNOWN] = str(base.replace(scheme=web)).rstrip("/")
    return known

"""The address that a client has of the service, for links in answers."""

from starlette.requests import HTTPConnection


def public_address(public_url: str | None, connection: HTTPConnection) -> str:
    """The public URL where one is set, else the URL that the client used, with an HTTP scheme."""
    if public_url:
        return public_url
    base = connection.base_url
    web = {"ws": "http", "wss": "https"}.get(base.scheme, base.scheme)
    return str(base.replace(scheme=web)).rstrip("/")

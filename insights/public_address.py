"""The address that a client has of the service, for links in answers."""

from functools import lru_cache

from starlette.datastructures import URL
from starlette.requests import HTTPConnection


def public_address(public_url: str | None, connection: HTTPConnection) -> str:
    """The public URL where one is set, else the URL that the client used, with an HTTP scheme."""
    if public_url:
        return public_url
    scope = connection.scope
    root = scope.get("app_root_path", scope.get("root_path", ""))
    host = None
    for name, value in scope["headers"]:
        if name == b"host":
            host = value
            break
    return _address(scope.get("scheme", "http"), scope.get("server"), root, host)


@lru_cache(maxsize=64)
def _address(
    scheme: str, server: tuple[str, int | None] | None, root: str, host: bytes | None
) -> str:
    """The address that `HTTPConnection.base_url` tells; a service has few of them."""
    headers = [] if host is None else [(b"host", host)]
    base = URL(
        scope={
            "scheme": {"ws": "http", "wss": "https"}.get(scheme, scheme),
            "server": server,
            "path": f"{root.rstrip('/')}/",
            "query_string": b"",
            "headers": headers,
        }
    )
    return str(base).rstrip("/")

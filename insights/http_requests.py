"""HTTP requests at the socket: limits of their heads, upgrades, and refusals."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

import httptools
import orjson

from graph.errors import refusal
from graph.problems import ErrorCode

LARGEST_HEAD: Final = 64 * 1024
"""Bytes of a request line and its header fields."""

MOST_HEADERS: Final = 100
"""Header and trailer fields of one request."""

LARGEST_OVERHEAD: Final = 1_000_000
"""Bytes of a body that are no content: sizes and extensions of chunks, and trailers."""

_UPGRADE_HEADERS: Final = (b"upgrade", b"http2-settings")
_BODY_HEADERS: Final = (b"content-length", b"transfer-encoding")
_RETRY_AFTER_S: Final = b"5"

Fields = Sequence[tuple[bytes, bytes]]
"""Header fields with their names in lower case."""


class RefusedRequestError(Exception):
    """A request is refused with a status, and its connection closed."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


def new_parser(protocol: object) -> httptools.HttpRequestParser:
    """A parser, as uvicorn makes it, that calls a protocol back."""
    parser = httptools.HttpRequestParser(protocol)
    parser.set_dangerous_leniencies(lenient_data_after_close=True)
    return parser


def not_http() -> RefusedRequestError:
    """The refusal of what cannot be parsed."""
    return RefusedRequestError(HTTPStatus.BAD_REQUEST, "This is no valid HTTP/1.1 request.")


def large_head() -> RefusedRequestError:
    """The refusal of a head beyond the limits."""
    msg = (
        f"The head of the request is larger than {LARGEST_HEAD} bytes or has more than "
        f"{MOST_HEADERS} fields: send less in it."
    )
    return RefusedRequestError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, msg)


def large_framing() -> RefusedRequestError:
    """The refusal of a chunked body whose framing is beyond the limit."""
    msg = "The chunks and trailers of the body take more bytes than they may: send it whole."
    return RefusedRequestError(HTTPStatus.BAD_REQUEST, msg)


def no_proxy() -> RefusedRequestError:
    """The refusal of CONNECT."""
    msg = "This is no proxy: CONNECT is not served."
    return RefusedRequestError(HTTPStatus.METHOD_NOT_ALLOWED, msg)


def early_upgrade() -> RefusedRequestError:
    """The refusal of a WebSocket whose connection still waits for a response."""
    msg = "A WebSocket is opened when the response before it is complete."
    return RefusedRequestError(HTTPStatus.BAD_REQUEST, msg)


def too_slow(part: str) -> RefusedRequestError:
    """The refusal of a request whose head or body did not arrive in time."""
    msg = f"The {part} of the request did not arrive in time: send it again."
    return RefusedRequestError(HTTPStatus.REQUEST_TIMEOUT, msg)


def no_room() -> RefusedRequestError:
    """The refusal of a connection beyond the limit."""
    msg = "Too many connections are open: try again in some seconds."
    return RefusedRequestError(HTTPStatus.SERVICE_UNAVAILABLE, msg)


def is_websocket_handshake(fields: Fields) -> bool:
    """Whether the fields of a GET open a WebSocket (RFC 6455, 4.1) and announce no body."""
    upgrades = [value.lower() for name, value in fields if name == b"upgrade"]
    has_body = any(name in _BODY_HEADERS for name, _value in fields)
    return upgrades == [b"websocket"] and not has_body


def head_without_upgrade(method: bytes, target: bytes, version: str, fields: Fields) -> bytes:
    """The head of a request without what asks for another protocol (RFC 9110, 7.8).

    A server may ignore that; the body of the request then is its body.
    """
    lines = [b"%b %b HTTP/%b" % (method, target, version.encode())]
    for name, value in fields:
        if name == b"connection":
            options = [option.strip() for option in value.split(b",")]
            kept = [option for option in options if option.lower() not in _UPGRADE_HEADERS]
            lines.append(b"%b: %b" % (name, b", ".join(kept)))
        elif name not in _UPGRADE_HEADERS:
            lines.append(b"%b: %b" % (name, value))
    return b"\r\n".join((*lines, b"", b""))


def refused_response(refused: RefusedRequestError, defaults: Fields) -> bytes:
    """A whole response that says why the connection is closed."""
    is_full = refused.status is HTTPStatus.SERVICE_UNAVAILABLE
    code = ErrorCode.UNAVAILABLE if is_full else ErrorCode.BAD_REQUEST
    body = orjson.dumps(refusal(refused.message, code))
    fields = [
        *defaults,
        (b"content-type", b"application/json; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if is_full:
        fields.append((b"retry-after", _RETRY_AFTER_S))
    status = f"HTTP/1.1 {refused.status.value} {refused.status.phrase}".encode()
    head = [status, *(b"%b: %b" % field for field in fields)]
    return b"\r\n".join((*head, b"", body))

"""Messages of graphql-transport-ws as they arrive, and the codes that close a connection."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.types import Message, Scope

from graph.errors import formatted

_LONGEST_REASON: Final = 123
"""Bytes that a close frame has room for."""


class Close(IntEnum):
    """Why a socket is closed. After the last reason, a client can reconnect and resume."""

    BAD_REQUEST = 4400
    UNAUTHORIZED = 4401
    FORBIDDEN = 4403
    NO_PROTOCOL = 4406
    NO_INIT = 4408
    ID_TAKEN = 4409
    SECOND_INIT = 4429
    INTERNAL = 4500
    TRY_AGAIN = 1013


class CloseError(Exception):
    """The socket is to be closed with a code and a reason."""

    def __init__(self, code: Close, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def close_reason(reason: str) -> str:
    """A reason, cut to what a close frame holds."""
    return reason.encode()[:_LONGEST_REASON].decode(errors="ignore")


def parse_message(received: Message) -> dict[str, Any]:
    """The JSON object that a client sent; CloseError for anything else."""
    text = received.get("text")
    if text is None:
        raise CloseError(Close.BAD_REQUEST, "Messages are JSON in text frames")
    try:
        message = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise CloseError(Close.BAD_REQUEST, "Invalid message: it is no JSON") from None
    if not isinstance(message, dict):
        raise CloseError(Close.BAD_REQUEST, "Invalid message: it is to be a JSON object")
    return message


def to_json(message: dict[str, Any]) -> str:
    """A message as JSON text; CloseError when the payload it echoes is nested too deeply."""
    try:
        return orjson.dumps(message).decode()
    except TypeError:
        msg = "Invalid message: its payload is nested too deeply"
        raise CloseError(Close.BAD_REQUEST, msg) from None


def error(id: str, errors: Sequence[GraphQLError]) -> dict[str, Any]:
    """The message that ends an operation with errors."""
    return {"id": id, "type": "error", "payload": formatted(errors)}


def operation_id(message: dict[str, Any]) -> str:
    """The operation id of a message; raises CloseError if there is none."""
    found = message.get("id")
    if not isinstance(found, str) or not found:
        raise CloseError(Close.BAD_REQUEST, "Invalid message: its id is to be a string")
    return found


def key_in(payload: dict[str, Any]) -> str | None:
    """The key that the payload of connection_init names, as a header would."""
    headers = payload.get("headers")
    for name, value in (*payload.items(), *(headers.items() if isinstance(headers, dict) else ())):
        if name.lower() == "authorization" and isinstance(value, str):
            return value
    return None


def allowed_origin(scope: Scope, origins: tuple[str, ...]) -> bool:
    """Whether an origin may open a socket: none, the service's own, or an allowed one."""
    connection = HTTPConnection(scope)
    origin = connection.headers.get("origin")
    if origin is None or origin in origins:
        return True
    try:
        return urlsplit(origin).netloc == connection.headers.get("host")
    except ValueError:  # such as an IPv6 address without its end
        return False

"""Frames of graphql-transport-ws as they come in, and the codes that close a connection.

Every answer of the protocol to a client that breaks it stands in one table.
"""

from enum import IntEnum
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from starlette.requests import HTTPConnection
from starlette.types import Message, Scope

_LONGEST_REASON: Final = 123
"""Bytes that a close frame has room for."""


class Close(IntEnum):
    """Why a socket is closed. After the last one, connecting again and resuming makes sense."""

    BAD_REQUEST = 4400
    UNAUTHORIZED = 4401
    FORBIDDEN = 4403
    NO_PROTOCOL = 4406
    NO_INIT = 4408
    ID_TAKEN = 4409
    SECOND_INIT = 4429
    INTERNAL = 4500
    TRY_AGAIN = 1013


class ClosedError(Exception):
    """The socket is to be closed with a code and a reason."""

    def __init__(self, code: Close, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def short(reason: str) -> str:
    """A reason, cut to what a close frame holds."""
    return reason.encode()[:_LONGEST_REASON].decode(errors="ignore")


def frame_of(message: Message) -> dict[str, Any]:
    """What a client says, a JSON object; ClosedError for anything else."""
    text = message.get("text")
    if text is None:
        raise ClosedError(Close.BAD_REQUEST, "Messages are JSON in text frames")
    try:
        frame = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise ClosedError(Close.BAD_REQUEST, "Invalid message: it is no JSON") from None
    if not isinstance(frame, dict):
        raise ClosedError(Close.BAD_REQUEST, "Invalid message: it is to be a JSON object")
    return frame


def text_of(frame: dict[str, Any]) -> str:
    """A frame as text; ClosedError for a payload of the client's that is too deep to send back."""
    try:
        return orjson.dumps(frame).decode()
    except TypeError:
        msg = "Invalid message: its payload is nested too deeply"
        raise ClosedError(Close.BAD_REQUEST, msg) from None


def id_of(frame: dict[str, Any]) -> str:
    """The id of an operation; ClosedError where there is none."""
    found = frame.get("id")
    if not isinstance(found, str) or not found:
        raise ClosedError(Close.BAD_REQUEST, "Invalid message: its id is to be a string")
    return found


def key_in(payload: dict[str, Any]) -> str | None:
    """The key that the payload of connection_init names, as a header would."""
    headers = payload.get("headers")
    for name, value in (*payload.items(), *(headers.items() if isinstance(headers, dict) else ())):
        if name.lower() == "authorization" and isinstance(value, str):
            return value
    return None


def allowed_origin(scope: Scope, origins: tuple[str, ...]) -> bool:
    """Whether a page of this origin may open a socket: its own, one that is set, or no page."""
    connection = HTTPConnection(scope)
    origin = connection.headers.get("origin")
    if origin is None or origin in origins:
        return True
    return urlsplit(origin).netloc == connection.headers.get("host")

"""What a client asks for: read off a request, or refused with the status that says why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson
from starlette.requests import Request

from graph.protocol.media import is_json

LARGEST_BODY_BYTES: Final = 1_000_000


class RefusedError(Exception):
    """A request that is no GraphQL request as it stands."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One operation and its variables."""

    query: str
    operation_name: str | None
    variables: dict[str, Any] | None
    extensions: dict[str, Any] | None


async def read(request: Request) -> Inquiry:
    """What a GET or POST asks for; RefusedError when it cannot be made out."""
    if request.method == "GET":
        return inquiry_of(_of_address(request))
    if not is_json(request.headers.get("content-type")):
        msg = "Send the request as JSON, with Content-Type: application/json."
        raise RefusedError(415, msg)
    sent = _json(await _body(request), "The body")
    if isinstance(sent, list):
        msg = "Send one operation a request: batches are not taken."
        raise RefusedError(400, msg)
    if not isinstance(sent, dict):
        msg = "The body is to be a JSON object with a query."
        raise RefusedError(400, msg)
    return inquiry_of(sent)


def _of_address(request: Request) -> dict[str, Any]:
    sent: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if name in sent:
            sent[name] = _json(sent[name].encode(), name) if sent[name] else None
    return sent


def inquiry_of(sent: Mapping[str, Any]) -> Inquiry:
    """The operation in a JSON object; RefusedError says what it lacks."""
    query, operation_name = sent.get("query"), sent.get("operationName")
    if not isinstance(query, str) or not query.strip():
        msg = "The request has no query: send the GraphQL document as a string."
        raise RefusedError(400, msg)
    if not isinstance(operation_name, str | None):
        msg = "operationName is to be a string."
        raise RefusedError(400, msg)
    for name in ("variables", "extensions"):
        if not isinstance(sent.get(name), dict | None):
            msg = f"{name} is to be a JSON object."
            raise RefusedError(400, msg)
    return Inquiry(query, operation_name, sent.get("variables"), sent.get("extensions"))


async def _body(request: Request) -> bytes:
    """The body, cut off as soon as it is known to be too large."""
    body = bytearray()
    too_large = _declared_bytes(request) > LARGEST_BODY_BYTES
    if not too_large:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY_BYTES:
                too_large = True
                break
    if too_large:
        msg = f"The body is larger than {LARGEST_BODY_BYTES} bytes: send it in parts."
        raise RefusedError(413, msg)
    return bytes(body)


def _declared_bytes(request: Request) -> int:
    """How large the client says the body is; 0 when it says nothing that makes sense."""
    try:
        return int(request.headers.get("content-length", "0"))
    except ValueError:
        return 0


def _json(text: bytes, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        msg = f"{name} cannot be read as JSON in UTF-8: {error}."
        raise RefusedError(400, msg) from None

"""GraphQL requests: read from an HTTP request, or refused with an HTTP status."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import orjson
from starlette.requests import ClientDisconnect, Request

from graph.protocol.document_ids import DocumentId, check_digest, document_id_of
from graph.protocol.http_error import HttpError
from graph.protocol.media import is_json

MAX_BODY_BYTES: Final = 1_000_000
_IDENTITY: Final = "identity"


class GraphQLRequest(NamedTuple):
    """One operation and its variables."""

    query: str
    operation_name: str | None
    variables: dict[str, Any] | None
    extensions: dict[str, Any] | None
    registered_as: str | None = None
    """The hash by which later requests may name the document, once it was executed."""
    sent: bytes | None = None
    """As in RequestParameters."""


class RequestParameters(NamedTuple):
    """The parameters of a request as they were sent: the document, its identifier, or both.

    Where both were sent, the identifier is the SHA-256 hash of the document.
    """

    query: str | None
    document_id: DocumentId | None
    operation_name: str | None
    variables: dict[str, Any] | None
    extensions: dict[str, Any] | None
    sent: bytes | None = None
    """What the parameters were read from, by which their plan is kept; None: it is not kept."""


async def read_request(request: Request, fields: Mapping[bytes, bytes]) -> RequestParameters:
    """The parameters of a GET or POST with these header fields; HttpError when it is malformed."""
    if request.method == "GET":
        # No body is read as JSON that begins as this does.
        return parse_parameters(_query_parameters(request), b"?" + request.scope["query_string"])
    if not is_json(fields.get(b"content-type", b"").decode("latin-1")):
        msg = "Send the request as JSON, with Content-Type: application/json."
        raise HttpError(415, msg)
    encoding = fields.get(b"content-encoding")
    if encoding is not None and encoding.strip().lower() != _IDENTITY.encode():
        msg = "Send the body as it is, without Content-Encoding."
        raise HttpError(415, msg, {"accept-encoding": _IDENTITY})
    body = await _body(request, fields.get(b"content-length", b"0"))
    sent = _parse_json(body, "The body")
    if isinstance(sent, list):
        msg = "Send one operation a request: batches are not taken."
        raise HttpError(400, msg)
    if not isinstance(sent, dict):
        msg = "The body is to be a JSON object with a query."
        raise HttpError(400, msg)
    return parse_parameters(sent, body)


def _query_parameters(request: Request) -> dict[str, Any]:
    sent: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if name in sent:
            sent[name] = _parse_json(sent[name].encode(), name) if sent[name] else None
    sent["operationName"] = sent.get("operationName") or None
    return sent


def parse_parameters(sent: Mapping[str, Any], source: bytes | None = None) -> RequestParameters:
    """The request parameters in a JSON object; raises HttpError for a missing or invalid one.

    `source` is what the object was read from.
    """
    query, operation_name = sent.get("query"), sent.get("operationName")
    if not isinstance(operation_name, str | None):
        msg = "operationName is to be a string."
        raise HttpError(400, msg)
    for name in ("variables", "extensions"):
        if not isinstance(sent.get(name), dict | None):
            msg = f"{name} is to be a JSON object."
            raise HttpError(400, msg)
    document_id = document_id_of(sent)
    if document_id is not None and query in (None, ""):
        query = None
    elif not isinstance(query, str) or not query.strip():
        msg = "The request has no query: send the GraphQL document as a string."
        raise HttpError(400, msg)
    elif document_id is not None:
        check_digest(document_id, query)
    variables, extensions = sent.get("variables"), sent.get("extensions")
    return RequestParameters(query, document_id, operation_name, variables, extensions, source)


async def _body(request: Request, declared: bytes) -> bytes:
    """Read the body, and stop as soon as it is too large; `declared` is its Content-Length."""
    if _bytes(declared) > MAX_BODY_BYTES:
        raise _too_large()
    part, is_last = await _part(request)
    if is_last and len(part) <= MAX_BODY_BYTES:
        return part  # which is how most come: whole
    body = bytearray(part)
    while not is_last and len(body) <= MAX_BODY_BYTES:
        part, is_last = await _part(request)
        body += part
    if len(body) > MAX_BODY_BYTES:
        raise _too_large()
    return bytes(body)


async def _part(request: Request) -> tuple[bytes, bool]:
    """The next part of the body, and whether it is the last one."""
    message = await request.receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    return message.get("body", b""), not message.get("more_body", False)


def _too_large() -> HttpError:
    return HttpError(413, f"The body is larger than {MAX_BODY_BYTES} bytes: send it in parts.")


def _bytes(content_length: bytes) -> int:
    """The body's size by its Content-Length header; 0 without a valid one."""
    try:
        return int(content_length)
    except ValueError:
        return 0


def _parse_json(text: bytes, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        msg = f"{name} cannot be read as JSON in UTF-8: {error}."
        raise HttpError(400, msg) from None

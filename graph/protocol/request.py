"""GraphQL requests: read from an HTTP request, or refused with an HTTP status."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson
from starlette.requests import Request

from graph.protocol.document_ids import DocumentId, check_digest, document_id_of
from graph.protocol.http_error import HttpError
from graph.protocol.media import is_json

MAX_BODY_BYTES: Final = 1_000_000
_IDENTITY: Final = "identity"


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """One operation and its variables."""

    query: str
    operation_name: str | None
    variables: dict[str, Any] | None
    extensions: dict[str, Any] | None
    registered_as: str | None = None
    """The hash by which later requests may name the document, once it was executed."""
    sent: bytes | None = None
    """As in RequestParameters."""


@dataclass(frozen=True, slots=True)
class RequestParameters:
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


async def read_request(request: Request) -> RequestParameters:
    """The parameters of a GET or POST; HttpError when the request is malformed."""
    if request.method == "GET":
        # No body is read as JSON that begins as this does.
        return parse_parameters(_query_parameters(request), b"?" + request.scope["query_string"])
    if not is_json(request.headers.get("content-type")):
        msg = "Send the request as JSON, with Content-Type: application/json."
        raise HttpError(415, msg)
    encoding = request.headers.get("content-encoding", _IDENTITY).strip().lower()
    if encoding != _IDENTITY:
        msg = "Send the body as it is, without Content-Encoding."
        raise HttpError(415, msg, {"accept-encoding": _IDENTITY})
    body = await _body(request)
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


async def _body(request: Request) -> bytes:
    """Read the body, and stop as soon as it is too large."""
    body = bytearray()
    too_large = _declared_bytes(request) > MAX_BODY_BYTES
    if not too_large:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_BODY_BYTES:
                too_large = True
                break
    if too_large:
        msg = f"The body is larger than {MAX_BODY_BYTES} bytes: send it in parts."
        raise HttpError(413, msg)
    return bytes(body)


def _declared_bytes(request: Request) -> int:
    """The body's size by its Content-Length header; 0 without a valid one."""
    try:
        return int(request.headers.get("content-length", "0"))
    except ValueError:
        return 0


def _parse_json(text: bytes, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        msg = f"{name} cannot be read as JSON in UTF-8: {error}."
        raise HttpError(400, msg) from None

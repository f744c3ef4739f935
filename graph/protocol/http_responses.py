"""Responses over HTTP: their statuses and headers stand here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.responses import Response

from graph.errors import RETRY_AFTER_S
from graph.problems import ErrorCode
from graph.protocol.caching import VARY
from graph.protocol.execution import response_map
from graph.protocol.header_fields import encoded
from graph.protocol.http_error import HttpError
from graph.protocol.media import JSON, RESPONSE

RATE_LIMITED: Final = 429
_STATUSES: Final = {
    ErrorCode.RATE_LIMITED: RATE_LIMITED,
    ErrorCode.INTERNAL: 500,
    ErrorCode.UNAVAILABLE: 503,
    ErrorCode.DEADLINE_EXCEEDED: 504,
}
"""Statuses of requests that are refused without a fault of the client's; 400 otherwise."""
_FIELDS: Final = {
    media: encoded(
        {
            "cache-control": "no-store",
            "vary": VARY,
            "x-content-type-options": "nosniff",
            "content-type": f"{media}; charset=utf-8",
        }
    )
    for media in (JSON, RESPONSE)
}
"""Header fields that every response of a media type has, encoded once."""


def status_of(answer: Mapping[str, Any], media: str) -> int:
    """200 with data; a refused request has another status only with the newer media type.

    But where a key has to wait the status is the same in both, as without a valid key: what
    repeats requests by itself, such as a client's transport or a proxy, reads no body.
    """
    if "errors" not in answer:
        return 200
    if ErrorCode.RATE_LIMITED in _codes(answer) and not _has_data(answer):
        return RATE_LIMITED
    if "data" in answer or media != RESPONSE:
        return 200
    return refusal_status(answer)


def refusal_status(answer: Mapping[str, Any]) -> int:
    """The status of a request that is refused: 400, or that of a fault which is no client's."""
    codes = _codes(answer)
    return next((status for code, status in _STATUSES.items() if code in codes), 400)


def _has_data(answer: Mapping[str, Any]) -> bool:
    """Whether a part of the operation was answered; fields that failed are null."""
    return any(value is not None for value in (answer.get("data") or {}).values())


def _codes(answer: Mapping[str, Any]) -> set[object]:
    return {error.get("extensions", {}).get("code") for error in answer.get("errors", ())}


def retry_after(answer: Mapping[str, Any]) -> dict[str, str]:
    """The header that says when to try again, where a part of an answer was not available."""
    if "errors" not in answer:
        return {}
    waits_s = [
        error["extensions"]["retryAfter"]
        for error in answer["errors"]
        if "retryAfter" in error.get("extensions", {})
    ]
    if ErrorCode.UNAVAILABLE in _codes(answer):
        waits_s.append(RETRY_AFTER_S)
    return {"retry-after": str(max(waits_s))} if waits_s else {}


def http_error_response(http_error: HttpError, media: str) -> Response:
    """The response to a request that is not well-formed."""
    error = GraphQLError(http_error.message, extensions={"code": ErrorCode.BAD_REQUEST.value})
    return json_response(http_error.status, media, response_map([error]), http_error.headers)


def json_response(
    status: int, media: str, answer: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> Response:
    """A response map as it is sent, with the headers that every one has, and some of its own."""
    own = {**retry_after(answer), **(headers or {})}
    return EncodedResponse(status, orjson.dumps(answer), [*_FIELDS[media], *encoded(own)])


class EncodedResponse(Response):
    """A response whose header fields are encoded already, but for its length."""

    def __init__(self, status: int, body: bytes, fields: Sequence[tuple[bytes, bytes]]) -> None:
        """Without Starlette's own, which encodes all fields of each response."""
        self.status_code, self.body, self.background = status, body, None
        self.raw_headers = [*fields, (b"content-length", b"%d" % len(body))]

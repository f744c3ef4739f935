"""The ASGI application that answers GraphQL over HTTP: the status codes stand here."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from credit.core.errors import ForbiddenError
from graph.cost.charging import unknown
from graph.errors import RETRY_AFTER_S, presented
from graph.problems import ErrorCode
from graph.protocol.caching import VARY, kept_response, may_be_kept
from graph.protocol.credentials import (
    REFUSALS,
    ContextBuilder,
    authenticated,
    challenge,
)
from graph.protocol.execution import (
    QUERIES,
    QUERIES_AND_MUTATIONS,
    execute,
    response_map,
)
from graph.protocol.framing import Framing, framing_for
from graph.protocol.http_error import HttpError
from graph.protocol.media import HTML, JSON, RESPONSE, preferred
from graph.protocol.messages import allowed_origin
from graph.protocol.persisted import graphql_request
from graph.protocol.preparation import is_subscription
from graph.protocol.request import read_request
from graph.protocol.socket import Socket
from graph.protocol.stream import SubscriptionRequest, event_stream_response, single_event_response
from graph.protocol.subscriptions import SharedExecutions

Page = Callable[[Request], Response]
"""Answers a browser that requests the address itself."""

_LONGEST_ACCEPT: Final = 2_000
"""Characters of Accept that are read, before the key is looked up."""
RATE_LIMITED: Final = 429
_STATUSES: Final = {
    ErrorCode.RATE_LIMITED: RATE_LIMITED,
    ErrorCode.INTERNAL: 500,
    ErrorCode.UNAVAILABLE: 503,
    ErrorCode.DEADLINE_EXCEEDED: 504,
}
"""Statuses of requests that are refused without a fault of the client's; 400 otherwise."""
_METHODS: Final = ("GET", "POST")
_ALLOW: Final = {"allow": ", ".join(_METHODS)}
_HEADERS: Final = {
    "cache-control": "no-store",
    "vary": VARY,
    "x-content-type-options": "nosniff",
}
_OPERATION_PARAMETERS: Final = frozenset({"query", "documentId", "extensions"})
"""Parameters of a URL of which one names an operation."""


def make_graphql_app(
    build_context: ContextBuilder, origins: tuple[str, ...] = (), explorer: Page | None = None
) -> ASGIApp:
    """The application, to be routed to with every method and for WebSockets.

    Pages of `origins` may open WebSockets, besides those of the service's own. A browser that
    requests the address itself is answered by `explorer`.
    """
    shared = SharedExecutions()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if allowed_origin(scope, origins):
                await Socket(build_context, shared, scope, receive, send).run()
            else:
                await receive()
                await send({"type": "websocket.close", "code": 1008})  # is answered as 403
            return
        request = Request(scope, receive)
        try:
            response = await _respond(request, build_context, shared, explorer)
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    return app


async def _respond(
    request: Request,
    build_context: ContextBuilder,
    shared: SharedExecutions,
    explorer: Page | None,
) -> Response:
    accept = ", ".join(request.headers.getlist("accept"))[:_LONGEST_ACCEPT]
    if explorer is not None and _wants_page(request, accept):
        return explorer(request)
    media, framing = preferred(accept, (JSON, RESPONSE)), framing_for(accept)
    if request.method not in _METHODS:
        http_error = HttpError(405, "GraphQL takes POST requests, and GET for queries.", _ALLOW)
        return _http_error_response(http_error, media or JSON)
    if media is None and framing is None:
        msg = f"The response is {RESPONSE} or {JSON}: accept one of them."
        return _http_error_response(HttpError(406, msg), JSON)
    try:
        return await _authenticated(request, build_context, shared, (media, framing))
    except HttpError as http_error:
        return _http_error_response(http_error, media or JSON)
    except ClientDisconnect:
        raise  # no client is left to respond to, and it is no error of ours
    except Exception as error:  # noqa: BLE001 - the caller sees only the id of an internal error
        answer = response_map([presented(error, None)])
        return _response(_refusal(answer), media or JSON, answer)


def _wants_page(request: Request, accept: str) -> bool:
    """Whether a browser requests the explorer, a page without data that needs no key."""
    named = _OPERATION_PARAMETERS.intersection(request.query_params)
    if request.method != "GET" or named or HTML not in accept:
        return False
    return preferred(accept, (HTML, RESPONSE, JSON)) == HTML


async def _authenticated(
    request: Request,
    build_context: ContextBuilder,
    shared: SharedExecutions,
    accepted: tuple[str | None, Framing | None],
) -> Response:
    media, framing = accepted
    try:
        context = await authenticated(build_context, request)
    except REFUSALS as refusal:
        status = 403 if isinstance(refusal, ForbiddenError) else 401
        body = response_map([presented(refusal, None)])
        headers = {"www-authenticate": challenge(request, refusal)}
        return _response(status, media or JSON, body, headers)
    parameters = await read_request(request)
    allowed = QUERIES if request.method == "GET" else QUERIES_AND_MUTATIONS
    try:
        found = await graphql_request(parameters, context)
        if framing and is_subscription(found):
            return event_stream_response(
                SubscriptionRequest(request, found, context, build_context), shared, framing
            )
        answer = await execute(found, context, allowed, request.receive)
    except InvalidOperationTypeError as error:
        raise _wrong_operation_type(error.operation_type) from None
    except GraphQLError as refused:  # no document, so no stream either: urql retries twice there
        body = response_map([refused], charged=unknown(context))
        return _response(_status(body, media or RESPONSE), media or JSON, body)
    status = _status(answer.body, media or JSON)
    if framing and media is None and status != RATE_LIMITED:
        headers = {**_retry_after(answer.body), **answer.headers}
        return single_event_response(orjson.dumps(answer.body), framing, headers)
    response = _response(status, media or JSON, answer.body, answer.headers)
    if may_be_kept(request.method, status, answer.body):
        return kept_response(response, request.headers.getlist("if-none-match"))
    return response


def _wrong_operation_type(kind: OperationType) -> HttpError:
    if kind is OperationType.SUBSCRIPTION:
        return HttpError(406, "A subscription does not fit into one answer of this type.")
    return HttpError(405, "A mutation is sent by POST.", {"allow": "POST"})


def _status(answer: Mapping[str, Any], media: str) -> int:
    """200 with data; a refused request has another status only with the newer media type.

    But where a key has to wait the status is the same in both, as without a valid key: what
    repeats requests by itself, such as a client's transport or a proxy, reads no body.
    """
    if ErrorCode.RATE_LIMITED in _codes(answer) and not _has_data(answer):
        return RATE_LIMITED
    if "data" in answer or media != RESPONSE:
        return 200
    return _refusal(answer)


def _refusal(answer: Mapping[str, Any]) -> int:
    codes = _codes(answer)
    return next((status for code, status in _STATUSES.items() if code in codes), 400)


def _has_data(answer: Mapping[str, Any]) -> bool:
    """Whether a part of the operation was answered; fields that failed are null."""
    return any(value is not None for value in (answer.get("data") or {}).values())


def _codes(answer: Mapping[str, Any]) -> set[object]:
    return {error.get("extensions", {}).get("code") for error in answer.get("errors", ())}


def _retry_after(answer: Mapping[str, Any]) -> dict[str, str]:
    """The header that says when to try again, where a part of an answer was not available."""
    waits_s = [
        error["extensions"]["retryAfter"]
        for error in answer.get("errors", ())
        if "retryAfter" in error.get("extensions", {})
    ]
    if ErrorCode.UNAVAILABLE in _codes(answer):
        waits_s.append(RETRY_AFTER_S)
    return {"retry-after": str(max(waits_s))} if waits_s else {}


def _http_error_response(http_error: HttpError, media: str) -> Response:
    error = GraphQLError(http_error.message, extensions={"code": ErrorCode.BAD_REQUEST.value})
    return _response(http_error.status, media, response_map([error]), http_error.headers)


def _response(
    status: int, media: str, answer: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> Response:
    return Response(
        orjson.dumps(answer),
        status_code=status,
        headers={
            **_HEADERS,
            **_retry_after(answer),
            **(headers or {}),
            "content-type": f"{media}; charset=utf-8",
        },
    )

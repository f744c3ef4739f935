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

from graph.errors import RETRY_AFTER_S, presented
from graph.problems import ErrorCode
from graph.protocol.credentials import ContextBuilder
from graph.protocol.documents import is_subscription
from graph.protocol.execution import QUERIES, QUERIES_AND_MUTATIONS, execute, response_map
from graph.protocol.framing import Framing, framing_for
from graph.protocol.media import HTML, JSON, RESPONSE, preferred
from graph.protocol.messages import allowed_origin
from graph.protocol.request import HttpError, read_request
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
    "vary": "accept",
    "x-content-type-options": "nosniff",
}


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
    if request.method != "GET" or "query" in request.query_params or HTML not in accept:
        return False
    return preferred(accept, (HTML, RESPONSE, JSON)) == HTML


async def _authenticated(
    request: Request,
    build_context: ContextBuilder,
    shared: SharedExecutions,
    accepted: tuple[str | None, Framing | None],
) -> Response:
    media, framing = accepted
    context = await build_context(request)
    if context is None:
        msg = "No valid key came with the request: send it as `Authorization: Bearer <key>`."
        error = GraphQLError(msg, extensions={"code": ErrorCode.UNAUTHENTICATED.value})
        challenge = {"www-authenticate": "Bearer"}
        return _response(401, media or JSON, response_map([error]), challenge)
    graphql_request = await read_request(request)
    if framing and is_subscription(graphql_request):
        return event_stream_response(
            SubscriptionRequest(request, graphql_request, context, build_context), shared, framing
        )
    allowed = QUERIES if request.method == "GET" else QUERIES_AND_MUTATIONS
    try:
        answer = await execute(graphql_request, context, allowed, request.receive)
    except InvalidOperationTypeError as error:
        raise _wrong_operation_type(error.operation_type) from None
    status = _status(answer.body, media or JSON)
    if framing and media is None and status != RATE_LIMITED:
        headers = {**_retry_after(answer.body), **answer.headers}
        return single_event_response(orjson.dumps(answer.body), framing, headers)
    return _response(status, media or JSON, answer.body, answer.headers)


def _wrong_operation_type(kind: OperationType) -> HttpError:
    if kind is OperationType.SUBSCRIPTION:
        return HttpError(406, "A subscription does not fit into one answer of this type.")
    return HttpError(405, "A mutation is sent by POST.", {"allow": "POST"})


def _status(answer: Mapping[str, Any], media: str) -> int:
    """200 with data; a refused request has another status only with the newer media type.

    But where a key has to wait the status is the same in both, as without a valid key: what
    repeats requests by itself, such as a client's transport or a proxy, reads no body.
    """
    if "data" in answer:
        return 200
    if media != RESPONSE and ErrorCode.RATE_LIMITED not in _codes(answer):
        return 200
    return _refusal(answer)


def _refusal(answer: Mapping[str, Any]) -> int:
    codes = _codes(answer)
    return next((status for code, status in _STATUSES.items() if code in codes), 400)


def _codes(answer: Mapping[str, Any]) -> set[object]:
    return {error.get("extensions", {}).get("code") for error in answer.get("errors", ())}


def _retry_after(answer: Mapping[str, Any]) -> dict[str, str]:
    """The header that says when to try again, where a part of an answer was not available."""
    return {"retry-after": str(RETRY_AFTER_S)} if ErrorCode.UNAVAILABLE in _codes(answer) else {}


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

"""The ASGI application that answers GraphQL over HTTP: the status codes stand here."""

from collections.abc import Mapping
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.http.ides import get_graphql_ide_html
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from graph.errors import presented
from graph.problems import ErrorCode
from graph.protocol.documents import follows
from graph.protocol.execution import QUERIES, QUERIES_AND_MUTATIONS, execute, response_map
from graph.protocol.frames import allowed_origin
from graph.protocol.framing import Framing, framing_for
from graph.protocol.inquiry import RefusedError, read
from graph.protocol.media import HTML, JSON, RESPONSE, preferred
from graph.protocol.operations import Broadcast
from graph.protocol.socket import Socket
from graph.protocol.stream import Asked, streamed, told_at_once
from graph.protocol.who import ContextBuilder

_METHODS: Final = ("GET", "POST")
_ALLOW: Final = {"allow": ", ".join(_METHODS)}
_HEADERS: Final = {
    "cache-control": "no-store",
    "vary": "accept",
    "x-content-type-options": "nosniff",
}


def make_graphql_app(build_context: ContextBuilder, origins: tuple[str, ...] = ()) -> ASGIApp:
    """The application, to be routed to with every method and for WebSockets.

    Pages of `origins` may open WebSockets, besides those of the service's own.
    """
    shared = Broadcast()

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
            response = await _answer(request, build_context, shared)
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    return app


async def _answer(request: Request, build_context: ContextBuilder, shared: Broadcast) -> Response:
    accept = ", ".join(request.headers.getlist("accept"))
    if _wants_page(request, accept):
        return HTMLResponse(get_graphql_ide_html(), headers=_HEADERS)
    media, framing = preferred(accept, (JSON, RESPONSE)), framing_for(accept)
    if request.method not in _METHODS:
        refused = RefusedError(405, "GraphQL is asked by POST, or by GET to read.", _ALLOW)
        return _refusal(refused, media or JSON)
    if media is None and framing is None:
        msg = f"The answer comes as {RESPONSE} or {JSON}: accept one of them."
        return _refusal(RefusedError(406, msg), JSON)
    try:
        return await _authenticated(request, build_context, shared, (media, framing))
    except RefusedError as refused:
        return _refusal(refused, media or JSON)
    except ClientDisconnect:
        raise  # nobody is there to be answered, and nothing is wrong here
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller gets no more than an id
        return _response(500, media or JSON, response_map([presented(error, None)]))


def _wants_page(request: Request, accept: str) -> bool:
    """Whether a browser asks for the explorer; its page holds no data, so anyone may have it."""
    if request.method != "GET" or "query" in request.query_params or HTML not in accept:
        return False
    return preferred(accept, (HTML, RESPONSE, JSON)) == HTML


async def _authenticated(
    request: Request,
    build_context: ContextBuilder,
    shared: Broadcast,
    accepted: tuple[str | None, Framing | None],
) -> Response:
    media, framing = accepted
    context = await build_context(request)
    if context is None:
        msg = "No valid key came with the request: send it as `Authorization: Bearer <key>`."
        error = GraphQLError(msg, extensions={"code": ErrorCode.UNAUTHENTICATED.value})
        challenge = {"www-authenticate": "Bearer"}
        return _response(401, media or JSON, response_map([error]), challenge)
    inquiry = await read(request)
    if framing and follows(inquiry):
        return streamed(Asked(request, inquiry, context, build_context), shared, framing)
    allowed = QUERIES if request.method == "GET" else QUERIES_AND_MUTATIONS
    try:
        answer = await execute(inquiry, context, allowed)
    except InvalidOperationTypeError as error:
        raise _unfit(error.operation_type) from None
    if framing and media is None:
        return told_at_once(orjson.dumps(answer), framing)
    media = media or JSON
    return _response(_status(answer, media), media, answer)


def _unfit(kind: OperationType) -> RefusedError:
    if kind is OperationType.SUBSCRIPTION:
        return RefusedError(406, "A subscription does not fit into one answer of this type.")
    return RefusedError(405, "A mutation is sent by POST.", {"allow": "POST"})


def _status(answer: Mapping[str, Any], media: str) -> int:
    """200 whenever there is data; a refused request is one of its own only in the newer type."""
    if "data" in answer or media != RESPONSE:
        return 200
    codes = {error.get("extensions", {}).get("code") for error in answer["errors"]}
    return 500 if ErrorCode.INTERNAL in codes else 400


def _refusal(refused: RefusedError, media: str) -> Response:
    error = GraphQLError(refused.message, extensions={"code": ErrorCode.BAD_REQUEST.value})
    return _response(refused.status, media, response_map([error]), refused.headers)


def _response(
    status: int, media: str, answer: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> Response:
    return Response(
        orjson.dumps(answer),
        status_code=status,
        headers={**_HEADERS, **(headers or {}), "content-type": f"{media}; charset=utf-8"},
    )

"""The ASGI application that answers GraphQL over HTTP: the status codes stand here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.exceptions import MissingQueryError
from strawberry.http.ides import get_graphql_ide_html
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.errors import presented
from graph.problems import ErrorCode
from graph.protocol.documents import follows
from graph.protocol.frames import allowed_origin
from graph.protocol.framing import Framing, framing_for
from graph.protocol.inquiry import Inquiry, RefusedError, read
from graph.protocol.media import HTML, JSON, RESPONSE, preferred
from graph.protocol.operations import Broadcast
from graph.protocol.socket import Socket
from graph.protocol.stream import Asked, streamed, told_at_once
from graph.protocol.who import ContextBuilder
from graph.schema import schema
from resolvers.context import Context

_METHODS: Final = ("GET", "POST")
_ALLOW: Final = {"allow": ", ".join(_METHODS)}
_READING: Final = frozenset({OperationType.QUERY})
_CHANGING: Final = frozenset({OperationType.QUERY, OperationType.MUTATION})
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
        return _response(500, media or JSON, errors=[presented(error, None)])


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
        return _response(
            401,
            media or JSON,
            errors=[error],
            headers={"www-authenticate": "Bearer"},
        )
    inquiry = await read(request)
    if framing and follows(inquiry):
        return streamed(Asked(request, inquiry, context, build_context), shared, framing)
    try:
        result = await _executed(request, inquiry, context)
    except InvalidOperationTypeError as error:
        raise _unfit(error.operation_type) from None
    except (CannotGetOperationTypeError, MissingQueryError):
        name = inquiry.operation_name
        msg = (
            f"The document has no operation named {name!r}."
            if name
            else "The document has no operation."
        )
        result = ExecutionResult(data=None, errors=[GraphQLError(msg)])
    if framing and media is None:
        return told_at_once(bytes(_result(result, context, JSON).body), framing)
    return _result(result, context, media or JSON)


async def _executed(request: Request, inquiry: Inquiry, context: Context) -> ExecutionResult:
    return await schema.execute(
        inquiry.query,
        variable_values=inquiry.variables,
        context_value=context,
        operation_name=inquiry.operation_name,
        allowed_operation_types=_READING if request.method == "GET" else _CHANGING,
        operation_extensions=inquiry.extensions,
    )


def _unfit(kind: OperationType) -> RefusedError:
    if kind is OperationType.SUBSCRIPTION:
        return RefusedError(406, "A subscription does not fit into one answer of this type.")
    return RefusedError(405, "A mutation is sent by POST.", {"allow": "POST"})


def _result(result: ExecutionResult, context: Context, media: str) -> Response:
    """The answer of an execution. Errors of the request have no path, those of fields have one."""
    raw = result.errors or []
    errors = [presented(error, context.viewer) for error in raw]
    if result.data is not None or any(error.path for error in errors):
        return _response(200, media, data=result.data, errors=errors)
    internal = any((e.extensions or {}).get("code") == ErrorCode.INTERNAL for e in errors)
    refused = 500 if internal else 400
    return _response(refused if media == RESPONSE else 200, media, errors=errors)


def _refusal(refused: RefusedError, media: str) -> Response:
    error = GraphQLError(refused.message, extensions={"code": ErrorCode.BAD_REQUEST.value})
    return _response(refused.status, media, errors=[error], headers=refused.headers)


_ABSENT: Final = object()


def _response(
    status: int,
    media: str,
    *,
    data: object = _ABSENT,
    errors: Sequence[GraphQLError] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    body: dict[str, Any] = {"errors": [error.formatted for error in errors]} if errors else {}
    if data is not _ABSENT:
        body["data"] = data
    return Response(
        orjson.dumps(body),
        status_code=status,
        headers={**_HEADERS, **(headers or {}), "content-type": f"{media}; charset=utf-8"},
    )

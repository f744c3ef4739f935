"""The ASGI application that answers GraphQL over HTTP."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from credit.core.errors import ForbiddenError
from graph.cost.charging import unknown
from graph.errors import presented
from graph.protocol.caching import kept_response, may_be_kept
from graph.protocol.credentials import (
    REFUSALS,
    ContextBuilder,
    authenticated,
    challenge,
)
from graph.protocol.execution import (
    QUERIES,
    QUERIES_AND_MUTATIONS,
    Answer,
    Caches,
    execute,
    response_map,
)
from graph.protocol.framing import Framing, framing_for
from graph.protocol.header_fields import combined
from graph.protocol.http_error import HttpError
from graph.protocol.http_responses import (
    RATE_LIMITED,
    http_error_response,
    json_response,
    refusal_status,
    retry_after,
    status_of,
)
from graph.protocol.media import HTML, JSON, RESPONSE, preferred
from graph.protocol.messages import allowed_origin
from graph.protocol.persisted import graphql_request
from graph.protocol.plans import Plans
from graph.protocol.preparation import is_subscription
from graph.protocol.request import GraphQLRequest, read_request
from graph.protocol.socket import Socket
from graph.protocol.stream import SubscriptionRequest, event_stream_response, single_event_response
from graph.protocol.subscriptions import SharedExecutions
from resolvers.context import Context

Page = Callable[[Request], Response]
"""Answers a browser that requests the address itself."""

_LONGEST_ACCEPT: Final = 2_000
"""Characters of Accept that are read, before the key is looked up."""
_METHODS: Final = ("GET", "POST")
_ALLOW: Final = {"allow": ", ".join(_METHODS)}
_OPERATION_PARAMETERS: Final = frozenset({"query", "documentId", "extensions"})
"""Parameters of a URL of which one names an operation."""


def make_graphql_app(
    build_context: ContextBuilder,
    origins: tuple[str, ...] = (),
    explorer: Page | None = None,
    caches: Caches | None = None,
) -> ASGIApp:
    """The application, to be routed to with every method and for WebSockets.

    Pages of `origins` may open WebSockets, besides those of the service's own. A browser that
    requests the address itself is answered by `explorer`. Plans of operations over HTTP are kept in
    `caches`, and responses to queries where it has a store of them.
    """
    service = _Service(build_context, explorer, caches or Caches(Plans()))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if allowed_origin(scope, origins):
                await Socket(build_context, service.shared, scope, receive, send).run()
            else:
                await receive()
                await send({"type": "websocket.close", "code": 1008})  # is answered as 403
            return
        request = Request(scope, receive)
        try:
            response = await service.respond(request)
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    return app


@dataclass(frozen=True, slots=True, eq=False)
class _Service:
    """Responds to HTTP requests, with what they share."""

    build_context: ContextBuilder
    explorer: Page | None
    caches: Caches
    shared: SharedExecutions = field(default_factory=SharedExecutions)

    async def respond(self, request: Request) -> Response:
        """The response to any request; ClientDisconnect where no client is left."""
        fields = combined(request.scope["headers"])
        accept = fields.get(b"accept", b"")[:_LONGEST_ACCEPT].decode("latin-1")
        if self.explorer is not None and _wants_page(request, accept):
            return self.explorer(request)
        media, framing = preferred(accept, (JSON, RESPONSE)), framing_for(accept)
        if request.method not in _METHODS:
            http_error = HttpError(405, "GraphQL takes POST requests, and GET for queries.", _ALLOW)
            return http_error_response(http_error, media or JSON)
        if media is None and framing is None:
            msg = f"The response is {RESPONSE} or {JSON}: accept one of them."
            return http_error_response(HttpError(406, msg), JSON)
        try:
            return await self._authenticated(request, fields, media, framing)
        except HttpError as http_error:
            return http_error_response(http_error, media or JSON)
        except ClientDisconnect:
            raise  # no client is left to respond to, and it is no error of ours
        except Exception as error:  # noqa: BLE001 - the caller sees only the id of an internal error
            answer = response_map([presented(error, None)])
            return json_response(refusal_status(answer), media or JSON, answer)

    async def _authenticated(
        self,
        request: Request,
        fields: Mapping[bytes, bytes],
        media: str | None,
        framing: Framing | None,
    ) -> Response:
        try:
            context = await authenticated(self.build_context, request)
        except REFUSALS as refusal:
            status = 403 if isinstance(refusal, ForbiddenError) else 401
            body = response_map([presented(refusal, None)])
            headers = {"www-authenticate": challenge(request, refusal)}
            return json_response(status, media or JSON, body, headers)
        parameters = await read_request(request, fields)
        try:
            found = await graphql_request(parameters, context)
            if framing and is_subscription(found):
                return event_stream_response(
                    SubscriptionRequest(request, found, context, self.build_context),
                    self.shared,
                    framing,
                )
            answer = await self._executed(request, found, context)
        except GraphQLError as refused:  # no document, so no stream: urql retries twice there
            body = response_map([refused], charged=unknown(context))
            return json_response(status_of(body, media or RESPONSE), media or JSON, body)
        return _answer_response(request, answer, media, framing)

    async def _executed(self, request: Request, found: GraphQLRequest, context: Context) -> Answer:
        allowed = QUERIES if request.method == "GET" else QUERIES_AND_MUTATIONS
        try:
            return await execute(found, context, allowed, request.receive, self.caches)
        except InvalidOperationTypeError as error:
            raise _wrong_operation_type(error.operation_type) from None


def _wants_page(request: Request, accept: str) -> bool:
    """Whether a browser requests the explorer, a page without data that needs no key."""
    if request.method != "GET" or HTML not in accept:
        return False
    if _OPERATION_PARAMETERS.intersection(request.query_params):
        return False
    return preferred(accept, (HTML, RESPONSE, JSON)) == HTML


def _answer_response(
    request: Request, answer: Answer, media: str | None, framing: Framing | None
) -> Response:
    status = status_of(answer.body, media or JSON)
    if framing and media is None and status != RATE_LIMITED:
        headers = {**retry_after(answer.body), **answer.headers}
        return single_event_response(orjson.dumps(answer.body), framing, headers)
    response = json_response(status, media or JSON, answer.body, answer.headers)
    if may_be_kept(request.method, status, answer.body):
        return kept_response(response, request.headers.getlist("if-none-match"))
    return response


def _wrong_operation_type(kind: OperationType) -> HttpError:
    if kind is OperationType.SUBSCRIPTION:
        return HttpError(406, "A subscription does not fit into one answer of this type.")
    return HttpError(405, "A mutation is sent by POST.", {"allow": "POST"})

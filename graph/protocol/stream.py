"""Responses that stream: one operation, its results one after the other in one HTTP response."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import ExitStack, aclosing, suppress
from dataclasses import dataclass
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from graph.errors import presented
from graph.problems import ErrorCode
from graph.protocol.credentials import ENDED, REVALIDATE_S, ContextBuilder, CredentialCheck
from graph.protocol.execution import response_map
from graph.protocol.framing import Framing
from graph.protocol.request import GraphQLRequest
from graph.protocol.subscriptions import SharedExecutions, SubscriptionFailedError
from resolvers.context import Context

KEEP_ALIVE_S: Final = 12.0
"""Seconds without a result after which a keep-alive is sent."""
STOPPING: Final = "stopping"
"""The key, in the state of the server's scope, of the event that says that the service stops."""
_HEADERS: Final = {
    "cache-control": "no-store, no-transform",  # compressing proxies would hold events back
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
}
_STOPPING: Final = GraphQLError(
    "The service stops: connect again, and resume after the last sequence that arrived.",
    extensions={"code": ErrorCode.UNAVAILABLE.value},
)
_REVOKED: Final = GraphQLError(ENDED, extensions={"code": ErrorCode.UNAUTHENTICATED.value})


@dataclass(frozen=True, slots=True)
class SubscriptionRequest:
    """A subscription: its HTTP and GraphQL request, its context, and what rebuilds that."""

    request: Request
    graphql_request: GraphQLRequest
    context: Context
    build: ContextBuilder


def event_stream_response(
    subscription: SubscriptionRequest, shared: SharedExecutions, framing: Framing
) -> StreamingResponse:
    """Stream a subscription until it completes or its key is no longer valid.

    Raises QuotaExceededError and OverloadedError where one more is too many.
    """
    held, context = ExitStack(), subscription.context
    held.enter_context(context.quotas.subscription(context.viewer.key_id))
    return _Stream(_body(subscription, shared, framing), held, _headers(framing))


def single_event_response(payload: bytes, framing: Framing, headers: Mapping[str, str]) -> Response:
    """The result of a query or mutation as a stream of one event."""
    body = framing.opening + framing.next(payload) + framing.complete
    return Response(body, headers={**_headers(framing), **headers})


def _headers(framing: Framing) -> dict[str, str]:
    return {**_HEADERS, "content-type": framing.content_type}


class _Stream(StreamingResponse):
    """Starlette's StreamingResponse leaves closing the iterator to the garbage collector."""

    body_iterator: AsyncGenerator[bytes, None]

    def __init__(
        self, body: AsyncGenerator[bytes, None], held: ExitStack, headers: Mapping[str, str]
    ) -> None:
        """`held` is closed when the response has ended, however it does."""
        super().__init__(body, headers=headers)
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond."""
        with self._held:
            await super().__call__(scope, receive, send)

    async def stream_response(self, send: Send) -> None:
        """Send the body, and close its iterator in any case."""
        async with aclosing(self.body_iterator):
            await super().stream_response(send)


async def _body(
    subscription: SubscriptionRequest, shared: SharedExecutions, framing: Framing
) -> AsyncGenerator[bytes, None]:
    yield framing.opening  # tells the client at once that the stream is open
    loop = asyncio.get_running_loop()
    check = CredentialCheck(subscription.build, subscription.request)
    async with aclosing(
        _payloads(subscription.graphql_request, subscription.context, shared)
    ) as events:
        upcoming = asyncio.ensure_future(anext(events, None))
        stopping = asyncio.ensure_future(_stopping(subscription.request))
        sent_at = validated_at = loop.time()
        try:
            while True:
                await _first(upcoming, stopping, until=validated_at + REVALIDATE_S)
                # Before the next result: sending the last one may have taken long.
                if loop.time() - validated_at >= REVALIDATE_S:
                    if await check.revalidated(subscription.context) is None:
                        yield framing.next(_errors([_REVOKED]))
                        break
                    validated_at = loop.time()
                if upcoming.done():
                    payload = upcoming.result()
                    if payload is None:
                        break
                    yield framing.next(payload)
                    sent_at = loop.time()
                    upcoming = asyncio.ensure_future(anext(events, None))
                elif stopping.done():
                    yield framing.interrupted(_errors([_STOPPING]))
                    return
                elif loop.time() - sent_at >= KEEP_ALIVE_S:
                    yield framing.keep_alive
                    sent_at = loop.time()
        finally:
            stopping.cancel()
            upcoming.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await upcoming
    yield framing.complete


async def _first(*tasks: asyncio.Future[Any], until: float) -> None:
    """Wait until one of some tasks is done, but no longer than to a time of the loop's clock."""
    timeout = max(0, until - asyncio.get_running_loop().time())
    await asyncio.wait(tasks, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)


async def _stopping(request: Request) -> None:
    """Wait until the server stops; for ever where the server does not say so."""
    event = request.scope.get("state", {}).get(STOPPING) or asyncio.Event()
    await event.wait()


async def _payloads(
    graphql_request: GraphQLRequest, context: Context, shared: SharedExecutions
) -> AsyncGenerator[bytes, None]:
    """The payloads of a subscription; an error that ends it is the last one."""
    try:
        async with aclosing(shared.response_stream(graphql_request, context)) as payloads:
            async for payload in payloads:
                yield payload
    except SubscriptionFailedError as failure:
        yield _errors(failure.errors)
    except Exception as error:  # noqa: BLE001 - the client gets an error id and no details
        yield _errors([presented(error, context.viewer)])


def _errors(errors: list[GraphQLError]) -> bytes:
    return orjson.dumps(response_map(errors))

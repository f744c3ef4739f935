"""Answers that go on: one operation whose answers come one after the other in one response."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import Final

import orjson
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Send

from graph.errors import presented
from graph.problems import ErrorCode
from graph.protocol.execution import response_map
from graph.protocol.framing import Framing
from graph.protocol.inquiry import Inquiry
from graph.protocol.operations import Broadcast, RefusedOperationError
from graph.protocol.who import CHECK_S, ContextBuilder, Standing
from resolvers.context import Context

ALIVE_S: Final = 12.0
"""Seconds of silence after which something without meaning keeps the connection open."""
_HEADERS: Final = {
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
}
_REVOKED: Final = GraphQLError(
    "The key is not valid any more.", extensions={"code": ErrorCode.UNAUTHENTICATED.value}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A subscription as it was asked for: what, by whom, and what finds that out again."""

    request: Request
    inquiry: Inquiry
    context: Context
    build: ContextBuilder


def streamed(asked: Asked, shared: Broadcast, framing: Framing) -> StreamingResponse:
    """A subscription, until it is complete or its key no longer valid."""
    return _Stream(_frames(asked, shared, framing), headers=_headers(framing))


def told_at_once(payload: bytes, framing: Framing) -> Response:
    """The answer of a query or a mutation, for whoever takes nothing but what goes on."""
    body = framing.opening + framing.next(payload) + framing.complete
    return Response(body, headers=_headers(framing))


def _headers(framing: Framing) -> dict[str, str]:
    return {**_HEADERS, "content-type": framing.content_type}


class _Stream(StreamingResponse):
    """Starlette's, which leaves it to the garbage collector to end what it streams."""

    body_iterator: AsyncGenerator[bytes, None]

    async def stream_response(self, send: Send) -> None:
        """Send the frames, and end what makes them however that ends."""
        async with aclosing(self.body_iterator):
            await super().stream_response(send)


async def _frames(asked: Asked, shared: Broadcast, framing: Framing) -> AsyncGenerator[bytes, None]:
    yield framing.opening  # so that the client knows at once that it is listened to
    loop, standing = asyncio.get_running_loop(), Standing(asked.build, asked.request)
    async with aclosing(_payloads(asked.inquiry, asked.context, shared)) as events:
        upcoming = asyncio.ensure_future(anext(events, None))
        spoken_at = checked_at = loop.time()
        try:
            while True:
                await asyncio.wait({upcoming}, timeout=max(0, checked_at + CHECK_S - loop.time()))
                # Before it hears more, since it may have been slow to take what came before.
                if loop.time() - checked_at >= CHECK_S:
                    if await standing.renewed(asked.context) is None:
                        yield framing.next(_errors([_REVOKED]))
                        break
                    checked_at = loop.time()
                if upcoming.done():
                    payload = upcoming.result()
                    if payload is None:
                        break
                    yield framing.next(payload)
                    spoken_at = loop.time()
                    upcoming = asyncio.ensure_future(anext(events, None))
                elif loop.time() - spoken_at >= ALIVE_S:
                    yield framing.alive
                    spoken_at = loop.time()
        finally:
            upcoming.cancel()
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await upcoming
    yield framing.complete


async def _payloads(
    inquiry: Inquiry, context: Context, shared: Broadcast
) -> AsyncGenerator[bytes, None]:
    """The payloads of a subscription; what breaks it is its last one."""
    try:
        async with aclosing(shared.payloads(inquiry, context)) as payloads:
            async for payload in payloads:
                yield payload
    except RefusedOperationError as refused:
        yield _errors(refused.errors)
    except Exception as error:  # noqa: BLE001 - the client is told of an id, and no more
        yield _errors([presented(error, context.viewer)])


def _errors(errors: list[GraphQLError]) -> bytes:
    return orjson.dumps(response_map(errors))

"""One operation of a WebSocket: executed, and its messages written, until it completes or fails."""

from collections.abc import Callable, Coroutine
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLError

from graph.errors import presented
from graph.protocol import messages
from graph.protocol.execution import execute
from graph.protocol.persisted import graphql_request
from graph.protocol.preparation import is_subscription
from graph.protocol.request import GraphQLRequest, RequestParameters
from graph.protocol.sinks import ConnectionClosedError, WebSocketSink
from graph.protocol.subscriptions import SharedExecutions, SubscriptionFailedError
from resolvers.context import Context

Write = Callable[[str], Coroutine[Any, Any, None]]
"""Sends a message; returns once the client has room for it."""


@dataclass(frozen=True, slots=True)
class SocketOperation:
    """An operation under the id of the client's choice."""

    id: str
    parameters: RequestParameters
    context: Context
    shared: SharedExecutions

    async def run(self, write: Write) -> None:
        """Execute it. Its errors are messages; a client that is gone is none."""
        try:
            request = await graphql_request(self.parameters, self.context)
        except Exception as error:  # noqa: BLE001 - as below; an OSError is the database's here
            await self._fail([presented(error, self.context.viewer)], write)
            return
        try:
            if is_subscription(request):
                await self._stream(request, write)
            else:
                await self._execute(request, write)
        except SubscriptionFailedError as failure:
            await self._fail(failure.errors, write)
        except (OSError, ConnectionClosedError):
            return  # the client is gone, and the reader finds out
        except Exception as error:  # noqa: BLE001 - this operation fails, and not its neighbours
            await self._fail([presented(error, self.context.viewer)], write)

    async def _execute(self, request: GraphQLRequest, write: Write) -> None:
        """Execute a query or a mutation."""
        answer = (await execute(request, self.context.for_next_operation())).body
        if "data" not in answer:
            message = {"id": self.id, "type": "error", "payload": answer["errors"]}
            await write(messages.to_json(message))
            return
        await write(WebSocketSink(write, self.id).message(orjson.dumps(answer)))
        await self._complete(write)

    async def _stream(self, request: GraphQLRequest, write: Write) -> None:
        """Write what a subscription sends, until its source ends."""
        sink = WebSocketSink(write, self.id)
        payloads = self.shared.response_stream(request, self.context.for_next_operation(), sink)
        with self.context.quotas.subscription(self.context.viewer.key_id):
            try:
                async with aclosing(payloads):
                    async for payload in payloads:
                        await write(sink.message(payload))
            finally:
                sink.close()
        await self._complete(write)

    async def _fail(self, errors: list[GraphQLError], write: Write) -> None:
        await write(messages.to_json(messages.error(self.id, errors)))

    async def _complete(self, write: Write) -> None:
        await write(messages.to_json({"id": self.id, "type": "complete"}))

"""Subscriptions: validated as any operation, then executed once for each event of the source.

Subscribers with equal execution keys share one execution of an event and its encoded payload.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from copy import copy
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

import orjson
from graphql import (
    ExecutionResult,
    GraphQLError,
    create_source_event_stream,
    execute_subscription_event,
)

from graph.balance_change import BalanceChange
from graph.cost.charging import Charged
from graph.errors import presented
from graph.protocol.execution import response_map
from graph.protocol.persisted import register
from graph.protocol.preparation import PreparedSubscription, prepared
from graph.protocol.request import GraphQLRequest
from graph.protocol.sharing import ExecutionKey
from graph.protocol.sinks import ConnectionClosedError, EventSink
from resolvers.context import Context
from resolvers.subscribers import Subscriber

SHARED_S: Final = 1.0
"""Seconds for which a payload is shared: its other fields of the tenant grow stale."""
MOST_SHARED: Final = 2_000
"""Payloads kept for subscribers that reach the same event a little later."""


class SharedExecutions:
    """Payloads of events, shared by the subscribers of one process."""

    def __init__(self) -> None:
        """Start with an empty cache."""
        self._encoded: OrderedDict[tuple[ExecutionKey, object], _Encoding] = OrderedDict()

    async def response_stream(
        self, request: GraphQLRequest, context: Context, sink: EventSink | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The payload of each event of a subscription, as JSON.

        Between two that are pulled, payloads are pushed to `sink` in the step that reads the event.
        Raises SubscriptionFailedError for an invalid operation, and when the source stream fails.
        """
        operation = await prepared(request, context)
        if isinstance(operation, list):
            raise SubscriptionFailedError(_presented(operation, context))
        await register(request, context)
        stream = create_source_event_stream(operation.executor)
        if asyncio.iscoroutine(stream) or isinstance(stream, asyncio.Future):
            stream = await stream
        if isinstance(stream, ExecutionResult):
            raise SubscriptionFailedError(_presented(stream.errors or [], context))
        encoding = partial(self._encoding, operation)
        async with aclosing(cast(Any, stream)) as events:
            try:
                while True:
                    if sink is not None and isinstance(events, Subscriber):
                        late = await _push(events, encoding, sink)
                        if late is not None:
                            yield await asyncio.shield(late)
                            continue
                    made = encoding(await anext(events))
                    yield made if isinstance(made, bytes) else await asyncio.shield(made)
            except StopAsyncIteration:
                return
            except ConnectionClosedError:
                raise
            except Exception as error:
                raise SubscriptionFailedError(_presented([error], context)) from error

    def _encoding(
        self, operation: PreparedSubscription, event: object
    ) -> bytes | asyncio.Future[bytes]:
        """The payload of an event, without a task if its execution needs no I/O.

        The key of the subscriber whose turn executes it is charged for it.
        """
        if not isinstance(event, BalanceChange):
            return _encoded(operation, event)
        cache_key, now = (operation.key, event.id), time.monotonic()
        known = self._encoded.get(cache_key)
        if known is not None and now - known.begun_at < SHARED_S:
            return known.payload
        payload = _encoded(operation, event)
        self._encoded[cache_key] = made = _Encoding(now, payload)
        self._encoded.move_to_end(cache_key)
        if not isinstance(payload, bytes):
            payload.add_done_callback(lambda work: self._completed(cache_key, made, work))
        while len(self._encoded) > MOST_SHARED:
            self._encoded.popitem(last=False)
        return payload

    def _completed(
        self, cache_key: tuple[ExecutionKey, object], made: "_Encoding", work: asyncio.Future[bytes]
    ) -> None:
        """Keep a finished payload; drop a failed one."""
        if work.cancelled() or work.exception():
            if self._encoded.get(cache_key) is made:
                del self._encoded[cache_key]
        else:
            made.payload = work.result()


async def _push(
    events: Subscriber[object],
    encoding: Callable[[object], bytes | asyncio.Future[bytes]],
    sink: EventSink,
) -> asyncio.Future[bytes] | None:
    """Push payloads while the sink keeps up; return one that is still being executed, if any."""
    late: list[asyncio.Future[bytes]] = []

    def take(event: object) -> bool:
        made = encoding(event)
        if isinstance(made, bytes):
            return sink.send(made)
        late.append(made)
        return False

    await events.push_to(take)
    await sink.drained()
    return late[0] if late else None


@dataclass(slots=True)
class _Encoding:
    """The payload of an event, finished or still being executed, and when that began."""

    begun_at: float
    payload: bytes | asyncio.Future[bytes]


class SubscriptionFailedError(Exception):
    """A subscription that cannot start or continue; `errors` are safe to send to the client."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors


def _encoded(operation: PreparedSubscription, event: object) -> bytes | asyncio.Future[bytes]:
    """One event, executed with new loaders, because those of earlier events are out of date."""
    own = copy(operation.executor)
    context: Context = own.context_value
    if context.viewer.key_id is not None:
        context.spending.debit(context.viewer.key_id, operation.charged.cost.requested)
    own.context_value = context.for_next_operation()
    result = execute_subscription_event(own.build_per_event_executor(event))
    if isinstance(result, ExecutionResult):
        return _payload(result, context, operation.charged)
    return asyncio.ensure_future(_awaited(result, context, operation.charged))


async def _awaited(result: Awaitable[ExecutionResult], context: Context, charged: Charged) -> bytes:
    return _payload(await result, context, charged)


def _payload(result: ExecutionResult, context: Context, charged: Charged) -> bytes:
    errors = _presented(result.errors or [], context)
    return orjson.dumps(response_map(errors, result.data, has_data=True, charged=charged))


def _presented(errors: list[Any], context: Context) -> list[GraphQLError]:
    return [presented(error, context.viewer) for error in errors]

"""Operations that answer more than once: checked as any other, then told event by event.

Subscribers that want the same of the same event share one execution and one encoding of it.
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
    Executor,
    GraphQLError,
    create_source_event_stream,
    execute_subscription_event,
)

from graph.change import BalanceChange
from graph.errors import operation_not_found, presented
from graph.limits import check_variables
from graph.problems import ErrorCode
from graph.protocol.documents import faults, operation_in, parsed
from graph.protocol.ears import Ear, GoneError
from graph.protocol.execution import response_map
from graph.protocol.inquiry import Inquiry
from graph.protocol.shapes import Shape, shape_of
from graph.schema import schema
from resolvers.context import Context
from resolvers.followers import Follower

SHARED_S: Final = 1.0
"""Seconds for which an event is not made again; what else it tells of the tenant gets old."""
MOST_SHARED: Final = 2_000
"""Encoded events that are kept for subscribers that come to them a little later."""
_BAD: Final = {"code": ErrorCode.BAD_REQUEST.value}


class Broadcast:
    """Encodings of events, shared by the subscribers of one process."""

    def __init__(self) -> None:
        """With nothing in it yet."""
        self._encoded: OrderedDict[tuple[Shape, object], _Encoding] = OrderedDict()

    async def payloads(
        self, inquiry: Inquiry, context: Context, ear: Ear | None = None
    ) -> AsyncGenerator[bytes, None]:
        """The payload of each event of a subscription, as JSON.

        An ear is told some of them in the step that reads them, between two that are asked for.
        Raises RefusedOperationError for no valid subscription of this viewer's, and for a break.
        """
        executor, shape = _checked(inquiry, context)
        stream = create_source_event_stream(executor)
        if asyncio.iscoroutine(stream) or isinstance(stream, asyncio.Future):
            stream = await stream
        if isinstance(stream, ExecutionResult):
            raise RefusedOperationError(_presented(stream.errors or [], context))
        encoding = partial(self._encoding, executor, shape)
        async with aclosing(cast(Any, stream)) as events:
            try:
                while True:
                    if ear is not None and isinstance(events, Follower):
                        late = await _attended(events, encoding, ear)
                        if late is not None:
                            yield await asyncio.shield(late)
                            continue
                    made = encoding(await anext(events))
                    yield made if isinstance(made, bytes) else await asyncio.shield(made)
            except StopAsyncIteration:
                return
            except GoneError:
                raise
            except Exception as error:
                raise RefusedOperationError(_presented([error], context)) from error

    def _encoding(
        self, executor: Executor[Any], shape: Shape, event: object
    ) -> bytes | asyncio.Future[bytes]:
        """The payload of an event, at once where nothing has to be looked up for it."""
        if not isinstance(event, BalanceChange):
            return _encoded(executor, event)
        key, now = (shape, event.id), time.monotonic()
        known = self._encoded.get(key)
        if known is not None and now - known.begun_at < SHARED_S:
            return known.payload
        payload = _encoded(executor, event)
        self._encoded[key] = made = _Encoding(now, payload)
        self._encoded.move_to_end(key)
        if not isinstance(payload, bytes):
            payload.add_done_callback(lambda work: self._over(key, made, work))
        while len(self._encoded) > MOST_SHARED:
            self._encoded.popitem(last=False)
        return payload

    def _over(
        self, key: tuple[Shape, object], made: "_Encoding", work: asyncio.Future[bytes]
    ) -> None:
        """Keep what was made, and forget what failed."""
        if work.cancelled() or work.exception():
            if self._encoded.get(key) is made:
                del self._encoded[key]
        else:
            made.payload = work.result()


async def _attended(
    events: Follower[object], encoding: Callable[[object], bytes | asyncio.Future[bytes]], ear: Ear
) -> asyncio.Future[bytes] | None:
    """Tell an ear as long as it can follow; the payload behind that where it takes time to make."""
    late: list[asyncio.Future[bytes]] = []

    def take(event: object) -> bool:
        made = encoding(event)
        if isinstance(made, bytes):
            return ear.hear(made)
        late.append(made)
        return False

    await events.attend(take)
    await ear.attended()
    return late[0] if late else None


@dataclass(slots=True)
class _Encoding:
    """The payload that an event was made into, or is being made into, and when that began."""

    begun_at: float
    payload: bytes | asyncio.Future[bytes]


class RefusedOperationError(Exception):
    """A subscription that cannot begin or go on; `errors` are fit to be shown."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors


def _encoded(executor: Executor[Any], event: object) -> bytes | asyncio.Future[bytes]:
    """One event, executed with loaders of its own: what an earlier one loaded is old by now."""
    own = copy(executor)
    context: Context = executor.context_value
    own.context_value = context.again()
    result = execute_subscription_event(own.build_per_event_executor(event))
    if isinstance(result, ExecutionResult):
        return _payload(result, context)
    return asyncio.ensure_future(_awaited(result, context))


async def _awaited(result: Awaitable[ExecutionResult], context: Context) -> bytes:
    return _payload(await result, context)


def _payload(result: ExecutionResult, context: Context) -> bytes:
    errors = _presented(result.errors or [], context)
    return orjson.dumps(response_map(errors, result.data, has_data=True))


def _presented(errors: list[Any], context: Context) -> list[GraphQLError]:
    return [presented(error, context.viewer) for error in errors]


def _checked(inquiry: Inquiry, context: Context) -> tuple[Executor[Any], Shape]:
    """The executor of a subscription that passed every check that other operations pass."""
    variables = inquiry.variables or {}
    try:
        document = parsed(inquiry.query)
        check_variables(variables)
    except GraphQLError as error:
        raise RefusedOperationError(_presented([error], context)) from error
    errors = list(faults(inquiry.query, context.viewer.scopes))
    operation = operation_in(document, inquiry.operation_name)
    if not errors and operation is None:
        errors = [operation_not_found(document, inquiry.operation_name)]
    if errors or operation is None:
        raise RefusedOperationError(_presented(errors, context))
    executor = Executor.build(
        schema._schema,  # noqa: SLF001 - it has no other name
        document,
        context_value=context,
        raw_variable_values=variables,
        operation_name=inquiry.operation_name,
        middleware=None,
    )
    if isinstance(executor, list):
        raise RefusedOperationError(_presented(executor, context))
    try:
        return executor, shape_of(inquiry, document, operation, context)
    except TypeError as error:  # of orjson, which reads more levels than it writes
        msg = "The variables are nested too deeply."
        raise RefusedOperationError([GraphQLError(msg, extensions=_BAD)]) from error

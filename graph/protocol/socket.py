"""graphql-transport-ws: operations over one WebSocket, each under an id of the client's choice.

It is as polite as the reference server: what is wrong with one operation is an `error` for its id,
and leaves the socket open; what breaks the protocol closes it with a code (`frames.py`).
"""

import asyncio
import logging
import random
from contextlib import aclosing, suppress
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send

from graph.errors import presented
from graph.protocol.documents import follows
from graph.protocol.ears import GoneError, SocketEar
from graph.protocol.execution import execute
from graph.protocol.frames import Close, ClosedError, frame_of, id_of, key_in, short, text_of
from graph.protocol.inquiry import Inquiry, RefusedError, inquiry_of
from graph.protocol.operations import Broadcast, RefusedOperationError
from graph.protocol.who import CHECK_S, ContextBuilder, Standing, UnsureError
from resolvers.context import Context

PROTOCOL: Final = "graphql-transport-ws"
INIT_S: Final = 10.0
"""Seconds within which a client says who it is."""
STALLED_S: Final = 30.0
"""Seconds for which one message may wait to be taken by a client."""
MOST_OPERATIONS: Final = 20

_log = logging.getLogger(__name__)


class Socket:
    """One connection, from the handshake to its end."""

    def __init__(
        self,
        build: ContextBuilder,
        broadcast: Broadcast,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        self._connection = HTTPConnection(scope)
        self._build, self._broadcast = build, broadcast
        self._receive, self._send_raw = receive, send
        self._scope = scope
        self._key: str | None = None
        self._context: Context | None = None
        self._operations: dict[str, asyncio.Task[None]] = {}
        # Also those that a client has completed, and whose transaction goes on to its end.
        self._under_way: set[asyncio.Task[None]] = set()
        self._begun = asyncio.Event()
        self._time = asyncio.get_running_loop().time
        self._unsent: dict[object, float] = {}

    async def run(self) -> None:
        """Serve until either side has had enough."""
        await self._receive()  # websocket.connect
        if PROTOCOL not in self._scope.get("subprotocols", ()):
            await self._send_raw({"type": "websocket.accept"})
            await self._close(Close.NO_PROTOCOL, f"Subprotocol not acceptable: {PROTOCOL} is")
            return
        await self._send_raw({"type": "websocket.accept", "subprotocol": PROTOCOL})
        reading = asyncio.create_task(self._read())
        watching = asyncio.create_task(self._watch())
        try:
            done, _ = await asyncio.wait({reading, watching}, return_when=asyncio.FIRST_COMPLETED)
            # Nothing may be said any more once the socket was closed.
            await _cancelled(reading, watching, *self._under_way)
            for task in done:
                await self._conclude(task)
        finally:
            await _cancelled(reading, watching, *self._under_way)

    async def _conclude(self, task: asyncio.Task[None]) -> None:
        """Close as the task that ended says; nothing is left to close when the client went."""
        error = task.exception()
        if isinstance(error, ClosedError):
            await self._close(error.code, error.reason)
        elif error is not None and not isinstance(error, OSError):
            number = (presented(Exception(), None).extensions or {}).get("id")
            _log.error("a socket failed, id %s", number, exc_info=error)
            await self._close(Close.INTERNAL, f"Internal error. Tell support this id: {number}")

    async def _close(self, code: Close, reason: str) -> None:
        closing = {"type": "websocket.close", "code": int(code), "reason": short(reason)}
        with suppress(OSError, RuntimeError, TimeoutError):
            async with asyncio.timeout(CHECK_S):
                await self._send_raw(closing)

    # ── what the client says ─────────────────────────────────────────────────────────────────────

    async def _read(self) -> None:
        while True:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                return
            await self._take(frame_of(message))

    async def _take(self, frame: dict[str, Any]) -> None:
        kind = frame.get("type")
        if kind == "connection_init":
            await self._begin(frame.get("payload"))
        elif kind == "ping":
            payload = {"payload": frame["payload"]} if frame.get("payload") is not None else {}
            await self._write(text_of({"type": "pong", **payload}))
        elif kind == "subscribe":
            await self._subscribe(frame)
        elif kind == "complete":
            operation = self._operations.pop(id_of(frame), None)
            if operation is not None:
                operation.cancel()
        elif kind != "pong":
            raise ClosedError(Close.BAD_REQUEST, f"Invalid message type {str(kind)[:40]!r}")

    async def _begin(self, payload: object) -> None:
        if self._begun.is_set():
            raise ClosedError(Close.SECOND_INIT, "Too many initialisation requests")
        self._begun.set()
        if not isinstance(payload, dict | None):
            raise ClosedError(Close.BAD_REQUEST, "The payload of connection_init is no object")
        self._key = key_in(payload or {})
        try:
            self._context = await self._build(self._connection, self._key)
        except Exception as error:
            _log.warning("a key could not be looked up", exc_info=error)
            raise ClosedError(Close.TRY_AGAIN, "The key cannot be checked now") from error
        if self._context is None:
            msg = 'No valid key: send {"Authorization": "Bearer <key>"} with connection_init'
            raise ClosedError(Close.FORBIDDEN, msg)
        await self._say({"type": "connection_ack"})

    async def _subscribe(self, frame: dict[str, Any]) -> None:
        if self._context is None:
            raise ClosedError(Close.UNAUTHORIZED, "Unauthorized: connection_init comes first")
        operation_id = id_of(frame)
        if operation_id in self._operations:
            raise ClosedError(Close.ID_TAKEN, f"Subscriber for {operation_id} already exists")
        payload = frame.get("payload")
        if not isinstance(payload, dict):
            raise ClosedError(Close.BAD_REQUEST, "The payload of subscribe is to be an object")
        try:
            inquiry = inquiry_of(payload)
        except RefusedError as refused:
            raise ClosedError(Close.BAD_REQUEST, refused.message) from None
        while len(self._under_way) >= MOST_OPERATIONS:
            completed = self._under_way.difference(self._operations.values())
            if completed:
                await asyncio.wait(completed, return_when=asyncio.FIRST_COMPLETED)
                continue
            msg = f"A socket takes {MOST_OPERATIONS} operations at a time."
            error = GraphQLError(msg, extensions={"code": "BAD_REQUEST"})
            await self._fail(operation_id, [error])
            return
        task = asyncio.create_task(self._operate(operation_id, inquiry, self._context))
        self._operations[operation_id] = task
        self._under_way.add(task)
        task.add_done_callback(lambda _: self._over(operation_id, task))

    def _over(self, operation_id: str, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if self._operations.get(operation_id) is task:
            del self._operations[operation_id]
        _ = task.cancelled() or task.exception()  # of a client who went while it was told why

    # ── what is answered ─────────────────────────────────────────────────────────────────────────

    async def _operate(self, operation_id: str, inquiry: Inquiry, context: Context) -> None:
        try:
            if follows(inquiry):
                await self._stream(operation_id, inquiry, context)
                return
            answer = await execute(inquiry, context.again())
            if "data" not in answer:
                await self._say({"id": operation_id, "type": "error", "payload": answer["errors"]})
                return
            await self._write(SocketEar(self._write, operation_id).text(orjson.dumps(answer)))
            await self._say({"id": operation_id, "type": "complete"})
        except RefusedOperationError as refused:
            await self._fail(operation_id, refused.errors)
        except (OSError, GoneError):
            return  # the client is gone, and the reader finds out
        except Exception as error:  # noqa: BLE001 - this operation fails, and not its neighbours
            await self._fail(operation_id, [presented(error, context.viewer)])

    async def _stream(self, operation_id: str, inquiry: Inquiry, context: Context) -> None:
        ear = SocketEar(self._write, operation_id)
        payloads = self._broadcast.payloads(inquiry, context.again(), ear)
        try:
            async with aclosing(payloads):
                async for payload in payloads:
                    await self._write(ear.text(payload))
        finally:
            ear.close()
        await self._say({"id": operation_id, "type": "complete"})

    async def _fail(self, operation_id: str, errors: list[GraphQLError]) -> None:
        payload = [error.formatted for error in errors]
        await self._say({"id": operation_id, "type": "error", "payload": payload})

    async def _say(self, message: dict[str, Any]) -> None:
        await self._write(orjson.dumps(message).decode())

    async def _write(self, text: str) -> None:
        """Send one message; it waits here while the client reads more slowly than it is told."""
        mine = object()
        self._unsent[mine] = self._time()
        try:
            await self._send_raw({"type": "websocket.send", "text": text})
        finally:
            del self._unsent[mine]

    # ── while it is open ─────────────────────────────────────────────────────────────────────────

    async def _watch(self) -> None:
        """Close when nobody says who it is, when the key is no longer valid, when nobody reads."""
        try:
            async with asyncio.timeout(INIT_S):
                await self._begun.wait()
        except TimeoutError:
            raise ClosedError(Close.NO_INIT, "Connection initialisation timeout") from None
        standing = Standing(self._build, self._connection, self._key)
        while True:
            # Each at times of its own: a thousand at once would keep everybody else waiting.
            await asyncio.sleep(CHECK_S * random.uniform(0.5, 1))  # noqa: S311 - no secret
            if self._context is not None:
                await self._renew(standing, self._context)
            if self._unsent and self._time() - next(iter(self._unsent.values())) > STALLED_S:
                raise ClosedError(Close.TRY_AGAIN, "Too slow: resume after the last one seen")

    async def _renew(self, standing: Standing, context: Context) -> None:
        try:
            self._context = await standing.renewed(context)
        except UnsureError as error:
            raise ClosedError(Close.TRY_AGAIN, str(error)) from None
        if self._context is None:
            raise ClosedError(Close.FORBIDDEN, "The key is not valid any more")


async def _cancelled(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        if not task.cancelling():  # a second time would break off its transaction
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

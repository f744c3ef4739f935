"""graphql-transport-ws: operations over one WebSocket, each under an id of the client's choice.

As with the reference server, an error of one operation is an `error` message for its id and leaves
the socket open; a violation of the protocol closes it with a code (`messages.py`).
"""

import asyncio
import logging
import random
from contextlib import ExitStack, suppress
from typing import Any, Final

import orjson
from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send

from graph.errors import presented
from graph.protocol import credentials, messages
from graph.protocol.admission import admit
from graph.protocol.credentials import ENDED, REVALIDATE_S, ContextBuilder, CredentialCheck
from graph.protocol.http_error import HttpError
from graph.protocol.messages import Close, CloseError, close_reason, operation_id
from graph.protocol.request import parse_parameters
from graph.protocol.socket_operation import SocketOperation
from graph.protocol.subscriptions import SharedExecutions
from resolvers.context import Context

PROTOCOL: Final = "graphql-transport-ws"
INIT_S: Final = 10.0
"""Seconds within which a client must send `connection_init`."""
STALLED_S: Final = 30.0
"""Seconds for which one message may wait to be taken by a client."""
MOST_OPERATIONS: Final = 20

_log = logging.getLogger(__name__)


class Socket:
    """One connection, from the handshake to its end."""

    def __init__(
        self,
        build: ContextBuilder,
        shared: SharedExecutions,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        self._connection = HTTPConnection(scope)
        self._build, self._shared = build, shared
        self._receive, self._send_raw = receive, send
        self._scope = scope
        self._key: str | None = None
        self._context: Context | None = None
        self._operations: dict[str, asyncio.Task[None]] = {}
        # Includes operations that the client has completed and whose transaction is running.
        self._running: set[asyncio.Task[None]] = set()
        self._initialised = asyncio.Event()
        self._time = asyncio.get_running_loop().time
        self._unsent: dict[object, float] = {}
        self._held = ExitStack()

    async def run(self) -> None:
        """Serve until either side closes the connection."""
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
            await _cancel(reading, watching, *self._running)  # nothing may be sent after the close
            for task in done:
                await self._close_for(task)
        finally:
            self._held.close()
            await _cancel(reading, watching, *self._running)

    async def _close_for(self, task: asyncio.Task[None]) -> None:
        """Close with the code of the task's error; a client that disconnected needs none."""
        error = task.exception()
        if isinstance(error, CloseError):
            await self._close(error.code, error.reason)
        elif error is not None and not isinstance(error, OSError):
            number = (presented(Exception(), None).extensions or {}).get("id")
            _log.error("a socket failed, id %s", number, exc_info=error)
            await self._close(Close.INTERNAL, f"Internal error. Tell support this id: {number}")

    async def _close(self, code: Close, reason: str) -> None:
        closing = {"type": "websocket.close", "code": int(code), "reason": close_reason(reason)}
        with suppress(OSError, RuntimeError, TimeoutError):
            async with asyncio.timeout(REVALIDATE_S):
                await self._send_raw(closing)

    # ── incoming ─────────────────────────────────────────────────────────────────────────────────

    async def _read(self) -> None:
        while True:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                return
            await self._handle(messages.parse_message(message))

    async def _handle(self, message: dict[str, Any]) -> None:
        kind = message.get("type")
        if kind == "connection_init":
            await self._initialise(message.get("payload"))
        elif kind == "ping":
            payload = {"payload": message["payload"]} if message.get("payload") is not None else {}
            await self._write(messages.to_json({"type": "pong", **payload}))
        elif kind == "subscribe":
            await self._subscribe(message)
        elif kind == "complete":
            operation = self._operations.pop(operation_id(message), None)
            if operation is not None:
                operation.cancel()
        elif kind != "pong":
            raise CloseError(Close.BAD_REQUEST, f"Invalid message type {str(kind)[:40]!r}")

    async def _initialise(self, payload: object) -> None:
        if self._initialised.is_set():
            raise CloseError(Close.SECOND_INIT, "Too many initialisation requests")
        self._initialised.set()
        if not isinstance(payload, dict | None):
            raise CloseError(Close.BAD_REQUEST, "The payload of connection_init is no object")
        self._key = messages.key_in(payload or {})
        self._context = await admit(self._build, self._connection, self._key, self._held)
        await self._send_message({"type": "connection_ack"})

    async def _subscribe(self, message: dict[str, Any]) -> None:
        if self._context is None:
            raise CloseError(Close.UNAUTHORIZED, "Unauthorized: connection_init comes first")
        id = operation_id(message)
        if id in self._operations:
            raise CloseError(Close.ID_TAKEN, f"Subscriber for {id} already exists")
        payload = message.get("payload")
        if not isinstance(payload, dict):
            raise CloseError(Close.BAD_REQUEST, "The payload of subscribe is to be an object")
        try:
            parameters = parse_parameters(payload)
        except HttpError as failure:
            raise CloseError(Close.BAD_REQUEST, failure.message) from None
        while len(self._running) >= MOST_OPERATIONS:
            completed = self._running.difference(self._operations.values())
            if completed:
                await asyncio.wait(completed, return_when=asyncio.FIRST_COMPLETED)
                continue
            msg = f"A socket takes {MOST_OPERATIONS} operations at a time."
            await self._send_errors(id, [GraphQLError(msg, extensions={"code": "BAD_REQUEST"})])
            return
        operation = SocketOperation(id, parameters, self._context, self._shared)
        task = asyncio.create_task(operation.run(self._write))
        self._operations[id] = task
        self._running.add(task)
        task.add_done_callback(lambda _: self._completed(id, task))

    def _completed(self, id: str, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if self._operations.get(id) is task:
            del self._operations[id]
        _ = task.cancelled() or task.exception()  # of a client that disconnected meanwhile

    # ── outgoing ─────────────────────────────────────────────────────────────────────────────────

    async def _send_errors(self, id: str, errors: list[GraphQLError]) -> None:
        await self._send_message(messages.error(id, errors))

    async def _send_message(self, message: dict[str, Any]) -> None:
        await self._write(orjson.dumps(message).decode())

    async def _write(self, text: str) -> None:
        """Send one message; waits while the client reads more slowly than messages arrive."""
        token = object()
        self._unsent[token] = self._time()
        try:
            await self._send_raw({"type": "websocket.send", "text": text})
        finally:
            del self._unsent[token]

    # ── while it is open ─────────────────────────────────────────────────────────────────────────

    async def _watch(self) -> None:
        """Close a socket without `connection_init`, with an invalid key, or without a reader."""
        try:
            async with asyncio.timeout(INIT_S):
                await self._initialised.wait()
        except TimeoutError:
            raise CloseError(Close.NO_INIT, "Connection initialisation timeout") from None
        check = CredentialCheck(self._build, self._connection, self._key)
        while True:
            # Spread out: a thousand checks at once would delay all other operations.
            await asyncio.sleep(REVALIDATE_S * random.uniform(0.5, 1))  # noqa: S311 - no secret
            if self._context is not None:
                await self._revalidate(check, self._context)
            if self._unsent and self._time() - next(iter(self._unsent.values())) > STALLED_S:
                raise CloseError(Close.TRY_AGAIN, "Too slow: resume after the last one seen")

    async def _revalidate(self, check: CredentialCheck, context: Context) -> None:
        try:
            self._context = await check.revalidated(context)
        except credentials.CredentialsUnavailableError as error:
            raise CloseError(Close.TRY_AGAIN, str(error)) from None
        if self._context is None:
            raise CloseError(Close.FORBIDDEN, ENDED)


async def _cancel(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        if not task.cancelling():  # a second time would break off its transaction
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

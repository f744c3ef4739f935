"""Event sinks: subscribers that payloads are pushed to in the step that reads the event."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

import orjson

from graph.protocol.eager import run_eagerly


class ConnectionClosedError(Exception):
    """The subscriber's connection is closed."""


class EventSink(Protocol):
    """Takes payloads without blocking; ConnectionClosedError once the connection is closed."""

    def send(self, payload: bytes) -> bool:
        """Take a payload; True when another one fits before this one has drained."""

    async def drained(self) -> None:
        """Wait until all payloads taken so far have been sent."""


class WebSocketSink:
    """The sink of one operation: it writes `next` messages to the operation's WebSocket."""

    def __init__(self, write: Callable[[str], Coroutine[Any, Any, None]], operation: str) -> None:
        """For the operation of an id; `write` returns once the client has room for the message."""
        self._write = write
        self._head = b'{"id":' + orjson.dumps(operation) + b',"type":"next","payload":'
        self._pending: asyncio.Task[None] | None = None

    def message(self, payload: bytes) -> str:
        """The `next` message that carries a payload."""
        return (self._head + payload + b"}").decode()

    def send(self, payload: bytes) -> bool:
        """Send a payload at once; True when the client had room for it."""
        try:
            self._pending = run_eagerly(self._write(self.message(payload)))
        except OSError as error:
            raise ConnectionClosedError from error
        return self._pending is None

    async def drained(self) -> None:
        """Wait until the client has taken what it was sent."""
        if self._pending is not None:
            try:
                await self._pending
            except OSError as error:
                raise ConnectionClosedError from error

    def close(self) -> None:
        """Drop unsent messages, and send no more."""
        if self._pending is not None:
            self._pending.cancel()
            self._pending.add_done_callback(
                lambda pending: pending.cancelled() or pending.exception()
            )

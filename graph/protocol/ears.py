"""Ears: subscribers who are told something in the very step that it is read in."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

import orjson

from graph.protocol.eager import begun


class GoneError(Exception):
    """Whoever was told something is there no more."""


class Ear(Protocol):
    """Whoever can be told something without waiting for them; GoneError once they are gone."""

    def hear(self, payload: bytes) -> bool:
        """Take a payload; whether another one can be taken before this one was attended to."""

    async def attended(self) -> None:
        """Wait until what was heard has been attended to."""


class SocketEar:
    """One operation's, which is told by writing to its socket."""

    def __init__(self, write: Callable[[str], Coroutine[Any, Any, None]], operation: str) -> None:
        """Tell the operation of an id; `write` takes a message when the client has room for it."""
        self._write = write
        self._head = b'{"id":' + orjson.dumps(operation) + b',"type":"next","payload":'
        self._rest: asyncio.Task[None] | None = None

    def text(self, payload: bytes) -> str:
        """The message that tells a payload."""
        return (self._head + payload + b"}").decode()

    def hear(self, payload: bytes) -> bool:
        """Send it at once; whether the client was ready to take it."""
        try:
            self._rest = begun(self._write(self.text(payload)))
        except OSError as error:
            raise GoneError from error
        return self._rest is None

    async def attended(self) -> None:
        """Wait until the client has taken what it was sent."""
        if self._rest is not None:
            try:
                await self._rest
            except OSError as error:
                raise GoneError from error

    def close(self) -> None:
        """Send no more, not even what a client has not taken."""
        if self._rest is not None:
            self._rest.cancel()
            self._rest.add_done_callback(lambda rest: rest.cancelled() or rest.exception())

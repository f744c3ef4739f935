"""Deadlines of what a client has to send next on an HTTP connection."""

import asyncio
from collections.abc import Callable
from enum import Enum
from typing import Final

HEAD_TIMEOUT_S: Final = 10.0
"""Seconds from the first byte of a request, or from the connection, to the end of its head."""

BODY_TIMEOUT_S: Final = 30.0
"""Seconds from the end of a request's head to the end of its body."""


class Phase(Enum):
    """What a client sends next; the value is the name in messages."""

    HEAD = "head"
    BODY = "body"


class Deadline:
    """The deadline of the phase that a client is in, if the service waits for it."""

    def __init__(self, loop: asyncio.AbstractEventLoop, on_expiry: Callable[[Phase], None]) -> None:
        """`on_expiry` is called with the phase that took too long."""
        self._loop, self._on_expiry = loop, on_expiry
        self._timer: asyncio.TimerHandle | None = None
        self._phase: Phase | None = None

    def await_phase(self, phase: Phase | None) -> None:
        """Begin the deadline of a phase, unless it runs already; with None nothing is awaited."""
        if phase is self._phase:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._phase, self._timer = phase, None
        if phase is not None:
            seconds = HEAD_TIMEOUT_S if phase is Phase.HEAD else BODY_TIMEOUT_S
            self._timer = self._loop.call_later(seconds, self._expire, phase)

    def _expire(self, phase: Phase) -> None:
        self._phase = self._timer = None
        self._on_expiry(phase)

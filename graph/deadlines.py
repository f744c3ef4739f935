"""The deadline of the operation that is executed, for fields that are asked to wait."""

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Final

WATCHED_AFTER_S: Final = 0.05
"""Seconds after which a deadline is looked at, and a client watched: most operations are through.

They cost one timer; an operation whose deadline is nearer than that may take as long.
"""

UntilGone = Callable[[], Awaitable[None]]
"""Waits until the client of an operation is gone."""


class Deadline:
    """Cancels the task that makes it at a time, or when its client is gone, until it is ended."""

    def __init__(self, seconds: float, until_gone: UntilGone | None = None) -> None:
        """`until_gone` is None where no client is to be watched."""
        task = asyncio.current_task()
        assert task is not None, "an operation runs in a task"
        self.is_gone = False
        """Whether the client was gone before the time was over."""
        self._loop = loop = task.get_loop()
        self._task, self._cancelling = task, task.cancelling()
        self._has_cancelled = False
        self._until_gone = until_gone
        self._watch: asyncio.Task[None] | None = None
        self._expires_at = loop.time() + seconds
        self._timer = loop.call_later(WATCHED_AFTER_S, self._begin)

    def extend(self, seconds: float) -> None:
        """Give the task more time; nothing where its time is over."""
        self._expires_at += max(0.0, seconds)

    def end(self) -> bool:
        """Cancel nothing any more; whether nobody but the deadline has cancelled the task."""
        self._timer.cancel()
        if self._watch is not None:
            self._watch.cancel()
        return self._has_cancelled and self._task.uncancel() <= self._cancelling

    def _begin(self) -> None:
        if self._until_gone is not None:
            self._watch = asyncio.create_task(self._stop_when_gone(self._until_gone))
        self._look()

    def _look(self) -> None:
        if self._loop.time() < self._expires_at:
            self._timer = self._loop.call_at(self._expires_at, self._look)
        else:
            self._stop()

    async def _stop_when_gone(self, until_gone: UntilGone) -> None:
        await until_gone()
        self.is_gone = not self._has_cancelled
        self._stop()

    def _stop(self) -> None:
        self._timer.cancel()
        if not self._has_cancelled:
            self._has_cancelled = True
            self._task.cancel()


CURRENT_DEADLINE: Final[ContextVar[Deadline]] = ContextVar("CURRENT_DEADLINE")
"""Set around each query and mutation (`graph.protocol.deadline`)."""


def extend_deadline(seconds: float) -> None:
    """Give the operation the seconds that it was asked to wait, beyond what it may take itself."""
    deadline = CURRENT_DEADLINE.get(None)
    if deadline is not None:
        deadline.extend(seconds)

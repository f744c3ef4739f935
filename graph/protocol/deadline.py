"""The deadline of an operation: it is stopped in time, and as soon as its client is gone."""

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

from graphql import GraphQLError
from starlette.requests import ClientDisconnect
from starlette.types import Receive

from graph.deadlines import CURRENT_DEADLINE
from graph.problems import ErrorCode

DEADLINE_S: Final = 10.0
"""Seconds that a query or mutation may take, without those that it is asked to wait."""

WATCHED_AFTER_S: Final = 0.05
"""Seconds after which a client is watched: most operations are through, and spared the task."""

T = TypeVar("T")


async def within_deadline(work: Awaitable[T], receive: Receive | None = None) -> T:
    """The result of an operation, cancelled after DEADLINE_S and when its client disconnects.

    `receive` is that of an HTTP request whose body was read; None where the transport cancels the
    operation itself. Raises a GraphQLError with DEADLINE_EXCEEDED, or ClientDisconnect.
    """
    watch = _Watch(receive)
    try:
        async with asyncio.timeout(DEADLINE_S) as deadline:
            CURRENT_DEADLINE.set(deadline)
            watch.begin(deadline)
            return await work
    except TimeoutError:
        if watch.is_disconnected:
            raise ClientDisconnect from None
        if not deadline.expired():
            raise
        raise _exceeded() from None
    finally:
        watch.end()


def _exceeded() -> GraphQLError:
    msg = (
        f"The operation took longer than {DEADLINE_S:g} seconds and was stopped: request less in "
        "one operation. A mutation may have been carried out: send it again with the same key."
    )
    return GraphQLError(msg, extensions={"code": ErrorCode.DEADLINE_EXCEEDED.value})


class _Watch:
    """Watches a client from some time on, and lets the deadline expire when it is gone."""

    def __init__(self, receive: Receive | None) -> None:
        self.is_disconnected = False
        self._receive = receive
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None

    def begin(self, deadline: asyncio.Timeout) -> None:
        """Watch after a while."""
        if self._receive is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(WATCHED_AFTER_S, self._start, self._receive, deadline)

    def end(self) -> None:
        """Watch no longer."""
        if self._timer is not None:
            self._timer.cancel()
        if self._task is not None:
            self._task.cancel()

    def _start(self, receive: Receive, deadline: asyncio.Timeout) -> None:
        self._task = asyncio.create_task(self._until_gone(receive, deadline))

    async def _until_gone(self, receive: Receive, deadline: asyncio.Timeout) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass  # the end of the body, which a GET does not read
        self.is_disconnected = True
        deadline.reschedule(asyncio.get_running_loop().time())

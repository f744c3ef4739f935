"""An event loop for all tests of a process, which each of them finds as if it were new.

What is bound to a loop can then be kept from one test to the next: connections to PostgreSQL
(`tests.kept_connections`). At the end of a test asyncio's Runner cancels what tasks are left, and
closes the loop, which here means that nothing of the test is left in it. While one loop lasts for
the session, tests with a loop of their own share another.
"""

import asyncio
import warnings
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any, Final, TypeVarTuple
from weakref import WeakSet

import uvloop

Ts = TypeVarTuple("Ts")


class LeftOpenError(Exception):
    """A test left something in the loop that would have gone on in the tests after it."""


class KeptLoop(uvloop.Loop):
    """An event loop of which `close` keeps what was opened with `keep`, and nothing else."""

    def __init__(self) -> None:
        """Without anything in it."""
        self._generators: WeakSet[AsyncGenerator[Any, Any]] = WeakSet()
        self._opened: WeakSet[Any] = WeakSet()
        self._timers: WeakSet[asyncio.TimerHandle] = WeakSet()
        self._threads: ThreadPoolExecutor | None = None
        self.is_free = True

    def renewed(self) -> "KeptLoop":
        """The loop as a test finds it, which has it until it closes it."""
        assert self.is_free, "another test would end what is in it"
        self.is_free = False
        self._threads = ThreadPoolExecutor()
        self.set_default_executor(self._threads)
        return self

    def keep(self, transport: object) -> None:
        """Let a connection stay open until somebody closes it, or takes it with `take`."""
        self._opened.discard(transport)

    def take(self, transport: object) -> None:
        """Let a connection that was kept be one of the test again."""
        self._opened.add(transport)

    def close(self) -> None:
        """End what a test left open. Raises LeftOpenError if there is any."""
        self.is_free = True
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
        self.set_exception_handler(None)
        opened = list(self._opened)
        self._opened.clear()
        named = sorted(str(one) for one in opened if not _is_closed(one))
        for one in opened:
            # A transport that is closed waits for a peer that does not read.
            (one.abort if hasattr(one, "abort") else one.close)()
        if opened:
            self.run_until_complete(asyncio.sleep(0))  # which closes them
        if named:
            msg = f"left open: {', '.join(named)}"
            raise LeftOpenError(msg)

    def end(self) -> None:
        """Close it for good. Raises LeftOpenError for what is in it.

        Where a warning of something that is open is an error, uvloop leaves that open, and waits
        for it to be closed, without an end: no signal reaches what waits in C.
        """
        with warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always", ResourceWarning)
            super().close()
        named = [str(one.message) for one in found if one.category is ResourceWarning]
        if named:
            raise LeftOpenError(", ".join(named))

    async def shutdown_asyncgens(self) -> None:
        """End the asynchronous generators that a test left, and take new ones all the same."""
        for generator in list(self._generators):
            await generator.aclose()

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:  # noqa: ASYNC109, ARG002 - asyncio's
        """Wait for the threads that a test left."""
        assert self._threads is not None, "a test has begun"
        self._threads.shutdown()

    def _asyncgen_firstiter_hook(self, generator: AsyncGenerator[Any, Any]) -> None:
        self._generators.add(generator)
        super()._asyncgen_firstiter_hook(generator)  # type: ignore[misc]  # not in its stubs

    def call_later(
        self,
        delay: float,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """As asyncio's; the timer ends with its test."""
        timer = super().call_later(delay, callback, *args, context=context)
        self._timers.add(timer)
        return timer

    def call_at(
        self,
        when: float,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """As `call_later`."""
        timer = super().call_at(when, callback, *args, context=context)
        self._timers.add(timer)
        return timer

    async def create_connection(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - asyncio's
        found = await super().create_connection(*given, **named)
        self._opened.add(found[0])
        return found

    async def create_unix_connection(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - asyncio's
        found = await super().create_unix_connection(*given, **named)
        self._opened.add(found[0])
        return found

    async def create_server(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - asyncio's
        found = await super().create_server(*given, **named)
        self._opened.add(found)
        return found

    async def create_unix_server(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - asyncio's
        found = await super().create_unix_server(*given, **named)
        self._opened.add(found)
        return found


def _is_closed(opened: Any) -> bool:  # noqa: ANN401 - a transport or a server
    return opened.is_closing() if hasattr(opened, "is_closing") else not opened.is_serving()


_LOOPS: Final[list[KeptLoop]] = []


def a_loop() -> KeptLoop:
    """A loop of this process that nobody has; one is made where there is none."""
    free = next((loop for loop in _LOOPS if loop.is_free), None)
    if free is None:
        free = KeptLoop()
        _LOOPS.append(free)
    return free.renewed()

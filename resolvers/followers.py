"""Followers: each has every entry of a ledger behind a sequence, once and in order."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Generic, Protocol, TypeVar

from credit.entries import Entry

T = TypeVar("T")
U = TypeVar("U")
Hearing = Callable[[Sequence[Entry]], None]
"""Called with the entries that a ledger has grown by; it never fails, and never waits."""


class Ledger(Protocol):
    """A ledger that is followed. `head` is the newest sequence that was read."""

    head: int

    def since(self, last: int) -> Sequence[Entry] | None:
        """The entries behind a sequence; None where they have to be read."""

    async def older(self, last: int) -> Sequence[Entry]:
        """Read a page of entries behind a sequence."""

    async def growth(self) -> None:
        """Wait until more has been read."""

    def hearing(self, heard: Hearing) -> AbstractContextManager[None]:
        """Call `heard` as the ledger grows, while the block runs."""

    def leave(self) -> None:
        """One follower less."""


Joining = Callable[[], Awaitable[tuple[Ledger, int]]]
"""Says what is followed, and behind which sequence."""


class Follower(AsyncGenerator[T, None], Generic[T]):
    """Somebody who follows a ledger, to be closed when they do no more.

    They ask for one entry after the other or, once they have all there are, have them handed over.
    """

    def __init__(self, join: Joining, made: Callable[[Entry], T]) -> None:
        """Nobody is followed before the first entry is asked for; `made` makes of it what is told.

        What `join` raises is raised then.
        """
        self._join, self._made = join, made
        self._ledger: Ledger | None = None
        self._last = 0
        self._page: deque[Entry] = deque()
        self._is_over = False

    def told_as(self, made: Callable[[Entry], U]) -> "Follower[U]":
        """Who follows the same and is told something else, in place of this one."""
        return Follower(self._join, made)

    async def asend(self, value: None) -> T:  # noqa: ARG002 - the protocol of generators
        """What comes next, as soon as there is more; it ends with the first error."""
        try:
            ledger = await self._joined()
            while not self._page:
                page = ledger.since(self._last)
                if page is None:
                    page = await ledger.older(self._last)
                if page:
                    self._page.extend(page)
                else:
                    await ledger.growth()
        except BaseException:
            await self.aclose()
            raise
        entry = self._page.popleft()
        self._last = entry.sequence
        return self._made(entry)

    async def attend(self, take: Callable[[T], bool]) -> None:
        """Have what comes handed over at once, until `take` wants no more of it.

        It returns at once where there are entries to be asked for. `take` is called in the reader's
        own step, so it must not wait; what it raises is raised here.
        """
        ledger = await self._joined()
        if self._page or self._last < ledger.head:
            return
        ended = asyncio.get_running_loop().create_future()

        def heard(entries: Sequence[Entry]) -> None:
            try:
                for entry in entries:
                    if ended.done():
                        return
                    if entry.sequence <= self._last:
                        continue  # read by this one before the ledger's reader came to it
                    self._last = entry.sequence
                    if not take(self._made(entry)):
                        ended.set_result(None)
            except Exception as error:  # noqa: BLE001 - it is raised to whoever attends
                ended.set_exception(error)

        with ledger.hearing(heard):
            await ended

    async def aclose(self) -> None:
        """Follow no more."""
        self._is_over = True
        if self._ledger is not None:
            self._ledger.leave()
            self._ledger = None

    async def athrow(self, *thrown: Any) -> Any:  # noqa: ANN401 - as it is declared
        """Follow no more, and raise."""
        await self.aclose()
        return await super().athrow(*thrown)

    async def _joined(self) -> Ledger:
        if self._is_over:
            raise StopAsyncIteration
        if self._ledger is None:
            self._ledger, self._last = await self._join()
        return self._ledger

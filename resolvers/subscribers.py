"""Subscribers of a ledger: each receives every entry after a sequence, once and in order."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Generic, Protocol, TypeVar

from credit.core.errors import LedgerRewoundError
from credit.ledger.entries import Entry

T = TypeVar("T")
U = TypeVar("U")
Listener = Callable[[Sequence[Entry]], None]
"""Called with appended entries; it must neither raise nor block."""


class EntryStream(Protocol):
    """The entries of a ledger as they are appended. `head` is the newest sequence read.

    `rewound` is set, and listeners are called without entries, once the ledger has lost that.
    """

    head: int
    rewound: LedgerRewoundError | None

    def buffered_after(self, last: int) -> Sequence[Entry] | None:
        """The buffered entries after a sequence; None when they have to be read.

        Raises `rewound` once it is set.
        """

    async def read_after(self, last: int) -> Sequence[Entry]:
        """Read a page of entries after a sequence."""

    async def next_append(self) -> None:
        """Wait until entries have been appended."""

    def on_append(self, listener: Listener) -> AbstractContextManager[None]:
        """Call `listener` with appended entries while the block runs."""

    def unsubscribe(self) -> None:
        """Remove a subscriber."""


Join = Callable[[], Awaitable[tuple[EntryStream, int]]]
"""Returns the stream to subscribe to, and after which sequence."""


class Subscriber(AsyncGenerator[T, None], Generic[T]):
    """A subscription to a ledger, to be closed at its end.

    Entries are pulled one by one or, once all existing ones are read, pushed as they are appended.
    """

    def __init__(self, join: Join, convert: Callable[[Entry], T]) -> None:
        """`join` runs, and may raise, when the first entry is pulled; `convert` makes the items."""
        self._join, self._convert = join, convert
        self._stream: EntryStream | None = None
        self._last = 0
        self._page: deque[Entry] = deque()
        self._is_over = False

    def map(self, convert: Callable[[Entry], U]) -> "Subscriber[U]":
        """A subscriber of the same entries with another conversion, to use instead of this one."""
        return Subscriber(self._join, convert)

    async def asend(self, value: None) -> T:  # noqa: ARG002 - the protocol of generators
        """Wait for the next item and return it; an error ends the subscription."""
        try:
            stream = await self._subscribed()
            while not self._page:
                page = stream.buffered_after(self._last)
                if page is None:
                    page = await stream.read_after(self._last)
                if page:
                    self._page.extend(page)
                else:
                    await stream.next_append()
        except BaseException:
            await self.aclose()
            raise
        entry = self._page.popleft()
        self._last = entry.sequence
        return self._convert(entry)

    async def push_to(self, take: Callable[[T], bool]) -> None:
        """Push new items to `take` until it returns False.

        Returns at once while there are entries to pull. `take` is called by the ledger's reader, so
        it must not block; its exceptions are raised here.
        """
        stream = await self._subscribed()
        if self._page or self._last < stream.head:
            return
        ended = asyncio.get_running_loop().create_future()

        def listener(entries: Sequence[Entry]) -> None:
            if stream.rewound is not None and not ended.done():
                ended.set_exception(stream.rewound)
            try:
                for entry in entries:
                    if ended.done():
                        return
                    if entry.sequence <= self._last:
                        continue  # already pulled by this subscriber
                    self._last = entry.sequence
                    if not take(self._convert(entry)):
                        ended.set_result(None)
            except Exception as error:  # noqa: BLE001 - raised where `push_to` is awaited
                ended.set_exception(error)

        with stream.on_append(listener):
            await ended

    async def aclose(self) -> None:
        """End the subscription."""
        self._is_over = True
        if self._stream is not None:
            self._stream.unsubscribe()
            self._stream = None

    async def athrow(self, *thrown: Any) -> Any:  # noqa: ANN401 - as it is declared
        """End the subscription, and raise."""
        await self.aclose()
        return await super().athrow(*thrown)

    async def _subscribed(self) -> EntryStream:
        if self._is_over:
            raise StopAsyncIteration
        if self._stream is None:
            self._stream, self._last = await self._join()
        return self._stream

"""Streams of ledger entries: one for each tenant, shared by its subscribers; one reader for all."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import (
    AbstractContextManager,
    ExitStack,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from functools import partial
from typing import Final
from uuid import UUID

from credit.core.errors import LedgerRewoundError
from credit.ledger.entries import Entry
from models import entries, ledger
from models.database import session
from notifiers.pubsub import PubSub
from resolvers import resumption
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task, read_with_retry
from resolvers.subscribers import Listener, Subscriber

POLL_S: Final = 2.0
"""Seconds between two polls, which find entries whose notification was lost."""
BUFFERED: Final = 1000
"""Entries buffered for each tenant; subscribers further behind read the database."""
PAGE: Final = 500
"""Entries read in one statement, about."""
LEDGERS: Final = 100
"""Ledgers read in one statement, if so many have new entries."""
FEWEST: Final = 10
"""Entries read of each of these ledgers, at least."""
YIELD_AFTER: Final = 100
"""Entries pushed to subscribers before the event loop runs other tasks."""

_log = logging.getLogger(__name__)


class LedgerStreams:
    """The ledgers with subscribers in this process."""

    def __init__(self, pubsub: PubSub, poll_s: float = POLL_S) -> None:
        """Read on notifications of `pubsub`, and every `poll_s` seconds."""
        self.pubsub = pubsub
        self._poll_s = poll_s
        self._streams: dict[UUID, _LedgerStream] = {}
        self._has_streams = asyncio.Event()
        self._due: dict[UUID, None] = {}
        self._reading: asyncio.Task[None] | None = None

    @property
    def followed(self) -> frozenset[UUID]:
        """The tenants whose ledgers have subscribers in this process."""
        return frozenset(self._streams)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Receive notifications and poll while the block runs."""
        async with self.pubsub.running():
            polling = asyncio.create_task(self._poll(), name="ledger streams")
            try:
                yield
            finally:
                for task in filter(None, (polling, self._reading)):
                    task.cancel()
                    with suppress(asyncio.CancelledError):
                        await task

    def subscribe(
        self, tenant_id: UUID, begin: Callable[[], Awaitable[tuple[int, int]]]
    ) -> Subscriber[Entry]:
        """Subscribe to the entries after a sequence: existing ones, then each as it is written.

        No entry is skipped or repeated. `begin` returns that sequence, and one that the ledger has
        already reached.
        """

        async def join() -> tuple[_LedgerStream, int]:
            last, newest = await begin()
            stream = self._streams.get(tenant_id)
            if stream is None:
                stream = self._follow(tenant_id, newest)
            stream.subscribers += 1
            return stream, last

        return Subscriber(join, _identity)

    def _follow(self, tenant_id: UUID, newest: int) -> "_LedgerStream":
        """A stream from a sequence on, read when its ledger has changed."""
        read_new = partial(self._read_new, tenant_id)
        subscription = self.pubsub.subscribe(tenant_id, read_new)
        made = _LedgerStream(tenant_id, newest, subscription, self._forget)
        self._streams[tenant_id] = made
        self._has_streams.set()
        read_new()
        return made

    def _forget(self, stream: "_LedgerStream") -> None:
        """Let the next subscriber begin a stream of its own."""
        if self._streams.get(stream.tenant_id) is stream:
            del self._streams[stream.tenant_id]
        if not self._streams:
            self._has_streams.clear()

    def _read_new(self, tenant_id: UUID) -> None:
        """Read a ledger's entries after its head, with those of all others that are due."""
        self._due[tenant_id] = None
        if self._reading is None:
            self._reading = asyncio.create_task(self._read_due(), name="ledger reader")

    async def _read_due(self) -> None:
        """Read until nothing is due; what becomes due during a read is read by the next one."""
        try:
            while self._due:
                tenant_ids = [*self._due][:LEDGERS]
                for tenant_id in tenant_ids:
                    del self._due[tenant_id]
                try:
                    await self._read([one for one in tenant_ids if one in self._streams])
                except Exception as error:  # noqa: BLE001 - the next poll or notification retries
                    several = ", ".join(map(str, tenant_ids[:FEWEST]))
                    log_failure(_log, error, "ledgers could not be read, those of %s", several)
        finally:
            self._reading = None

    async def _read(self, tenant_ids: Sequence[UUID]) -> None:
        """Read a page of each ledger in one statement, and push it; the rest is due again."""
        if not tenant_ids:
            return
        limit = max(PAGE // len(tenant_ids), FEWEST)
        streams = [self._streams[tenant_id] for tenant_id in tenant_ids]
        heads = [(stream.tenant_id, stream.head) for stream in streams]
        pages = await entries.after_each(session(), heads, limit)
        for stream in streams:
            page = pages.get(stream.tenant_id, [])
            if self._streams.get(stream.tenant_id) is not stream:
                continue  # its last subscriber has left, and another may have come
            if len(page) == limit:
                self._due[stream.tenant_id] = None
            if page:
                await stream.push(page)

    async def _poll(self) -> None:
        while True:
            await self._has_streams.wait()
            await asyncio.sleep(self._poll_s)
            heads = {tenant_id: stream.head for tenant_id, stream in self._streams.items()}
            if not heads:
                continue
            try:
                wallets = await in_own_task(ledger.wallets(session(), list(heads)))
            except Exception as error:  # noqa: BLE001 - the next poll comes soon
                log_failure(_log, error, "polling the ledgers of subscribers failed")
                continue
            for tenant_id, wallet in wallets.items():
                stream = self._streams.get(tenant_id)
                if stream is not None and stream.head < wallet.last_sequence:
                    self._read_new(tenant_id)
                elif stream is not None and heads[tenant_id] > wallet.last_sequence:
                    self._forget(stream)
                    stream.end(resumption.rewound(stream.head, wallet))


class _LedgerStream:
    """One tenant's ledger as it grows. `head` is the newest sequence that was read."""

    def __init__(
        self,
        tenant_id: UUID,
        head: int,
        subscription: AbstractContextManager[None],
        on_empty: Callable[["_LedgerStream"], object],
    ) -> None:
        """Enter `subscription`; `on_empty` is called when the last subscriber leaves."""
        self.tenant_id = tenant_id
        self.head = head
        self.rewound: LedgerRewoundError | None = None
        self.subscribers = 0
        self._on_empty = on_empty
        self._recent: deque[Entry] = deque(maxlen=BUFFERED)
        self._listeners: set[Listener] = set()
        self._subscription = ExitStack()
        self._subscription.enter_context(subscription)

    def unsubscribe(self) -> None:
        """Remove a subscriber; after the last one, its ledger is not read any more."""
        self.subscribers -= 1
        if not self.subscribers:
            self._on_empty(self)
            self._subscription.close()

    def end(self, error: LedgerRewoundError) -> None:
        """Raise an error at each subscriber: the ledger has lost what they have received."""
        self.rewound = error
        for listener in tuple(self._listeners):
            listener(())

    async def push(self, page: Sequence[Entry]) -> None:
        """Buffer a page and push it to the listeners, without waiting in between."""
        self._recent.extend(page)
        self.head = page[-1].sequence
        pushed = 0
        for listener in tuple(self._listeners):
            if listener in self._listeners:
                listener(page)
                pushed += len(page)
            if pushed >= YIELD_AFTER:
                pushed = 0
                await asyncio.sleep(0)  # let other tasks run

    @contextmanager
    def on_append(self, listener: Listener) -> Iterator[None]:
        """Call `listener` with appended entries while the block runs."""
        self._listeners.add(listener)
        try:
            yield
        finally:
            self._listeners.discard(listener)

    async def next_append(self) -> None:
        """Wait until entries have been appended."""
        appended = asyncio.Event()
        with self.on_append(lambda _: appended.set()):
            await appended.wait()

    def buffered_after(self, last: int) -> list[Entry] | None:
        """The buffered entries after a sequence; None when older ones are missing."""
        if self.rewound is not None:
            raise self.rewound
        if last >= self.head:
            return []
        # Sequences have no gaps, so the index of the next one is known, counted from the end.
        missing = self.head - last
        if missing > len(self._recent):
            return None
        return [self._recent[place] for place in range(-missing, 0)]

    async def read_after(self, last: int) -> list[Entry]:
        """Read a page of entries after a sequence."""
        return await read_with_retry(partial(entries.after, session(), self.tenant_id, last, PAGE))


def _identity(entry: Entry) -> Entry:
    return entry

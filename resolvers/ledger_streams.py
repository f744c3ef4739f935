"""Streams of ledger entries: one reader for each tenant, shared by all its subscribers."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import Final
from uuid import UUID

from credit.ledger.entries import Entry
from models import entries, ledger
from models.database import session
from notifiers.pubsub import PubSub
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task, read_with_retry
from resolvers.subscribers import Listener, Subscriber

POLL_S: Final = 2.0
"""Seconds between two polls, which find entries whose notification was lost."""
BUFFERED: Final = 1000
"""Entries buffered for each tenant; subscribers further behind read the database."""
PAGE: Final = 500
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
                polling.cancel()
                with suppress(asyncio.CancelledError):
                    await polling

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
                on_empty = partial(self._streams.pop, tenant_id)
                stream = self._streams[tenant_id] = _LedgerStream(
                    tenant_id, newest, self.pubsub, on_empty
                )
            stream.subscribers += 1
            return stream, last

        return Subscriber(join, _identity)

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(self._poll_s)
            tenant_ids = list(self._streams)
            if not tenant_ids:
                continue
            try:
                wallets = await in_own_task(ledger.wallets(session(), tenant_ids))
            except Exception as error:  # noqa: BLE001 - the next poll comes soon
                log_failure(_log, error, "polling the ledgers of subscribers failed")
                continue
            for tenant_id, wallet in wallets.items():
                stream = self._streams.get(tenant_id)
                if stream is not None and stream.head < wallet.last_sequence:
                    stream.read_new()


class _LedgerStream:
    """One tenant's ledger as it grows. `head` is the newest sequence that was read."""

    def __init__(
        self, tenant_id: UUID, head: int, pubsub: PubSub, on_empty: Callable[[], object]
    ) -> None:
        """`on_empty` is called when the last subscriber leaves."""
        self.tenant_id = tenant_id
        self.head = head
        self.subscribers = 0
        self._on_empty = on_empty
        self._recent: deque[Entry] = deque(maxlen=BUFFERED)
        self._listeners: set[Listener] = set()
        self._reading: asyncio.Task[None] | None = None
        self._pending = False
        self._subscription = ExitStack()
        self._subscription.enter_context(pubsub.subscribe(tenant_id, self.read_new))
        self.read_new()

    def unsubscribe(self) -> None:
        """Remove a subscriber; after the last one, reading stops."""
        self.subscribers -= 1
        if not self.subscribers:
            self._on_empty()
            self._subscription.close()
            if self._reading is not None:
                self._reading.cancel()

    def read_new(self) -> None:
        """Read the entries after the head; further calls during a read lead to one more read."""
        self._pending = True
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        try:
            while self._pending:
                self._pending = False
                full = True
                while full:
                    page = await entries.after(session(), self.tenant_id, self.head, PAGE)
                    if page:
                        await self._push(page)
                    full = len(page) == PAGE
        except Exception as error:  # noqa: BLE001 - the next poll or notification retries
            log_failure(_log, error, "the ledger of tenant %s could not be read", self.tenant_id)
        finally:
            self._reading = None

    async def _push(self, page: Sequence[Entry]) -> None:
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

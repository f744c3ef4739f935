"""Following ledgers: one reader for each tenant that is followed, however many follow it."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import Final
from uuid import UUID

from credit.entries import Entry
from models import entries, ledger
from models.database import session
from notifiers.bell import Bell
from resolvers.followers import Follower, Hearing
from resolvers.reading import answered, own_task

LOOK_S: Final = 2.0
"""Seconds after which a lost ring is made up for."""
RECENT: Final = 1000
"""Entries of a tenant that are kept for those who follow closely; others read their own."""
PAGE: Final = 500
AT_ONCE: Final = 100
"""Entries that followers are told one after the other before anything else has its turn."""

_log = logging.getLogger(__name__)


class Feeds:
    """All ledgers that are followed in this process."""

    def __init__(self, bell: Bell, look_s: float = LOOK_S) -> None:
        """Follow by a bell, and by a look every so many seconds."""
        self.bell = bell
        self._look_s = look_s
        self._feeds: dict[UUID, _Feed] = {}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hear the bell and look around while the block runs."""
        async with self.bell.running():
            looking = asyncio.create_task(self._look_around(), name="feeds")
            try:
                yield
            finally:
                looking.cancel()
                with suppress(asyncio.CancelledError):
                    await looking

    def follow(
        self, tenant_id: UUID, begin: Callable[[], Awaitable[tuple[int, int]]]
    ) -> Follower[Entry]:
        """Every entry behind a sequence: those that are there, then each as it is written.

        None is skipped and none comes twice. `begin` says behind which sequence, and one that has
        been reached already.
        """

        async def join() -> tuple[_Feed, int]:
            last, newest = await begin()
            feed = self._feeds.get(tenant_id)
            if feed is None:
                over = partial(self._feeds.pop, tenant_id)
                feed = self._feeds[tenant_id] = _Feed(tenant_id, newest, self.bell, over)
            feed.followers += 1
            return feed, last

        return Follower(join, _as_it_is)

    async def _look_around(self) -> None:
        while True:
            await asyncio.sleep(self._look_s)
            followed = list(self._feeds)
            if not followed:
                continue
            try:
                wallets = await own_task(ledger.wallets(session(), followed))
            except Exception as error:  # noqa: BLE001 - the next look comes soon
                _log.warning("followed ledgers could not be looked at: %r", error)
                continue
            for tenant_id, wallet in wallets.items():
                feed = self._feeds.get(tenant_id)
                if feed is not None and feed.head < wallet.last_sequence:
                    feed.read_on()


class _Feed:
    """One tenant's ledger as it grows. `head` is the newest sequence that was read."""

    def __init__(self, tenant_id: UUID, head: int, bell: Bell, over: Callable[[], object]) -> None:
        """`over` is called when nobody follows any more."""
        self.tenant_id = tenant_id
        self.head = head
        self.followers = 0
        self._over = over
        self._recent: deque[Entry] = deque(maxlen=RECENT)
        self._hearing: set[Hearing] = set()
        self._reading: asyncio.Task[None] | None = None
        self._rung = False
        self._listening = ExitStack()
        self._listening.enter_context(bell.listening(tenant_id, self.read_on))
        self.read_on()

    def leave(self) -> None:
        """One follower less; without any, it is not read any more."""
        self.followers -= 1
        if not self.followers:
            self._over()
            self._listening.close()
            if self._reading is not None:
                self._reading.cancel()

    def read_on(self) -> None:
        """Read what has been written since; one reader at a time, however often it is rung."""
        self._rung = True
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        try:
            while self._rung:
                self._rung = False
                full = True
                while full:
                    page = await entries.after(session(), self.tenant_id, self.head, PAGE)
                    if page:
                        await self._tell(page)
                    full = len(page) == PAGE
        except Exception as error:  # noqa: BLE001 - the next look or ring reads again
            _log.warning("the ledger of tenant %s could not be read: %r", self.tenant_id, error)
        finally:
            self._reading = None

    async def _tell(self, page: Sequence[Entry]) -> None:
        """Tell all who follow of what was read; those who have come this far, right here."""
        self._recent.extend(page)
        self.head = page[-1].sequence
        told = 0
        for heard in tuple(self._hearing):
            if heard in self._hearing:
                heard(page)
                told += len(page)
            if told >= AT_ONCE:
                told = 0
                await asyncio.sleep(0)  # others have their turn

    @contextmanager
    def hearing(self, heard: Hearing) -> Iterator[None]:
        """Call `heard` as the ledger grows, while the block runs."""
        self._hearing.add(heard)
        try:
            yield
        finally:
            self._hearing.discard(heard)

    async def growth(self) -> None:
        """Wait until more has been read."""
        grown = asyncio.Event()
        with self.hearing(lambda _: grown.set()):
            await grown.wait()

    def since(self, last: int) -> list[Entry] | None:
        """The recent entries behind a sequence; None where older ones are missing."""
        if last >= self.head:
            return []
        # Sequences have no gaps, so the place of the next one is known, counted from the end.
        missing = self.head - last
        if missing > len(self._recent):
            return None
        return [self._recent[place] for place in range(-missing, 0)]

    async def older(self, last: int) -> list[Entry]:
        """Read a page of entries behind a sequence."""
        return await answered(partial(entries.after, session(), self.tenant_id, last, PAGE))


def _as_it_is(entry: Entry) -> Entry:
    return entry

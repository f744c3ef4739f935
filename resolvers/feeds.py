"""Following ledgers: one reader for each tenant that is followed, however many follow it."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from contextlib import ExitStack, aclosing, asynccontextmanager, suppress
from functools import partial
from typing import Any, Final, TypeVar
from uuid import UUID

from credit.entries import Entry
from credit.errors import InsightsError
from models import entries, ledger
from models.database import session
from notifiers.bell import Bell

LOOK_S: Final = 2.0
"""Seconds after which a lost ring is made up for."""
RECENT: Final = 1000
"""Entries of a tenant that are kept for those who follow closely; others read their own."""
PAGE: Final = 500
PAUSE_S: Final = 0.5
"""Seconds after which a follower asks a database again that did not answer."""
PATIENCE_S: Final = 30.0
"""Seconds after which they are told that it does not, and may ask anew."""

T = TypeVar("T")
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

    async def follow(self, tenant_id: UUID, after: int, newest: int) -> AsyncGenerator[Entry, None]:
        """Every entry behind a sequence: those that are there, then each as it is written.

        None is skipped and none comes twice. `newest` is a sequence that has been reached
        already. It ends when the caller does.
        """
        feed = self._feeds.get(tenant_id)
        if feed is None:
            feed = self._feeds[tenant_id] = _Feed(tenant_id, newest, self.bell)
        feed.followers += 1
        try:
            async with aclosing(feed.entries(after)) as entries_behind:
                async for entry in entries_behind:
                    yield entry
        finally:
            feed.followers -= 1
            if not feed.followers and self._feeds.get(tenant_id) is feed:
                del self._feeds[tenant_id]
                feed.close()

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

    def __init__(self, tenant_id: UUID, head: int, bell: Bell) -> None:
        self.tenant_id = tenant_id
        self.head = head
        self.followers = 0
        self._recent: deque[Entry] = deque(maxlen=RECENT)
        self._grown = asyncio.Event()
        self._reading: asyncio.Task[None] | None = None
        self._rung = False
        self._listening = ExitStack()
        self._listening.enter_context(bell.listening(tenant_id, self.read_on))
        self.read_on()

    def close(self) -> None:
        """Nobody follows any more."""
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
                while page := await entries.after(session(), self.tenant_id, self.head, PAGE):
                    self._recent.extend(page)
                    self.head = page[-1].sequence
                    self._grown.set()
                    self._grown = asyncio.Event()
        except Exception as error:  # noqa: BLE001 - the next look or ring reads again
            _log.warning("the ledger of tenant %s could not be read: %r", self.tenant_id, error)
        finally:
            self._reading = None

    async def entries(self, last: int) -> AsyncGenerator[Entry, None]:
        """The entries behind a sequence, in order, for as long as somebody takes them."""
        while True:
            page = self._since(last)
            if page is None:
                older = partial(entries.after, session(), self.tenant_id, last, PAGE)
                page = await answered(older)
            for entry in page:
                yield entry
                last = entry.sequence
            if not page:
                await self._grown.wait()

    def _since(self, last: int) -> list[Entry] | None:
        """The recent entries behind a sequence; None where older ones are missing."""
        if last >= self.head:
            return []
        # Sequences have no gaps, so the place of the next one is known, counted from the end.
        missing = self.head - last
        if missing > len(self._recent):
            return None
        return [self._recent[place] for place in range(-missing, 0)]


async def answered(read: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What is read for somebody who follows, as soon as the database answers.

    To end at once would make all of them ask anew at the same time. Errors of their own are raised
    as they are, and the database's when it lasts.
    """
    time = asyncio.get_running_loop().time
    until = time() + PATIENCE_S
    while True:
        try:
            return await own_task(read())
        except InsightsError:
            raise
        except Exception as error:
            if time() >= until:
                raise
            _log.warning("a follower's news could not be read: %r", error)
            await asyncio.sleep(PAUSE_S)


async def own_task(work: Coroutine[Any, Any, T]) -> T:
    """Read in a task of its own: a lost connection would spoil the caller's for good."""
    task = asyncio.create_task(work)
    try:
        return await task
    except asyncio.CancelledError:
        task.cancel()
        raise

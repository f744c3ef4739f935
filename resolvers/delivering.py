"""Delivering: workers that take webhooks with something to tell, and tell it in order.

Any number of processes may deliver. A webhook is one worker's at a time, by a lease in its row, so
what one endpoint does delays no other; a worker that dies leaves a lease that runs out, and what it
had sent and not written down is sent again under the same id.
"""

import asyncio
import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

from credit.webhooks import WebhookStatus
from models import deliveries, errands
from models.database import session
from models.errands import Errand, Order
from resolvers.clock import Clock
from resolvers.context import Outgoing
from resolvers.reading import own_task
from resolvers.visits import Pace, Visits

PLACES: Final = {WebhookStatus.ACTIVE: 96, WebhookStatus.FAILING: 32}
"""Attempts of one process at a time. Those that fail have places of their own, so that many of
them, each waiting for its timeout, take none from those that do well."""
EARLY_S: Final = 0.5
"""Seconds by which the clocks of the database and of this machine may differ."""
KEPT: Final = timedelta(days=30)
"""How long it is on record what became of a delivery."""
REST_S: Final = 0.05
"""Seconds before a look: whatever else has been woken goes first, and one look sees it all."""
TIDY_S: Final = 3600.0
MOST_FORGOTTEN: Final = 1000

_log = logging.getLogger(__name__)


class Deliverer:
    """Takes what is due and sends it, until it is cancelled."""

    def __init__(
        self, outgoing: Outgoing, clock: Clock | None = None, pace: Pace | None = None
    ) -> None:
        """Nothing is sent before `run`, or `turn`."""
        self._look_s = (pace or Pace()).look_s
        self._visits = Visits(outgoing, clock, pace or Pace())
        self._woken = asyncio.Event()
        self._busy: dict[WebhookStatus, set[asyncio.Task[bool]]] = {lane: set() for lane in PLACES}
        self._tidy_at = datetime.min.replace(tzinfo=UTC)

    def wake(self) -> None:
        """Look at once: something has been written that is to be told."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until this task is cancelled; what is under way then is given back."""
        try:
            while True:
                self._woken.clear()
                await self._look()
                # Not wait_for, which may swallow that this task is cancelled.
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._look_s):
                        await self._woken.wait()
                await asyncio.sleep(REST_S)
        finally:
            under_way = [task for lane in self._busy.values() for task in lane]
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)

    async def turn(self) -> int:
        """Take what is due, as far as there are places, and begin to send; how many webhooks."""
        soon = self._visits.now() + timedelta(seconds=EARLY_S)
        if not await errands.any_due(session(), soon):
            return 0
        begun = 0
        for lane, places in PLACES.items():
            free = places - len(self._busy[lane])
            if free > 0:
                order = Order(lane, free, soon)
                until = self._visits.leased_until()
                for errand in await errands.take(session(), order, uuid4().hex, until):
                    self._begin(lane, errand)
                    begun += 1
        return begun

    async def settle(self) -> None:
        """Wait until nothing that was begun is under way any more."""
        while under_way := [task for lane in self._busy.values() for task in lane]:
            await asyncio.wait(under_way)

    async def tidy(self) -> None:
        """Forget what became of deliveries long ago."""
        before = self._visits.now() - KEPT
        while await deliveries.forget(session(), before, MOST_FORGOTTEN) == MOST_FORGOTTEN:
            pass

    async def _look(self) -> None:
        """Take a round; whatever goes wrong in it is logged, and the next look comes."""
        try:
            await own_task(self._round())
        except Exception:  # noqa: BLE001 - whatever it was, time goes on
            _log.exception("a look at what is due failed, and is tried again")

    async def _round(self) -> None:
        await self.turn()
        if self._visits.now() >= self._tidy_at:
            self._tidy_at = self._visits.now() + timedelta(seconds=TIDY_S)
            await self.tidy()

    def _begin(self, lane: WebhookStatus, errand: Errand) -> None:
        task = asyncio.create_task(self._visits.pay(errand), name=f"webhook {errand.webhook.id}")
        self._busy[lane].add(task)
        task.add_done_callback(lambda done: self._ended(lane, done))

    def _ended(self, lane: WebhookStatus, task: asyncio.Task[bool]) -> None:
        if len(self._busy[lane]) == PLACES[lane]:
            self.wake()  # somebody may have waited for this place
        self._busy[lane].discard(task)
        if task.cancelled():
            return
        if task.exception() is not None:
            _log.error("delivering failed, and is tried again", exc_info=task.exception())
        elif task.result():
            self.wake()  # what was rung of meanwhile has found it taken

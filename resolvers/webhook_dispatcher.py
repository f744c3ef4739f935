"""The webhook dispatcher: claims webhooks with pending deliveries, and sends these in order.

Any number of processes may run one. One worker at a time holds the lease of a webhook, so no
endpoint delays another. The lease of a killed worker expires; messages that it sent without
recording are then sent again with the same id.
"""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta
from typing import Final
from uuid import uuid4

from credit.notify.webhooks import WebhookStatus
from models import deliveries, webhook_leases
from models.database import session
from models.webhook_leases import ClaimRequest, LeasedWebhook
from resolvers.clock import Clock
from resolvers.context import WebhookTransport
from resolvers.outages import log_failure
from resolvers.retrying import in_own_task
from resolvers.webhook_delivery import DispatcherSettings, WebhookDelivery

CONCURRENCY: Final = {WebhookStatus.ACTIVE: 96, WebhookStatus.FAILING: 32}
"""Concurrent attempts of one process. Failing webhooks have their own limit, so that their timeouts
do not delay active ones."""
CLOCK_SKEW_S: Final = 0.5
"""Seconds by which the database's clock, as it was read last, may be behind."""
RETENTION: Final = timedelta(days=30)
"""How long finished deliveries are kept."""
DEBOUNCE_S: Final = 0.05
"""Seconds between being woken and polling, so that one query covers a burst of writes."""
PURGE_S: Final = 3600.0
PURGE_BATCH: Final = 1000

_log = logging.getLogger(__name__)


class Dispatcher:
    """Claims due webhooks and sends to them, until it is cancelled."""

    def __init__(
        self,
        transport: WebhookTransport,
        clock: Clock | None = None,
        settings: DispatcherSettings | None = None,
    ) -> None:
        """Create a dispatcher that sends once `run` or `claim_due` is called."""
        self._poll_s = (settings or DispatcherSettings()).poll_s
        self._delivery = WebhookDelivery(transport, clock, settings or DispatcherSettings())
        self._woken = asyncio.Event()
        self._running: dict[WebhookStatus, set[asyncio.Task[bool]]] = {
            status: set() for status in CONCURRENCY
        }
        self._purge_at = 0.0

    def wake(self) -> None:
        """Poll at once, because deliveries were enqueued."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until this task is cancelled; running deliveries are then released."""
        try:
            while True:
                self._woken.clear()
                await self._poll()
                # Not wait_for, which may suppress the cancellation of this task.
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._poll_s):
                        await self._woken.wait()
                    await asyncio.sleep(DEBOUNCE_S)
        finally:
            running = [task for status in self._running.values() for task in status]
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def claim_due(self) -> int:
        """Claim due webhooks up to the concurrency limits and start sending; returns how many."""
        soon = self._delivery.now() + timedelta(seconds=CLOCK_SKEW_S)
        if not await webhook_leases.has_due(session(), soon):
            return 0
        claimed = 0
        for status, limit in CONCURRENCY.items():
            free = limit - len(self._running[status])
            if free > 0:
                request = ClaimRequest(status, free, soon)
                until = self._delivery.leased_until()
                token = uuid4().hex
                async for leased in webhook_leases.claim(session(), request, token, until):
                    self._start(status, leased)
                    claimed += 1
        return claimed

    async def drain(self) -> None:
        """Wait until all running deliveries have finished."""
        while running := [task for status in self._running.values() for task in status]:
            await asyncio.wait(running)

    async def purge(self) -> None:
        """Delete deliveries that finished more than RETENTION ago."""
        before = self._delivery.now() - RETENTION
        while await deliveries.purge_finished(session(), before, PURGE_BATCH) == PURGE_BATCH:
            pass

    async def _poll(self) -> None:
        """Run once and log any error, so that the next poll follows."""
        try:
            await in_own_task(self._run_once())
        except Exception as error:  # noqa: BLE001 - the next poll retries
            log_failure(_log, error, "polling for due webhooks failed, and is retried")

    async def _run_once(self) -> None:
        await self.claim_due()
        now = asyncio.get_running_loop().time()  # which no change of a clock leaves behind
        if now >= self._purge_at:
            self._purge_at = now + PURGE_S
            await self.purge()

    def _start(self, status: WebhookStatus, leased: LeasedWebhook) -> None:
        task = asyncio.create_task(
            self._delivery.deliver_pending(leased), name=f"webhook {leased.webhook.id}"
        )
        self._running[status].add(task)
        task.add_done_callback(lambda done: self._finished(status, done))

    def _finished(self, status: WebhookStatus, task: asyncio.Task[bool]) -> None:
        if len(self._running[status]) == CONCURRENCY[status]:
            self.wake()  # another webhook may be due for this slot
        self._running[status].discard(task)
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            log_failure(_log, error, "a delivery run failed, and is retried")
        elif task.result():
            self.wake()  # deliveries enqueued during the run could not be claimed

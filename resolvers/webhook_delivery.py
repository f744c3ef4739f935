"""Delivery to one webhook: its pending deliveries are sent in order, the oldest first."""

import asyncio
import json
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from credit.notify.retry_policy import AttemptResult, retry_decision
from credit.notify.webhook_payloads import envelope, event_type
from credit.notify.webhooks import Delivery
from models import webhook_leases
from models.database import session, transaction
from models.webhook_leases import LeasedWebhook, PendingDelivery
from notifiers.encryption import UnreadableSecretError
from notifiers.sending import HttpConnection
from notifiers.signing import Message
from resolvers.clock import Clock, current_time
from resolvers.context import WebhookTransport
from resolvers.leases import LeaseLostError

LEASE_S: Final = 30.0
"""Seconds of a lease, after which another worker may claim the webhook; an attempt takes 15."""
POLL_S: Final = 2.0
"""Seconds between two polls: the longest delay after a lost notification, and of a retry."""
MAX_RUN_S: Final = 20.0
"""Seconds after which a run ends and releases its webhook, so that other webhooks get a turn."""
PAGE: Final = 50

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DispatcherSettings:
    """Settings of a dispatcher: seconds of a lease and between polls, and the jitter of retries."""

    lease_s: float = LEASE_S
    poll_s: float = POLL_S
    jitter: Callable[[], float] = random.random


class WebhookDelivery:
    """Sends the pending deliveries of webhooks, with a transport, a clock and settings."""

    def __init__(
        self, transport: WebhookTransport, clock: Clock | None, settings: DispatcherSettings
    ) -> None:
        """`clock` None means the database's clock."""
        self._transport, self._clock, self._settings = transport, clock, settings

    def now(self) -> datetime:
        """The current instant."""
        return current_time(self._clock)

    def leased_until(self) -> datetime:
        """The expiry of a lease that is claimed now."""
        return self.now() + timedelta(seconds=self._settings.lease_s)

    async def deliver_pending(self, leased: LeasedWebhook) -> bool:
        """Send pending deliveries until none is left, one fails, or MAX_RUN_S have passed.

        Returns True if more deliveries are due. When this task is cancelled, the webhook is
        released for another worker.
        """
        until = asyncio.get_running_loop().time() + MAX_RUN_S
        run = _DeliveryRun(self, leased, leased.last_number, leased.webhook.failing_since)
        try:
            async with self._transport.sender.connection(leased.webhook.url) as connection:
                last_number = await run.send_all(connection, until)
            if last_number is not None:
                return await webhook_leases.release(session(), leased, last_number, self.now())
        except LeaseLostError:
            _log.info(
                "the lease of webhook %s is lost: deleted or claimed by another worker",
                leased.webhook.id,
            )
        except asyncio.CancelledError:
            await asyncio.shield(webhook_leases.release(session(), leased, 0, self.now()))
            raise
        return False

    async def send(
        self, connection: HttpConnection, leased: LeasedWebhook, pending: PendingDelivery
    ) -> AttemptResult:
        """Send a delivery and return the result of the attempt."""
        delivery, tenant = pending.delivery, (pending.delivery.tenant_id, pending.tenant)
        try:
            secrets = self._transport.decrypt(leased.secrets.at(self.now()), leased.webhook)
        except UnreadableSecretError:
            return AttemptResult(None, "the secret cannot be decrypted: rotate it")
        kind, data = event_type(delivery.event), json.loads(delivery.data)
        text = envelope(kind, delivery.created_at, delivery.sequence, tenant, data)
        return await connection.send(Message(delivery.message_id, text, secrets))

    async def record_failure(
        self,
        leased: LeasedWebhook,
        pending: PendingDelivery,
        result: AttemptResult,
        failing_since: datetime | None,
    ) -> None:
        """Record a failed attempt; `failing_since` is when the webhook began to fail."""
        now, delivery = self.now(), pending.delivery
        decision = retry_decision(
            result, delivery.attempts + 1, failing_since, now, self._settings.jitter()
        )
        await transaction(
            lambda own: webhook_leases.mark_failed(own, leased, delivery, result, decision, now)
        )
        if decision.next_attempt_at is None:
            owner = f"tenant {pending.tenant}" if leased.webhook.tenant_id else "all tenants"
            message = "webhook %s of %s is disabled: %s"
            _log.warning(message, leased.webhook.id, owner, result.error)


@dataclass(slots=True)
class _DeliveryRun:
    """One run of a webhook's deliveries.

    All deliveries up to `last_number` are done; `failing_since` is when the webhook began to fail.
    """

    delivery: WebhookDelivery
    leased: LeasedWebhook
    last_number: int
    failing_since: datetime | None

    async def send_all(self, connection: HttpConnection, until: float) -> int | None:
        """Send pending deliveries; returns the number up to which all are done, 0 if more are due.

        Returns None after a failed attempt, whose recording has released the webhook.
        """
        loop = asyncio.get_running_loop()
        while pending := await webhook_leases.pending(session(), self.leased, PAGE):
            for one in pending:
                if loop.time() >= until:
                    return 0
                result = await self.delivery.send(connection, self.leased, one)
                if not result.is_success:
                    await self.delivery.record_failure(self.leased, one, result, self.failing_since)
                    return None
                self.failing_since = None
                if not await self._record_success(one.delivery, result):
                    break  # a replay has changed the pending deliveries
                self.last_number = max(self.last_number, one.delivery.number)
        return self.last_number

    async def _record_success(self, delivery: Delivery, result: AttemptResult) -> bool:
        """Record a successful delivery; False if it was cancelled in the meantime."""
        span = self.delivery.now(), self.delivery.leased_until()
        stored = await transaction(
            lambda own: webhook_leases.mark_delivered(own, self.leased, delivery, result, span)
        )
        if stored is None:
            raise LeaseLostError
        return stored

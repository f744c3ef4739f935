"""Visits: one webhook at a time is sent what waits for it, the oldest first."""

import asyncio
import json
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from credit.retry_policy import AttemptResult, retry_decision
from credit.webhook_payloads import envelope, event_type
from credit.webhooks import Delivery
from models import errands
from models.database import session, transaction
from models.errands import Errand
from notifiers.sealing import UnreadableSecretError
from notifiers.sending import Line
from notifiers.signing import Message
from resolvers.clock import Clock, current_time
from resolvers.context import Outgoing

LEASE_S: Final = 30.0
"""Seconds after which a worker that says nothing is taken for dead; an attempt takes 15."""
LOOK_S: Final = 1.0
"""Seconds between two looks at what is due: how late it is told where no ring came."""
TURN_S: Final = 20.0
"""Seconds for which one webhook is sent to before others have their turn."""
PAGE: Final = 50

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How a deliverer goes about it: seconds of a lease and between looks, and its dice."""

    lease_s: float = LEASE_S
    look_s: float = LOOK_S
    luck: Callable[[], float] = random.random


class LostError(Exception):
    """The webhook is not this worker's any more: deleted, or taken over by another."""


class Visits:
    """What it takes to visit a webhook: what sends, the clock, and the pace."""

    def __init__(self, outgoing: Outgoing, clock: Clock | None, pace: Pace) -> None:
        """`clock` is the machine's where there is none."""
        self._outgoing, self._clock, self._pace = outgoing, clock, pace

    def now(self) -> datetime:
        """The instant that it is."""
        return current_time(self._clock)

    def leased_until(self) -> datetime:
        """When a lease is up that is taken now."""
        return self.now() + timedelta(seconds=self._pace.lease_s)

    async def pay(self, errand: Errand) -> bool:
        """Send what waits until nothing does, something goes wrong, or others want their turn.

        Whether there is more to do at once.

        When this task is cancelled, the webhook is given back for the next worker to take.
        """
        until = asyncio.get_running_loop().time() + TURN_S
        visit = _Visit(self, errand, errand.last_number, errand.webhook.failing_since)
        try:
            async with self._outgoing.sender.line(errand.webhook.url) as line:
                through = await visit.send_all(line, until)
            if through is not None:
                return await errands.give_back(session(), errand, through, self.now())
        except LostError:
            _log.info("webhook %s is not this worker's any more", errand.webhook.id)
        except asyncio.CancelledError:
            await asyncio.shield(errands.give_back(session(), errand, 0, self.now()))
            raise
        return False

    async def sent(self, line: Line, errand: Errand, delivery: Delivery) -> AttemptResult:
        """Send a delivery, whatever comes of it."""
        webhook, whose = errand.webhook, (errand.webhook.tenant_id, errand.tenant)
        try:
            secrets = self._outgoing.opened(errand.secrets.at(self.now()), webhook)
        except UnreadableSecretError:
            return AttemptResult(None, "its secret cannot be read any more: rotate it")
        kind, data = event_type(delivery.event), json.loads(delivery.data)
        text = envelope(kind, delivery.created_at, delivery.sequence, whose, data)
        return await line.send(Message(delivery.message_id, text, secrets))

    async def failed(
        self, errand: Errand, delivery: Delivery, answer: AttemptResult, since: datetime | None
    ) -> None:
        """Write down that a delivery did not arrive; `since` is when the webhook began to fail."""
        now = self.now()
        then = retry_decision(answer, delivery.attempts + 1, since, now, self._pace.luck())
        await transaction(lambda own: errands.fail(own, errand, delivery, answer, then, now))
        if then.next_attempt_at is None:
            what = "webhook %s of tenant %s is disabled: %s"
            _log.warning(what, errand.webhook.id, errand.tenant, answer.error)


@dataclass(slots=True)
class _Visit:
    """A visit under way: up to which number all is done, and since when the webhook has failed."""

    visits: Visits
    errand: Errand
    through: int
    since: datetime | None

    async def send_all(self, line: Line, until: float) -> int | None:
        """Send what waits; the number up to which all is done, 0 where there is more to do.

        None where an attempt failed: the webhook has been given back with it.
        """
        loop = asyncio.get_running_loop()
        while waiting := await errands.waiting(session(), self.errand, PAGE):
            for delivery in waiting:
                if loop.time() >= until:
                    return 0
                answer = await self.visits.sent(line, self.errand, delivery)
                if not answer.is_success:
                    await self.visits.failed(self.errand, delivery, answer, self.since)
                    return None
                self.since = None
                if not await self._arrived(delivery, answer):
                    break  # a replay has changed what waits
                self.through = max(self.through, delivery.number)
        return self.through

    async def _arrived(self, delivery: Delivery, answer: AttemptResult) -> bool:
        """Write down that a delivery arrived; False when it had been withdrawn meanwhile."""
        span = self.visits.now(), self.visits.leased_until()
        held = await transaction(
            lambda own: errands.succeed(own, self.errand, delivery, answer, span)
        )
        if held is None:
            raise LostError
        return held

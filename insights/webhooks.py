"""Webhooks of the running service: sent in the background, by as many processes as there are."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from insights.settings import Settings
from notifiers.addresses import Guard
from notifiers.bell import Bell
from notifiers.sealing import Sealer
from notifiers.sending import Sender
from resolvers.context import Outgoing
from resolvers.delivering import Deliverer


def outgoing_of(settings: Settings) -> Outgoing:
    """How webhooks leave this service; BadSettingsError without a pepper."""
    sender, tester = (Sender(Guard(insecure=settings.webhook_insecure)) for _ in range(2))
    return Outgoing(Sealer(settings.pepper), sender, tester)


@asynccontextmanager
async def delivering(deliverer: Deliverer, bell: Bell) -> AsyncIterator[None]:
    """Deliver while the service runs, at once where the bell tells of news; stop with it."""
    task = asyncio.create_task(deliverer.run(), name="deliverer")
    try:
        with bell.listening(None, deliverer.wake):
            yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

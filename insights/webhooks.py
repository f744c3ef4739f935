"""Webhooks of the running service: sent in the background, by as many processes as there are."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from insights.settings import Settings
from notifiers.encryption import SecretCipher
from notifiers.pubsub import PubSub
from notifiers.sending import Sender
from notifiers.ssrf_guard import Guard
from resolvers.clock import current_time
from resolvers.context import WebhookTransport
from resolvers.webhook_dispatcher import Dispatcher


def webhook_transport_of(settings: Settings) -> WebhookTransport:
    """The transport of webhooks; BadSettingsError without a pepper."""
    sender = Sender(Guard(insecure=settings.webhook_insecure), now=current_time)
    tester = Sender(Guard(insecure=settings.webhook_insecure), tls=sender.tls, now=current_time)
    return WebhookTransport(SecretCipher(settings.pepper), sender, tester)


@asynccontextmanager
async def running_dispatcher(dispatcher: Dispatcher, pubsub: PubSub) -> AsyncIterator[None]:
    """Deliver while the block runs, at once after each notification."""
    task = asyncio.create_task(dispatcher.run(), name="webhook dispatcher")
    try:
        with pubsub.subscribe(None, dispatcher.wake):
            yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

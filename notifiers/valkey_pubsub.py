"""Publish/subscribe between processes, over Valkey or Redis."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Final
from uuid import UUID

from valkey.asyncio import Valkey
from valkey.asyncio.client import PubSub
from valkey.exceptions import TimeoutError as ValkeyTimeoutError
from valkey.exceptions import ValkeyError

from notifiers.pubsub import Callback, LocalPubSub

CHANNEL: Final = "consumption-insights:balance"
TIMEOUT_S: Final = 1.0
"""Seconds that publishing may take, so that a hanging server delays a write no longer."""
FIRST_PAUSE_S: Final = 0.2
LONGEST_PAUSE_S: Final = 5.0
PING_AFTER_S: Final = 5.0
"""Seconds without a message after which the server is pinged."""

_log = logging.getLogger(__name__)


class ValkeyPubSub:
    """Publish/subscribe that reaches this process always, and others while the server is up."""

    def __init__(self, url: str) -> None:
        """Create a client for a server such as `valkey://host:6379/0`, without connecting."""
        self._client = Valkey.from_url(
            url, socket_timeout=TIMEOUT_S, socket_connect_timeout=TIMEOUT_S
        )
        self._url = url
        self._local = LocalPubSub()
        self._is_down = False
        self._skip_until = 0.0

    async def publish(self, tenant_id: UUID) -> None:
        """Notify all subscribers of a tenant, in every process that is connected."""
        self._local.notify(tenant_id)
        loop = asyncio.get_running_loop()
        if loop.time() < self._skip_until:
            return  # the server has just timed out: do not delay the next write
        try:
            async with asyncio.timeout(TIMEOUT_S):
                await self._client.publish(CHANNEL, tenant_id.bytes)
        except (ValkeyTimeoutError, TimeoutError) as error:
            self._skip_until = loop.time() + TIMEOUT_S
            self._warn(error)
        except (ValkeyError, OSError) as error:
            self._warn(error)

    @contextmanager
    def subscribe(self, tenant_id: UUID | None, callback: Callback) -> Iterator[None]:
        """Call `callback` on each notification of a tenant (None: any) while the block runs."""
        with self._local.subscribe(tenant_id, callback):
            yield

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Receive notifications from other processes while the block runs, with reconnects."""
        listening = asyncio.create_task(self._listen(), name="pubsub")
        try:
            yield
        finally:
            while not listening.done():
                listening.cancel()  # the client suppresses a cancellation while it connects
                await asyncio.wait({listening}, timeout=0.1)
            await self._client.aclose()

    async def _listen(self) -> None:
        pause = FIRST_PAUSE_S
        while True:
            # A separate client without a read timeout: a long wait for messages is no error.
            reader = Valkey.from_url(
                self._url, socket_timeout=None, socket_connect_timeout=TIMEOUT_S
            )
            try:
                async with reader, reader.pubsub() as pubsub:
                    await pubsub.subscribe(CHANNEL)
                    async for message in _messages(pubsub):
                        pause = FIRST_PAUSE_S
                        self._handle(message)
            except Exception as error:  # noqa: BLE001 - reconnect after any error
                self._warn(error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _handle(self, message: dict[str, object]) -> None:
        if message["type"] == "subscribe":
            self._is_down = False
            self._local.notify_all()  # notifications may have been lost before
        elif message["type"] == "message" and isinstance(message["data"], bytes):
            with suppress(ValueError):
                self._local.notify(UUID(bytes=message["data"]))

    def _warn(self, error: Exception) -> None:
        if not self._is_down:
            _log.warning("the publish/subscribe server failed, so changes are delayed: %r", error)
            self._is_down = True


async def _messages(pubsub: PubSub) -> AsyncIterator[dict[str, Any]]:
    """Yield messages; raises TimeoutError when a ping is not answered."""
    pinged = False
    while True:
        message = await pubsub.get_message(timeout=PING_AFTER_S)
        if message is not None:
            pinged = False
            yield message
        elif pinged:
            msg = "the publish/subscribe server does not answer a ping"
            raise TimeoutError(msg)
        else:
            await pubsub.ping()
            pinged = True

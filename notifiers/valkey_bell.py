"""A bell that several processes hear, over the publish/subscribe of Valkey or Redis."""

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

from notifiers.bell import Heard, LocalBell

CHANNEL: Final = "consumption-insights:balance"
PATIENCE_S: Final = 1.0
"""Seconds that a ring may take; a write is not held up for longer by a server that hangs."""
FIRST_PAUSE_S: Final = 0.2
LONGEST_PAUSE_S: Final = 5.0
SILENCE_S: Final = 5.0
"""Seconds without a message after which the server is asked whether it is there still."""

_log = logging.getLogger(__name__)


class ValkeyBell:
    """Rings here at once, and elsewhere as long as the server can be reached."""

    def __init__(self, url: str) -> None:
        """A bell at an address such as `valkey://host:6379/0`; nothing is connected yet."""
        self._client = Valkey.from_url(
            url, socket_timeout=PATIENCE_S, socket_connect_timeout=PATIENCE_S
        )
        self._url = url
        self._local = LocalBell()
        self._silent = False
        self._hung_until = 0.0

    async def ring(self, tenant_id: UUID) -> None:
        """Wake all who listen for a tenant, in every process that can be reached."""
        self._local.wake(tenant_id)
        loop = asyncio.get_running_loop()
        if loop.time() < self._hung_until:
            return  # the next write is not to wait for what this one waited for in vain
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._client.publish(CHANNEL, tenant_id.bytes)
        except (ValkeyTimeoutError, TimeoutError) as error:
            self._hung_until = loop.time() + PATIENCE_S
            self._tell(error)
        except (ValkeyError, OSError) as error:
            self._tell(error)

    @contextmanager
    def listening(self, tenant_id: UUID | None, heard: Heard) -> Iterator[None]:
        """Call `heard` at each ring while the block runs: for one tenant, or with None for any."""
        with self._local.listening(tenant_id, heard):
            yield

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hear other processes while the block runs; a lost connection is made again."""
        hearing = asyncio.create_task(self._hear(), name="bell")
        try:
            yield
        finally:
            while not hearing.done():
                hearing.cancel()  # the client loses one that comes while it connects
                await asyncio.wait({hearing}, timeout=0.1)
            await self._client.aclose()

    async def _hear(self) -> None:
        pause = FIRST_PAUSE_S
        while True:
            # A reader of its own, without the timeout that the client sets when told nothing:
            # silence is no fault of the connection.
            reader = Valkey.from_url(
                self._url, socket_timeout=None, socket_connect_timeout=PATIENCE_S
            )
            try:
                async with reader, reader.pubsub() as pubsub:
                    await pubsub.subscribe(CHANNEL)
                    async for message in _messages(pubsub):
                        pause = FIRST_PAUSE_S
                        self._take(message)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
                self._tell(error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _take(self, message: dict[str, object]) -> None:
        if message["type"] == "subscribe":
            self._silent = False
            self._local.wake_all()  # what was rung while nobody heard is read now
        elif message["type"] == "message" and isinstance(message["data"], bytes):
            with suppress(ValueError):
                self._local.wake(UUID(bytes=message["data"]))

    def _tell(self, error: Exception) -> None:
        if not self._silent:
            _log.warning("the bell between processes is silent, changes come later: %r", error)
            self._silent = True


async def _messages(pubsub: PubSub) -> AsyncIterator[dict[str, Any]]:
    """What comes; TimeoutError when a server that is asked whether it is there does not answer."""
    asked = False
    while True:
        message = await pubsub.get_message(timeout=SILENCE_S)
        if message is not None:
            asked = False
            yield message
        elif asked:
            msg = "the server of the bell does not answer"
            raise TimeoutError(msg)
        else:
            await pubsub.ping()
            asked = True

"""Buckets that several processes share, in Valkey or Redis; each process's own while it is away."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from valkey.asyncio import Valkey
from valkey.exceptions import ValkeyError

from notifiers.buckets import BucketSize, Level, LocalBuckets

PREFIX: Final = "consumption-insights:bucket:"
TIMEOUT_S: Final = 0.25
"""Seconds that one request may wait for the server."""
SKIP_S: Final = 2.0
"""Seconds for which a server that failed is not asked again."""

# The server's clock, so that the clocks of the processes need not agree. A key that expires is a
# bucket that is full.
_SCRIPT: Final = """
local size, rate, units, forced = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
local left = tonumber(kept[1]) or size
local elapsed = math.max(0, now - (tonumber(kept[2]) or now))
left = math.min(size, left + elapsed * rate)
local granted = 0
if forced == '1' or units <= left then
  left = math.max(-size, left - units)
  granted = 1
end
local at = string.format('%.6f', now)
redis.call('HSET', KEYS[1], 'left', string.format('%.6f', left), 'at', at)
redis.call('EXPIRE', KEYS[1], math.ceil(2 * size / rate) + 1)
return {granted, string.format('%.6f', left)}
"""

_log = logging.getLogger(__name__)


class ValkeyBuckets:
    """The buckets of all processes that share a server."""

    def __init__(self, url: str) -> None:
        """Create a client for a server such as `valkey://host:6379/0`, without connecting."""
        self._client = Valkey.from_url(
            url, socket_timeout=TIMEOUT_S, socket_connect_timeout=TIMEOUT_S
        )
        self._script = self._client.register_script(_SCRIPT)
        self._local = LocalBuckets()
        self._skip_until = 0.0
        self._is_down = False
        self._owed: dict[str, tuple[BucketSize, int]] = {}
        self._paying: asyncio.Task[None] | None = None

    async def take(self, name: str, size: BucketSize, units: int) -> Level:
        """Take units if there are as many; of this process's own bucket while the server is away.

        Several processes then grant one bucket each.
        """
        level = await self._call(name, size, units, forced=False)
        return level or await self._local.take(name, size, units)

    def debit(self, name: str, size: BucketSize, units: int) -> None:
        """Take units whether they are there or not, shortly after; what comes meanwhile at once."""
        _, owed = self._owed.get(name, (size, 0))
        self._owed[name] = size, owed + units
        if self._paying is None or self._paying.done():
            self._paying = asyncio.create_task(self._pay(), name="buckets")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Close the connections when the block ends."""
        try:
            yield
        finally:
            if self._paying is not None:
                self._paying.cancel()
                await asyncio.wait({self._paying})
            await self._client.aclose()

    async def _pay(self) -> None:
        while self._owed:
            name, (size, units) = self._owed.popitem()
            if await self._call(name, size, units, forced=True) is None:
                self._local.debit(name, size, units)

    async def _call(self, name: str, size: BucketSize, units: int, *, forced: bool) -> Level | None:
        """The level by the server; None when it is away."""
        loop = asyncio.get_running_loop()
        if loop.time() < self._skip_until:
            return None
        arguments = size.units, size.restored_per_s, units, int(forced)
        try:
            async with asyncio.timeout(TIMEOUT_S):
                granted, left = await self._script(keys=[PREFIX + name], args=arguments)
        except (ValkeyError, OSError) as error:  # TimeoutError is an OSError
            self._skip_until = loop.time() + SKIP_S
            if not self._is_down:
                _log.warning("the server of the buckets failed, each process counts: %r", error)
                self._is_down = True
            return None
        self._is_down = False
        return Level(size, float(left), bool(granted))

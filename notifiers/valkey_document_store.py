"""Registered documents that several processes share, in Valkey or Redis, with copies in each.

While the server is away each process has its own documents alone: clients register them again.
"""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Final

from valkey.asyncio import Valkey
from valkey.exceptions import ValkeyError

from notifiers.document_store import MOST_DOCUMENTS, MOST_OF_A_KEY, LocalDocumentStore

PREFIX: Final = "consumption-insights:{documents}:"
"""The braces keep all keys on one server of a cluster."""
TIMEOUT_S: Final = 0.25
"""Seconds that one request may wait for the server."""
SKIP_S: Final = 2.0
"""Seconds for which a server that failed is not asked again."""

# A hash has the documents, each behind the id of its API key; sorted sets have when they were
# registered, those of all keys and those of one. The oldest go, as in one process. A document that
# another key has registered since is not the key's own any more.
_SCRIPT: Final = """
local texts, all, own = KEYS[1], KEYS[2], KEYS[3]
local digest, document, owner = ARGV[1], ARGV[2], ARGV[3] .. '\\n'
if redis.call('HEXISTS', texts, digest) == 1 then return 0 end
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
redis.call('HSET', texts, digest, owner .. document)
redis.call('ZADD', all, now, digest)
redis.call('ZADD', own, now, digest)
redis.call('EXPIRE', own, 604800)
while redis.call('ZCARD', own) > tonumber(ARGV[4]) do
  local oldest = redis.call('ZPOPMIN', own)[1]
  local text = redis.call('HGET', texts, oldest)
  if text and string.sub(text, 1, #owner) == owner then
    redis.call('HDEL', texts, oldest)
    redis.call('ZREM', all, oldest)
  end
end
while redis.call('ZCARD', all) > tonumber(ARGV[5]) do
  redis.call('HDEL', texts, redis.call('ZPOPMIN', all)[1])
end
return 1
"""

_log = logging.getLogger(__name__)


class ValkeyDocumentStore:
    """The documents of all processes that share a server."""

    def __init__(self, url: str) -> None:
        """Create a client for a server such as `valkey://host:6379/0`, without connecting."""
        self._client = Valkey.from_url(
            url, socket_timeout=TIMEOUT_S, socket_connect_timeout=TIMEOUT_S
        )
        self._script = self._client.register_script(_SCRIPT)
        self._local = LocalDocumentStore()
        self._skip_until = 0.0
        self._is_down = False

    async def get(self, digest: str) -> str | None:
        """The document with a hash; of this process's own copies first."""
        found = await self._local.get(digest)
        if found is not None:
            return found
        kept = await self._answer(lambda: self._client.hget(PREFIX + "texts", digest))
        if not isinstance(kept, bytes):
            return None
        key_id, _, document = kept.partition(b"\n")
        if hashlib.sha256(document).hexdigest() != digest:
            return None
        text = document.decode()
        await self._local.put(key_id.decode(), digest, text)
        return text

    async def put(self, key_id: str, digest: str, document: str) -> None:
        """Register a document of a key, in this process and for the others."""
        await self._local.put(key_id, digest, document)
        owner = key_id.replace("\n", " ")  # the script ends it with a line feed
        keys = [PREFIX + "texts", PREFIX + "all", f"{PREFIX}of:{owner}"]
        arguments = [digest, document, owner, MOST_OF_A_KEY, MOST_DOCUMENTS]
        await self._answer(lambda: self._script(keys=keys, args=arguments))

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Close the connections when the block ends."""
        try:
            yield
        finally:
            await self._client.aclose()

    async def _answer(self, call: Callable[[], Awaitable[Any]]) -> object:
        """What the server answers; None while it is away."""
        loop = asyncio.get_running_loop()
        if loop.time() < self._skip_until:
            return None
        try:
            async with asyncio.timeout(TIMEOUT_S):
                answer: object = await call()
        except (ValkeyError, OSError) as error:  # TimeoutError is an OSError
            self._skip_until = loop.time() + SKIP_S
            if not self._is_down:
                _log.warning(
                    "the server of the documents failed, each process has its own: %r", error
                )
                self._is_down = True
            return None
        self._is_down = False
        return answer

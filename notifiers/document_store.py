"""Documents that callers registered by their SHA-256 hash, for a while: in one process.

What a caller can displace is bounded: beyond MOST_OF_A_KEY documents a key's own oldest one goes.
So one key, whatever it sends, takes no more than this share of the store from the others.
"""

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, Protocol

MOST_OF_A_KEY: Final = 200
"""Documents that one key has in a store at most."""
MOST_DOCUMENTS: Final = 4_000
"""Documents in a store at most, of all keys."""
MOST_BYTES_OF_A_KEY: Final = 1_000_000
"""Bytes of UTF-8 that the documents of one key take at most in a process."""
MOST_BYTES: Final = 20_000_000
"""Bytes of UTF-8 that all documents take at most in a process."""


class DocumentStore(Protocol):
    """Documents by their SHA-256 hash; any of them may be gone when it is asked for."""

    async def get(self, digest: str) -> str | None:
        """The document with a hash, whoever registered it; raises nothing."""

    async def put(self, key_id: str, digest: str, document: str) -> None:
        """Register a document of a key; raises nothing. The hash must be the document's own."""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hold what the store needs, such as connections, while the block runs."""
        yield


@dataclass(frozen=True, slots=True)
class _Registered:
    key_id: str
    document: str
    bytes: int


class LocalDocumentStore:
    """The documents of one process."""

    def __init__(self) -> None:
        """Start empty."""
        self._documents: OrderedDict[str, _Registered] = OrderedDict()
        self._of_keys: dict[str, OrderedDict[str, None]] = {}
        self._key_bytes: dict[str, int] = {}
        self._bytes = 0

    async def get(self, digest: str) -> str | None:
        """The document with a hash, whoever registered it."""
        found = self._documents.get(digest)
        if found is None:
            return None
        self._documents.move_to_end(digest)
        self._of_keys[found.key_id].move_to_end(digest)
        return found.document

    async def put(self, key_id: str, digest: str, document: str) -> None:
        """Register a document; it stays that of the key that registered it first."""
        if digest in self._documents:
            return
        new = _Registered(key_id, document, len(document.encode()))
        self._documents[digest] = new
        own = self._of_keys.setdefault(key_id, OrderedDict())
        own[digest] = None
        self._key_bytes[key_id] = self._key_bytes.get(key_id, 0) + new.bytes
        self._bytes += new.bytes
        while len(own) > MOST_OF_A_KEY or self._key_bytes.get(key_id, 0) > MOST_BYTES_OF_A_KEY:
            self._drop(next(iter(own)))
        while len(self._documents) > MOST_DOCUMENTS or self._bytes > MOST_BYTES:
            self._drop(next(iter(self._documents)))

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Do nothing: the documents are in memory."""
        yield

    def _drop(self, digest: str) -> None:
        dropped = self._documents.pop(digest)
        self._bytes -= dropped.bytes
        self._key_bytes[dropped.key_id] -= dropped.bytes
        del self._of_keys[dropped.key_id][digest]
        if not self._of_keys[dropped.key_id]:
            del self._of_keys[dropped.key_id], self._key_bytes[dropped.key_id]

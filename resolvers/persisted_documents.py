"""Persisted documents: those that requests may name instead of sending their text.

Listed documents were imported by an operator or come with the service. Automatic ones were sent by
a caller together with their hash (Apollo's automatic persisted queries, APQ).
"""

import asyncio
import hashlib
import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from models import operations
from models.database import session
from notifiers.document_store import DocumentStore, LocalDocumentStore
from resolvers.outages import log_failure

CHECKED_S: Final = 2.0
"""Seconds after which the next request has the list compared with the database's."""
NO_KEY: Final = "none"
"""Owner of the documents of callers without a key."""

_log = logging.getLogger(__name__)


class OperationMode(StrEnum):
    """Which documents are executed. Listed ones are in each mode, by their id or their text."""

    ANY = "any"
    """Any that is sent as text."""
    APQ = "apq"
    """Any, which may also be registered by its hash and named by it from then on."""
    LISTED = "listed"
    """Listed ones alone; operators may send any as text."""


class ListedDocuments:
    """The documents that are in the list, as this process has read it last."""

    def __init__(self, packaged: Sequence[str] = (), *, reads_database: bool = True) -> None:
        """`packaged` are those that come with the service."""
        self._packaged = {digest_of(document): document for document in packaged}
        self._reads_database = reads_database
        self._documents: Mapping[str, str] = self._packaged
        self._version: str | None = None
        self._checked_at = float("-inf")
        self._checking = asyncio.Lock()

    async def find(self, id: str) -> str | None:
        """The document with an id of the list, or with a SHA-256 hash.

        Raises what keeps the list from being read, unless it was read before.
        """
        if self._reads_database and time.monotonic() - self._checked_at >= CHECKED_S:
            async with self._checking:
                if time.monotonic() - self._checked_at >= CHECKED_S:
                    await self._check()
        return self._documents.get(id)

    async def _check(self) -> None:
        """Read the list if it has changed."""
        try:
            version = await operations.version(session())
            if version != self._version:
                # Read after its version: a change in between is read again with the next one.
                imported = await operations.documents(session())
                by_digest = {digest_of(document): document for document in imported.values()}
                self._documents = {**self._packaged, **by_digest, **imported}
                self._version = version
        except Exception as error:
            if self._version is None:
                raise
            log_failure(_log, error, "the list of operations could not be compared")
        self._checked_at = time.monotonic()


@dataclass(frozen=True, slots=True)
class PersistedDocuments:
    """The persisted documents of a service."""

    mode: OperationMode = OperationMode.ANY
    listed: ListedDocuments = field(default_factory=lambda: ListedDocuments(reads_database=False))
    store: DocumentStore = field(default_factory=LocalDocumentStore)

    async def registered(self, digest: str) -> str | None:
        """The automatic document with a SHA-256 hash; None where there is none."""
        return await self.store.get(digest) if self.mode is OperationMode.APQ else None

    async def register(self, key_id: str | None, digest: str, document: str) -> None:
        """Keep a document of a key by its SHA-256 hash, for a while."""
        await self.store.put(key_id or NO_KEY, digest, document)


def digest_of(document: str) -> str:
    """The SHA-256 hash of a document, in lower-case hexadecimal digits."""
    return hashlib.sha256(document.encode()).hexdigest()

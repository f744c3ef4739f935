"""Keys that a process has seen: what it need not find out again where a key's row is the same.

Whether a key is valid is asked of the database each time. A row that is equal to the one by which a
key was accepted accepts it again, unless it has expired; the HMAC is that of the same text.
"""

import hashlib
import secrets
from collections import OrderedDict
from typing import Final, NamedTuple

from models.credentials import Credential
from resolvers.context import Viewer
from resolvers.prefetching import Prefetching

MOST_KEYS: Final = 10_000
"""Keys that a process remembers; those used longest ago are forgotten."""
_DIGEST_BYTES: Final = 16
_SECRET_BYTES: Final = 32


class KnownKey(NamedTuple):
    """A key that was accepted: by which row, for whom, and what its operations ask for."""

    credential: Credential
    viewer: Viewer
    prefetching: Prefetching


class KnownKeys:
    """The keys that were accepted, by hashes under a secret of the process: no text is kept.

    `with_versions` where keys are to come with the version of their tenant, and `with_heads` where
    they may come with its head.
    """

    def __init__(self, *, with_versions: bool, with_heads: bool = True) -> None:
        """No key was used yet."""
        self.with_versions, self.with_heads = with_versions, with_heads
        self._secret = secrets.token_bytes(_SECRET_BYTES)
        self._keys: OrderedDict[bytes, KnownKey] = OrderedDict()

    def get(self, text: str) -> KnownKey | None:
        """What is known of a key by its text; it may have been revoked since, or have expired."""
        digest = self._digest(text)
        found = self._keys.get(digest)
        if found is not None:
            self._keys.move_to_end(digest)
        return found

    def note(self, text: str, key: KnownKey) -> None:
        """Remember a key that was just accepted."""
        digest = self._digest(text)
        self._keys[digest] = key
        self._keys.move_to_end(digest)
        if len(self._keys) > MOST_KEYS:
            self._keys.popitem(last=False)

    def _digest(self, text: str) -> bytes:
        data = text.encode()
        return hashlib.blake2b(data, digest_size=_DIGEST_BYTES, key=self._secret).digest()

"""Cursors: opaque texts that carry an item's sort key, valid for one ordering."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

from credit.core.errors import InvalidInputError
from credit.core.pagination import Key

_CHECKSUM_BYTES: Final = 6
_LONGEST: Final = 12_000


def cursor(key: Key, ordering: str) -> str:
    """The cursor of an item in a list that is sorted by `ordering`."""
    content = json.dumps(key, ensure_ascii=False, separators=(",", ":")).encode()
    return urlsafe_b64encode(_checksum(content, ordering) + content).decode().rstrip("=")


def key_of(text: str, ordering: str, argument: str) -> Key:
    """The sort key in a cursor.

    InvalidInputError naming the argument for a text that is no cursor, or one of another order.
    """
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        raw = urlsafe_b64decode(padded[:_LONGEST])
    except ValueError:
        raw = b""
    checksum, content = raw[:_CHECKSUM_BYTES], raw[_CHECKSUM_BYTES:]
    if not content or checksum != _checksum(
        content, ordering
    ):  # and with the seal, it is JSON of ours
        msg = (
            f"{argument} is not a cursor of this list in this order: "
            "pass on the one that the same query with the same orderBy answered"
        )
        raise InvalidInputError(msg, (argument,))
    return tuple(json.loads(content))


def _checksum(content: bytes, ordering: str) -> bytes:
    """Tells cursors of one ordering from those of another and from garbage; not a secret."""
    return hashlib.sha256(ordering.encode() + b"\0" + content).digest()[:_CHECKSUM_BYTES]

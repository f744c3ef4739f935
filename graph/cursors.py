"""Cursors: opaque texts that carry an item's sort key, valid for one ordering."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

import orjson

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
    key = _key_in(content) if checksum == _checksum(content, ordering) else None
    if key is None:
        msg = (
            f"{argument} is not a cursor of this list in this order: "
            "pass on the one that the same query with the same orderBy answered"
        )
        raise InvalidInputError(msg, (argument,))
    return key


def _key_in(content: bytes) -> Key | None:
    """The sort key in the content of a cursor; None where it cannot be one of ours.

    The checksum is no secret: whoever computes it can put anything into a cursor.
    """
    try:
        parts = orjson.loads(content)
    except orjson.JSONDecodeError:
        return None
    fits = isinstance(parts, list) and all(type(part) in (str, int) for part in parts)
    return tuple(parts) if fits else None


def _checksum(content: bytes, ordering: str) -> bytes:
    """Tells cursors of one ordering from those of another and from garbage; not a secret."""
    return hashlib.sha256(ordering.encode() + b"\0" + content).digest()[:_CHECKSUM_BYTES]

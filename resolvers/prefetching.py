"""Prefetching: what operations of a key ask for of its tenant is read with the key.

Which operation it will be is not known before its key is. So each operation of a key is taken to
ask for what one of the last few asked for.
"""

from typing import Final, NamedTuple
from uuid import UUID

from models.heads import Head

TIMES: Final = 3
"""How often something is read with a key for nothing before it is not read with it any more."""


class Prefetching:
    """What is to be read with a key: its tenant's head, and the usage of the current period."""

    __slots__ = ("_head", "_usage")

    def __init__(self) -> None:
        """Nothing was asked for yet."""
        self._head = self._usage = 0

    def note_head(self) -> None:
        """Take note that an operation asked for the tenant."""
        self._head = TIMES

    def note_usage(self) -> None:
        """Take note that an operation asked for the usage of the tenant's current period."""
        self._usage = TIMES

    def next(self) -> tuple[bool, bool]:
        """Whether the head is read with the key of the next operation, and the usage with it."""
        if not self._head:
            return False, False
        self._head -= 1
        with_usage = self._usage > 0
        if with_usage:
            self._usage -= 1
        return True, with_usage


class Prefetched(NamedTuple):
    """The only tenant of a key, and its head as it was read with the key, if it was.

    `of` takes note of what operations of the key ask for.
    """

    of: Prefetching
    tenant_id: UUID
    head: Head | None

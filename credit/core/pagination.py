"""Keyset pagination: pages of a sorted list, addressed by sort key instead of by offset."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Key = tuple[str | int, ...]
"""The sort key of an item, which a cursor encodes; its last value is unique."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A requested page: the first `limit` items, or the last `limit` items when `backward`.

    The items lie between the keys `after` and `before`, both exclusive; None means no bound.
    """

    limit: int
    backward: bool = False
    after: Key | None = None
    before: Key | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """One item of a page with its sort key."""

    key: Key
    value: T


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Items in sort order, and whether further items precede or follow them."""

    items: tuple[Item[T], ...]
    has_next: bool
    has_previous: bool

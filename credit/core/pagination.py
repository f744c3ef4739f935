"""Keyset pagination: pages of a sorted list, addressed by sort key instead of by offset."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
U = TypeVar("U")
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


class Item(NamedTuple, Generic[T]):
    """One item of a page with its sort key."""

    key: Key
    value: T


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Items in sort order, and whether further items precede or follow them."""

    items: tuple[Item[T], ...]
    has_next: bool
    has_previous: bool

    def map(self, convert: Callable[[T], U]) -> "Page[U]":
        """The page with each value converted, under the same keys."""
        items = tuple(Item(item.key, convert(item.value)) for item in self.items)
        return Page(items, self.has_next, self.has_previous)


class TextPage(NamedTuple):
    """A page of a list as the JSON texts of its items, and the keys of its ends.

    `ends` are the keys of the first and the last item; none where there are no items.
    """

    texts: list[str]
    ends: list[Key]
    has_next: bool
    has_previous: bool

"""Pages of a sorted list, cut by the key of an item and never by its number in the list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Key = tuple[str | int, ...]
"""The values that an item is sorted by, the last one unique: what a cursor carries."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page: the first `limit` items, or the last ones when `backward`.

    Between `after` and `before`, both exclusive and either of them None.
    """

    limit: int
    backward: bool = False
    after: Key | None = None
    before: Key | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """One item of a page with its key."""

    key: Key
    value: T


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Items in their order, and whether there are more on either side."""

    items: tuple[Item[T], ...]
    has_next: bool
    has_previous: bool

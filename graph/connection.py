"""Relay connections: pages by key set, not by offset."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast, overload

import strawberry

from credit.core.errors import InvalidInputError
from credit.core.pagination import Key, Page, PageRequest, TextPage
from graph.columns import json_list
from graph.cursors import cursor, key_of
from graph.scopes import ANYONE, attribute, derived, field, object_type
from resolvers.context import Context

N = TypeVar("N")
V = TypeVar("V")
Count = Callable[[], Awaitable[int]]

Info = strawberry.Info[Context, Any]
"""What resolvers are handed besides their arguments."""

LARGEST_PAGE: Final = 200
USUAL_PAGE: Final = 50
LONGEST_SEARCH: Final = 200

# A list is as readable as the field that leads to it, hence ANYONE on all that follows.


@object_type
class PageInfo:
    """Whether there are items before and after a page, and the cursors to continue from."""

    has_next_page: bool = attribute(ANYONE, "Whether there are items after this page.")
    has_previous_page: bool = attribute(ANYONE, "Whether there are items before this page.")
    start_cursor: str | None = derived(
        ANYONE,
        "first_cursor",
        "Cursor of the page's first item, for `before`; null when the page is empty.",
    )
    end_cursor: str | None = derived(
        ANYONE,
        "last_cursor",
        "Cursor of the page's last item, for `after`; null when the page is empty.",
    )
    ends: strawberry.Private[Sequence[Key]]
    ordering: strawberry.Private[str]

    @property
    def first_cursor(self) -> str | None:
        """The cursor of the first item, made when it is selected."""
        return cursor(self.ends[0], self.ordering) if self.ends else None

    @property
    def last_cursor(self) -> str | None:
        """The cursor of the last item, as above."""
        return cursor(self.ends[-1], self.ordering) if self.ends else None


@object_type
class Edge(Generic[N]):
    """An item of a list, with its cursor."""

    cursor: str = attribute(
        ANYONE, "Opaque position of the item, for `after` or `before` in a query of the same order."
    )
    node: N = attribute(ANYONE, "The item.")


@object_type
class Connection(Generic[N]):
    """A page of a list."""

    edges: list[Edge[N]] = attribute(ANYONE, "The items of this page, each with its cursor.")
    nodes: list[N] = attribute(ANYONE, "The items of this page, without cursors.")
    page_info: PageInfo = attribute(
        ANYONE, "Whether there are more items before and after this page."
    )
    count: strawberry.Private[Count]

    @field(ANYONE)
    async def total_count(self) -> int:
        """Number of items on all pages together. Computed only when it is selected."""
        return await self.count()


class _Edges(Sequence[Edge[N]]):
    """The edges of a page, made as they are read: who selects `nodes` needs no cursor of each."""

    def __init__(self, keys: Sequence[Key], nodes: Sequence[N], ordering: str) -> None:
        self._keys, self._nodes, self._ordering = keys, nodes, ordering

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Edge[N]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Edge[N]]: ...
    def __getitem__(self, place: int | slice) -> Edge[N] | Sequence[Edge[N]]:
        if isinstance(place, slice):
            return _Edges(self._keys[place], self._nodes[place], self._ordering)
        return Edge(cursor=cursor(self._keys[place], self._ordering), node=self._nodes[place])


class Arguments(NamedTuple):
    """The arguments of a connection as they came, UNSET or null where left out."""

    first: int | None
    after: str | None
    last: int | None
    before: str | None

    def request(self, ordering: str) -> PageRequest:
        """The requested page of a list in an order; InvalidInputError for bad arguments."""
        if _given(self.first) and _given(self.last):
            msg = "first and last do not go together: leave out one of them"
            raise InvalidInputError(msg, ("last",))
        name, size = ("last", self.last) if _given(self.last) else ("first", self.first)
        if not _given(size):
            size = USUAL_PAGE
        if size is None or not 1 <= size <= LARGEST_PAGE:
            msg = f"{name} is {size}: it takes 1 to {LARGEST_PAGE}, and is 50 when left out"
            raise InvalidInputError(msg, (name,))
        return PageRequest(
            limit=size,
            backward=name == "last",
            after=key_of(self.after, ordering, "after") if self.after else None,
            before=key_of(self.before, ordering, "before") if self.before else None,
        )


def _given(value: object) -> bool:
    return value is not None and value is not strawberry.UNSET


def connected(page: Page[V], ordering: str, node: Callable[[V], N], count: Count) -> Connection[N]:
    """The connection of a page; `node` maps each value."""
    keys, nodes = [item.key for item in page.items], [node(item.value) for item in page.items]
    edges = cast("list[Edge[N]]", _Edges(keys, nodes, ordering))
    info = _page_info(page, keys, ordering)
    return Connection(edges=edges, nodes=nodes, page_info=info, count=count)


def connected_texts(page: TextPage, ordering: str, count: Count) -> Connection[Any]:
    """The connection of a page of JSON texts; it has no edges to be read."""
    return Connection(
        edges=[],
        nodes=json_list(page.texts),
        page_info=_page_info(page, page.ends, ordering),
        count=count,
    )


def _page_info(page: Page[Any] | TextPage, ends: Sequence[Key], ordering: str) -> PageInfo:
    return PageInfo(
        has_next_page=page.has_next,
        has_previous_page=page.has_previous,
        ends=ends,
        ordering=ordering,
    )


def checked_search(text: str | None) -> str | None:
    """The text to search for; None when it is left out, empty or blank.

    InvalidInputError when it is too long or no text.
    """
    if not text or not text.strip():
        return None
    if len(text) > LONGEST_SEARCH or "\0" in text:
        msg = f"search takes at most {LONGEST_SEARCH} characters, none of them NUL"
        raise InvalidInputError(msg, ("search",))
    return text

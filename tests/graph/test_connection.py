"""Pages are asked for by first or last, within bounds, and cut by cursors."""

import pytest
from strawberry import UNSET

from credit.core.errors import InvalidInputError
from credit.core.pagination import Item, Page, PageRequest
from graph.connection import Arguments, checked_search, connected
from graph.cursors import cursor


async def _none() -> int:
    return 0


def some_arguments(
    first: int | None = UNSET,
    after: str | None = UNSET,
    last: int | None = UNSET,
    before: str | None = UNSET,
) -> Arguments:
    return Arguments(first, after, last, before)


def test_a_page_has_fifty_items_unless_said_otherwise() -> None:
    assert some_arguments().request("x") == PageRequest(50)
    assert Arguments(None, None, None, None).request("x") == PageRequest(50)


def test_last_pages_backward() -> None:
    assert some_arguments(last=3).request("x") == PageRequest(3, backward=True)


@pytest.mark.parametrize("size", [0, -1, 201, 2**31 - 1])
def test_a_page_has_one_to_two_hundred_items(size: int) -> None:
    with pytest.raises(InvalidInputError, match="it takes 1 to 200") as refused:
        some_arguments(first=size).request("x")
    assert refused.value.path == ("first",)
    with pytest.raises(InvalidInputError) as refused:
        some_arguments(last=size).request("x")
    assert refused.value.path == ("last",)


@pytest.mark.parametrize(("first", "last"), [(1, 1), (0, 5), (5, 0)])
def test_first_and_last_do_not_go_together(first: int, last: int) -> None:
    with pytest.raises(InvalidInputError, match="first and last do not go together"):
        some_arguments(first=first, last=last).request("x")


def test_a_page_lies_between_its_cursors() -> None:
    after, before = cursor((1, "a"), "x"), cursor((9, "z"), "x")
    request = some_arguments(first=2, after=after, before=before).request("x")
    assert request == PageRequest(2, after=(1, "a"), before=(9, "z"))


def test_a_connection_leads_on_from_its_ends() -> None:
    page = Page((Item((1,), "one"), Item((2,), "two")), has_next=True, has_previous=False)
    made = connected(page, "x", str.upper, _none)
    assert made.nodes == ["ONE", "TWO"]
    assert made.page_info.first_cursor == made.edges[0].cursor == cursor((1,), "x")
    assert made.page_info.last_cursor == made.edges[1].cursor == cursor((2,), "x")


def test_edges_are_made_as_they_are_read() -> None:
    items = tuple(Item((number,), str(number)) for number in range(4))
    made = connected(Page(items, has_next=False, has_previous=False), "x", str, _none)
    edges = list(made.edges)
    assert [edge.node for edge in edges] == made.nodes == ["0", "1", "2", "3"]
    assert [edge.cursor for edge in edges] == [cursor((number,), "x") for number in range(4)]
    assert (len(made.edges), list(made.edges[1:3])) == (4, edges[1:3])


def test_an_empty_connection_has_no_ends() -> None:
    empty: Page[str] = Page((), has_next=False, has_previous=False)
    made = connected(empty, "x", str.upper, _none)
    assert (made.page_info.first_cursor, made.page_info.last_cursor) == (None, None)


def test_a_search_is_some_text_or_none() -> None:
    assert checked_search("clerk") == "clerk"
    assert checked_search("") is checked_search(None) is checked_search(UNSET) is None
    assert checked_search(" \t\u3000") is None
    assert checked_search(" clerk ") == " clerk "
    for text in ("x" * 201, "a\0b"):
        with pytest.raises(InvalidInputError) as refused:
            checked_search(text)
        assert refused.value.path == ("search",)

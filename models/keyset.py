"""Pages by key set: the condition, order and limit that cut a page out of a queryset.

A page begins behind the key of a row, not at an offset: no row is skipped or repeated when others
are added meanwhile, and the index finds where it begins.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from string import ascii_lowercase, ascii_uppercase
from typing import Any, Final, TypeVar
from uuid import UUID

from tortoise.expressions import Q
from tortoise.functions import Lower
from tortoise.models import Model
from tortoise.queryset import QuerySet

from credit.core.errors import InvalidInputError
from credit.core.pagination import Item, Key, Page, PageRequest
from credit.core.validation import is_text
from credit.dates.instants import stored_instant

_ASCII_LOWER: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
T = TypeVar("T")
R = TypeVar("R")
ID = TypeVar("ID", bound=Hashable)
MODEL = TypeVar("MODEL", bound=Model)
LARGEST_INT: Final = 2**63


def _checked_text(part: object) -> str:
    if not isinstance(part, str) or not is_text(part):
        raise ValueError
    return part


def _checked_int(part: object) -> int:
    if not isinstance(part, int) or not -LARGEST_INT <= part < LARGEST_INT:
        raise ValueError
    return part


def _checked_instant(part: object) -> datetime:
    if not isinstance(part, str):
        raise TypeError(part)
    return stored_instant(part)


def _checked_day(part: object) -> date:
    if not isinstance(part, str):
        raise TypeError(part)
    return date.fromisoformat(part)


PARSERS: Final[dict[str, Callable[[Any], Any]]] = {
    "text": _checked_text,
    "int": _checked_int,
    "uuid": UUID,
    "instant": _checked_instant,
    "day": _checked_day,
}
"""From a part of a cursor to the value that it is compared as."""

KINDS: Final[Mapping[Any, str]] = {str: "text", int: "int", UUID: "uuid", datetime: "instant"}
"""From a column's type to how a part of a cursor is read for it."""


@dataclass(frozen=True, slots=True)
class Order:
    """The columns that a list is sorted by, all in one direction; they tell every two rows apart.

    `order_by` names them as Tortoise's method does: a minus before each one for descending.
    """

    order_by: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns without their direction."""
        return tuple(name.removeprefix("-") for name in self.order_by)

    @property
    def descending(self) -> bool:
        """Whether the largest comes first."""
        return self.order_by[0].startswith("-")


async def page(
    queryset: QuerySet[MODEL], order: Order, request: PageRequest, value: Callable[[MODEL], T]
) -> Page[T]:
    """Run a queryset for one page; one statement, and one row more than the page is long.

    A name of the order may be an annotation, if it is a whole number. Raises InvalidInputError for
    a cursor of another list.
    """
    forwards = "lt" if order.descending else "gt"
    backwards = "gt" if order.descending else "lt"
    if request.after is not None:
        values = _values(queryset.model, order, request.after, "after")
        queryset = queryset.filter(_beyond(order.names, values, forwards))
    if request.before is not None:
        values = _values(queryset.model, order, request.before, "before")
        queryset = queryset.filter(_beyond(order.names, values, backwards))
    sign = "-" if order.descending != request.backward else ""
    queryset = queryset.order_by(*(sign + name for name in order.names))
    rows, names = await queryset.limit(request.limit + 1), order.names
    return cut(rows, request, lambda row: Item(_key(row, names), value(row)))


async def page_by_ids(
    queryset: QuerySet[MODEL],
    order: Order,
    request: PageRequest,
    identity: Callable[[MODEL], ID],
    by_ids: Callable[[Sequence[ID]], Awaitable[Mapping[ID, T]]],
) -> Page[T]:
    """As `page`, of values that another statement reads; those that it does not find are left out.

    Where all of a page are gone by then, the one behind it is read: an empty page has no cursor to
    continue from.
    """
    found = await page(queryset, order, request, identity)
    present = await by_ids([item.value for item in found.items])
    items = tuple(
        Item(item.key, present[item.value]) for item in found.items if item.value in present
    )
    continues = found.has_previous if request.backward else found.has_next
    if items or not found.items or not continues:
        return Page(items, found.has_next, found.has_previous)
    if request.backward:
        further = replace(request, before=found.items[0].key)
        rest = await page_by_ids(queryset, order, further, identity, by_ids)
        return replace(rest, has_next=found.has_next)
    further = replace(request, after=found.items[-1].key)
    rest = await page_by_ids(queryset, order, further, identity, by_ids)
    return replace(rest, has_previous=found.has_previous)


def cut(rows: list[R], request: PageRequest, item: Callable[[R], Item[T]]) -> Page[T]:
    """The page of the rows of a statement that was limited to one row more."""
    rows, has_next, has_previous = bounded(rows, request)
    return Page(tuple(map(item, rows)), has_next, has_previous)


def bounded(rows: list[R], request: PageRequest) -> tuple[list[R], bool, bool]:
    """The rows of such a page in order, and whether further ones follow and precede them."""
    more, rows = len(rows) > request.limit, rows[: request.limit]
    if request.backward:
        rows.reverse()
        return rows, request.before is not None, more
    return rows, more, request.after is not None


def _beyond(names: Sequence[str], values: Sequence[object], sign: str) -> Q:
    """Rows behind a key.

    The first column is bounded by itself, so that the index on it is used: it is not for an OR.
    """
    (name, *others), (value, *rest) = names, values
    behind: dict[str, Any] = {f"{name}__{sign}": value}
    if not others:
        return Q(**behind)
    bound: dict[str, Any] = {f"{name}__{sign}e": value}
    same: dict[str, Any] = {name: value}
    return Q(**bound) & (Q(**behind) | (Q(**same) & _beyond(others, rest, sign)))


def _values(model: type[Model], order: Order, key: Key, argument: str) -> list[Any]:
    """The parts of a cursor as values of their columns."""
    kinds = [_kind(model, name) for name in order.names]
    return parsed(kinds, key, argument)


def _kind(model: type[Model], name: str) -> str:
    field = model._meta.fields_map.get(name)  # noqa: SLF001 - Tortoise's own name for it
    return KINDS[field.field_type] if field else "int"


def _key(row: Model, names: Sequence[str]) -> Key:
    return tuple(_part(getattr(row, name)) for name in names)


def _part(value: object) -> str | int:
    if isinstance(value, int):
        return value
    return value.isoformat() if isinstance(value, datetime) else str(value)


def parsed(kinds: Sequence[str], key: Key, argument: str) -> list[Any]:
    """The parts of a cursor as values; InvalidInputError names the argument that it came in."""
    try:
        return [PARSERS[kind](part) for part, kind in zip(key, kinds, strict=True)]
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        msg = "the cursor is not one of this list: take it from an edge or from pageInfo"
        raise InvalidInputError(msg, (argument,)) from error


def search(queryset: QuerySet[MODEL], text: str, **folded: str) -> QuerySet[MODEL]:
    """Rows whose external id contains a text, or of which a column contains its folded form.

    Letters of A to Z have no case in external ids: both engines fold those of a column alike, for
    its collation is "C" on PostgreSQL.
    """
    (name, key), found = next(iter(folded.items())), ascii_folded(searched(text))
    matching = Q(**{f"{name}__contains": key}) | Q(folded_external_id__contains=found)
    return queryset.annotate(folded_external_id=Lower("external_id")).filter(matching)


def ascii_folded(text: str) -> str:
    """A text without the case of the letters from A to Z."""
    return text.translate(_ASCII_LOWER)


def searched(text: str) -> str:
    """A text to search for; InvalidInputError for one that no column can hold."""
    if not is_text(text):
        msg = "search has a character that is no text: leave out NUL and lone surrogates"
        raise InvalidInputError(msg, ("search",))
    return text


def containing(text: str) -> str:
    """The LIKE pattern, with `!` as its escape, of all that contains a text; errors as above."""
    text = searched(text)
    for special in "!%_":
        text = text.replace(special, "!" + special)
    return f"%{text}%"

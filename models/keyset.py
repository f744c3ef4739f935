"""Pages by key set: the condition, order and limit that cut a page out of a query."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from uuid import UUID

from credit.errors import InvalidInputError
from credit.pages import Item, Key, Page, PageRequest
from credit.texts import is_text
from models.database import Row, Session, instant
from models.dialects import RowSet

T = TypeVar("T")
LARGEST_INT: Final = 2**63


def _checked_text(part: object) -> str:
    if not isinstance(part, str) or not is_text(part):
        raise ValueError
    return part


def _checked_int(part: object) -> int:
    if not isinstance(part, int) or not -LARGEST_INT <= part < LARGEST_INT:
        raise ValueError
    return part


PARSERS: Final[dict[str, Callable[[Any], Any]]] = {
    "text": _checked_text,
    "int": _checked_int,
    "uuid": UUID,
    "instant": instant,
}
"""From a part of a cursor to the value that it is compared as."""


@dataclass(slots=True)
class Query:
    """A SELECT without its WHERE, the expressions that it is sorted by, and conditions.

    Conditions write `?` for each of their values. The last key must tell every two rows apart.
    `key` pairs an expression with its type: text, uuid, int or instant.
    """

    select: str
    key: tuple[tuple[str, str], ...]
    descending: bool = False
    values: list[Any] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    relations: dict[str, RowSet] = field(default_factory=dict)

    def where(self, condition: str, *values: object) -> None:
        """Keep only rows for which a condition holds."""
        for value in values:
            self.values.append(value)
            condition = condition.replace("?", f"${len(self.values)}", 1)
        self.conditions.append(condition)

    def where_in(self, expression: str, among: RowSet) -> None:
        """Keep only rows for which an expression is one of the relation's ids."""
        name = f"among{len(self.relations)}"
        self.relations[name] = among
        self.conditions.append(f"{expression} IN (SELECT {name}.id FROM {{{name}}})")

    def statement(self) -> str:
        """SELECT and WHERE, as they stand."""
        where = " AND ".join(self.conditions)
        return f"{self.select} WHERE {where}" if where else self.select


def ids(values: Sequence[UUID]) -> RowSet:
    """Some ids as a relation with the column `id`."""
    return RowSet({"id": "uuid"}, [(value,) for value in values])


def containing(text: str) -> str:
    """The LIKE pattern, with `!` as its escape, for anything that contains a text.

    Raises InvalidInputError for what is no text and so is contained in nothing.
    """
    if not is_text(text):
        msg = "search has a character that is no text: leave out NUL and lone surrogates"
        raise InvalidInputError(msg, ("search",))
    for special in "!%_":
        text = text.replace(special, "!" + special)
    return f"%{text}%"


async def fetch(
    session: Session,
    query: Query,
    request: PageRequest,
    value: Callable[[Row], T],
    key: Callable[[Row], Key],
) -> Page[T]:
    """Run a query for one page; one statement, and one row more than the page is long."""
    if request.after is not None:
        _beyond(query, request.after, forward=True)
    if request.before is not None:
        _beyond(query, request.before, forward=False)
    direction = "DESC" if query.descending != request.backward else "ASC"
    order = ", ".join(f"{expression} {direction}" for expression, _ in query.key)
    statement = f"{query.statement()} ORDER BY {order} LIMIT {request.limit + 1}"
    rows = await session.rows(statement, *query.values, **query.relations)
    more, rows = len(rows) > request.limit, rows[: request.limit]
    if request.backward:
        rows.reverse()
    return Page(
        items=tuple(Item(key(row), value(row)) for row in rows),
        has_next=request.before is not None if request.backward else more,
        has_previous=more if request.backward else request.after is not None,
    )


async def count(session: Session, query: Query) -> int:
    """How many rows meet the conditions of a query that selects a count named `n`."""
    row = await session.row(query.statement(), *query.values, **query.relations)
    return int(row["n"]) if row else 0


def _beyond(query: Query, key: Key, *, forward: bool) -> None:
    """Keep rows behind a key in the query's own order, or before it."""
    sign = ">" if forward != query.descending else "<"
    try:
        values = [PARSERS[kind](part) for part, (_, kind) in zip(key, query.key, strict=True)]
    except (ValueError, TypeError, AttributeError) as error:
        msg = "the cursor is not one of this list: take it from an edge or from pageInfo"
        raise InvalidInputError(msg, ("after" if forward else "before",)) from error
    columns = ", ".join(expression for expression, _ in query.key)
    query.where(f"({columns}) {sign} ({', '.join('?' for _ in values)})", *values)

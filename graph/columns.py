"""Lists that are answered from the rows of a statement: which of their fields are which columns.

Compiled queries print such rows as they are (`graph.compiled.rows`): where nothing else is selected
of the objects of a list, none is made.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Union


@dataclass(frozen=True, slots=True)
class Column:
    """A field that is made of columns: their names, and the function that makes it of their values.

    Without a function it is the only column's value. What is made is completed as the field's type
    says, unless it `is_answer`.
    """

    names: tuple[str, ...]
    made_by: Callable[..., object] | None = None
    is_answer: bool = False


GLOBAL_ID: Final = Column(("id",), is_answer=True)
"""The column of which `Rows.global_id` makes the id."""

Columns = Mapping[str, Union[Column, "Columns"]]
"""Fields of a type by name: columns, or those of an object that is a part of the same row."""


class Asked(NamedTuple):
    """What is asked for of each row: `columns`, and behind them `beside`.

    `beside` are those of an object that is a part of the row, and `arguments` those of its field;
    None where it is not selected.
    """

    columns: Sequence[str]
    beside: Sequence[str]
    arguments: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class AsRows:
    """How a field that answers a connection is read as one whose `nodes` are `Rows`.

    `read` takes the object, the info, what is asked for, and the field's arguments. It answers None
    where the list has to be read as objects. Each row begins with the columns `leading`.
    """

    read: Callable[..., Awaitable[object | None]]
    leading: Sequence[str]
    columns: Columns


class Rows(list[Any]):
    """Rows that stand for the objects of a list; `global_id` makes an id of its column's value."""

    __slots__ = ("global_id",)

    def __init__(self, rows: Sequence[Any], global_id: Callable[[object], str]) -> None:
        """Stand for objects of one tenant."""
        super().__init__(rows)
        self.global_id = global_id

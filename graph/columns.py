"""Lists that the database writes as JSON: which of their fields are which columns.

Compiled queries pass such texts on as they are (`graph.compiled.json_lists`): where nothing else is
selected of the objects of a list, none is made.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self, Union

import orjson

from credit.core.json_text import JsonForm, JsonText, JsonValue


class Column(JsonValue):
    """A field that is a column, or the sum of some: how it is written, and their names."""

    __slots__ = ()

    def __new__(cls, form: JsonForm, *columns: str) -> Self:
        """A field of some columns."""
        return super().__new__(cls, form, columns)


@dataclass(frozen=True, slots=True)
class Joined:
    """A field with arguments whose object's fields are columns that are joined to the others."""

    columns: "Columns"


Columns = Mapping[str, Union[Column, Joined, str, "Columns"]]
"""Fields of a type by name: a column, JSON that is always the same, or an object of such fields."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for of each object: its text, and the arguments of the field that is joined.

    They are None where no such field is selected.
    """

    text: JsonText
    arguments: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class AsJson:
    """How a field that answers an object with a list is read with a list that is JSON already.

    `read` takes the object, the info, what is asked for, and the field's arguments. It answers None
    where the list has to be read as objects. `items` is the name of the list among the fields, and
    `others` are those that need the objects. `of_one` says that a loader reads the lists of several
    objects in one statement, where these would be a statement each: then they are read as objects.
    """

    read: Callable[..., Awaitable[object | None]]
    items: str
    columns: Columns
    others: frozenset[str] = frozenset()
    of_one: bool = False


def json_list(texts: Iterable[str]) -> Any:  # noqa: ANN401 - stands for a list of objects
    """JSON texts as a list of them, which is encoded as it is."""
    return orjson.Fragment(f"[{','.join(texts)}]")

"""What a database is to write as JSON: the texts of an object, and the columns between them."""

from enum import Enum, auto
from typing import Final, NamedTuple


class JsonForm(Enum):
    """How the value of a column is written."""

    TEXT = auto()
    """Any text, with its quotes and escapes."""
    WORD = auto()
    """A text that needs no escapes, such as the name of a status."""
    TRUTH = auto()
    """The text `true` or `false`."""
    NUMBER = auto()
    """A whole number of at most 32 bits, which is GraphQL's Int."""
    CREDITS = auto()
    """Thousandths of a credit, not below zero, as a decimal."""
    DAY = auto()
    INSTANT = auto()
    """RFC 3339 in UTC."""
    ID = auto()
    """The key of a global id, whose kind and tenant are those of the statement."""


UNQUOTED: Final = frozenset({JsonForm.TEXT, JsonForm.NUMBER, JsonForm.TRUTH})
"""Forms that need no quotes around them, or bring their own."""


class JsonValue(NamedTuple):
    """A value that a database writes: the sum of some columns, or the only one."""

    form: JsonForm
    columns: tuple[str, ...]


class JsonText(NamedTuple):
    """A JSON object: `texts` stand around the values, one more than there are values."""

    texts: tuple[str, ...]
    values: tuple[JsonValue, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of all values, each once."""
        return tuple(dict.fromkeys(name for value in self.values for name in value.columns))

"""The text of a compiled query: its functions, and the names that they use."""

import builtins
import keyword
import re
from dataclasses import dataclass, field
from typing import Final

_LOCAL: Final = re.compile(
    rf"v\d+|values?\d*|sources?|rows?|answers?|found|info|arguments|{'|'.join(dir(builtins))}"
)
"""What functions call their variables and what they call of Python: names of nothing else."""
LONGEST_SOURCE: Final = 400_000
"""Characters of source; a query that takes more is left to graphql-core."""


class TooLongError(Exception):
    """A query that would become too long a function."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a query something is written: the path of its field, and the variables taken."""

    path: str
    _numbers: list[int] = field(default_factory=lambda: [0], repr=False)

    def below(self, key: str) -> "Place":
        """The place of a field below, in the same function."""
        return Place(f"{self.path}.{key}" if self.path else key, self._numbers)

    def function(self) -> "Place":
        """The same place, in a function of its own."""
        return Place(self.path)

    def variable(self) -> str:
        """A local variable that nothing in the function has yet."""
        self._numbers[0] += 1
        return f"v{self._numbers[0]}"


class Module:
    """A module that is being written: functions as text, and the objects that they refer to."""

    def __init__(self, objects: dict[str, object]) -> None:
        """`objects` are those that every module has, by name."""
        self.namespace = dict(objects)
        self._names = set(objects)
        self._constants: dict[tuple[str, int], str] = {}
        self._written: dict[str, str] = {}
        self._length = 0

    @property
    def source(self) -> str:
        """The text of all functions."""
        texts = (text.replace(_NAME, name, 1) for text, name in self._written.items())
        return "\n\n\n".join(texts) + "\n"

    def constant(self, wanted: str, value: object) -> str:
        """The name of an object that functions refer to: the same for the same object."""
        known = self._constants.get((wanted, id(value)))
        if known is None:
            known = self._constants[wanted, id(value)] = self._name(wanted)
            self.namespace[known] = value
        return known

    def function(self, wanted: str, parameters: str, *lines: str, waits: bool = False) -> str:
        """Write a function; its name, or that of one that does the same."""
        head = f"{'async ' if waits else ''}def {_NAME}({parameters}):"
        return self._write(wanted, "\n".join([head, *map(indented, lines)]))

    def value(self, wanted: str, expression: str) -> str:
        """Write a variable of the module; its name, or that of one with the same value."""
        return self._write(wanted, f"{_NAME} = {expression}")

    def _write(self, wanted: str, text: str) -> str:
        known = self._written.get(text)
        if known is None:
            known = self._written[text] = self._name(wanted)
            self._length += len(text)
            if self._length > LONGEST_SOURCE:
                raise TooLongError
        return known

    def _name(self, wanted: str) -> str:
        """The wanted name, or with a number behind it if something has it."""
        name = re.sub(r"\W", "_", wanted)
        if keyword.iskeyword(name):
            name += "_"
        number, free = 1, name
        while free in self._names or _LOCAL.fullmatch(free):
            number += 1
            free = f"{name}_{number}"
        self._names.add(free)
        return free


_NAME: Final = "<name>"
"""Stands in a text for the name of what is written."""


def indented(text: str) -> str:
    """A text of lines, each four spaces further in."""
    return "\n".join(f"    {line}" if line else line for line in text.split("\n"))


def quoted(text: str) -> str:
    """A name of GraphQL as a string of Python."""
    return f'"{text}"'

"""Errors of values that cannot be coerced: where the value is, and nothing of its neighbours."""

import re
from collections.abc import Sequence
from typing import Final

_QUOTED: Final = re.compile(r"(?:(, f| F)ound|\b(value)): ([\[{]).*[\]}]", re.DOTALL)
"""An object or a list in a message of graphql-core, which quotes what is around a bad value."""
_MARKS: Final = ("ound: {", "ound: [", "alue: {", "alue: [")
"""One of these is in each message that the pattern above matches."""
_NAMED: Final = re.compile(r" (?:required|unknown) field '(\w+)'")
_NOUNS: Final = {"{": "an object", "[": "a list"}


def without_objects(message: str) -> str:
    """A message without the objects and lists that it quotes: a single value alone is repeated.

    What stands beside a bad value may be a person's, and is not what was wrong.
    """
    if not any(mark in message for mark in _MARKS):
        return message  # found far sooner, in a message of a megabyte, than by the pattern
    return _QUOTED.sub(_noun, message)


def path_of(message: str, path: Sequence[str | int]) -> tuple[str, ...]:
    """The path of an error, whose last name is that of a field that is missing or unknown."""
    named = _NAMED.search(message)
    return (*map(str, path), *(named.groups() if named else ()))


def _noun(quoted: re.Match[str]) -> str:
    found, value, bracket = quoted.groups()
    return "" if found else f"{value}: {_NOUNS[bracket]}"

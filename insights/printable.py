"""Names as a terminal may show them."""

import re
from typing import Final

_MOVING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, which move or recolour what a terminal shows, and those that turn the
direction of writing."""


def printable(text: str) -> str:
    r"""The text with control characters written out, such as `\x1b`."""
    return _MOVING.sub(lambda found: repr(found[0])[1:-1], text)


def printable_lines(text: str) -> str:
    """The same, of a text of several lines."""
    return "\n".join(map(printable, text.split("\n")))

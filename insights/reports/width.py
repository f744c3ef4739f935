"""Tables that suit the width of the terminal."""

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table

_UNBOUNDED: Final = 10_000


def print_fitting(console: Console, tables: Sequence[Table]) -> None:
    """Print the first of some tables that the console is wide enough for, else the last.

    No digit is ever cut off: the terminal breaks the lines of what is wider still.
    """
    widths = [_width(console, table) for table in tables]
    place = next((n for n, width in enumerate(widths) if width <= console.width), -1)
    tables[place].width = widths[place]
    console.print(tables[place], crop=False)


def _width(console: Console, table: Table) -> int:
    """The width of a table in which no line is broken."""
    return Measurement.get(console, console.options.update_width(_UNBOUNDED), table).maximum

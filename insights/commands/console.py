"""What commands share: logs set up, output, and the console."""

import os
import sys
from typing import TYPE_CHECKING, Final

from insights import logs
from insights.printable import printable_lines
from insights.settings import LogLevel, Settings
from insights.unknown_settings import unknown

if TYPE_CHECKING:  # loaded by the commands that print with it: the service does not
    from rich.console import Console
    from rich.progress import Progress

PIPE_WIDTH: Final = 80
"""Characters of a line where no terminal has a width."""


def begin(settings: Settings, unless_set: LogLevel = LogLevel.WARNING) -> Settings:
    """Set up logs, of the command's own level where none is set, and name misspelt settings."""
    level = settings.log_level if "log_level" in settings.model_fields_set else unless_set
    logs.set_up(level, settings.log_format)
    for line in unknown():
        write_note(f"note: {line}")
    return settings


def write_line(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(f"{printable_lines(text)}\n")
    sys.stdout.flush()


def write_note(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{printable_lines(text)}\n")
    sys.stderr.flush()


def confirmed(question: str) -> bool:
    """Ask on standard error; whether the line that comes from standard input says yes."""
    sys.stderr.write(f"{printable_lines(question)} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def terminal() -> "Console":
    """For tables and the like, on standard output; on a pipe as wide as `COLUMNS` says, or 80.

    What is printed is text: a name is never read as markup or as the code of an emoji.
    """
    from rich.console import Console  # noqa: PLC0415 - as above

    knows_width = sys.stdout.isatty() or "COLUMNS" in os.environ
    width = None if knows_width else PIPE_WIDTH
    return Console(highlight=False, markup=False, emoji=False, width=width)


def notes(*, soft_wrap: bool = False) -> "Console":
    """For bars and the like, on standard error; what is printed is text, as above."""
    from rich.console import Console  # noqa: PLC0415 - as above

    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=soft_wrap)


def bars(console: "Console") -> "Progress":
    """A display of progress, on a terminal alone, whose descriptions are text."""
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
    )

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )

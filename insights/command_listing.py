"""The list of all commands as plain text, without what runs them: Cyclopts takes long to load."""

import shutil
import textwrap
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

NARROWEST: Final = 40
"""Characters of a line below which no text is wrapped."""

_OPTIONS: Final = (
    ("--help, -h", "Display this message and exit."),
    ("--version", "Display application version."),
)


class Commands(Protocol):
    """What commands are added to: an application of Cyclopts, or a listing."""

    def command(self, command: Any, /, *, name: str | None = None, help: str | None = None) -> Any:  # noqa: A002, ANN401 - Cyclopts'
        """Add a command by the place of its function, or a group that has its own name."""


C = TypeVar("C", bound=Commands)
Make = Callable[..., C]
"""Makes what commands are added to, of its `name`, its `help` and whatever else Cyclopts takes."""


class Listing:
    """The names of commands, each with the first line of its help."""

    def __init__(self, *, name: str, help: str, **_of_cyclopts: object) -> None:  # noqa: A002 - as above
        self.name, self.help = name, help
        self._commands: list[tuple[str, str]] = []

    def command(self, command: Any, /, *, name: str | None = None, help: str | None = None) -> None:  # noqa: A002, ANN401 - as above
        """Add a command, or a group, which is a listing too."""
        if isinstance(command, Listing):
            self._commands.append((command.name, command.help))
        else:
            self._commands.append((name or "", (help or "").partition("\n")[0]))

    def text(self) -> str:
        """How the command is used, in lines of the terminal's width."""
        width = max(NARROWEST, shutil.get_terminal_size().columns)
        lines = [f"Usage: {self.name} COMMAND", ""]
        for paragraph in self.help.replace("`", "").split("\n\n"):
            lines += [*textwrap.wrap(paragraph, width, break_on_hyphens=False), ""]
        table = [*sorted(self._commands), *_OPTIONS]
        indent = " " * (4 + max(len(name) for name, _ in table))
        lines.append("Commands:")
        for name, summary in table:
            first = f"  {name}".ljust(len(indent))
            lines += textwrap.wrap(summary, width, initial_indent=first, subsequent_indent=indent)
        return "\n".join([*lines, "", f"{self.name} COMMAND --help says more of each.", ""])

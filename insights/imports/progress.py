"""Progress of an import at the terminal: rejected lines, and a bar."""

from pathlib import Path
from types import TracebackType
from typing import Self

from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from insights.commands.console import notes
from insights.imports.lines import Lines
from insights.printable import printable


class ImportProgress:
    """Writes to standard error; bars only where that is a terminal.

    The bar counts the bytes of a file, and then the events of each stage that it is checked by.
    """

    def __init__(self, lines: Lines, total_bytes: int | None) -> None:
        """`total_bytes` is the size of the file, None for a pipe."""
        self._lines = lines
        self._console = notes(soft_wrap=True)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[events]:,} events"),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._console.is_terminal,
            transient=True,
        )
        self._events = 0
        self._task = self._progress.add_task("Reading", total=total_bytes, events=0)
        self._by_bytes = True

    def __enter__(self) -> Self:
        """Show the bar."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._progress.stop()

    def on_rejected(self, number: int, reason: str) -> None:
        """Name a line that is left out."""
        text = f"line {number}: {reason}"
        self._console.print(printable(text))

    def on_read(self) -> None:
        """Move the bar to where the file is read."""
        if self._by_bytes:
            self._progress.update(self._task, completed=self._lines.bytes)

    def on_stage(self, name: str, total: int) -> None:
        """Start over with a bar for the events of another stage."""
        self._by_bytes, self._events = False, 0
        self._progress.update(self._task, description=name, completed=0, total=total, events=0)

    def on_recorded(self, count: int) -> None:
        """Move the bar by some events."""
        self._events += count
        done = self._lines.bytes if self._by_bytes else self._events
        self._progress.update(self._task, completed=done, events=self._events)


def size_of(path: Path) -> int | None:
    """Bytes of a regular file; None for a pipe and the like."""
    return path.stat().st_size if path.is_file() else None

"""`insights import`: interview events from a file or a pipe."""

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

from cyclopts import Parameter

from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.errors import BadFileError
from insights.event_loop import run
from insights.imports import ndjson, table
from insights.imports.lines import BYTE_ORDER_MARK, Lines
from insights.imports.progress import ImportProgress, size_of
from insights.imports.recording import Tally, record, record_history
from insights.settings import Settings

STANDARD_INPUT = "-"
READ_AHEAD_BYTES = 1024 * 1024


class Format(StrEnum):
    """How a file writes events."""

    NDJSON = "ndjson"
    CSV = "csv"


def import_events(
    file: Annotated[str, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    format: Annotated[Format | None, Parameter(name="--format")] = None,  # noqa: A002
    history: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Record interview events; the exit status is 1 when a line was left out.

    Parameters
    ----------
    file
        NDJSON or CSV in UTF-8, or `-` for standard input. An NDJSON line has the fields of the
        API's InterviewEventInput; a CSV file starts with the names of its columns.
    format
        By default that of the file's ending (.csv, .ndjson, .jsonl), else of its first character.
    history
        The past of tenants created with --starts-on: sorts the events by time and charges each in
        the billing period in which it happened. Without it, all are charged now.
    """
    settings = begin(configuration.load())
    began_at = time.perf_counter()
    with _stream(file) as stream:
        lines = Lines(stream)
        kind = format or _format_of(file, stream)
        total = None if file == STANDARD_INPUT else size_of(Path(file))
        with ImportProgress(lines, total) as progress:
            tally = run(_record(settings, lines, kind, progress, history=history))
    seconds = time.perf_counter() - began_at
    events = tally.recorded + tally.duplicates + tally.rejected
    write_line(
        f"recorded {tally.recorded}, duplicates {tally.duplicates}, rejected {tally.rejected} "
        f"in {seconds:.1f} s ({events / seconds:.0f} events/s)"
    )
    return 1 if tally.rejected else 0


async def _record(
    settings: Settings, lines: Lines, kind: Format, progress: ImportProgress, *, history: bool
) -> Tally:
    parsed_lines = table.read(lines) if kind is Format.CSV else ndjson.read(lines)
    async with open_database(settings):
        return await (record_history if history else record)(parsed_lines, progress)


@contextmanager
def _stream(file: str) -> Iterator[BinaryIO]:
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with ExitStack() as opened_files:
        try:
            stream = opened_files.enter_context(Path(file).open("rb", READ_AHEAD_BYTES))
        except OSError as error:
            msg = f"cannot read {file}: {error.strerror or error}"
            raise BadFileError(msg) from None
        yield stream


def _format_of(file: str, stream: BinaryIO) -> Format:
    """The format by the file's name, else by whether it starts as a JSON object does."""
    by_name = {".csv": Format.CSV, ".ndjson": Format.NDJSON, ".jsonl": Format.NDJSON}
    known = by_name.get(Path(file).suffix.lower())
    if known is not None:
        return known
    peek = getattr(stream, "peek", None)
    start = peek(1).removeprefix(BYTE_ORDER_MARK).lstrip() if peek else b""
    return Format.CSV if start[:1] not in {b"{", b""} else Format.NDJSON

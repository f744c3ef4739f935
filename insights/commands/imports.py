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
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.errors import BadFileError
from insights.event_loop import run
from insights.imports import ndjson, table
from insights.imports.checking import Charges, rehearse
from insights.imports.lines import BYTE_ORDER_MARK, Lines, ParsedLine
from insights.imports.progress import ImportProgress, size_of
from insights.imports.recording import record, record_history
from insights.imports.tally import Tally
from insights.settings import Settings

STANDARD_INPUT = "-"
READ_AHEAD_BYTES = 1024 * 1024
NOTHING_RECORDED = (
    "note: no history is recorded while a line is not right: correct the lines, and import the "
    "whole file again"
)


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
    dry_run: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Record interview events; the exit status is 1 when a line is not right.

    Parameters
    ----------
    file
        NDJSON or CSV in UTF-8, or `-` for standard input. An NDJSON line has the fields of the
        API's InterviewEventInput; a CSV file starts with the names of its columns.
    format
        By default that of the file's ending (.csv, .ndjson, .jsonl), else of its first character.
    history
        The past of tenants created with --starts-on: sorts the events by time and charges each in
        the billing period in which it happened, then opens the tenants. All lines are checked
        first: with one that is not right nothing is recorded. Without it, all are charged now.
    dry_run
        Say which lines are not right, and what the others would charge, and write nothing.
    """
    settings = begin(configuration.load())
    began_at = time.perf_counter()
    charges: dict[str, Charges] = {}
    with _stream(file) as stream:
        lines = Lines(stream)
        kind = format or _format_of(file, stream)
        total = None if file == STANDARD_INPUT else size_of(Path(file))
        with ImportProgress(lines, total) as progress:
            parsed = table.read(lines) if kind is Format.CSV else ndjson.read(lines)
            if dry_run:
                tally, charges = run(_rehearse(settings, parsed, progress, history=history))
            else:
                tally = run(_record(settings, parsed, progress, history=history))
    seconds = time.perf_counter() - began_at
    _write_charges(charges)
    events = tally.recorded + tally.duplicates + tally.rejected
    write_line(
        f"{'would record' if dry_run else 'recorded'} {tally.recorded}, duplicates "
        f"{tally.duplicates}, rejected {tally.rejected} in {seconds:.1f} s "
        f"({events / seconds:.0f} events/s)"
    )
    if history and tally.rejected and (dry_run or not tally.recorded):
        write_note(NOTHING_RECORDED)
    return 1 if tally.rejected else 0


def _write_charges(charges: dict[str, Charges]) -> None:
    for tenant, found in sorted(charges.items()):
        write_line(f"{tenant}: {found.events} events would charge {found.credits} credits")


async def _record(
    settings: Settings, parsed: Iterator[ParsedLine], progress: ImportProgress, *, history: bool
) -> Tally:
    async with open_database(settings):
        return await (record_history if history else record)(parsed, progress)


async def _rehearse(
    settings: Settings, parsed: Iterator[ParsedLine], progress: ImportProgress, *, history: bool
) -> tuple[Tally, dict[str, Charges]]:
    async with open_database(settings):
        return await rehearse(parsed, progress, as_history=history)


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

"""Consumption as comma-separated values by RFC 4180: a header and rows, and nothing else."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from exporters.formula_escaping import escape_formulas, escape_id

COLUMNS: Final = (
    "date",
    "job_id",
    "job_title",
    "candidate_count",
    "status_invited",
    "status_started",
    "status_partially_completed",
    "status_completed",
    "status_voided",
    "status_expired",
    "status_simulations",
    "credits_used",
)
LINE_END: Final = "\r\n"
HEADER: Final = ",".join(COLUMNS)
BOM: Final = "\ufeff"
"""Marks the file as UTF-8 for Excel, which otherwise guesses; other readers do not need it."""

_QUOTED: Final = re.compile('[,"\r\n]')
_BUFFER_BYTES: Final = 1 << 20


def field(text: str) -> str:
    """One text field: formulas escaped, quoted when needed; line ends stay inside the quotes."""
    return _quoted(escape_formulas(text))


def id_field(text: str) -> str:
    """One field that is an id: what a spreadsheet would run is escaped, and no two become one."""
    return _quoted(escape_id(text))


def job_fields(job: str, title: str) -> str:
    """The part of a record that is the same on every day: the job's id and its title."""
    return f"{id_field(job)},{field(title)}"


def _quoted(escaped: str) -> str:
    return '"' + escaped.replace('"', '""') + '"' if _QUOTED.search(escaped) else escaped


class CsvWriter:
    """A file of records in UTF-8 that is being written.

    Raises OSError where there is no place left, from any method but `abandon`.
    """

    def __init__(self, path: Path, *, bom: bool = False, header: str = HEADER) -> None:
        self._path = path
        self._file = path.open("wb", buffering=_BUFFER_BYTES)
        self._write((BOM if bom else "") + header)

    def add_lines(self, text: str) -> None:
        """Write records as the database makes them: joined by CRLF, without one at the end."""
        if text:
            self._write(text)

    def close(self) -> None:
        """Close the file: all of it is with the operating system then, if not yet on the disk.

        It ends with the rows, without a summary: programs that read rows fail at a line that is
        none.
        """
        self._file.close()

    def abandon(self) -> None:
        """Close and remove the file; also after an error, and more than once."""
        with suppress(OSError):  # what is still in the buffer may not fit on the disk
            self._file.close()
        self._path.unlink(missing_ok=True)

    def _write(self, text: str) -> None:
        self._file.write(f"{text}{LINE_END}".encode())

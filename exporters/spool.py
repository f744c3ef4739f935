"""A temporary file of rows, for formats that take longer to write than rows take to read.

The snapshot that they were read from can end before the export's file is written.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

from credit.audit.exports import ExportRow
from credit.core.units import Credits
from credit.metering.consumption import Usage
from credit.metering.tenants import Job

PAGE: Final = 5_000


class Spool:
    """Records like those of a CSV, with the place of its job in a list for what it is called."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("wb")

    def add_lines(self, text: str) -> None:
        """Keep records, parted by CRLF, without one at the end."""
        if text:
            self._file.write(f"{text}\n".encode())

    def close(self) -> None:
        """End the records."""
        self._file.close()

    def rows(self, jobs: Sequence[Job]) -> Iterator[list[ExportRow]]:
        """The rows that were kept, some thousands at a time."""
        with self._path.open("rb") as file:
            while page := [_row(line, jobs) for line in islice(file, PAGE)]:
                yield page

    def remove(self) -> None:
        """Remove the file; also in the middle of writing, and more than once."""
        with suppress(OSError):  # what is still in the buffer may not fit on the disk
            self._file.close()
        self._path.unlink(missing_ok=True)


def _row(line: bytes, jobs: Sequence[Job]) -> ExportRow:
    on, place, candidates, *counts, amount = line.split(b",")
    job = jobs[int(place)]
    invited, started, partially, completed, voided, expired, simulations = map(int, counts)
    usage = Usage(
        invited, started, partially, completed, voided, expired, simulations, _credits(amount)
    )
    return ExportRow(_day(on), job.external_id, job.title, int(candidates), usage)


# A file has few days and few amounts, again and again.


@lru_cache(maxsize=1 << 12)
def _day(text: bytes) -> date:
    return date.fromisoformat(text.decode())


@lru_cache(maxsize=1 << 14)
def _credits(text: bytes) -> Credits:
    return Credits.parse(text.decode().strip())

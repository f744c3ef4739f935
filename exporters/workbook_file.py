"""An Excel workbook that is being written: sheets of rows, and a summary beside them."""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC
from pathlib import Path
from tempfile import mkdtemp
from typing import Final, Generic, TypeVar

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportOrigin
from exporters import fast_zip
from exporters.cells import Cells
from exporters.fact_sheet import NAME as SUMMARY
from exporters.printing import set_up_page

R = TypeVar("R")

ROWS_A_SHEET: Final = 1_048_576
"""Excel's limit, the header rows included."""

_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "use_zip64": True,
}


class WorkbookFile(ABC, Generic[R]):
    """A workbook that is being written: a row at a time is in memory, and the rest on the disk.

    Rows come first, since programs that read tables take the first sheet; the summary is always
    the second sheet, and rows beyond what a sheet holds go on in a numbered one behind it. Sheets
    are files of their own until the end, beside the target; `finish` or `abandon` removes them.
    Raises OSError where there is no place left, from any method but `abandon`.
    """

    name: str
    """Name of the first sheet of rows."""
    header_rows: int
    """Rows above the first one, the last of which has a title for each column."""

    def __init__(self, path: Path, *, rows_a_sheet: int = ROWS_A_SHEET) -> None:
        fast_zip.install()
        self._path = path
        self._rows_a_sheet = rows_a_sheet
        self._parts = Path(mkdtemp(prefix=f"{path.name}.", dir=path.parent))
        self._book = xlsxwriter.Workbook(str(path), {**_OPTIONS, "tmpdir": str(self._parts)})
        self._cells = Cells(self._book)
        self._sheets = 0
        self._sheet = self._new_sheet()
        self._summary = self._book.add_worksheet(SUMMARY)

    def add(self, rows: Sequence[R]) -> None:
        """Write a line for each row, on a next sheet where this one is full."""
        done = 0
        while done < len(rows):
            if self._next == self._rows_a_sheet:
                self._end_sheet()
                self._sheet = self._new_sheet()
            page = rows[done : done + self._rows_a_sheet - self._next]
            self._fill(page)
            self._next += len(page)
            done += len(page)

    def abandon(self) -> None:
        """Remove the file and its parts; also after an error, and more than once."""
        for sheet in self._book.worksheets():
            # What is still in the buffer may not fit on the disk. XlsxWriter declares a None.
            with suppress(OSError):
                sheet.row_data_fh.close()  # type: ignore[attr-defined]
        shutil.rmtree(self._parts, ignore_errors=True)
        self._path.unlink(missing_ok=True)

    @abstractmethod
    def _prepare(self, sheet: Worksheet) -> None:
        """Set the columns of a new sheet, and write its header."""

    @abstractmethod
    def _fill(self, rows: Sequence[R]) -> None:
        """Write rows into the current sheet from row `_next` on."""

    @property
    @abstractmethod
    def _columns(self) -> int:
        """How many columns a sheet has."""

    def _pack(self, title: str, summary: ExportOrigin) -> None:
        """Pack the file: all of it is with the operating system then."""
        self._end_sheet()
        self._book.set_properties(
            {
                "title": title,
                "subject": f"{summary.date_range.first_on} to {summary.date_range.last_on}",
                "created": summary.made_at.astimezone(UTC).replace(tzinfo=None),
            }
        )
        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from None  # the OSError that XlsxWriter wraps
        shutil.rmtree(self._parts)

    def _new_sheet(self) -> Worksheet:
        self._sheets += 1
        name = self.name if self._sheets == 1 else f"{self.name} {self._sheets}"
        sheet = self._book.add_worksheet(name)
        self._prepare(sheet)
        # The header stays in sight and is printed on every page.
        sheet.freeze_panes(self.header_rows, 0)
        sheet.repeat_rows(0, self.header_rows - 1)
        set_up_page(sheet)
        sheet.fit_to_pages(1, 0)
        self._next = self.header_rows
        return sheet

    def _end_sheet(self) -> None:
        """Set the filter, from the row of titles to the last row, which is known only now."""
        self._sheet.autofilter(self.header_rows - 1, 0, self._next - 1, self._columns - 1)

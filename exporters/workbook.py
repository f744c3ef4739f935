"""Consumption as an Excel workbook: rows of typed cells, and a summary that proves them."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportRow, ExportSummary
from credit.core.units import THOUSAND
from exporters.cells import TWO_LINES, Cells, serial
from exporters.printing import set_up_page
from exporters.summary import NAME as SUMMARY
from exporters.summary import SummarySheet

ROWS_A_SHEET: Final = 1_048_576
"""Excel's limit, the two header rows included."""

HEADER_ROWS: Final = 2
"""The first row holds the common heading of the status columns, the second a title per column."""

USAGE: Final = "Usage"
STATUS: Final = "Status breakdown"
COLUMNS: Final = (
    ("Date", 12),
    ("Job ID", 18),
    ("Job title", 40),
    ("Candidate count", 12),
    ("Invited", 10),
    ("Started", 10),
    ("Partially completed", 12),
    ("Completed", 12),
    ("Voided", 10),
    ("Expired", 10),
    ("Simulations", 13),
    ("Credits used", 13),
)
"""Title and width in characters; the order is that of a CSV's columns."""

TEXTS: Final = frozenset({"Date", "Job ID", "Job title"})
"""The columns that are aligned to the left; numbers and their titles are to the right."""

STATUS_FIRST: Final = 4
STATUS_LAST: Final = 10
"""The columns under the heading `STATUS`: from Invited to Simulations."""

_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "use_zip64": True,
}


class Workbook:
    """A workbook that is being written: a row at a time is in memory, and the rest on the disk.

    Usage comes first, since programs that read tables take the first sheet; the summary is always
    the second sheet, and rows beyond what a sheet holds go on in "Usage 2" behind it. Sheets are
    files of their own until the end, beside the target; `finish` or `abandon` removes them.
    Raises OSError where there is no place left, from any method but `abandon`.
    """

    def __init__(self, path: Path, *, rows_a_sheet: int = ROWS_A_SHEET) -> None:
        self._path = path
        self._rows_a_sheet = rows_a_sheet
        self._parts = Path(mkdtemp(prefix=f"{path.name}.", dir=path.parent))
        self._book = xlsxwriter.Workbook(str(path), {**_OPTIONS, "tmpdir": str(self._parts)})
        self._cells = Cells(self._book)
        self._sheets = 0
        self._sheet = self._new_sheet()
        self._summary = self._book.add_worksheet(SUMMARY)

    def add(self, rows: Sequence[ExportRow]) -> None:
        """Write a line for each row, on a next sheet where this one is full."""
        done = 0
        while done < len(rows):
            if self._next == self._rows_a_sheet:
                self._end_sheet()
                self._sheet = self._new_sheet()
            page = rows[done : done + self._rows_a_sheet - self._next]
            self._fill(page)
            done += len(page)

    def finish(self, summary: ExportSummary) -> None:
        """Write the summary and pack the file: all of it is with the operating system then."""
        self._end_sheet()
        SummarySheet(self._book, self._summary, self._cells).write(summary)
        self._book.set_properties(
            {
                "title": "Credits used",
                "subject": f"{summary.date_range.first_on} to {summary.date_range.last_on}",
                "created": summary.made_at.astimezone(UTC).replace(tzinfo=None),
            }
        )
        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from None  # the OSError that XlsxWriter wraps
        shutil.rmtree(self._parts)

    def abandon(self) -> None:
        """Remove the file and its parts; also after an error, and more than once."""
        for sheet in self._book.worksheets():
            # What is still in the buffer may not fit on the disk. XlsxWriter declares a None.
            with suppress(OSError):
                sheet.row_data_fh.close()  # type: ignore[attr-defined]
        shutil.rmtree(self._parts, ignore_errors=True)
        self._path.unlink(missing_ok=True)

    def _new_sheet(self) -> Worksheet:
        self._sheets += 1
        name = USAGE if self._sheets == 1 else f"{USAGE} {self._sheets}"
        sheet = self._book.add_worksheet(name)
        # A cell without a format of its own has that of its column; counts have none, since a
        # format costs as much time as the number.
        styles = {"Date": self._cells.day, "Credits used": self._cells.credits}
        for column, (title, width) in enumerate(COLUMNS):
            sheet.set_column(column, column, width, styles.get(title))
        self._write_header(sheet)
        # Ids of digits are text.
        sheet.ignore_errors({"number_stored_as_text": f"B1:C{ROWS_A_SHEET}"})
        set_up_page(sheet)
        sheet.fit_to_pages(1, 0)
        self._next = HEADER_ROWS
        return sheet

    def _write_header(self, sheet: Worksheet) -> None:
        """Write the two header rows, which stay in sight and are printed on every page."""
        for column in range(len(COLUMNS)):
            sheet.write_blank(0, column, None, self._cells.above_header)
        sheet.merge_range(0, STATUS_FIRST, 0, STATUS_LAST, STATUS, self._cells.group_header)
        sheet.set_row(HEADER_ROWS - 1, TWO_LINES)
        for column, (title, _) in enumerate(COLUMNS):
            style = self._cells.header if title in TEXTS else self._cells.number_header
            sheet.write_string(HEADER_ROWS - 1, column, title, style)
        sheet.freeze_panes(HEADER_ROWS, 0)
        sheet.repeat_rows(0, HEADER_ROWS - 1)

    def _end_sheet(self) -> None:
        """Set the filter, from the row of titles to the last row, which is known only now."""
        self._sheet.autofilter(HEADER_ROWS - 1, 0, self._next - 1, len(COLUMNS) - 1)

    def _fill(self, rows: Sequence[ExportRow]) -> None:
        sheet, text, number = self._sheet, self._cells.write_text, self._sheet.write_number
        for at, row in enumerate(rows, self._next):
            usage = row.usage
            number(at, 0, serial(row.day))
            text(sheet, at, 1, row.job)
            text(sheet, at, 2, row.title)
            number(at, 3, row.candidates)
            number(at, 4, usage.invited)
            number(at, 5, usage.started)
            number(at, 6, usage.partially_completed)
            number(at, 7, usage.completed)
            number(at, 8, usage.voided)
            number(at, 9, usage.expired)
            number(at, 10, usage.simulations)
            number(at, 11, usage.credits.thousandths / THOUSAND)
        self._next += len(rows)

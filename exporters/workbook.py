"""Consumption as an Excel workbook: rows of typed cells, and a summary that proves them."""

from collections.abc import Sequence
from typing import Final

from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportRow, ExportSummary
from credit.core.units import THOUSAND
from exporters.cells import TWO_LINES, serial
from exporters.direct_rows import DirectRows, RowValues
from exporters.summary import SummarySheet
from exporters.workbook_file import ROWS_A_SHEET, WorkbookFile

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


class Workbook(WorkbookFile[ExportRow]):
    """A workbook of consumption that is being written."""

    name = USAGE
    header_rows = HEADER_ROWS

    def finish(self, summary: ExportSummary) -> None:
        """Write the summary and pack the file: all of it is with the operating system then."""
        SummarySheet(self._book, self._summary, self._cells).write(summary)
        self._pack("Credits used", summary)

    @property
    def _columns(self) -> int:
        return len(COLUMNS)

    def _prepare(self, sheet: Worksheet) -> None:
        # A cell without a format of its own has that of its column; counts have none, since a
        # format costs as much time as the number.
        styles = {"Date": self._cells.day, "Credits used": self._cells.credits}
        for column, (title, width) in enumerate(COLUMNS):
            sheet.set_column(column, column, width, styles.get(title))
        self._write_header(sheet)
        self._rows = DirectRows(sheet, self._write)
        # Ids of digits are text.
        sheet.ignore_errors({"number_stored_as_text": f"B1:C{ROWS_A_SHEET}"})

    def _write_header(self, sheet: Worksheet) -> None:
        """Write the two header rows, which stay in sight and are printed on every page."""
        for column in range(len(COLUMNS)):
            sheet.write_blank(0, column, None, self._cells.above_header)
        sheet.merge_range(0, STATUS_FIRST, 0, STATUS_LAST, STATUS, self._cells.group_header)
        sheet.set_row(HEADER_ROWS - 1, TWO_LINES)
        for column, (title, _) in enumerate(COLUMNS):
            style = self._cells.header if title in TEXTS else self._cells.number_header
            sheet.write_string(HEADER_ROWS - 1, column, title, style)

    def _fill(self, rows: Sequence[ExportRow]) -> None:
        self._rows.add(self._next, [_values_of(row) for row in rows])

    def _write(self, at: int, row: RowValues) -> None:
        """Write a row by XlsxWriter's methods."""
        number = self._sheet.write_number
        number(at, 0, row.first)
        for column, text in enumerate(row.texts, 1):
            self._cells.write_text(self._sheet, at, column, text)
        for column, value in enumerate(row.numbers, 1 + len(row.texts)):
            number(at, column, value)


def _values_of(row: ExportRow) -> RowValues:
    usage = row.usage
    numbers = (
        row.candidates,
        usage.invited,
        usage.started,
        usage.partially_completed,
        usage.completed,
        usage.voided,
        usage.expired,
        usage.simulations,
        usage.credits.thousandths / THOUSAND,
    )
    return RowValues(serial(row.day), (row.job, row.title), numbers)

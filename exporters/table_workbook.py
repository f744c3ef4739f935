"""Rows of the ledger or of purchases as an Excel workbook, with a summary that proves them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportOrigin
from exporters.cells import TWO_LINES
from exporters.columns import Table
from exporters.fact_sheet import FactSheet
from exporters.workbook_file import ROWS_A_SHEET, WorkbookFile

R = TypeVar("R")
S = TypeVar("S", bound=ExportOrigin)
Summarize = Callable[[FactSheet, S], None]
"""Writes the summary of an export into its sheet."""


class TableWorkbook(WorkbookFile[R], Generic[R, S]):
    """A workbook whose rows have a cell for each column of a table."""

    header_rows = 1

    def __init__(
        self,
        path: Path,
        table: Table[R],
        summarize: Summarize[S],
        *,
        rows_a_sheet: int = ROWS_A_SHEET,
    ) -> None:
        self.name = table.sheet
        self._table = table
        self._summarize = summarize
        super().__init__(path, rows_a_sheet=rows_a_sheet)

    def finish(self, summary: S) -> None:
        """Write the summary and pack the file: all of it is with the operating system then."""
        self._summarize(FactSheet(self._book, self._summary, self._cells), summary)
        self._pack(self._table.title, summary)

    @property
    def _columns(self) -> int:
        return len(self._table.columns)

    def _prepare(self, sheet: Worksheet) -> None:
        sheet.set_row(0, TWO_LINES)
        for place, column in enumerate(self._table.columns):
            sheet.set_column(place, place, column.width)
            style = self._cells.number_header if column.is_number else self._cells.header
            sheet.write_string(0, place, column.title, style)
        # Ids of digits are text.
        sheet.ignore_errors({"number_stored_as_text": f"A1:Z{ROWS_A_SHEET}"})

    def _fill(self, rows: Sequence[R]) -> None:
        values = [column.value for column in self._table.columns]
        for at, row in enumerate(rows, self._next):
            for place, value in enumerate(values):
                self._cells.write(self._sheet, at, place, value(row), is_name=True)

"""A sheet of facts: names and values, equations, and small tables below each other."""

from collections.abc import Sequence
from typing import Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportOrigin
from credit.audit.reconciliation import EquationLine
from exporters.cells import Cells, Value
from exporters.printing import set_up_page

NAME: Final = "Summary"
TEXTS: Final = frozenset({"Month", "Job title", "Job ID", "Reason", "Currency", "Status"})
"""The columns that are aligned to the left; numbers and their titles are to the right."""

MOST_ROWS: Final = 1_048_576


class FactSheet:
    """Writes tables from top to bottom, as constant memory wants it."""

    def __init__(
        self,
        book: xlsxwriter.Workbook,
        sheet: Worksheet,
        cells: Cells,
        *,
        most_rows: int = MOST_ROWS,
    ) -> None:
        self._book = book
        self._sheet = sheet
        self._cells = cells
        self._most_rows = most_rows
        self._row = 0

    @property
    def rows(self) -> int:
        """Rows that are written so far."""
        return self._row

    def set_up(self, widths: Sequence[int]) -> None:
        """Set the columns' widths, in characters. Ids of digits are text."""
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:B{MOST_ROWS}"})

    def fit(self, scale: int) -> None:
        """Print at a scale, in percent."""
        set_up_page(self._sheet)
        self._sheet.set_print_scale(scale)

    def write_origin(self, title: str, summary: ExportOrigin) -> None:
        """Write whose data it is, of which days, and up to which ledger entry it is true."""
        self.begin(title)
        self.fact("Tenant", summary.tenant.name)
        self.fact("Tenant ID", summary.tenant.external_id)
        self.fact("From", summary.date_range.first_on)
        self.fact("To", summary.date_range.last_on, "this day included")
        self.fact("Time zone", summary.tenant.zone, "the one that days are counted in now")
        self.fact("Requested by", summary.requested_by)
        self.fact("Requested at (UTC)", summary.requested_at)
        self.fact("Made at (UTC)", summary.made_at)
        self.name("Up to ledger entry", "what was recorded after it is not in here")
        self._cells.write_reference(self._sheet, self._row, 1, summary.sequence)
        self._row += 1

    def write_equation(self, heading: str, lines: Sequence[EquationLine], remark: str = "") -> None:
        """Write the lines of an equation with their signs, the last below a rule as their sum."""
        self.remark(self.begin(heading), remark)
        for line in lines:
            style = self._cells.sum_credits if line is lines[-1] else self._cells.credits
            self.name(line.label, line.meaning)
            self._cells.write_credits(self._sheet, self._row, 1, line.credits, style)
            self._row += 1

    def begin(self, heading: str) -> int:
        """Start a table below the last one, and say in which row its heading stands."""
        top = self._row + 1 if self._row else 0
        self._sheet.write_string(top, 0, heading, self._cells.heading)
        self._row = top + 1
        return top

    def remark(self, row: int, text: str) -> None:
        """Write a remark beside a name or a heading, before any row below it."""
        if text:
            self._sheet.write_string(row, 2, text, self._cells.remark)

    def line(self, *values: Value) -> None:
        """Write a line of a table."""
        for column, value in enumerate(values):
            self._write(column, value)
        self._row += 1

    def header(self, *titles: str) -> None:
        """Write the titles of a table's columns."""
        for column, title in enumerate(titles):
            style = self._cells.header if title in TEXTS else self._cells.number_header
            self._sheet.write_string(self._row, column, title, style)
        self._row += 1

    def fact(self, name: str, value: Value, remark: str = "") -> None:
        """Write a value with its name before and a remark behind it."""
        self.name(name, remark)
        self._write(1, value)
        self._row += 1

    def name(self, name: str, remark: str) -> None:
        """Write what stands beside a value."""
        self._sheet.write_string(self._row, 0, name)
        self.remark(self._row, remark)

    def _write(self, column: int, value: Value) -> None:
        self._cells.write(self._sheet, self._row, column, value)

"""The sheet beside the rows: whose they are, up to where they are true, and what they add up to."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

import xlsxwriter
from xlsxwriter.chart_column import ChartColumn
from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportSummary, JobTotal
from credit.audit.reconciliation import EquationLine, ledger_lines, usage_lines
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters.cells import TWO_LINES, Cells
from exporters.printing import rows_at, scale_for, set_up_page

NAME: Final = "Summary"
COUNTS: Final[tuple[tuple[str, Callable[[Usage], int]], ...]] = (
    ("Invited", lambda usage: usage.invited),
    ("Started", lambda usage: usage.started),
    ("Partially completed", lambda usage: usage.partially_completed),
    ("Completed", lambda usage: usage.completed),
    ("Voided", lambda usage: usage.voided),
    ("Expired", lambda usage: usage.expired),
    ("Simulations", lambda usage: usage.simulations),
)
TEXTS: Final = frozenset({"Month", "Job title", "Job ID"})
"""The columns that are aligned to the left; numbers and their titles are to the right."""

JOB_COLUMNS: Final = (
    "Job title",
    "Job ID",
    "Candidate count",
    *(name for name, _ in COUNTS),
    "Credits used",
)
DISTINCT: Final = (
    "distinct: who comes on two days or for two jobs counts once, so these do not add up"
)
OF_ALL_JOBS: Final = "of the tenant as a whole, and not only of the jobs in this file"
WIDTHS: Final = (34, 24, *(12,) * (len(JOB_COLUMNS) - 2))
"""Of the columns, in characters."""

JOB_HEADING_ROWS: Final = 4
"""An empty row, the heading of the jobs, and their titles, which are two lines high."""

CHART_ROWS: Final = 16
"""How many rows of usual height the chart covers; the next table begins below it."""

MOST_ROWS: Final = 1_048_576

Value = str | int | date | datetime | Credits


class SummarySheet:
    """Writes the summary from top to bottom, as constant memory wants it."""

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

    def write(self, summary: ExportSummary) -> None:
        """Write all of it."""
        for column, width in enumerate(WIDTHS):
            self._sheet.set_column(column, column, width)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:B{MOST_ROWS}"})
        self._write_origin(summary)
        self._write_totals(summary)
        self._write_equation("From usage to the ledger", usage_lines(summary.reconciliation))
        whole = OF_ALL_JOBS if summary.of_some_jobs else ""
        self._write_equation("Account statement", ledger_lines(summary.statement), whole)
        before_months = self._row
        self._write_months(summary.months)
        self._set_up_pages(before_months, len(summary.jobs))
        self._write_jobs(summary.jobs)

    def _set_up_pages(self, before_months: int, jobs: int) -> None:
        """Print the facts, the months and the jobs each whole, on a next page where one is full.

        Jobs that are too many for a page have their titles on each. A scale is set, since Excel
        ignores page breaks where it fits a sheet to pages.
        """
        set_up_page(self._sheet)
        months = self._row - before_months
        scale = scale_for(WIDTHS, max(before_months, months))
        self._sheet.set_print_scale(scale)
        breaks, filled = [], self._row
        if filled > rows_at(scale):
            breaks.append(before_months)  # a row above the chart, which would be on both pages
            filled = months
        if filled + JOB_HEADING_ROWS + jobs > rows_at(scale):
            breaks.append(self._row + 1)
            self._sheet.repeat_rows(self._row + 2)
        self._sheet.set_h_pagebreaks(breaks)

    def _write_origin(self, summary: ExportSummary) -> None:
        self._begin("Credits used")
        self._fact("Tenant", summary.tenant.name)
        self._fact("Tenant ID", summary.tenant.external_id)
        self._fact("From", summary.date_range.first_on)
        self._fact("To", summary.date_range.last_on, "this day included")
        self._fact("Time zone", summary.tenant.zone, "the one that days are counted in now")
        self._fact("Requested by", summary.requested_by)
        self._fact("Requested at (UTC)", summary.requested_at)
        self._fact("Made at (UTC)", summary.made_at)
        self._name("Up to ledger entry", "what was recorded after it is not in here")
        self._cells.write_reference(self._sheet, self._row, 1, summary.sequence)
        self._row += 1

    def _write_totals(self, summary: ExportSummary) -> None:
        self._begin("Control totals")
        self._fact("Rows", summary.rows, "one for each day and job with anything on record")
        self._fact("Candidate count", summary.candidates, DISTINCT)
        for name, count in COUNTS:
            self._fact(name, count(summary.total))
        self._fact("Credits used", summary.total.credits)

    def _write_equation(
        self, heading: str, lines: Sequence[EquationLine], remark: str = ""
    ) -> None:
        """Write the lines of an equation with their signs, the last below a rule as their sum."""
        top = self._begin(heading)
        if remark:
            self._sheet.write_string(top, 2, remark, self._cells.remark)
        for line in lines:
            style = self._cells.sum_credits if line is lines[-1] else self._cells.credits
            self._name(line.label, line.meaning)
            self._cells.write_credits(self._sheet, self._row, 1, line.credits, style)
            self._row += 1

    def _write_months(self, months: tuple[tuple[str, Credits], ...]) -> None:
        top = self._begin("Credits by month")
        self._header("Month", "Credits used")
        for month, credits in months:
            self._fact(month, credits)
        self._insert_chart(top, months)
        self._row = max(self._row, top + CHART_ROWS)

    def _insert_chart(self, top: int, months: tuple[tuple[str, Credits], ...]) -> None:
        first, last = self._row - len(months), self._row - 1
        chart = self._book.add_chart({"type": "column"})
        assert isinstance(chart, ChartColumn)
        chart.add_series(
            {
                "name": "Credits used",
                "categories": [NAME, first, 0, last, 0],
                "values": [NAME, first, 1, last, 1],
                # Rows are on the disk already; with these a viewer that does not compute draws too.
                "categories_data": [month for month, _ in months],
                "values_data": [str(credits) for _, credits in months],
                "fill": {"color": "#2F6FDE"},
                "gap": 60,
            }
        )
        chart.set_title({"name": "Credits by month", "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"num_format": "#,##0", "major_gridlines": {"visible": True}})
        chart.set_size({"width": 720, "height": 280})
        self._sheet.insert_chart(top, 2, chart, {"description": "Credits used in each month"})

    def _write_jobs(self, jobs: tuple[JobTotal, ...]) -> None:
        self._begin("Totals by job")
        self._sheet.set_row(self._row, TWO_LINES)
        self._header(*JOB_COLUMNS)
        # The last row is kept for saying that there are more.
        fit = max(0, self._most_rows - self._row - 1)
        for job in jobs[:fit]:
            self._write_job(job)
        if len(jobs) > fit:
            remark = f"{len(jobs) - fit} more jobs have no place on this sheet; see Usage"
            self._sheet.write_string(self._row, 0, remark, self._cells.remark)

    def _write_job(self, job: JobTotal) -> None:
        cells, sheet, row = self._cells, self._sheet, self._row
        cells.write_text(sheet, row, 0, job.title)
        cells.write_text(sheet, row, 1, job.job)
        cells.write_count(sheet, row, 2, job.candidates)
        for column, (_, count) in enumerate(COUNTS, 3):
            cells.write_count(sheet, row, column, count(job.usage))
        cells.write_credits(sheet, row, len(JOB_COLUMNS) - 1, job.usage.credits)
        self._row += 1

    def _begin(self, heading: str) -> int:
        """Start a table below the last one, and say in which row its heading stands."""
        top = self._row + 1 if self._row else 0
        self._sheet.write_string(top, 0, heading, self._cells.heading)
        self._row = top + 1
        return top

    def _header(self, *titles: str) -> None:
        for column, title in enumerate(titles):
            style = self._cells.header if title in TEXTS else self._cells.number_header
            self._sheet.write_string(self._row, column, title, style)
        self._row += 1

    def _fact(self, name: str, value: Value, remark: str = "") -> None:
        cells, sheet, row = self._cells, self._sheet, self._row
        self._name(name, remark)
        match value:
            case str():
                cells.write_text(sheet, row, 1, value)
            case int():
                cells.write_count(sheet, row, 1, value)
            case datetime():  # before date, which it is too
                cells.write_instant(sheet, row, 1, value)
            case date():
                cells.write_day(sheet, row, 1, value)
            case Credits():
                cells.write_credits(sheet, row, 1, value)
        self._row += 1

    def _name(self, name: str, remark: str) -> None:
        """Write what stands beside a value."""
        self._sheet.write_string(self._row, 0, name)
        if remark:
            self._sheet.write_string(self._row, 2, remark, self._cells.remark)

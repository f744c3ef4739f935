"""The sheet beside the rows: whose they are, up to where they are true, and what they add up to."""

from collections.abc import Callable
from typing import Final

from xlsxwriter.chart_column import ChartColumn

from credit.audit.exports import ExportSummary, JobTotal
from credit.audit.reconciliation import ledger_lines, usage_lines
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters.cells import TWO_LINES
from exporters.fact_sheet import NAME, FactSheet
from exporters.printing import rows_at, scale_for, set_up_page

COUNTS: Final[tuple[tuple[str, Callable[[Usage], int]], ...]] = (
    ("Invited", lambda usage: usage.invited),
    ("Started", lambda usage: usage.started),
    ("Partially completed", lambda usage: usage.partially_completed),
    ("Completed", lambda usage: usage.completed),
    ("Voided", lambda usage: usage.voided),
    ("Expired", lambda usage: usage.expired),
    ("Simulations", lambda usage: usage.simulations),
)
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


class SummarySheet(FactSheet):
    """Writes the summary of consumption from top to bottom, as constant memory wants it."""

    def write(self, summary: ExportSummary) -> None:
        """Write all of it."""
        self.set_up(WIDTHS)
        self.write_origin("Credits used", summary)
        self._write_totals(summary)
        self.write_equation("From usage to the ledger", usage_lines(summary.reconciliation))
        whole = OF_ALL_JOBS if summary.of_some_jobs else ""
        self.write_equation("Account statement", ledger_lines(summary.statement), whole)
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

    def _write_totals(self, summary: ExportSummary) -> None:
        self.begin("Control totals")
        self.fact("Rows", summary.rows, "one for each day and job with anything on record")
        self.fact("Candidate count", summary.candidates, DISTINCT)
        for name, count in COUNTS:
            self.fact(name, count(summary.total))
        self.fact("Credits used", summary.total.credits)

    def _write_months(self, months: tuple[tuple[str, Credits], ...]) -> None:
        top = self.begin("Credits by month")
        self.header("Month", "Credits used")
        for month, credits in months:
            self.fact(month, credits)
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
        self.begin("Totals by job")
        self._sheet.set_row(self._row, TWO_LINES)
        self.header(*JOB_COLUMNS)
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

"""The summary sheet: whose rows they are, what proves them, and a chart."""

import io
import zipfile
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from credit.audit.exports import ExportSummary, JobTotal
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters.cells import Cells
from exporters.printing import rows_at, scale_for
from exporters.summary import JOB_COLUMNS, WIDTHS, SummarySheet
from exporters.workbook import Workbook
from tests.exporters.rows import FORMULAS, a_row, a_summary

MONTHS = tuple((f"2026-{month:02}", Credits.of(month)) for month in range(1, 13))


def content(summary: ExportSummary) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        file = Workbook(path)
        file.add([a_row()])
        file.finish(summary)
        return path.read_bytes()


def sheet_of(summary: ExportSummary) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content(summary)))["Summary"]


def rows_below(sheet: Worksheet, heading: str) -> list[list[Any]]:
    """A table without empty cells at its rows' ends, from its heading to the next empty row."""
    rows = [[cell for cell in row if cell is not None] for row in sheet.values]
    top = rows.index([heading]) + 1
    return rows[top : rows.index([], top) if [] in rows[top:] else None]


def test_it_says_whose_rows_they_are_and_up_to_where_they_are_true() -> None:
    found = {row[0]: row[1] for row in rows_below(sheet_of(a_summary()), "Credits used")}
    assert found == {
        "Tenant": "Acme",
        "Tenant ID": "acme",
        "From": datetime(2026, 3, 1),  # noqa: DTZ001 - Excel knows no time zones
        "To": datetime(2026, 3, 31),  # noqa: DTZ001
        "Time zone": "Europe/Berlin",
        "Requested by": "key: Finance",
        "Requested at (UTC)": datetime(2026, 4, 1, 7, 30),  # noqa: DTZ001
        "Made at (UTC)": datetime(2026, 4, 1, 7, 31),  # noqa: DTZ001
        "Up to ledger entry": 77,
    }


def test_it_has_every_control_total() -> None:
    table = rows_below(sheet_of(a_summary()), "Control totals")
    assert {row[0]: row[1] for row in table} == {
        "Rows": 1,
        "Candidate count": 3,
        "Invited": 5,
        "Started": 4,
        "Partially completed": 1,
        "Completed": 2,
        "Voided": 0,
        "Expired": 0,
        "Simulations": 0,
        "Credits used": 2.25,
    }
    (candidates,) = (row for row in table if row[0] == "Candidate count")
    assert "distinct" in candidates[2]
    assert "do not add up" in candidates[2]


def test_it_leads_from_usage_to_what_the_ledger_says() -> None:
    table = rows_below(sheet_of(a_summary()), "From usage to the ledger")
    assert [tuple(row[:2]) for row in table] == [
        ("Credits used", 5),
        ("Charged earlier", 0),
        ("Charged later", -0.5),
        ("Corrected later", 0),
        ("Moved", 0.1),
        ("Used late", 2),
        ("Used early", 0),
        ("Corrected", -1),
        ("Used", 5.6),
    ]
    assert all(row[2] for row in table)


def test_it_leads_from_the_opening_to_the_closing_balance() -> None:
    sheet = sheet_of(a_summary())
    table = rows_below(sheet, "Account statement")
    assert [tuple(row[:2]) for row in table] == [
        ("Opening", 100),
        ("Allocated", 50),
        ("Rolled in", 0),
        ("Purchased", 0),
        ("Adjusted", -1.5),
        ("Forgiven", 0),
        ("Refunded", 0),
        ("Used", -5.6),
        ("Expired", -143.4),
        ("Rolled out", 0),
        ("Closing", -0.5),
    ]
    closing = sheet.cell([row[0] for row in sheet.values].index("Closing") + 1, 2)
    assert (closing.font.bold, closing.border.top.style) == (True, "thin")


def test_a_statement_beside_some_jobs_says_that_it_is_of_all() -> None:
    for of_some_jobs in (False, True):
        sheet = sheet_of(a_summary(of_some_jobs=of_some_jobs))
        (heading,) = (row for row in sheet.values if row[0] == "Account statement")
        assert ("not only of the jobs" in str(heading[2])) == of_some_jobs


def test_it_has_the_totals_of_each_job_with_any_title() -> None:
    usage = Usage(1, 2, 3, 4, 5, 6, 7, Credits.of("0.125"))
    jobs = tuple(JobTotal(f"job-{n}", title, n, usage) for n, title in enumerate(FORMULAS))
    header, *found = rows_below(sheet_of(a_summary(jobs=jobs)), "Totals by job")
    assert header == list(JOB_COLUMNS)
    assert len(found) == len(FORMULAS)
    assert found[0] == ["=1+1", "job-0", 0, 1, 2, 3, 4, 5, 6, 7, 0.125]


def test_more_jobs_than_a_sheet_holds_are_counted_and_not_lost_in_silence(tmp_path: Path) -> None:
    jobs = tuple(JobTotal(f"job-{n}", "Engineer", 1, Usage()) for n in range(10))
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Summary")
        SummarySheet(book, sheet, Cells(book), most_rows=70).write(a_summary(jobs=jobs))
    read = openpyxl.load_workbook(tmp_path / "a.xlsx")["Summary"]
    assert read.max_row == 70
    _, *found, last = rows_below(read, "Totals by job")
    assert found
    assert last == [f"{10 - len(found)} more jobs have no place on this sheet; see Usage"]


def test_it_has_the_credits_of_each_month_and_a_chart_over_them() -> None:
    sheet = sheet_of(a_summary(months=MONTHS))
    header, *found = rows_below(sheet, "Credits by month")
    assert header == ["Month", "Credits used"]
    assert found == [[month, int(str(credits))] for month, credits in MONTHS]
    (chart,) = sheet._charts
    (series,) = chart.series
    top = [row[0] for row in sheet.values].index("2026-01") + 1
    assert chart.type == "col"
    assert series.cat.strRef.f == f"Summary!$A${top}:$A${top + 11}"
    assert series.val.numRef.f == f"Summary!$B${top}:$B${top + 11}"


def test_the_chart_is_drawn_by_viewers_that_do_not_compute() -> None:
    with zipfile.ZipFile(io.BytesIO(content(a_summary(months=MONTHS)))) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    for month, credits in MONTHS:
        assert f"<c:v>{month}</c:v>" in chart
        assert f"<c:v>{credits}</c:v>" in chart


def test_the_chart_hides_no_table() -> None:
    sheet = sheet_of(a_summary())
    (chart,) = sheet._charts
    names = [row[0] for row in sheet.values]
    assert chart.anchor.to.row < names.index("Totals by job")
    assert chart.anchor._from.row >= names.index("Credits by month")


def test_ten_years_of_months_have_their_place() -> None:
    months = tuple((f"{2016 + n // 12}-{n % 12 + 1:02}", Credits(n)) for n in range(121))
    sheet = sheet_of(a_summary(months=months))
    _, *found = rows_below(sheet, "Credits by month")
    assert [row[0] for row in found] == [month for month, _ in months]
    assert rows_below(sheet, "Totals by job")


def test_facts_months_and_jobs_are_printed_on_landscape_pages_and_none_is_cut() -> None:
    usage = Usage(1, 2, 3, 4, 5, 6, 7, Credits.of("0.125"))
    jobs = tuple(JobTotal(f"job-{n}", "Engineer", n, usage) for n in range(200))
    months = tuple((f"{2024 + n // 12}-{n % 12 + 1:02}", Credits(n)) for n in range(24))
    sheet = sheet_of(a_summary(months=months, jobs=jobs))
    names = [row[0] for row in sheet.values]
    months_top, top = (names.index(name) + 1 for name in ("Credits by month", "Totals by job"))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    # The columns need 63% where Excel's font is missing, at which the facts fill a page.
    assert sheet.page_setup.scale == 63
    assert [one.id for one in sheet.row_breaks.brk] == [months_top - 2, top - 1] == [46, 74]
    assert sheet.print_title_rows == f"${top + 1}:${top + 1}"
    assert sheet.oddFooter.right.text == "Page &P of &N"


def test_a_short_summary_is_printed_no_larger_than_its_columns_have_room() -> None:
    # 1217 pixels are 12.7 inches and a page has 10.9; 26 percent are kept for a wider font.
    sheet = sheet_of(a_summary())
    assert sheet.page_setup.scale == scale_for(WIDTHS, 1) == 63
    assert rows_at(100) == 31
    # The months and the few jobs share the second page.
    assert len(sheet.row_breaks.brk) == 1
    assert sheet.print_title_rows is None


def test_ten_years_of_months_are_printed_on_one_page() -> None:
    months = tuple((f"{2016 + n // 12}-{n % 12 + 1:02}", Credits(n)) for n in range(121))
    sheet = sheet_of(a_summary(months=months))
    assert rows_at(sheet.page_setup.scale) >= 121


def test_numbers_have_their_titles_above_them_and_entries_are_named_without_separators() -> None:
    sheet = sheet_of(a_summary(months=MONTHS))
    names = [row[0] for row in sheet.values]
    month, job = names.index("Month") + 1, names.index("Job title") + 1
    assert [sheet.cell(month, column).alignment.horizontal for column in (1, 2)] == [None, "right"]
    aligned = [sheet.cell(job, column).alignment.horizontal for column in range(1, 12)]
    assert aligned == [None, None, *["right"] * 9]
    entry = sheet.cell(names.index("Up to ledger entry") + 1, 2)
    assert (entry.value, entry.number_format, entry.alignment.horizontal) == (77, "0", "left")

"""Excel: every cell comes back as what it was meant to be."""

import errno
import io
import re
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook as Read
from openpyxl.worksheet.worksheet import Worksheet

from credit.audit.exports import ExportRow
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters.cells import LONGEST_TEXT, TWO_LINES
from exporters.csv_writer import COLUMNS as CSV_COLUMNS
from exporters.formula_escaping import is_formula_free, replace_unencodable
from exporters.workbook import COLUMNS, HEADER_ROWS, STATUS, Workbook
from tests.exporters.disks import FULL, a_full_disk
from tests.exporters.rows import DAY, FORMULAS, TITLES, TRICKS, a_row, a_summary, some_rows

TITLES_OF_COLUMNS = tuple(title for title, _ in COLUMNS)
ABOVE_TITLES = (None, None, None, None, "Status breakdown", *([None] * 7))


def content(rows: list[ExportRow], *, rows_a_sheet: int = 1_048_576, name: str = "Acme") -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        file = Workbook(path, rows_a_sheet=rows_a_sheet)
        file.add(rows)
        file.finish(a_summary(name=name))
        assert list(Path(folder).iterdir()) == [path]
        return path.read_bytes()


def opened(rows: list[ExportRow], *, rows_a_sheet: int = 1_048_576, name: str = "Acme") -> Read:
    data = content(rows, rows_a_sheet=rows_a_sheet, name=name)
    return openpyxl.load_workbook(io.BytesIO(data))


def cells_of(sheet: Worksheet) -> list[tuple[Cell, ...]]:
    return list(sheet.iter_rows(min_row=HEADER_ROWS + 1))


def meant(text: str) -> str:
    """What a cell can hold of a text: line ends are one character in XML."""
    return replace_unencodable(text).replace("\r\n", "\n").replace("\r", "\n")


def test_days_and_numbers_have_their_types() -> None:
    usage = Usage(5, 4, 1, 2, 6, 7, 8, Credits.of("2.25"))
    (row,) = cells_of(opened([a_row(usage=usage)])["Usage"])
    day = datetime(2026, 3, 10)  # noqa: DTZ001 - Excel knows no time zones
    assert [cell.value for cell in row] == [
        *(day, "job-1", "Engineer", 3, 5, 4, 1, 2, 6, 7, 8, 2.25),
    ]
    assert [cell.data_type for cell in row] == ["d", "s", "s", *("n" * 9)]
    assert row[0].number_format == "yyyy-mm-dd"
    assert row[-1].number_format == "#,##0.00#"


def test_the_columns_are_those_of_a_csv() -> None:
    names = [re.sub(" ", "_", title.lower()) for title in TITLES_OF_COLUMNS]
    assert names == [name.removeprefix("status_") for name in CSV_COLUMNS]


def test_the_status_columns_have_one_heading() -> None:
    sheet = opened([a_row()])["Usage"]
    assert STATUS == "Status breakdown"
    (merged,) = sheet.merged_cells.ranges
    assert merged.coord == "E1:K1"
    assert sheet["E1"].value == STATUS
    under_it = [sheet.cell(2, column).value for _, column in merged.top]
    in_csv = [name for name in CSV_COLUMNS if name.startswith("status_")]
    assert [re.sub(" ", "_", f"status {title.lower()}") for title in under_it] == in_csv
    assert len(under_it) == 7


def test_the_five_fields_of_the_manual_are_found_by_their_names() -> None:
    sheet = opened([a_row()])["Usage"]
    found = {cell.value for row in sheet.iter_rows(max_row=HEADER_ROWS) for cell in row}
    assert found >= {"Date", "Job title", "Candidate count", "Credits used", "Status breakdown"}


@given(st.lists(st.dates(date(1900, 3, 1), date(2199, 12, 31)), min_size=1))
@settings(max_examples=8)
def test_every_day_comes_back(days: list[date]) -> None:
    rows = cells_of(opened([a_row(day=day) for day in days])["Usage"])
    assert [row[0].value.date() for row in rows] == days


@given(st.lists(st.integers(-(10**15) + 1, 10**15 - 1), min_size=1))
@settings(max_examples=8)
def test_every_amount_comes_back_to_the_thousandth(amounts: list[int]) -> None:
    rows = [a_row(usage=Usage(credits=Credits(thousandths))) for thousandths in amounts]
    cells = [row[-1] for row in cells_of(opened(rows)["Usage"])]
    assert {cell.data_type for cell in cells} == {"n"}
    assert [round(cell.value * 1000) for cell in cells] == amounts


@given(st.lists(TITLES, min_size=1, max_size=60))
@settings(max_examples=20)
def test_every_title_comes_back_as_it_was_and_is_no_formula(titles: list[str]) -> None:
    rows = cells_of(opened([a_row(title, job=title) for title in titles])["Usage"])
    for title, row in zip(titles, rows, strict=True):
        for cell in row[1:3]:
            assert cell.value == meant(title)
            assert cell.data_type == "s"
            assert cell.hyperlink is None


def test_every_known_trick_comes_back_in_one_workbook() -> None:
    titles = (*FORMULAS, *TRICKS)
    book = opened([a_row(title) for title in titles], name="=1+1")
    assert [row[2].value for row in cells_of(book["Usage"])] == list(map(meant, titles))
    assert facts(book)["Tenant"].value == "=1+1"


def test_no_part_of_a_workbook_holds_a_formula_or_a_link() -> None:
    data = content([a_row(title) for title in (*FORMULAS, *TRICKS)], name="=1+1")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 2
        for name in sheets:
            text = parts.read(name)
            assert b"<f>" not in text
            assert b"<hyperlink" not in text


def test_text_that_looks_like_a_formula_stays_text_when_it_is_edited() -> None:
    """Excel's mark for that belongs to the cell and is no character of its text."""
    titles = ["=1+1", "Engineer"]
    quoted = [row[2].quotePrefix for row in cells_of(opened([a_row(t) for t in titles])["Usage"])]
    assert list(map(bool, quoted)) == [not is_formula_free(title) for title in titles]


@pytest.mark.parametrize("character", ["a", "😀", "<", "_x000D_"])
def test_text_is_cut_where_a_cell_ends(character: str) -> None:
    (row,) = cells_of(opened([a_row(character * 40_000)])["Usage"])
    units = len(row[2].value.encode("utf-16-le")) // 2
    assert LONGEST_TEXT - 1 <= units <= LONGEST_TEXT
    assert (character * 40_000).startswith(row[2].value)


def test_pandas_reads_usage_from_the_first_sheet_by_the_second_row() -> None:
    """As docs/exports.md says: `header=1`."""
    rows = [a_row(title) for title in (*FORMULAS, *TRICKS)]
    frame = pd.read_excel(io.BytesIO(content(rows)), header=1, na_filter=False)
    assert list(frame.columns) == list(TITLES_OF_COLUMNS)
    assert frame["Job title"].tolist() == [meant(row.title) for row in rows]
    assert frame["Date"].dtype.kind == "M"
    assert {frame[column].dtype.kind for column in TITLES_OF_COLUMNS[3:-1]} == {"i"}
    assert frame["Credits used"].sum() == 2.25 * len(rows)


# ── Sheets ────────────────────────────────────────────────────────────────────────────────────────


def test_rows_go_on_on_a_next_sheet_where_one_is_full() -> None:
    rows = some_rows(11)
    book = opened(rows, rows_a_sheet=6)
    assert book.sheetnames == ["Usage", "Summary", "Usage 2", "Usage 3"]
    sheets = [book[name] for name in ("Usage", "Usage 2", "Usage 3")]
    assert [sheet.max_row - HEADER_ROWS for sheet in sheets] == [4, 4, 3]
    found = [row[3].value for sheet in sheets for row in cells_of(sheet)]
    assert found == [row.candidates for row in rows]


def test_rows_come_page_by_page_and_land_as_if_at_once(tmp_path: Path) -> None:
    rows = some_rows(11)
    file = Workbook(tmp_path / "a.xlsx", rows_a_sheet=6)
    for start in range(0, len(rows), 3):
        file.add(rows[start : start + 3])
    file.add([])
    file.finish(a_summary())
    pages = openpyxl.load_workbook(tmp_path / "a.xlsx")
    whole = opened(rows, rows_a_sheet=6)
    for name in whole.sheetnames:
        assert list(pages[name].values) == list(whole[name].values)


def test_a_sheet_that_is_just_full_has_no_empty_one_behind_it() -> None:
    assert opened(some_rows(4), rows_a_sheet=6).sheetnames == ["Usage", "Summary"]


def test_every_sheet_of_rows_has_its_header_frozen_and_a_filter() -> None:
    book = opened(some_rows(6), rows_a_sheet=6)
    for name, last in (("Usage", 6), ("Usage 2", 4)):
        sheet = book[name]
        assert [cell.value for cell in sheet[1]] == list(ABOVE_TITLES)
        assert [cell.value for cell in sheet[2]] == list(TITLES_OF_COLUMNS)
        assert sheet.freeze_panes == "A3"
        assert sheet.print_title_rows == "$1:$2"
        assert sheet.row_dimensions[2].height == TWO_LINES
        assert sheet.auto_filter.ref == f"A2:L{last}"
        assert sheet.column_dimensions["C"].width > sheet.column_dimensions["D"].width
        aligned = [cell.alignment.horizontal for cell in sheet[2]]
        assert aligned == [None, None, None, *["right"] * 9]


def test_every_sheet_of_rows_is_printed_as_wide_as_a_landscape_page() -> None:
    for sheet in (opened(some_rows(6), rows_a_sheet=6)[name] for name in ("Usage", "Usage 2")):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        # As many pages as the rows need: 0 is no limit, and 1 the width that is left out.
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in {(None, 0), (1, 0)}
        assert sheet.row_dimensions[3].height == 15.75


def test_a_workbook_without_rows_has_its_header() -> None:
    book = opened([])
    assert list(book["Usage"].values) == [ABOVE_TITLES, TITLES_OF_COLUMNS]
    assert facts(book)["Tenant"].value == "Acme"


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_is_being_written_leaves_nothing_outside_its_folder(tmp_path: Path) -> None:
    file = Workbook(tmp_path / "a.xlsx")
    file.add([a_row()])
    (parts,) = tmp_path.iterdir()
    assert parts.name.startswith("a.xlsx.")
    assert len(list(parts.iterdir())) == 2
    file.abandon()


@pytest.mark.parametrize("rows", [0, 1, 11])
def test_an_abandoned_file_is_gone(tmp_path: Path, rows: int) -> None:
    file = Workbook(tmp_path / "a.xlsx", rows_a_sheet=6)
    file.add(some_rows(rows))
    file.abandon()
    file.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_while_rows_come_is_an_os_error_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    file = Workbook(tmp_path / "a.xlsx")
    with a_full_disk(20_000):
        with pytest.raises(OSError, match=FULL):
            file.add(some_rows(1000))
        file.abandon()
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room_bytes", [500, 5_000])
def test_a_disk_that_fills_at_the_end_is_the_same(tmp_path: Path, room_bytes: int) -> None:
    """Whether it fills with the parts or with the file that they are packed into."""
    file = Workbook(tmp_path / "a.xlsx")
    file.add(some_rows(10))
    with a_full_disk(room_bytes):
        with pytest.raises(OSError, match=FULL) as raised:
            file.finish(a_summary())
        assert raised.value.errno == errno.EFBIG
        file.abandon()
        assert list(tmp_path.iterdir()) == []


def facts(book: Read) -> dict[str, Cell]:
    """The value beside each name on the summary; where a name stands twice, the first one's."""
    found: dict[str, Cell] = {}
    for name, value, *_ in book["Summary"].iter_rows(max_col=2):
        found.setdefault(name.value, value)
    return found


def test_a_day_of_every_job_is_one_row_each() -> None:
    assert some_rows(6)[3].day == DAY + timedelta(days=1)

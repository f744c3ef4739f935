"""Rows written as XML: the same file, to the byte, as by XlsxWriter's own methods."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
import xlsxwriter.workbook
from xlsxwriter.worksheet import Worksheet

from credit.audit.exports import ExportRow
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters import direct_rows, fast_zip, workbook
from exporters.direct_rows import DirectRows, RowValues
from exporters.fast_zip import FastZipFile
from exporters.workbook import Workbook
from tests.exporters.rows import FORMULAS, TRICKS, a_row, a_summary, some_rows

KNOWN: Final = ("row_data_fh", "fh", "previous_row", "dim_rowmax", "_write_single_row")
"""What is used of a sheet though it is XlsxWriter's own affair."""

AMOUNTS: Final = ("0", "2.25", "9.2", "0.001", "999999999999.999")
ROWS: Final = [
    a_row(title, job=title, candidates=at, usage=Usage(at, 1, credits=Credits.of(AMOUNTS[at % 5])))
    for at, title in enumerate((*FORMULAS, *TRICKS, "100 %s %d", *FORMULAS, *TRICKS, "100 %s %d"))
]
"""Every title twice: what is learned of the first row is used for the second."""


class Spied(DirectRows):
    """Counts the rows that are written by XlsxWriter's methods."""

    by_methods = 0

    def __init__(self, sheet: Worksheet, write: Callable[[int, RowValues], None]) -> None:
        def counted(at: int, row: RowValues) -> None:
            Spied.by_methods += 1
            write(at, row)

        super().__init__(sheet, counted)


class Hiding:
    """A sheet without one of its names."""

    def __init__(self, sheet: Worksheet, name: str) -> None:
        vars(self).update(sheet=sheet, name=name)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any of them
        if name == vars(self)["name"]:
            raise AttributeError(name)
        return getattr(vars(self)["sheet"], name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(vars(self)["sheet"], name, value)


@pytest.fixture(autouse=True)
def spied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Spied, "by_methods", 0)
    monkeypatch.setattr(workbook, "DirectRows", Spied)


def parts(
    folder: Path, rows: list[ExportRow], *, rows_a_sheet: int = 1_048_576
) -> dict[str, bytes]:
    """What is in a workbook's file, which openpyxl can read."""
    path = folder / "a.xlsx"
    file = Workbook(path, rows_a_sheet=rows_a_sheet)
    for start in range(0, len(rows), 7):
        file.add(rows[start : start + 7])
    file.finish(a_summary())
    content = path.read_bytes()
    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames[:2] == ["Usage", "Summary"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def by_methods(
    folder: Path, rows: list[ExportRow], monkeypatch: pytest.MonkeyPatch, **given: int
) -> dict[str, bytes]:
    """The same, with no row written as XML."""
    with monkeypatch.context() as patch:
        patch.setattr(Spied, "_learn", lambda *_: None)
        written = parts(folder, rows, **given)
    assert Spied.by_methods == len(rows)
    Spied.by_methods = 0
    return written


@pytest.mark.parametrize("rows_a_sheet", [1_048_576, 40])
def test_each_part_of_a_workbook_is_what_xlsxwriters_methods_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows_a_sheet: int
) -> None:
    expected = by_methods(tmp_path, ROWS, monkeypatch, rows_a_sheet=rows_a_sheet)
    assert parts(tmp_path, ROWS, rows_a_sheet=rows_a_sheet) == expected
    if rows_a_sheet > len(ROWS):
        assert Spied.by_methods == len(ROWS) // 2


def test_texts_beyond_what_is_kept_are_learned_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(direct_rows, "MOST_TEXTS", 2)
    rows = some_rows(12)
    expected = by_methods(tmp_path, rows, monkeypatch)
    assert parts(tmp_path, rows) == expected
    assert 3 < Spied.by_methods <= len(rows)


@pytest.mark.parametrize("name", KNOWN)
def test_where_a_sheet_has_not_the_names_that_are_known_its_methods_write_all_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    expected = by_methods(tmp_path, ROWS, monkeypatch)

    def without(sheet: Any, write: Callable[[int, RowValues], None]) -> DirectRows:  # noqa: ANN401 - half a sheet
        return Spied(Hiding(sheet, name), write)  # type: ignore[arg-type]

    monkeypatch.setattr(workbook, "DirectRows", without)
    assert parts(tmp_path, ROWS) == expected
    assert Spied.by_methods == len(ROWS)


def test_where_a_row_does_not_come_out_of_its_form_its_sheet_s_methods_write_all_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def number(sheet: Any, value: float, attributes: list[tuple[str, object]]) -> None:  # noqa: ANN401 - XlsxWriter's
        text = "".join(f' {key}="{one}"' for key, one in attributes)
        sheet.fh.write(f"<c{text}><v>{value:.9E}</v></c>")

    monkeypatch.setattr(Worksheet, "_xml_number_element", number)
    rows = some_rows(9)
    expected = by_methods(tmp_path, rows, monkeypatch)
    assert parts(tmp_path, rows) == expected
    assert Spied.by_methods == len(rows)


# ── The archive ───────────────────────────────────────────────────────────────────────────────────


def test_without_isa_l_a_workbook_is_compressed_by_zlib_and_holds_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = parts(tmp_path, ROWS)
    by_isal = (tmp_path / "a.xlsx").stat().st_size
    monkeypatch.setitem(sys.modules, "isal.isal_zlib", None)
    assert parts(tmp_path, ROWS) == expected
    assert (tmp_path / "a.xlsx").stat().st_size != by_isal


def test_an_archive_that_xlsxwriter_makes_otherwise_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Another(zipfile.ZipFile):
        pass

    expected = parts(tmp_path, ROWS)
    assert xlsxwriter.workbook.ZipFile is FastZipFile  # type: ignore[attr-defined]
    monkeypatch.setattr(xlsxwriter.workbook, "ZipFile", Another)
    assert parts(tmp_path, ROWS) == expected
    assert xlsxwriter.workbook.ZipFile is Another  # type: ignore[attr-defined]


def test_members_that_are_not_compressed_are_read_and_written_as_they_are(tmp_path: Path) -> None:
    with FastZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a", b"a" * 1000)
    with FastZipFile(tmp_path / "a.zip") as archive:
        assert archive.read("a") == b"a" * 1000
        assert archive.getinfo("a").compress_size == 1000
    assert fast_zip.LEVEL in range(4)

"""CSV: what is written is what csv and pandas read, to the last character."""

import csv
import io
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.audit.exports import ExportRow
from credit.core.units import Credits
from credit.metering.consumption import Usage
from exporters.csv_writer import COLUMNS, HEADER, LINE_END, CsvWriter, field, job_fields
from exporters.formula_escaping import escape_formulas, escape_id
from tests.exporters.disks import FULL, a_full_disk
from tests.exporters.rows import FORMULAS, TITLES, TRICKS, a_line, a_row, some_rows

COUNTS = st.integers(0, 2**31)
ROWS = st.builds(
    ExportRow,
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    TITLES,
    TITLES,
    COUNTS,
    st.builds(Usage, *([COUNTS] * 7), st.integers(-(10**15) + 1, 10**15 - 1).map(Credits)),
)


def lines_of(rows: list[ExportRow]) -> str:
    return LINE_END.join(map(a_line, rows))


def written(path: Path, rows: list[ExportRow], *, bom: bool = False) -> bytes:
    file = CsvWriter(path, bom=bom)
    file.add_lines(lines_of(rows))
    file.close()
    return path.read_bytes()


def records(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def meant(row: ExportRow) -> list[str]:
    usage = row.usage
    numbers = (
        *(row.candidates, usage.invited, usage.started, usage.partially_completed),
        *(usage.completed, usage.voided, usage.expired, usage.simulations, usage.credits),
    )
    return [
        row.day.isoformat(),
        escape_id(row.job),
        escape_formulas(row.title),
        *map(str, numbers),
    ]


def test_a_file_is_a_header_and_rows_and_nothing_else(tmp_path: Path) -> None:
    content = written(tmp_path / "a.csv", [a_row()])
    line = "2026-03-10,job-1,Engineer,3,5,4,1,2,0,0,0,2.25"
    assert content == f"{HEADER}\r\n{line}\r\n".encode()
    assert HEADER.split(",") == list(COLUMNS)


def test_a_file_without_rows_has_its_header(tmp_path: Path) -> None:
    assert written(tmp_path / "a.csv", []) == f"{HEADER}\r\n".encode()


def test_a_bom_comes_first_by_choice(tmp_path: Path) -> None:
    plain = written(tmp_path / "a.csv", [a_row()])
    assert written(tmp_path / "b.csv", [a_row()], bom=True) == b"\xef\xbb\xbf" + plain


def test_pages_of_any_size_make_the_same_file(tmp_path: Path) -> None:
    first, second, third = some_rows(3)
    file = CsvWriter(tmp_path / "a.csv")
    file.add_lines(a_line(first))
    file.add_lines(f"{a_line(second)}\r\n{a_line(third)}")
    file.add_lines("")
    file.close()
    assert (tmp_path / "a.csv").read_bytes() == written(tmp_path / "b.csv", [first, second, third])


def test_a_field_is_quoted_where_it_has_to_be_and_nowhere_else() -> None:
    assert field("a b") == "a b"
    assert field("a,b") == '"a,b"'
    assert field('a"b') == '"a""b"'
    assert field("a\nb") == '"a\nb"'
    assert field("=a,b") == '"\'=a,b"'
    assert job_fields("job,1", "+1") == '"job,1",\'+1'
    assert job_fields("-7b", "-7b") == "-7b,'-7b"


@given(ROWS)
def test_csv_reads_every_record_as_it_was_meant(row: ExportRow) -> None:
    content = f"{HEADER}\r\n{a_line(row)}\r\n".encode()
    assert records(content) == [list(COLUMNS), meant(row)]


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_pandas_reads_every_record_as_it_was_meant(rows: list[ExportRow]) -> None:
    content = "\r\n".join([HEADER, *map(a_line, rows), ""]).encode()
    frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(COLUMNS)
    assert frame.to_numpy().tolist() == [meant(row) for row in rows]


def test_pandas_finds_numbers_and_dates_by_itself(tmp_path: Path) -> None:
    rows = [a_row(title) for title in (*FORMULAS, *TRICKS)]
    path = tmp_path / "a.csv"
    written(path, rows, bom=True)
    frame = pd.read_csv(path, parse_dates=["date"])
    assert len(frame) == len(rows)
    assert frame["date"].dtype.kind == "M"
    assert {frame[column].dtype.kind for column in COLUMNS[3:-1]} == {"i"}
    assert frame["credits_used"].dtype.kind == "f"
    assert frame["credits_used"].sum() == 2.25 * len(rows)


def test_an_abandoned_file_is_gone(tmp_path: Path) -> None:
    file = CsvWriter(tmp_path / "a.csv")
    file.add_lines(a_line(a_row()))
    file.abandon()
    file.abandon()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("rows", [1000, 100_000])
def test_a_full_disk_is_an_os_error_and_leaves_nothing(tmp_path: Path, rows: int) -> None:
    """Whether it fills while rows come, or when the last buffer is written at the end."""
    file = CsvWriter(tmp_path / "a.csv")
    with a_full_disk(10_000):
        with pytest.raises(OSError, match=FULL):
            write(file, rows)
        file.abandon()
    assert list(tmp_path.iterdir()) == []


def write(file: CsvWriter, rows: int) -> None:
    for _ in range(0, rows, 1000):
        file.add_lines(lines_of([a_row()] * 1000))
    file.close()

"""Rows of a sheet written as XML, straight into the file that XlsxWriter keeps its rows in.

XlsxWriter checks, keeps and formats each cell by itself, which is most of the time that a workbook
takes. Here a row whose texts are new is written by XlsxWriter's methods, and what came of it is the
form of all further rows with these texts: nothing is escaped, styled or given a type here.
"""

import io
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from xlsxwriter.worksheet import Worksheet

MOST_TEXTS: Final = 1 << 14
"""Different texts whose XML is kept; one more, and all are forgotten."""

_ROW: Final = re.compile(r'<row r="\d+"([^>]*)>(.*)</row>', re.DOTALL)
_CELL: Final = re.compile(r'<c r="([A-Z]+)\d+"(.*?</c>)', re.DOTALL)
_NUMBER: Final = re.compile(r"([^<>]*>)<v>[^<]*</v></c>")


class RowValues(NamedTuple):
    """What the cells of a row hold: first a number, then texts, then numbers."""

    first: int
    texts: tuple[str, ...]
    numbers: tuple[int | float, ...]


class _UnexpectedError(Exception):
    """XlsxWriter works otherwise than this module knows it."""


class DirectRows:
    """Writes the rows of one sheet of a workbook with constant memory, below its header.

    Where XlsxWriter does not do what is known of it, all further rows are written by its methods.
    """

    def __init__(self, sheet: Worksheet, write: Callable[[int, RowValues], None]) -> None:
        """`write` writes a row by the methods of the sheet."""
        self._sheet: Any = sheet  # what is used of it below has no types
        self._write = write
        self._form = ""
        self._texts: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.is_direct = True
        """Whether rows are still written as XML."""

    def add(self, first_row: int, rows: Sequence[RowValues]) -> None:
        """Write rows from a row on, counted from 0."""
        lines: list[str] = []
        known, at = self._texts, first_row
        for at, row in enumerate(rows, first_row):
            texts = known.get(row.texts) if self.is_direct else None
            if texts is None:
                self._put(lines, at)
                lines = []
                self._write(at, row)
                if self.is_direct:
                    self._learn(at, row)
            else:
                lines.append(self._form % _values(at + 1, row, texts))
        self._put(lines, at + 1)

    def _put(self, lines: list[str], before: int) -> None:
        """Write the XML of rows, the last of which is the one before a row."""
        if lines:
            self._sheet.row_data_fh.write("".join(lines))
            self._sheet.dim_rowmax = before - 1
            self._sheet.previous_row = before

    def _learn(self, at: int, row: RowValues) -> None:
        """Take what XlsxWriter wrote of a row for the form of those with the same texts."""
        try:
            form, texts = _form_of(self._written(at), at, row)
            _expect(self._form in {"", form})
        except (AttributeError, TypeError, ValueError, _UnexpectedError):
            self.is_direct = False
            return
        if len(self._texts) == MOST_TEXTS:
            self._texts.clear()
        self._form, self._texts[row.texts] = form, texts

    def _written(self, at: int) -> str:
        """The XML of the row that was written last, on its way to the sheet's file."""
        sheet = self._sheet
        file, finish = sheet.row_data_fh, sheet._write_single_row  # noqa: SLF001 - it has no other
        _expect(sheet.fh is file and (sheet.previous_row, sheet.dim_rowmax) == (at, at))
        sheet.fh = passing = io.StringIO()
        try:
            finish(at + 1)
        finally:
            sheet.fh = file
            file.write(passing.getvalue())
        _expect(sheet.previous_row == at + 1)
        return passing.getvalue()


def _expect(condition: object) -> None:
    if not condition:
        raise _UnexpectedError


def _form_of(written: str, at: int, row: RowValues) -> tuple[str, tuple[str, ...]]:
    """A row's XML with a place for each value, and the ends of its cells of text."""
    found = _ROW.fullmatch(written)
    attributes, content = found.groups() if found else ("", "")
    form, ends = [f'<row r="%d"{_literal(attributes)}>'], []
    values = (row.first, *row.texts, *row.numbers)
    for value, (column, end) in zip(values, _CELL.findall(content), strict=True):
        if isinstance(value, str):
            form.append(f'<c r="{column}%d"%s')
            ends.append(end)
        else:
            number = _NUMBER.fullmatch(end)
            style = _literal(number[1]) if number else ""
            place = "%.16G" if isinstance(value, float) else "%d"  # as XlsxWriter writes a float
            form.append(f'<c r="{column}%d"{style}<v>{place}</v></c>')
    whole, texts = "".join([*form, "</row>"]), tuple(ends)
    _expect(whole % _values(at + 1, row, texts) == written)
    return whole, texts


def _literal(xml: str) -> str:
    return xml.replace("%", "%%")


def _values(number: int, row: RowValues, texts: tuple[str, ...]) -> tuple[object, ...]:
    """What stands in the places of a form: before each value the number of the row, from 1."""
    cells = (row.first, *texts, *row.numbers)
    places: list[object] = [number] * (2 * len(cells) + 1)
    places[2::2] = cells
    return tuple(places)

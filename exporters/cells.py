"""Cells of a workbook: the format of each kind of value, and text written unchanged."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from credit.core.units import THOUSAND, Credits
from exporters.columns import Cell, Id
from exporters.formula_escaping import is_formula_free, replace_unencodable

Value = Cell | Id | date
"""What a cell may hold."""

LONGEST_TEXT: Final = 32_767
"""Of a cell, in UTF-16 units; Excel's limit."""

DAY_ZERO: Final = date(1899, 12, 30).toordinal()
"""Excel counts days from here, and has done so correctly since March 1900."""

TWO_LINES: Final = 33
"""Height in points of a row of titles that wrap: not every program fits the row to its text."""

_ESCAPE: Final = re.compile("(?<=_x)(?=[0-9a-fA-F]{4}_)")
_LINE_END: Final = re.compile("\r\n?")


def serial(day: date) -> int:
    """The number that Excel keeps a day as."""
    return day.toordinal() - DAY_ZERO


class Cells:
    """The formats of one workbook, and the ways in which values are written with them."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        header = {"bold": True, "bottom": 1, "text_wrap": True, "bg_color": "#EEF2F6"}
        self.header: Format = book.add_format({**header, "valign": "top"})
        self.number_header: Format = book.add_format({**header, "valign": "top", "align": "right"})
        self.above_header: Format = book.add_format({"bg_color": "#EEF2F6"})
        self.group_header: Format = book.add_format(
            {"bold": True, "bottom": 1, "align": "center", "bg_color": "#EEF2F6"}
        )
        self.heading: Format = book.add_format({"bold": True, "font_size": 13})
        self.remark: Format = book.add_format(
            {"italic": True, "font_color": "#5A6472", "indent": 1}
        )
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.instant: Format = book.add_format(
            {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"}
        )
        self.reference: Format = book.add_format({"num_format": "0", "align": "left"})
        self.count: Format = book.add_format({"num_format": "#,##0"})
        # At least two decimals: with none Excel shows a point at the end, "2.".
        self.credits: Format = book.add_format({"num_format": "#,##0.00#"})
        self.price: Format = book.add_format({"num_format": "#,##0.00##"})
        self.sum_credits: Format = book.add_format(
            {"num_format": "#,##0.00#", "bold": True, "top": 1}
        )
        # Excel's own mark for text that looks like a formula: it stays text when it is edited.
        self._quoted: Format = book.add_format({"quote_prefix": True})
        self._plain: Format = book.add_format()

    def write(
        self, sheet: Worksheet, row: int, column: int, value: Value, *, is_name: bool = False
    ) -> None:
        """Write a value as its type is written; None leaves its cell empty.

        A whole number counts something, unless it `is_name`, as that of a ledger entry is.
        """
        match value:
            case None:
                pass
            case Id():
                self.write_text(sheet, row, column, value.text)
            case Enum():  # before str, which it is too
                self.write_text(sheet, row, column, str(value.value))
            case str():
                self.write_text(sheet, row, column, value)
            case datetime():  # before date, which it is too
                self.write_instant(sheet, row, column, value)
            case date():
                self.write_day(sheet, row, column, value)
            case Credits():
                self.write_credits(sheet, row, column, value)
            case Decimal():
                self.write_price(sheet, row, column, value)
            case int():
                write_number = self.write_reference if is_name else self.write_count
                write_number(sheet, row, column, value)

    def write_text(self, sheet: Worksheet, row: int, column: int, text: str) -> None:
        """Write any text as it is; never a formula, and longer than a cell holds it is cut."""
        parts, looks_like_formula = _prepared(text)
        style = (self._quoted,) if looks_like_formula else ()
        if len(parts) == 1:
            sheet.write_string(row, column, parts[0], *style)
            return
        # Each part but the first comes after its format.
        fragments = [piece for part in parts for piece in (self._plain, part)][1:]
        sheet.write_rich_string(row, column, *fragments, *style)

    def write_day(self, sheet: Worksheet, row: int, column: int, day: date) -> None:
        """Write a day as a date."""
        sheet.write_number(row, column, serial(day), self.day)

    def write_instant(self, sheet: Worksheet, row: int, column: int, at: datetime) -> None:
        """Write an instant as date and time in UTC, to the second: Excel knows no time zones."""
        local = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        sheet.write_datetime(row, column, local, self.instant)

    def write_count(self, sheet: Worksheet, row: int, column: int, count: int) -> None:
        """Write a whole number."""
        sheet.write_number(row, column, count, self.count)

    def write_reference(self, sheet: Worksheet, row: int, column: int, number: int) -> None:
        """Write a number that names something, such as a ledger entry: without separators."""
        sheet.write_number(row, column, number, self.reference)

    def write_price(self, sheet: Worksheet, row: int, column: int, price: Decimal) -> None:
        """Write a price, or a sum of prices in one currency, as a number."""
        sheet.write_number(row, column, float(price), self.price)

    def write_credits(
        self,
        sheet: Worksheet,
        row: int,
        column: int,
        credits: Credits,
        style: Format | None = None,
    ) -> None:
        """Write an amount as a number: fifteen digits are what Excel and a float both keep.

        It looks like other amounts, unless a style is given.
        """
        sheet.write_number(row, column, credits.thousandths / THOUSAND, style or self.credits)


@lru_cache(maxsize=1 << 14)
def _prepared(text: str) -> tuple[tuple[str, ...], bool]:
    """The content of the cell, and whether it looks like a formula; cached, for titles repeat."""
    return _runs(text), not is_formula_free(text)


def _runs(text: str) -> tuple[str, ...]:
    """The text as one string, or cut into runs where one string would be read otherwise.

    Excel reads `_x000D_` as an escape of its own, though not across runs; and XlsxWriter takes
    what starts with `<r>` and ends with `</r>` for finished XML.
    """
    lines = _LINE_END.sub("\n", replace_unencodable(text))
    cut = lines.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", errors="ignore")
    parts = _ESCAPE.split(cut)
    if len(parts) == 1 and cut.startswith("<r>") and cut.endswith("</r>"):
        parts = [cut[:1], cut[1:]]
    return tuple(parts)

"""How sheets are printed: landscape on A4, their whole width on a page, with page numbers."""

from collections.abc import Iterable
from typing import Final

from xlsxwriter.worksheet import Worksheet

A4: Final = 9
"""Excel's number of the paper."""

MARGIN_IN: Final = 0.4
MARGIN_TOP_IN: Final = 0.5
MARGIN_BOTTOM_IN: Final = 0.7
PRINTED_WIDTH_IN: Final = 11.69 - 2 * MARGIN_IN
PRINTED_HEIGHT_IN: Final = 8.27 - MARGIN_TOP_IN - MARGIN_BOTTOM_IN

ROW_POINTS: Final = 15.75
"""Height of a usual row, written into the file: not every program fits rows to the font."""

SMALLEST_SCALE: Final = 10
"""Percent; Excel's limit."""

_POINTS_AN_INCH: Final = 72
_PIXELS_AN_INCH: Final = 96
_PIXELS_A_CHARACTER: Final = 7
_PIXELS_OF_PADDING: Final = 5
_RESERVE: Final = 0.96
"""Of the page's height: fonts that stand in for Excel's are a little higher."""
_WIDTH_RESERVE: Final = 0.74
"""Of its width: where Excel's font is missing, columns are made for one a third wider."""


def set_up_page(sheet: Worksheet) -> None:
    """Landscape on A4, with the sheet's name and the number of the page below."""
    sheet.set_default_row(ROW_POINTS)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=MARGIN_IN, right=MARGIN_IN, top=MARGIN_TOP_IN, bottom=MARGIN_BOTTOM_IN)
    sheet.set_footer("&L&8&A&R&8Page &P of &N", {"margin": 0.3})


def scale_for(characters: Iterable[int], rows: int) -> int:
    """Percent at which columns of so many characters and so many rows are on one page."""
    pixels = sum(count * _PIXELS_A_CHARACTER + _PIXELS_OF_PADDING for count in characters)
    width_in = pixels / _PIXELS_AN_INCH
    width, height = PRINTED_WIDTH_IN / width_in, PRINTED_HEIGHT_IN / _height_in(rows)
    fits = min(_WIDTH_RESERVE * width, _RESERVE * height)
    return max(SMALLEST_SCALE, min(100, int(100 * fits)))


def rows_at(scale: int) -> int:
    """How many usual rows a page has at so many percent."""
    return int(_RESERVE * PRINTED_HEIGHT_IN / _height_in(1) * 100 / scale)


def _height_in(rows: int) -> float:
    return rows * ROW_POINTS / _POINTS_AN_INCH

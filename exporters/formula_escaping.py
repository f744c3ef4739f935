"""Text made safe for spreadsheets: formulas escaped, unencodable characters replaced."""

import re
from typing import Final

REPLACEMENT: Final = "\ufffd"
"""Replaces a character that a file cannot contain."""

_FORMULA: Final = (
    "=+@\uff1d\ufe66\u207c\u208c\uff0b\ufe62\u207a\u208a\ufb29\uff20\ufe6b\uff0d\ufe63-"
)
"""What starts a formula, and every character that Unicode calls another form of it (NFKC)."""

_IGNORED: Final = (
    "\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd"
)
"""What a spreadsheet may drop from the start of a cell: white space, controls, marks of
direction and byte order."""

_CELL_START: Final = re.compile(
    # Some drop a leading tab or line end, and what follows begins the cell.
    f"^(?=[\t\r\n]|[{_IGNORED}]*[{_FORMULA}])"
    # A spreadsheet that splits at semicolons or tabs, as half of Europe's do, does not see the
    # quotes of a field in the middle of a line: there a cell begins after each of these too.
    f"|(?<=[;\t\r\n])(?=[{_IGNORED}]*[{_FORMULA}])"
)
_ID_CELL_START: Final = re.compile(
    # As above, with apostrophes that are there already: one more keeps two texts different.
    f"^(?='*(?:[\t\r\n]|[{_IGNORED}]*[{_FORMULA}]))|(?<=[;\t\r\n])(?='*[{_IGNORED}]*[{_FORMULA}])"
)
_RUNS_NOTHING: Final = re.compile("[=+@-]?[A-Za-z0-9_.:/-]*")
"""An id that a spreadsheet may show otherwise, but that calls nothing: for that a formula needs a
bracket, a quotation mark, a pipe or another sign that is not among these."""

_UNENCODABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_IN_NO_ID: Final = re.compile("[\x00\ud800-\udfff]")
"""What `credit.core.validation.is_text` refuses."""


def escape_formulas(text: str) -> str:
    """Text that no spreadsheet reads as a formula.

    An apostrophe is put before all that could begin one (OWASP, "CSV Injection"): at the start of
    the text, and after a semicolon, tab or line end inside. For text alone: a negative number is a
    number, and is written unchanged.
    """
    return _CELL_START.sub("'", replace_unencodable(text))


def escape_id(text: str) -> str:
    """An id that no spreadsheet runs, and that no other id is escaped to.

    One that begins like a formula and calls nothing, such as `-7b` or `@scope/name`, stays as it
    is. Any other gets an apostrophe where `escape_formulas` puts one, also behind apostrophes that
    it has there, so that the id is what is left when one is taken away. Replaced is only what no id
    has.
    """
    if _RUNS_NOTHING.fullmatch(text):
        return text
    return _ID_CELL_START.sub("'", _IN_NO_ID.sub(REPLACEMENT, text))


def is_formula_free(text: str) -> bool:
    """Whether a spreadsheet reads it as text without an escape."""
    return _CELL_START.search(text) is None


def replace_unencodable(text: str) -> str:
    """The text with U+FFFD for control characters, halves of surrogate pairs and non-characters.

    XML cannot contain them, UTF-8 cannot encode the halves, and a NUL ends a cell in some readers.
    """
    return _UNENCODABLE.sub(REPLACEMENT, text)
